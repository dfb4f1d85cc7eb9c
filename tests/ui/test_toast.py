"""A toast covers neither the title of what is shown nor the buttons at its lower edge."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from blinkthink.core.words import Words
from blinkthink.ui.main_window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.house import House

NEWS = Words("BlinkThink 1.4.0 is there.", "You have 0.1.0; nothing is downloaded by itself.", "")
SIZES = ((640, 480), (900, 600), (1280, 800))


def place(window: MainWindow, part: QWidget) -> QRect:
    """Where a part lies in what holds the toast."""
    assert part.isVisible()
    return QRect(part.mapTo(window.centralWidget(), QPoint(0, 0)), part.size())


@pytest.mark.parametrize("size", SIZES)
def test_it_stands_on_the_status_bar(
    house: House, open_window: MakeWindow, size: tuple[int, int]
) -> None:
    house.fill(8)
    window = open_window(*size)
    window.toast.say(NEWS, action="What is new", tone="info")
    lies = window.toast.geometry()
    assert not lies.intersects(place(window, window.status))
    assert not lies.intersects(place(window, window.library.bar))
    assert window.status.y() - lies.bottom() < 40


@pytest.mark.parametrize("size", SIZES)
def test_it_leaves_the_first_steps_their_buttons_and_their_title(
    house: House, open_window: MakeWindow, size: tuple[int, int]
) -> None:
    window = open_window(*size)
    window.show_assistant("library")
    window.toast.say(NEWS, action="What is new", tone="info")
    steps = window.assistant
    for part in (steps.main, steps.back, steps.step.headline, steps.leave):
        assert not window.toast.geometry().intersects(place(window, part)), part


@pytest.mark.parametrize("size", SIZES)
def test_it_makes_way_for_a_bar_that_comes(
    qtbot: QtBot, house: House, open_window: MakeWindow, size: tuple[int, int]
) -> None:
    house.fill(8)
    window = open_window(*size)
    window.toast.say(NEWS, tone="info")
    stood = window.toast.geometry()
    window.library.grid.choose_all()
    bar = window.library.selection
    qtbot.waitUntil(lambda: bar.isVisible() and window.toast.geometry() != stood)
    assert not window.toast.geometry().intersects(place(window, bar))
    window.library.grid.choose_none()
    qtbot.waitUntil(lambda: window.toast.geometry() == stood)
