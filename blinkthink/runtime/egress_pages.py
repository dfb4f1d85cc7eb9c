"""The record of requests as people read it: newest first, in parts, polls counted by the hour.

A record may have a hundred thousand lines. Of each row only some numbers are kept in memory and
where its line stands in the file; what the file gained since is read when it is asked again.
"""

from __future__ import annotations

import csv
import io
import threading
from array import array
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from blinkthink.core.errors import Transient, from_os_error
from blinkthink.core.files import fill_atomic
from blinkthink.runtime.egress_lines import Line, Unread, decoded, lines_of, moment, opened

_HOUR = len("2026-11-20T17")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet computes


@dataclass(frozen=True)
class LedgerRow:
    """One request, or ``count`` alike ones within an hour, which were first asked ``when``."""

    host: str
    when: datetime
    why: str
    bytes: int
    picture: str | None = None
    count: int = 1


@dataclass(frozen=True)
class HostTotal:
    """All requests to one host; ``bytes`` is what left this machine."""

    host: str
    requests: int
    bytes: int
    pictures: int
    last: datetime


@dataclass(frozen=True)
class EgressPage:
    """Some rows, newest first. ``total`` fit the filter; ``hosts`` are those of the whole record,
    the busiest first, ``first`` is its oldest request, and ``unread`` what is no request of it."""

    rows: tuple[LedgerRow, ...] = ()
    total: int = 0
    hosts: tuple[HostTotal, ...] = ()
    first: datetime | None = None
    unread: Unread = field(default_factory=Unread)


@dataclass(slots=True)
class _Host:
    """What is counted for a host while the file is read."""

    name: str
    last: str
    requests: int = 0
    bytes: int = 0
    pictures: int = 0

    def total(self) -> HostTotal:
        last = moment(self.last)
        return HostTotal(self.name, self.requests, self.bytes, self.pictures, last)


class EgressBook:
    """Reads one record. Thread-safe; every call blocks: keep it off the event loop."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._forget()

    def page(
        self, limit: int, offset: int = 0, *, host: str = "", pictures: bool = False
    ) -> EgressPage:
        """``limit`` rows after the ``offset`` newest ones.

        ``host``: of this one alone; ``pictures``: those that carried one. Rows without a picture
        of one host and one purpose within an hour of the clock are one, at the place of the first.
        Raises ReadOnly or Transient.
        """
        with self._lock, opened(self._path) as file:
            self._read_on(file)
            fitting = self._fitting(host, pictures)
            end = max(0, len(fitting) - offset)
            wanted = fitting[max(0, end - limit) : end]
            hosts = (one.total() for one in self._hosts)
            return EgressPage(
                rows=tuple(self._row(file, row) for row in reversed(wanted)),
                total=len(fitting),
                hosts=tuple(sorted(hosts, key=lambda one: (-one.requests, one.host))),
                first=moment(self._first) if self._first else None,
                unread=self._unread,
            )

    def export(self, target: Path, *, host: str = "", pictures: bool = False) -> int:
        """Write the rows that fit as CSV, newest first, whole or not at all; how many there are.

        Raises DiskFull, ReadOnly or Transient.
        """
        with self._lock, opened(self._path) as file:
            self._read_on(file)
            fitting = self._fitting(host, pictures)

            def fill(into: BinaryIO) -> None:
                text = io.TextIOWrapper(into, encoding="utf-8", newline="", write_through=True)
                table = csv.writer(text)
                table.writerow(("when", "host", "why", "requests", "bytes", "picture"))
                for row in reversed(fitting):
                    one = self._row(file, row)
                    cells = (_cell(one.host), _cell(one.why), one.count, one.bytes)
                    table.writerow((one.when.isoformat(), *cells, _cell(one.picture or "")))
                text.detach()

            fill_atomic(target, fill)
            return len(fitting)

    # Inside, with the lock held

    def _forget(self) -> None:
        self._seen = 0  # bytes of the file that are known
        self._inode = 0
        self._first = ""  # the time of the oldest line
        self._hosts: list[_Host] = []
        self._numbers: dict[str, int] = {}  # of the hosts
        self._lines = array("Q")  # where the first line of each row begins
        self._of = array("L")  # each row's host
        self._counts = array("L")
        self._sizes = array("Q")
        self._carries = bytearray()  # whether a picture was sent
        self._hour = ""
        self._polls: dict[tuple[str, str], int] = {}  # that hour's rows, which count on
        self._unread = Unread()
        self._before: Line | None = None  # the last line that could be read

    def _read_on(self, file: BinaryIO) -> None:
        """Take in what the file gained; all of it anew where it is another file."""
        try:
            size = file.seek(0, io.SEEK_END)
            inode = self._path.stat().st_ino if size else 0
            if size < self._seen or inode != self._inode:
                self._forget()
            self._inode = inode
            file.seek(self._seen)
            for line in lines_of(file):
                self._take(line, self._seen)
                self._seen += len(line)
        except OSError as error:
            raise from_os_error(error, self._path) from error

    def _take(self, line: bytes, place: int) -> None:
        one = decoded(line)
        if one is None:
            self._unread = self._unread.one_more(line, self._before)
            return
        self._before = one
        if one.when[:_HOUR] != self._hour:
            self._hour = one.when[:_HOUR]
            self._polls.clear()
        poll = (one.host, one.why)
        row = self._polls.get(poll) if one.picture is None else None
        if row is None:
            row = self._add(one, place)
        if one.picture is None:
            self._polls[poll] = row
        host, size = self._hosts[self._of[row]], max(0, one.bytes)
        self._counts[row] += 1
        self._sizes[row] += size
        host.requests += 1
        host.bytes += size
        host.pictures += one.picture is not None
        host.last = one.when
        self._first = self._first or one.when

    def _add(self, one: Line, place: int) -> int:
        number = self._numbers.setdefault(one.host, len(self._hosts))
        if number == len(self._hosts):
            self._hosts.append(_Host(one.host, one.when))
        self._lines.append(place)
        self._of.append(number)
        self._counts.append(0)
        self._sizes.append(0)
        self._carries.append(one.picture is not None)
        return len(self._lines) - 1

    def _fitting(self, host: str, pictures: bool) -> range | list[int]:
        rows = range(len(self._lines))
        if not host and not pictures:
            return rows
        wanted = self._numbers.get(host, -1)
        return [
            row
            for row in rows
            if (not host or self._of[row] == wanted) and (not pictures or self._carries[row])
        ]

    def _row(self, file: BinaryIO, row: int) -> LedgerRow:
        try:
            file.seek(self._lines[row])
            one = decoded(file.readline())
        except OSError as error:
            raise from_os_error(error, self._path) from error
        if one is None:
            raise Transient("it changed while it was read", subject=str(self._path))
        size, count = self._sizes[row], self._counts[row]
        return LedgerRow(one.host, one.moment(), one.why, size, one.picture, count)


def _cell(text: str) -> str:
    """Text that no spreadsheet computes."""
    return f"'{text}" if text.startswith(_FORMULA) else text
