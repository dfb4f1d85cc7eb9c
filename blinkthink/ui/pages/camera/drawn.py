"""How areas are painted: grey, as the model gets them, with a number, and corners while at work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from blinkthink.ui import theme
from blinkthink.ui.pages.camera.shapes import LEAST

GREY = "#808080"
"""What the model sees in the place of an area."""
HANDLE = 5
"""Pixels from the middle of a corner to its edge."""
_ARM = 14  # pixels of the cross to each side
_SEEN_THROUGH = 0.62  # of the area that is at work, so that one sees what it covers
_WHITE = "#FFFFFF"
_ROOM = (26, 22)  # pixels that a number needs


def paint_area(
    painter: QPainter, corners: Sequence[QPointF], number: int, *, at_work: bool = False
) -> None:
    """``number`` counts from 1."""
    outline = QPolygonF(list(corners))
    ground = QColor(GREY)
    ground.setAlphaF(_SEEN_THROUGH if at_work else 1.0)
    painter.setBrush(ground)
    painter.setPen(QPen(QColor(_WHITE), 3 if at_work else 1.5))
    painter.drawPolygon(outline)
    if at_work:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.current().focus), 1.5))
        painter.drawPolygon(outline)
        painter.setBrush(QColor(_WHITE))
        for corner in corners:
            painter.drawEllipse(corner, HANDLE, HANDLE)
    box = outline.boundingRect()
    if box.width() >= _ROOM[0] and box.height() >= _ROOM[1]:
        painter.setPen(QColor(_WHITE))
        painter.setFont(theme.font(weight=600))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def paint_corner(painter: QPainter, corner: QPointF) -> None:
    """The corner at work, over the others."""
    painter.setPen(QPen(QColor(_WHITE), 2))
    painter.setBrush(QColor(theme.current().focus))
    painter.drawEllipse(corner, HANDLE + 3, HANDLE + 3)


def paint_cross(painter: QPainter, at: QPointF) -> None:
    """Where the keys are about to set a corner."""
    for pen in (QPen(QColor(_WHITE), 4), QPen(QColor(theme.current().focus), 2)):
        painter.setPen(pen)
        painter.drawLine(at - QPointF(_ARM, 0), at + QPointF(_ARM, 0))
        painter.drawLine(at - QPointF(0, _ARM), at + QPointF(0, _ARM))


def paint_polygon(painter: QPainter, corners: Sequence[QPointF], pointer: QPointF | None) -> None:
    """A polygon that is being drawn; its first corner is larger once a click on it ends it."""
    ahead = [*corners, pointer] if pointer is not None else list(corners)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(QColor(_WHITE), 4), QPen(QColor(theme.current().focus), 2)):
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(ahead))
    painter.setBrush(QColor(_WHITE))
    for number, corner in enumerate(corners):
        radius = HANDLE + (2 if number == 0 and len(corners) >= LEAST else 0)
        painter.drawEllipse(corner, radius, radius)
