"""Draws the boxes of subjects on a picture."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from blinkthink.core.analysis import Box, Subject
from blinkthink.ui import theme
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.tokens import CAPTION
from blinkthink.ui.wording import kind_name

_TAG = 18
_MOST = 200  # boxes of one picture; a file from elsewhere may name more


def draw_boxes(painter: QPainter, picture: QRectF, subjects: Iterable[Subject]) -> None:
    """Frame each subject that has a box, with its kind on a tag; ``picture`` is the whole image."""
    t = theme.current()
    painter.setFont(theme.font(CAPTION, 600))
    metrics = QFontMetrics(painter.font())
    for subject in itertools.islice(subjects, _MOST):
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
        kind = kind_name(shortened(subject.kind, 30))
        text = kind if subject.count == 1 else f"{subject.count} × {kind}"
        tag = QRectF(area.x() - 1, area.y() - _TAG, metrics.horizontalAdvance(text) + 10, _TAG)
        tag.moveLeft(max(picture.left(), min(tag.x(), picture.right() - tag.width())))
        tag.moveTop(max(picture.top(), tag.y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(tag, 3, 3)
        painter.setPen(QColor(t.on_focus))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)


def draw_regions(painter: QPainter, picture: QRectF, regions: Iterable[Box]) -> None:
    """Outline parts of a picture without a word: where it differs from another one."""
    color = QColor(theme.current().fill)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inside = picture.adjusted(1, 1, -1, -1)
    for x0, y0, x1, y1 in regions:
        area = QRectF(
            QPointF(picture.x() + x0 * picture.width(), picture.y() + y0 * picture.height()),
            QPointF(picture.x() + x1 * picture.width(), picture.y() + y1 * picture.height()),
        )
        area = area.adjusted(-3, -3, 3, 3).intersected(inside)
        for pen in (QPen(QColor(0, 0, 0, 120), 5), QPen(color, 2.5)):
            painter.setPen(pen)
            painter.drawRoundedRect(area, 4, 4)


def turned(subject: Subject, quarters: int) -> Subject:
    """The subject with its box where it is after so many quarters to the right."""
    if subject.box is None:
        return subject
    x0, y0, x1, y1 = subject.box
    for _ in range(quarters):
        x0, y0, x1, y1 = 1 - y1, x0, 1 - y0, x1
    return replace(subject, box=(x0, y0, x1, y1))
