"""A window that is taken down leaves nothing behind, whatever was opened in it."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from blinkthink.ui.bridge import Bridge
from blinkthink.ui.main_window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.house import House

PLACES = (
    "activity",
    "schedule",
    "alerts",
    "models",
    "settings",
    "record",
    "camera",
    "evaluation",
    "digest",
    "help",
    "licences",
    "log",
)


def opened_and_closed(qtbot: QtBot, house: House, bridge: Bridge) -> weakref.ref[MainWindow]:
    window = MainWindow(house, bridge, house.clock)
    window.show()
    qtbot.waitUntil(lambda: window.model.loaded)
    window.show_picture(window.model.pictures[0].path)
    for place in PLACES:
        window.page(place)
        if place in window.rail.places:
            window.go(place)
    window.go("assistant")
    for step in window.assistant.steps:
        window.assistant.go_to(step.name)
    window.close()
    window.deleteLater()
    return weakref.ref(window)


def test_a_window_is_gone_with_all_its_pages(
    qtbot: QtBot, qapp: QApplication, house: House, bridge: Bridge, open_window: MakeWindow
) -> None:
    house.fill(6)
    open_window().close()  # what is made once for all windows is made now
    before = len(qapp.allWidgets())
    ghost = opened_and_closed(qtbot, house, bridge)

    def gone() -> bool:
        """What is deleted later may itself let something go that is deleted later."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        return ghost() is None and len(qapp.allWidgets()) <= before

    qtbot.waitUntil(gone)
