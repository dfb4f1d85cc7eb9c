"""The record of what was sent where: one short line per request, kept for the user to read.

No address beyond the host is kept, and nothing of what was sent: host, time, purpose, size, and the
picture's file name where one was sent.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from blinkthink.core.clock import Clock
from blinkthink.core.errors import DiskFull, from_os_error
from blinkthink.core.files import descriptor_to_append
from blinkthink.runtime.egress_lines import Line, Unread, decoded, lines_of, opened

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class EgressRow:
    """One request: ``bytes`` is what left this machine (head and body), not what came back."""

    host: str
    when: datetime
    why: str
    bytes: int
    picture: str | None = None


@dataclass
class Sent:
    """How much has left for a purpose so far."""

    bytes: int = 0


@dataclass(frozen=True)
class Purpose:
    """Why the requests of the running task are made; ``picture`` is a file name, if one is sent."""

    why: str
    picture: str | None = None
    sent: Sent = field(default_factory=Sent, compare=False)


_purpose: ContextVar[Purpose | None] = ContextVar("egress_purpose", default=None)
_NO_PURPOSE = Purpose("unknown")


@contextmanager
def purpose(why: str, *, picture: str | None = None) -> Iterator[None]:
    """Name the purpose of all requests that this task makes inside the block."""
    token = _purpose.set(Purpose(why, picture))
    try:
        yield
    finally:
        _purpose.reset(token)


def current_purpose() -> Purpose:
    """The purpose that the running task has named."""
    return _purpose.get() or _NO_PURPOSE


class EgressLedger:
    """An append-only file of JSON lines; several processes may append to the same one."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._waiting: deque[str] = deque()
        self._lock = threading.Lock()
        self._writes: set[asyncio.Future[None]] = set()

    def record(self, host: str, why: str, size: int, picture: str | None = None) -> None:
        """Note one request of ``size`` bytes; on an event loop the write happens off it.

        Never raises: a request is not undone because its line could not be written. A full or
        read-only disk is logged, and the line is written with the next one that can be.
        """
        when = self._clock.now().isoformat(timespec="seconds")
        row = {"host": host, "when": when, "why": why, "bytes": size, "picture": picture}
        self._waiting.append(json.dumps(row, ensure_ascii=False))
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._write()
            return
        try:
            write = loop.run_in_executor(None, self._write)
        except RuntimeError:  # the loop is closing; its threads take nothing more
            self._write()
            return
        self._writes.add(write)
        write.add_done_callback(self._writes.discard)

    def check(self) -> None:
        """Whether the record can be written; what waits for that is. For those who must not send
        without it. Blocks. Raises DiskFull, ReadOnly or Transient."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            os.close(descriptor_to_append(self._path))
        except OSError as error:
            raise from_os_error(error, self._path) from error
        self._write()
        if self._waiting:
            folder = str(self._path.parent)
            raise DiskFull("the record of requests cannot be written", subject=folder)

    async def flush(self) -> None:
        """Return once every line so far is in the file."""
        if self._writes:
            await asyncio.wait(set(self._writes))

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    def rows(self) -> list[EgressRow]:
        """All requests, oldest first; lines that cannot be read are left out. As ``read``."""
        return self.read()[0]

    def read(self) -> tuple[list[EgressRow], Unread]:
        """All requests, oldest first, and the lines that cannot be read.

        Reads the file: call it off the event loop. Raises ReadOnly or Transient.
        """
        rows: list[EgressRow] = []
        unread, before = Unread(), None
        try:
            with opened(self._path) as file:
                for data in lines_of(file):
                    line = decoded(data)
                    if line is None:
                        unread = unread.one_more(data, before)
                        continue
                    before = line
                    rows.append(_row(line))
        except OSError as error:
            raise from_os_error(error, self._path) from error
        return rows, unread

    def _write(self) -> None:
        with self._lock:
            lines = []
            while self._waiting:
                lines.append(self._waiting.popleft() + "\n")
            if not lines:
                return
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                _append(self._path, "".join(lines).encode("utf-8", "replace"))
            except OSError as error:
                log.warning("the record of requests cannot be written: %s", error.strerror)
                self._waiting.extendleft(line.rstrip("\n") for line in reversed(lines))


def _append(path: Path, data: bytes) -> None:
    """Raises OSError. What a killed process left of a line gets its end, and costs no other one."""
    descriptor = descriptor_to_append(path)
    try:
        size = os.fstat(descriptor).st_size
        if size:
            os.lseek(descriptor, size - 1, os.SEEK_SET)
            data = data if os.read(descriptor, 1) == b"\n" else b"\n" + data
        while data:
            data = data[os.write(descriptor, data) :]
    finally:
        os.close(descriptor)


def _row(line: Line) -> EgressRow:
    return EgressRow(line.host, line.moment(), line.why, line.bytes, line.picture)
