"""The library's lock: one change at a time, over all processes."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import filelock

from blinkthink.core.errors import Transient, from_os_error

LOCK_NAME = ".blinkthink.lock"
_PATIENCE = 30.0  # seconds; a change takes milliseconds


@contextlib.contextmanager
def library_lock(root: Path) -> Iterator[None]:
    """Hold the lock of the library (or folder) at ``root``, which is made if need be.

    A process that dies lets go of it. Raises Transient when somebody else holds it for 30 s, else
    as file operations do.
    """
    path = root / LOCK_NAME
    try:
        root.mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(path, timeout=_PATIENCE, poll_interval=0.005)
        lock.acquire()
    except filelock.Timeout as error:
        raise Transient("another process holds the library's lock", subject=str(root)) from error
    except OSError as error:
        raise from_os_error(error, root) from error
    try:
        yield
    finally:
        lock.release()
