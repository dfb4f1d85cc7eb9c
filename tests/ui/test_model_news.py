"""Models as the whole window hears of them: status bar, toast, and one sheet at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMenu
from pytestqt.qtbot import QtBot

from blinkthink.core import errors
from blinkthink.core.analysis import Provenance
from blinkthink.core.events import EngineChanged
from blinkthink.core.state import Download, DownloadState, Engine, EngineState, ModelEntry
from blinkthink.ui import keys
from blinkthink.ui.again_menu import AgainMenu
from blinkthink.ui.care.import_sheet import ImportSheet
from blinkthink.ui.keys_sheet import KeysSheet
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.wording import origin
from tests.ui.conftest import MakeWindow
from tests.ui.house import NOW, House

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
GB = 10**9
E2B = Download("e2b", "Gemma 4 E2B · QAT", DownloadState.DOWNLOADING, 2 * GB, 4 * GB, 34e6, 65)
TOWER = ModelEntry("big", "Big one", "ready", 0, 0, "", in_use=True, server="192.168.1.20:8080")


def press(qtbot: QtBot, window: MainWindow, name: str) -> None:
    found = [one for one in window.findChildren(QAbstractButton) if one.isVisible()]
    one = next(one for one in found if (one.accessibleName() or one.text()) == name)
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton)


def test_downloads_are_seen_everywhere(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    window = open_window(900, 600)
    strip = window.status.downloads
    assert strip.said() == ""
    house.set_downloads(E2B)
    qtbot.waitUntil(lambda: strip.said() == "Downloading Gemma 4 E2B · 50 %")
    other = replace(E2B, name="e4b", title="Gemma 4 E4B", done=0)
    house.set_downloads(E2B, other)
    qtbot.waitUntil(lambda: strip.said() == "2 models · 25 %")
    assert strip.geometry().right() < window.status.engine.geometry().left()
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Space)
    assert window.page("models").isVisible()
    house.set_downloads(replace(E2B, state=DownloadState.PAUSED))
    qtbot.waitUntil(lambda: strip.said() == "")


def test_a_model_that_is_ready_is_offered_once(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = open_window()
    house.set_downloads(E2B)
    house.set_downloads(replace(E2B, state=DownloadState.DONE))
    qtbot.waitUntil(lambda: "Gemma 4 E2B is ready." in window.toast.said())
    press(qtbot, window, "Use it")
    qtbot.waitUntil(lambda: house.models_used == ["e2b"])
    house.set_downloads()
    house.set_downloads(replace(E2B, name="e4b"))
    qtbot.waitUntil(lambda: window.status.downloads.said() != "")
    assert window.toast.said() == ""


def test_a_download_that_stopped_says_why(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    failed = replace(E2B, state=DownloadState.FAILED, error=errors.DiskFull(subject="/models"))
    house.downloads_now = (replace(failed, name="older"),)  # of which the page tells
    window = open_window()
    assert window.toast.said() == ""
    house.set_downloads(E2B)
    house.set_downloads(failed)
    qtbot.waitUntil(lambda: "Gemma 4 E2B stopped. The disk is full." in window.toast.said())
    press(qtbot, window, "Show")
    assert window.page("models").isVisible()


@pytest.mark.parametrize("width", [640, 1280])
def test_a_server_that_sees_the_pictures_is_always_named(
    qtbot: QtBot,
    house: House,
    open_window: MakeWindow,
    monkeypatch: pytest.MonkeyPatch,
    width: int,
) -> None:
    window = open_window(width, 600)
    private = window.status.private
    assert private.whole() == "On this computer only"
    monkeypatch.setattr(house, "models", lambda: (TOWER,))
    house.events.publish(EngineChanged(Engine(EngineState.READY, "Big one")))
    qtbot.waitUntil(lambda: private.whole() == "Pictures are sent to 192.168.1.20:8080")
    assert private.isVisible()


def test_analyse_again_names_the_server(
    qtbot: QtBot, house: House, open_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.fill(1)
    monkeypatch.setattr(house, "models", lambda: (TOWER, replace(TOWER, name="b", server="")))
    window = open_window()
    menu = AgainMenu(window.current, window)

    def submenus() -> list[QMenu]:
        return [one for action in menu.actions() if isinstance(one := action.menu(), QMenu)]

    qtbot.waitUntil(lambda: len(submenus()) == 2)
    first, second = submenus()
    assert first.actions()[0].text() == "Pictures are sent to 192.168.1.20:8080"
    assert not first.actions()[0].isEnabled()
    assert len(first.actions()) == len(second.actions()) + 1
    menu.close()


def test_the_inspector_says_where_a_picture_was_sent() -> None:
    made = Provenance("local", "big", "3", 1.9, 264, 0, 9, 1, "", server="192.168.1.20:8080")
    assert origin(made, "Big one", NOW) == (
        "Big one on 192.168.1.20:8080\n"
        "1.9 s · detail 264 · prompt 3\n"
        "The picture was sent to 192.168.1.20:8080"
    )
    assert origin(made, "big on 192.168.1.20", NOW).startswith("big on 192.168.1.20\n")


def test_one_sheet_at_a_time(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    window = open_window()
    window.show_keys()
    window.care.import_pictures()
    sheets = [*window.findChildren(KeysSheet), *window.findChildren(ImportSheet)]
    assert [type(one) for one in sheets if one.isVisible()] == [ImportSheet]
    window.show_keys()
    qtbot.waitUntil(lambda: not window.findChildren(ImportSheet))


def test_what_opens_stays_inside_a_low_window(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(8)
    window = open_window(640, 480)
    bar = window.library.bar
    qtbot.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    assert bar.filters.isVisible()
    assert bar.filters.height() < 480
    last = bar.filters.button("not_analyzed")
    assert last.visibleRegion().boundingRect().height() < last.height()
    for _ in range(40):  # the Tab key brings what it reaches into sight
        focused = bar.filters.focusWidget()
        assert focused is not None
        if focused is last:
            break
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert last.visibleRegion().boundingRect().height() == last.height()
    bar.filters.close()
    house.set_downloads(E2B)
    house.set_downloads(replace(E2B, state=DownloadState.DONE))
    qtbot.waitUntil(window.toast.isVisible)
    assert window.toast.geometry().top() > 240  # what a page begins with stays in sight


def test_a_minus_is_written_alike_everywhere() -> None:
    assert keys.shown("-") == "−"
    assert keys.shown("Ctrl+-") == "Ctrl+−"
