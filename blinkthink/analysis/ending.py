"""The end of a child process, also of one that does not end: while a driver hangs in the kernel, no
signal is heard there."""

from __future__ import annotations

import contextlib
import multiprocessing.process
import socket
import sys
import time
from multiprocessing import connection
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

_POLL_SECONDS = 0.01  # between the end of its files and its own there is hardly anything


def end(process: BaseProcess, seconds: float) -> bool:
    """Kill the child and wait for its end, so many seconds at most. Whether it has ended; one that
    has not is left to itself, and this process does not wait for it when it exits either. Blocks.
    """
    with contextlib.suppress(PermissionError):  # so Windows says of one that is just ending
        process.kill()
    if ended(process, seconds):
        return True
    # What multiprocessing joins without a limit as the interpreter ends; it has no public name.
    multiprocessing.process._children.discard(process)  # type: ignore[attr-defined]
    return False


def ended(process: BaseProcess, seconds: float) -> bool:
    """Wait until the child has ended, so many seconds at most; whether it has. Blocks.

    ``join`` with a limit waits without one for a child that has closed its files and then hangs.
    """
    end = time.monotonic() + seconds
    gone = connection.wait([process.sentinel], seconds)
    if sys.platform == "win32":  # its exit code is set as soon as it is told to end
        return bool(gone)
    while process.exitcode is None:
        if time.monotonic() >= end:
            return False
        time.sleep(_POLL_SECONDS)
    process.join()
    return True


def heard(pipe: Connection, bell: Connection) -> bytes:
    """The next message from this pipe. Raises EOFError once it ends or the bell's other end is
    closed, which is how another thread calls this one off on every system. Blocks until then."""
    if bell in connection.wait([pipe, bell]):
        raise EOFError
    return pipe.recv_bytes()


def hang_up(pipe: Connection) -> None:
    """Let go who writes into this pipe, or is in the middle of a message, in another thread, though
    the other side still has it open. On Windows, where a pipe is no socket, closing it does."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError), socket.socket(fileno=pipe.fileno()) as ours:
            try:
                ours.shutdown(socket.SHUT_RDWR)
            finally:
                ours.detach()
