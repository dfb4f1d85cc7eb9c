"""Removing what a library that was moved left in its old folder."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from blinkthink.core.errors import BlinkThinkError, from_os_error
from blinkthink.gallery.care.under_way import UNDER_WAY, copied_files, hold, read_from
from blinkthink.gallery.care.working import Work
from blinkthink.gallery.disk import holds_pictures, may_read
from blinkthink.gallery.moved import MARK, moved_to
from blinkthink.gallery.overlapping import LOCK
from blinkthink.runtime.locks import exclusive

_PATIENCE = 30.0  # seconds for the library's lock; a change takes milliseconds


def remove_originals(target: Path, work: Work) -> None:
    """Remove what was copied into ``target`` and is still the same; it is the library now.

    Nothing happens where no move is to be finished. Raises ReadOnly or Transient at the end, for
    the first that could not be removed; a later start tries again.
    """
    forget_stale(target)
    source = read_from(target)
    if source is None or moved_to(source) != target or not _apart(source, target):
        return
    held = hold(source)
    if held is None:  # another process does it, or moves the library back
        return
    try:
        if read_from(target) == source and moved_to(source) == target:
            _remove_originals(source, target, work)
    finally:
        held.release()


def _apart(source: Path, target: Path) -> bool:
    """Whether they are two folders: else a copy is its original."""
    try:
        return not source.samefile(target)
    except OSError:
        return False


def _remove_originals(source: Path, target: Path, work: Work) -> None:
    failure: BlinkThinkError | None = None
    folders: set[Path] = set()
    for name, size, mtime_ns in copied_files(target):
        work.check()
        original, copy = source / name, target / name
        folders.update(source / parent for parent in Path(name).parents)
        try:
            status = original.lstat()
            if (status.st_size, status.st_mtime_ns) != (size, mtime_ns):
                continue  # changed by a program that does not know of the move: kept
            if os.path.lexists(copy):
                original.unlink()
        except FileNotFoundError:
            continue
        except OSError as error:
            failure = failure or from_os_error(error, original)
    for folder in sorted(folders - {source}, reverse=True):  # what is in a folder before it
        with contextlib.suppress(OSError):  # not empty: files that were no part of the move
            folder.rmdir()
    if failure is not None:
        raise failure
    with contextlib.suppress(OSError):
        (target / UNDER_WAY).unlink()


def take_back(root: Path) -> None:
    """A person chose ``root``, which tells of a move away: that is forgotten where the library it
    leads to is gone, or ``root`` has pictures again, as when its folder was put back by hand.

    Raises ReadOnly, DiskFull or Transient.
    """
    to = moved_to(root)
    if to == root or not may_read(to):
        return
    if holds_pictures(to) and (not holds_pictures(root) or read_from(to) == root):
        return  # it is there, and what is here was moved
    with exclusive(root / LOCK, _PATIENCE):
        try:
            (root / MARK).unlink(missing_ok=True)
        except OSError as error:
            raise from_os_error(error, root / MARK) from error


def forget_stale(root: Path) -> None:
    """Remove what tells of a move away from ``root``, once the library came back."""
    if moved_to(root) == root:
        with contextlib.suppress(OSError):
            (root / MARK).unlink(missing_ok=True)
