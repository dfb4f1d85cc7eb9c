"""Which planned time of an entry is due: after a restart, after sleep, after the clock was changed.

Pure functions of the entry, its rule's moments and the time. Planned times up to the entry's
``counted_until`` are over. Those that were missed meanwhile are made up for by one run, planned for
the last of them.

A clock that is set back repeats none. One that was wrong for a while, say by the hours between
local time and UTC until the network told it better, must not cost what it jumped over: the ``gap``
of the last run that made up for others remembers what was not taken at its time. Once the clock is
back inside of it, those are planned again, and what ran beyond it is ``over``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from blinkthink.core.schedules import Schedule
from blinkthink.schedule.planning import counted_until, is_paused
from blinkthink.schedule.records import Missed
from blinkthink.schedule.rule_times import Timing
from blinkthink.schedule.store import Entry, Span
from blinkthink.schedule.wall_times import as_local

_WRONG_CLOCK = timedelta(days=1)
_LOOK_BACK = timedelta(days=35)  # what was missed before is not counted
_MOST_SPANS = 8


@dataclass(frozen=True)
class Due:
    """A planned time that has come, and those before it that were missed."""

    slot: datetime  # UTC
    missed: Missed | None = None


def as_of(entry: Entry, now: datetime) -> Entry:
    """The entry with what the time alone has changed: a pause that is over, a clock set back."""
    if entry.paused and not is_paused(entry, now):
        counted = counted_until(entry)
        entry = replace(entry, paused=False, paused_until=None, counted_until=counted)
    gap = entry.gap
    if gap is not None and now < gap.end and now < entry.counted_until:
        ran = Span(start=gap.end, end=max(gap.end, entry.counted_until))
        counted = max(now.astimezone(UTC), gap.start)
        over = (*entry.over, ran)[-_MOST_SPANS:]
        entry = replace(entry, counted_until=counted, gap=None, over=over)
    if entry.counted_until - now > _WRONG_CLOCK:  # nobody waits for a clock that was wrong so far
        entry = replace(entry, counted_until=now.astimezone(UTC))
    return entry


def next_time(entry: Entry, timing: Timing, now: datetime) -> datetime | None:
    """The first planned time that is not over, in UTC: one that has come is due.

    None while the entry is paused, or where none comes. With a pause that ends by itself it is the
    first after that.
    """
    entry = as_of(entry, now)
    if entry.paused and entry.paused_until is None:
        return None
    return _after(entry, timing, counted_until(entry))


def due(entry: Entry, timing: Timing, now: datetime) -> Due | None:
    """What is to be run now, if anything."""
    entry = as_of(entry, now)
    if entry.paused:
        return None
    first = _after(entry, timing, entry.counted_until)
    if first is None or first > now:
        return None
    start = max(entry.counted_until, now.astimezone(UTC) - _LOOK_BACK)
    passed = [slot for slot in timing.times(start, now) if not _is_over(entry, slot)]
    if not passed:  # long ago, and never since
        return Due(first)
    *missed, last = passed
    if not missed:
        return Due(last)
    return Due(last, Missed(first=missed[0], last=missed[-1], count=len(missed)))


def planned(entry: Entry, timing: Timing, now: datetime) -> datetime | None:
    """The time for which the entry runs next, in UTC, as people are told it: not after ``now`` when
    a run is due, and the last of those that were missed. None where none comes."""
    waiting = due(entry, timing, now)
    return waiting.slot if waiting is not None else next_time(entry, timing, now)


def shown(entry: Entry, timing: Timing, now: datetime) -> Schedule:
    """The entry as people see it, in local time, with the next planned time that lies ahead."""
    upcoming = next(ahead(entry, timing, now), None)
    paused = is_paused(entry, now)
    until = entry.paused_until if paused else None

    def local(moment: datetime | None) -> datetime | None:
        return as_local(moment, timing.zone) if moment is not None else None

    return Schedule(
        id=entry.id,
        cameras=entry.cameras,
        rule=entry.rule,
        between=entry.between,
        only=entry.only,
        paused=paused,
        paused_until=local(until),
        next=local(upcoming),
        last_planned=local(entry.last_planned),
        last_outcome=entry.last_outcome,
        last_error=entry.last_error,
        forced=entry.forced,
    )


def begun(entry: Entry, run: Due, now: datetime) -> Entry:
    """The entry once that run begins: it cannot begin again."""
    entry = as_of(entry, now)
    gap = entry.gap
    if run.missed is not None:
        gap = Span(start=entry.counted_until, end=run.slot)
    return replace(
        entry,
        counted_until=run.slot,
        gap=gap,
        over=tuple(span for span in entry.over if span.end > run.slot),
        last_planned=run.slot,
        last_outcome=None,
        last_error=None,
    )


def ahead(entry: Entry, timing: Timing, now: datetime) -> Iterator[datetime]:
    """The planned times after ``now`` that are not over, in UTC, without an end."""
    slot = next_time(entry, timing, now)
    if slot is not None and slot <= now:
        slot = _after(as_of(entry, now), timing, now)
    while slot is not None:
        yield slot
        slot = _after(as_of(entry, now), timing, slot)


def _after(entry: Entry, timing: Timing, moment: datetime) -> datetime | None:
    slot = timing.after(moment)
    while slot is not None and _is_over(entry, slot):
        slot = timing.after(max(s.end for s in entry.over if s.start <= slot <= s.end))
    return slot


def _is_over(entry: Entry, slot: datetime) -> bool:
    return any(span.start <= slot <= span.end for span in entry.over)
