"""Draws the boxes of subjects on a picture."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from blinkthink.core.analysis import Subject
from blinkthink.ui import theme
from blinkthink.ui.tokens import CAPTION

_TAG = 18


def draw_boxes(painter: QPainter, picture: QRectF, subjects: Iterable[Subject]) -> None:
    """Frame each subject that has a box, with its kind on a tag; ``picture`` is the whole image."""
    t = theme.current()
    painter.setFont(theme.font(CAPTION, 600))
    metrics = QFontMetrics(painter.font())
    for subject in subjects:
        if subject.box is None:
            continue
        x0, y0, x1, y1 = subject.box
        area = QRectF(
            QPointF(picture.x() + x0 * picture.width(), picture.y() + y0 * picture.height()),
            QPointF(picture.x() + x1 * picture.width(), picture.y() + y1 * picture.height()),
        )
        color = QColor(t.kind(subject.kind))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 90), 4))
        painter.drawRoundedRect(area, 2, 2)
        painter.setPen(QPen(color, 2))
        painter.drawRoundedRect(area, 2, 2)
        text = subject.kind if subject.count == 1 else f"{subject.count} × {subject.kind}"
        tag = QRectF(area.x() - 1, area.y() - _TAG, metrics.horizontalAdvance(text) + 10, _TAG)
        tag.moveLeft(max(picture.left(), min(tag.x(), picture.right() - tag.width())))
        tag.moveTop(max(picture.top(), tag.y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(tag, 3, 3)
        painter.setPen(QColor(t.on_focus))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
