"""A share on an axis, with the range in which it truly lies."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from blinkthink.core.audits import TriageCounts
from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.pages.skipping import rate_words
from blinkthink.ui.tokens import CAPTION

_HIGH, _BAR, _DOT = 34, 8, 4.5
_SIDE = 14  # for half of the words at an end


class RatePlot(QWidget):
    """Nothing but the axis where there are too few audits."""

    def __init__(self) -> None:
        super().__init__()
        self._counts = TriageCounts()
        self._end = 0.05
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.hub().changed.connect(self.update)

    def show_counts(self, counts: TriageCounts, end: float) -> None:
        """``end``: where the axis ends, as a share."""
        self._counts, self._end = counts, end
        self.setAccessibleName(tr("Missed changes: {words}").format(words=rate_words.rate(counts)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(110, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right, middle = _SIDE, self.width() - _SIDE, _BAR
        painter.setPen(QPen(QColor(t.border), 1))
        painter.drawLine(left, middle, right, middle)
        for at in (left, right):
            painter.drawLine(at, middle - 4, at, middle + 4)
        self._paint_words(painter, left, right)
        if not self._counts.telling:
            return
        low, high = (
            left + (right - left) * min(1.0, share / self._end) for share in self._counts.bounds
        )
        missed = bool(self._counts.missed)
        color = QColor(t.notice if missed else t.ok)
        ground = QColor(color)
        ground.setAlphaF(0.35)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        bar = QRectF(low, middle - _BAR / 2, max(2.0, high - low), _BAR)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        painter.setBrush(color)
        rate = left + (right - left) * min(1.0, (self._counts.rate or 0) / self._end)
        painter.drawEllipse(QPointF(rate, middle), _DOT, _DOT)

    def _paint_words(self, painter: QPainter, left: int, right: int) -> None:
        painter.setPen(QColor(theme.current().muted))
        painter.setFont(theme.font(CAPTION))
        below = QRectF(0, _BAR + 6, self.width(), _HIGH - _BAR - 6)
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.drawText(below.adjusted(left - 4, 0, 0, 0), start, "0 %")
        words = rate_words.percent(self._end)
        painter.drawText(below.adjusted(0, 0, -(self.width() - right) + 8, 0), end, words)
