"""What rules mean in days that people ask about, moment by moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from blinkthink.core.errors import Usage
from blinkthink.core.schedules import At, Between, Cron, Every, Place, Rule, Sun
from blinkthink.schedule import cron
from blinkthink.schedule.rule_times import Timing

BERLIN = ZoneInfo("Europe/Berlin")
ANCHOR = datetime(2026, 1, 1, tzinfo=UTC)


def shown(rule: Rule, day: str, zone: ZoneInfo = BERLIN, between: Between | None = None) -> str:
    """The moments of a local day and the night after it, as the clock shows them, with offsets."""
    start = datetime.fromisoformat(f"{day}T00:00").replace(tzinfo=zone).astimezone(UTC)
    end = start + timedelta(hours=30)
    found = Timing(rule, between, ANCHOR, zone, None).times(start - timedelta(seconds=1), end)
    moments = [at.astimezone(zone) for at in found]
    return " ".join(f"{at:%H:%M}{at:%z}"[:8] for at in moments if f"{at:%Y-%m-%d}" == day)


@pytest.mark.parametrize(
    ("rule", "day", "moments"),
    [
        # In Berlin the clock jumps from 02:00 to 03:00, and goes back from 03:00 to 02:00.
        (At(times=("02:30",)), "2026-03-28", "02:30+01"),
        (At(times=("02:30",)), "2026-03-29", "03:00+02"),  # when the clock jumps past it
        (At(times=("02:30",)), "2026-10-25", "02:30+02"),  # the first of two
        (At(times=("02:00", "02:30", "03:00")), "2026-03-29", "03:00+02"),  # once
        (At(times=("01:59", "03:01")), "2026-03-29", "01:59+01 03:01+02"),
        (At(times=("01:30", "02:30", "03:30")), "2026-10-25", "01:30+02 02:30+02 03:30+01"),
        (Cron(expression="30 2 * * *"), "2026-03-29", "03:00+02"),
        (Cron(expression="30 2 * * *"), "2026-10-25", "02:30+02"),
        (Cron(expression="30 1-4 * * *"), "2026-03-29", "01:30+01 03:00+02 03:30+02 04:30+02"),
        (Cron(expression="30 1-4 * * *"), "2026-10-25", "01:30+02 02:30+02 03:30+01 04:30+01"),
        # Every hour that passes has its run: the hour is not restricted.
        (Every(minutes=360), "2026-03-29", "01:00+01 08:00+02 14:00+02 20:00+02"),
        (Every(minutes=360), "2026-10-25", "02:00+02 07:00+01 13:00+01 19:00+01"),
    ],
)
def test_when_the_clock_is_set(rule: Rule, day: str, moments: str) -> None:
    assert shown(rule, day) == moments


def test_a_cron_of_every_hour_comes_in_every_hour_that_passes() -> None:
    autumn = shown(Cron(expression="30 * * * *"), "2026-10-25")
    assert autumn.startswith("00:30+02 01:30+02 02:30+02 02:30+01 03:30+01")
    assert len(autumn.split()) == 25
    spring = shown(Cron(expression="30 * * * *"), "2026-03-29")
    assert spring.startswith("00:30+01 01:30+01 03:30+02 04:30+02")
    assert len(spring.split()) == 23


@pytest.mark.parametrize(
    ("zone", "day", "moments"),
    [
        ("Australia/Lord_Howe", "2026-10-04", "02:30+11"),  # 02:00 to 02:30
        ("Australia/Lord_Howe", "2026-04-05", "02:15+10"),  # once, though 01:30 to 02:00 come twice
        ("America/Havana", "2026-03-08", "02:15-04"),
        ("Asia/Kathmandu", "2026-03-29", "02:15+05"),
        ("Pacific/Apia", "2011-12-31", "00:00+14 02:15+14"),  # there was no 30 December
    ],
)
def test_a_quarter_past_two_elsewhere(zone: str, day: str, moments: str) -> None:
    assert shown(At(times=("02:15",)), day, ZoneInfo(zone)) == moments


def test_an_hour_before_midnight_that_comes_twice() -> None:
    """In Santiago the clock goes back from 24:00 to 23:00."""
    santiago = ZoneInfo("America/Santiago")
    assert shown(At(times=("23:30",)), "2026-04-04", santiago) == "23:30-03"
    assert shown(At(times=("00:00",)), "2026-04-05", santiago) == "00:00-04"
    twice = shown(Cron(expression="30 * * * *"), "2026-04-04", santiago)
    assert twice.endswith("22:30-03 23:30-03 23:30-04")


def test_between_is_of_the_wall() -> None:
    night = Between(start="22:00", end="03:00")
    assert shown(
        Every(minutes=60), "2026-11-20", between=night
    ) == "00:00+01 01:00+01 02:00+01 " + ("22:00+01 23:00+01")
    spring = shown(Every(minutes=60), "2026-03-29", between=night)
    assert spring == "00:00+01 01:00+01 22:00+02 23:00+02"
    autumn = shown(Every(minutes=60), "2026-10-25", between=night)
    assert autumn == "00:00+02 01:00+02 02:00+02 02:00+01 22:00+01 23:00+01"
    # The named time is inside, though the clock jumps past it and out of the two.
    inside = Between(start="02:00", end="03:00")
    assert shown(At(times=("02:30",)), "2026-03-29", between=inside) == "03:00+02"
    assert shown(At(times=("02:30",)), "2026-03-29", between=night) == "03:00+02"
    assert shown(At(times=("03:30",)), "2026-03-29", between=night) == ""


def test_the_29th_of_february() -> None:
    leap = Timing(Cron(expression="0 9 29 2 *"), None, ANCHOR, BERLIN, None)
    first = leap.after(ANCHOR)
    assert first == datetime(2028, 2, 29, 8, tzinfo=UTC)
    assert leap.after(first) == datetime(2032, 2, 29, 8, tzinfo=UTC)
    century = leap.after(datetime(2096, 3, 1, tzinfo=UTC))
    assert century == datetime(2104, 2, 29, 8, tzinfo=UTC)
    daily = Timing(At(times=("09:00",)), None, ANCHOR, BERLIN, None)
    days = daily.times(datetime(2028, 2, 28, tzinfo=UTC), datetime(2028, 3, 2, tzinfo=UTC))
    assert [f"{day:%m-%d}" for day in days] == ["02-28", "02-29", "03-01"]


@pytest.mark.parametrize(
    ("expression", "days"),
    [
        ("0 9 13 * fri", "06 13 20 27"),  # either of the days is enough
        ("0 9 13 * *", "13"),
        ("0 9 * * 0", "01 08 15 22 29"),
        ("0 9 * * 7", "01 08 15 22 29"),
        ("0 9 * * SAT-SUN", "01 07 08 14 15 21 22 28 29"),
        ("0 9 * * fri-sun", "01 06 07 08 13 14 15 20 21 22 27 28 29"),
        ("0 9 * * 5-7", "01 06 07 08 13 14 15 20 21 22 27 28 29"),
        ("0 9 * * */3", "01 04 07 08 11 14 15 18 21 22 25 28 29"),  # Sunday, Wednesday, Saturday
        ("0 9 */10 * 0", "01"),  # a field that begins with * does not add days
        ("0 9 1-9/4 nov *", "01 05 09"),
        ("0 9 20/5 11 *", "20 25 30"),
        ("0 9 * jan-oct *", ""),
        ("@monthly", "01"),
        ("@WEEKLY", "01 08 15 22 29"),
        ("  0\t9  30,31  *  * ", "30"),
    ],
)
def test_days_of_a_cron_expression(expression: str, days: str) -> None:
    """In November 2026, whose first day is a Sunday."""
    timing = Timing(Cron(expression=expression), None, ANCHOR, ZoneInfo("UTC"), None)
    start, end = datetime(2026, 10, 31, 23, 59, tzinfo=UTC), datetime(2026, 11, 30, 23, tzinfo=UTC)
    assert " ".join(f"{at:%d}" for at in timing.times(start, end)) == days


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("", "five fields"),
        ("0 9 * *", "five fields"),
        ("0 9 * * * *", "five fields"),
        ("@reboot", "five fields"),
        ("60 9 * * *", "“60” is no minute"),
        ("0 24 * * *", "“24” is no hour of a cron expression: it goes from 0 to 23."),
        ("0 9 0 * *", "“0” is no day of the month"),
        ("0 9 * 13 *", "from 1 to 12 or jan to dec"),
        ("0 9 * * 8", "from 0 to 7 or sun to sat"),
        ("0 9 * * montag", "“montag” is no day of the week"),
        ("0 22-2 * * *", "write “22-23,0-2”"),
        ("*/0 * * * *", "a step from 1 on"),
        ("*/x * * * *", "a step from 1 on"),
        ("1,,2 * * * *", "“” is no minute"),
        ("-5 * * * *", "is no minute"),
        ("٣ * * * *", "is no minute"),
        ("0 9 L * *", "is no day of the month"),
        ("0 9 31 4,6,9,11 *", "never comes: no such month has a day 31"),
        ("0 9 30-31 feb *", "never comes"),
    ],
)
def test_what_is_no_cron_expression_is_said(expression: str, words: str) -> None:
    with pytest.raises(Usage) as refused:
        cron.parse(expression)
    assert words in str(refused.value.detail)
    timing = Timing(Cron(expression=expression), None, ANCHOR, BERLIN, None)
    assert timing.after(ANCHOR) is None, "one that somebody wrote into the file harms nothing"


def test_without_a_place_there_is_no_sunset() -> None:
    timing = Timing(Sun(event="sunset"), None, ANCHOR, BERLIN, None)
    assert timing.after(ANCHOR) is None
    assert timing.latest(ANCHOR, ANCHOR + timedelta(days=9)) is None


def test_the_sun_with_an_offset_and_between() -> None:
    home = Place(name="Berlin", latitude=52.52, longitude=13.4)
    evening = Between(start="20:00", end="21:00")
    timing = Timing(Sun(event="sunset", offset_minutes=30), evening, ANCHOR, BERLIN, home)
    first = timing.after(datetime(2026, 4, 1, tzinfo=UTC))
    assert first is not None
    assert f"{first.astimezone(BERLIN):%m-%d %H:%M}" == "04-01 20:10"
    days = list(timing.times(ANCHOR, datetime(2027, 1, 1, tzinfo=UTC)))
    assert all(day.astimezone(BERLIN).hour == 20 for day in days)
    assert (
        f"{days[0].astimezone(BERLIN):%m-%d} {days[-1].astimezone(BERLIN):%m-%d}" == "03-29 09-11"
    )
