"""The sheet of the time-lapse: a real film from chosen pictures, progress, cancel, failure."""

from __future__ import annotations

import threading
from pathlib import Path

import av
import pytest
from pytestqt.qtbot import QtBot

from blinkthink.ui.care.work_sheet import Step
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.task import TaskState
from blinkthink.ui.timelapse_sheet import TimelapseSheet, free_name
from tests.ui.conftest import MakeWindow
from tests.ui.house import House


@pytest.fixture
def paths(house: House) -> list[Path]:
    return house.fill(8)


@pytest.fixture
def sheet(open_window: MakeWindow, paths: list[Path], tmp_path: Path) -> TimelapseSheet:
    """Open for the pictures of the front door, with a folder chosen."""
    window = open_window()
    window.seeing.timelapse([paths[0], paths[4]])
    made = found(window)
    (tmp_path / "films").mkdir()
    made.folder.take(str(tmp_path / "films"))
    return made


def found(window: MainWindow) -> TimelapseSheet:
    (made,) = window.findChildren(TimelapseSheet)
    assert made.isVisible()
    return made


def lengths(film: Path) -> int:
    with av.open(film) as container:
        return sum(1 for _ in container.decode(video=0))


def test_a_film_is_made_and_told(qtbot: QtBot, sheet: TimelapseSheet, tmp_path: Path) -> None:
    assert sheet.begin.isEnabled()
    sheet.begin.click()
    qtbot.waitUntil(lambda: sheet.step is Step.REPORT)
    (film,) = (tmp_path / "films").iterdir()
    assert film.name == "Time-lapse Front Door 2026-11-20.mp4"
    assert lengths(film) == 2
    assert sheet.told == "The film has 2 pictures."


def test_a_gif_at_another_pace_with_the_time_in_it(
    qtbot: QtBot, sheet: TimelapseSheet, tmp_path: Path
) -> None:
    sheet.format.setCurrentIndex(1)
    sheet.rate.setValue(2)
    assert sheet.length.whole() == "1.0 seconds long"
    assert not sheet.stamp.isChecked()
    sheet.stamp.setChecked(True)
    sheet.begin.click()
    qtbot.waitUntil(lambda: sheet.step is Step.REPORT)
    (film,) = (tmp_path / "films").iterdir()
    assert film.suffix == ".gif"
    assert lengths(film) == 2


def test_nothing_is_overwritten(qtbot: QtBot, sheet: TimelapseSheet, tmp_path: Path) -> None:
    older = tmp_path / "films" / "Time-lapse Front Door 2026-11-20.mp4"
    older.write_bytes(b"an older film")
    sheet.begin.click()
    qtbot.waitUntil(lambda: sheet.step is Step.REPORT)
    assert older.read_bytes() == b"an older film"
    assert lengths(older.with_name("Time-lapse Front Door 2026-11-20 2.mp4")) == 2
    assert free_name(older).name == "Time-lapse Front Door 2026-11-20 3.mp4"


def test_a_cancel_leaves_no_film(
    qtbot: QtBot, open_window: MakeWindow, house: House, tmp_path: Path
) -> None:
    paths = house.fill(60)
    window = open_window()
    window.seeing.timelapse(paths)
    sheet = found(window)
    films = tmp_path / "films"
    films.mkdir()
    sheet.folder.take(str(films))
    begun = threading.Event()
    sheet.begin.click()
    task = sheet.task
    assert task is not None
    task.changed.connect(begun.set)
    qtbot.waitUntil(lambda: task.done > 0)
    sheet.cancel.click()
    assert task.state is TaskState.CANCELLED
    assert sheet.told == "Stopped."
    qtbot.waitUntil(lambda: not any(films.iterdir()))


def test_broken_pictures_are_left_out_and_counted(
    qtbot: QtBot, sheet: TimelapseSheet, paths: list[Path], tmp_path: Path
) -> None:
    paths[4].write_bytes(b"")
    sheet.begin.click()
    qtbot.waitUntil(lambda: sheet.step is Step.REPORT)
    assert sheet.told == "The film has 1 picture."
    said = [part.plain() for part in sheet.findChildren(object) if hasattr(part, "plain")]
    assert "1 picture was left out: no whole picture." in said


def test_a_failure_is_told_and_the_form_stays(
    qtbot: QtBot, sheet: TimelapseSheet, paths: list[Path]
) -> None:
    for path in (paths[0], paths[4]):
        path.write_bytes(b"")
    sheet.begin.click()
    qtbot.waitUntil(lambda: bool(sheet.message.said()))
    assert sheet.step is Step.FORM
    assert "no whole picture" in sheet.message.said()


def test_nothing_chosen_is_told(qtbot: QtBot, open_window: MakeWindow) -> None:
    window = open_window()
    with qtbot.waitSignal(window.seeing.said) as said:
        window.seeing.timelapse([])
    assert said.args is not None
    assert said.args[0].title == "There is no picture for a time-lapse."
    assert not window.findChildren(TimelapseSheet)
