"""What ran: an append-only file of JSON lines, which several processes may read.

    {"run": "a1b2@2026-11-21T08:00:00Z", "what": "began", "at": "..", "schedule": "a1b2",
     "planned": "..", "cameras": [..], "missed": {"first": "..", "last": "..", "count": 3}}
    {"run": "..", "what": "turn", "at": "..", "cameras": [..]}
    {"run": "..", "what": "turned", "at": "..", "pictures": 1, "failed": [".."]}
    {"run": "..", "what": "left", "at": "..", "cameras": [..], "skipped": [".."]}
    {"run": "..", "what": "ended", "at": "..", "outcome": "partly", "reason": ".."}

A turn is written down before its cameras are asked, so that a process that dies leaves behind what
it had begun; the next owner goes on with the other turns. Cameras that are left out have no turn.
At a megabyte the file is renamed and a new one begun; one older file is kept.
"""

from __future__ import annotations

import errno
import logging
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Literal

import msgspec

from blinkthink.core.errors import from_os_error
from blinkthink.core.files import descriptor_to_append, open_file
from blinkthink.core.records import CameraRef
from blinkthink.core.run_words import makes_up_for
from blinkthink.core.schedules import Outcome, ScheduledRun
from blinkthink.runtime.locks import exclusive
from blinkthink.schedule.store import YEARS

log = logging.getLogger(__name__)

_MOST = 1_000_000  # bytes of a file
_RUN = 4000  # more than the lines of a run take; mostly they take some 600
_PATIENCE = 5.0  # seconds for the lock

Key = tuple[str, str, str]
Mark = tuple[int, int]


class Missed(msgspec.Struct, frozen=True, kw_only=True):
    """Earlier planned times that a run makes up for."""

    first: datetime
    last: datetime
    count: int


class _Line(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    run: str
    what: Literal["began", "turn", "turned", "left", "ended"]
    at: datetime
    schedule: str = ""
    planned: datetime | None = None
    cameras: tuple[CameraRef, ...] = ()
    missed: Missed | None = None
    pictures: int = 0
    failed: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    outcome: Outcome | None = None
    reason: str = ""


@dataclass
class Record:
    """A run as far as it was written down."""

    schedule_id: str
    planned: datetime  # UTC
    began: datetime
    cameras: tuple[CameraRef, ...]  # none: all, at a time when nobody knew which these are
    missed: Missed | None = None
    asked: set[Key] = field(default_factory=set)  # whose turn has begun
    left: set[Key] = field(default_factory=set)  # who were left out
    turns: int = 0  # how many turns have begun and not ended
    pictures: int = 0
    failed: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    ended: datetime | None = None
    outcome: Outcome | None = None
    reason: str = ""

    @property
    def id(self) -> str:
        planned = self.planned.astimezone(UTC).replace(tzinfo=None)
        return f"{self.schedule_id}@{planned.isoformat()}Z"

    @property
    def untouched(self) -> tuple[CameraRef, ...]:
        """The cameras whose turn has not come."""
        dealt_with = self.asked | self.left
        return tuple(camera for camera in self.cameras if camera.key not in dealt_with)

    def shown(self, zone: tzinfo) -> ScheduledRun:
        """As people see it, in local time."""
        parts = [self.reason, *self.failed, *self.skipped]
        if self.missed is not None:
            parts.append(makes_up_for(self.missed.count, self.missed.first.astimezone(zone)))
        began = self.asked or self.outcome != "skipped"
        return ScheduledRun(
            schedule_id=self.schedule_id,
            planned=self.planned.astimezone(zone),
            started=self.began.astimezone(zone) if began else None,
            ended=self.ended.astimezone(zone) if self.ended else None,
            outcome=self.outcome,
            reason=" ".join(dict.fromkeys(part for part in parts if part)),
            cameras=self.cameras,
            pictures=self.pictures,
        )


class RunRecords:
    """Reads and appends to the file at ``path``. Every call blocks."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._older = path.with_suffix(f".older{path.suffix}")

    def mark(self) -> Mark | None:
        """Differs after each change of the file; None while there is none."""
        try:
            status = self._path.stat()
        except OSError:
            return None
        return (status.st_size, status.st_ino)

    # Writing: each raises DiskFull, ReadOnly or Transient

    def begin(self, record: Record) -> None:
        """Write a run down before anything of it happens."""
        self._rotate()
        self._append(
            _Line(
                run=record.id,
                what="began",
                at=record.began,
                schedule=record.schedule_id,
                planned=record.planned,
                cameras=record.cameras,
                missed=record.missed,
            )
        )

    def turn(self, record: Record, cameras: Sequence[CameraRef], at: datetime) -> None:
        """The cameras are asked next."""
        self._append(_Line(run=record.id, what="turn", at=_utc(at), cameras=tuple(cameras)))
        _turn(record, cameras)

    def turned(self, record: Record, pictures: int, failed: Sequence[str], at: datetime) -> None:
        """A turn has ended; ``failed`` in words."""
        line = _Line(
            run=record.id, what="turned", at=_utc(at), pictures=pictures, failed=tuple(failed)
        )
        self._append(line)
        _turned(record, line)

    def leave_out(
        self, record: Record, cameras: Sequence[CameraRef], reasons: Sequence[str], at: datetime
    ) -> None:
        """The cameras are not asked, for these ``reasons``, in words."""
        line = _Line(
            run=record.id,
            what="left",
            at=_utc(at),
            cameras=tuple(cameras),
            skipped=tuple(reasons),
        )
        self._append(line)
        _left(record, line)

    def end(self, record: Record, at: datetime, outcome: Outcome, reason: str = "") -> None:
        line = _Line(run=record.id, what="ended", at=_utc(at), outcome=outcome, reason=reason)
        self._append(line)
        _ended(record, line)

    # Reading: each raises ReadOnly or Transient

    def newest(self, limit: int) -> list[Record]:
        """The last runs that began, newest first."""
        return self._records(limit * _RUN)[: -limit - 1 : -1]

    def unfinished(self) -> list[Record]:
        """Those that have not ended, oldest first."""
        return [record for record in self._records() if record.outcome is None]

    def _records(self, tail: int = 2 * _MOST) -> list[Record]:
        """In the order in which they began, as far as the last ``tail`` bytes tell of them."""
        found: list[Record] = []
        latest: dict[str, Record] = {}
        for line in self._lines(tail):
            record = latest.get(line.run)
            if line.what == "began":
                if line.planned is None:
                    continue
                fresh = Record(line.schedule, line.planned, line.at, line.cameras, line.missed)
                if record is not None and not (record.asked or record.left or record.pictures):
                    found.remove(record)  # nothing had come of it
                latest[line.run] = fresh
                found.append(fresh)
            elif record is None:
                continue  # its beginning was in a file that is gone
            elif line.what == "turn":
                _turn(record, line.cameras)
            elif line.what == "turned":
                _turned(record, line)
            elif line.what == "left":
                _left(record, line)
            else:
                _ended(record, line)
        return found

    def _lines(self, tail: int) -> Iterator[_Line]:
        decoder = msgspec.json.Decoder(_Line)
        newest = self._read(self._path, tail)
        older = self._read(self._older, tail - len(newest)) if len(newest) < tail else b""
        for text in (*older.splitlines(), *newest.splitlines()):
            try:
                line = decoder.decode(text)
            except (msgspec.DecodeError, UnicodeDecodeError):
                log.debug("a line of %s cannot be read", self._path.name)
                continue
            if all(moment.year in YEARS for moment in _moments(line)):
                yield line

    def _read(self, path: Path, tail: int) -> bytes:
        """The last bytes of a file; a line of which the beginning lies before them is no JSON."""
        try:
            with open_file(path) as file:
                file.seek(max(0, file.seek(0, os.SEEK_END) - tail))
                return file.read()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise from_os_error(error, path) from error

    def _append(self, line: _Line) -> None:
        data = msgspec.json.encode(line) + b"\n"
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = descriptor_to_append(self._path)
            try:
                size = os.fstat(descriptor).st_size
                if size:
                    os.lseek(descriptor, size - 1, os.SEEK_SET)
                    if os.read(descriptor, 1) != b"\n":
                        data = b"\n" + data  # the disk was full, or the machine lost its power
                if os.write(descriptor, data) != len(data):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            finally:
                os.close(descriptor)
        except OSError as error:
            raise from_os_error(error, self._path) from error

    def _rotate(self) -> None:
        def too_long() -> bool:
            mark = self.mark()
            return mark is not None and mark[0] >= _MOST

        if too_long():
            with exclusive(self._path.with_suffix(".lock"), _PATIENCE):
                if too_long():
                    try:
                        os.replace(self._path, self._older)
                    except OSError as error:
                        raise from_os_error(error, self._path) from error


def _moments(line: _Line) -> Iterator[datetime]:
    yield line.at
    if line.planned is not None:
        yield line.planned
    if line.missed is not None:
        yield from (line.missed.first, line.missed.last)


def _turn(record: Record, cameras: Sequence[CameraRef]) -> None:
    record.turns += 1
    record.asked.update(camera.key for camera in cameras)


def _turned(record: Record, line: _Line) -> None:
    record.turns = max(0, record.turns - 1)
    record.pictures += line.pictures
    record.failed += line.failed


def _left(record: Record, line: _Line) -> None:
    record.left.update(camera.key for camera in line.cameras)
    record.skipped += line.skipped


def _ended(record: Record, line: _Line) -> None:
    record.ended, record.outcome, record.reason = line.at, line.outcome, line.reason


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
