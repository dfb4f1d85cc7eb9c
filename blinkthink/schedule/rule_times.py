"""The moments of a rule: pure functions of the rule, the zone and the place.

- ``Every`` counts time that passes from its anchor: no change of the clock moves, drops or doubles
  one.
- ``At``, and ``Cron`` with a restricted hour, name times of the clock on the wall, each once a day:
  one that the clock jumps over comes at the moment of the jump, one that it shows twice comes the
  first time.
- ``Cron`` whose hour is ``*`` comes whenever the clock shows such a minute, also in an hour that
  comes twice; an hour that is jumped over has none.
- ``Sun`` comes once for each sunrise or sunset of the place; where there is none, not at all.
- Between two times: of the wall's clock; for ``At`` and ``Cron`` it is the named time that counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from blinkthink.core.errors import Usage
from blinkthink.core.schedules import DAYS, At, Between, Cron, Every, Place, Rule, Sun
from blinkthink.schedule import cron
from blinkthink.schedule.sun import solar_day
from blinkthink.schedule.wall_times import (
    clock_time,
    each_showing,
    first_showing,
    is_within,
    wall,
)

_DAY = timedelta(days=1)
_ONCE = timedelta(microseconds=1)
# Days after which a rule that has not come will not come at all. 29 February is up to eight years
# away; the sun stays away for half a year at most.
_HORIZON_CRON = 8 * 366 + 1
_HORIZON = 400


@dataclass(frozen=True)
class Timing:
    """A rule with all that its moments depend on; ``place`` is None where nobody chose one."""

    rule: Rule
    between: Between | None
    anchor: datetime  # from which ``Every`` counts
    zone: tzinfo
    place: Place | None

    def after(self, moment: datetime) -> datetime | None:
        """The first one after ``moment``, in UTC; None where none comes."""
        moment = moment.astimezone(UTC)
        if isinstance(self.rule, Every):
            return self._slot(self.rule, moment, forward=True, end=moment + _HORIZON * _DAY)
        horizon = _HORIZON_CRON if isinstance(self.rule, Cron) else _HORIZON
        day = moment.date()
        last = day + horizon * _DAY
        while day <= last:
            if isinstance(self.rule, Cron):  # years may lie between two of its days
                named = _next_named_day(self.rule.expression, day - 2 * _DAY)
                if named is None:
                    return None
                day = max(day, named - _DAY)  # where the zone is ahead of UTC
            later = next((one for one in self._of_utc_day(day) if one > moment), None)
            if later is not None:
                return later
            day += _DAY
        return None

    def latest(self, start: datetime, end: datetime) -> datetime | None:
        """The last one after ``start`` and not after ``end``, in UTC."""
        start, end = start.astimezone(UTC), end.astimezone(UTC)
        if isinstance(self.rule, Every):
            return self._slot(self.rule, end, forward=False, end=start)
        for number in range((end.date() - start.date()).days + 1):
            found = self._of_utc_day(end.date() - number * _DAY)
            earlier = [one for one in found if start < one <= end]
            if earlier:
                return earlier[-1]
        return None

    def times(self, start: datetime, end: datetime) -> Iterator[datetime]:
        """All after ``start`` and not after ``end``, in UTC, in their order."""
        start, end = start.astimezone(UTC), end.astimezone(UTC)
        if isinstance(self.rule, Every):
            found = self.after(start)
            while found is not None and found <= end:
                yield found
                found = self.after(found)
            return
        for number in range((end.date() - start.date()).days + 1):
            day = self._of_utc_day(start.date() + number * _DAY)
            yield from (one for one in day if start < one <= end)

    def _slot(
        self, rule: Every, moment: datetime, *, forward: bool, end: datetime
    ) -> datetime | None:
        """The nearest slot after ``moment``, or, backwards, not after it; None beyond ``end``."""
        every = timedelta(minutes=rule.minutes)
        anchor = self.anchor.astimezone(UTC)
        number = (moment - anchor) // every + forward
        while True:
            slot = anchor + number * every
            if slot > end if forward else slot <= end:
                return None
            shown = wall(slot, self.zone)
            if is_within(shown.time(), self.between):
                return slot
            step = self._step_over(slot, shown, forward) // every
            number += max(1, step) if forward else -max(1, step)

    def _step_over(self, slot: datetime, shown: datetime, forward: bool) -> timedelta:
        """How long it surely is from a slot outside the two times to the nearest one inside."""
        if self.between is None:
            return timedelta(0)
        edge = clock_time(self.between.start if forward else self.between.end)
        other = datetime.combine(shown.date(), edge)
        if forward:
            away = other - shown if other > shown else other + _DAY - shown
            changes = wall(slot + away, self.zone) - shown != away
        else:
            away = shown - other if other <= shown else shown - other + _DAY
            changes = shown - wall(slot - away, self.zone) != away
        return timedelta(0) if changes else away - _ONCE

    def _of_utc_day(self, day: date) -> tuple[datetime, ...]:
        return _of_utc_day(self.rule, self.between, self.zone, self.place, day)


@lru_cache(maxsize=64)
def _next_named_day(expression: str, day: date) -> date | None:
    """The first day from ``day`` on that a cron expression names; None where none comes."""
    parsed = _parsed(expression)
    if parsed is None:
        return None
    days = (day + number * _DAY for number in range(_HORIZON_CRON))
    return next((one for one in days if parsed.runs_on(one)), None)


@lru_cache(maxsize=64)
def _of_utc_day(
    rule: Rule, between: Between | None, zone: tzinfo, place: Place | None, day: date
) -> tuple[datetime, ...]:
    """The moments of a day of UTC, in their order."""
    start = datetime.combine(day, time(), UTC)
    end = start + _DAY
    found: set[datetime] = set()
    if isinstance(rule, Sun):
        for shift in (-2, -1, 0, 1, 2):
            found.update(of_solar_day(rule, between, zone, place, day + shift * _DAY))
    else:
        local = wall(start, zone).date() - _DAY  # a time jumped over may come on the next day
        while local <= wall(end, zone).date():
            found.update(_of_local_day(rule, between, zone, local))
            local += _DAY
    return tuple(sorted(one for one in found if start <= one < end))


def _of_local_day(
    rule: Rule, between: Between | None, zone: tzinfo, day: date
) -> Iterator[datetime]:
    times, again = named(rule, day)
    for one in times:
        if not is_within(one, between):
            continue
        shown = datetime.combine(day, one)
        if again:
            yield from each_showing(shown, zone)
        else:
            yield first_showing(shown, zone)


def named(rule: Rule, day: date) -> tuple[Sequence[time], bool]:
    """The times that a rule names for a day, and whether each showing of them counts."""
    match rule:
        case At(times=times, days=days):
            runs = not days or DAYS[day.weekday()] in days
            return [clock_time(one) for one in times] if runs else (), False
        case Cron(expression=expression):
            parsed = _parsed(expression)
            if parsed is None or not parsed.runs_on(day):
                return (), False
            return parsed.times, parsed.every_hour
        case _:
            return (), False


@lru_cache(maxsize=64)
def _parsed(expression: str) -> cron.CronTimes | None:
    """None for what somebody wrote into the file that is no expression."""
    try:
        return cron.parse(expression)
    except Usage:
        return None


def of_solar_day(
    rule: Sun, between: Between | None, zone: tzinfo, place: Place | None, day: date
) -> Iterator[datetime]:
    event = solar_day(day, place).at(rule.event) if place is not None else None
    if event is None:
        return
    moment = event + timedelta(minutes=rule.offset_minutes)
    if is_within(wall(moment, zone).time(), between):
        yield moment
