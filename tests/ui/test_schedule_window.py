"""The schedule in the window: the ways to its page and back, and what is said of an outage."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from blinkthink.core.events import OutageBegan, OutageEnded
from blinkthink.core.schedules import Every, Schedule
from blinkthink.ui.pages.schedule.rule_sheet import RuleSheet
from tests.tour.hand import Hand
from tests.ui.conftest import MakeWindow
from tests.ui.house import FOUR, NOW, House

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HOURLY = Schedule("h", (), Every(minutes=60), next=NOW + timedelta(minutes=28))


def test_one_comes_from_the_activity_and_goes_back_with_escape(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.set_schedules(HOURLY)
    window = open_window()
    hand = Hand(window)
    window.go("activity")
    hand.click("Open the schedule", QAbstractButton)
    page = window.places.schedule
    assert page.isVisible()
    assert window.rail.places["activity"].isChecked()
    qtbot.waitUntil(page.back.hasFocus)
    hand.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    [sheet] = window.findChildren(RuleSheet)
    assert sheet.isVisible()
    hand.press(Qt.Key.Key_Escape)  # closes the sheet alone
    qtbot.waitUntil(lambda: not window.findChildren(RuleSheet))
    assert page.isVisible()
    hand.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(window.page("activity").isVisible)


def test_an_outage_is_said_when_it_begins_and_when_it_ends(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.set_schedules(HOURLY)
    window = open_window()
    reason = "Blink cannot be reached right now."
    house.events.publish(OutageBegan(reason, (FOUR[0].ref,)))
    began = f"No pictures can be taken at the moment. {reason}"
    qtbot.waitUntil(lambda: window.toast.said() == began)
    Hand(window).click("Open the schedule", QAbstractButton)
    assert window.places.schedule.isVisible()
    assert window.toast.said() == ""
    house.events.publish(OutageEnded(NOW - timedelta(hours=2), reason))
    ended = "Pictures are taken again. There were none since today 15:32."
    qtbot.waitUntil(lambda: window.toast.said() == ended)


@pytest.mark.parametrize("size", [(640, 480), (900, 600), (1920, 1080)])
def test_the_page_fits_windows_of_any_size(
    qtbot: QtBot, house: House, open_window: MakeWindow, size: tuple[int, int]
) -> None:
    house.set_schedules(HOURLY)
    window = open_window(*size)
    window.show_schedule()
    page = window.places.schedule
    content = page.area.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= page.area.viewport().width()
    sheet = page.open_rule()
    for kind in sheet.forms:
        sheet.kind.press(kind)
        qtbot.waitUntil(lambda: window.rect().contains(sheet.card.geometry()))
        assert sheet.save.isVisible()
        assert sheet.card.rect().contains(
            sheet.save.mapTo(sheet.card, sheet.save.rect().bottomRight())
        )
