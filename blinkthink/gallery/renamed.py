"""Where a library is whose folder was renamed or moved on its disk, in a file manager say.

The folder keeps its number on the disk, so it is looked for by that, near where it was.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections import deque
from collections.abc import Iterable
from pathlib import Path

from blinkthink.core.files import write_atomic
from blinkthink.gallery.disk import holds_pictures
from blinkthink.gallery.moved import MARK, Mark, moved_to, next_number
from blinkthink.gallery.overlapping import LOCK

Identity = tuple[int, int]
"""The numbers of a folder's disk, and of the folder on it."""

_DEEP = (3, 2)  # folders in folders that are looked into: around it, and around what has that
_MOST = 3000  # folders that are looked at: some hundredths of a second
_LONGEST = 0.5  # seconds, on a disk that is slow
_BINS = {"$recycle.bin", "#recycle", "@recycle"}  # those of Windows and of network drives


def identity_of(folder: Path) -> Identity | None:
    """None where there is no such folder, or its disk does not number folders."""
    try:
        status = folder.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if status.st_ino and folder.is_dir() else None


def found_near(root: Path, inode: int) -> Path | None:
    """The library with this number near ``root``, on the disk that had ``root``; None
    where it is not found. Hidden folders and bins are left out: what is there was deleted.
    Blocks."""
    around = root.parent
    while not around.is_dir() and around != around.parent:
        around = around.parent
    known = identity_of(around)
    if known is None:
        return None
    left, end = _MOST, time.monotonic() + _LONGEST
    for deep in _DEEP:
        found, left = _search(around, (known[0], inode), deep, left, end)
        if found is not None:
            return found
        around = around.parent
        above = identity_of(around)
        if above is None or above[0] != known[0] or around == around.parent:
            break
    return None


def _search(
    around: Path, wanted: Identity, deep: int, left: int, end: float
) -> tuple[Path | None, int]:
    waiting = deque([(str(around), 0)])
    while waiting and left > 0 and time.monotonic() < end:
        folder, depth = waiting.popleft()
        left -= 1
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.name.lower() in _BINS:
                    continue
                if not entry.is_dir(follow_symlinks=False):
                    continue
                if entry.inode() == wanted[1]:
                    found = Path(entry.path)
                    # A number may be used again: only a library that was changed has a lock.
                    if identity_of(found) == wanted and (found / LOCK).exists():
                        return found, left
                if depth + 1 < deep:
                    waiting.append((entry.path, depth + 1))
    return None, left


def put_back(root: Path, roots: Iterable[Path]) -> Path | None:
    """The one of ``roots`` into which what was ``root`` was put back by hand: it has pictures, and
    still tells that its library is in ``root``. None where none is so. Blocks."""
    for one in roots:
        if one != root and holds_pictures(one) and moved_to(one) == root:
            return one
    return None


def leave_mark(root: Path, to: Path) -> None:
    """Tell in the folder ``root``, which is made, that its library is in ``to``, for other
    processes and the next start. Raises DiskFull, ReadOnly or Transient."""
    write_atomic(root / MARK, Mark(to, next_number(to)).encode())
