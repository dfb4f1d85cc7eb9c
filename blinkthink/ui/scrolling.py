"""What scrolls up and down."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from blinkthink.ui import theme

_FADE = 20  # pixels


def scrolled(content: QWidget) -> QScrollArea:
    """A frameless area in which ``content`` scrolls up and down, as wide as there is room."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("scrolled", True)
    area.setWidget(content)
    return area


def fade_edge(area: QScrollArea, ground: Literal["bg", "raised"] = "bg") -> None:
    """Let the lower edge of an area fade out where more follows below it.

    For areas whose scroll bar is hidden, or easily overlooked; ``ground`` is what they lie on.
    """
    _Edge(area, ground)


class _Edge(QWidget):
    def __init__(self, area: QScrollArea, ground: Literal["bg", "raised"]) -> None:
        super().__init__(area)
        self._area = area
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)
        area.viewport().installEventFilter(self)
        theme.hub().changed.connect(self.update)
        self._follow()

    def _follow(self) -> None:
        bar, shown = self._area.verticalScrollBar(), self._area.viewport().geometry()
        self.setGeometry(shown.x(), shown.bottom() + 1 - _FADE, shown.width(), _FADE)
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        ground = QColor(t.raised if self._ground == "raised" else t.bg)
        clear = QColor(ground)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, clear)
        fade.setColorAt(1, ground)
        QPainter(self).fillRect(self.rect(), fade)
