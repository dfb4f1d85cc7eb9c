"""What the service cost, and whether the next request still fits into the month's budget.

The file is append-only, one JSON object a line, for people to read too:

    {"id": "..", "at": "..", "what": "reserved", "usd": 0.018, "model": "..", "picture": ".."}
    {"id": "..", "at": "..", "what": "settled", "usd": 0.0004, "input": 1800, "output": 90,
     "thoughts": 20}

A request is reserved before it is sent, at the most that it can cost, and settled at what the
service reports. One that was never settled (the process died, no answer came) counts as reserved:
it may have been billed. Each is settled once; its month is that of its reservation, by local time.

A clock that is set wrong for a while must not open a new budget. The order of the lines is the true
order, so a request counts for its own month, for the latest month that stands before it, and for
the earliest that stands after it.
"""

from __future__ import annotations

import json
import logging
import os
import threading
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from blinkthink.core.amounts import dollars
from blinkthink.core.clock import Clock
from blinkthink.core.errors import OverBudget, from_os_error
from blinkthink.core.files import open_file, open_to_append
from blinkthink.core.json_values import number
from blinkthink.core.state import MonthCost
from blinkthink.core.translation import tr
from blinkthink.runtime.locks import exclusive

log = logging.getLogger(__name__)

_LOCK_SECONDS = 10.0
_DUST = 1e-9  # USD: what sums of fractions are off by


@dataclass(frozen=True)
class Usage:
    """Tokens of one request, as the service reported them; ``thoughts`` are part of ``output``."""

    input: int = 0
    output: int = 0
    thoughts: int = 0


@dataclass
class _Month:
    """Requests of one month between the same two others."""

    month: str
    latest_before: str
    earliest_after: str
    usd: float = 0.0
    pending: float = 0.0
    requests: int = 0
    pictures: set[str] = field(default_factory=set)
    input: int = 0
    output: int = 0
    thoughts: int = 0

    def counts_for(self, month: str, now: str) -> bool:
        return month in (self.month, self.latest_before, min(self.earliest_after, now))


class CostBook:
    """Reads and writes the file. Thread-safe, for several processes; every call blocks."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._lock_path = Path(f"{path}.lock")
        self._clock = clock
        self._threads = threading.Lock()
        self._forget()

    def reserve(self, usd: float, budget: float | None, *, model: str, picture: str | None) -> str:
        """Set aside what a request can cost at most; its id. Nothing may be sent before.

        Raises OverBudget where it might pass ``budget``, and DiskFull, ReadOnly or Transient where
        the file cannot be written or read.
        """
        with self._threads, exclusive(self._lock_path, _LOCK_SECONDS):
            now = self._clock.now()
            self._read_on()
            if budget is not None:
                spent, _ = self._spent(_month(now))
                if not spent + usd <= budget + _DUST:  # also where one of them is no number
                    raise OverBudget(
                        tr(
                            "{spent} of {budget} are spent this month; a picture can cost up to "
                            "{most}."
                        ).format(spent=_money(spent), budget=_money(budget), most=_money(usd))
                    )
            request = uuid.uuid4().hex
            self._append(
                {
                    "id": request,
                    "at": now.isoformat(timespec="seconds"),
                    "what": "reserved",
                    "usd": round(usd, 9),
                    "model": model,
                    "picture": picture,
                }
            )
            return request

    def settle(self, request: str, usd: float, usage: Usage = Usage()) -> None:
        """What the request cost in the end; a second word about it counts nothing.

        Raises DiskFull, ReadOnly or Transient; it then counts as reserved.
        """
        with self._threads, exclusive(self._lock_path, _LOCK_SECONDS):
            self._read_on()
            if request not in self._pending:
                return
            self._append(
                {
                    "id": request,
                    "at": self._clock.now().isoformat(timespec="seconds"),
                    "what": "settled",
                    "usd": round(usd, 9),
                    "input": usage.input,
                    "output": usage.output,
                    "thoughts": usage.thoughts,
                }
            )

    def spent(self) -> tuple[str, float, float]:
        """This month (“2026-11”), what counts for it in USD, and how much of that is reserved.

        Raises ReadOnly or Transient.
        """
        with self._threads:
            self._read_on()
            month = _month(self._clock.now())
            return month, *self._spent(month)

    def months(self) -> tuple[MonthCost, ...]:
        """What each month cost, oldest first. Raises ReadOnly or Transient."""
        with self._threads:
            self._read_on()
            found: dict[str, list[_Month]] = {}
            for part in self._months:
                found.setdefault(part.month, []).append(part)
            open_ = [(part.month, picture) for part, _, picture in self._pending.values()]
            return tuple(
                _sum(month, found[month], {picture for of, picture in open_ if of == month})
                for month in sorted(found)
            )

    # Inside, with the lock of the threads held

    def _spent(self, month: str) -> tuple[float, float]:
        """What counts for the month, and the reserved part of it."""
        parts = [part for part in self._months if part.counts_for(month, month)]
        return sum(part.usd for part in parts), sum(part.pending for part in parts)

    def _forget(self) -> None:
        self._seen = 0  # bytes of the file that are known
        self._inode = 0
        self._torn = False  # the file does not end with a line's end
        self._latest = ""
        self._months: list[_Month] = []
        self._pending: dict[str, tuple[_Month, float, str]] = {}  # with the picture's name

    def _read_on(self) -> None:
        """Take in what the file gained; all of it anew where it is another file."""
        try:
            with open_file(self._path) as file:
                status = os.fstat(file.fileno())
                if status.st_size < self._seen or (self._seen and status.st_ino != self._inode):
                    self._forget()
                self._inode = status.st_ino
                file.seek(self._seen)
                self._take_lines(file)
        except FileNotFoundError:
            self._forget()
        except OSError as error:
            raise from_os_error(error, self._path) from error

    def _take_lines(self, file: BinaryIO) -> None:
        self._torn = False
        for line in file:
            if not line.endswith(b"\n"):
                self._torn = True  # somebody was killed, or writes it just now
                return
            self._seen += len(line)
            try:
                self._take(json.loads(line))
            except (ValueError, LookupError, TypeError, RecursionError):
                log.warning("a line of %s cannot be read", self._path.name)

    def _take(self, line: Mapping[str, Any]) -> None:
        request, usd = str(line["id"]), max(0.0, number(line["usd"]))
        if line["what"] == "reserved" and request not in self._pending:
            part = self._part(_month(datetime.fromisoformat(line["at"])))
            part.requests += 1
            part.usd += usd
            part.pending += usd
            self._pending[request] = (part, usd, str(line.get("picture") or ""))
        elif line["what"] == "settled" and request in self._pending:
            part, reserved, picture = self._pending.pop(request)
            if usd and picture:
                part.pictures.add(picture)
            part.usd += usd - reserved
            part.pending -= reserved
            part.input += int(number(line.get("input")))
            part.output += int(number(line.get("output")))
            part.thoughts += int(number(line.get("thoughts")))

    def _part(self, month: str) -> _Month:
        """Where a request that comes now counts."""
        for part in self._months:
            part.earliest_after = min(part.earliest_after, month)
        self._latest = max(self._latest, month)
        for part in reversed(self._months):
            alike = (part.month, part.latest_before, part.earliest_after)
            if alike == (month, self._latest, month):
                return part
        self._months.append(_Month(month, self._latest, month))
        return self._months[-1]

    def _append(self, line: dict[str, Any]) -> None:
        """On the disk before this returns; the lock of the processes is held."""
        data = json.dumps(line, ensure_ascii=False).encode() + b"\n"
        try:
            with open_to_append(self._path) as file:
                file.write(b"\n" + data if self._torn else data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise from_os_error(error, self._path) from error
        self._read_on()


def _sum(month: str, parts: list[_Month], pending: set[str]) -> MonthCost:
    return MonthCost(
        month=month,
        cost_usd=round(sum(part.usd for part in parts), 9),
        pictures=len((pending - {""}).union(*(part.pictures for part in parts))),
        requests=sum(part.requests for part in parts),
        pending_usd=round(sum(part.pending for part in parts), 9),
        input_tokens=sum(part.input for part in parts),
        output_tokens=sum(part.output for part in parts),
        thought_tokens=sum(part.thoughts for part in parts),
    )


def _month(moment: datetime) -> str:
    """Of the local time that the moment was written in."""
    return f"{moment:%Y-%m}"


def _money(usd: float) -> str:
    return dollars(usd, 2 if usd >= 0.1 or usd == 0 else 4)
