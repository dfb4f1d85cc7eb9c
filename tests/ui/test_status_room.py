"""What the status bar says where there is little room."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from blinkthink.core.clock import ManualClock
from blinkthink.core.state import Account, Engine, EngineState, Job, JobState, SignIn
from blinkthink.ui import theme
from blinkthink.ui.pages.cloud_words import Leaving
from blinkthink.ui.status_bar import StatusBar

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
FAR = Leaving(f"Alerts with pictures are sent to {'b' * 200}.example", "why", away=True)


@pytest.fixture
def bar(qtbot: QtBot, qapp: QApplication) -> StatusBar:
    theme.apply(qapp, "light")
    made = StatusBar(ManualClock(NOW))
    qtbot.addWidget(made)
    made.show_account(Account(SignIn.SIGNED_IN, "a@b.c", NOW))
    made.show_engine(Engine(EngineState.IDLE, "Demo model"))
    made.show_leaving(FAR)
    made.show_jobs([Job(n, Path(f"{n}.jpg"), JobState.QUEUED, NOW) for n in range(1, 9)])
    return made


def test_what_leaves_is_cut_before_the_account(qtbot: QtBot, bar: StatusBar) -> None:
    bar.resize(1000, bar.height())
    bar.show()
    qtbot.waitUntil(lambda: bar.private.text().endswith("…"))
    assert bar.private.geometry().right() < bar.width()
    assert bar.account.text() == "Signed in to Blink"
    assert bar.private.text().startswith("Alerts with pictures")
    assert bar.private.toolTip() == FAR.text


def test_a_narrow_bar_says_whole_words_or_nothing(qtbot: QtBot, bar: StatusBar) -> None:
    bar.set_narrow(True)
    bar.downloads.show_work("Downloading Gemma 4 E4B · 50 %", 1, 2)
    assert bar.downloads.accessibleName() == "Downloading Gemma 4 E4B · 50 %"
    bar.resize(600, bar.height())
    bar.show()
    qtbot.waitUntil(lambda: not bar.account.isVisible())
    assert "…" not in [one.text() for one in bar.findChildren(QLabel)]
    bar.show_jobs([])
    bar.downloads.show_work("", 0, 0)
    qtbot.waitUntil(bar.account.isVisible)
    assert bar.account.text() == "Signed in to Blink"


@pytest.mark.parametrize("busy", [True, False])
@pytest.mark.parametrize("width", range(420, 900, 60))
def test_of_the_model_a_narrow_bar_says_whole_words_and_screen_readers_hear_all(
    qtbot: QtBot, bar: StatusBar, width: int, busy: bool
) -> None:
    bar.set_narrow(True)
    if not busy:
        bar.show_jobs([])
    bar.resize(width, bar.height())
    with qtbot.waitExposed(bar):
        bar.show()
    whole = "Demo model · ready when needed"
    assert bar.engine.text() in (whole, "Demo model", "")
    assert bar.engine.accessibleName() == whole
    assert bar.engine.geometry().right() < bar.width()
    bar.show_engine(Engine(EngineState.FAILED, "Demo model", "it stopped answering"))
    assert bar.engine.text() in ("Demo model · failed", "failed", "")
