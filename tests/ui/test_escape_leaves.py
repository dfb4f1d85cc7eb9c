"""Escape leaves what is in front: a page that leads back, a panel, a form, the first steps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from blinkthink.core.state import Account, SignIn
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.models import ModelsPage
from tests.ui.conftest import MakeWindow
from tests.ui.house import House


@pytest.mark.parametrize("place", ["digest", "record", "log", "help", "licences"])
def test_escape_leads_back_from_a_page(
    qtbot: QtBot, bridge: Bridge, house: House, open_window: MakeWindow, place: str
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
    qtbot.waitUntil(lambda: not bridge.busy)  # the licences are being read still


def test_escape_closes_the_panel_for_an_own_model(
    house: House, open_window: MakeWindow, qtbot: QtBot
) -> None:
    window = open_window()
    window.go("models")
    page = window.page("models")
    assert isinstance(page, ModelsPage)
    page.open_panel()
    assert page.add_panel.isVisible()
    qtbot.keyClick(page.add_panel.name.edit, Qt.Key.Key_Escape)
    assert page.add_panel.isHidden()


def test_escape_leads_from_the_sign_in_back_to_the_library_that_one_came_from(
    house: House, open_window: MakeWindow, qtbot: QtBot
) -> None:
    house.account_now = Account(SignIn.SIGNED_OUT)
    window = open_window()
    field = window.sign_in.password_step.email.edit
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.sign_in.isVisible()  # nobody came from anywhere
    window.sign_in.library_requested.emit()
    window.rail.sign_in.click()
    assert window.sign_in.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.library.isVisible()


def test_escape_from_signing_in_again_keeps_nothing(
    house: House, open_window: MakeWindow, qtbot: QtBot
) -> None:
    house.account_now = Account(SignIn.SIGN_IN_AGAIN)
    window = open_window()
    window.ask_sign_in()
    qtbot.keyClick(window.sign_in.password_step.email.edit, Qt.Key.Key_Escape)
    assert window.library.isVisible()
    assert not window.news.looking_only


def test_escape_leaves_the_first_steps_as_their_cross_does(
    house: House, open_window: MakeWindow, qtbot: QtBot
) -> None:
    window = open_window()
    window.show_assistant("library")
    qtbot.keyClick(window.assistant.main, Qt.Key.Key_Escape)
    assert window.library.isVisible()
