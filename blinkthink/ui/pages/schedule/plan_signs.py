"""The signs of the picture of the next 24 hours, as its legend shows them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from blinkthink.ui import icons, theme
from blinkthink.ui.tokens import Tokens, mixed

MARK, MARK_HIGH = 4, 12  # of a turn, pixels


class Sign(QWidget):
    """What a mark or a shade of the picture stands for: “taken”, “skipped” or “night”."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(16, 16)
        theme.hub().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._kind == "night":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(night_shade(t)))
            painter.drawRoundedRect(QRectF(0, 1, 16, 14), 4, 4)
            icons.draw(painter, QRect(3, 3, 10, 10), "dark", t.second)
            return
        bar = QRectF(6, 2, MARK, MARK_HIGH)
        if self._kind == "taken":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.accent))
        else:
            painter.setPen(QPen(QColor(t.muted), 1.2))
        painter.drawRoundedRect(bar, MARK / 2, MARK / 2)


def night_shade(t: Tokens) -> str:
    """The ground of a lane while the sun is down."""
    return mixed(t.vehicle, t.bg, 0.22 if t.dark else 0.16)
