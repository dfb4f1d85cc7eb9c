"""A rule is made in clicks and words; what it leads to is said before it is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from blinkthink.core import errors
from blinkthink.core.clock import ManualClock
from blinkthink.core.schedules import At, Between, Cron, Every, Place, Rule, Schedule, Sun
from blinkthink.core.settings import Settings
from blinkthink.core.state import CameraList
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.schedule.place_picker import coordinates, matching
from blinkthink.ui.pages.schedule.rule_sheet import RuleSheet
from tests.ui.pages.scripted_backend import FOUR, NOW, ScriptedBackend

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BERLIN = Place(name="Berlin, Germany", latitude=52.52, longitude=13.405)
Open = Callable[..., RuleSheet]


@pytest.fixture
def open_sheet(qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> Open:
    windows: list[QWidget] = []  # of which pytest-qt keeps none alive

    def make(schedule: Schedule | None = None) -> RuleSheet:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(900, 600)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        sheet = RuleSheet(window, backend, bridge, clock, schedule=schedule)
        sheet.open()
        return sheet

    return make


def gone(sheet: RuleSheet) -> bool:
    """Whether it was closed."""
    return not shiboken6.isValid(sheet) or sheet.isHidden()


def looked(qtbot: QtBot, sheet: RuleSheet, beginning: str) -> None:
    """Wait until the next times are said."""
    qtbot.waitUntil(lambda: sheet.next.plain().startswith(beginning))


def test_every_so_often_with_some_cameras(
    qtbot: QtBot, open_sheet: Open, backend: ScriptedBackend
) -> None:
    sheet = open_sheet()
    assert sheet.sentence.plain() == "Every hour · All cameras"
    looked(qtbot, sheet, "Next")
    assert sheet.next.plain().endswith("; 24 times in 24 hours.")
    sheet.cameras.all.setChecked(False)
    assert sheet.sentence.plain() == "Choose at least one camera."
    assert not sheet.save.isEnabled()
    sheet.cameras.boxes[0].setChecked(True)
    sheet.cameras.boxes[3].setChecked(True)
    sheet.every.number.setValue(3)
    sheet.every.unit.setCurrentIndex(1)
    sheet.every.unit.activated.emit(1)
    assert sheet.sentence.plain() == "Every 3 hours · Front Door and Hallway"
    sheet.save.click()
    qtbot.waitUntil(lambda: len(backend.timetable) == 1)
    assert backend.calls == [("add_schedule", (FOUR[0].ref, FOUR[3].ref), Every(minutes=180))]
    qtbot.waitUntil(lambda: gone(sheet))


def test_a_click_beside_the_sheet_loses_nothing_that_was_typed(
    qtbot: QtBot, open_sheet: Open
) -> None:
    untouched = open_sheet()
    qtbot.mouseClick(untouched, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert gone(untouched)
    sheet = open_sheet()
    sheet.kind.press("cron")
    qtbot.keyClicks(sheet.cron.expression, "*/5 nonsense")
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not gone(sheet)
    sheet.cancel.click()
    assert gone(sheet)


def test_at_times_on_weekdays_between_hours_while_armed(
    qtbot: QtBot, open_sheet: Open, backend: ScriptedBackend
) -> None:
    sheet = open_sheet()
    sheet.kind.press("at")
    sheet.at.times[0].setTime(QTime(19, 0))
    sheet.at.add.click()
    sheet.at.times[1].setTime(QTime(7, 30))
    for day in ("mon", "tue", "wed", "thu", "fri"):
        sheet.at.days[day].click()
    sheet.hours.setCurrentIndex(1)
    sheet.hours.activated.emit(1)
    sheet.begin.setTime(QTime(6, 0))
    sheet.end.setTime(QTime(6, 0))
    assert sheet.sentence.plain() == "The hours begin and end at the same time."
    sheet.end.setTime(QTime(20, 0))
    sheet.only.setCurrentIndex(1)
    sheet.only.activated.emit(1)
    assert sheet.sentence.plain() == (
        "At 07:30 and 19:00 on weekdays, between 06:00 and 20:00, only while armed · All cameras"
    )
    sheet.submit()
    qtbot.waitUntil(lambda: len(backend.timetable) == 1)
    made = backend.timetable[0]
    assert made.rule == At(times=("07:30", "19:00"), days=("mon", "tue", "wed", "thu", "fri"))
    assert (made.between, made.only) == (Between(start="06:00", end="20:00"), "armed")


def test_a_time_is_taken_away_and_one_always_stays(qtbot: QtBot, open_sheet: Open) -> None:
    sheet = open_sheet()
    sheet.kind.press("at")
    sheet.at.add.click()
    assert sheet.at.rule() == At(times=("08:00", "09:00"))
    remove = next(
        one for one in sheet.at.findChildren(QWidget)
        if one.accessibleName() == "Take time 1 away" and one.isVisible()
    )  # fmt: skip
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert sheet.at.rule() == At(times=("09:00",))
    left = [one.accessibleName() for one in sheet.at.findChildren(QWidget) if one.isVisible()]
    assert not [name for name in left if name.startswith("Take ")]


def test_the_sun_needs_a_place(qtbot: QtBot, open_sheet: Open, backend: ScriptedBackend) -> None:
    sheet = open_sheet()
    sheet.kind.press("sun")
    assert sheet.sentence.plain() == "Choose the place where the sun rises."
    assert not sheet.save.isEnabled()
    assert sheet.sun.places.panel.isVisible()
    sheet.sun.places.take(BERLIN)
    qtbot.waitUntil(lambda: sheet.sentence.plain() == "At sunset · All cameras")
    assert not sheet.sun.offset.isVisible()
    sheet.sun.way.setCurrentIndex(1)
    sheet.sun.way.activated.emit(1)
    sheet.sun.offset.setValue(45)
    sheet.sun.event_of_day.setCurrentIndex(0)
    sheet.sun.event_of_day.activated.emit(0)
    assert sheet.sentence.plain() == "45 minutes before sunrise · All cameras"
    sheet.submit()
    qtbot.waitUntil(lambda: len(backend.timetable) == 1)
    assert backend.timetable[0].rule == Sun(event="sunrise", offset_minutes=-45)


def test_cron_for_those_who_want_it(
    qtbot: QtBot, open_sheet: Open, backend: ScriptedBackend
) -> None:
    sheet = open_sheet()
    sheet.kind.press("cron")
    assert sheet.sentence.plain() == "Type the five fields."
    sheet.cron.expression.setText("61 * * * *")
    assert "is no minute of a cron expression" in sheet.sentence.plain()
    assert not sheet.save.isEnabled()
    sheet.cron.expression.setText("0  0 1 1 *")
    assert sheet.sentence.plain() == "By cron “0 0 1 1 *” · All cameras"
    looked(qtbot, sheet, "No time within the next month.")
    sheet.cron.expression.setText("15 12 * * *")
    looked(qtbot, sheet, "Next tomorrow")
    sheet.submit()
    qtbot.waitUntil(lambda: len(backend.timetable) == 1)
    assert backend.timetable[0].rule == Cron(expression="15 12 * * *")


def test_the_floors_refuse_in_place_and_are_passed_knowingly(
    qtbot: QtBot, open_sheet: Open, backend: ScriptedBackend
) -> None:
    backend.objection = "15 minutes is the least."
    sheet = open_sheet()
    qtbot.waitUntil(sheet.refusal.isVisible)
    assert sheet.refusal.why.plain() == "15 minutes is the least."
    assert "batteries of Front Door, Driveway and Back Yard" in sheet.refusal.cost.plain()
    assert "Blink may lock an account" in sheet.refusal.cost.plain()
    assert not sheet.save.isEnabled()
    sheet.submit()
    assert backend.calls == []
    sheet.refusal.passed.setChecked(True)
    assert sheet.save.isEnabled()
    sheet.submit()
    qtbot.waitUntil(lambda: len(backend.timetable) == 1)
    assert backend.timetable[0].forced
    assert backend.calls == [("add_schedule", (), Every(minutes=60), "force")]


def test_a_wired_camera_costs_no_battery(
    qtbot: QtBot, open_sheet: Open, backend: ScriptedBackend
) -> None:
    backend.objection = "5 minutes is the least."
    sheet = open_sheet()
    sheet.cameras.choose([FOUR[3].ref])
    sheet.every.number.setValue(1)
    qtbot.waitUntil(sheet.refusal.isVisible)
    assert sheet.refusal.cost.plain() == (
        "What it costs: Blink may lock an account that asks too often, for an hour or more."
    )
    backend.objection = ""
    sheet.every.number.setValue(30)
    qtbot.waitUntil(lambda: not sheet.refusal.isVisible())
    assert sheet.save.isEnabled()


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        (Every(minutes=20), "every"),
        (Every(minutes=240), "every"),
        (At(times=("06:15", "21:45"), days=("sat", "sun")), "at"),
        (Sun(event="sunrise", offset_minutes=20), "sun"),
        (Sun(event="sunset"), "sun"),
        (Cron(expression="*/20 8-18 * * mon-fri"), "cron"),
    ],
)
def test_a_rule_that_is_changed_begins_as_it_is(
    qtbot: QtBot, open_sheet: Open, backend: ScriptedBackend, rule: Rule, kind: str
) -> None:
    backend.settings_now = Settings(place=BERLIN)
    between = Between(start="21:00", end="05:00")
    known = Schedule("x", (FOUR[1].ref,), rule, between, "disarmed", forced=True, next=NOW)
    backend.timetable = (known,)
    sheet = open_sheet(known)
    assert sheet.title.whole() == "Change the rule"
    assert sheet.kind.value() == kind
    assert (sheet.rule(), sheet.between(), sheet.armed()) == (rule, between, "disarmed")
    assert sheet.cameras.chosen() == (FOUR[1].ref,)
    backend.objection = "Too often."
    sheet.hours.setCurrentIndex(0)
    sheet.hours.activated.emit(0)
    qtbot.waitUntil(sheet.refusal.isVisible)
    sheet.submit()  # it was forced before
    qtbot.waitUntil(lambda: gone(sheet))
    assert backend.calls == [("change_schedule", "x", (FOUR[1].ref,), rule, "disarmed", "force")]


def test_a_camera_that_is_gone_stays_in_its_rule(
    qtbot: QtBot, open_sheet: Open, backend: ScriptedBackend
) -> None:
    backend.known_cameras = CameraList(FOUR[1:], as_of=NOW)
    known = Schedule("x", (FOUR[1].ref, FOUR[0].ref), Every(minutes=30))
    backend.timetable = (known,)
    sheet = open_sheet(known)
    sheet.every.number.setValue(45)
    sheet.submit()
    qtbot.waitUntil(lambda: gone(sheet))
    assert backend.timetable[0].cameras == (FOUR[1].ref, FOUR[0].ref)


def test_what_cannot_be_kept_is_said_and_can_be_tried_again(
    qtbot: QtBot, open_sheet: Open, backend: ScriptedBackend
) -> None:
    sheet = open_sheet()
    backend.fails["add_schedule"] = errors.DiskFull(subject="/home")
    sheet.save.click()
    assert not sheet.save.isEnabled()
    qtbot.waitUntil(lambda: sheet.message.said().startswith("The disk is full."))
    assert sheet.isVisible()
    assert sheet.save.isEnabled()
    sheet.save.click()
    qtbot.waitUntil(lambda: gone(sheet))
    assert len(backend.timetable) == 1


@pytest.mark.parametrize(
    ("text", "latitude", "longitude"),
    [
        ("52.52, 13.405", 52.52, 13.405),
        ("52,52 13,405", 52.52, 13.405),
        ("-33.87; 151.21", -33.87, 151.21),
        (" 40.71° N, 74.01° W ", 40.71, -74.01),
        ("33.87S 151.21e", -33.87, 151.21),
    ],
)
def test_coordinates_are_read_as_people_write_them(
    text: str, latitude: float, longitude: float
) -> None:
    found = coordinates(text)
    assert found is not None
    assert (found.latitude, found.longitude) == (latitude, longitude)


@pytest.mark.parametrize("text", ["", "52.52", "91, 0", "0, 181", "Berlin", "1, 2, 3"])
def test_what_is_no_pair_of_coordinates_is_none(text: str) -> None:
    assert coordinates(text) is None


def test_cities_are_found_without_accents_and_by_country() -> None:
    places = [
        Place(name=name, latitude=0, longitude=0)
        for name in ("Rome, Italy", "Reykjavík, Iceland", "San José, Costa Rica", "Milan, Italy")
    ]

    def found(text: str) -> list[str]:
        return [place.name.split(",")[0] for place in matching(places, text)]

    assert found("reykjavik") == ["Reykjavík"]
    assert found("jose") == ["San José"]
    assert found("italy mi") == ["Milan"]
    assert found("ital") == ["Rome", "Milan"]
    assert found("") == ["Rome", "Reykjavík", "San José", "Milan"]
    assert found("xyz") == []


def test_nothing_is_kept_by_looking(
    qtbot: QtBot, open_sheet: Open, backend: ScriptedBackend
) -> None:
    sheet = open_sheet()
    sheet.every.number.setValue(17)
    looked(qtbot, sheet, "Next")
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: gone(sheet))
    assert backend.calls == []
    assert backend.timetable == ()
