"""The viewer: fit, zoom to the pointer, pan, next and previous, back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from blinkthink.core.errors import BadImage
from blinkthink.ui import verdict
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.viewer.canvas import STEP, Canvas
from blinkthink.ui.viewer.full import read_picture
from tests.ui.conftest import MakeWindow
from tests.ui.house import House


@pytest.fixture
def paths(house: House) -> list[Path]:
    return house.fill(6)


@pytest.fixture
def window(qtbot: QtBot, paths: list[Path], open_window: MakeWindow) -> MainWindow:
    """The viewer, open on the second picture."""
    made = open_window()
    made.library.grid.select(paths[1])
    qtbot.keyClick(made.library.grid, Qt.Key.Key_Return)
    wait_for(qtbot, made, paths[1])
    return made


def wait_for(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Until the picture is shown in full."""
    assert window.current.path == path
    qtbot.waitUntil(lambda: window.seeing.full.get(path) is not None)
    assert window.viewer.canvas.isVisible()


def wheel(canvas: Canvas, point: QPointF, notches: int) -> None:
    event = QWheelEvent(
        point, canvas.mapToGlobal(point), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_it_opens_on_the_whole_picture(window: MainWindow) -> None:
    canvas = window.viewer.canvas
    assert canvas.fits
    corner = canvas.to_picture(QPointF(0, 0))
    opposite = canvas.to_picture(QPointF(canvas.width(), canvas.height()))
    assert corner.x() <= 0
    assert corner.y() <= 0
    assert opposite.x() >= 640
    assert opposite.y() >= 360


def test_the_wheel_zooms_to_the_pointer(window: MainWindow) -> None:
    canvas = window.viewer.canvas
    point = QPointF(canvas.width() * 0.7, canvas.height() * 0.4)
    screen = canvas.devicePixelRatioF()
    # Larger than the widget both ways.
    canvas.zoom_to(2.5 * screen, QPointF(canvas.rect().center()))
    held, scale = canvas.to_picture(point), canvas.scale
    for _ in range(3):
        wheel(canvas, point, 1)
    assert canvas.scale == pytest.approx(scale * STEP**3)
    now = canvas.to_picture(point)
    assert now.x() == pytest.approx(held.x(), abs=0.01)
    assert now.y() == pytest.approx(held.y(), abs=0.01)


def test_dragging_moves_the_picture_but_not_out_of_sight(qtbot: QtBot, window: MainWindow) -> None:
    canvas = window.viewer.canvas
    screen = canvas.devicePixelRatioF()
    canvas.zoom_to(4.0 * screen, QPointF(canvas.width() / 2, canvas.height() / 2))
    middle = canvas.rect().center()
    before = canvas.to_picture(QPointF(middle))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(canvas, middle + QPoint(80, 40))
    assert canvas.to_picture(QPointF(middle)).x() == pytest.approx(before.x() - 20, abs=0.5)
    assert canvas.to_picture(QPointF(middle)).y() == pytest.approx(before.y() - 10, abs=0.5)
    qtbot.mouseMove(canvas, middle + QPoint(90_000, 90_000))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton)
    corner = canvas.to_picture(QPointF(0, 0))
    assert corner.x() == pytest.approx(0, abs=0.01)
    assert corner.y() == pytest.approx(0, abs=0.01)


def test_keys_zoom_and_fit(qtbot: QtBot, window: MainWindow) -> None:
    canvas = window.viewer.canvas
    fitting = canvas.scale
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.scale == pytest.approx(fitting * STEP)
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.scale == pytest.approx(fitting)
    qtbot.keyClick(canvas, Qt.Key.Key_1)
    assert canvas.scale == pytest.approx(1.0)
    assert window.viewer.bar.zoom.text() == "100 %"
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.fits
    assert canvas.scale == pytest.approx(fitting)


def test_keys_turn_to_the_neighbours(
    qtbot: QtBot, window: MainWindow, paths: list[Path], house: House
) -> None:
    canvas, viewer = window.viewer.canvas, window.viewer
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    wait_for(qtbot, window, paths[2])
    qtbot.waitUntil(lambda: viewer.panel.scene.text() == house.truths[paths[2]].scene)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    wait_for(qtbot, window, paths[0])
    assert not viewer.bar.newer.isEnabled()
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert window.current.path == paths[0]


def test_the_neighbours_wait_ready(qtbot: QtBot, window: MainWindow, paths: list[Path]) -> None:
    for near in (paths[0], paths[2], paths[3]):
        qtbot.waitUntil(lambda near=near: window.seeing.full.get(near) is not None)  # type: ignore[misc]
    assert window.seeing.full.get(paths[5]) is None


def test_escape_leads_back_to_the_picture_seen_last(
    qtbot: QtBot, window: MainWindow, paths: list[Path]
) -> None:
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_Escape)
    assert window.library.isVisible()
    assert window.library.grid.current == paths[2]
    qtbot.waitUntil(window.library.grid.hasFocus)


def test_boxes_are_drawn_on_demand(
    qtbot: QtBot, window: MainWindow, paths: list[Path], house: House
) -> None:
    window.library.grid.select(paths[0])
    assert any(subject.box for subject in house.truths[paths[0]].subjects)
    qtbot.waitUntil(window.viewer.bar.boxes.isEnabled)
    wait_for(qtbot, window, paths[0])
    without = window.viewer.canvas.grab().toImage()
    window.viewer.bar.boxes.click()
    assert window.viewer.canvas.grab().toImage() != without


def test_where_there_are_no_boxes_the_key_does_nothing(
    qtbot: QtBot, window: MainWindow, paths: list[Path], house: House
) -> None:
    empty = next(path for path in paths if not house.truths[path].subjects)
    bar = window.viewer.bar
    window.library.grid.select(empty)
    wait_for(qtbot, window, empty)
    qtbot.waitUntil(lambda: not bar.boxes.isEnabled())
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_B)
    assert not bar.boxes.isChecked()


def test_reading_refuses_what_is_no_whole_picture(tmp_path: Path, house: House) -> None:
    whole = house.fill(1)[0].read_bytes()
    good = tmp_path / "good.jpg"
    good.write_bytes(whole)
    assert read_picture(good).image.width() == 640
    for name, data in (("empty", b""), ("half", whole[: len(whole) // 2]), ("text", b"hello")):
        bad = tmp_path / f"{name}.jpg"
        bad.write_bytes(data)
        with pytest.raises(BadImage):
            read_picture(bad)


def test_screen_readers_hear_each_picture_that_is_shown(
    qtbot: QtBot, window: MainWindow, paths: list[Path]
) -> None:
    canvas, grid = window.viewer.canvas, window.library.grid
    assert ", 2 of 6, " in canvas.accessibleDescription()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert ", 3 of 6, " in canvas.accessibleDescription()
    qtbot.waitUntil(lambda: window.current.loaded)
    qtbot.keyClick(canvas, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: "starred" in canvas.accessibleDescription())
    assert canvas.accessibleDescription() == grid.accessibleDescription()


def test_screen_readers_hear_what_was_answered_and_nothing_of_answers_of_before(
    qtbot: QtBot, window: MainWindow, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(verdict, "announce", lambda _widget, words: heard.append(words))
    qtbot.waitUntil(lambda: window.current.loaded)
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: heard == ["You called it right."])
    right = window.viewer.panel.said.right
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: window.current.loaded and not right.isChecked())
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: window.current.loaded and right.isChecked())
    assert heard == ["You called it right."]
