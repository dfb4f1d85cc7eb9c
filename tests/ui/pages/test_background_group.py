"""The group “In the background” of the settings: closing, and starting at login."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from blinkthink.core.clock import ManualClock
from blinkthink.runtime.login_start import Standing
from blinkthink.runtime.login_start.xdg import Autostart
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.background_group import BackgroundGroup
from blinkthink.ui.pages.settings import SettingsPage
from tests.ui.pages.scripted_backend import ScriptedBackend


@pytest.fixture
def group(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> BackgroundGroup:
    page = SettingsPage(backend, bridge, clock=clock)
    qtbot.addWidget(page)
    page.resize(900, 1400)
    with qtbot.waitExposed(page):
        page.show()
    page.show_group(page.background)
    return page.background


def said(group: BackgroundGroup) -> str:
    return group.login_row.sentence.plain()


def test_what_closing_the_window_does_is_chosen(
    qtbot: QtBot, group: BackgroundGroup, backend: ScriptedBackend
) -> None:
    assert group.closing.value() == "stay"
    group.closing.press("quit")
    qtbot.waitUntil(lambda: backend.settings().when_closed == "quit")


def test_it_starts_at_login_and_no_longer(
    qtbot: QtBot, group: BackgroundGroup, backend: ScriptedBackend
) -> None:
    qtbot.keyClick(group.login, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: backend.login_start.state().starts)
    qtbot.waitUntil(group.login.isChecked)
    qtbot.keyClick(group.login, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: backend.login_start.state().standing is Standing.OFF)
    assert not group.login.isChecked()


def test_what_others_do_to_the_entry_is_seen_the_next_time(
    qtbot: QtBot, group: BackgroundGroup, backend: ScriptedBackend
) -> None:
    backend.login_start.turn_on()  # by another program
    page = group.window()
    page.hide()
    page.show()
    qtbot.waitUntil(group.login.isChecked)


def test_an_entry_of_another_copy_is_named_and_can_be_removed(
    qtbot: QtBot, group: BackgroundGroup, backend: ScriptedBackend
) -> None:
    folder = backend.paths.config / "autostart"
    Autostart(folder, (sys.executable, "--old"), {}).turn_on()
    group.look()
    qtbot.waitUntil(group.remove.isVisible)
    assert sys.executable in said(group)
    assert not group.login.isChecked()
    group.remove.click()
    qtbot.waitUntil(lambda: not group.remove.isVisible())
    assert backend.login_start.state().standing is Standing.OFF


def test_a_program_that_is_gone_is_told(
    qtbot: QtBot, group: BackgroundGroup, backend: ScriptedBackend
) -> None:
    Autostart(backend.paths.config / "autostart", ("/was/here",), {}).turn_on()
    group.look()
    qtbot.waitUntil(lambda: "/was/here" in said(group))
    assert group.remove.isVisible()


def test_an_entry_that_cannot_be_written_stays_as_it_is(
    qtbot: QtBot, group: BackgroundGroup, backend: ScriptedBackend, tmp_path: Path
) -> None:
    (tmp_path / "a file").write_text("")
    backend.login_start = Autostart(tmp_path / "a file", (sys.executable,), {})
    group.login.click()
    qtbot.waitUntil(lambda: bool(group.message.said()))
    assert not group.login.isChecked()


def test_the_demo_does_not_start_at_login(qtbot: QtBot, tmp_path: Path, bridge: Bridge) -> None:
    made = BackgroundGroup(ScriptedBackend(tmp_path / "demo", demo=True), bridge)
    qtbot.addWidget(made)
    made.show()
    assert not made.login.isEnabled()
    assert said(made) == "The demo does not start by itself."
