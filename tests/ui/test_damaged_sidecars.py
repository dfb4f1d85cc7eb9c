"""A picture whose sidecar cannot be read: said beside it and in the settings, and what helps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from blinkthink.gallery.index.query import Query
from blinkthink.ui.pages.settings import SettingsPage
from tests.ui.conftest import MakeWindow
from tests.ui.house import House


def press(qtbot: QtBot, within: QWidget, name: str) -> None:
    (found,) = (
        one
        for one in within.findChildren(QPushButton)
        if one.accessibleName() == name and one.isVisible()
    )
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_it_is_said_where_the_picture_is_and_the_file_is_kept(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    path = house.fill(3)[0]
    sidecar = path.with_suffix(".json")
    sound = sidecar.read_bytes()
    sidecar.write_bytes(b"rubbish")
    window = open_window()
    grid, panel = window.library.grid, window.inspector.panel
    grid.select(path)
    qtbot.waitUntil(lambda: "cannot be read" in panel.damaged.message.said())
    assert f"“{sidecar.name}” holds what is known of it" in panel.damaged.message.said()
    assert not panel.state.isVisible(), "that nobody looked at it is not known"
    assert "imported" not in panel.time.plain()
    place = window.model.pictures.place(path)
    assert place is not None
    assert "Its text file cannot be read" in grid.describe(place)

    sidecar.write_bytes(sound)  # somebody mended it
    press(qtbot, panel.damaged, "Look again")
    qtbot.waitUntil(lambda: not panel.damaged.isVisible())
    assert panel.scene.isVisible()

    sidecar.write_bytes(b"rubbish")
    window.current.look_again()
    qtbot.waitUntil(panel.damaged.isVisible)
    press(qtbot, panel.damaged, "Set the damaged file aside")
    qtbot.waitUntil(lambda: not panel.damaged.isVisible())
    assert sidecar.with_suffix(".json.broken").read_bytes() == b"rubbish"
    assert not sidecar.exists()


def test_the_settings_count_them_show_them_and_set_them_aside(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    damaged = house.fill(4)[:2]
    for path in damaged:
        path.with_suffix(".json").write_bytes(b"rubbish")
    window = open_window()
    window.mender.show_settings("library")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    group = page.library
    qtbot.waitUntil(lambda: "2 pictures with a text file" in group.damaged.said())
    press(qtbot, group.damaged, "Show them")
    qtbot.waitUntil(lambda: window.model.query == Query(damaged=True) and len(window.model) == 2)
    assert [picture.path for picture in window.model.pictures] == damaged
    window.mender.show_settings("library")
    press(qtbot, group.damaged, "Set the damaged files aside")
    qtbot.waitUntil(lambda: group.message.said().startswith("2 damaged files set aside."))
    qtbot.waitUntil(lambda: not group.damaged.isVisible())
    assert all(path.with_suffix(".json.broken").is_file() for path in damaged)
