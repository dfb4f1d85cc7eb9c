"""Areas to ignore, drawn on the picture with mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from blinkthink.core.analysis import Area
from blinkthink.core.camera_rules import MOST_AREAS
from blinkthink.ui.pages.camera import shapes
from blinkthink.ui.pages.camera.canvas import STEP, AreaCanvas
from blinkthink.ui.pages.camera.page import CameraPage
from tests.ui.camera.conftest import KEY
from tests.ui.house import House

LEFT = Qt.MouseButton.LeftButton
Near = tuple[float, float, float, float]


def saved(house: House) -> tuple[Area, ...]:
    rules = house.settings().cameras.get(KEY)
    return rules.areas if rules is not None else ()


def at(canvas: AreaCanvas, x: float, y: float) -> QPoint:
    return canvas.place((x, y)).toPoint()


def drag(qtbot: QtBot, canvas: AreaCanvas, *way: tuple[float, float]) -> None:
    qtbot.mousePress(canvas, LEFT, pos=at(canvas, *way[0]))
    for point in way[1:]:
        qtbot.mouseMove(canvas, at(canvas, *point))
    qtbot.mouseRelease(canvas, LEFT, pos=at(canvas, *way[-1]))


def near(area: Area, wanted: Near) -> bool:
    return all(abs(a - b) < 0.01 for a, b in zip(shapes.bounds(area), wanted, strict=True))


def test_a_rectangle_is_drawn_moved_changed_at_a_corner_and_taken_away(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    canvas = page.areas.canvas
    drag(qtbot, canvas, (0.2, 0.2), (0.3, 0.3), (0.4, 0.5))
    qtbot.waitUntil(lambda: len(saved(house)) == 1)
    assert near(saved(house)[0], (0.2, 0.2, 0.4, 0.5))
    assert shapes.is_rectangle(saved(house)[0])
    drag(qtbot, canvas, (0.3, 0.3), (0.4, 0.4))
    qtbot.waitUntil(lambda: near(saved(house)[0], (0.3, 0.3, 0.5, 0.6)))
    drag(qtbot, canvas, (0.5, 0.6), (0.6, 0.7), (0.8, 0.9))
    qtbot.waitUntil(lambda: near(saved(house)[0], (0.3, 0.3, 0.8, 0.9)))
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: saved(house) == ())
    page.undo.click()
    qtbot.waitUntil(lambda: len(saved(house)) == 1)
    assert near(canvas.areas[0], (0.3, 0.3, 0.8, 0.9))


def test_a_click_without_a_drag_makes_no_area(qtbot: QtBot, page: CameraPage, house: House) -> None:
    qtbot.mouseClick(page.areas.canvas, LEFT, pos=at(page.areas.canvas, 0.5, 0.5))
    assert page.areas.canvas.areas == ()
    assert not page.undo.isEnabled()


def test_a_polygon_is_drawn_by_its_corners_and_ended_at_the_first(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    canvas = page.areas.canvas
    page.areas.polygon.click()
    assert page.areas.polygon.text() == "End the polygon"
    for point in ((0.1, 0.1), (0.5, 0.1), (0.6, 0.6), (0.1, 0.1)):
        qtbot.mouseClick(canvas, LEFT, pos=at(canvas, *point))
    qtbot.waitUntil(lambda: len(saved(house)) == 1)
    assert len(saved(house)[0]) == 3
    assert not canvas.drawing
    page.areas.polygon.click()
    for point in ((0.7, 0.7), (0.9, 0.7)):
        qtbot.mouseClick(canvas, LEFT, pos=at(canvas, *point))
    qtbot.keyClick(canvas, Qt.Key.Key_Return)  # two corners are no area
    assert len(canvas.areas) == 1
    assert not canvas.drawing


def test_a_double_click_adds_a_corner_on_an_edge_and_takes_one_away(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    canvas = page.areas.canvas
    page.editing.change(areas=(shapes.rectangle((0.2, 0.2), (0.6, 0.6)),))
    canvas.select(0)
    qtbot.mouseDClick(canvas, LEFT, pos=at(canvas, 0.4, 0.2))
    qtbot.waitUntil(lambda: len(saved(house)[0]) == 5)
    assert near(saved(house)[0], (0.2, 0.2, 0.6, 0.6))
    qtbot.mouseDClick(canvas, LEFT, pos=at(canvas, 0.6, 0.6))
    qtbot.waitUntil(lambda: len(saved(house)[0]) == 4)
    assert not shapes.contains(saved(house)[0], (0.58, 0.58))


def test_escape_gives_a_polygon_up_before_it_leaves_the_page(
    qtbot: QtBot, page: CameraPage
) -> None:
    canvas = page.areas.canvas
    page.areas.polygon.click()
    qtbot.mouseClick(canvas, LEFT, pos=at(canvas, 0.5, 0.5))
    with qtbot.assertNotEmitted(page.closed):
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert not canvas.drawing
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)


def test_keys_alone_add_move_resize_and_delete(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    canvas = page.areas.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_R)
    x0, y0, x1, y1 = shapes.bounds(canvas.areas[0])
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    wanted = (x0 + STEP, y0 - STEP, x1 + 2 * STEP, y1 - STEP)
    assert near(canvas.areas[0], wanted)
    qtbot.waitUntil(lambda: saved(house) == canvas.areas)
    page.undo.click()  # the keys count as one step
    assert near(canvas.areas[0], (x0, y0, x1, y1))
    qtbot.keyClick(canvas, Qt.Key.Key_R)
    assert canvas.selected == 1
    qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
    assert canvas.selected == 0
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert len(canvas.areas) == 1


def test_the_list_names_the_areas_and_goes_to_them(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    areas = (
        shapes.rectangle((0, 0), (0.2, 0.5)),
        shapes.rectangle((0.7, 0.7), (0.9, 0.9)),
    )
    page.editing.change(areas=areas)
    rows = page.areas.rows
    assert [row.choose.accessibleName() for row in rows] == [
        "Area 1, top left, 10 % of the picture",
        "Area 2, bottom right, 4 % of the picture",
    ]
    rows[1].choose.click()
    assert page.areas.canvas.selected == 1
    assert [row.choose.isChecked() for row in rows] == [False, True]
    rows[0].delete.click()
    qtbot.waitUntil(lambda: saved(house) == areas[1:])
    assert len(page.areas.rows) == 1


def test_there_is_a_most_of_areas_and_the_page_says_so(qtbot: QtBot, page: CameraPage) -> None:
    area = shapes.rectangle((0.8, 0.8), (0.9, 0.9))
    page.editing.change(areas=(area,) * MOST_AREAS)
    page.areas.rectangle.click()
    assert len(page.areas.canvas.areas) == MOST_AREAS
    assert f"room for {MOST_AREAS}" in page.areas.says.plain()


def test_areas_are_grey_as_the_model_gets_them(qtbot: QtBot, page: CameraPage) -> None:
    page.editing.change(areas=(shapes.rectangle((0.1, 0.1), (0.3, 0.3)),))
    canvas = page.areas.canvas
    assert canvas.selected is None
    shot = canvas.grab().toImage()
    ratio = shot.width() / canvas.width()
    place = canvas.place((0.12, 0.12)) * ratio
    color = shot.pixelColor(place.toPoint())
    assert (color.red(), color.green(), color.blue()) == (128, 128, 128)
