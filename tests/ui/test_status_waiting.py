"""The status bar while analysis waits for the machine's power or network."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import CostlyNetwork, NoNetwork, OnBattery, ServerUnavailable
from blinkthink.core.state import Job, JobState
from blinkthink.ui.status_bar import StatusBar

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def job(number: int, state: JobState = JobState.QUEUED, error: Exception | None = None) -> Job:
    return Job(number, Path(f"{number}.jpg"), state, NOW, error=error)  # type: ignore[arg-type]


def test_it_says_what_all_of_them_wait_for(qtbot: QtBot) -> None:
    bar = StatusBar(ManualClock(NOW))
    qtbot.addWidget(bar)
    bar.resize(1200, 40)
    bar.show()
    bar.show_jobs([job(1, error=OnBattery()), job(2, error=OnBattery())])
    assert bar.working.text() == "Analysis waits: on battery"
    assert not bar.bar.isVisible()
    bar.show_jobs([job(1, error=OnBattery()), job(2, error=CostlyNetwork())])
    assert bar.working.text() == "Analysis waits: on battery, data costs money here"
    bar.show_jobs([job(1, error=NoNetwork())])
    assert bar.working.text() == "Analysis waits: no network"


def test_it_says_nothing_of_waiting_while_something_goes_on(qtbot: QtBot) -> None:
    bar = StatusBar(ManualClock(NOW))
    qtbot.addWidget(bar)
    bar.resize(1200, 40)
    bar.show()
    for others in (
        [job(2, JobState.RUNNING)],
        [job(2)],
        [job(2, error=ServerUnavailable())],
    ):
        bar.show_jobs([job(1, error=OnBattery()), *others])
        assert bar.working.text().startswith("Analysing ")
        assert bar.bar.isVisible()
