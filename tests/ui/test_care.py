"""Import, export, trash with undo, retention and moving, from the window down to the files."""

from __future__ import annotations

import csv
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from blinkthink.core.events import LibraryChanged, SpaceLow
from blinkthink.core.settings import Retention
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.care.export_sheet import ExportSheet
from blinkthink.ui.care.import_sheet import ImportSheet
from blinkthink.ui.care.move_sheet import MoveSheet
from blinkthink.ui.care.question_sheet import QuestionSheet
from blinkthink.ui.care.retention_sheet import RetentionSheet, sample
from blinkthink.ui.care.space_banner import lasting, room_words
from blinkthink.ui.care.work_sheet import Step
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.pages.settings import SettingsPage
from blinkthink.ui.sheet import Sheet
from tests.ui.conftest import MakeWindow
from tests.ui.house import FOUR, NOW, House, scene

S = TypeVar("S", bound=QWidget)


def sheet(window: MainWindow, kind: type[S]) -> S:
    """The open sheet of this kind."""
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1, found
    return found[0]


def texts(widget: QWidget) -> str:
    """All that a widget shows in words."""
    return "\n".join(
        one.accessibleName() or one.text() for one in widget.findChildren(QLabel) if one.isVisible()
    )


def folder_of_pictures(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        data, _ = scene("yard", number, 12)
        (folder / f"20250301_1200{number:02}.jpg").write_bytes(data)
    return folder


def test_a_folder_is_imported_and_what_failed_is_named(
    qtbot: QtBot, house: House, open_window: MakeWindow, tmp_path: Path
) -> None:
    folder = folder_of_pictures(tmp_path / "old", 3)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8 nothing")
    for number in range(12):
        (folder / f"letter {number:02}.txt").write_text("no picture")
    window = open_window()
    window.commands.shortcuts["import"].activated.emit()
    asked = sheet(window, ImportSheet)
    assert not asked.begin.isEnabled()
    asked.folder.take(str(folder))
    asked.begin.click()
    qtbot.waitUntil(lambda: asked.step is Step.REPORT)
    assert asked.told == "3 pictures were imported."
    assert "13 files could not be imported:" in texts(asked)
    assert "broken.jpg" in texts(asked)
    assert "12 files: This is no JPEG or PNG picture." in texts(asked), "in one line"
    assert asked.finish.hasFocus()
    qtbot.keyClick(asked.finish, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(ImportSheet))
    assert len(house.library.scan()) == 3
    window.care.import_pictures()
    again = sheet(window, ImportSheet)
    again.import_folder(folder)
    qtbot.waitUntil(lambda: again.step is Step.REPORT)
    assert "3 pictures were in the library already." in texts(again)


def test_a_folder_that_cannot_be_imported_is_told_and_another_may_be_chosen(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(1)
    window = open_window()
    window.care.import_pictures()
    asked = sheet(window, ImportSheet)
    asked.import_folder(house.paths.library)
    qtbot.waitUntil(lambda: bool(asked.message.said()))
    assert asked.step is Step.FORM
    assert asked.begin.isVisible()


def test_an_import_goes_on_without_its_sheet_and_is_told_in_the_status_bar(
    qtbot: QtBot, house: House, open_window: MakeWindow, tmp_path: Path
) -> None:
    folder = folder_of_pictures(tmp_path / "old", 6)
    window = open_window()
    window.care.import_pictures()
    asked = sheet(window, ImportSheet)
    asked.import_folder(folder)
    asked.away.click()
    assert not asked.isVisible()
    qtbot.waitUntil(lambda: window.toast.said() == "6 pictures were imported.")
    assert not window.status.task.isVisible()
    window.toast.acted.emit()
    assert asked.isVisible()
    assert asked.step is Step.REPORT


def test_escape_stops_an_import_and_then_closes_the_sheet(
    qtbot: QtBot, house: House, open_window: MakeWindow, tmp_path: Path
) -> None:
    folder = folder_of_pictures(tmp_path / "old", 12)
    window = open_window()
    window.care.import_pictures()
    asked = sheet(window, ImportSheet)
    asked.import_folder(folder)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert asked.step is Step.REPORT
    assert asked.told == "Stopped."
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert not asked.isVisible()


def test_quitting_while_an_import_runs_is_asked_first(
    qtbot: QtBot, house: House, open_window: MakeWindow, tmp_path: Path
) -> None:
    folder = folder_of_pictures(tmp_path / "old", 12)
    window = open_window()
    window.care.import_pictures()
    sheet(window, ImportSheet).import_folder(folder)
    window.commands.shortcuts["quit"].activated.emit()
    asked = sheet(window, QuestionSheet)
    assert "The pictures that were copied so far stay." in texts(asked)
    assert asked.keep.hasFocus()
    asked.keep.click()
    assert window.isVisible()
    qtbot.waitUntil(lambda: len(house.library.scan()) == 12)
    qtbot.waitUntil(lambda: not window.status.task.isVisible())
    with qtbot.waitSignal(window.closed):
        window.commands.shortcuts["quit"].activated.emit()


def test_pictures_are_exported_with_what_belongs_to_them(
    qtbot: QtBot, house: House, open_window: MakeWindow, tmp_path: Path
) -> None:
    house.fill(3)
    target = tmp_path / "out"
    window = open_window()
    window.commands.shortcuts["export"].activated.emit()
    asked = sheet(window, ExportSheet)
    assert asked.title.whole() == "Export 3 pictures"
    asked.folder.take(str(target))
    asked.sidecars.setChecked(True)
    asked.table.setChecked(True)
    asked.begin.click()
    qtbot.waitUntil(lambda: asked.step is Step.REPORT)
    assert asked.told == "3 pictures copied. The table has 3 rows."
    assert len(list(target.rglob("*.jpg"))) == 3
    assert len(list(target.rglob("*.json"))) == 3
    with (target / "analyses.csv").open(newline="", encoding="utf-8-sig") as file:
        assert len(list(csv.reader(file))) == 4


def test_exporting_nothing_is_said(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    window = open_window()
    window.commands.shortcuts["export"].activated.emit()
    assert window.toast.said() == "There is no picture to export."


def test_a_few_pictures_go_to_the_trash_at_once_and_come_back(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(4)
    window = open_window()
    window.care.trash(paths[:2])
    qtbot.waitUntil(lambda: window.toast.said() == "2 pictures moved to the trash.")
    assert not paths[0].exists()
    window.toast.acted.emit()
    qtbot.waitUntil(lambda: window.toast.said() == "2 pictures are back.")
    assert all(path.exists() for path in paths)
    window.commands.shortcuts["undo"].activated.emit()
    assert window.toast.said() == "There is nothing to undo."


def test_undo_is_over_after_a_while(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread
) -> None:
    path = house.fill(1)[0]
    window = open_window()
    window.care.trash([path])
    qtbot.waitUntil(lambda: window.toast.said() == "1 picture moved to the trash.")
    thread.submit(house.clock.advance(600)).result()
    window.care.undo()
    assert window.toast.said() == "There is nothing to undo."


def test_many_pictures_go_to_the_trash_after_a_question(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(51, described=False, variety=1)
    window = open_window()
    window.care.trash(paths)
    asked = sheet(window, QuestionSheet)
    assert asked.title.whole() == "Move 51 pictures to the trash?"
    assert asked.keep.hasFocus()
    qtbot.keyClick(asked.keep, Qt.Key.Key_Escape)
    assert not asked.isVisible()
    assert all(path.exists() for path in paths)
    window.care.trash(paths)
    sheet(window, QuestionSheet).agree.click()
    qtbot.waitUntil(lambda: window.toast.said() == "51 pictures moved to the trash.")
    assert house.library.scan() == []


def old_pictures(house: House) -> tuple[list[Path], list[Path]]:
    """Four pictures of a hundred days ago, one of them starred, and two new ones."""
    old = [
        house.take(FOUR[number % 2], NOW - timedelta(days=100, hours=number), seed=number)
        for number in range(4)
    ]
    return old, house.fill(2)


def test_retention_shows_what_it_would_delete_before_it_is_turned_on(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    old, new = old_pictures(house)
    window = open_window()
    window.go("settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    page.keeping.days.setValue(90)
    page.keeping.days.editingFinished.emit()
    qtbot.waitUntil(page.keeping.preview.isEnabled)
    page.keeping.preview.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(RetentionSheet)))
    asked = sheet(window, RetentionSheet)
    said = texts(asked)
    assert "Pictures are kept for 90 days." in said
    assert "4 pictures would be deleted now:" in said
    assert "from 12 August 2026" in said
    assert {"Front Door", "Driveway", "2 pictures"} <= set(said.split("\n"))
    assert asked.begin.text() == "Delete 4 pictures"
    asked.dismiss()
    assert all(path.exists() for path in (*old, *new))
    assert not house.settings().retention.on
    page.keeping.preview.click()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(RetentionSheet)))
    again = sheet(window, RetentionSheet)
    again.begin.click()
    qtbot.waitUntil(lambda: again.step is Step.REPORT)
    assert again.told.startswith("4 pictures were deleted:")
    assert not any(path.exists() for path in old)
    assert all(path.exists() for path in new)
    assert house.settings().retention == Retention(
        on=True, days=90, library=str(house.library.root)
    )


def test_retention_that_would_delete_nothing_can_be_turned_on(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(2)
    window = open_window()
    window.care.preview_retention(Retention(days=30))
    qtbot.waitUntil(lambda: bool(window.findChildren(RetentionSheet)))
    asked = sheet(window, RetentionSheet)
    assert "Nothing would be deleted now." in texts(asked)
    asked.begin.click()
    qtbot.waitUntil(lambda: asked.step is Step.REPORT)
    assert asked.told == "It is on. Nothing had to be deleted."
    assert house.settings().retention.on
    assert all(path.exists() for path in paths)


def test_the_preview_shows_pictures_from_the_first_to_the_last() -> None:
    paths = [Path(f"{number}.jpg") for number in range(100)]
    assert [path.stem for path in sample(paths)] == ["0", "20", "40", "59", "79", "99"]
    assert sample(paths[:3]) == paths[:3]


def test_the_library_moves_and_the_window_goes_on_there(
    qtbot: QtBot, house: House, open_window: MakeWindow, tmp_path: Path
) -> None:
    originals = house.fill(3)
    target = tmp_path / "new disk" / "pictures"
    window = open_window()
    window.care.move_library()
    asked = sheet(window, MoveSheet)
    asked.folder.take(str(target))
    asked.begin.click()
    qtbot.waitUntil(lambda: asked.step is Step.REPORT)
    assert asked.told == "The library was moved."
    assert house.paths.library == target
    assert len(house.library.scan()) == 3
    qtbot.waitUntil(lambda: not any(path.exists() for path in originals))  # they go afterwards


def test_keys_of_the_window_rest_while_a_sheet_is_open(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = open_window()
    window.care.import_pictures()
    asked = sheet(window, ImportSheet)
    reached = set()
    for _ in range(10):
        focused = window.focusWidget()
        assert focused is not None
        assert asked.isAncestorOf(focused)
        reached.add(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert window.library.isVisible()
    assert reached == {"Folder to import: choose", "Cancel", "Close"}
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(window.page("activity").isVisible)


def test_a_disk_that_runs_low_is_told_on_top(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread
) -> None:
    window = open_window()
    assert not window.space.isVisible()
    thread.call(lambda: house.events.publish(SpaceLow(1_200_000_000, 3.2)))
    qtbot.waitUntil(window.space.isVisible)
    assert window.space.text.whole() == (
        "The disk is nearly full: 1.2 GB left, enough for about 3 days of pictures."
    )
    window.space.act.click()
    assert window.page("settings").isVisible()
    thread.call(lambda: house.events.publish(LibraryChanged(removed=frozenset({Path("a.jpg")}))))
    qtbot.waitUntil(lambda: not window.space.isVisible())  # there is room on the tests' disk


def test_how_long_the_disk_lasts_in_words() -> None:
    days: list[tuple[float, str]] = [
        (0.3, "less than a day"), (1, "about 1 day"), (59, "about 59 days"),
        (90, "about 3 months"), (800, "about 2 years"), (9000, "more than 5 years"),
    ]  # fmt: skip
    assert [lasting(number) for number, _ in days] == [words for _, words in days]
    assert room_words(500_000_000, None) == "500 MB left"


@pytest.mark.parametrize("size", [(1280, 800), (640, 480)])
def test_every_sheet_fits_the_window_and_names_its_controls(
    qtbot: QtBot, house: House, open_window: MakeWindow, size: tuple[int, int]
) -> None:
    old, _ = old_pictures(house)
    window = open_window(*size)
    qtbot.waitUntil(lambda: window.model.total == 6)

    def preview() -> None:
        window.care.preview_retention(Retention(days=90))

    opens = (
        window.care.import_pictures,
        window.care.move_library,
        window.show_keys,
        lambda: window.care.export(old),
        lambda: window.care.trash(old * 20),
        preview,
    )
    for opened in opens:
        opened()
        qtbot.waitUntil(lambda: bool(window.findChildren(Sheet)))
        shown = sheet(window, Sheet)
        assert shown.rect().contains(shown.card.geometry())
        controls = [
            one
            for one in shown.findChildren(QWidget)
            if isinstance(one, QAbstractButton | QProgressBar) and one.isVisible()
        ]
        assert controls
        assert [one for one in controls if not (one.accessibleName() or said(one))] == []
        shown.close_sheet()
        qtbot.waitUntil(lambda: not window.findChildren(Sheet))


def said(control: QWidget) -> str:
    return control.text() if isinstance(control, QAbstractButton) else ""
