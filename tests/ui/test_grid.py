"""The grid: what a user does with pictures, by keyboard and mouse, while others come."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from blinkthink.core.analysis import Flag
from blinkthink.core.events import PictureAdded
from blinkthink.core.records import Sidecar
from blinkthink.gallery.index.query import Query
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.glance import Tone
from blinkthink.ui.main_window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.house import FOUR, NOW, House, provenance

RGB = QImage.Format.Format_RGB32


def place(window: MainWindow) -> int | None:
    current = window.library.grid.current
    return None if current is None else window.model.index_of(current)


def press(qtbot: QtBot, window: MainWindow, *keys: Qt.Key) -> int | None:
    for key in keys:
        qtbot.keyClick(window.library.grid, key)
    return place(window)


def test_keys_move_through_the_pictures(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(60)  # 29 today, 31 yesterday
    window = open_window()
    columns = window.library.grid.layout_now.columns
    assert columns == 4
    key = Qt.Key
    assert place(window) == 0  # the newest is the current one from the start
    assert press(qtbot, window, key.Key_Right, key.Key_Right) == 2
    assert press(qtbot, window, key.Key_Left) == 1
    assert press(qtbot, window, key.Key_Down) == 1 + columns
    assert press(qtbot, window, key.Key_Up, key.Key_Up) == 1
    assert press(qtbot, window, key.Key_End) == 59
    assert press(qtbot, window, key.Key_Right) == 59
    assert press(qtbot, window, key.Key_Home) == 0
    # The last row of today has one picture: down from the second column lands on it, then below.
    assert press(qtbot, window, key.Key_Right, *[key.Key_Down] * 7) == 28
    assert press(qtbot, window, key.Key_Down) == 29
    assert press(qtbot, window, key.Key_PageDown) > 29


def test_the_current_picture_is_always_in_sight(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(60)
    window = open_window()
    grid = window.library.grid
    for key in (Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Up, Qt.Key.Key_Home):
        index = press(qtbot, window, key)
        assert index is not None
        assert grid.viewport().rect().contains(grid.tile_rect(index))
    assert grid.verticalScrollBar().value() == 0


def test_a_click_selects_and_the_inspector_follows(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(8)
    window = open_window()
    grid = window.library.grid
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.tile_rect(2).center())
    assert grid.current == paths[2]
    panel = window.inspector.panel
    qtbot.waitUntil(lambda: panel.activity.text() == house.truths[paths[2]].activity)
    assert panel.name.whole() == "Back Yard"
    assert panel.time.plain() == "Today, 16:17:00 · on schedule"
    qtbot.waitUntil(lambda: panel.origin.plain().startswith("Demo model on this computer\n"))
    assert "1.9 s · detail 140 · prompt 1" in panel.origin.plain()


def test_tiles_say_what_was_seen(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    paths = house.fill(8)
    window = open_window()
    model = window.model
    qtbot.waitUntil(lambda: model.glance(paths[7]) is not None)
    for path in paths:
        known = model.glance(path)
        assert known is not None
        text, tone = known.line(None)
        truth = house.truths[path]
        assert text == truth.activity.removesuffix(".")
        assert tone is (Tone.PLAIN if truth.subjects else Tone.MUTED)
        assert {flag.name for flag in known.flags} == {flag.name for flag in truth.flags}
    index = model.index_of(paths[2])
    assert index is not None
    assert window.library.grid.describe(index).startswith("Back Yard, Today 16:17, ")


def test_a_new_picture_comes_without_moving_what_is_in_sight(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread
) -> None:
    house.fill(60)
    window = open_window()
    grid = window.library.grid
    grid.verticalScrollBar().setValue(700)
    first = next(index for index in range(60) if grid.tile_rect(index).bottom() > 0)
    seen, before = window.model.pictures[first].path, grid.tile_rect(first).y()
    path = house.take(FOUR[0], NOW, seed=5, trigger="manual")
    thread.call(lambda: house.events.publish(PictureAdded(path)))
    qtbot.waitUntil(lambda: window.model.pictures[0].path == path)
    assert window.model.index_of(seen) == first + 1
    assert grid.tile_rect(first + 1).y() == before
    grid.verticalScrollBar().setValue(0)
    newer = house.take(FOUR[1], NOW + timedelta(seconds=5), seed=5)
    thread.call(lambda: house.events.publish(PictureAdded(newer)))
    qtbot.waitUntil(lambda: window.model.pictures[0].path == newer)
    assert grid.verticalScrollBar().value() == 0  # at the top one sees what comes


def test_the_same_picture_is_added_once(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread, bridge: Bridge
) -> None:
    house.fill(4)
    window = open_window()
    path = house.take(FOUR[0], NOW, seed=5)
    heard: list[object] = []
    bridge.news.connect(heard.append)
    for _ in range(3):
        thread.call(lambda: house.events.publish(PictureAdded(path)))
    qtbot.waitUntil(lambda: len(heard) >= 3 and not bridge.busy)
    qtbot.waitUntil(lambda: window.model.total == 5)


def test_an_analysis_updates_tile_and_inspector(
    qtbot: QtBot, house: House, open_window: MakeWindow, bridge: Bridge
) -> None:
    house.analysis_held = True
    path = house.fill(3, described=False)[0]
    window = open_window()
    window.library.grid.select(path)
    panel = window.inspector.panel
    qtbot.waitUntil(lambda: panel.again.isVisible())
    assert panel.again.text() == "Analyse now"
    panel.again.click()
    qtbot.waitUntil(lambda: window.model.job(path) is not None)
    qtbot.waitUntil(lambda: panel.state.plain() == "Analysing this picture…")
    assert panel.cancel.isVisible()
    assert window.status.working.text() == "Analysing 1 of 1"
    assert window.rail.places["activity"].accessibleName() == "Activity, 1 under way"
    bridge.call(lambda: house.finish(path))
    qtbot.waitUntil(lambda: panel.scene.text() == house.truths[path].scene)
    qtbot.waitUntil(lambda: (known := window.model.glance(path)) is not None and known.analyzed)
    assert panel.again.text() == "Analyse again"
    assert not window.status.working.isVisible()


def test_filters_by_camera_and_by_flags(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(24)
    window = open_window()
    bar, model = window.library.bar, window.model
    front = FOUR[0].ref.key
    window.rail.rows[front].face.click()
    qtbot.waitUntil(lambda: {picture.folder for picture in model.pictures} == {"Front_Door"})
    assert len(model) == 6
    qtbot.waitUntil(lambda: bar.cameras.text() == "Front Door")
    assert window.rail.rows[front].face.isChecked()
    bar.flagged.click()
    flagged = [path for path in paths[::4] if house.truths[path].flags]
    qtbot.waitUntil(lambda: [picture.path for picture in model.pictures] == flagged)
    assert 0 < len(flagged) < 6
    bar.flagged.click()
    bar.filters.chosen.emit(Query(not_analyzed=True))
    qtbot.waitUntil(lambda: window.library.empty.isVisible() and not model.searching)
    window.library.empty.acted.emit()
    qtbot.waitUntil(lambda: len(model) == 24)
    assert bar.cameras.text() == "All cameras"
    assert window.library.chips.isHidden()


def test_the_size_of_tiles_is_kept(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    house.fill(8)
    window = open_window()
    before = window.library.grid.layout_now.columns
    window.library.bar.slider.setValue(340)
    assert window.library.grid.layout_now.columns < before
    qtbot.waitUntil(lambda: house.settings().thumbnail_size == 340)


@pytest.mark.parametrize("bad", [b"", b"no picture at all", b"\xff\xd8\xff\xe0 cut"])
def test_a_broken_file_is_shown_as_one(
    qtbot: QtBot, house: House, open_window: MakeWindow, bad: bytes
) -> None:
    path = house.fill(3)[1]
    path.write_bytes(bad)
    window = open_window()
    thumbs = window.library.grid._thumbs
    width = window.library.grid._thumb_width()
    qtbot.waitUntil(lambda: (found := thumbs.get(path, width)) is not None and found.isNull())
    window.library.grid.select(path)
    window.open_viewer()
    qtbot.waitUntil(lambda: window.viewer.broken.isVisible())
    assert path.read_bytes() == bad


def test_the_current_picture_is_described_with_all_its_marks(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    path = house.fill(4)[0]

    def change(sidecar: Sidecar) -> Sidecar:
        flags = (Flag("person", "info", ""), Flag("lens_blocked", "alert", ""))
        seen = replace(house.truths[path], activity="A person waits.", flags=flags)
        known = sidecar.analyzed(seen, provenance()).with_clip("20261120_173100.mp4")
        return known.marked(replace(sidecar.user, starred=True))

    house.library.update_sidecar(path, change)
    window = open_window()
    grid = window.library.grid
    words = (
        "Front Door, Today 17:31, 1 of 4, A person waits, flags: Lens blocked (alert), Person, "
        "starred, with a video"
    )
    qtbot.waitUntil(lambda: grid.accessibleDescription() == words)
    known = window.model.glance(path)
    assert known is not None
    assert [flag.severity for flag in known.flags] == ["alert", "info"]
    qtbot.keyClick(grid, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert grid.accessibleDescription() == f"{words}, chosen"


@pytest.mark.parametrize("steps", [(20, 20, 7, -13, -30, 200, -150, 3000, -90), (1,) * 40])
def test_what_was_painted_moves_with_the_scrolling(
    qtbot: QtBot, house: House, open_window: MakeWindow, steps: tuple[int, ...]
) -> None:
    house.fill(60)
    window = open_window()
    grid = window.library.grid
    qtbot.waitUntil(lambda: grid._complete)
    for step in steps:
        bar = grid.verticalScrollBar()
        bar.setValue(bar.value() + step)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: all(grid._thumbs.get(p, 200) for p in grid._paths(grid._range()[1])))
    QApplication.processEvents()
    view = grid.viewport()
    corner = view.mapTo(window, QPoint(0, 0))
    shown = window.screen().grabWindow(
        window.winId(), corner.x(), corner.y(), view.width(), view.height()
    )
    assert shown.toImage().convertToFormat(RGB) == view.grab().toImage().convertToFormat(RGB)
