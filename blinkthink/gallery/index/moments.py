"""Times as whole microseconds since 1970, and the local days and hours that they lie in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from blinkthink.gallery.names import NameTimes, local

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_EARLIEST = (datetime(1, 1, 3, tzinfo=UTC) - _EPOCH) // _MICROSECOND
_LATEST = (datetime(9999, 12, 29, tzinfo=UTC) - _EPOCH) // _MICROSECOND
_SECONDS = {f"{number:02}": number * 1_000_000 for number in range(60)}
_MINUTES = {text: number * 60 for text, number in _SECONDS.items()}
_HOURS = {f"_{number:02}": number * 3_600_000_000 for number in range(24)}
_NEARLY_A_DAY = timedelta(hours=23, minutes=59, seconds=59)
_STEM = 15  # characters of 20260226_143022


def microseconds(moment: datetime) -> int:
    """An aware time as a number; times at the ends of the calendar are moved inwards by a day."""
    return min(max((moment - _EPOCH) // _MICROSECOND, _EARLIEST), _LATEST)


def local_time(moment: int) -> datetime:
    """The local time, with its offset."""
    return local(_EPOCH + timedelta(microseconds=moment))


def day_of(moment: int) -> date:
    """The local day."""
    return local_time(moment).date()


def start_of_day(day: date) -> int:
    """When a local day begins."""
    return microseconds(local(datetime(day.year, day.month, day.day)))  # noqa: DTZ001


class NameMoments:
    """Times from file names, as ``names.NameTimes`` gives them, faster for the usual form."""

    def __init__(self) -> None:
        self._times = NameTimes()
        self._hours: dict[str, int | None] = {}  # 20260226_14 -> when that hour began
        self._days: dict[str, int | None] = {}

    def parse(self, stem: str, written: Callable[[], float]) -> tuple[int, int] | None:
        """The time that a name tells and its number (1 for none), or None; may raise OSError."""
        if len(stem) == _STEM:
            hour = stem[:11]
            start = self._hours.get(hour)
            if start is None and hour not in self._hours:
                start = self._hours[hour] = self._start(hour)
            if start is not None:
                try:
                    return start + _MINUTES[stem[11:13]] + _SECONDS[stem[13:]], 1
                except KeyError:
                    return None
        found = self._times.parse(stem, written)
        return (microseconds(found[0]), found[1]) if found is not None else None

    def quick(self, names: Sequence[str]) -> list[int | None]:
        """The times of file names of the usual form with an ending of three letters; else None."""
        hours, minutes, seconds = self._hours, _MINUTES, _SECONDS
        found: list[int | None] = []
        for name in names:
            time = None
            if len(name) == _STEM + 4 and name[_STEM] == ".":
                hour = name[:11]
                start = hours.get(hour)
                if start is None and hour not in hours:
                    start = hours[hour] = self._start(hour)
                if start is not None and name[11:13] in minutes and name[13:15] in seconds:
                    time = start + minutes[name[11:13]] + seconds[name[13:15]]
            found.append(time)
        return found

    def _start(self, hour: str) -> int | None:
        """When an hour began; None where it is none, or where that day's offset changes."""
        day = hour[:8]
        if day not in self._days:
            self._days[day] = _start_of_even_day(day)
        start = self._days[day]
        passed = _HOURS.get(hour[8:])
        return start + passed if start is not None and passed is not None else None


def _start_of_even_day(text: str) -> int | None:
    """When the day 20260226 began; None for no day, and for one with a change of the offset."""
    try:
        first = datetime.strptime(text, "%Y%m%d") if text.isdecimal() else None  # noqa: DTZ007
    except ValueError:
        return None
    if first is None or not text.isascii():
        return None
    edges = (first, first + _NEARLY_A_DAY)
    offsets = {local(edge.replace(fold=fold)).utcoffset() for edge in edges for fold in (0, 1)}
    return microseconds(local(first)) if len(offsets) == 1 else None
