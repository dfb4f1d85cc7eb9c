"""When an entry of the schedule runs: pure functions of the entry, the time, the zone, the place.

All moments that are given out are in UTC; ``rule_times`` says what the rules mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo

from blinkthink.core.schedules import Place, Schedule
from blinkthink.schedule.rule_times import Timing
from blinkthink.schedule.store import Entry
from blinkthink.schedule.wall_times import as_local

_WRONG_CLOCK = timedelta(days=1)
_INSTANT = timedelta(microseconds=1)


def next_after(
    entry: Entry, moment: datetime, *, zone: tzinfo, place: Place | None
) -> datetime | None:
    """The first planned time after ``moment``, whether or not the entry is paused; None: never."""
    return timing(entry, zone, place).after(moment)


def between(
    entry: Entry, start: datetime, end: datetime, *, zone: tzinfo, place: Place | None
) -> Iterator[datetime]:
    """The planned times after ``start`` and not after ``end``, whether or not it is paused."""
    return timing(entry, zone, place).times(start, end)


def planned(entry: Entry, now: datetime, *, zone: tzinfo, place: Place | None) -> datetime | None:
    """The time for which the entry runs next; None while it is paused, and where none comes.

    It is not after ``now`` when a run is due. Times that were missed are made up for by one run,
    planned for the last of them; those of a pause are not made up for. A clock that is set back
    repeats none; one that was wrong by more than a day is not waited for.
    """
    if is_paused(entry, now):
        return None
    found = timing(entry, zone, place)
    done = counted_until(entry)
    missed = found.latest(done, now)
    if missed is not None:
        return missed
    coming = found.after(done)
    if coming is None or done <= now:
        return coming
    # What was counted lies ahead: the clock was set back, or it was wrong when that was written.
    return coming if done - now <= _WRONG_CLOCK else found.after(now)


def is_paused(entry: Entry, now: datetime) -> bool:
    """Whether it is paused now: one that is paused until a moment goes on by itself then."""
    return entry.paused and (entry.paused_until is None or now < entry.paused_until)


def counted_until(entry: Entry) -> datetime:
    """Up to when its times are over: they ran, or it was paused; the end of a pause counts."""
    if entry.paused and entry.paused_until is not None:
        return max(entry.counted_until, entry.paused_until - _INSTANT)
    return entry.counted_until


def shown(entry: Entry, now: datetime, *, zone: tzinfo, place: Place | None) -> Schedule:
    """The entry as people see it, in local time, with the next planned time that lies ahead."""
    upcoming = planned(entry, now, zone=zone, place=place)
    if is_paused(entry, now) and entry.paused_until is not None:
        upcoming = next_after(entry, counted_until(entry), zone=zone, place=place)
    elif upcoming is not None and upcoming <= now:
        upcoming = next_after(entry, now, zone=zone, place=place)
    paused = is_paused(entry, now)
    until = entry.paused_until if paused else None
    return Schedule(
        id=entry.id,
        cameras=entry.cameras,
        rule=entry.rule,
        between=entry.between,
        only=entry.only,
        paused=paused,
        paused_until=as_local(until, zone) if until else None,
        next=as_local(upcoming, zone) if upcoming else None,
        last_planned=as_local(entry.last_planned, zone) if entry.last_planned else None,
        last_outcome=entry.last_outcome,
        last_error=entry.last_error,
        forced=entry.forced,
    )


def ahead(
    entries: Iterable[Entry],
    start: datetime,
    end: datetime,
    *,
    zone: tzinfo,
    place: Place | None,
) -> list[tuple[datetime, Entry]]:
    """What of all entries is planned after ``start`` and not after ``end``, in its order."""
    found: list[tuple[datetime, Entry]] = []
    for entry in entries:
        if is_paused(entry, start) and entry.paused_until is None:
            continue
        begin = max(start, counted_until(entry))
        found += ((at, entry) for at in between(entry, begin, end, zone=zone, place=place))
    return sorted(found, key=lambda one: one[0])


def timing(entry: Entry, zone: tzinfo, place: Place | None) -> Timing:
    """The entry's rule with all that its moments depend on."""
    return Timing(entry.rule, entry.between, entry.anchor.astimezone(UTC), zone, place)
