"""The floors: how close together and how often pictures may be taken, and in which words."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import DAYS, At, Between, Cron, Every, Place, Rule, Sun
from blinkthink.core.state import Camera, CameraList
from blinkthink.schedule.changing import made
from blinkthink.schedule.floors import Surroundings, objection
from blinkthink.schedule.rule_times import Timing
from blinkthink.schedule.store import Entries, Entry

NOON = datetime(2026, 2, 26, 12, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
HOME = Place(name="Berlin", latitude=52.5, longitude=13.4)
YARD = Camera(CameraRef("1", "1", "outdoor", "Yard"), online=True, battery="ok")
HALL = Camera(CameraRef("2", "2", "mini", "Hall"), online=True)
BOTH = CameraList((YARD, HALL))
WIRED = CameraList(
    tuple(Camera(CameraRef(str(n), "2", "mini", f"Mini {n}"), online=True) for n in range(4))
)


def said(
    rule: Rule,
    *cameras: CameraRef,
    between: Between | None = None,
    listing: CameraList = BOTH,
    others: Entries = (),
    limit: int = 20,
    zone: ZoneInfo = BERLIN,
) -> str:
    around = Surroundings(listing, others, limit, NOON, zone, HOME)
    return objection(rule, between, cameras, around)


def entry(rule: Rule, *cameras: CameraRef, between: Between | None = None) -> Entry:
    return made((), cameras, rule, NOON, between=between)


@pytest.mark.parametrize(
    ("every", "cameras", "words"),
    [
        (15, (YARD.ref,), None),
        (14, (YARD.ref,), "battery of Yard"),
        (5, (HALL.ref,), None),
        (4, (HALL.ref,), "5 is the least"),
        (5, (HALL.ref, YARD.ref), "battery of Yard"),
        (5, (), "battery of Yard"),
        (5, (CameraRef("3", "1", "outdoor", ""),), "15 is the least"),
    ],
)
def test_the_least_interval(every: int, cameras: tuple[CameraRef, ...], words: str | None) -> None:
    objected = said(Every(minutes=every), *cameras)
    assert words in objected if words else objected == ""


def test_all_cameras_that_nobody_has_listed_count_as_on_battery() -> None:
    assert "15 is the least" in said(Every(minutes=10), listing=CameraList())


@pytest.mark.parametrize(
    ("rule", "between", "apart"),
    [
        (At(times=("07:00", "07:14")), None, 14),
        (At(times=("07:00", "07:15")), None, None),
        (At(times=("23:55", "00:05")), None, 10),
        (At(times=("23:55", "00:05"), days=("mon",)), None, None),
        (At(times=("23:55", "00:05"), days=("sun", "mon")), None, 10),
        (At(times=("07:00", "07:05")), Between(start="07:02", end="09:00"), None),
        (Cron(expression="*/10 * * * *"), None, 10),
        (Cron(expression="*/25 * * * *"), None, 10),  # :50 and :00
        (Cron(expression="0,15,30,45 8-20 * * *"), None, None),
        (Cron(expression="0,59 * 24 12 *"), None, 1),  # one day of the year
        (Cron(expression="50 23 31 12 *"), None, None),
        (Cron(expression="5,55 0,23 1 1 */7"), None, None),  # 1 January is no Sunday soon
        (Cron(expression="* * * * *"), Between(start="08:00", end="08:01"), None),
        (Sun(event="sunset", offset_minutes=-720), None, None),
    ],
)
def test_the_closest_runs_of_a_rule_count(
    rule: Rule, between: Between | None, apart: int | None
) -> None:
    objected = said(rule, YARD.ref, between=between, limit=1000)
    if apart is None:
        assert objected == ""
    else:
        assert f"come only {apart} minute" in objected
        assert objected.endswith("would empty the battery of Yard quickly: 15 is the least.")


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
def test_a_night_in_which_the_clock_is_set_refuses_nothing(zone: str) -> None:
    rule = At(times=("01:50", "02:10", "02:30", "02:50", "03:10"))
    assert said(rule, YARD.ref, zone=ZoneInfo(zone)) == ""


def test_an_hour_of_all_schedules_together() -> None:
    four = Every(minutes=15)
    assert said(four, listing=WIRED) == ""
    assert "This takes 24 pictures within an hour" in said(Every(minutes=10), listing=WIRED)
    others = (entry(four), entry(At(times=("07:00",))))
    assert said(At(times=("07:20",)), listing=WIRED, others=others).startswith(
        "With the other schedules this takes 24 pictures within an hour, as from 06:"
    )
    assert said(At(times=("08:20",)), listing=WIRED, others=others) == ""
    assert said(At(times=("08:20",)), listing=WIRED, others=others, limit=19) != ""
    full = entry(
        Every(minutes=3), WIRED.cameras[0].ref, between=Between(start="07:00", end="08:00")
    )
    assert said(At(times=("09:00",)), listing=WIRED, others=(full,)) == "", "theirs is another hour"


def test_one_camera_of_several_schedules() -> None:
    """What counts is how often it comes within an hour: a few closer together harm nobody."""
    quarter = (entry(Every(minutes=15), YARD.ref),)
    assert said(Every(minutes=15), YARD.ref, others=quarter).startswith(
        "With the other schedules Yard is captured 8 times within an hour, as from "
    )
    assert said(Every(minutes=15), YARD.ref, others=quarter).endswith(
        ": 4 are the most, so that its battery lasts."
    )
    assert "Yard is captured 5 times" in said(Sun(event="sunset"), others=quarter), "all: Yard too"
    assert said(Every(minutes=15), HALL.ref, others=quarter) == "", "another camera"
    assert said(Every(minutes=15), HALL.ref, others=(entry(Every(minutes=15)),), limit=99) == ""
    hourly = (entry(Every(minutes=60), YARD.ref), entry(Every(minutes=30), YARD.ref))
    assert said(Sun(event="sunset"), YARD.ref, others=hourly) == ""
    night = entry(Every(minutes=15), YARD.ref, between=Between(start="22:00", end="06:00"))
    assert said(At(times=("12:00",)), YARD.ref, others=(night,)) == ""


def test_both_reasons_are_told() -> None:
    objected = said(Every(minutes=2))
    assert "battery of Yard" in objected
    assert "60 pictures within an hour" in objected


def test_a_sunset_is_judged_by_the_whole_year() -> None:
    """In Berlin the sun sets between about 15:50 and 21:35 by the clock on the wall."""
    evening = (entry(Cron(expression="0,15,30,45 * * * *"), *(c.ref for c in WIRED.cameras)),)
    sunset = Sun(event="sunset")
    assert "20 pictures" in said(sunset, listing=WIRED, others=evening, limit=19)
    dense = At(times=("21:00", "21:05", "21:10", "21:15", "21:20"))
    others = (entry(dense, *(c.ref for c in WIRED.cameras)),)
    assert "24 pictures within an hour" in said(sunset, listing=WIRED, others=others)
    winter = At(times=("14:00", "14:05", "14:10", "14:15", "14:20"))
    others = (entry(winter, *(c.ref for c in WIRED.cameras)),)
    assert said(sunset, listing=WIRED, others=others) == ""


weekly = st.one_of(
    st.builds(Every, minutes=st.sampled_from((5, 10, 20, 30, 45, 60, 120, 720))),
    st.builds(
        lambda times, days: At(times=tuple(times), days=tuple(days)),
        st.lists(st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59)),
                 min_size=1, max_size=8),
        st.sets(st.sampled_from(DAYS)),
    ),
    st.builds(
        lambda minute, hour, day: Cron(expression=f"{minute} {hour} * * {day}"),
        st.sampled_from(("0", "*/15", "7,8,9", "50-59")), st.sampled_from(("*", "0,23", "8-10")),
        st.sampled_from(("*", "1-5", "0")),
    ),
)  # fmt: skip
betweens = st.none() | st.sampled_from(
    (Between(start="22:00", end="06:00"), Between(start="08:30", end="09:30"))
)


@settings(deadline=None, derandomize=True, max_examples=40)
@given(rules=st.lists(st.tuples(weekly, betweens), min_size=1, max_size=4))
def test_the_densest_hour_is_that_of_the_runs_themselves(
    rules: list[tuple[Rule, Between | None]],
) -> None:
    utc = ZoneInfo("UTC")
    (rule, between), *others = rules
    runs = [
        list(Timing(one, two, NOON, utc, None).times(NOON, NOON + timedelta(days=8)))
        for one, two in rules
    ]
    every = sorted(moment for moments in runs for moment in moments)
    alone = max((within_the_hour(runs[0], first) for first in runs[0]), default=0)
    together = max(
        (within_the_hour(every, first) for first in every if within_the_hour(runs[0], first)),
        default=0,
    )
    kept = tuple(entry(one, HALL.ref, between=two) for one, two in others)
    for limit in {0, together - 1, together} - {-1}:
        objected = said(rule, HALL.ref, between=between, zone=utc, limit=limit, others=kept)
        told = re.search(r"(\d+) pictures within", objected)
        expected = next((count for count in (alone, together) if count > limit), None)
        assert (int(told[1]) if told else None) == expected


def within_the_hour(moments: list[datetime], first: datetime) -> int:
    end = first + timedelta(hours=1)
    return bisect_left(moments, end) - bisect_left(moments, first)
