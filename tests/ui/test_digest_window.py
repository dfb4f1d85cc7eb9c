"""The day in the window: from Activity to the day, to a picture of it, and back again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import MakeWindow
from tests.ui.house import House

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_from_activity_to_a_picture_of_the_day_and_back(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(5)
    window = open_window()
    window.go("activity")
    qtbot.mouseClick(window.places.activity.day, Qt.MouseButton.LeftButton)
    page = window.places.digest
    qtbot.waitUntil(lambda: bool(page.cards))
    assert page.isVisible()
    tile = next(tile for card in page.cards for tile in card.tiles.tiles)
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert window.viewer.isVisible()
    assert window.current.path == tile.path
    window.close_viewer()
    assert page.isVisible()
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert window.places.activity.isVisible()
