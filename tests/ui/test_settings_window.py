"""The settings in the window: where they lead, what is undone, and what follows at once."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from blinkthink.core.errors import SettingsBroken
from blinkthink.core.events import Trouble
from blinkthink.core.settings import Settings
from blinkthink.core.several import Several
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.settings import SettingsPage
from blinkthink.ui.pages.settings_changes_sheet import SettingsChangesSheet
from tests.ui.conftest import MakeWindow
from tests.ui.house import House


def settings_of(window: MainWindow) -> SettingsPage:
    window.go("settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def reset(window: MainWindow, page: str) -> None:
    settings_of(window).ask_reset(page)
    sheet = next(one for one in window.findChildren(SettingsChangesSheet) if one.isVisible())
    sheet.agree.click()


def test_a_reset_is_undone_from_the_message_or_by_the_key(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = open_window()
    chosen = msgspec.structs.replace(house.settings(), detail=280, analyze_new=False)
    window._bridge.call(lambda: house.change_settings(chosen))
    qtbot.waitUntil(lambda: house.settings().detail == 280)
    reset(window, "analysis")
    qtbot.waitUntil(lambda: window.toast.said() == "“Analysis” is as it was at first.")
    assert house.settings().detail is None
    window.toast.acted.emit()
    qtbot.waitUntil(lambda: house.settings().detail == 280)
    assert not house.settings().analyze_new
    reset(window, "analysis")
    qtbot.waitUntil(lambda: house.settings().detail is None)
    qtbot.waitUntil(lambda: window.toast.isVisible())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: house.settings().detail == 280)


def test_the_settings_lead_to_other_places(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = open_window()
    page = settings_of(window)
    ways: tuple[tuple[QWidget, str], ...] = (
        (page.models.all, "models"),
        (page.schedule.open, "schedule"),
        (page.alerts.open, "alerts"),
        (page.alerts.day, "digest"),
    )
    for button, place in ways:
        window.go("settings")
        button.click()  # type: ignore[attr-defined]
        assert window.places.seen(place)
        assert not page.isVisible()


def test_the_search_is_reached_from_anywhere_in_the_window(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = open_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = settings_of(window)
    window.rail.places["settings"].setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    window.go("library")
    window.library.grid.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.library.bar.search.hasFocus()


def test_the_pictures_follow_the_slider(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(4)
    window = open_window()
    page = settings_of(window)
    page.appearance.tiles.setValue(300)
    assert window.library.bar.tile_width() == 300
    qtbot.waitUntil(lambda: house.settings().thumbnail_size == 300)
    reset(window, "appearance")
    qtbot.waitUntil(lambda: window.library.bar.tile_width() == Settings().thumbnail_size)


def test_a_settings_file_that_broke_is_told_in_the_window(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = open_window()
    error = SettingsBroken("Line 3: a comma too many.", subject="/home/settings.json.broken")
    house.events.publish(Trouble(error))

    def told() -> str:
        shown = (one for one in window.findChildren(InlineMessage) if one.isVisible())
        return " ".join(one.said() for one in shown)

    qtbot.waitUntil(lambda: "Line 3: a comma too many." in told())
    assert "/home/settings.json.broken" in told()
    assert "mend it" in told()


@pytest.mark.parametrize("alone", [True, False])
def test_the_library_of_a_settings_file_that_broke_is_one_click_away(
    qtbot: QtBot, house: House, open_window: MakeWindow, alone: bool
) -> None:
    window = open_window()
    folder = str(house.paths.library)
    broken = SettingsBroken("It is empty.", subject="/settings.json.broken", library=folder)
    window.say_error(broken if alone else Several(["One", "Two"], library=folder))
    (use,) = (
        one
        for one in window.findChildren(QPushButton)
        if one.isVisible() and one.accessibleName() == "Use that library"
    )
    use.click()
    qtbot.waitUntil(lambda: house.settings().library == folder)
    assert not use.isVisible()
