"""The scheduled captures on disk: one small JSON file that several processes may change."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import msgspec

from blinkthink.core.errors import NotFound, from_os_error
from blinkthink.core.files import keep_aside, write_atomic
from blinkthink.core.json_values import items
from blinkthink.core.records import CameraRef
from blinkthink.runtime.locks import exclusive

VERSION = 1
_PATIENCE = 10.0  # seconds; a change takes milliseconds

Moment = Annotated[datetime, msgspec.Meta(tz=True)]
Mark = tuple[int, int, int]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A capture every ``every_minutes``, counted from ``anchor``.

    No ``cameras`` mean all; older files keep their ids alone. Planned times up to
    ``counted_until`` are over: they ran, or the entry was paused. A run that began and has not
    ended has ``last_planned`` and no ``last_outcome``.
    """

    id: str
    cameras: tuple[CameraRef, ...]
    every_minutes: Annotated[int, msgspec.Meta(ge=1)]
    anchor: Moment
    counted_until: Moment
    paused: bool = False
    last_planned: Moment | None = None
    last_outcome: str | None = None  # "done", "partly" or "failed"
    last_error: str | None = None  # in words


Entries = tuple[Entry, ...]


class _File(msgspec.Struct, frozen=True, kw_only=True):
    version: int = VERSION
    entries: Entries = ()


class ScheduleStore:
    """Reads and changes the file at ``path``. Blocks for milliseconds; safe between processes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.kept_aside: Path | None = None  # where a broken file went, once

    def mark(self) -> Mark | None:
        """Differs after each change of the file; None while there is none."""
        try:
            status = self._path.stat()
        except OSError:
            return None
        return (status.st_mtime_ns, status.st_size, status.st_ino)

    def read(self) -> Entries:
        """The entries in the order in which they were added.

        A file that cannot be understood is renamed, ``kept_aside`` names it, and there are none.
        Raises ReadOnly or Transient when it can neither be opened nor renamed.
        """
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise from_os_error(error, self._path) from error
        try:
            file = msgspec.convert(_whole(msgspec.json.decode(data)), _File)
            if file.version > VERSION:
                raise msgspec.ValidationError(f"version {file.version} is newer than this app")
            return file.entries
        except (msgspec.DecodeError, UnicodeDecodeError):
            with suppress(NotFound):  # another process moved it first
                self.kept_aside = keep_aside(self._path)
            return ()

    def change(self, change: Callable[[Entries], Entries]) -> Entries:
        """Write what ``change`` makes of the entries as they are now; the new ones.

        What ``change`` raises is raised and nothing is written. Raises DiskFull, ReadOnly, NotFound
        or Transient; the old file then stays.
        """
        with exclusive(self._path.with_suffix(".lock"), _PATIENCE):
            before = self.read()
            after = change(before)
            if after != before:
                data = msgspec.json.format(msgspec.json.encode(_File(entries=after)), indent=2)
                write_atomic(self._path, data + b"\n")
            return after


def _whole(value: Any) -> Any:
    """The file's content with an identity for each camera that is kept as its id alone."""
    entries = value.get("entries") if isinstance(value, dict) else None
    for entry in items(entries):
        cameras = entry.get("cameras") if isinstance(entry, dict) else None
        if isinstance(cameras, list):
            entry["cameras"] = [
                CameraRef(one, "", "", one).to_json() if isinstance(one, str) else one
                for one in cameras
            ]
    return value
