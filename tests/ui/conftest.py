"""A house, the asyncio thread, the bridge and the window for the tests; and nothing left behind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui import theme
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.main_window import MainWindow
from tests.ui.house import House

MakeWindow = Callable[..., MainWindow]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns whenever a window has a smallest size; that says nothing."""
    for item in items:
        if {"qtbot", "qapp"} & set(getattr(item, "fixturenames", ())):
            # Only the nearest marker counts, so it says what the test's own ones say too.
            own = [text for mark in item.iter_markers("qt_log_ignore") for text in mark.args]
            ignored = pytest.mark.qt_log_ignore("does not support propagateSizeHints", *own)
            item.add_marker(ignored, append=False)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "house")


@pytest.fixture
def thread() -> Iterator[AsyncThread]:
    made = AsyncThread()
    made.start()
    yield made
    assert made.stop()


@pytest.fixture
def bridge(qapp: QApplication, house: House, thread: AsyncThread) -> Iterator[Bridge]:
    theme.apply(qapp, "light")
    made = Bridge(house, thread)
    yield made
    made.stop()


@pytest.fixture
def open_window(
    qtbot: QtBot, house: House, bridge: Bridge, thread: AsyncThread
) -> Iterator[MakeWindow]:
    """Opens the window on the house as it is then and waits until its pictures are known."""
    opened: list[MainWindow] = []

    def make(width: int = 1280, height: int = 800) -> MainWindow:
        if not opened:
            thread.submit(house.keeper.start()).result()
        window = MainWindow(house, bridge, house.clock)
        opened.append(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        model = window.model
        qtbot.waitUntil(lambda: model.loaded and model.facets.total == len(model))
        return window

    yield make
    for window in opened:
        window.close()
        window.deleteLater()
    if opened:
        thread.submit(house.keeper.stop()).result()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def nothing_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """After each test no window is open and no thread of the app runs."""
    before = set(threading.enumerate())
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        assert not [widget for widget in app.topLevelWidgets() if widget.isVisible()]
    ours = {one.name for one in set(threading.enumerate()) - before}
    assert not {name for name in ours if name.startswith("blinkthink")}
