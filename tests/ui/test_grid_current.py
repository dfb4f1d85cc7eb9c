"""The current picture: it changes by the user's doing alone, or when its file is gone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from blinkthink.core.events import LibraryChanged, SidecarChanged
from blinkthink.core.records import Sidecar
from blinkthink.gallery.index.query import Query
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.main_window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.house import House


def ask(qtbot: QtBot, window: MainWindow, query: Query) -> None:
    window.library.ask(query)
    qtbot.waitUntil(lambda: window.model.answered == query)


def test_a_picture_that_leaves_the_filter_stays_current(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread
) -> None:
    paths = house.fill(6, described=False)
    window = open_window()
    grid = window.library.grid
    ask(qtbot, window, Query(not_analyzed=True))
    qtbot.waitUntil(lambda: len(window.model) == 6)
    grid.select(paths[2])
    house.describe(paths[2])
    thread.call(lambda: house.events.publish(SidecarChanged(paths[2])))
    qtbot.waitUntil(lambda: len(window.model) == 5)
    assert grid.current == paths[2]
    assert (grid.neighbor(-1), grid.neighbor(1)) == (paths[1], paths[3])
    window.seeing.slideshow(())
    assert window.seeing.showing.path == paths[3]
    window.seeing.showing.leave.click()
    grid.select(paths[2])
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current == paths[3]


def test_a_filter_leads_to_the_neighbor_in_time_and_back_where_it_finds_nothing(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(12)

    def star(sidecar: Sidecar) -> Sidecar:
        return sidecar.marked(replace(sidecar.user, starred=True))

    for place in (1, 8):
        house.library.update_sidecar(paths[place], star)
    window = open_window()
    grid = window.library.grid
    grid.select(paths[5])
    ask(qtbot, window, Query(words="elephant"))
    assert grid.current is None
    ask(qtbot, window, Query())
    assert grid.current == paths[5]
    ask(qtbot, window, Query(starred=True))
    assert grid.current == paths[8]
    ask(qtbot, window, Query())
    assert grid.current == paths[8]


def test_a_picture_that_is_gone_leaves_its_place_to_the_next(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread
) -> None:
    paths = house.fill(6)
    window = open_window()
    window.library.grid.select(paths[2])
    paths[2].unlink()
    gone = LibraryChanged(removed=frozenset({paths[2]}))
    thread.call(lambda: house.events.publish(gone))
    qtbot.waitUntil(lambda: len(window.model) == 5)
    assert window.library.grid.current == paths[3]
