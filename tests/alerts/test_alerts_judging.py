"""Which alerts a sequence of pictures makes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import pytest

from blinkthink.alerts.judging import Memory, Outcome, analyzed, arrived
from blinkthink.alerts.seen import seen
from blinkthink.core.alerts import AlertRule
from blinkthink.core.records import Sidecar
from blinkthink.core.schedules import Between
from tests.alerts.pictures import DRIVE, FRONT, NOON, after, shows, subject, taken

FRONT_KEY, DRIVE_KEY = ("/".join(camera.key) for camera in (FRONT, DRIVE))
BED, YARD = (0.1, 0.5, 0.3, 0.9), (0.6, 0.5, 0.9, 0.9)


def rule(**what: Any) -> AlertRule:
    return AlertRule(id="r", name="Rule", **({"cooldown_minutes": 0} | what))


def told(asked: AlertRule, pictures: Iterable[Sidecar]) -> list[Outcome]:
    """What became of each picture that the rule was about, one after the other."""
    memories: dict[str, Memory] = {}
    found = []
    for picture in pictures:
        one = seen(picture)
        assert one is not None
        judge = arrived if not asked.needs_analysis else analyzed
        verdicts, memories[one.key] = judge([asked], one, memories.get(one.key, Memory()))
        found += [verdict.outcome for verdict in verdicts]
    return found


def tells(asked: AlertRule, *pictures: Sidecar) -> int:
    return told(asked, pictures).count(Outcome.TELL)


@pytest.mark.parametrize(
    ("wanted", "picture", "fits"),
    [
        ({"flags": ("person",)}, shows("person"), True),
        ({"flags": ("person",)}, shows("animal"), False),
        ({"flags": ("water", "person")}, shows("person"), True),
        ({"flags": ("gate_open",)}, shows("gate_open"), True),
        ({"kinds": ("vehicle",)}, shows("vehicle"), True),
        ({"kinds": ("vehicle",)}, shows("person"), False),
        ({"flags": ("water",), "kinds": ("animal",)}, shows("animal"), True),
        ({"flags": ("water",), "kinds": ("animal",)}, shows("water"), True),
        ({"severity": "alert"}, shows("person", "smoke_or_fire"), True),
        ({"severity": "alert"}, shows("person"), False),
        ({"severity": "notice"}, shows("smoke_or_fire"), True),
        ({"severity": "info"}, shows("light_on"), True),
        ({"severity": "info"}, shows("object"), False),
        ({"flags": ("person",), "severity": "alert"}, shows("person", "water"), False),
        ({"flags": ("person",), "severity": "alert"},
         shows("person", severities={"person": "alert"}), True),
        ({"kinds": ("animal",), "severity": "alert"}, shows("animal"), False),
        ({"kinds": ("animal",), "severity": "alert"}, shows("animal", "water"), True),
        ({"kinds": ("vehicle",), "cameras": (FRONT_KEY,)}, shows("vehicle"), True),
        ({"kinds": ("vehicle",), "cameras": (DRIVE_KEY,)}, shows("vehicle"), False),
        ({"kinds": ("vehicle",), "cameras": (DRIVE_KEY,)}, shows("vehicle", camera=DRIVE), True),
        ({"kinds": ("person",)}, taken(), False),
        ({"kinds": ("person",), "enabled": False}, shows("person"), False),
    ],
)  # fmt: skip
def test_a_rule_is_about_what_it_names(
    wanted: dict[str, Any], picture: Sidecar, fits: bool
) -> None:
    assert tells(rule(**wanted), picture) == fits


@pytest.mark.parametrize(
    ("start", "end", "days", "hour", "fits"),
    [
        ("22:00", "06:00", (), 23, True),
        ("22:00", "06:00", (), 5, True),
        ("22:00", "06:00", (), 6, False),
        ("22:00", "06:00", (), 22, True),
        ("08:00", "18:00", (), 8, True),
        ("08:00", "18:00", (), 18, False),
        ("08:00", "08:00", (), 3, True),
        ("08:00", "18:00", ("fri",), 9, True),
        ("08:00", "18:00", ("sat",), 9, False),
        ("22:00", "06:00", ("fri",), 23, True),
        ("22:00", "06:00", ("thu",), 2, True),  # the night that began on Thursday
        ("22:00", "06:00", ("fri",), 2, False),
    ],
)
def test_a_rule_keeps_its_hours_and_days(
    start: str, end: str, days: tuple[Any, ...], hour: int, fits: bool
) -> None:
    asked = rule(kinds=("person",), between=Between(start=start, end=end), days=days)
    assert tells(asked, shows("person", at=NOON.replace(hour=hour))) == fits


@pytest.mark.parametrize(
    ("wanted", "armed", "outcome"),
    [
        ("armed", True, [Outcome.TELL]),
        ("armed", False, []),
        ("armed", None, [Outcome.ARMED_UNKNOWN]),
        ("disarmed", False, [Outcome.TELL]),
        ("disarmed", True, []),
        ("always", None, [Outcome.TELL]),
    ],
)
def test_the_armed_state_is_that_of_the_capture(
    wanted: str, armed: bool | None, outcome: list[Outcome]
) -> None:
    picture = shows("person", armed=armed)
    assert told(rule(kinds=("person",), armed=wanted), [picture]) == outcome


def test_a_motion_clip_was_taken_while_its_camera_was_armed() -> None:
    assert tells(rule(kinds=("person",), armed="armed"), shows("person", trigger="motion")) == 1


def test_a_rule_cools_down_for_each_camera() -> None:
    asked = rule(kinds=("person",), only_changes=False, cooldown_minutes=10)
    pictures = [
        shows("person", at=after(0)),
        shows("person", at=after(1), camera=DRIVE),
        shows("person", at=after(9)),
        shows("person", at=after(10)),
        shows("person", at=after(11), camera=DRIVE),
    ]
    expected = [Outcome.TELL, Outcome.TELL, Outcome.COOLING, Outcome.TELL, Outcome.TELL]
    assert told(asked, pictures) == expected


def test_a_parked_car_is_told_once() -> None:
    car = [shows("vehicle", at=after(15 * number)) for number in range(20)]
    assert tells(rule(kinds=("vehicle",)), *car) == 1


def test_a_car_that_leaves_and_returns_is_told_again() -> None:
    pictures = [
        shows("vehicle", at=after(0)),
        shows("vehicle", at=after(15)),
        shows(at=after(30)),
        shows("vehicle", at=after(45)),
        shows("vehicle", at=after(60)),
    ]
    assert tells(rule(kinds=("vehicle",)), *pictures) == 2


def test_a_second_car_is_told_and_one_that_leaves_is_not() -> None:
    pictures = [
        shows("vehicle", at=after(0)),
        shows(subject("vehicle", 2), at=after(15)),
        shows("vehicle", at=after(30)),
        shows(subject("vehicle", 2), at=after(45)),
    ]
    told_of = told(rule(kinds=("vehicle",)), pictures)
    assert told_of == [Outcome.TELL, Outcome.TELL, Outcome.UNCHANGED, Outcome.TELL]


def test_a_night_does_not_tell_a_parked_car_again() -> None:
    asked = rule(kinds=("vehicle",), flags=("vehicle",))
    pictures = [
        shows("vehicle", at=after(0)),
        shows("vehicle", at=after(300), visibility="infrared"),
        shows(at=after(360), visibility="infrared"),  # missed in the dark
        shows("vehicle", at=after(420), visibility="infrared"),
        shows(at=after(480), visibility="dark"),
        shows(at=after(540), visibility="blurred"),
        shows("vehicle", at=after(1200)),
    ]
    assert tells(asked, *pictures) == 1
    assert tells(asked, *pictures, shows(at=after(1260)), shows("vehicle", at=after(1320))) == 2


def test_somebody_who_comes_at_night_is_told_beside_a_parked_car() -> None:
    asked = rule(kinds=("vehicle", "person"))
    pictures = [
        shows("vehicle", at=after(0)),
        shows("vehicle", "person", at=after(600), visibility="infrared"),
        shows("vehicle", at=after(605), visibility="infrared"),
        shows("vehicle", "person", at=after(900), visibility="infrared"),
    ]
    expected = [Outcome.TELL, Outcome.TELL, Outcome.UNCHANGED, Outcome.TELL]
    assert told(asked, pictures) == expected


def test_boxes_tell_a_parked_car_from_another_one() -> None:
    pictures = [
        shows(subject("vehicle", box=(0.1, 0.5, 0.4, 0.8)), at=after(0)),
        shows(subject("vehicle", box=(0.13, 0.52, 0.42, 0.83)), at=after(15)),
        shows(subject("vehicle", box=(0.55, 0.5, 0.9, 0.8)), at=after(30)),
    ]
    expected = [Outcome.TELL, Outcome.UNCHANGED, Outcome.TELL]
    assert told(rule(kinds=("vehicle",)), pictures) == expected


def test_somebody_who_walks_about_is_told_once() -> None:
    pictures = [
        shows(subject("person", box=box), at=after(5 * number))
        for number, box in enumerate((BED, YARD, BED, YARD))
    ]
    assert tells(rule(kinds=("person",)), *pictures) == 1


def test_people_of_two_hours_are_two_but_a_coat_on_its_hook_is_one() -> None:
    asked = rule(kinds=("person",))
    assert tells(asked, shows("person", at=after(0)), shows("person", at=after(60))) == 2
    coat = [shows(subject("person", box=BED), at=after(60 * hour)) for hour in range(5)]
    assert tells(asked, *coat) == 1
    somebody = shows(subject("person", box=BED), subject("person", box=YARD), at=after(300))
    assert tells(asked, *coat, somebody) == 2


def test_a_flag_is_told_when_it_rises() -> None:
    asked = rule(flags=("door_open", "gate_open"))
    pictures = [
        shows("door_open", at=after(0)),
        shows("door_open", "light_on", at=after(15)),
        shows("door_open", "gate_open", at=after(30)),
        shows(at=after(45)),
        shows("door_open", at=after(60)),
    ]
    expected = [Outcome.TELL, Outcome.UNCHANGED, Outcome.TELL, Outcome.TELL]
    assert told(asked, pictures) == expected


def test_what_other_rules_are_about_is_no_change() -> None:
    pictures = [shows("vehicle", at=after(0)), shows("vehicle", "animal", at=after(15))]
    assert tells(rule(kinds=("vehicle",)), *pictures) == 1


def test_a_skipped_picture_makes_no_alert_and_keeps_what_was_there() -> None:
    asked = rule(kinds=("person",))
    pictures = [
        shows("person", at=after(0)),
        taken(after(14)).skipped("a.jpg"),
        taken(after(28)).skipped("a.jpg"),
        shows("person", at=after(40)),
    ]
    assert told(asked, pictures) == [Outcome.TELL, Outcome.UNCHANGED]


def test_pictures_may_be_analysed_in_any_order() -> None:
    asked = rule(kinds=("person", "vehicle"))
    late_person = [shows(at=after(5)), shows("person", at=after(0))]
    assert tells(asked, *late_person) == 1, "nobody is lost"
    late_car = [shows("vehicle", at=after(15)), shows("vehicle", at=after(0))]
    assert tells(asked, *late_car) == 1, "told with the later picture"
    cooling = rule(kinds=("person",), only_changes=False, cooldown_minutes=10)
    assert tells(cooling, shows("person", at=after(5)), shows("person", at=after(0))) == 1


@pytest.mark.parametrize(
    ("trigger", "times"), [("schedule", 1), ("motion", 1), ("manual", 0), ("import", 0)]
)
def test_a_rule_without_conditions_tells_of_pictures_that_come_by_themselves(
    trigger: str, times: int
) -> None:
    assert tells(rule(), taken(trigger=trigger)) == times
    assert tells(rule(cameras=(DRIVE_KEY,)), taken(trigger=trigger)) == 0


def test_a_rule_without_conditions_cools_down() -> None:
    pictures = [taken(at) for at in map(after, (0, 5, 10))]
    expected = [Outcome.TELL, Outcome.COOLING, Outcome.TELL]
    assert told(rule(cooldown_minutes=10), pictures) == expected


def test_a_picture_of_no_camera_says_nothing() -> None:
    assert seen(shows("person", camera=None)) is None


def test_the_clock_on_the_wall_counts() -> None:
    utc = datetime.fromisoformat("2026-11-20T21:30:00+00:00")
    asked = rule(kinds=("person",), between=Between(start="22:00", end="23:00"))
    here = utc.astimezone().replace(hour=22, minute=30)
    assert tells(asked, shows("person", at=here.astimezone(utc.tzinfo))) == 1
