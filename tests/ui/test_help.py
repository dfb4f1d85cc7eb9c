"""Help, licences, newer versions, and the ways that errors lead to where they are put right."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from blinkthink import __version__
from blinkthink.core import errors
from blinkthink.core.acts import Act
from blinkthink.core.updates import Update, UpdateNews
from blinkthink.core.words import say
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.keys_sheet import KeysSheet
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.help.licences_page import LicencesPage
from blinkthink.ui.pages.help.page import HelpPage
from blinkthink.ui.pages.help.tips import SECTIONS, TIPS
from blinkthink.ui.update_news import UpdateWatch
from blinkthink.ui.update_sheet import UpdateSheet
from tests.ui.conftest import MakeWindow
from tests.ui.house import NOW, House

NEWER = Update("9.0", "New\n• A tray icon", "https://github.com/blinkthink/blinkthink/releases")


@pytest.fixture
def window(house: House, open_window: MakeWindow) -> MainWindow:
    return open_window()


def help_of(window: MainWindow) -> HelpPage:
    page = window.page("help")
    assert isinstance(page, HelpPage)
    return page


def named(parent: QWidget, name: str) -> QPushButton:
    return next(one for one in parent.findChildren(QPushButton) if one.accessibleName() == name)


def test_a_key_leads_to_the_help_and_its_arrow_back(qtbot: QtBot, window: MainWindow) -> None:
    window.go("models")
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(help_of(window).isVisible)
    qtbot.mouseClick(help_of(window).back, Qt.MouseButton.LeftButton)
    assert window.page("models").isVisible()


def test_every_tip_leads_somewhere(qtbot: QtBot, window: MainWindow) -> None:
    for tip in TIPS:
        window.go("help")
        page = help_of(window)
        qtbot.mouseClick(named(page, f"{tip.title}: {tip.link}"), Qt.MouseButton.LeftButton)
        if tip.place == "keys":
            (sheet,) = window.findChildren(KeysSheet)
            assert sheet.isVisible()
            sheet.close_sheet()
        else:
            assert not page.isVisible(), tip


def test_the_licences_and_the_log_lead_back_to_the_help(qtbot: QtBot, window: MainWindow) -> None:
    for name, place in (("Show them", "licences"), ("Show the log", "log")):
        window.go("help")
        qtbot.mouseClick(named(help_of(window), name), Qt.MouseButton.LeftButton)
        page = window.page(place)
        assert page.isVisible()
        if isinstance(page, LicencesPage):
            qtbot.waitUntil(lambda parts=page.list: parts.count() > 0)
        qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
        assert help_of(window).isVisible()


def test_pages_of_the_web_are_opened_outside_or_named(
    qtbot: QtBot, house: House, bridge: Bridge
) -> None:
    opened: list[str] = []

    def open_address(address: str) -> bool:
        opened.append(address)
        return "issues" not in address

    page = HelpPage(house, bridge, clock=house.clock, open_address=open_address)
    qtbot.addWidget(page)
    for section in SECTIONS:
        named(page, f"Open “{section.title}” in the browser").click()
    assert opened == [section.address for section in SECTIONS]
    assert page.failed.message.said() == ""
    named(page, "Report a problem").click()
    assert "Open this address yourself: https://github.com/" in page.failed.message.said()


def test_licences_are_searched_and_shown_whole(qtbot: QtBot, bridge: Bridge) -> None:
    page = LicencesPage(bridge)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.list.count() > 80)
    first = page.shown_part()
    assert first is not None
    assert first.name == "BlinkThink"
    assert "MIT License" in page.text.toPlainText()
    page.search.setText("qt lgpl")
    names = [page.list.item(row).text() for row in range(page.list.count())]
    assert "Qt" in names
    page.list.setCurrentRow(names.index("Qt"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in page.text.toPlainText()
    assert "GNU GENERAL PUBLIC LICENSE" in page.text.toPlainText()
    assert "replace Qt by a version of your own" in page.text.toPlainText()
    page.search.setText("zzz")
    assert (page.list.count(), page.name.whole()) == (0, "No part fits.")
    page.search.clear()
    assert page.list.count() > 80


def test_consent_to_looking_for_versions_is_given_and_taken_back(
    qtbot: QtBot, house: House, window: MainWindow
) -> None:
    window.go("help")
    updates = help_of(window).updates
    assert not updates.by_itself.isChecked()
    updates.by_itself.click()
    qtbot.waitUntil(lambda: house.settings().updates)
    updates.by_itself.click()
    qtbot.waitUntil(lambda: not house.settings().updates)


def test_a_newer_version_is_told_with_what_is_new(
    qtbot: QtBot, house: House, window: MainWindow
) -> None:
    window.go("help")
    updates = help_of(window).updates
    assert updates.row.name.plain() == f"This is BlinkThink {__version__}."
    house.update_news = UpdateNews(NEWER, NOW)
    updates.look.click()
    qtbot.waitUntil(lambda: updates.row.name.plain() == "BlinkThink 9.0 is there.")
    updates.news.click()
    (sheet,) = window.findChildren(UpdateSheet)
    assert sheet.notes.plain() == NEWER.notes
    sheet.skip.click()
    qtbot.waitUntil(lambda: house.update_news.skipped)


def watch(window: MainWindow, house: House, bridge: Bridge) -> UpdateWatch:
    return UpdateWatch(house, bridge, window.toast.say, window.centralWidget(), window, first_ms=0)


def test_news_of_a_version_come_once_and_only_after_consent(
    qtbot: QtBot, house: House, window: MainWindow, bridge: Bridge
) -> None:
    house.update_news = UpdateNews(NEWER, NOW)
    first = watch(window, house, bridge)
    qtbot.waitUntil(lambda: first._timer.interval() > 1000)
    assert window.toast.said() == ""
    house.settings_now = type(house.settings_now)(updates=True)
    watch(window, house, bridge)
    qtbot.waitUntil(lambda: "BlinkThink 9.0 is there." in window.toast.said())
    qtbot.waitUntil(lambda: house.update_news.told)
    window.toast.acted.emit()
    assert len(window.findChildren(UpdateSheet)) == 1
    opened: list[str] = []
    other = UpdateSheet(window.centralWidget(), NEWER, lambda: None, opened.append)
    other.open()
    qtbot.keyClick(other.page, Qt.Key.Key_Space)
    assert opened == [NEWER.page]


@pytest.mark.parametrize("click", [True, False])
def test_the_words_of_what_leaves_lead_to_more(
    qtbot: QtBot, window: MainWindow, click: bool
) -> None:
    private = window.status.private
    if click:
        qtbot.mouseClick(private, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    else:
        qtbot.keyClick(private, Qt.Key.Key_Return)
    assert window.page("settings").isVisible()


@pytest.mark.parametrize(
    ("error", "label", "place"),
    [
        (errors.ModelMissing(), "Go to the models", "models"),
        (errors.OverBudget(), "Open the settings", "settings"),
        (errors.DiskFull(subject="/home/ann/a.jpg"), "Make room", "settings"),
        (errors.CameraPaused(subject="Front Door", failures=6), "Open the schedule", "schedule"),
    ],
)
def test_an_error_leads_to_where_it_is_put_right(
    qtbot: QtBot, window: MainWindow, error: errors.BlinkThinkError, label: str, place: str
) -> None:
    window.go("alerts")
    window.say_error(error)
    button = named(window.toast, label)
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.page(place).isVisible()
    assert not window.toast.isVisible()


def test_no_button_leads_to_where_one_is(qtbot: QtBot, window: MainWindow) -> None:
    window.go("models")
    window.say_error(errors.ModelMissing())
    assert window.toast.isVisible()
    names = [one.text() for one in window.toast.findChildren(QPushButton) if one.isVisible()]
    assert "Go to the models" not in names


def test_outside_of_the_window_a_message_leads_nowhere(qtbot: QtBot) -> None:
    message = InlineMessage()
    qtbot.addWidget(message)
    message.say(say(errors.ModelMissing()))
    assert say(errors.ModelMissing()).act is Act.MODELS
    names = [one.text() for one in message.findChildren(QPushButton) if one.isVisible()]
    assert names == []


def test_an_action_of_the_page_goes_before(qtbot: QtBot, window: MainWindow) -> None:
    message = InlineMessage(window.page("alerts"))
    acted: list[bool] = []
    message.acted.connect(lambda: acted.append(True))
    window.go("alerts")
    message.say(say(errors.ModelMissing()), action="Try again")
    named(message, "Try again").click()
    assert acted == [True]
    assert window.page("alerts").isVisible()
