"""What the user says of a picture - star, note, verdict - reaches its sidecar, whatever happens."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from blinkthink.core.records import UserMarks
from blinkthink.gallery.picture import sidecar_of
from blinkthink.ui.again_menu import AgainMenu
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.viewer.page import ViewerPage
from tests.ui.conftest import MakeWindow
from tests.ui.house import House, in_the_way_of_changes


@pytest.fixture
def paths(house: House) -> list[Path]:
    return house.fill(6)


@pytest.fixture
def window(qtbot: QtBot, paths: list[Path], open_window: MakeWindow) -> MainWindow:
    """The viewer, open on the first picture, which is analysed."""
    made = open_window()
    made.library.grid.select(paths[0])
    qtbot.waitUntil(lambda: made.current.loaded)
    made.open_viewer()
    return made


@pytest.fixture
def viewer(window: MainWindow) -> ViewerPage:
    return window.viewer


def said(path: Path) -> UserMarks:
    """What stands in the sidecar's file."""
    user = json.loads(sidecar_of(path).read_text())["user"]
    return UserMarks(user["starred"], user["note"], user["verdict"])


def test_the_star_is_seen_at_once_and_saved(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_S)
    assert viewer.bar.star.isChecked()
    assert viewer.bar.star.accessibleName() == "Take the star away"
    qtbot.waitUntil(lambda: said(paths[0]).starred)
    viewer.bar.star.click()
    assert not viewer.bar.star.isChecked()
    qtbot.waitUntil(lambda: not said(paths[0]).starred)
    assert window.inspector.panel.star.accessibleName() == "Star this picture"


def test_the_verdict_is_chosen_changed_and_taken_back(
    qtbot: QtBot, viewer: ViewerPage, paths: list[Path]
) -> None:
    marks = viewer.panel.said
    marks.wrong.click()
    qtbot.waitUntil(lambda: said(paths[0]).verdict == "wrong")
    marks.right.click()
    assert not marks.wrong.isChecked()
    qtbot.waitUntil(lambda: said(paths[0]).verdict == "right")
    marks.right.click()
    qtbot.waitUntil(lambda: said(paths[0]).verdict is None)


def test_a_note_is_saved_when_the_typing_rests(
    qtbot: QtBot, viewer: ViewerPage, paths: list[Path]
) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_T)
    note = viewer.panel.said.note
    assert viewer.focusWidget() is note
    qtbot.keyClicks(note, "sir b 10")  # keys that mean something to the viewer are text here
    assert note.toPlainText() == "sir b 10"
    assert not viewer.bar.star.isChecked()
    qtbot.waitUntil(lambda: said(paths[0]).note == "sir b 10")
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert viewer.isVisible()
    assert viewer.focusWidget() is viewer.canvas


def test_a_note_goes_to_its_own_picture_when_another_is_shown_at_once(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    note = viewer.panel.said.note
    note.setFocus()
    qtbot.keyClicks(note, "the first one")
    window.library.grid.select(paths[1])
    qtbot.waitUntil(lambda: window.current.loaded)
    assert note.toPlainText() == ""
    qtbot.waitUntil(lambda: said(paths[0]).note == "the first one")
    assert said(paths[1]).note == ""
    window.library.grid.select(paths[0])
    qtbot.waitUntil(lambda: note.toPlainText() == "the first one")


def test_a_note_outlives_the_window_that_closes_at_once(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    note = viewer.panel.said.note
    note.setFocus()
    qtbot.keyClicks(note, "not lost")
    window.close()
    assert said(paths[0]).note == "not lost"


def test_what_could_not_be_saved_is_told_kept_and_saved_later(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    lock = in_the_way_of_changes(paths[0])
    note = viewer.panel.said.note
    note.setFocus()
    qtbot.keyClicks(note, "kept")
    with qtbot.waitSignal(window.current.marking.failed):
        viewer.canvas.setFocus()
    assert window.current.marks.note == "kept"
    lock.rmdir()
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: said(paths[0]) == UserMarks(True, "kept"))


def test_a_star_that_could_not_be_saved_is_told_and_goes_out(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    in_the_way_of_changes(paths[0])
    with qtbot.waitSignal(window.current.marking.failed):
        qtbot.keyClick(viewer.canvas, Qt.Key.Key_S)
    assert not window.current.marks.starred
    assert not viewer.bar.star.isChecked()
    assert window.toast.said()


def test_marks_keep_what_others_wrote_into_the_sidecar(
    qtbot: QtBot, viewer: ViewerPage, paths: list[Path]
) -> None:
    sidecar = sidecar_of(paths[0])
    document = json.loads(sidecar.read_text())
    document["user"]["expected"] = ["person"]
    document["from_another_program"] = {"kept": True}
    sidecar.write_text(json.dumps(document))
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: said(paths[0]).starred)
    after = json.loads(sidecar.read_text())
    assert after["user"]["expected"] == ["person"]
    assert after["from_another_program"] == {"kept": True}


def test_the_history_names_the_analyses_before(
    qtbot: QtBot, house: House, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    history = viewer.panel.history
    assert history.isHidden()
    viewer.panel.again.click()
    qtbot.waitUntil(lambda: not history.isHidden())
    assert history.head.text() == "1 earlier analysis"
    assert history.content.isHidden()
    history.head.click()
    told = [part.accessibleName() for part in history.content.findChildren(object)
            if hasattr(part, "plain")]  # fmt: skip
    assert told[0].startswith("Demo model · Today, 17:32")
    assert house.truths[paths[0]].scene in told[1]


def test_analyse_again_offers_the_ready_models_and_the_details(
    qtbot: QtBot, house: House, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    menu = AgainMenu(window.current, viewer)
    qtbot.waitUntil(lambda: any(action.menu() for action in menu.actions()))
    (model,) = [action for action in menu.actions() if action.menu()]
    assert model.text() == "Demo model (in use)"
    details = model.menu().actions()  # type: ignore[attr-defined]
    assert [action.text().partition(":")[0] for action in details] == [
        "Detail 70", "Detail 140", "Detail 280", "Detail 560", "Detail 1,120",
    ]  # fmt: skip
    details[3].trigger()
    qtbot.waitUntil(lambda: house.analyses_asked == [((paths[0],), "demo", 560)])


def test_the_facts_of_the_capture_are_words(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    viewer.panel.facts.head.click()
    told = " | ".join(
        part.plain()
        for part in viewer.panel.facts.content.findChildren(object)
        if hasattr(part, "plain")
    )
    assert "2026-11-20 17:31:00 +" in told
    assert "Blink doorbell “Front Door”, taken on schedule" in told
    assert "640 × 360 pixels" in told
    assert paths[0].name in told
    assert str(paths[0].parent) in told


def test_ten_megabytes_of_text_are_cut_and_open_on_demand(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    sidecar = sidecar_of(paths[1])
    document = json.loads(sidecar.read_text())
    document["analysis"]["scene"] = "A story. " * 1_200_000
    document["analysis"]["flags"] = [
        {"name": f"flag {n}", "severity": "info", "reason": "x" * 5000} for n in range(300)
    ]
    document["camera"]["name"] = "Door " * 1000
    sidecar.write_text(json.dumps(document))
    window.library.grid.select(paths[1])
    qtbot.waitUntil(lambda: window.current.loaded)
    scene = viewer.panel.scene
    assert len(scene.text()) < 1000
    assert scene.text().endswith("…")
    assert scene.more.text() == "Show all (10,800,000 characters)"
    assert "and 288 more" in viewer.panel.flags.text()
    scene.more.click()
    assert scene.field is not None
    assert scene.field.toPlainText().endswith("in the file beside the picture.")
    window.library.grid.select(paths[0])
    qtbot.waitUntil(lambda: window.current.loaded)
    assert scene.field is None
    assert not scene.more.isVisible()
