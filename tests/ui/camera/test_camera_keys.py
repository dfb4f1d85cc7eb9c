"""Areas to ignore, drawn and changed by keys alone, with each step in words for screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from blinkthink.ui.pages.camera import shapes
from blinkthink.ui.pages.camera.canvas import FAR, FINE, STEP, AreaCanvas
from blinkthink.ui.pages.camera.page import CameraPage
from tests.ui.camera.test_camera_areas import near, saved
from tests.ui.house import House

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
SQUARE = shapes.rectangle((0.2, 0.2), (0.6, 0.6))


def heard(canvas: AreaCanvas) -> str:
    """What a screen reader is told of the picture."""
    found = QAccessible.queryAccessibleInterface(canvas)
    assert isinstance(found, QAccessibleInterface)
    return found.text(QAccessible.Text.Description)


@pytest.fixture
def canvas(page: CameraPage) -> AreaCanvas:
    page.areas.canvas.setFocus()
    assert page.areas.canvas.hasFocus()
    return page.areas.canvas


@pytest.fixture
def square(page: CameraPage, canvas: AreaCanvas) -> AreaCanvas:
    """One rectangle, at its first corner."""
    page.editing.change(areas=(SQUARE,))
    canvas.select(0)
    return canvas


def test_a_polygon_is_drawn_by_keys(
    qtbot: QtBot, page: CameraPage, canvas: AreaCanvas, house: House
) -> None:
    qtbot.keyClick(canvas, KEY.Key_P)
    assert canvas.drawing
    assert "space bar" in page.areas.says.plain()
    assert heard(canvas) == "50 % across, 50 % down, 0 corners set"
    qtbot.keyClick(canvas, KEY.Key_Space)
    for _ in range(3):
        qtbot.keyClick(canvas, KEY.Key_Right, SHIFT)
    qtbot.keyClick(canvas, KEY.Key_Up)
    qtbot.keyClick(canvas, KEY.Key_Up, CTRL)
    assert heard(canvas) == "80 % across, 47.6 % down, 1 corner set"
    qtbot.keyClick(canvas, KEY.Key_Space)
    for _ in range(9):
        qtbot.keyClick(canvas, KEY.Key_Down, SHIFT)
    assert heard(canvas) == "80 % across, 100 % down, 2 corners set"
    qtbot.keyClick(canvas, KEY.Key_Space)
    qtbot.keyClick(canvas, KEY.Key_Return)
    qtbot.waitUntil(lambda: len(saved(house)) == 1)
    wanted = (0.5, 0.5, 0.5 + 3 * FAR, 1.0)
    assert near(saved(house)[0], (*wanted[:1], 0.5 - STEP - FINE, *wanted[2:]))
    assert len(saved(house)[0]) == 3
    assert heard(canvas).startswith("Area 1, bottom right, 8 % of the picture, from 50 % across")


def test_the_space_bar_at_the_first_corner_ends_the_polygon(
    qtbot: QtBot, canvas: AreaCanvas
) -> None:
    qtbot.keyClick(canvas, KEY.Key_P)
    for key in (KEY.Key_Right, KEY.Key_Down, KEY.Key_Left):
        qtbot.keyClick(canvas, KEY.Key_Space)
        qtbot.keyClick(canvas, key, SHIFT)
    qtbot.keyClick(canvas, KEY.Key_Space)
    qtbot.keyClick(canvas, KEY.Key_Up, SHIFT)
    qtbot.keyClick(canvas, KEY.Key_Space)
    assert not canvas.drawing
    assert near(canvas.areas[0], (0.5, 0.5, 0.6, 0.6))


def test_too_few_corners_are_said_and_escape_gives_up(
    qtbot: QtBot, page: CameraPage, canvas: AreaCanvas
) -> None:
    qtbot.keyClick(canvas, KEY.Key_P)
    qtbot.keyClick(canvas, KEY.Key_Space)
    qtbot.keyClick(canvas, KEY.Key_Return)
    assert heard(canvas) == "A polygon has three corners at least: nothing was added"
    qtbot.keyClick(canvas, KEY.Key_P)
    qtbot.keyClick(canvas, KEY.Key_Space)
    qtbot.keyClick(canvas, KEY.Key_Backspace)
    assert heard(canvas).endswith("0 corners set")
    with qtbot.assertNotEmitted(page.closed):
        qtbot.keyClick(canvas, KEY.Key_Escape)
    assert not canvas.drawing
    assert canvas.areas == ()


def test_the_corners_of_an_area_are_gone_through_and_moved(
    qtbot: QtBot, page: CameraPage, square: AreaCanvas, house: House
) -> None:
    qtbot.keyClick(square, KEY.Key_Return)
    assert heard(square) == "Corner 1 of 4: 20 % across, 20 % down"
    assert "Tab goes to the next one" in page.areas.says.plain()
    qtbot.keyClick(square, KEY.Key_Tab)
    qtbot.keyClick(square, KEY.Key_Tab)
    qtbot.keyClick(square, KEY.Key_Down)
    assert heard(square) == "Corner 3 of 4: 60 % across, 62 % down"
    qtbot.waitUntil(lambda: saved(house) == square.areas)
    assert shapes.is_rectangle(square.areas[0])
    assert near(square.areas[0], (0.2, 0.2, 0.6, 0.6 + STEP))
    qtbot.keyClick(square, KEY.Key_Backtab, SHIFT)
    assert square.corner == 1
    qtbot.keyClick(square, KEY.Key_Escape)
    assert square.corner is None
    assert square.selected == 0
    qtbot.keyClick(square, KEY.Key_Escape)
    assert square.selected is None
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(square, KEY.Key_Escape)


def test_corners_are_added_and_taken_away(qtbot: QtBot, square: AreaCanvas) -> None:
    qtbot.keyClick(square, KEY.Key_Return)
    qtbot.keyClick(square, KEY.Key_Space)
    assert heard(square) == "Corner 2 of 5: 40 % across, 20 % down"
    for _ in range(4):
        qtbot.keyClick(square, KEY.Key_Delete)
    assert len(square.areas[0]) == shapes.LEAST
    assert heard(square).startswith("No further: Corner 1 of 3")
    assert square.areas


def test_a_corner_does_not_make_an_area_of_nothing(qtbot: QtBot, square: AreaCanvas) -> None:
    qtbot.keyClick(square, KEY.Key_Return)
    for _ in range(4):
        qtbot.keyClick(square, KEY.Key_Right, SHIFT)
    assert heard(square) == "No further: Corner 1 of 4: 50 % across, 20 % down"
    assert near(square.areas[0], (0.5, 0.2, 0.6, 0.6))


def test_a_rectangle_that_is_added_at_a_corner_is_at_work_as_a_whole(
    qtbot: QtBot, square: AreaCanvas
) -> None:
    qtbot.keyClick(square, KEY.Key_Return)
    for _ in range(4):
        qtbot.keyClick(square, KEY.Key_Space)
    assert heard(square).startswith("Corner 5 of 8")
    qtbot.keyClick(square, KEY.Key_R)
    assert square.corner is None
    assert heard(square).startswith("Area 2, middle")
    assert not square.grab().isNull()


def test_tab_leaves_after_the_last_corner(
    qtbot: QtBot, page: CameraPage, square: AreaCanvas
) -> None:
    qtbot.keyClick(square, KEY.Key_Return)
    for _ in range(3):
        qtbot.keyClick(square, KEY.Key_Tab)
    assert square.corner == 3
    assert square.hasFocus()
    qtbot.keyClick(square, KEY.Key_Tab)
    assert QApplication.focusWidget() is page.areas.rectangle
    assert square.corner is None
