"""Every control of the first steps has a name, lies in the window and is reached by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from blinkthink.core.state import Account, DownloadState, SignIn
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.main_window import MainWindow
from tests.ui.assistant.conftest import OpenSteps
from tests.ui.assistant.newcomer import Newcomer
from tests.ui.house import NOW
from tests.ui.test_window_reachable import controls, said

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SIZES = pytest.mark.parametrize("size", [(1280, 800), (640, 480)])
NAMES = ("account", "library", "model", "picture", "answer", "next")


def each_step(
    qtbot: QtBot, house: Newcomer, thread: AsyncThread, window: MainWindow
) -> Iterator[QWidget]:
    """The page, with one step after the other in it."""
    steps = window.assistant
    yield steps
    house.account_now = Account(SignIn.SIGNED_IN, email="you@example.com", since=NOW)
    for step in NAMES:
        if step == "answer":
            thread.call(lambda: house.tell("small", DownloadState.DONE, 1.0))
            next(iter(steps.picture.cameras.values())).click()
            qtbot.waitUntil(lambda: steps.seen.there)
            qtbot.waitUntil(lambda: steps.answer.answered)
        steps.go_to(step)
        if step == "library":
            qtbot.waitUntil(lambda: steps.library.found is not None)
        if step == "picture":
            qtbot.waitUntil(lambda: len(steps.picture.cameras) == 4)
        yield steps


@SIZES
def test_every_control_has_a_name_and_nothing_is_wider_than_the_window(
    qtbot: QtBot,
    house: Newcomer,
    thread: AsyncThread,
    open_steps: OpenSteps,
    size: tuple[int, int],
) -> None:
    for page in each_step(qtbot, house, thread, open_steps(*size)):
        assert controls(page)
        assert [one for one in controls(page) if not said(one)] == []
        for one in [*controls(page), *page.findChildren(QLabel)]:
            if one.isVisible() and not one.visibleRegion().isEmpty():
                left = one.mapTo(page, one.rect().topLeft()).x()
                assert left >= 0, said(one)
                assert left + one.width() <= page.width(), said(one)


@SIZES
def test_tab_reaches_every_control_and_the_focus_is_seen(
    qtbot: QtBot,
    house: Newcomer,
    thread: AsyncThread,
    open_steps: OpenSteps,
    size: tuple[int, int],
) -> None:
    window = open_steps(*size)
    for page in each_step(qtbot, house, thread, window):
        wanted = {
            one
            for one in controls(page)
            if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        }
        reached: dict[QWidget, bool] = {}
        for _ in range(2 * len(wanted) + 30):
            qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
            now = QApplication.focusWidget()
            if now is None or now in reached:
                continue
            own = now.property("ownFocus") or isinstance(now, QLineEdit | QScrollArea)
            reached[now] = bool(own) or window._focus_ring.around is now
        assert sorted(said(one) for one in wanted - reached.keys()) == []
        assert [said(one) for one, seen in reached.items() if not seen] == []


def test_enter_goes_on(qtbot: QtBot, house: Newcomer, open_steps: OpenSteps) -> None:
    steps = open_steps().assistant
    steps.go_to("library")
    qtbot.waitUntil(steps.main.hasFocus)
    qtbot.keyClick(steps.main, Qt.Key.Key_Return)
    assert steps.step is steps.model
    qtbot.keyClick(steps.main, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: steps.step is steps.picture)


def test_a_screen_reader_hears_where_one_is(qtbot: QtBot, open_steps: OpenSteps) -> None:
    steps = open_steps().assistant
    assert steps.dots.accessibleName() == "Step 1 of 6: Account"
    steps.go_to("model")
    assert steps.dots.accessibleName() == "Step 3 of 6: Model"
    assert steps.model.accessibleName() == "A model for this computer"
