"""The table of keys: every key in it works, and the sheet shows every one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from blinkthink.core.schedules import PlannedRun
from blinkthink.ui import keys
from blinkthink.ui.correcting.box_overlay import BoxOverlay
from blinkthink.ui.keys_sheet import KeysSheet
from blinkthink.ui.main_window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.house import FOUR, NOW, House


def pressed(text: str) -> QKeyEvent:
    combined = QKeySequence(text)[0]
    return QKeyEvent(QEvent.Type.KeyPress, combined.key(), combined.keyboardModifiers())


def test_every_key_can_be_pressed_and_means_one_thing_in_its_place() -> None:
    seen: set[tuple[str, str]] = set()
    for key in keys.KEYS:
        assert key.place in keys.PLACES, key
        for text in key.keys:
            assert keys.command(key.place, pressed(text)) == key.command, (key, text)
            assert (key.place, text) not in seen
            seen.add((key.place, text))
    commands = [(key.place, key.command) for key in keys.KEYS]
    assert len(set(commands)) == len(commands)


def test_a_key_of_one_place_does_not_hide_one_of_the_whole_window() -> None:
    everywhere = {text for key in keys.of("window") for text in key.keys}
    elsewhere = {text for key in keys.KEYS if key.place != "window" for text in key.keys}
    assert everywhere & elsewhere == set()


def test_every_command_of_the_window_has_its_shortcut(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = open_window()
    assert set(window.commands.shortcuts) == {key.command for key in keys.of("window")}
    for key in keys.of("window"):
        shown = {one.toString() for one in window.commands.shortcuts[key.command].keys()}  # noqa: SIM118
        assert shown == {QKeySequence(text).toString() for text in key.keys}


@pytest.fixture
def at_places(house: House, open_window: MakeWindow) -> MainWindow:
    house.fill(4)
    house.planned = (PlannedRun("s1", NOW + timedelta(hours=1), ()),)
    return open_window()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_every_key_of_the_table_is_made_or_answered(qtbot: QtBot, at_places: MainWindow) -> None:
    window = at_places
    qtbot.waitUntil(lambda: len(window.rail.rows) == 4)
    window.library.grid.select(window.model.pictures[0].path)
    qtbot.waitUntil(lambda: window.current.can_be_judged)
    window.current.call_wrong()
    place = window.inspector.panel.editing
    assert place.editor is not None
    place.editor.rows[0].box.click()
    overlay = window.inspector.findChild(BoxOverlay)
    assert isinstance(overlay, BoxOverlay)
    seeing = window.seeing
    assert all((seeing.viewer, seeing.comparing, seeing.showing))  # made when first gone to
    assert window.page("alerts") is window.places.alerts
    camera = window.places.camera
    camera.show_camera(FOUR[0].ref)
    window.places.show_schedule()
    schedule = window.places.schedule
    qtbot.waitUntil(lambda: bool(schedule.plan.picture.words()))
    assert window.page("settings").isHidden()  # made when first gone to
    made = {one.objectName() for one in window.findChildren(QShortcut)}
    answers: dict[str, QWidget] = {
        "cameras": next(iter(window.rail.rows.values())).face,
        "library": window.library.grid,
        "timeline": window.library.timeline,
        "correcting": place.editor,
        "box": overlay,
        "camera": camera,
        "areas": camera.areas.canvas,
        "rule": window.places.alerts.editor,
        "schedule": schedule,
        "plan": schedule.plan.picture,
    }
    without = []
    for key in keys.KEYS:
        if f"{key.place}.{key.command}" in made:
            continue
        for text in key.keys:
            event = pressed(text)
            widget = answers.get(key.place)
            if widget is None or not (QApplication.sendEvent(widget, event) and event.isAccepted()):
                without.append((key.place, key.command, text))
        for menu in window.findChildren(QMenu):
            menu.close()
    assert without == []


def test_the_places_are_reached_by_their_keys(qtbot: QtBot, at_places: MainWindow) -> None:
    window = at_places
    for number, place in enumerate(window.rail.places, start=1):
        key = Qt.Key(Qt.Key.Key_0.value + number)
        qtbot.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(window.page(place).isVisible)
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.page("settings").isVisible)


def test_a_place_is_reached_from_the_viewer_too(qtbot: QtBot, at_places: MainWindow) -> None:
    window = at_places
    window.library.grid.select(window.model.pictures[0].path)
    window.open_viewer()
    assert window.viewer.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(window.page("models").isVisible)


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_the_sheet_shows_every_key(qtbot: QtBot, at_places: MainWindow, key: Qt.Key) -> None:
    window = at_places
    qtbot.keyClick(window, key)
    qtbot.waitUntil(lambda: bool(window.findChildren(KeysSheet)))
    sheet = window.findChildren(KeysSheet)[0]
    said = {label.accessibleName() for label in sheet.findChildren(QLabel)}
    for one in keys.KEYS:
        assert f"{keys.shown(one.keys[0])}: {one.text}" in said
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_question_mark_can_be_typed(qtbot: QtBot, at_places: MainWindow) -> None:
    window = at_places
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    qtbot.keyClicks(field, "who?")
    assert field.text() == "who?"
    assert not window.findChildren(KeysSheet)


def test_keys_are_shown_as_people_read_them() -> None:
    assert keys.hint("viewer", "newer") == "←"
    assert keys.hint("window", "import") == QKeySequence("Ctrl+I").toString(
        QKeySequence.SequenceFormat.NativeText
    )
