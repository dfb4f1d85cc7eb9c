"""The first steps in the window of a newcomer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.main_window import MainWindow
from tests.ui.assistant.newcomer import Newcomer

OpenSteps = Callable[..., MainWindow]


@pytest.fixture
def house(tmp_path: Path) -> Newcomer:
    return Newcomer(tmp_path / "house")


@pytest.fixture
def open_steps(
    qtbot: QtBot, house: Newcomer, bridge: Bridge, thread: AsyncThread
) -> Iterator[OpenSteps]:
    """Opens the window with the first steps in it, as the app does at its first start."""
    opened: list[MainWindow] = []
    thread.submit(house.keeper.start()).result()

    def make(width: int = 1280, height: int = 800) -> MainWindow:
        window = MainWindow(house, bridge, house.clock, first_steps=True)
        opened.append(window)
        window.first_answer.start()
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: window.model.loaded)
        return window

    yield make
    for window in opened:
        window.close()
        window.deleteLater()
    thread.submit(house.keeper.stop()).result()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
