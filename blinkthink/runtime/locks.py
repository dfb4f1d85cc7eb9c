"""Locks between the processes that share one home."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from blinkthink.core.errors import InTheWay, Transient, from_os_error

if TYPE_CHECKING:
    import filelock

_POLL_SECONDS = 0.05


class Held:
    """A lock that this process holds until ``release`` or its own end."""

    def __init__(self, lock: filelock.BaseFileLock) -> None:
        self._lock = lock

    def release(self) -> None:
        self._lock.release()


def try_hold(path: Path) -> Held | None:
    """Take the lock at once, or return None when another holder has it.

    Holds between processes and between holders in one process. The operating system frees it when
    the process ends, however it ends. Raises ReadOnly, DiskFull or Transient where no lock file can
    be made.
    """
    import filelock  # not before the first screen of the window

    lock = filelock.FileLock(path, thread_local=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(blocking=False)
    except filelock.Timeout:
        return None
    except OSError as error:
        raise from_os_error(error, path) from error
    return Held(lock)


@contextlib.contextmanager
def exclusive(path: Path, timeout: float) -> Iterator[None]:
    """Hold the lock file ``path`` in this thread; for work that is done off the event loop.

    The folder is made if need be. A process that dies lets go of it. Raises Transient when somebody
    else holds it for ``timeout`` seconds, else as ``try_hold`` does.
    """
    import filelock

    lock = filelock.FileLock(path, timeout=timeout, poll_interval=0.005)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except filelock.Timeout as error:
        raise Transient("another process is changing it", subject=str(path.parent)) from error
    except OSError as error:
        if path.is_dir():  # of which Windows only says that it may not be written
            raise InTheWay("a folder is in its place", subject=str(path)) from error
        raise from_os_error(error, path.parent) from error
    try:
        yield
    finally:
        lock.release()


class FileLock:
    """``async with FileLock(path, timeout)``: waits without blocking the event loop.

    Raises Transient when the lock is not free within ``timeout`` seconds, and as ``try_hold`` does.
    """

    def __init__(self, path: Path, timeout: float) -> None:
        self._path = path
        self._timeout = timeout
        self._held: Held | None = None

    async def __aenter__(self) -> None:
        import asyncio

        loop = asyncio.get_running_loop()
        end = loop.time() + self._timeout
        while (held := try_hold(self._path)) is None:
            if loop.time() >= end:
                raise Transient(f"in use for {self._timeout:g} s", subject=str(self._path))
            await asyncio.sleep(_POLL_SECONDS)
        self._held = held

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._held is not None:
            self._held.release()
            self._held = None
