"""Choosing pictures with a band that is drawn over the grid."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from blinkthink.core.events import PictureAdded
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.gallery.grid import Grid
from blinkthink.ui.gallery.layout import Layout
from tests.ui.conftest import MakeWindow
from tests.ui.house import FOUR, NOW, House

LEFT = Qt.MouseButton.LeftButton
NOTHING = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def grid(house: House, open_window: MakeWindow) -> Grid:
    house.fill(60)  # 29 today, in rows of four
    return open_window().library.grid


def press(grid: Grid, point: QPoint, held: Qt.KeyboardModifier = NOTHING) -> None:
    QTest.mousePress(grid.viewport(), LEFT, held, point)


def drag(grid: Grid, point: QPoint) -> None:
    """With the button held, in the steps that a hand makes."""
    QTest.mouseMove(grid.viewport(), point - QPoint(1, 1))
    QTest.mouseMove(grid.viewport(), point)


def release(grid: Grid, point: QPoint) -> None:
    QTest.mouseRelease(grid.viewport(), LEFT, NOTHING, point)


def between(grid: Grid, one: int, other: int) -> tuple[QPoint, QPoint]:
    """From the gap before a tile to the middle of another."""
    return grid.tile_rect(one).topLeft() - QPoint(4, 4), grid.tile_rect(other).center()


def chosen(grid: Grid) -> list[int | None]:
    return [grid._model.index_of(path) for path in grid.chosen_paths()] if grid.chosen else []


def test_a_band_from_empty_space_chooses_what_it_touches(grid: Grid) -> None:
    start, end = between(grid, 1, 6)
    press(grid, start)
    drag(grid, end)
    assert chosen(grid) == [1, 2, 5, 6]
    drag(grid, grid.tile_rect(2).center())
    assert chosen(grid) == [1, 2], "it shrinks"
    release(grid, end)
    drag(grid, grid.tile_rect(7).center())
    assert chosen(grid) == [1, 2], "it is over"
    press(grid, start)
    release(grid, start)
    assert chosen(grid) == [], "a click on nothing chooses nothing"


def test_a_band_may_begin_on_a_picture_and_a_click_is_none(grid: Grid) -> None:
    start, end = grid.tile_rect(1).center(), grid.tile_rect(6).center()
    press(grid, start)
    drag(grid, start + QPoint(3, 2))
    assert chosen(grid) == []
    assert grid.current == grid._model.pictures[1].path
    drag(grid, end)
    assert chosen(grid) == [1, 2, 5, 6]
    release(grid, end)


def test_with_shift_it_adds_and_with_ctrl_it_takes_away_what_is_chosen(grid: Grid) -> None:
    start, end = between(grid, 0, 1)
    for held, then in ((NOTHING, [0, 1]), (SHIFT, [0, 1, 4, 5]), (CTRL, [0, 4])):
        if held == SHIFT:
            start, end = between(grid, 4, 5)
        elif held == CTRL:
            start = grid.tile_rect(1).topLeft() - QPoint(4, 4)
        press(grid, start, held)
        drag(grid, end)
        release(grid, end)
        assert chosen(grid) == then


def test_escape_brings_back_what_was_chosen_before(qtbot: QtBot, grid: Grid) -> None:
    grid.setFocus()
    start, end = between(grid, 0, 1)
    press(grid, start)
    drag(grid, end)
    release(grid, end)
    start, end = between(grid, 4, 7)
    press(grid, start)
    drag(grid, end)
    assert chosen(grid) == [4, 5, 6, 7]
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert chosen(grid) == [0, 1]
    drag(grid, grid.tile_rect(9).center())
    assert chosen(grid) == [0, 1]
    release(grid, end)


def test_at_an_edge_the_grid_scrolls_and_the_band_goes_on(qtbot: QtBot, grid: Grid) -> None:
    press(grid, grid.tile_rect(0).center())
    below = QPoint(grid.tile_rect(3).center().x(), grid.viewport().height() + 300)
    drag(grid, below)
    bar = grid.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    qtbot.waitUntil(lambda: grid.chosen == 60)
    drag(grid, QPoint(below.x(), -300))
    qtbot.waitUntil(lambda: bar.value() == 0)
    release(grid, below)
    assert chosen(grid) == [0, 1, 2, 3], "the first row alone again"


def test_a_picture_that_comes_ends_the_band_and_keeps_what_it_chose(
    qtbot: QtBot, house: House, grid: Grid, thread: AsyncThread
) -> None:
    start, end = between(grid, 0, 1)
    press(grid, start)
    drag(grid, end)
    paths = grid.chosen_paths()
    path = house.take(FOUR[0], NOW, seed=5, trigger="manual")
    thread.call(lambda: house.events.publish(PictureAdded(path)))
    qtbot.waitUntil(lambda: grid._model.pictures[0].path == path)
    drag(grid, grid.tile_rect(7).center())
    assert grid.chosen_paths() == paths
    release(grid, end)


def test_the_chosen_ones_are_told(grid: Grid) -> None:
    start, end = between(grid, 0, 1)
    press(grid, start)
    drag(grid, end)
    release(grid, end)
    assert grid.accessibleDescription().endswith("chosen")


@pytest.mark.parametrize("width", [300, 700, 1001])
def test_within_finds_the_tiles_that_a_rectangle_touches(width: int) -> None:
    layout = Layout([5, 1, 9], width, 150)
    boxes = [layout.tile_box(index) for index in range(layout.total)]
    for left in range(-20, width, 61):
        for top in range(-20, layout.height, 47):
            right, bottom = left + 170, top + 120
            touched = [
                index
                for index, box in enumerate(boxes)
                if box.x <= right
                and left < box.x + box.width
                and box.y <= bottom
                and top < box.y + box.height
            ]
            assert sorted(layout.within(left, top, right, bottom)) == touched
