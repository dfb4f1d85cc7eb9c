"""Whether the disk of a library is still there.

A network drive or a USB disk that goes away leaves its mount point behind: an empty folder of
another disk. What is stored there is out of sight once the disk is back.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
from pathlib import Path
from typing import NamedTuple

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.files import read_file, write_atomic

log = logging.getLogger(__name__)

_MOST = 32  # libraries that are remembered
_RUBBISH = (ValueError, AttributeError, TypeError, LookupError, OverflowError, RecursionError)
_NOT_READY = 21  # what Windows says of a drive that has no disk


def device_of(root: Path) -> int | None:
    """The disk that has ``root``; None where there is no such folder."""
    try:
        return root.stat().st_dev
    except OSError:
        return None


def went_away(root: Path, device: int) -> bool:
    """Whether the disk ``device``, on which the library ``root`` was, is not there any more.

    A disk that comes back may have another number, but it has its files; a library that was
    deleted on a disk that is there may be made anew.
    """
    place = root
    while (now := device_of(place)) is None and place != place.parent:
        place = place.parent
    return now != device and _is_bare(root)


def _is_bare(root: Path) -> bool:
    """Whether nothing of a library is there, or nothing at all."""
    with contextlib.suppress(OSError), os.scandir(root) as entries:
        return all(entry.name.startswith(".") for entry in entries)
    return True


def holds_pictures(root: Path) -> bool:
    """Whether something of a library is in ``root``."""
    return not _is_bare(root)


def may_read(root: Path) -> bool:
    """Whether nobody forbids to list ``root``, be it there or not."""
    try:
        with os.scandir(root):
            return True
    except PermissionError as error:
        return getattr(error, "winerror", 0) == _NOT_READY
    except OSError:
        return True


def mount_of(root: Path) -> Path:
    """Where the disk begins that has ``root``, or would have it."""
    place = root
    while not place.exists() and place != place.parent:
        place = place.parent
    place = Path(os.path.realpath(place))
    while not place.is_mount() and place != place.parent:
        place = place.parent
    return place


def inode_of(folder: Path) -> int:
    """The number of a folder on its disk; 0 where there is none."""
    try:
        return folder.stat().st_ino
    except OSError:
        return 0


class _Known(NamedTuple):
    """Where the disk of a library is mounted, and the number of its folder there."""

    place: str
    inode: int = 0

    @classmethod
    def decode(cls, value: object) -> _Known:
        """Earlier versions wrote the place alone. Raises one of ``_RUBBISH``."""
        if isinstance(value, dict):
            return cls(str(value["place"]), int(value["inode"]))
        return cls(str(value))


class Disks:
    """Remembers over all runs on which disk a library was, as the place where that is mounted.

    Places, because a disk that comes back often has another number. Blocks for a moment.
    """

    def __init__(self, path: Path) -> None:
        """``path``: the file that keeps it."""
        self._path = path

    def lacks(self, root: Path) -> bool:
        """Whether ``root`` was a library on a disk that is not there now."""
        known = self._read().get(str(root))
        return known is not None and _is_bare(root) and str(mount_of(root)) != known.place

    def note(self, root: Path) -> None:
        """``root`` is a library on the disk that it is on now."""
        known, now = self._read(), _Known(str(mount_of(root)), inode_of(root))
        if known.pop(str(root), None) != now:
            self._write({**known, str(root): now})

    def inode(self, root: Path) -> int:
        """The number that the folder ``root`` had on its disk; 0 where that is not known."""
        known = self._read().get(str(root))
        return known.inode if known is not None else 0

    def forget(self, root: Path) -> None:
        """``root`` may be a new library, on whichever disk it is."""
        known = self._read()
        if known.pop(str(root), None) is not None:
            self._write(known)

    def roots(self) -> list[Path]:
        """The folders of the libraries that are remembered."""
        return [Path(root) for root in self._read()]

    def _read(self) -> dict[str, _Known]:
        try:
            found = json.loads(read_file(self._path))
            return {str(root): _Known.decode(value) for root, value in found.items()}
        except FileNotFoundError:
            return {}
        except (OSError, *_RUBBISH) as error:
            log.warning("what is known of disks cannot be read: %s", error)
            return {}

    def _write(self, known: dict[str, _Known]) -> None:
        kept = {root: one._asdict() for root, one in list(known.items())[-_MOST:]}
        try:
            write_atomic(self._path, json.dumps(kept).encode())
        except BlinkThinkError as error:  # the next run does so
            log.warning("the library's disk is not remembered: %s", error.detail)
