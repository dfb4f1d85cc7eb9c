"""Every control of the window's pages has a name and is reached by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from blinkthink.gallery.index.query import Query
from blinkthink.ui.main_window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.house import House

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROLS = (
    QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractSlider, QPlainTextEdit,
)  # fmt: skip
Show = Callable[[QtBot, MainWindow], QWidget]


def library(qtbot: QtBot, window: MainWindow) -> QWidget:
    query = Query(flagged=True)
    window.library.ask(query)
    qtbot.waitUntil(lambda: window.model.answered == query)
    window.library.grid.choose_all()
    qtbot.waitUntil(lambda: window.current.loaded or window.current.path is None)
    return window.library


def rail(qtbot: QtBot, window: MainWindow) -> QWidget:
    return window.rail


def viewer(qtbot: QtBot, window: MainWindow) -> QWidget:
    window.library.grid.select(window.model.pictures[1].path)
    window.open_viewer()
    qtbot.waitUntil(lambda: window.current.loaded)
    return window.viewer


def compare(qtbot: QtBot, window: MainWindow) -> QWidget:
    window.seeing.compare([picture.path for picture in window.model.pictures[:2]])
    return window.seeing.comparing


def slideshow(qtbot: QtBot, window: MainWindow) -> QWidget:
    window.seeing.slideshow(())
    window.seeing.showing.toggle()
    return window.seeing.showing


PLACES = pytest.mark.parametrize("show", [library, rail, viewer, compare, slideshow])


def controls(page: QWidget) -> list[QWidget]:
    found = [one for one in page.findChildren(QWidget) if isinstance(one, CONTROLS)]
    bars = [one for one in found if isinstance(one, QScrollBar)]
    inner = [one for one in found if isinstance(one.parentWidget(), QAbstractSpinBox)]
    return [one for one in found if one not in (*inner, *bars) and one.isVisible()]


def by_arrows(one: QWidget) -> bool:
    """Of buttons of which one is down, Tab reaches that one and the arrow keys the others."""
    button = isinstance(one, QAbstractButton)
    return button and (one.autoExclusive() or one.group() is not None) and not one.isChecked()


def said(one: QWidget) -> str:
    text = one.text() if isinstance(one, QAbstractButton) else ""
    return one.accessibleName() or text


@PLACES
@pytest.mark.parametrize("size", [(1280, 800), (640, 480)])
def test_every_control_has_a_name(
    qtbot: QtBot, house: House, open_window: MakeWindow, show: Show, size: tuple[int, int]
) -> None:
    house.fill(12)
    page = show(qtbot, open_window(*size))
    assert controls(page)
    assert [one for one in controls(page) if not said(one)] == []
    focusable = [
        one
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [one for one in focusable if not said(one)] == []


@PLACES
def test_tab_reaches_every_control_and_the_focus_is_seen(
    qtbot: QtBot, house: House, open_window: MakeWindow, show: Show
) -> None:
    house.fill(12)
    window = open_window()
    page = show(qtbot, window)
    wanted = {
        one
        for one in controls(page)
        if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not by_arrows(one)
    }
    reached: dict[QWidget, bool] = {}
    start = QApplication.focusWidget() or page
    for _ in range(4 * len(wanted) + 60):
        focused = QApplication.focusWidget() or start
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in reached:
            continue
        own = now.property("ownFocus") or isinstance(now, QLineEdit | QAbstractScrollArea)
        reached[now] = bool(own) or window._focus_ring.around is now
    missed = sorted(said(one) for one in wanted - reached.keys())
    assert missed == []
    assert [said(one) for one, seen in reached.items() if not seen] == []


def test_escape_leads_back_step_by_step(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(12)
    window = open_window()
    page, grid = window.library, window.library.grid
    key = Qt.Key
    grid.setFocus()
    qtbot.keyClick(grid, key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.bar.search.hasFocus()
    qtbot.keyClicks(page.bar.search, "person")
    qtbot.keyClick(page.bar.search, key.Key_Return)
    qtbot.waitUntil(lambda: window.model.words == "person")
    assert grid.hasFocus()
    qtbot.keyClick(grid, key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert grid.chosen == 2
    qtbot.keyClick(grid, key.Key_Return)
    assert window.viewer.isVisible()
    qtbot.keyClick(window.viewer.canvas, key.Key_Escape)
    assert grid.isVisible()
    assert grid.chosen == 2
    qtbot.keyClick(grid, key.Key_Escape)
    assert grid.chosen == 0
    assert window.model.query.words == "person"
    qtbot.keyClick(grid, key.Key_Escape)
    qtbot.waitUntil(lambda: len(window.model) == len(paths))
    with qtbot.waitSignal(page.trash_requested) as trashed:
        qtbot.keyClick(grid, key.Key_Delete)
    assert trashed.args == [[grid.current]]


def test_the_menu_key_opens_what_can_be_done_with_the_picture(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(4)
    window = open_window()
    grid = window.library.grid
    grid.setFocus()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(grid, QContextMenuEvent(reason, QPoint(0, 0), QPoint(0, 0)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.accessibleName() == "What can be done"
    texts = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert texts[:3] == ["Open", "Star", "Analyse"]
    assert "Move to trash" in texts
    menu.close()
