"""The files of indexes: which is a library's, what becomes of a damaged one, and of old ones."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import sqlite3
import time
from pathlib import Path

from blinkthink.gallery.index.store import Store

log = logging.getLogger(__name__)

_ENDING = ".sqlite"
_BESIDE = ("", "-wal", "-shm", "-journal")
_MOST = 8  # libraries whose indexes are kept
_LONGEST = 90 * 86_400.0  # seconds for which an index is kept that nobody opens
Failed = (sqlite3.Error, ValueError, TypeError, OverflowError, LookupError)
"""What reading a damaged file may raise."""
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_CIRCUMSTANCES = _BUSY | {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}  # the file may be whole


def file_for(folder: Path, root: Path) -> Path:
    """Where the index of the library in ``root`` lies."""
    name = hashlib.sha256(os.fsencode(root)).hexdigest()[:16]
    return folder / f"{name}{_ENDING}"


def last_used(folder: Path, root: Path) -> float:
    """When the index of the library in ``root`` was opened last, in seconds since 1970; 0 where
    there is none."""
    try:
        return file_for(folder, root).stat().st_mtime
    except OSError:
        return 0.0


def delete(path: Path) -> None:
    """Remove an index file and what lies beside it. Raises OSError."""
    for ending in _BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def open_store(path: Path) -> Store:
    """The index in a file; a new one where it is damaged, one in memory where nothing else goes."""
    try:
        store = Store(path)
    except (OSError, *Failed) as error:
        return instead_of(path, error)
    with contextlib.suppress(OSError):
        os.utime(path)  # it is in use
    return store


def instead_of(path: Path, error: Exception) -> Store:
    """An empty store after ``error``: in a new file, or in memory if the file is not at fault."""
    if isinstance(error, Failed) and _code(error) not in _CIRCUMSTANCES:
        log.warning("the index %s is made anew: %s", path.name, error)
        with contextlib.suppress(OSError, *Failed):
            delete(path)
            return Store(path)
    log.warning("the index is kept in memory: %s", error)
    return Store(None)


def is_busy(error: Exception) -> bool:
    """Whether another process had the file for longer than one waits."""
    return _code(error) in _BUSY


def _code(error: Exception) -> int:
    """SQLite's own number for an error, 0 where it has none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def prune(folder: Path, kept: Path) -> None:
    """Delete the indexes of libraries that nobody looked at for long, or beyond the last eight.

    Neither ``kept`` nor what another process has open goes.
    """
    opened: list[tuple[float, Path]] = []
    try:
        for path in folder.glob(f"*{_ENDING}"):
            if path != kept:
                opened.append((path.stat().st_mtime, path))
    except OSError as error:
        log.debug("old indexes stay: %s", error)
        return
    opened.sort(reverse=True)
    for number, (when, path) in enumerate(opened, start=2):
        if (number > _MOST or time.time() - when > _LONGEST) and not _is_open(path):
            log.info("the index %s goes: nobody looks at its library", path.name)
            with contextlib.suppress(OSError):
                delete(path)


def _is_open(path: Path) -> bool:
    """Whether another process has an index open: only who is alone can change its journal."""
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as alone:
            alone.execute("PRAGMA journal_mode=DELETE")
    except Failed as error:
        return _code(error) in _CIRCUMSTANCES
    return False
