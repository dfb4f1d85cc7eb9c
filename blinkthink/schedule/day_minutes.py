"""At which minutes of each day a rule comes, as the clock on the wall shows it, for the floors.

Nights in which the clock is set are left out of it: what comes closer together in one night a year
harms nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import pairwise

from blinkthink.core.schedules import Between, Every, Place, Rule, Sun
from blinkthink.schedule.rule_times import named, of_solar_day
from blinkthink.schedule.wall_times import is_within, wall

DAY = 24 * 60
Minutes = tuple[int, ...]


class DayMinutes:
    """Of one rule. Days that are alike share one tuple."""

    def __init__(
        self,
        rule: Rule,
        between: Between | None,
        anchor: datetime,
        zone: tzinfo,
        place: Place | None,
    ) -> None:
        self.rule = rule
        self._between = between
        self._anchor = wall(anchor, zone)
        self._zone = zone
        self._place = place
        self._days: dict[date, Minutes] = {}
        self._shared: dict[object, Minutes] = {}
        self._suns: dict[date, datetime | None] = {}  # by solar day, as the wall shows it

    def of(self, day: date) -> Minutes:
        if day not in self._days:
            self._days[day] = self._of(day)
        return self._days[day]

    def _of(self, day: date) -> Minutes:
        if isinstance(self.rule, Sun):
            return self._of_sun(self.rule, day)
        if isinstance(self.rule, Every):
            midnight = datetime.combine(day, time())
            first = (self._anchor - midnight) // timedelta(minutes=1) % self.rule.minutes
            return self._sharing(first, range(first, DAY, self.rule.minutes))
        times, _ = named(self.rule, day)
        return self._sharing(bool(times), (at.hour * 60 + at.minute for at in times))

    def gap(self, days: Iterable[date]) -> int:
        """The fewest minutes between two runs on days that follow each other; a day at most."""
        gaps = [DAY]
        before: Minutes = ()
        for day in days:
            today = self.of(day)
            if today and today is not before:
                gaps += (after - one for one, after in pairwise(today))
            if today and before:
                gaps.append(today[0] + DAY - before[-1])
            before = today
        return min(gaps)

    def _of_sun(self, rule: Sun, day: date) -> Minutes:
        near = (self._sun(rule, day + timedelta(days=shift)) for shift in (-2, -1, 0, 1, 2))
        here = (at for at in near if at is not None and at.date() == day)
        return tuple(sorted({at.hour * 60 + at.minute for at in here}))

    def _sun(self, rule: Sun, day: date) -> datetime | None:
        if day not in self._suns:
            moment = next(of_solar_day(rule, self._between, self._zone, self._place, day), None)
            self._suns[day] = wall(moment, self._zone) if moment is not None else None
        return self._suns[day]

    def _sharing(self, key: object, minutes: Iterable[int]) -> Minutes:
        if key not in self._shared:
            inside = {at for at in minutes if is_within(time(at // 60, at % 60), self._between)}
            self._shared[key] = tuple(sorted(inside))
        return self._shared[key]
