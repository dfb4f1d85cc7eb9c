"""A number and its interval, drawn: a dot on a line, from none to all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from blinkthink.ui import theme

_HIGH = 20  # pixels for each point
_DOT = 5  # its radius
_SIDE = 8


@dataclass(frozen=True)
class Point:
    """Fractions of the whole width."""

    value: float | None
    low: float | None = None
    high: float | None = None


class IntervalPlot(QWidget):
    """The first point is a filled dot, the second a hollow diamond; a goal is a dashed line.

    What it shows stands in words beside it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._points: tuple[Point, ...] = ()
        self._goal: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)
        theme.hub().changed.connect(self.update)

    def show_points(self, points: Sequence[Point], goal: float | None = None) -> None:
        self._points, self._goal = tuple(points), goal
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, _HIGH * max(1, len(self._points)))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setPen(QPen(QColor(t.border), 1))
        for part in (0.0, 0.25, 0.5, 0.75, 1.0):
            x = area.x() + part * area.width()
            inset = 2 if part in (0.0, 1.0) else area.height() * 0.3
            painter.drawLine(QPointF(x, inset), QPointF(x, area.height() - inset))
        painter.drawLine(
            QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y())
        )
        if self._goal is not None:
            painter.setPen(QPen(QColor(t.ok), 1.5, Qt.PenStyle.DashLine))
            x = area.x() + self._goal * area.width()
            painter.drawLine(QPointF(x, 1), QPointF(x, area.height() - 1))
        for number, point in enumerate(self._points):
            self._paint_point(painter, area, number, point)

    def _paint_point(self, painter: QPainter, area: QRectF, number: int, point: Point) -> None:
        t = theme.current()
        if point.value is None:
            return
        y = _HIGH * number + _HIGH / 2
        color = QColor(t.accent if number == 0 else t.person)

        def at(value: float) -> float:
            return area.x() + min(1.0, max(0.0, value)) * area.width()

        if point.low is not None and point.high is not None:
            painter.setPen(QPen(color, 2))
            painter.drawLine(QPointF(at(point.low), y), QPointF(at(point.high), y))
            for end in (point.low, point.high):
                painter.drawLine(QPointF(at(end), y - 3), QPointF(at(end), y + 3))
        middle = QPointF(at(point.value), y)
        if number == 0:
            painter.setPen(QPen(QColor(t.surface), 1.5))
            painter.setBrush(color)
            painter.drawEllipse(middle, _DOT, _DOT)
        else:
            painter.setPen(QPen(color, 2))
            painter.setBrush(QColor(t.surface))
            painter.drawPolygon(diamond(middle, _DOT + 0.5))


class Sign(QWidget):
    """The dot or the diamond of a model, for the legend and beside its numbers."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setFixedSize(14, 14)
        theme.hub().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(7, 7)
        if self._number == 0:
            painter.setPen(QPen(QColor(t.accent), 1))
            painter.setBrush(QColor(t.accent))
            painter.drawEllipse(middle, _DOT - 0.5, _DOT - 0.5)
        else:
            painter.setPen(QPen(QColor(t.person), 2))
            painter.drawPolygon(diamond(middle, _DOT))


def diamond(middle: QPointF, radius: float) -> QPolygonF:
    """A square on its tip."""
    across, down = QPointF(radius, 0), QPointF(0, radius)
    return QPolygonF([middle - down, middle + across, middle + down, middle - across])
