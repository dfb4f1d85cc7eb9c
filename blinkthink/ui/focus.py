"""The focus ring: around whatever has the keyboard, shown only to those who use the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from blinkthink.ui import theme
from blinkthink.ui.tokens import RADIUS_CONTROL

_OUTSET = 2


class FocusRing(QFocusFrame):
    """One ring for a window; it follows the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self.hide()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new.window() is not self._window:
            return
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        keyboard = self._window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        own = bool(new.property("ownFocus")) or isinstance(
            new, QLineEdit | QPlainTextEdit | QTextEdit
        )
        if by_mouse or own or not keyboard:
            self.setWidget(None)  # type: ignore[arg-type]
            self.hide()
        else:
            self.setWidget(new)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current().focus), 2))
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, RADIUS_CONTROL + _OUTSET, RADIUS_CONTROL + _OUTSET)
