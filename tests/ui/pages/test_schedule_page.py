"""The Schedule page: what is planned, paused and slowed, and what ran, as a person sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from blinkthink.core import errors
from blinkthink.core.clock import ManualClock
from blinkthink.core.events import CamerasChanged, OwnerChanged, ScheduleRan, SlowedChanged
from blinkthink.core.schedules import (
    At,
    Between,
    Every,
    Outcome,
    Place,
    PlannedRun,
    Schedule,
    ScheduledRun,
    SlowedCamera,
    Sun,
)
from blinkthink.core.settings import Settings
from blinkthink.core.state import CameraList
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.schedule.page import SchedulePage
from blinkthink.ui.pages.schedule.pausing import PauseSheet
from blinkthink.ui.pages.schedule.rule_sheet import RuleSheet
from tests.ui.pages.scripted_backend import FOUR, NOW, ScriptedBackend, camera

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DOOR, DRIVE, YARD, HALL = (one.ref for one in FOUR)
HOURLY = Schedule("h", (), Every(minutes=60), next=NOW + timedelta(minutes=28))
MORNINGS = Schedule(
    "m",
    (DOOR, DRIVE),
    At(times=("07:30",), days=("mon", "tue", "wed", "thu", "fri")),
    Between(start="06:00", end="22:00"),
    "armed",
    next=NOW + timedelta(hours=14),
)
BERLIN = Place(name="Berlin, Germany", latitude=52.52, longitude=13.405)
Open = Callable[[], SchedulePage]


@pytest.fixture
def open_page(qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> Open:
    def make() -> SchedulePage:
        page = SchedulePage(backend, bridge, clock=clock)
        qtbot.addWidget(page)
        page.resize(1000, 800)
        with qtbot.waitExposed(page):
            page.show()
        qtbot.waitUntil(lambda: "Reading" not in page.runs.state.plain() and not page.looking)
        return page

    return make


def asked(backend: ScriptedBackend) -> list[tuple[object, ...]]:
    """What was asked for, but for the reading of runs."""
    return [call for call in backend.calls if call[0] != "runs"]


def choose(qtbot: QtBot, page: SchedulePage, text: str) -> None:
    """Take this line of the menu that is open."""
    [menu] = [one for one in page.findChildren(QMenu) if one.isVisible()]
    [action] = [one for one in menu.actions() if one.text().startswith(text)]
    action.trigger()
    menu.close()


def ran(outcome: Outcome | None, minutes: int = 32, **rest: object) -> ScheduledRun:
    planned = NOW - timedelta(minutes=minutes)
    run = ScheduledRun("h", planned, planned, planned, outcome, "", (DOOR,), pictures=1)
    return replace(run, **rest)  # type: ignore[arg-type]


# Rules


def test_without_a_rule_the_page_says_what_belongs_here(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    page = open_page()
    assert page.empty.isVisible()
    assert not page.plan.isVisible()
    assert not page.pause_all.isVisible()
    page.empty.acted.emit()
    [sheet] = page.findChildren(RuleSheet)
    assert sheet.isVisible()
    sheet.submit()
    qtbot.waitUntil(lambda: len(page.rules.rows) == 1)
    assert asked(backend) == [("add_schedule", (), Every(minutes=60))]
    assert not page.empty.isVisible()
    assert page.plan.isVisible()


def test_a_rule_is_a_sentence_with_its_next_time(open_page: Open, backend: ScriptedBackend) -> None:
    failed = replace(
        HOURLY, last_planned=NOW, last_outcome="failed", last_error="It is busy.", forced=True
    )
    backend.set_schedules(failed, MORNINGS)
    first, second = open_page().rules.rows
    assert first.accessibleName() == "Every hour: All cameras, next today 18:00"
    assert first.last.plain() == "Last run today 17:32: no picture. It is busy."
    assert first.forced.text() == "More often than advised"
    assert second.rule.plain() == (
        "At 07:30 on weekdays, between 06:00 and 22:00, only while armed"
    )
    assert second.about.plain() == "Front Door and Driveway · next tomorrow 07:32"


def test_a_rule_is_removed_after_a_question(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    backend.set_schedules(HOURLY)
    page = open_page()
    row = page.rules.rows[0]
    qtbot.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    assert row.asking
    qtbot.keyClick(row.confirm, Qt.Key.Key_Escape)
    assert not row.asking
    assert asked(backend) == []
    row.ask()
    backend.set_schedules(HOURLY, MORNINGS)  # another process adds one: the question stays
    qtbot.waitUntil(lambda: len(page.rules.rows) == 2)
    assert page.rules.rows[0].asking
    page.rules.rows[0].confirm.agreed.emit()
    qtbot.waitUntil(lambda: len(page.rules.rows) == 1)
    assert asked(backend) == [("remove_schedule", "h")]


def test_what_fails_is_said_and_nothing_is_lost(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    backend.set_schedules(HOURLY)
    page = open_page()
    backend.fails["remove_schedule"] = errors.NotFound(subject="h")
    page.rules.removed.emit("h")
    qtbot.waitUntil(lambda: page.message.said().startswith("There is no “h”."))
    assert len(page.rules.rows) == 1


# Pausing


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("For an hour, until 18:32", NOW + timedelta(hours=1)),
        ("Until tonight, 20:00", NOW.replace(hour=20, minute=0)),
        ("Until tomorrow morning, 07:00", NOW.replace(day=21, hour=7, minute=0)),
        ("Until I go on", None),
    ],
)
def test_one_rule_pauses_for_a_while_and_goes_on(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend, line: str, until: datetime | None
) -> None:
    backend.set_schedules(HOURLY, MORNINGS)
    page = open_page()
    qtbot.mouseClick(page.rules.rows[0].pause, Qt.MouseButton.LeftButton)
    choose(qtbot, page, line)
    qtbot.waitUntil(lambda: page.rules.rows[0].schedule.paused)
    assert asked(backend) == [("pause_schedule", "h", True, *([until] if until else []))]
    assert ("paused until" in page.rules.rows[0].about.plain()) is (until is not None)
    assert not page.paused.isVisible()
    qtbot.mouseClick(page.rules.rows[0].pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.rules.rows[0].schedule.paused)


async def test_in_the_evening_tonight_is_not_offered(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend, clock: ManualClock
) -> None:
    await clock.advance(2 * 3600)
    backend.set_schedules(HOURLY)
    page = open_page()
    page.pause_all.click()
    [menu] = [one for one in page.findChildren(QMenu) if one.isVisible()]
    said = [action.text() for action in menu.actions()]
    menu.close()
    assert not [text for text in said if text.startswith("Until tonight")]
    assert said[0] == "For an hour, until 20:32"


def test_all_pause_until_a_date_and_go_on(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    backend.set_schedules(HOURLY, MORNINGS)
    page = open_page()
    page.pause_all.click()
    choose(qtbot, page, "Until a date…")
    [sheet] = page.findChildren(PauseSheet)
    sheet.day.setDate(sheet.day.minimumDate())
    sheet.time.setTime(QTime(8, 0))
    assert not sheet.pause.isEnabled()
    assert sheet.said.plain() == "That is in the past."
    sheet.day.setDate(sheet.day.minimumDate().addDays(9))
    assert sheet.said.plain() == "It goes on by itself: 29 November 08:00."
    sheet.pause.click()
    qtbot.waitUntil(page.paused.isVisible)
    until = NOW.replace(day=29, hour=8, minute=0)
    assert asked(backend) == [("pause_all_schedules", True, until)]
    assert page.paused.said().startswith("All is paused until 29 November 08:00.")
    assert not page.pause_all.isVisible()
    page.paused.acted.emit()
    qtbot.waitUntil(lambda: not page.paused.isVisible())
    assert asked(backend)[-1] == ("pause_all_schedules", False)


# The plan


def planned(backend: ScriptedBackend) -> None:
    backend.timetable = (HOURLY, MORNINGS)
    backend.planned = (
        PlannedRun("h", NOW + timedelta(minutes=28), (DOOR,)),
        PlannedRun("h", NOW + timedelta(minutes=28, seconds=20), (DRIVE,)),
        PlannedRun("h", NOW + timedelta(minutes=88), (), "Home is disarmed."),
        PlannedRun("m", NOW + timedelta(hours=14), (DOOR,)),
    )


def test_the_plan_is_drawn_and_said(open_page: Open, backend: ScriptedBackend) -> None:
    planned(backend)
    page = open_page()
    assert page.plan.summary.plain() == "3 pictures with 2 cameras; the next today 18:00."
    assert page.plan.picture.accessibleDescription() == page.plan.summary.plain()
    page.plan.as_list.open(True)
    assert page.plan.list is not None
    assert page.plan.list.isVisible()
    assert page.plan.lines() == [
        "Today 18:00 · Front Door and Driveway",
        "Today 19:00 · All cameras · no picture: Home is disarmed.",
        "Tomorrow 07:32 · Front Door",
    ]


def test_the_plan_is_walked_with_the_keys(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    planned(backend)
    page = open_page()
    picture = page.plan.picture
    page.activateWindow()
    picture.setFocus()
    key = Qt.Key
    for pressed, said in (
        (key.Key_Home, "Front Door, today 18:00: every hour"),
        (key.Key_Right, "Front Door, today 19:00: every hour. No picture: Home is disarmed."),
        (key.Key_Down, "Driveway, today 19:00: every hour. No picture: Home is disarmed."),
        (key.Key_Left, "Driveway, today 18:00: every hour"),
        (key.Key_Left, "Driveway, today 18:00: every hour"),
        (key.Key_Up, "Front Door, today 18:00: every hour"),
        (
            key.Key_End,
            "Front Door, tomorrow 07:32: at 07:30 on weekdays, between 06:00 and 22:00, "
            "only while armed",
        ),
    ):
        qtbot.keyClick(picture, pressed)
        assert picture.words() == said
        assert picture.accessibleDescription() == said


def test_the_pointer_gets_the_words(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    planned(backend)
    picture = open_page().plan.picture
    words = {
        picture.words_at(QPoint(x, y).toPointF())
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 6)
    }
    assert "Driveway, today 18:00: every hour" in words
    assert "Hallway, today 19:00: every hour. No picture: Home is disarmed." in words
    assert "" in words


def test_night_is_shown_where_the_place_is_known(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    planned(backend)
    page = open_page()
    night = next(one for one in page.plan.findChildren(QLabel) if one.text() == "Night")
    assert not night.isVisible()
    before = page.plan.picture.grab().toImage()
    page.places.take(BERLIN)
    qtbot.waitUntil(night.isVisible)
    assert page.plan.picture.grab().toImage() != before
    assert page.places.line.plain() == "Sunrise and sunset of Berlin, Germany (52.52° N, 13.40° E)"


def test_of_many_cameras_the_first_are_drawn(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    backend.known_cameras = CameraList(tuple(camera(n, f"C{n}") for n in range(40)), as_of=NOW)
    backend.timetable = (HOURLY,)
    backend.planned = (PlannedRun("h", NOW + timedelta(hours=1), ()),)
    page = open_page()
    low = page.plan.picture.height()
    qtbot.mouseClick(page.plan.more, Qt.MouseButton.LeftButton)
    assert page.plan.picture.height() > 3 * low
    assert not page.plan.more.isVisible()


# What ran


def test_runs_say_when_how_and_why(qtbot: QtBot, open_page: Open, backend: ScriptedBackend) -> None:
    backend.timetable = (HOURLY,)
    late = NOW - timedelta(minutes=180 - 7)
    backend.ran = (
        ran(None, 0),
        ran("done", 60, pictures=4, cameras=()),
        ran("partly", 120, reason="Driveway is busy."),
        ran("failed", 180, started=late, reason="Blink cannot be reached."),
        ran("skipped", 240, started=None, reason="Home is disarmed.", schedule_id="gone"),
    )
    page = open_page()
    qtbot.waitUntil(lambda: len(page.runs.rows) == 5)
    assert [row.accessibleName() for row in page.runs.rows] == [
        "Today 17:32 · under way. Front Door · Every hour",
        "Today 16:32 · 4 pictures. All cameras · Every hour",
        "Today 15:32 · 1 picture, not every camera answered. Front Door · Every hour. "
        "Driveway is busy.",
        "Today 14:32 · no picture. Front Door · Every hour · began 14:39. Blink cannot be reached.",
        "Today 13:32 · skipped. Front Door. Home is disarmed.",
    ]
    page.runs.failures.setChecked(True)
    assert [row.run.outcome for row in page.runs.rows] == ["partly", "failed"]


def test_no_failure_among_the_runs_is_said_with_the_way_back(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    backend.timetable = (HOURLY,)
    backend.ran = tuple(ran("done", 60 * n) for n in range(30))
    page = open_page()
    qtbot.waitUntil(lambda: len(page.runs.rows) == 12)
    assert page.runs.more.text() == "Show 12 more of 18 earlier runs"
    page.runs.more.click()
    page.runs.more.click()
    assert len(page.runs.rows) == 30
    assert not page.runs.more.isVisible()
    page.runs.failures.setChecked(True)
    assert page.runs.state.plain() == "None of the last 30 runs failed."
    page.runs.clear_filter.click()
    assert len(page.runs.rows) == 30


def test_runs_that_cannot_be_read_are_read_again(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    backend.timetable = (HOURLY,)
    page = open_page()
    assert page.runs.state.plain().startswith("Nothing ran yet.")
    backend.fails["runs"] = errors.ReadOnly(subject="runs.jsonl")
    backend.publish(ScheduleRan(ran("done")))
    qtbot.waitUntil(lambda: page.runs.message.said().startswith("runs.jsonl cannot be written."))
    backend.ran = (ran("done"),)
    page.runs.message.acted.emit()
    qtbot.waitUntil(lambda: len(page.runs.rows) == 1)
    assert not page.runs.message.isVisible()


def test_until_the_runs_are_read_the_page_says_so(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    backend.timetable = (HOURLY,)
    backend.ran = (ran("done"),)
    gate = backend.holds("runs")
    page = SchedulePage(backend, bridge, clock=clock)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: gate.reached)
    assert page.runs.state.plain() == "Reading what ran…"
    assert not page.runs.failures.isVisible()
    gate.open()
    qtbot.waitUntil(lambda: len(page.runs.rows) == 1)
    assert not page.runs.state.isVisible()


def test_a_run_that_begins_and_ends_is_seen_at_once(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    backend.timetable = (HOURLY,)
    page = open_page()
    backend.ran = (ran(None, 0),)
    backend.publish(ScheduleRan(backend.ran[0]))
    qtbot.waitUntil(lambda: [row.run.outcome for row in page.runs.rows] == [None])
    backend.ran = (ran("done", 0),)
    backend.publish(ScheduleRan(backend.ran[0]))
    qtbot.waitUntil(lambda: [row.run.outcome for row in page.runs.rows] == ["done"])


# Trouble, and who keeps the schedule


def test_slowed_cameras_say_why_and_can_be_tried_again(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    backend.timetable = (HOURLY,)
    backend.slowed = (
        SlowedCamera(YARD, 6, True, None, "Back Yard did not answer."),
        SlowedCamera(DRIVE, 3, False, NOW + timedelta(hours=1), "Driveway is busy."),
    )
    page = open_page()
    assert [row.accessibleName() for row in page.slowed.rows] == [
        "Back Yard is paused: it failed 6 times in a row. Back Yard did not answer.",
        "Driveway is tried less often: it failed 3 times in a row. Driveway is busy. "
        "Next try today 18:32.",
    ]
    backend.fails["resume_camera"] = errors.Transient("no")
    page.slowed.rows[0].again.click()
    qtbot.waitUntil(lambda: bool(page.message.said()))
    assert page.slowed.rows[0].again.isEnabled()
    page.slowed.rows[0].again.click()
    qtbot.waitUntil(lambda: [row.slowed.camera for row in page.slowed.rows] == [DRIVE])
    assert asked(backend)[-1] == ("resume_camera", YARD)
    backend.slowed = ()
    backend.publish(SlowedChanged(()))
    qtbot.waitUntil(lambda: not page.slowed.isVisible())


def test_of_many_slowed_cameras_the_first_are_seen_until_all_are_asked_for(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    backend.timetable = (HOURLY,)
    refs = [replace(YARD, id=str(number)) for number in range(5)]
    backend.slowed = tuple(SlowedCamera(ref, 6, True, None, "No answer.") for ref in refs)
    slowed = open_page().slowed
    assert [row.isVisible() for row in slowed.rows] == [True] * 3 + [False] * 2
    assert slowed.more.text() == "Show 2 more cameras"
    slowed.more.click()
    assert all(row.isVisible() for row in slowed.rows)
    assert slowed.rows[3].again.hasFocus()
    assert not slowed.more.isVisible()


def test_the_page_says_when_another_process_takes_the_pictures(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    backend.timetable = (HOURLY,)
    backend.owner = "elsewhere"
    page = open_page()
    assert page.owner.isVisible()
    assert page.owner.plain().startswith("Another BlinkThink on this computer takes these")
    backend.ran = (ran("done"),)
    backend.set_schedules(replace(HOURLY, last_planned=NOW, last_outcome="done"))
    qtbot.waitUntil(lambda: len(page.runs.rows) == 1)  # which the other one took
    backend.owner = "here"
    backend.publish(OwnerChanged(here=True))
    qtbot.waitUntil(lambda: not page.owner.isVisible())


async def test_time_passes_while_the_page_is_seen(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend, clock: ManualClock
) -> None:
    planned(backend)
    page = open_page()
    assert page.plan.summary.plain().endswith("the next today 18:00.")
    await clock.advance(86400)
    backend.planned = (PlannedRun("h", NOW + timedelta(hours=25), (DOOR,)),)
    backend.publish(CamerasChanged(backend.known_cameras))
    qtbot.waitUntil(lambda: page.plan.summary.plain() == "1 picture with 1 camera; the next "
                    "today 18:32.")  # fmt: skip


def test_escape_leads_back(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


# The place


def test_a_place_is_picked_from_the_list_or_typed(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    backend.timetable = (Schedule("s", (), Sun(event="sunset")),)
    page = open_page()
    places = page.places
    assert places.line.plain().startswith("No place is chosen.")
    places.change.click()
    assert len(places.offered()) > 100
    qtbot.keyClicks(places.search, "berl")
    assert places.offered()[0].name.startswith("Berlin")
    qtbot.keyClick(places.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Berlin" in places.line.plain())
    assert backend.settings().place == next(p for p in [backend.settings().place] if p)
    assert not places.panel.isVisible()
    places.change.click()
    qtbot.keyClicks(places.search, "nowhere at all")
    assert places.offered() == []
    assert places.nothing.isVisible()
    places.search.clear()
    qtbot.keyClicks(places.search, "33.87 S, 151.21 E")
    qtbot.keyClick(places.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: places.line.plain() == "Sunrise and sunset of 33.87° S, 151.21° E")
    kept = backend.settings().place
    assert kept is not None
    assert (kept.latitude, kept.longitude) == (-33.87, 151.21)


def test_the_list_of_places_is_reached_with_the_arrow_key(
    qtbot: QtBot, open_page: Open, backend: ScriptedBackend
) -> None:
    backend.timetable = (HOURLY,)
    page = open_page()
    page.activateWindow()
    page.places.change.click()
    qtbot.keyClicks(page.places.search, "pari")
    qtbot.keyClick(page.places.search, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.places.list)
    backend.fails["change_settings"] = errors.ReadOnly(subject="settings.json")
    qtbot.keyClick(page.places.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.places.message.said().startswith("settings.json cannot"))
    assert backend.settings() == Settings()
