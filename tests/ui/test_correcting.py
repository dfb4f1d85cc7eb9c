"""An analysis is called right, wrong or empty, and corrected; it is kept, seen and undone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QWidget
from pytestqt.qtbot import QtBot

from blinkthink.core.expected import Expected, expected_of
from blinkthink.gallery.index.query import Query
from blinkthink.gallery.picture import sidecar_of
from blinkthink.ui.correcting.drafts import Correction, made_right
from blinkthink.ui.correcting.editor import Editor
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.viewer.page import ViewerPage
from tests.ui.conftest import MakeWindow
from tests.ui.house import House, in_the_way_of_changes

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def user(path: Path) -> dict[str, Any]:
    """What stands in the sidecar's file."""
    said: dict[str, Any] = json.loads(sidecar_of(path).read_text())["user"]
    return said


def expected(path: Path) -> Expected:
    return Expected.from_json(user(path)["expected"])


def boxes(path: Path) -> list[object]:
    return [subject.box for subject in expected(path).subjects or ()]


@pytest.fixture
def two(house: House) -> Path:
    """A picture with a person and a package; others beside it."""
    paths = house.fill(6)
    return next(path for path in paths if len(house.truths[path].kinds) == 2)


@pytest.fixture
def window(qtbot: QtBot, two: Path, open_window: MakeWindow) -> MainWindow:
    made = open_window()
    made.library.grid.select(two)
    qtbot.waitUntil(lambda: made.current.loaded)
    made.library.grid.setFocus()
    return made


@pytest.fixture
def viewer(window: MainWindow) -> ViewerPage:
    window.open_viewer()
    return window.viewer


def editor_of(window: MainWindow) -> Editor:
    made = window.viewer.panel.editing.editor
    assert made is not None
    return made


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier or Qt.KeyboardModifier.NoModifier)


def undo(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_right_is_one_key_and_labels_the_picture_as_it_stands(
    qtbot: QtBot, house: House, viewer: ViewerPage, two: Path
) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Y)
    assert viewer.panel.said.right.isChecked()
    qtbot.waitUntil(lambda: user(two)["verdict"] == "right")
    assert user(two)["expected"] == expected_of(house.truths[two])
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Y)
    assert not viewer.panel.said.right.isChecked()
    qtbot.waitUntil(lambda: user(two)["verdict"] is None)
    assert user(two)["expected"] is None


def test_nobody_is_there_is_one_key(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, two: Path
) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: user(two)["verdict"] == "wrong")
    label = expected(two)
    assert label.subjects == ()
    assert not {"person", "package"} & set(label.flags or ())
    assert window.toast.said() == "What you corrected is kept."
    undo(qtbot, window)
    qtbot.waitUntil(lambda: user(two)["expected"] is None)


def test_an_analysis_is_corrected_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, two: Path
) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_W)
    editor = editor_of(window)
    qtbot.waitUntil(lambda: editor.nobody.hasFocus())
    press(qtbot, Qt.Key.Key_A)  # adds an animal, and is not “analyse”
    assert [row.subject.kind for row in editor.rows] == ["person", "package", "animal"]
    assert editor.flags["animal"].isChecked()
    for part in (editor.rows[0].kind, editor.rows[0].count):
        press(qtbot, Qt.Key.Key_Tab)
        assert part.hasFocus()
    press(qtbot, Qt.Key.Key_Up)  # one more, and not the newer picture
    assert window.current.path == two
    qtbot.waitUntil(lambda: len(expected(two).subjects or ()) == 3)
    counts = [subject.count for subject in expected(two).subjects or ()]
    assert counts == [2, 1, 1]
    press(qtbot, Qt.Key.Key_Escape)
    assert not window.current.editing
    assert viewer.canvas.hasFocus()
    assert viewer.isVisible()
    said = viewer.panel.corrected.said()
    assert "1 person (not so, you said), 2 people (added by you)" in said
    assert "1 animal (added by you)" in said
    assert window.toast.said() == "What you corrected is kept."


def test_search_and_gallery_go_on_using_the_analysis(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, two: Path
) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: user(two)["expected"] is not None)
    sidecar = window.current.sidecar
    assert sidecar is not None
    assert sidecar.analysis is not None
    assert sidecar.analysis.kinds == {"person", "package"}
    assert "1 person" in viewer.panel.subjects.text()


def test_flags_visibility_and_what_something_looks_like(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, two: Path
) -> None:
    viewer.panel.said.wrong.click()
    editor = editor_of(window)
    editor.flags["door_open"].click()
    editor.flags["package"].click()
    editor.visibility.setCurrentIndex(editor.visibility.findData("blurred"))
    about = editor.rows[1].about
    about.setFocus()
    about.selectAll()
    qtbot.keyClicks(about, "a box we use")  # keys that add something are text here
    assert len(editor.rows) == 2
    editor.done.click()
    qtbot.waitUntil(lambda: expected(two).visibility == "blurred")
    names = set(expected(two).flags or ())
    assert "door_open" in names
    assert "package" not in names
    described = [one["description"] for one in user(two)["expected"]["subjects"]]
    assert described[1] == "a box we use"


def test_a_subject_is_taken_away_with_its_flag_and_comes_back(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, two: Path
) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_W)
    editor = editor_of(window)
    editor.rows[0].remove.click()
    assert not editor.flags["person"].isChecked()
    assert editor.rows[0].remove.hasFocus()
    qtbot.waitUntil(lambda: expected(two).kinds == {"package"})
    undo(qtbot, window)
    assert [row.subject.kind for row in editor.rows] == ["person", "package"]
    undo(qtbot, window)  # it was called wrong, too
    qtbot.waitUntil(lambda: user(two)["verdict"] is None)


def test_a_box_is_drawn_with_the_mouse_and_moved_by_keys(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, two: Path
) -> None:
    viewer.canvas.turn(1)
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_W)
    editor = editor_of(window)
    editor.rows[0].box.click()
    overlay = viewer._drawing.overlay
    assert overlay is not None
    area = viewer.canvas.picture_area()

    def at(x: float, y: float) -> QPoint:
        return QPoint(round(area.x() + x * area.width()), round(area.y() + y * area.height()))

    qtbot.mousePress(overlay, Qt.MouseButton.LeftButton, pos=at(0.2, 0.1))
    qtbot.mouseMove(overlay, at(0.4, 0.3))
    qtbot.mouseRelease(overlay, Qt.MouseButton.LeftButton, pos=at(0.6, 0.5))
    assert overlay.isHidden()
    box = editor.rows[0].subject.box
    assert box == pytest.approx((0.1, 0.4, 0.5, 0.8), abs=0.02)  # as the file has it, not turned
    editor.rows[0].box.click()
    press(qtbot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, Qt.Key.Key_Escape)  # leaves it as it was
    assert editor.rows[0].subject.box == box
    assert editor.rows[0].box.hasFocus()
    editor.rows[0].box.click()
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: boxes(two)[:1] not in ([], [box]))
    editor.rows[0].box.click()
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: boxes(two)[:1] == [None])


def test_the_inspector_corrects_too_and_the_focus_comes_back(
    qtbot: QtBot, window: MainWindow, two: Path
) -> None:
    grid = window.library.grid
    qtbot.keyClick(grid, Qt.Key.Key_W)
    editor = window.inspector.panel.editing.editor
    assert editor is not None
    assert editor.isVisible()
    editor.rows[1].box.click()
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Escape)
    assert grid.hasFocus()
    assert not editor.isVisible()
    qtbot.waitUntil(lambda: user(two)["verdict"] == "wrong")


def test_the_editor_stays_in_sight_when_the_window_becomes_narrow(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.keyClick(window.library.grid, Qt.Key.Key_W)
    editor = window.inspector.panel.editing.editor
    assert editor is not None
    window.resize(640, 480)
    qtbot.waitUntil(lambda: window.library.bar.inspector.isChecked())
    assert editor.isVisible()
    window.library.bar.inspector.click()  # closed, it ends the correction
    assert not window.current.editing


def test_another_picture_ends_the_correction(qtbot: QtBot, window: MainWindow, two: Path) -> None:
    window.open_viewer()
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_W)
    editor = editor_of(window)
    qtbot.keyClick(editor.nobody, Qt.Key.Key_V)
    other = window.library.grid.neighbor(1) or window.library.grid.neighbor(-1)
    window.library.grid.select(other)
    assert not window.current.editing
    qtbot.waitUntil(lambda: "vehicle" in expected(two).kinds)
    qtbot.waitUntil(lambda: window.current.loaded)
    assert other is not None
    assert user(other)["expected"] is None


def test_the_toast_takes_the_whole_correction_back(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, two: Path
) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: user(two)["verdict"] == "right")
    before = user(two)
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_W)
    editor = editor_of(window)
    for key in (Qt.Key.Key_V, Qt.Key.Key_P, Qt.Key.Key_K):
        qtbot.keyClick(editor.nobody, key)
    editor.done.click()
    qtbot.waitUntil(lambda: len(expected(two).subjects or ()) == 5)
    window.toast.acted.emit()
    qtbot.waitUntil(lambda: user(two) == before)
    assert viewer.panel.said.right.isChecked()


def test_what_cannot_be_kept_goes_back_and_is_told(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, two: Path
) -> None:
    in_the_way_of_changes(two)
    with qtbot.waitSignal(window.current.correcting.failed):
        qtbot.keyClick(viewer.canvas, Qt.Key.Key_Y)
    assert not viewer.panel.said.right.isChecked()
    assert window.toast.said()
    assert not window.current.correcting.undoable


def test_a_correction_outlives_the_window_that_closes_at_once(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, two: Path
) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Y)
    window.close()
    assert user(two)["verdict"] == "right"


def test_what_is_being_typed_counts_when_the_window_closes(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, two: Path
) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_W)
    about = editor_of(window).rows[0].about
    about.clear()
    about.setFocus()
    qtbot.keyClicks(about, "my aunt")
    window.close()
    assert user(two)["expected"]["subjects"][0]["description"] == "my aunt"


def test_many_are_called_right_and_that_is_undone_at_once(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(5)
    bare = house.take(house.cameras_now.cameras[0], house.clock.now(), seed=3)  # not analysed
    window = open_window()
    grid = window.library.grid
    grid.choose_all()
    window.library.selection.wide["right"].click()
    qtbot.waitUntil(lambda: window.toast.said() == "Called right: 5 pictures.")
    assert {user(path)["verdict"] for path in paths} == {"right"}
    assert user(bare)["expected"] is None
    undo(qtbot, window)
    qtbot.waitUntil(lambda: window.toast.said() == "Taken back, of 5 pictures.")
    assert {user(path)["verdict"] for path in paths} == {None}


def test_undo_takes_back_the_last_of_all_things(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(3)
    window = open_window()
    grid = window.library.grid
    grid.select(paths[0])
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: window.toast.said() == "Called right: 1 picture.")
    grid.select(paths[1])
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not paths[1].exists())
    qtbot.waitUntil(lambda: window.care.undoable)
    undo(qtbot, window)
    qtbot.waitUntil(paths[1].exists)
    assert user(paths[0])["verdict"] == "right"
    undo(qtbot, window)
    qtbot.waitUntil(lambda: user(paths[0])["verdict"] is None)
    undo(qtbot, window)
    assert window.toast.said() == "There is nothing to undo."


def test_many_are_called_empty(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    paths = house.fill(4)
    window = open_window()
    grid = window.library.grid
    grid.choose_all()
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: window.toast.said() == "Nobody there: 4 pictures.")
    assert all(expected(path).subjects == () for path in paths)
    verdicts = {bool(house.truths[path].subjects): user(path)["verdict"] for path in paths}
    assert verdicts == {True: "wrong", False: "right"}


def test_the_next_picture_that_is_not_judged(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(5)
    window = open_window()
    grid = window.library.grid
    grid.select(paths[0])
    qtbot.waitUntil(lambda: window.current.loaded)
    grid.setFocus()
    for place in (0, 1):
        qtbot.keyClick(grid, Qt.Key.Key_Y)
        qtbot.waitUntil(lambda place=place: user(paths[place])["verdict"] == "right")  # type: ignore[misc]
        qtbot.waitUntil(lambda: window.toast.isVisible())
        grid.select(paths[place + 1])
    grid.select(paths[0])
    qtbot.waitUntil(lambda: len(house.index.select(Query(unjudged=True))) == 3)
    qtbot.keyClick(grid, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: window.current.path == paths[2])


@pytest.mark.parametrize("filtered", ["labelled", "wrong", "unjudged"])
def test_the_library_shows_what_is_judged(
    qtbot: QtBot, house: House, open_window: MakeWindow, filtered: str
) -> None:
    paths = house.fill(6)
    window = open_window()
    correcting = window.current.correcting
    with qtbot.waitSignal(correcting.ended):
        correcting.say_of_many("Called right", paths[:2], made_right)
    with qtbot.waitSignal(correcting.ended):
        correcting.say_of_many("Wrong", paths[2:3], lambda _: Correction("wrong"))
    window.library.bar.open_filters()
    window.library.bar.filters.button(filtered).click()
    window.library.bar.filters.hide()
    count = {"labelled": 2, "wrong": 1, "unjudged": 3}[filtered]
    qtbot.waitUntil(lambda: len(window.model) == count)


def test_everything_in_the_editor_has_a_name_and_is_reached(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage
) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_W)
    editor = editor_of(window)
    wanted = [
        one
        for one in editor.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(one.parentWidget(), QAbstractSpinBox)
    ]
    assert [one for one in wanted if not one.accessibleName()] == []
    reached = set()
    for _ in range(2 * len(wanted)):
        reached.add(QApplication.focusWidget())
        press(qtbot, Qt.Key.Key_Tab)
    assert [one.accessibleName() for one in wanted if one not in reached] == []
