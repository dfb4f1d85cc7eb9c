"""The schedule in the real window, with the real parts: rules are made, kept and paused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from blinkthink.app.services import Services
from blinkthink.app.window import DesktopApp
from blinkthink.core.schedules import Every, Sun
from blinkthink.schedule.places import known
from blinkthink.ui import theme
from blinkthink.ui.pages.schedule.page import SchedulePage
from blinkthink.ui.pages.schedule.rule_sheet import RuleSheet
from tests.tour.hand import Hand

pytestmark = [
    pytest.mark.qt_log_ignore(
        "This plugin does not support", "does not support propagateSizeHints"
    ),
]


@pytest.fixture
def app(qapp: QApplication, home: Path, tmp_path: Path) -> Iterator[DesktopApp]:
    library = tmp_path / "pictures"
    library.mkdir()
    made = DesktopApp(qapp, Services(library=library))
    try:
        made.start()
        made.wait()
        yield made
    finally:
        made.stop()
        theme.apply(qapp, "light")


def test_rules_are_made_kept_planned_and_paused(qtbot: QtBot, app: DesktopApp) -> None:
    window, services, button = app.window, app.services, QAbstractButton
    assert window is not None
    hand = Hand(window)
    hand.click("Activity", button)
    hand.click("Add a rule", button)
    page = window.page("schedule")
    assert isinstance(page, SchedulePage)
    [sheet] = [one for one in window.findChildren(RuleSheet) if one.isVisible()]
    sheet.every.number.setValue(5)
    hand.wait("the floors’ refusal", sheet.refusal.isVisible)
    assert "15 is the least" in sheet.refusal.why.plain()
    assert not sheet.save.isEnabled()
    sheet.every.number.setValue(30)
    hand.wait("no refusal", lambda: not sheet.refusal.isVisible())
    assert sheet.next.plain().endswith("; 48 times in 24 hours.")
    hand.click("Add the rule", button)
    hand.wait("the rule", lambda: len(page.rules.rows) == 1)
    [kept] = services.schedules()
    assert kept.rule == Every(minutes=30)

    # Another, by the sun, for which the place is picked from the list.
    hand.click("Add a rule", button)
    [sheet] = [one for one in window.findChildren(RuleSheet) if one.isVisible()]
    hand.click("When: By the sun", button)
    berlin = next(one for one in known() if one.name.startswith("Berlin"))
    sheet.sun.places.take(berlin)
    hand.wait("the place", lambda: services.settings().place == berlin)
    hand.wait("the next sunset", lambda: sheet.next.plain().endswith("; once in 24 hours."))
    hand.click("Add the rule", button)
    hand.wait("two rules", lambda: len(page.rules.rows) == 2)
    assert services.schedules()[1].rule == Sun(event="sunset")

    # All pause until somebody goes on.
    app.asyncio_thread.submit(services.pause_all_schedules(True)).result(60)
    hand.wait("the pause", page.paused.isVisible)
    assert not services.plan()
    hand.click("Go on", button)
    hand.wait("going on", lambda: not page.paused.isVisible())
    assert not [one for one in services.schedules() if one.paused]
