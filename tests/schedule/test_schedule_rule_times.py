"""The moments of rules, compared with a look at the clock on the wall in every minute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blinkthink.core.schedules import DAYS, At, Between, Cron, Every, Rule
from blinkthink.schedule.rule_times import Timing

ZONES = (
    "America/New_York",
    "Europe/Berlin",
    "Australia/Lord_Howe",  # half an hour of summer time
    "Asia/Kathmandu",
    "UTC",
    "America/Havana",  # sets the clock at midnight
    "America/Santiago",  # from midnight back to 23:00
)
NIGHTS = {  # of 2026 and 2027, by UTC, in which the clock is set
    "America/New_York": ("2026-03-08T07:00", "2026-11-01T06:00"),
    "Europe/Berlin": ("2026-03-29T01:00", "2026-10-25T01:00"),
    "Australia/Lord_Howe": ("2026-04-04T15:00", "2026-10-03T15:30"),
    "Asia/Kathmandu": ("2026-03-29T01:00", "2026-10-25T01:00"),  # none of its own
    "UTC": ("2026-02-28T12:00", "2026-12-31T20:00"),
    "America/Havana": ("2026-03-08T05:00", "2026-11-01T05:00"),
    "America/Santiago": ("2026-04-05T03:00", "2026-09-06T04:00"),
}
MINUTE, INSTANT = timedelta(minutes=1), timedelta(microseconds=1)
WARM_UP = timedelta(hours=3)  # longer than any change of the clock


@dataclass(frozen=True)
class Case:
    """A rule, what it names by a plain look at a time, and some days around a night."""

    rule: Rule
    between: Between | None
    zone: ZoneInfo
    start: datetime
    end: datetime
    anchor: datetime
    times: frozenset[str] = frozenset()  # of At
    minutes: frozenset[int] = frozenset()
    hours: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    weekdays: frozenset[int] = frozenset()  # Monday is 0
    either: bool = False
    each_showing: bool = False

    def timing(self) -> Timing:
        return Timing(self.rule, self.between, self.anchor, self.zone, None)

    def names(self, shown: datetime) -> bool:
        if isinstance(self.rule, At):
            named = f"{shown:%H:%M}" in self.times and shown.weekday() in self.weekdays
            return named and self.inside(shown)
        if shown.minute not in self.minutes or shown.hour not in self.hours:
            return False
        if shown.month not in self.months:
            return False
        month, week = shown.day in self.days, shown.weekday() in self.weekdays
        return (month or week if self.either else month and week) and self.inside(shown)

    def inside(self, shown: datetime) -> bool:
        if self.between is None:
            return True
        now, start, end = f"{shown:%H:%M}", self.between.start, self.between.end
        return start <= now < end if start < end else now >= start or now < end

    def by_hand(self) -> list[datetime]:
        """Each minute of the window at which something comes."""
        found = []
        highest = wall(self.start - WARM_UP, self.zone)
        moment = self.start - WARM_UP
        while moment < self.end:
            moment += MINUTE
            shown = wall(moment, self.zone)
            if self.comes(moment, shown, highest) and moment > self.start:
                found.append(moment)
            highest = max(highest, shown)
        return found

    def comes(self, moment: datetime, shown: datetime, highest: datetime) -> bool:
        if isinstance(self.rule, Every):
            passed = (moment - self.anchor) // MINUTE
            return passed % self.rule.minutes == 0 and self.inside(shown)
        if self.each_showing:
            return self.names(shown)
        passed_over = []
        while highest < shown:
            highest += MINUTE
            passed_over.append(highest)
        return any(map(self.names, passed_over))


def wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def clock_times(night: datetime, zone: ZoneInfo) -> st.SearchStrategy[str]:
    """Any time of the day, but mostly one near that at which the clock is set."""
    shown = wall(night - MINUTE, zone)
    near = st.integers(-90, 90).map(lambda away: f"{shown + away * MINUTE:%H:%M}")
    return near | near | st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))


@st.composite
def cases(draw: st.DrawFn, kind: str) -> Case:
    zone = draw(st.sampled_from(ZONES))
    night = datetime.fromisoformat(draw(st.sampled_from(NIGHTS[zone]))).replace(tzinfo=UTC)
    start = night - timedelta(minutes=draw(st.integers(-60, 1440)))
    times = clock_times(night, ZoneInfo(zone))
    first, last = draw(times), draw(times)
    between = Between(start=first, end=last) if draw(st.booleans()) and first != last else None
    values: dict[str, Any] = {
        "between": between,
        "zone": ZoneInfo(zone),
        "start": start,
        "end": start + timedelta(minutes=draw(st.integers(60, 1800))),
        "anchor": start - timedelta(minutes=draw(st.integers(0, 100_000))),
    }
    if kind == "every":
        minutes = draw(st.sampled_from((1, 5, 7, 20, 60, 90, 1440)))
        return Case(Every(minutes=minutes), **values)
    if kind == "at":
        named = draw(st.lists(times, min_size=1, max_size=6))
        chosen = draw(st.sets(st.integers(0, 6)))
        rule = At(times=tuple(named), days=tuple(DAYS[day] for day in chosen))
        weekdays = frozenset(chosen or range(7))
        return Case(rule, **values, times=frozenset(named), weekdays=weekdays)
    return draw(crons(values))


@st.composite
def crons(draw: st.DrawFn, values: dict[str, Any]) -> Case:
    minute_text, minutes = draw(field(0, 59))
    hour_text, hours = draw(field(0, 23))
    day_text, days = draw(field(1, 31))
    month_text, months = draw(field(1, 12))
    week_text, week = draw(field(0, 6))
    text = f"{minute_text} {hour_text} {day_text} {month_text} {week_text}"
    return Case(
        Cron(expression=text),
        **values,
        minutes=minutes,
        hours=hours,
        days=days,
        months=months,
        weekdays=frozenset((day - 1) % 7 for day in week),
        either=not day_text.startswith("*") and not week_text.startswith("*"),
        each_showing=hour_text == "*",
    )


@st.composite
def field(draw: st.DrawFn, least: int, most: int) -> tuple[str, frozenset[int]]:
    """A field of a cron expression and the values that it stands for."""
    match draw(st.sampled_from(("all", "all", "step", "list", "range"))):
        case "step":
            step = draw(st.integers(1, 20))
            return f"*/{step}", frozenset(range(least, most + 1, step))
        case "list":
            values = draw(st.sets(st.integers(least, most), min_size=1, max_size=5))
            return ",".join(map(str, values)), frozenset(values)
        case "range":
            first = draw(st.integers(least, most))
            last = draw(st.integers(first, most))
            return f"{first}-{last}", frozenset(range(first, last + 1))
        case _:
            return "*", frozenset(range(least, most + 1))


@pytest.mark.parametrize("kind", ["every", "at", "cron"])
def test_the_moments_are_those_that_a_look_at_the_clock_finds(kind: str) -> None:
    """All of them, each once, also one by one, forwards and backwards."""

    @settings(deadline=None, derandomize=True, max_examples=100)
    @given(case=cases(kind))
    def check(case: Case) -> None:
        timing, start, end = case.timing(), case.start, case.end
        found = case.by_hand()
        assert list(timing.times(start, end)) == found
        moment, before = start, None
        for one in found:
            assert timing.after(moment) == one
            assert timing.after(one - INSTANT) == one
            assert timing.latest(start, one) == one
            assert timing.latest(start, one - INSTANT) == before
            moment = before = one
        following = timing.after(moment)
        assert following is None or following > end
        assert timing.latest(start, end) == before

    check()


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe"])
@pytest.mark.parametrize(("away", "length"), [(-70, 30), (-20, 60), (10, 15), (40, 30), (70, 60)])
def test_only_between_two_times_around_a_change_of_the_clock(
    zone: str, away: int, length: int
) -> None:
    for night in NIGHTS[zone]:
        change = datetime.fromisoformat(night).replace(tzinfo=UTC)
        first = wall(change - MINUTE, ZoneInfo(zone)) + away * MINUTE
        last = first + length * MINUTE
        for minutes in (5, 45):
            case = Case(
                Every(minutes=minutes),
                Between(start=f"{first:%H:%M}", end=f"{last:%H:%M}"),
                ZoneInfo(zone),
                change - timedelta(hours=12),
                change + timedelta(hours=20),
                change - timedelta(days=9),
            )
            found = case.by_hand()
            assert list(case.timing().times(case.start, case.end)) == found
            before: datetime | None = None
            for one in found:
                assert case.timing().latest(case.start, one - INSTANT) == before
                before = one
            assert case.timing().latest(case.start, case.end) == before
