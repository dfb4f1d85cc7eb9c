"""Clips in the viewer: real H.264 films, played by the real QtMultimedia."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.viewer.page import ViewerPage
from blinkthink.ui.viewer.video import clock_time
from tests.ui.conftest import MakeWindow
from tests.ui.house import House

# What QtMultimedia says where there is no sound card and no graphics card.
pytestmark = pytest.mark.qt_log_ignore(
    "Couldn't (load|resolve)", "pa_context_connect", "No RHI backend", "Could not open media"
)


def film(path: Path, *, seconds: int = 6, rate: int = 10) -> None:
    """Grey that gets lighter, with 320 x 180 pixels."""
    with av.open(path, "w") as container:
        stream = container.add_stream("libx264", rate=rate)
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        for number in range(seconds * rate):
            shade = np.full((180, 320, 3), 40 + 3 * number, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(shade, format="rgb24")))
        container.mux(stream.encode())


@pytest.fixture
def paths(house: House) -> list[Path]:
    made = house.fill(4)
    for path in made[1:4]:
        name = f"{path.stem}.mp4"
        house.library.update_sidecar(path, lambda one, name=name: one.with_clip(name))  # type: ignore[misc]
    film(made[1].with_suffix(".mp4"))
    made[3].with_suffix(".mp4").write_bytes(made[1].with_suffix(".mp4").read_bytes()[:900])
    return made


@pytest.fixture
def window(qtbot: QtBot, paths: list[Path], open_window: MakeWindow) -> MainWindow:
    made = open_window()
    show(qtbot, made, paths[1])
    made.open_viewer()
    return made


@pytest.fixture
def viewer(window: MainWindow) -> ViewerPage:
    return window.viewer


def show(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.library.grid.select(path)
    qtbot.waitUntil(lambda: window.current.loaded)


def playing(qtbot: QtBot, viewer: ViewerPage) -> None:
    """Until frames are on the screen."""
    qtbot.waitUntil(lambda: viewer.video.playing and not viewer.video.picture.frame.isNull())


def test_only_a_picture_with_a_video_offers_one(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    qtbot.waitUntil(viewer.play.isVisible)
    show(qtbot, window, paths[0])
    assert not viewer.play.isVisible()
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Space)
    assert not viewer.video.isVisible()


def test_it_plays_pauses_and_seeks(qtbot: QtBot, viewer: ViewerPage) -> None:
    viewer.play.click()
    playing(qtbot, viewer)
    assert viewer.video.picture.frame.width() == 320
    qtbot.waitUntil(lambda: viewer.video.position > 200)
    qtbot.keyClick(viewer.video.picture, Qt.Key.Key_Space)
    assert not viewer.video.playing
    assert viewer.video.play.accessibleName() == "Play"
    stood = viewer.video.position
    dark = viewer.video.picture.frame.pixelColor(160, 90).red()
    qtbot.keyClick(viewer.video.picture, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: viewer.video.position >= stood + 4000)
    qtbot.waitUntil(lambda: viewer.video.picture.frame.pixelColor(160, 90).red() > dark + 60)
    assert viewer.video.time.text() == f"{clock_time(viewer.video.position)} / 0:06"
    assert viewer.video.place.value() == viewer.video.position
    qtbot.keyClick(viewer.video.picture, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: viewer.video.position <= stood + 100)


def test_a_picture_is_zoomed_and_a_video_is_not(qtbot: QtBot, viewer: ViewerPage) -> None:
    bar = viewer.bar
    qtbot.waitUntil(lambda: bar.zoom.text() not in ("", "100 %"))
    of_the_picture = bar.zoom.text()
    viewer.play.click()
    assert not bar.fit.isEnabled()
    assert bar.zoom.text() == ""
    viewer.stop_video()
    assert bar.fit.isEnabled()
    assert bar.zoom.text() == of_the_picture


def test_a_click_on_the_slider_goes_there(qtbot: QtBot, viewer: ViewerPage) -> None:
    viewer.play.click()
    playing(qtbot, viewer)
    viewer.video.toggle()
    place = viewer.video.place
    qtbot.waitUntil(lambda: place.maximum() == 6000)
    before = viewer.video.position
    qtbot.mouseClick(
        place, Qt.MouseButton.LeftButton, pos=QPoint(place.width() - 4, place.height() // 2)
    )
    qtbot.waitUntil(lambda: viewer.video.position > before)


def test_a_film_without_sound_says_so(qtbot: QtBot, viewer: ViewerPage) -> None:
    viewer.play.click()
    playing(qtbot, viewer)
    qtbot.waitUntil(lambda: not viewer.video.mute.isEnabled())
    assert viewer.video.mute.accessibleName() == "This video has no sound"


def test_it_stops_when_one_goes_on_and_when_one_leaves(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    viewer.play.click()
    playing(qtbot, viewer)
    qtbot.keyClick(viewer.video.picture, Qt.Key.Key_Left)
    assert window.current.path == paths[0]
    assert not viewer.video.playing
    assert viewer.canvas.isVisible()
    show(qtbot, window, paths[1])
    viewer.play_video()
    playing(qtbot, viewer)
    qtbot.keyClick(viewer.video.picture, Qt.Key.Key_Escape)
    assert viewer.canvas.isVisible()
    assert not viewer.video.playing
    viewer.play_video()
    playing(qtbot, viewer)
    window.go("models")
    assert not viewer.video.playing
    assert viewer.video.open_path is None


def test_a_missing_film_is_told(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    show(qtbot, window, paths[2])
    viewer.play_video()
    assert viewer.video.trouble.isVisible()
    assert not viewer.video.bar.isEnabled()
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert viewer.canvas.isVisible()


def test_a_damaged_film_is_told_and_offered_to_the_systems_player(
    qtbot: QtBot, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    show(qtbot, window, paths[3])
    viewer.play_video()
    qtbot.waitUntil(viewer.video.trouble.isVisible)
    viewer.video.outside_requested.disconnect()
    with qtbot.waitSignal(viewer.video.outside_requested) as asked:
        viewer.video.trouble.acted.emit()
    assert asked.args == [paths[3].with_suffix(".mp4")]
    show(qtbot, window, paths[1])
    viewer.play_video()
    playing(qtbot, viewer)
    assert not viewer.video.trouble.isVisible()


def test_a_sidecar_names_no_file_of_another_folder(
    qtbot: QtBot, house: House, window: MainWindow, viewer: ViewerPage, paths: list[Path]
) -> None:
    secret = house.library.root.parent / "secret.mp4"
    film(secret, seconds=1)
    house.library.update_sidecar(paths[0], lambda one: one.with_clip("../../secret.mp4"))
    show(qtbot, window, paths[0])
    viewer.play_video()
    assert viewer.video.trouble.isVisible()
    assert viewer.video.open_path == paths[0].parent / "secret.mp4"


@pytest.mark.parametrize(
    ("milliseconds", "text"), [(0, "0:00"), (7_900, "0:07"), (750_000, "12:30"), (-5, "0:00")]
)
def test_times_are_said_as_clocks_do(milliseconds: int, text: str) -> None:
    assert clock_time(milliseconds) == text
