"""The slideshow: one picture after the other, quiet, by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.slideshow import SECONDS, Slideshow
from tests.ui.conftest import MakeWindow
from tests.ui.house import House

Begin = Callable[[list[Path]], Slideshow]


@pytest.fixture
def paths(house: House) -> list[Path]:
    return house.fill(5)


@pytest.fixture
def window(open_window: MakeWindow, paths: list[Path]) -> MainWindow:
    return open_window()


@pytest.fixture
def begin(qtbot: QtBot, window: MainWindow) -> Begin:
    """Begins a slideshow that stands still, and waits for its first picture."""

    def start(chosen: list[Path]) -> Slideshow:
        page = window.seeing.showing
        with qtbot.waitSignal(page.shown):
            window.seeing.slideshow(chosen)
        page.toggle()
        assert not page.timer.isActive()
        return page

    return start


def go(qtbot: QtBot, page: Slideshow, key: Qt.Key) -> Path:
    with qtbot.waitSignal(page.shown) as shown:
        qtbot.keyClick(page.canvas, key)
    assert shown.args is not None
    return Path(shown.args[0])


def test_it_goes_on_by_itself_and_begins_again(
    qtbot: QtBot, window: MainWindow, paths: list[Path]
) -> None:
    page = window.seeing.showing
    page.timer.setInterval(1)
    seen: list[Path] = []
    page.shown.connect(seen.append)
    window.seeing.slideshow(paths[:3])
    qtbot.waitUntil(lambda: len(seen) >= 4)
    assert seen[:4] == [*paths[:3], paths[0]]


def test_keys_lead_on_back_and_pause(qtbot: QtBot, begin: Begin, paths: list[Path]) -> None:
    page = begin(paths)
    assert page.path == paths[0]
    assert go(qtbot, page, Qt.Key.Key_Right) == paths[1]
    assert go(qtbot, page, Qt.Key.Key_Left) == paths[0]
    assert go(qtbot, page, Qt.Key.Key_Left) == paths[-1]
    assert not page.timer.isActive()
    qtbot.keyClick(page.canvas, Qt.Key.Key_Space)
    assert page.playing
    assert page.timer.isActive()
    assert page.play.accessibleName() == "Pause"


def test_the_pace_is_changed_within_bounds(qtbot: QtBot, begin: Begin, paths: list[Path]) -> None:
    page = begin(paths)
    assert page.pace.text() == "5 s"
    qtbot.keyClick(page.canvas, Qt.Key.Key_Up)
    assert page.pace.text() == "8 s"
    for _ in SECONDS:
        qtbot.keyClick(page.canvas, Qt.Key.Key_Down)
    assert page.pace.text() == "1 s"
    assert page.timer.interval() == 1000
    assert not page.timer.isActive()


def test_broken_ones_are_passed_over(qtbot: QtBot, begin: Begin, paths: list[Path]) -> None:
    paths[1].write_bytes(b"")
    paths[2].unlink()
    page = begin(paths)
    assert go(qtbot, page, Qt.Key.Key_Right) == paths[3]
    assert go(qtbot, page, Qt.Key.Key_Left) == paths[0]


def test_only_broken_ones_are_told(qtbot: QtBot, window: MainWindow, paths: list[Path]) -> None:
    for path in paths:
        path.write_bytes(b"")
    window.seeing.slideshow(paths)
    page = window.seeing.showing
    qtbot.waitUntil(page.nothing.isVisible)
    assert not page.timer.isActive()
    assert page.bar.isVisible()


def test_escape_leaves_the_full_screen_then_ends_where_it_was(
    qtbot: QtBot, window: MainWindow, begin: Begin, paths: list[Path]
) -> None:
    page = begin(paths)
    assert window.isFullScreen()
    assert go(qtbot, page, Qt.Key.Key_Right) == paths[1]
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert page.isVisible()
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert window.library.isVisible()
    assert window.library.grid.current == paths[1]
    assert page.path is None


def test_it_begins_with_the_picture_of_the_viewer_and_leads_back_there(
    qtbot: QtBot, window: MainWindow, paths: list[Path]
) -> None:
    window.library.grid.select(paths[2])
    window.open_viewer()
    page = window.seeing.showing
    with qtbot.waitSignal(page.shown) as shown:
        qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_F5)
    assert shown.args == [paths[2]]
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert window.viewer.isVisible()


def test_space_presses_the_button_that_has_the_focus(
    qtbot: QtBot, begin: Begin, paths: list[Path]
) -> None:
    page = begin(paths)
    page.on.setFocus()
    with qtbot.waitSignal(page.shown) as shown:
        qtbot.keyClick(page.on, Qt.Key.Key_Space)
    assert shown.args == [paths[1]]
    assert not page.playing


def test_nothing_to_show_is_told(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    window = open_window()
    with qtbot.waitSignal(window.seeing.said) as said:
        window.seeing.slideshow([])
    assert said.args is not None
    assert said.args[0].title == "There is no picture to show."
