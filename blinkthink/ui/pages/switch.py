"""A switch for what is on or off, and a row of choices of which one is taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLayout, QWidget

from blinkthink.ui import theme
from blinkthink.ui.flow import Flow
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import button

_WIDE, _HIGH = 36, 20
_RING = 3


class Switch(QAbstractButton):
    """On or off; Space turns it, the accessible name says what it is for."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocus", True)  # it draws its own ring
        self.setFixedSize(self.sizeHint())
        theme.hub().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDE + 2 * _RING, _HIGH + 2 * _RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(_RING, _RING, _WIDE, _HIGH)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.focus), 2))
            ring = track.adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        on = self.isChecked()
        painter.setPen(QPen(QColor(t.fill if on else t.muted), 1))
        painter.setBrush(QColor(t.fill if on else t.surface))
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), _HIGH / 2, _HIGH / 2)
        knob = QRectF(0, 0, _HIGH - 8, _HIGH - 8)
        knob.moveCenter(track.center())
        knob.moveLeft(track.right() - knob.width() - 4 if on else track.left() + 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.on_fill if on else t.muted))
        painter.drawEllipse(knob)


class Choices(QWidget):
    """Buttons side by side, one of which is down."""

    chosen = Signal(str)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str, str]], *, wraps: bool = False
    ) -> None:
        """``options`` are (value, text, icon). ``wraps``: into rows, where one is too long."""
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QAbstractButton] = {}
        row: QLayout = Flow(self, gap=S) if wraps else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        for value, text, icon in options:
            made = button(text, "filter", icon=icon)
            made.setCheckable(True)
            made.setAccessibleName(f"{name}: {text}")
            made.clicked.connect(lambda checked=False, value=value: self.chosen.emit(value))
            self._group.addButton(made)
            self._buttons[value] = made
            row.addWidget(made)

    def choose(self, value: str) -> None:
        """Show this one as taken, without telling."""
        self._buttons[value].setChecked(True)

    def value(self) -> str:
        return next(value for value, one in self._buttons.items() if one.isChecked())

    def press(self, value: str) -> None:
        """Take this one, as a click does."""
        self._buttons[value].click()
