"""The scheduled captures on disk: one small JSON file that several processes may change.

Version 1 knew one rule, ``every_minutes``; its files are read, and written as version 2 with the
next change. Keys that this version does not know are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec.structs import replace

from blinkthink.core.errors import NotFound
from blinkthink.core.files import Mark, keep_aside, mark_of, read_whole, write_atomic
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Between, Only, Outcome, Rule
from blinkthink.runtime.locks import exclusive

VERSION = 2
_PATIENCE = 10.0  # seconds; a change takes milliseconds
YEARS = range(1900, 2200)  # from a clock that lost the time to one that is far ahead

Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """Planned times of an entry; see ``catching_up``."""

    start: Moment
    end: Moment


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A scheduled capture; ``Every`` counts from ``anchor``.

    No ``cameras`` mean all; older files keep their ids alone. Planned times up to
    ``counted_until`` are over: they ran, or the entry was paused. A run that began and has not
    ended has ``last_planned`` and no ``last_outcome``. ``unknown`` are the keys of its part of the
    file that this version does not know.
    """

    id: str
    cameras: tuple[CameraRef, ...]
    rule: Rule
    anchor: Moment
    counted_until: Moment
    between: Between | None = None
    only: Only = "always"
    forced: bool = False
    paused: bool = False
    paused_until: Moment | None = None  # with ``paused``: it goes on by itself then
    last_planned: Moment | None = None
    last_outcome: Outcome | None = None
    last_error: str | None = None  # in words
    gap: Span | None = None  # between these, the last run made up for what was missed
    over: tuple[Span, ...] = ()  # what ran ahead of its time: the clock was wrong
    unknown: dict[str, Any] = {}


Entries = tuple[Entry, ...]
_KNOWN = frozenset(Entry.__struct_fields__) - {"unknown"}
_DROPPED = frozenset({"every_minutes"})  # of version 1: it became the rule


class _File(msgspec.Struct, frozen=True, kw_only=True):
    version: int = VERSION
    entries: Entries = ()
    unknown: dict[str, Any] = {}


class ScheduleStore:
    """Reads and changes the file at ``path``. Blocks for milliseconds; safe between processes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.kept_aside: Path | None = None  # where a broken file went, once

    def mark(self) -> Mark | None:
        """Differs after each change of the file; None while there is none."""
        return mark_of(self._path)

    def read(self) -> Entries:
        """The entries in the order in which they were added.

        A file that cannot be understood is renamed, ``kept_aside`` names it, and there are none.
        Raises ReadOnly or Transient when it can neither be opened nor renamed.
        """
        return self._read().entries

    def change(self, change: Callable[[Entries], Entries]) -> Entries:
        """Write what ``change`` makes of the entries as they are now; the new ones.

        What ``change`` raises is raised and nothing is written. Raises DiskFull, ReadOnly, NotFound
        or Transient; the old file then stays.
        """
        with exclusive(self._path.with_suffix(".lock"), _PATIENCE):
            before = self._read()
            after = change(before.entries)
            if after != before.entries:
                data = msgspec.json.encode(_to_json(replace(before, entries=after)))
                write_atomic(self._path, msgspec.json.format(data, indent=2) + b"\n")
            return after

    def _read(self) -> _File:
        data = read_whole(self._path)
        if data is None:
            return _File()
        try:
            return _from_json(msgspec.json.decode(data))
        except (msgspec.DecodeError, UnicodeDecodeError):
            with suppress(NotFound):  # another process moved it first
                self.kept_aside = keep_aside(self._path)
            return _File()


def _from_json(value: Any) -> _File:
    """Raises msgspec.ValidationError for what is no schedule, for moments with which nobody can
    reckon, and for a newer version."""
    head = msgspec.convert(value, dict[str, Any])
    version = msgspec.convert(head.get("version", 1), int)
    if version > VERSION:
        raise msgspec.ValidationError(f"version {version} is newer than this app")
    entries = msgspec.convert(head.get("entries", []), list[dict[str, Any]])
    found = tuple(msgspec.convert(_whole(entry), Entry) for entry in entries)
    if any(moment.year not in YEARS for entry in found for moment in _moments(entry)):
        raise msgspec.ValidationError("a moment of no clock")
    return _File(
        entries=found,
        unknown={key: head[key] for key in head.keys() - {"version", "entries"}},
    )


def _moments(entry: Entry) -> Iterator[datetime]:
    yield from (entry.anchor, entry.counted_until)
    yield from (one for one in (entry.paused_until, entry.last_planned) if one is not None)
    for span in (*entry.over, *((entry.gap,) if entry.gap is not None else ())):
        yield from (span.start, span.end)


def _whole(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry of any version as one of this version."""
    known = {key: entry[key] for key in entry.keys() & _KNOWN}
    cameras = known.get("cameras")
    if isinstance(cameras, list):  # an id alone stands for a camera that is found by it
        known["cameras"] = [
            CameraRef(one, "", "", one).to_json() if isinstance(one, str) else one
            for one in cameras
        ]
    if "rule" not in known and "every_minutes" in entry:
        known["rule"] = {"type": "every", "minutes": entry["every_minutes"]}
    unknown = {key: entry[key] for key in entry.keys() - _KNOWN - _DROPPED}
    return known | {"unknown": unknown}


def _to_json(file: _File) -> dict[str, Any]:
    entries = []
    for entry in file.entries:
        known = msgspec.to_builtins(entry)
        entries.append(known.pop("unknown") | known)
    return file.unknown | {"version": VERSION, "entries": entries}
