"""Compare: two pictures with one zoom, and where they differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from blinkthink.core.errors import BadImage
from blinkthink.ui.compare.difference import find_difference
from blinkthink.ui.main_window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.house import House


def yard(
    path: Path, *, box: tuple[int, int, int, int] | None = None, light: float = 1.0, noise: int = 0
) -> Path:
    """A garden with a fence, perhaps with something in it."""
    image = Image.linear_gradient("L").resize((960, 540)).convert("RGB")
    draw = ImageDraw.Draw(image)
    for x in range(0, 960, 60):
        draw.rectangle((x, 200, x + 20, 330), fill=(120, 90, 60))
    if box is not None:
        draw.rectangle(box, fill=(200, 40, 40))
    if noise:
        grain = Image.effect_noise((960, 540), noise).convert("RGB")
        image = Image.blend(image, grain, 0.12)
    image.point(lambda value: min(255, round(value * light))).save(path, "JPEG", quality=88)
    return path


def test_what_came_is_found_where_it_is(tmp_path: Path) -> None:
    found = find_difference(
        yard(tmp_path / "a.jpg", noise=40),
        yard(tmp_path / "b.jpg", box=(400, 300, 520, 480), noise=40),
    )
    ((x0, y0, x1, y1),) = found.regions
    assert (x0, y0, x1, y1) == pytest.approx((400 / 960, 300 / 540, 520 / 960, 480 / 540), abs=0.04)
    assert 0.02 < found.share < 0.08


@pytest.mark.parametrize("light", [0.75, 1.0, 1.2])
def test_another_light_and_noise_are_no_difference(tmp_path: Path, light: float) -> None:
    found = find_difference(
        yard(tmp_path / "a.jpg", noise=30), yard(tmp_path / "b.jpg", light=light, noise=60)
    )
    assert found.regions == ()
    assert found.share == 0
    assert not found.everywhere


def test_another_view_differs_everywhere(tmp_path: Path) -> None:
    turned = tmp_path / "turned.jpg"
    garden = Image.open(yard(tmp_path / "a.jpg"))
    garden.rotate(180).save(turned)
    found = find_difference(tmp_path / "a.jpg", turned)
    assert found.regions == ()
    assert found.everywhere


def test_two_things_are_two_places_the_larger_one_first(tmp_path: Path) -> None:
    first = yard(tmp_path / "a.jpg", box=(60, 380, 110, 430))
    second = yard(tmp_path / "b.jpg", box=(700, 60, 900, 190))
    found = find_difference(first, second)
    assert len(found.regions) == 2
    assert found.regions[0][0] > 0.6
    assert found.regions[1][0] < 0.2


def test_other_sizes_of_one_shape_are_compared_other_shapes_are_not(tmp_path: Path) -> None:
    whole = yard(tmp_path / "a.jpg")
    Image.open(whole).resize((640, 360)).save(tmp_path / "small.jpg", quality=92)
    Image.open(whole).crop((0, 0, 540, 540)).save(tmp_path / "square.jpg")
    assert find_difference(whole, tmp_path / "small.jpg").regions == ()
    assert not find_difference(whole, tmp_path / "square.jpg").comparable


def test_a_broken_picture_is_told(tmp_path: Path) -> None:
    (tmp_path / "bad.jpg").write_bytes(b"\xff\xd8 no")
    with pytest.raises(BadImage):
        find_difference(yard(tmp_path / "a.jpg"), tmp_path / "bad.jpg")


@pytest.fixture
def paths(house: House) -> list[Path]:
    return house.fill(12)


@pytest.fixture
def window(qtbot: QtBot, paths: list[Path], open_window: MakeWindow) -> MainWindow:
    made = open_window()
    made.library.grid.select(paths[0])
    qtbot.waitUntil(lambda: made.current.loaded)
    made.open_viewer()
    return made


def compare(qtbot: QtBot, window: MainWindow) -> None:
    """Compare with the one before, and wait for what differs."""
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: window.seeing.comparing.pair is not None)
    words = window.seeing.comparing.words
    qtbot.waitUntil(lambda: bool(words.whole()) and not words.whole().startswith("Looking"))


def test_the_one_before_of_the_same_camera_is_at_the_left(
    qtbot: QtBot, window: MainWindow, paths: list[Path]
) -> None:
    compare(qtbot, window)
    page = window.seeing.comparing
    assert page.isVisible()
    assert page.pair == (paths[4], paths[0])
    assert page.sides[0].title.whole().startswith("Front Door")
    qtbot.keyClick(page.sides[0].canvas, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.pair == (paths[8], paths[0]))
    qtbot.keyClick(page.sides[0].canvas, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: page.pair == (paths[4], paths[0]))
    qtbot.keyClick(page.sides[0].canvas, Qt.Key.Key_X)
    assert page.pair == (paths[0], paths[4])


def test_one_zoom_moves_both(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window)
    left, right = (side.canvas for side in window.seeing.comparing.sides)
    left.zoom_to(3.0, QPointF(30, 40))
    assert right.scale == pytest.approx(left.scale, rel=0.01)
    assert right.view.x == pytest.approx(left.view.x, abs=0.01)
    right.zoom_to(1.5, QPointF(100, 100))
    assert left.scale == pytest.approx(1.5, rel=0.01)
    qtbot.keyClick(left, Qt.Key.Key_0)
    assert left.fits
    assert right.fits


def test_what_differs_is_marked_and_can_be_hidden(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window)
    page = window.seeing.comparing
    canvas = page.sides[0].canvas
    qtbot.waitUntil(lambda: window.seeing.comparing.pictures.get(page.pair[0]) is not None)  # type: ignore[index]
    assert "differ" in page.words.whole()
    marked = canvas.grab().toImage()
    qtbot.keyClick(canvas, Qt.Key.Key_D)
    assert canvas.grab().toImage() != marked
    assert page.words.whole() == ""


def test_one_lies_over_the_other_from_where_the_slider_stands(
    qtbot: QtBot, window: MainWindow
) -> None:
    compare(qtbot, window)
    page = window.seeing.comparing
    assert page.pair is not None
    for path in page.pair:
        qtbot.waitUntil(lambda path=path: page.pictures.get(path) is not None)  # type: ignore[misc]
    qtbot.keyClick(page.sides[0].canvas, Qt.Key.Key_V)
    assert not page.sides[1].isVisible()
    assert page.swipe.isVisible()
    assert window.focusWidget() is page.swipe
    page.swipe.setValue(1000)
    older = page.sides[0].canvas.grab().toImage()
    page.swipe.setValue(0)
    assert page.sides[0].canvas.grab().toImage() != older


def test_escape_leads_back_to_the_viewer(qtbot: QtBot, window: MainWindow) -> None:
    compare(qtbot, window)
    page = window.seeing.comparing
    qtbot.keyClick(page.sides[0].canvas, Qt.Key.Key_Escape)
    assert window.viewer.isVisible()
    assert page.pair is None


def test_a_broken_one_is_shown_as_one(qtbot: QtBot, window: MainWindow, paths: list[Path]) -> None:
    paths[4].write_bytes(b"")
    compare(qtbot, window)
    page = window.seeing.comparing
    qtbot.waitUntil(page.sides[0].broken.isVisible)
    assert "cannot be compared" in page.words.whole()
    assert page.sides[1].canvas.isVisible()


def test_two_chosen_pictures_are_compared_the_older_one_at_the_left(
    window: MainWindow, paths: list[Path]
) -> None:
    window.seeing.compare([paths[2], paths[7]])
    assert window.seeing.comparing.pair == (paths[7], paths[2])


def test_the_first_picture_of_a_camera_has_none_before(
    qtbot: QtBot, window: MainWindow, paths: list[Path]
) -> None:
    window.library.grid.select(paths[-1])
    qtbot.waitUntil(lambda: window.current.loaded)
    with qtbot.waitSignal(window.seeing.said) as said:
        qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_C)
    assert said.args is not None
    assert said.args[0].title == "This camera has no older picture."
