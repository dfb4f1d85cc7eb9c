"""Where one is in the first steps: a dot for each, and the words for the one on show."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.tokens import M
from blinkthink.ui.widgets import ElidedLabel

_DOT, _LONG, _GAP = 8, 22, 6


class Dots(QWidget):
    """One long dot for the step on show; filled ones before it, empty ones after it."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = tuple(names)
        self._row = _Row(len(names))
        self.words = ElidedLabel(role="caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(self._row)
        row.addWidget(self.words, 1)

    def show_step(self, index: int) -> None:
        """Turn to this step."""
        self._row.show_step(index)
        told = tr("Step {number} of {count}: {name}").format(
            number=index + 1, count=len(self._names), name=self._names[index]
        )
        self.words.say(self._names[index])
        self.words.setAccessibleName(told)
        self.setAccessibleName(told)


class _Row(QWidget):
    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count
        self._now = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.hub().changed.connect(self.update)

    def show_step(self, index: int) -> None:
        self._now = index
        self.update()

    def sizeHint(self) -> QSize:
        return QSize((self._count - 1) * (_DOT + _GAP) + _LONG, _DOT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left = 0.0
        for index in range(self._count):
            width = _LONG if index == self._now else _DOT
            painter.setBrush(QColor(t.fill if index <= self._now else t.trough))
            painter.drawRoundedRect(QRectF(left, 1, width, _DOT), _DOT / 2, _DOT / 2)
            left += width + _GAP
