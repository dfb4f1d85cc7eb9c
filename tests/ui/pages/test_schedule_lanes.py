"""What the picture of the next 24 hours draws: turns in their order, nights, days of 23 hours."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from blinkthink.core.schedules import Cron, Place, PlannedRun, Schedule
from blinkthink.core.state import CameraList
from blinkthink.ui.pages.schedule import lanes, says
from tests.ui.pages.scripted_backend import FOUR

BERLIN = Place(name="Berlin", latitude=52.52, longitude=13.405)
TROMSO = Place(name="Tromsø", latitude=69.65, longitude=18.96)
AUCKLAND = Place(name="Auckland", latitude=-36.85, longitude=174.76)
ZONE = ZoneInfo("Europe/Berlin")
LISTING = CameraList(FOUR)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def spans(place: Place, start: str, hours: int = 24) -> list[tuple[str, str]]:
    begin = at(start)
    found = lanes.nights(place, begin, begin + timedelta(hours=hours))
    return [(f"{a:%d %H:%M}", f"{b:%d %H:%M}") for a, b in found]


@pytest.mark.parametrize(
    ("place", "start", "nights"),
    [
        (BERLIN, "2026-11-20T12:00", [("20 15:04", "21 06:39")]),
        (BERLIN, "2026-11-20T20:00", [("20 20:00", "21 06:39"), ("21 15:03", "21 20:00")]),
        (AUCKLAND, "2026-11-20T00:00", [("20 07:13", "20 16:58")]),
        (TROMSO, "2026-12-21T12:00", [("21 12:00", "22 12:00")]),
        (TROMSO, "2026-06-21T12:00", []),
    ],
)
def test_nights(place: Place, start: str, nights: list[tuple[str, str]]) -> None:
    found = spans(place, start)
    assert len(found) == len(nights)
    for said, wanted in zip(found, nights, strict=True):
        for one, other in zip(said, wanted, strict=True):
            assert one[:2] == other[:2]
            minutes = [int(text[3:5]) * 60 + int(text[6:]) for text in (one, other)]
            assert abs(minutes[0] - minutes[1]) <= 2


@pytest.mark.parametrize(
    ("now", "half", "said"),
    [
        # The clock is set back in the night: what is 12 hours ahead is said by the clock of then.
        ("2026-10-24T20:30", "2026-10-25T06:30:00+00:00", "Front Door, tomorrow 07:30"),
        ("2026-03-28T20:30", "2026-03-29T07:30:00+00:00", "Front Door, tomorrow 09:30"),
    ],
)
def test_a_day_of_another_length_is_drawn_by_the_time_that_passes(
    now: str, half: str, said: str
) -> None:
    begin = datetime.fromisoformat(now).replace(tzinfo=ZONE)
    moment = datetime.fromisoformat(half)
    run = PlannedRun("a", moment.astimezone(ZONE), (FOUR[0].ref,))
    plan = lanes.lay_out([run], {}, LISTING, begin)
    [lane] = plan.lanes
    assert plan.end - begin.astimezone(UTC) == timedelta(hours=24)
    passed = (moment - begin.astimezone(UTC)) + timedelta(minutes=30)
    assert plan.part(lane.marks[0].at) == pytest.approx(passed / timedelta(hours=24.5))
    assert lanes.mark_words(lane, lane.marks[0], begin) == said


def test_pauses_end_by_the_clock_on_the_wall() -> None:
    now = datetime(2026, 10, 24, 20, 30, tzinfo=ZONE)
    choices = dict(says.pauses(now))
    morning = choices["Until tomorrow morning, 07:00"]
    assert morning is not None
    assert morning.astimezone(UTC) == at("2026-10-25T06:00")
    assert "For an hour, until 21:30" in choices


def test_a_rule_without_a_time_ahead_says_so() -> None:
    now = datetime(2026, 12, 21, 12, tzinfo=ZONE)
    never = Schedule("n", (), Cron(expression="nonsense"))
    assert says.upcoming(never, now) == "no time lies ahead"


def test_turns_come_in_the_order_of_the_listing_and_of_time() -> None:
    now = datetime(2026, 11, 20, 17, 32, tzinfo=ZONE)
    gone = FOUR[0].ref.__class__("99", "77", "mini", "Shed")
    runs = [
        PlannedRun("b", now + timedelta(hours=3), (FOUR[2].ref, gone)),
        PlannedRun("a", now + timedelta(hours=1), (FOUR[2].ref, FOUR[1].ref)),
        PlannedRun("a", now + timedelta(hours=99), (FOUR[3].ref,)),
    ]
    plan = lanes.lay_out(runs, {"a": "Every hour"}, LISTING, now)
    assert [(lane.name, len(lane.marks)) for lane in plan.lanes] == [
        ("Driveway", 1),
        ("Back Yard", 2),
        ("Shed", 1),
    ]
    assert [mark.rule for mark in plan.lanes[1].marks] == ["Every hour", ""]
    assert lanes.summary(plan) == "4 pictures with 3 cameras; the next today 18:32."
