"""The library's disk or folder goes while the window is open, and what the user may do then."""

from __future__ import annotations

import hashlib
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from blinkthink.core.errors import DiskAway, LibraryMoved
from blinkthink.ui.main_window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.house import NOW, House


def press(qtbot: QtBot, within: QWidget, name: str) -> None:
    (found,) = (
        one
        for one in within.findChildren(QPushButton)
        if one.accessibleName() == name and one.isVisible()
    )
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def put(house: House) -> Path:
    """Store another picture."""
    return house.library.store(
        b"a new one",
        camera=house.cameras_now.cameras[0].ref,
        captured_at=NOW + timedelta(hours=1),
        trigger="manual",
        sha256=hashlib.sha256(b"a new one").hexdigest(),
        width=1,
        height=1,
    )


@pytest.fixture
def window(qtbot: QtBot, house: House, open_window: MakeWindow) -> MainWindow:
    """With five pictures, all read."""
    house.fill(5)
    window = open_window()
    qtbot.waitUntil(lambda: not house.index.progress.running and window.model.total == 5)
    return window


def lose(qtbot: QtBot, house: House, window: MainWindow, to: Path) -> None:
    house.library.root.rename(to)
    window.model.reload()
    qtbot.waitUntil(window.library.missing.isVisible)


def test_a_renamed_folder_is_gone_after_by_one_click(
    qtbot: QtBot, house: House, window: MainWindow
) -> None:
    old = house.library.root
    to = old.with_name("Bilder")
    lose(qtbot, house, window, to)
    missing = window.library.missing
    assert missing.said().startswith("The folder with the pictures was moved or renamed.")
    assert str(to) in missing.said()
    with pytest.raises(LibraryMoved):
        put(house)
    press(qtbot, missing, "Go on there")
    qtbot.waitUntil(lambda: not missing.isVisible())
    qtbot.waitUntil(lambda: window.model.total == 5 and not window.model.missing)
    assert window.model.pictures[0].path.is_relative_to(to)
    assert put(house).is_relative_to(to)
    assert not window.toast.isVisible(), "what the user chose is no news"


def test_a_new_library_is_begun_where_it_was_if_that_is_wanted(
    qtbot: QtBot, house: House, window: MainWindow
) -> None:
    old = house.library.root
    lose(qtbot, house, window, old.with_name("Bilder"))
    press(qtbot, window.library.missing, "Begin a new library where it was")
    qtbot.waitUntil(lambda: not house.library.away)
    assert put(house).is_relative_to(old)
    window.model.reload()
    qtbot.waitUntil(lambda: window.model.total == 1)
    assert not window.library.missing.isVisible()


def test_a_lost_folder_that_is_not_found_is_chosen_in_the_settings(
    qtbot: QtBot, house: House, window: MainWindow
) -> None:
    shutil.rmtree(house.library.root)
    window.model.reload()
    missing = window.library.missing
    qtbot.waitUntil(missing.isVisible)
    assert missing.said().startswith("The folder with the pictures is not there.")
    with pytest.raises(LibraryMoved):
        put(house)
    assert not house.library.root.exists()
    press(qtbot, missing, "Choose the folder")
    qtbot.waitUntil(window.page("settings").isVisible)


@pytest.mark.parametrize("error", [DiskAway(subject="/disk"), LibraryMoved(subject="/disk")])
def test_what_was_said_goes_by_itself_once_it_is_there_again(
    qtbot: QtBot, house: House, window: MainWindow, error: DiskAway
) -> None:
    root = house.library.root
    away = root.with_name("away")
    window.say_error(error)
    assert window.library.message.isVisible()
    lose(qtbot, house, window, away)
    away.rename(root)
    qtbot.waitUntil(lambda: not window.library.missing.isVisible(), timeout=20_000)  # by itself
    assert not window.library.message.isVisible()
    assert window.toast.isVisible()
    assert "The library is there again." in window.toast.said()
    assert put(house).is_relative_to(root)
