"""From times of the clock on the wall to moments: what summer and winter time do to them."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

from blinkthink.core.schedules import Between

_SECOND = timedelta(seconds=1)


def wall(moment: datetime, zone: tzinfo) -> datetime:
    """What the clock on the wall shows at a moment; without a zone."""
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def as_local(moment: datetime, zone: tzinfo) -> datetime:
    """The moment in local time with its offset, as the clock gives it.

    With the offset alone: two times of one zone would be subtracted as the wall shows them.
    """
    local = moment.astimezone(zone)
    return local.replace(tzinfo=timezone(local.utcoffset() or timedelta(0)), fold=0)


def first_showing(shown: datetime, zone: tzinfo) -> datetime:
    """The moment, in UTC, at which the clock first shows ``shown`` or jumps past it."""
    moment = _shown_at(shown, zone, fold=0)
    if wall(moment, zone) == shown:
        return moment
    # It does not exist. The two readings lie before and after the jump: close in on that.
    before, after = sorted((moment, _shown_at(shown, zone, fold=1)))
    while after - before > _SECOND:
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        if wall(middle, zone) < shown:
            before = middle
        else:
            after = middle
    return after


def each_showing(shown: datetime, zone: tzinfo) -> tuple[datetime, ...]:
    """The moments, in UTC, at which the clock shows ``shown``: one, two, or none."""
    moments = {_shown_at(shown, zone, fold=0), _shown_at(shown, zone, fold=1)}
    return tuple(sorted(one for one in moments if wall(one, zone) == shown))


def clock_time(text: str) -> time:
    """ "07:30" as a time; also where it is one of the record's, already checked."""
    return time(int(text[:2]), int(text[3:]))


def is_within(shown: time, between: Between | None) -> bool:
    """Whether a time of the day lies between the two, ``start`` included."""
    if between is None:
        return True
    start, end = clock_time(between.start), clock_time(between.end)
    if start < end:
        return start <= shown < end
    return shown >= start or shown < end


def _shown_at(shown: datetime, zone: tzinfo, fold: int) -> datetime:
    return shown.replace(tzinfo=zone, fold=fold).astimezone(UTC)
