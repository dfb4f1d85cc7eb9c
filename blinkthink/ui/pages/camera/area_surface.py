"""The camera's picture, with the areas to ignore drawn on it by mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from blinkthink.core.analysis import Area
from blinkthink.ui import theme
from blinkthink.ui.pages.camera import shapes
from blinkthink.ui.pages.camera.drawn import paint_area, paint_corner, paint_cross, paint_polygon
from blinkthink.ui.pages.camera.pictured import Pictured
from blinkthink.ui.pages.camera.shapes import Point

_REACH = 11  # pixels within which a corner is grabbed
MIDDLE = (0.5, 0.5)
"""Where the cross of the keys begins."""


class AreaSurface(Pictured):
    """A drag on what is free makes a rectangle, on an area it moves it, on a corner it moves that
    corner. While a polygon is drawn each click is a corner.

    Keys have a cross instead of the pointer, and a corner at work instead of one that is dragged;
    ``canvas`` moves both.
    """

    changed = Signal(object, bool)
    """All areas after a change; True while it is one of a row by the same key."""
    selected_changed = Signal()
    drawing_changed = Signal(bool)
    """Whether a polygon is being drawn."""
    corner_changed = Signal()
    """Another corner is at work, or none."""
    full = Signal()
    """There are as many areas as there may be."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        """``most``: areas that there may be."""
        super().__init__(parent)
        self._most = most
        self._areas: tuple[Area, ...] = ()
        self._selected: int | None = None
        self._drawing: list[Point] | None = None
        self._pointer: Point | None = None
        self._by_keys = False  # whether keys moved the pointer last: then it is a cross
        self._corner: int | None = None  # of the area at work
        self._drag: Callable[[Point], Area] | None = None
        self._dragged: Area | None = None  # what a drag has made so far
        self._drag_is_new = False
        self.setMouseTracking(True)
        theme.hub().changed.connect(self.update)

    # What others ask

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas as they are drawn."""
        return self._areas

    @property
    def selected(self) -> int | None:
        """The number of the area at work, from 0."""
        return self._selected

    @property
    def drawing(self) -> bool:
        """Whether a polygon is being drawn."""
        return self._drawing is not None

    @property
    def corner(self) -> int | None:
        """The corner at work, from 0."""
        return self._corner

    def show_areas(self, areas: tuple[Area, ...]) -> None:
        """Show these, without telling."""
        if areas == self._areas:
            return
        self._areas = areas
        self._end_drag()
        self.work_on_corner(None)
        if self._selected is not None and self._selected >= len(areas):
            self._selected = None
            self.selected_changed.emit()
        self.update()

    def select(self, number: int | None) -> None:
        """Put an area to work, or none."""
        self.work_on_corner(None)
        if number != self._selected:
            self._selected = number
            self.selected_changed.emit()
            self.update()

    def work_on_corner(self, number: int | None) -> None:
        """Put a corner of the area at work, or none."""
        if number != self._corner:
            self._corner = number
            self.corner_changed.emit()
            self.update()

    def add_rectangle(self) -> None:
        """Add one in the middle and put it to work."""
        self.stop_drawing()
        if self._room():
            self._put_new(shapes.new_rectangle(self._areas))

    def draw_polygon(self) -> None:
        """Begin a polygon: each click is a corner."""
        if self._room():
            self.select(None)
            self._drawing = []
            if self._pointer is None:
                self._pointer, self._by_keys = MIDDLE, True
            self.drawing_changed.emit(True)
            self.setCursor(Qt.CursorShape.CrossCursor)
            self.update()

    def close_polygon(self) -> None:
        """End the polygon; with fewer than three corners nothing is added."""
        corners = self._drawing or []
        self.stop_drawing()
        made = shapes.polygon(list(dict.fromkeys(corners)))
        if shapes.large_enough(made):
            self._put_new(made)

    def stop_drawing(self) -> None:
        """Give up the polygon."""
        if self._drawing is not None:
            self._drawing = None
            self.drawing_changed.emit(False)
            self.unsetCursor()
            self.update()

    def delete_selected(self) -> None:
        """Take the area at work away; the one before it is at work then."""
        if self._selected is not None:
            self.delete(self._selected)

    def delete(self, number: int) -> None:
        """Take an area away."""
        self.work_on_corner(None)
        left = self._areas[:number] + self._areas[number + 1 :]
        self._areas = left
        self._selected = min(number, len(left) - 1) if left else None
        self.selected_changed.emit()
        self._tell()

    # Changing

    def _room(self) -> bool:
        if len(self._areas) >= self._most:
            self.full.emit()
            return False
        return True

    def _put_new(self, area: Area) -> None:
        self.work_on_corner(None)  # it was one of another area
        self._areas = (*self._areas, area)
        self._selected = len(self._areas) - 1
        self.selected_changed.emit()
        self._tell()

    def _put(self, number: int, area: Area, *, row: bool = False) -> None:
        if area != self._areas[number]:
            self._areas = (*self._areas[:number], area, *self._areas[number + 1 :])
            self._tell(row=row)

    def _tell(self, *, row: bool = False) -> None:
        self.update()
        self.changed.emit(self._areas, row)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return super().mousePressEvent(event)
        at = self.point(event.position())
        self.work_on_corner(None)
        if self._drawing is not None:
            self._add_corner(event.position(), at)
            return None
        corner = self._corner_at(event.position())
        inside = self._area_at(at)
        if corner is not None and self._selected is not None:
            area, number = self._areas[self._selected], corner
            self._drag, self._drag_is_new = lambda to: shapes.with_corner(area, number, to), False
        elif inside is not None:
            self.select(inside)
            area = self._areas[inside]
            self._drag_is_new = False
            self._drag = lambda to: shapes.moved(area, to[0] - at[0], to[1] - at[1])
        else:
            self.select(None)
            self._drag, self._drag_is_new = lambda to: shapes.rectangle(at, to), True
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer, self._by_keys = self.point(event.position()), False
        if self._drag is not None:
            self._dragged = self._drag(self._pointer)
            self.update()
        elif self._drawing is not None:
            self.update()
        else:
            self._show_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        made, is_new, number = self._dragged, self._drag_is_new, self._selected
        self._end_drag()
        if made is None or not shapes.large_enough(made):
            return
        if is_new:
            if self._room():
                self._put_new(made)
        elif number is not None:
            self._put(number, made)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ends a polygon; of the area at work it takes a corner away, or adds one on an edge."""
        if self._drawing is not None:
            self.close_polygon()
            return
        corner, found = self._corner_at(event.position()), self._edge_at(event.position())
        if corner is not None and self._selected is not None:
            number = self._selected
            self._put(number, shapes.without_corner(self._areas[number], corner))
        elif found is not None and self._selected is not None:
            number, at = self._selected, self.point(event.position())
            self._put(number, shapes.with_more(self._areas[number], found, at))
        self._end_drag()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self._by_keys:
            self._pointer = None
        self.update()

    def _add_corner(self, position: QPointF, at: Point) -> None:
        assert self._drawing is not None
        first = self._drawing[:1]
        near = bool(first) and (self.place(first[0]) - position).manhattanLength() <= _REACH
        if near and len(self._drawing) >= shapes.LEAST:
            self.close_polygon()
            return
        if not self._drawing or self._drawing[-1] != at:
            self._drawing.append(at)
        if len(self._drawing) >= shapes.MOST:
            self.close_polygon()
        self.update()

    def _end_drag(self) -> None:
        self._drag = self._dragged = None
        self.update()

    def _show_cursor(self, position: QPointF) -> None:
        shape = Qt.CursorShape
        if self._corner_at(position) is not None:
            self.setCursor(shape.PointingHandCursor)
        elif self._area_at(self.point(position)) is not None:
            self.setCursor(shape.SizeAllCursor)
        else:
            self.setCursor(shape.CrossCursor)

    # Where things are

    def _corner_at(self, position: QPointF) -> int | None:
        """The corner of the area at work that is within reach."""
        if self._selected is None:
            return None
        corners = self._places(self._areas[self._selected])
        away = [(place - position).manhattanLength() for place in corners]
        nearest = min(range(len(away)), key=away.__getitem__)
        return nearest if away[nearest] <= _REACH else None

    def _edge_at(self, position: QPointF) -> int | None:
        """The edge of the area at work that is within reach, by the corner that it begins at."""
        if self._selected is None:
            return None
        corners = self._places(self._areas[self._selected])
        for number, (one, other) in enumerate(zip(corners, corners[1:] + corners[:1], strict=True)):
            along = other - one
            length = QPointF.dotProduct(along, along) or 1.0
            part = min(1.0, max(0.0, QPointF.dotProduct(position - one, along) / length))
            if (one + along * part - position).manhattanLength() <= _REACH:
                return number
        return None

    def _area_at(self, point: Point) -> int | None:
        """The area there; the one at work first, then the one on top."""
        order = [number for number in range(len(self._areas)) if number != self._selected][::-1]
        if self._selected is not None:
            order.insert(0, self._selected)
        return next((n for n in order if shapes.contains(self._areas[n], point)), None)

    # Painting

    def paint_over(self, painter: QPainter) -> None:
        at_work = self._selected
        for number, area in enumerate(self._areas):
            if number != at_work:
                paint_area(painter, self._places(area), number + 1)
        if at_work is not None:
            moved = None if self._drag_is_new else self._dragged
            area = moved or self._areas[at_work]
            corners = self._places(area)
            paint_area(painter, corners, at_work + 1, at_work=True)
            if self._corner is not None:
                paint_corner(painter, corners[self._corner])
        if self._dragged is not None and self._drag_is_new:
            paint_area(painter, self._places(self._dragged), len(self._areas) + 1, at_work=True)
        if self._drawing is not None:
            pointer = self.place(self._pointer) if self._pointer is not None else None
            paint_polygon(painter, self._places(self._drawing), pointer)
            if pointer is not None and self._by_keys:
                paint_cross(painter, pointer)

    def _places(self, points: Iterable[Point]) -> list[QPointF]:
        return [self.place(point) for point in points]
