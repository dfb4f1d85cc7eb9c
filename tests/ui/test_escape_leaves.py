"""Escape leaves a page that leads back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import MakeWindow
from tests.ui.house import House


@pytest.mark.parametrize("place", ["digest", "record", "log", "help", "licences"])
def test_escape_leads_back_from_a_page(
    qtbot: QtBot, house: House, open_window: MakeWindow, place: str
) -> None:
    house.fill(1)
    window = open_window()
    window.go("settings")
    window.places.lead_to(place)
    page = window.page(place)
    qtbot.waitUntil(page.isVisible)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.page("settings").isVisible)
    assert not page.isVisible()
