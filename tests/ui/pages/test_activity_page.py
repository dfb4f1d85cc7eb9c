"""The queue and the schedule as a person watches and changes them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from blinkthink.core import errors
from blinkthink.core.clock import ManualClock
from blinkthink.core.events import CamerasChanged, SlowedChanged
from blinkthink.core.schedules import Every, Outcome, Schedule, SlowedCamera
from blinkthink.core.state import CameraList, Job, JobState
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.activity import ActivityPage
from blinkthink.ui.pages.job_row import JobRow
from tests.ui.pages.scripted_backend import FOUR, NOW, ScriptedBackend, camera

HOURLY = Every(minutes=60)


@pytest.fixture
def page(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> ActivityPage:
    made = ActivityPage(backend, bridge, clock=clock)
    qtbot.addWidget(made)
    made.resize(1100, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


def job(number: int, state: JobState, **rest: object) -> Job:
    path = Path(f"Front_Door/20261120_1731{number:02}.jpg")
    return replace(Job(number, path, state, NOW), **rest)  # type: ignore[arg-type]


def press(qtbot: QtBot, row: JobRow, name: str) -> None:
    buttons = [*row.findChildren(QPushButton), *row.findChildren(QToolButton)]
    [button] = [one for one in buttons if one.isVisible() and name in one.accessibleName()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def state_of(page: ActivityPage, number: int) -> str:
    row = page.queue.rows.get(number)
    return row.accessibleName() if row else ""


async def test_a_picture_from_waiting_to_done(
    qtbot: QtBot, page: ActivityPage, backend: ScriptedBackend, clock: ManualClock
) -> None:
    assert page.queue.empty.isVisible()
    backend.set_jobs(job(1, JobState.QUEUED))
    qtbot.waitUntil(lambda: state_of(page, 1) == "Front Door, Today 17:31: Waiting")
    assert not page.queue.empty.isVisible()
    backend.set_jobs(job(1, JobState.RUNNING))
    qtbot.waitUntil(lambda: state_of(page, 1).endswith(": 0 s"))
    await clock.advance(9)
    qtbot.waitUntil(lambda: state_of(page, 1).endswith(": 9 s"))
    backend.set_jobs(job(1, JobState.DONE, seconds=9.4))
    qtbot.waitUntil(lambda: state_of(page, 1).endswith(": 9.4 s"))
    assert not page.queue.cancel_all.isVisible()


def test_what_another_process_analyses_says_so_and_can_be_cancelled(
    qtbot: QtBot, page: ActivityPage, backend: ScriptedBackend
) -> None:
    backend.set_jobs(
        job(1, JobState.RUNNING, elsewhere=True), job(2, JobState.QUEUED, elsewhere=True)
    )
    qtbot.waitUntil(lambda: len(page.queue.rows) == 2)
    assert page.queue.summary.plain() == "2 pictures to look at · in another BlinkThink"
    assert state_of(page, 2) == "Front Door, Today 17:31: Waiting in another BlinkThink"
    press(qtbot, page.queue.rows[2], "Cancel")
    qtbot.waitUntil(lambda: backend.calls == [("cancel_job", 2)])


def test_cancel_one_and_all(qtbot: QtBot, page: ActivityPage, backend: ScriptedBackend) -> None:
    backend.set_jobs(*(job(number, JobState.QUEUED) for number in (1, 2, 3)))
    qtbot.waitUntil(lambda: len(page.queue.rows) == 3)
    press(qtbot, page.queue.rows[2], "Cancel")
    qtbot.waitUntil(lambda: state_of(page, 2).endswith("Cancelled"))
    assert state_of(page, 1).endswith("Waiting")
    qtbot.mouseClick(page.queue.cancel_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: all(state_of(page, n).endswith("Cancelled") for n in (1, 2, 3)))
    assert backend.calls == [("cancel_job", 2), ("cancel_all_jobs",)]


def test_a_failure_says_why_and_can_be_tried_again(
    qtbot: QtBot, page: ActivityPage, backend: ScriptedBackend
) -> None:
    why = errors.ModelFailed("It gave no usable answer twice.", subject="a.jpg")
    backend.set_jobs(job(1, JobState.FAILED, error=why))
    qtbot.waitUntil(lambda: "It gave no usable answer twice." in state_of(page, 1))
    press(qtbot, page.queue.rows[1], "Try again")
    qtbot.waitUntil(lambda: state_of(page, 1).endswith("Waiting"))
    assert backend.calls == [("retry_job", 1)]


def test_all_that_failed_is_tried_again_at_once(
    qtbot: QtBot, page: ActivityPage, backend: ScriptedBackend
) -> None:
    one = job(1, JobState.FAILED, error=errors.ModelFailed("It crashed."))
    backend.set_jobs(one)
    qtbot.waitUntil(lambda: 1 in page.queue.rows)
    assert not page.queue.retry_all.isVisible(), "its own button will do"
    backend.set_jobs(one, replace(one, id=2), job(3, JobState.DONE))
    qtbot.waitUntil(page.queue.retry_all.isVisible)
    qtbot.mouseClick(page.queue.retry_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: (
            [(one.id, one.state) for one in backend.jobs()]
            == [(1, JobState.QUEUED), (2, JobState.QUEUED), (3, JobState.DONE)]
        )
    )


def test_a_request_that_fails_is_told(
    qtbot: QtBot, page: ActivityPage, backend: ScriptedBackend
) -> None:
    backend.set_jobs(job(1, JobState.QUEUED))
    qtbot.waitUntil(lambda: 1 in page.queue.rows)
    backend.fails["cancel_job"] = errors.NotFound(subject="1")
    press(qtbot, page.queue.rows[1], "Cancel")
    qtbot.waitUntil(lambda: "There is no “1”." in page.queue.message.said())


def test_rows_show_their_pictures(
    qtbot: QtBot, page: ActivityPage, backend: ScriptedBackend, tmp_path: Path
) -> None:
    there, broken = tmp_path / "Yard" / "a.jpg", tmp_path / "Yard" / "b.jpg"
    there.parent.mkdir()
    Image.new("RGB", (320, 180), "green").save(there)
    broken.write_bytes(b"no picture")
    backend.set_jobs(job(1, JobState.QUEUED, path=there), job(2, JobState.QUEUED, path=broken))
    qtbot.waitUntil(lambda: 1 in page.queue.rows and not page.queue.rows[1].thumbnail.wanted)
    assert page.queue.rows[2].thumbnail.wanted


def test_a_long_queue_stays_quick_and_counted(
    qtbot: QtBot, page: ActivityPage, backend: ScriptedBackend
) -> None:
    backend.set_jobs(*(job(number, JobState.QUEUED) for number in range(5000)))
    qtbot.waitUntil(lambda: page.queue.summary.plain().startswith("5,000 pictures"))
    assert len(page.queue.rows) == 25
    assert page.queue.groups["waiting"].more() == "and 4,975 more pictures"


def test_the_schedule_in_short(qtbot: QtBot, page: ActivityPage, backend: ScriptedBackend) -> None:
    panel = page.schedule
    assert panel.empty.isVisible()
    assert not panel.open.isVisible()
    with qtbot.waitSignal(panel.add_wanted):
        panel.empty.acted.emit()
    backend.set_schedules(
        Schedule("p", (FOUR[1].ref,), HOURLY, paused=True),
        *(
            Schedule(f"s{n}", (FOUR[0].ref,), HOURLY, next=NOW + timedelta(hours=9 - n))
            for n in range(5)
        ),
    )
    qtbot.waitUntil(lambda: len(panel.rows) == 4)
    assert [row.schedule.id for row in panel.rows] == ["s4", "s3", "s2", "s1"]
    assert panel.rows[0].accessibleName() == ("Front Door, Every hour · next today 22:32")
    assert panel.more.plain() == "and 2 more rules"
    assert not panel.trouble.isVisible()
    with qtbot.waitSignal(panel.opened):
        qtbot.mouseClick(panel.open, Qt.MouseButton.LeftButton)


def test_cameras_that_fail_are_named_in_short(
    qtbot: QtBot, page: ActivityPage, backend: ScriptedBackend
) -> None:
    backend.slowed = (SlowedCamera(FOUR[2].ref, 5, True, None, "It did not answer."),)
    backend.publish(SlowedChanged(backend.slowed))
    qtbot.waitUntil(page.schedule.trouble.isVisible)
    assert page.schedule.trouble.plain() == "Back Yard fails again and again."


@pytest.mark.parametrize(
    ("outcome", "error", "said"),
    [
        ("done", None, "Last run today 16:45: all went well."),
        ("partly", "Driveway is busy.", "Last run today 16:45: not every camera answered. Driv"),
        ("failed", "Driveway is busy.", "Last run today 16:45: no picture. Driveway is busy."),
        (None, None, "Last run today 16:45: not ended yet."),
    ],
)
def test_how_the_last_run_went(
    qtbot: QtBot,
    page: ActivityPage,
    backend: ScriptedBackend,
    outcome: Outcome | None,
    error: str | None,
    said: str,
) -> None:
    planned = NOW - timedelta(minutes=47)
    backend.set_schedules(
        Schedule(
            "a",
            (FOUR[0].ref,),
            HOURLY,
            last_planned=planned,
            last_outcome=outcome,
            last_error=error,
        )
    )
    qtbot.waitUntil(lambda: len(page.schedule.rows) == 1)
    assert page.schedule.rows[0].last.plain().startswith(said)


def test_cameras_that_go_are_said_to_be_gone(
    qtbot: QtBot, page: ActivityPage, backend: ScriptedBackend
) -> None:
    backend.set_schedules(Schedule("a", (FOUR[0].ref, FOUR[1].ref), HOURLY))
    qtbot.waitUntil(lambda: len(page.schedule.rows) == 1)
    assert page.schedule.rows[0].accessibleName().startswith("Front Door and Driveway")
    backend.known_cameras = CameraList((*FOUR[1:], camera(9, "x" * 300)), as_of=NOW)
    backend.publish(CamerasChanged(backend.known_cameras))
    gone = "A camera that is gone and Driveway"
    qtbot.waitUntil(lambda: page.schedule.rows[0].accessibleName().startswith(gone))
    page.resize(720, 600)
    qtbot.waitUntil(lambda: page.narrow)
    assert page.schedule.width() <= 720


async def test_what_waits_for_power_says_why_and_can_be_had_at_once(
    qtbot: QtBot, page: ActivityPage, backend: ScriptedBackend
) -> None:
    waits = job(1, JobState.QUEUED, error=errors.OnBattery())
    backend.set_jobs(waits)
    qtbot.waitUntil(lambda: "runs on its battery" in state_of(page, 1))
    assert page.queue.summary.plain() == "1 picture to look at · Analysis waits: on battery"
    press(qtbot, page.queue.rows[1], "Analyse now")
    qtbot.waitUntil(lambda: ("retry_job", 1) in backend.calls)
    backend.set_jobs(waits, job(2, JobState.QUEUED, error=errors.NoNetwork()))
    qtbot.waitUntil(lambda: "on battery, no network" in page.queue.summary.plain())
    backend.set_jobs(waits, job(2, JobState.RUNNING))  # something goes on: no word of waiting
    qtbot.waitUntil(lambda: "waits" not in page.queue.summary.plain())
