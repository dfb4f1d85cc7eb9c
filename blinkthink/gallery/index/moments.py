"""Times as whole microseconds since 1970, and the local days and hours that they lie in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from blinkthink.gallery.names import NameTimes, local

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_EARLIEST = (datetime(1, 1, 3, tzinfo=UTC) - _EPOCH) // _MICROSECOND
_LATEST = (datetime(9999, 12, 29, tzinfo=UTC) - _EPOCH) // _MICROSECOND
_SECONDS = {f"{number:02}": number * 1_000_000 for number in range(60)}
_MINUTES = {text: number * 60 for text, number in _SECONDS.items()}
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

    def _start(self, hour: str) -> int | None:
        """When an hour began; None where it is none, comes twice, or has a shift in it."""
        asked = False

        def written() -> float:
            nonlocal asked
            asked = True
            return 0.0

        ends = [self._times.parse(f"{hour}{rest}", written) for rest in ("0000", "5959")]
        if asked or ends[0] is None or ends[1] is None:
            return None
        first, last = (microseconds(end[0]) for end in ends if end is not None)
        return first if last - first == 3_599_000_000 else None
