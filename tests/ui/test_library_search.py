"""The library page: search as one types, filters, several chosen pictures, times to go to."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from blinkthink.core.records import Sidecar
from blinkthink.gallery.index.keeper import IndexKeeper
from blinkthink.gallery.index.query import Query
from blinkthink.gallery.index.words import matches
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.gallery import chosen_actions
from blinkthink.ui.main_window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.house import NOW, House

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Offscreen a popup can neither be raised nor take the keyboard."""


def shown(window: MainWindow) -> list[Path]:
    return [picture.path for picture in window.model.pictures]


def click(qtbot: QtBot, window: MainWindow, place: int, held: Qt.KeyboardModifier) -> None:
    grid = window.library.grid
    spot = grid.tile_rect(place).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, held, spot)


def test_search_finds_as_one_types_and_escape_ends_it(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(24)
    dogs = [path for path in paths if "dog" in house.truths[path].activity]
    assert 0 < len(dogs) < 24
    window = open_window()
    library = window.library
    library.grid.setFocus()
    qtbot.keyClick(library.grid, KEY.Key_Slash)
    assert library.bar.search.hasFocus()
    qtbot.keyClicks(library.bar.search, "dog")
    qtbot.waitUntil(lambda: window.model.words == "dog" and set(dogs) <= set(shown(window)))
    assert len(window.model) < 24
    line, _ = library.grid._words(window.model.pictures[0])
    assert matches(window.model.words, line)
    assert [chip.accessibleName() for chip in library.chips.chips] == ["Remove the filter “dog”"]
    library.grid.select(dogs[0])
    activity = window.inspector.panel.activity
    qtbot.waitUntil(lambda: activity.text() == house.truths[dogs[0]].activity)

    def marks() -> list[str]:
        texts = [one.text() for one in activity.findChildren(QLabel)]
        return [text for text in texts if "background-color" in text]

    qtbot.waitUntil(lambda: len(marks()) == 1)
    marked = marks()
    assert [re.findall(r">(dog)</span>", text) for text in marked] == [["dog"]]
    qtbot.keyClick(library.bar.search, KEY.Key_Return)
    assert library.grid.hasFocus()
    qtbot.keyClick(library.grid, KEY.Key_Escape)
    qtbot.waitUntil(lambda: len(window.model) == 24)
    assert library.bar.search.text() == ""
    qtbot.waitUntil(lambda: not marks())


def test_words_that_nothing_has_are_said(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(4)
    window = open_window()
    empty = window.library.empty
    window.library.bar.search.setText("elephant")
    qtbot.waitUntil(lambda: empty._title.text() == "No picture matches" and empty.isVisible())
    assert "elephant" in empty._text.plain()
    empty.acted.emit()
    qtbot.waitUntil(lambda: len(window.model) == 4)


def test_filters_join_and_each_chip_takes_its_own_away(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(24)

    def star(sidecar: Sidecar) -> Sidecar:
        return sidecar.marked(replace(sidecar.user, starred=True))

    for path in paths[:8]:
        house.library.update_sidecar(path, star)
    window = open_window()
    library = window.library
    library.bar.open_filters()
    library.bar.filters.button("starred").click()
    library.bar.filters.button("kind", "person").click()
    people = [path for path in paths[:8] if "person" in house.truths[path].kinds]
    qtbot.waitUntil(lambda: shown(window) == people)
    library.bar.filters.close()
    assert library.bar.more.text() == "Filter · 2"
    names = [chip.accessibleName() for chip in library.chips.chips]
    assert names == ["Remove the filter People", "Remove the filter Starred"]
    library.chips.chips[0].click()
    qtbot.waitUntil(lambda: shown(window) == paths[:8])
    glance = window.model.glance(paths[0])
    assert glance is not None
    assert glance.starred
    library.chips.clear.click()
    qtbot.waitUntil(lambda: len(window.model) == 24)


def test_several_pictures_are_chosen_by_mouse_and_keyboard(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(24)
    window = open_window()
    library = window.library
    plain = Qt.KeyboardModifier.NoModifier
    click(qtbot, window, 1, plain)
    click(qtbot, window, 3, CTRL)
    assert library.chosen_paths() == [paths[1], paths[3]]
    assert library.selection.count.text() == "2 chosen"
    assert library.selection.small["compare"].isEnabled()
    click(qtbot, window, 6, SHIFT)
    assert library.chosen_paths() == paths[3:7]
    assert not library.selection.small["compare"].isEnabled()
    qtbot.keyClick(library.grid, KEY.Key_Escape)
    assert not library.grid.chosen
    assert library.selection.isHidden()
    for _ in range(2):
        qtbot.keyClick(library.grid, KEY.Key_Left, SHIFT)
    assert library.chosen_paths() == paths[4:7]
    qtbot.keyClick(library.grid, KEY.Key_A, CTRL)
    assert library.chosen_paths() == paths
    with qtbot.waitSignal(library.export_requested) as exported:
        library.act("export")
    assert exported.args == [paths]


def test_starring_the_chosen_ones_shows_on_their_tiles(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(6)
    window = open_window()
    click(qtbot, window, 0, Qt.KeyboardModifier.NoModifier)
    click(qtbot, window, 2, CTRL)
    qtbot.keyClick(window.library.grid, KEY.Key_S)

    def starred(path: Path) -> bool:
        known = window.model.glance(path)
        return known is not None and known.starred

    qtbot.waitUntil(lambda: [starred(path) for path in paths[:4]] == [True, False, True, False])
    qtbot.keyClick(window.library.grid, KEY.Key_S)
    qtbot.waitUntil(lambda: not starred(paths[0]) and not starred(paths[2]))


def test_the_timeline_goes_to_a_day_and_shows_it_alone(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(160)  # five days
    window = open_window(1280, 700)
    library = window.library
    strip = library.timeline
    qtbot.waitUntil(lambda: sum(step.count for step in strip.steps) == 160)
    assert "pictures" in strip.describe(1)
    where = QPoint(30, strip.step_rect(2).center().y())
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=where)
    first = window.model.pictures[library.grid.in_sight()[0]]
    wanted = (NOW - timedelta(days=2)).date()
    assert first.captured_at.date() in (wanted, wanted + timedelta(days=1))
    strip.setFocus()
    qtbot.keyClick(strip, KEY.Key_Home)
    qtbot.keyClick(strip, KEY.Key_Down)
    assert strip.accessibleDescription().startswith("Yesterday")
    qtbot.keyClick(strip, KEY.Key_Return)
    qtbot.waitUntil(
        lambda: (
            {p.captured_at.date() for p in window.model.pictures}
            == {(NOW - timedelta(days=1)).date()}
        )
    )
    assert library.bar.date.text() == "Yesterday"
    qtbot.waitUntil(lambda: len(strip.steps) > 12)  # by the hour now


def test_the_calendar_goes_to_a_day(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    house.fill(160)
    window = open_window()
    library = window.library
    qtbot.waitUntil(lambda: bool(window.model.facts.days))
    library.bar.date.click()
    month = library.bar.days.month
    assert month.isVisible()
    day = date(2026, 11, 18)
    assert month.describe(day).startswith("Wednesday, 18 November: ")
    assert "no pictures" not in month.describe(day)
    month.setFocus()
    for _ in range(2):
        qtbot.keyClick(month, KEY.Key_Left)
    qtbot.keyClick(month, KEY.Key_Return)
    library.bar.days.close()
    current = library.grid.current
    assert current is not None
    assert current.name.startswith("20261118_2")
    library.bar.days.chosen.emit(day, day)
    qtbot.waitUntil(lambda: all(p.captured_at.date() == day for p in window.model.pictures))
    assert library.bar.date.text() == "18 November"


def test_keys_step_through_the_flagged_ones(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(24)
    flagged = [path for path in paths[1:] if house.truths[path].flags]
    window = open_window()
    library = window.library
    qtbot.waitUntil(lambda: library.step_flagged(1) is not None)
    library.grid.setFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(library.grid, KEY.Key_N)
        seen.append(library.grid.current)
    assert seen == flagged[:3]
    qtbot.keyClick(library.grid, KEY.Key_N, SHIFT)
    assert library.grid.current == flagged[1]


def test_what_changes_outside_is_seen(
    qtbot: QtBot, house: House, open_window: MakeWindow, tmp_path: Path
) -> None:
    paths = house.fill(8)
    house.keeper = IndexKeeper(house.index, house.events, house.clock, delay=0)  # this one watches
    window = open_window()
    library = window.library
    click(qtbot, window, 5, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: not house.index.progress.running and window.model.total == 8)
    copy = paths[7].with_name("20261119_120000.jpg")
    shutil.copyfile(paths[7], copy)
    paths[0].unlink()
    qtbot.waitUntil(lambda: copy in shown(window))
    qtbot.waitUntil(lambda: paths[0] not in shown(window))
    assert library.grid.current == paths[5]


def test_a_library_whose_disk_is_gone_says_so(
    qtbot: QtBot, house: House, open_window: MakeWindow, tmp_path: Path
) -> None:
    house.library.use(tmp_path / "drive" / "pictures")
    window = open_window()
    empty = window.library.empty
    qtbot.waitUntil(lambda: empty._title.text() == "The library cannot be read")
    assert str(tmp_path / "drive") in empty._text.plain()


def test_pictures_of_a_disk_that_goes_stay_listed_and_it_comes_back_by_itself(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread, tmp_path: Path
) -> None:
    house.fill(6)
    window = open_window()
    library = window.library
    qtbot.waitUntil(lambda: not house.index.progress.running and window.model.total == 6)
    library.grid.select(window.model.pictures[2].path)
    current = library.grid.current
    away = tmp_path / "unplugged"
    house.library.root.rename(away)
    library.grid.setFocus()
    qtbot.keyClick(library.grid, KEY.Key_F5)
    qtbot.waitUntil(library.missing.isVisible)
    moved = "The folder with the pictures was moved or renamed."
    assert library.missing.said() == (
        f"{moved} It is {away} now. Nothing new is stored until you say where to go on."
    )
    assert len(window.model) == 6
    thread.submit(house.clock.advance(60)).result()
    away.rename(house.library.root)
    thread.submit(house.clock.advance(5)).result()
    qtbot.waitUntil(lambda: not library.missing.isVisible())
    assert library.grid.current == current
    assert library.grid.isVisible()


def test_the_page_works_in_a_small_window(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(8)
    window = open_window(640, 480)
    bar = window.library.bar
    assert bar.search.width() >= 96
    assert bar.cameras.text() == ""
    assert bar.cameras.accessibleName() == "Camera: All cameras"
    assert bar.inspector.geometry().right() <= bar.width()
    window.library.ask(Query(flagged=True, kind="person"))
    qtbot.waitUntil(lambda: not window.model.searching)
    assert window.library.chips.isVisible()


def test_many_chosen_ones_are_found_and_starred_away_from_the_qt_thread(
    qtbot: QtBot, house: House, open_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chosen_actions, "_FEW", 2)
    paths = house.fill(6)
    window = open_window()
    library, model = window.library, window.model
    with qtbot.waitSignal(library.export_requested) as exported:
        library.act("export")
    assert exported.args == [paths]
    library.grid.setFocus()
    qtbot.keyClick(library.grid, KEY.Key_A, CTRL)
    assert library.grid.chosen == 6

    def starred() -> set[Path]:
        glances = {path: model.glance(path) for path in paths}
        return {path for path, known in glances.items() if known is not None and known.starred}

    qtbot.keyClick(library.grid, KEY.Key_S)
    qtbot.waitUntil(lambda: starred() == set(paths))
    qtbot.keyClick(library.grid, KEY.Key_S)
    qtbot.waitUntil(lambda: not starred())
