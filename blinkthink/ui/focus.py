"""The focus ring: around whatever has the keyboard, shown only to those who use the keyboard."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from blinkthink.ui import theme
from blinkthink.ui.tokens import RADIUS_CONTROL

_OUTSET = 2
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class FocusRing(QObject):
    """One ring for a window; it follows the focus.

    Widgets that show the focus themselves have the property ``ownFocus``; fields colour their edge.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ring: _Ring | None = None
        self._around: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    @property
    def around(self) -> QWidget | None:
        """The widget that has the ring."""
        return self._around

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._let_go()
        if new is None or new.window() is not self._window:
            return
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        keyboard = self._window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        field = isinstance(new, QLineEdit | QPlainTextEdit | QTextEdit)
        if by_mouse or not keyboard or field or new.property("ownFocus"):
            return
        self._around = new
        self._ring = _Ring(new.parentWidget())
        new.installEventFilter(self)
        self._place()

    def _let_go(self) -> None:
        if self._around is not None and shiboken6.isValid(self._around):
            self._around.removeEventFilter(self)
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = self._around = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and watched is self._around:
            self._place()
        return False

    def _place(self) -> None:
        ring, around = self._ring, self._around
        if ring is None or around is None or not shiboken6.isValid(ring):
            return
        outer = around.geometry().adjusted(-_OUTSET, -_OUTSET, _OUTSET, _OUTSET)
        parent = around.parentWidget()
        room = parent.rect() if parent is not None else QRect(outer)
        ring.setGeometry(outer.intersected(room))
        ring.setVisible(around.isVisible())
        ring.raise_()


class _Ring(QWidget):
    """The ring itself, beside the widget that it surrounds."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current().focus), 2))
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, RADIUS_CONTROL + 1, RADIUS_CONTROL + 1)


def tab_on(first: QWidget, *below: QWidget) -> None:
    """Let the Tab key go on from what is in ``first`` to what is in those below it."""
    before, step = None, first.nextInFocusChain()
    while step is not None and step is not first:
        if first.isAncestorOf(step) and step.focusPolicy() & Qt.FocusPolicy.TabFocus:
            before = step
        step = step.nextInFocusChain()
    for part in below:
        for one in part.findChildren(QWidget):
            inside = one.window() is part.window()  # and not in the list that a choice opens
            if inside and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
                if before is not None:
                    QWidget.setTabOrder(before, one)
                before = one
