"""What left this machine lately, counted from the record: by host and purpose, and by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import BinaryIO

from blinkthink.core.alert_words import is_this_machine
from blinkthink.core.errors import from_os_error
from blinkthink.runtime.egress_lines import Line, decoded, lines_of, opened

DAYS = 30


@dataclass(frozen=True)
class RecentHost:
    """All requests to one host for one purpose."""

    host: str
    why: str
    requests: int
    pictures: int
    last: datetime


@dataclass(frozen=True)
class RecentDay:
    """All requests of one day of local time."""

    day: date
    requests: int
    pictures: int


@dataclass(frozen=True)
class Recent:
    """What left this machine; servers on it are not among ``hosts``. ``days``: each of the last
    DAYS days, the newest last."""

    hosts: tuple[RecentHost, ...] = ()
    days: tuple[RecentDay, ...] = ()

    @property
    def requests(self) -> int:
        return sum(one.requests for one in self.hosts)

    @property
    def pictures(self) -> int:
        return sum(one.pictures for one in self.hosts)


def recent(record: Path, now: datetime, zone: tzinfo) -> Recent:
    """Read the record, which may have a hundred thousand lines: blocks.

    Raises ReadOnly or Transient.
    """
    today = now.astimezone(zone).date()
    first = today - timedelta(days=DAYS - 1)
    hosts: dict[tuple[str, str], list[Line]] = {}
    days = {first + timedelta(days=n): [0, 0] for n in range(DAYS)}
    # Times are compared as text first: a line's offset shifts it by less than two days.
    early = (first - timedelta(days=2)).isoformat()
    try:
        with opened(record) as file:
            for line in _lines(file):
                if line.when < early:
                    continue
                try:
                    day = line.moment().astimezone(zone).date()
                except OverflowError:  # a year beyond the calendar
                    continue
                if day < first or is_this_machine(line.host):
                    continue
                hosts.setdefault((line.host, line.why), []).append(line)
                count = days.setdefault(min(day, today), [0, 0])
                count[0] += 1
                count[1] += line.picture is not None
    except OSError as error:
        raise from_os_error(error, record) from error
    return Recent(
        tuple(
            RecentHost(
                host,
                why,
                len(lines),
                sum(one.picture is not None for one in lines),
                max(one.moment() for one in lines),
            )
            for (host, why), lines in sorted(hosts.items())
        ),
        tuple(RecentDay(day, *count) for day, count in sorted(days.items())),
    )


def _lines(file: BinaryIO) -> Iterator[Line]:
    for data in lines_of(file):
        line = decoded(data)
        if line is not None:
            yield line
