"""The moments of an entry of the schedule, and its pauses: pure functions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from blinkthink.core.schedules import Place
from blinkthink.schedule.rule_times import Timing
from blinkthink.schedule.store import Entry

_INSTANT = timedelta(microseconds=1)


def is_paused(entry: Entry, now: datetime) -> bool:
    """Whether it is paused now: one that is paused until a moment goes on by itself then."""
    return entry.paused and (entry.paused_until is None or now < entry.paused_until)


def counted_until(entry: Entry) -> datetime:
    """Up to when its times are over: they ran, or it was paused; the end of a pause counts."""
    if entry.paused and entry.paused_until is not None:
        return max(entry.counted_until, entry.paused_until - _INSTANT)
    return entry.counted_until


def timing(entry: Entry, zone: tzinfo, place: Place | None) -> Timing:
    """The entry's rule with all that its moments depend on."""
    return Timing(entry.rule, entry.between, entry.anchor.astimezone(UTC), zone, place)
