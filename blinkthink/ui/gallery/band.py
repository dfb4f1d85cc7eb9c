"""A band that is drawn over the grid with the pointer; at an edge the grid scrolls on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from blinkthink.ui import theme

_EDGE = 24  # pixels at the top and the bottom from which on it scrolls
_TICK_MS = 16
_FASTEST = 60  # pixels in a tick
_FILL = 40  # of 255


class Band(QObject):
    """Reaches from where the pointer was pressed to where it is, however far that is scrolled."""

    moved = Signal()
    """It has another size, or begins."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._start: QPoint | None = None  # in the content
        self._pointer = QPoint()
        self.active = False
        """Whether the pointer went far enough to mean it."""
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_TICK_MS)
        self._scrolling.timeout.connect(self._scroll)

    def press(self, point: QPoint) -> None:
        """It may begin at this point of the viewport."""
        self._start = point + self._scrolled()
        self._pointer = point
        self.active = False

    def drag(self, point: QPoint) -> None:
        """The pointer is at this point of the viewport now, or outside of it."""
        if self._start is None:
            return
        self._pointer = point
        far = (point + self._scrolled() - self._start).manhattanLength()
        if not self.active and far < QApplication.startDragDistance():
            return
        self.active = True
        if self._speed() and not self._scrolling.isActive():
            self._scrolling.start()
        self.moved.emit()

    def end(self) -> None:
        """Draw it no more."""
        self._start = None
        self.active = False
        self._scrolling.stop()
        self._area.viewport().update()

    def area(self) -> QRect:
        """What it covers of the content."""
        if self._start is None:
            return QRect()
        return QRect(self._start, self._pointer + self._scrolled()).normalized()

    def paint(self) -> None:
        """Draw it over what the viewport shows."""
        if not self.active:
            return
        color = QColor(theme.current().accent)
        painter = QPainter(self._area.viewport())
        painter.setPen(color)
        color.setAlpha(_FILL)
        painter.setBrush(color)
        painter.drawRect(self.area().translated(-self._scrolled()).adjusted(0, 0, -1, -1))
        painter.end()

    def _scrolled(self) -> QPoint:
        return QPoint(0, self._area.verticalScrollBar().value())

    def _speed(self) -> int:
        """Pixels in a tick: the faster, the farther the pointer is beyond an edge."""
        y, height = self._pointer.y(), self._area.viewport().height()
        beyond = min(0, y - _EDGE) or max(0, y - height + _EDGE)
        return max(-_FASTEST, min(_FASTEST, beyond // 2))

    def _scroll(self) -> None:
        bar, speed = self._area.verticalScrollBar(), self._speed()
        before = bar.value()
        bar.setValue(before + speed)
        if bar.value() == before:
            self._scrolling.stop()
        else:
            self.moved.emit()
