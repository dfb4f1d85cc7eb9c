"""The focus ring: around whatever has the keyboard, shown only to those who use the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from blinkthink.ui import theme
from blinkthink.ui.tokens import RADIUS_CONTROL

_OUTSET = 2
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class FocusRing(QObject):
    """One ring for a window; it follows the focus, and what has the focus is scrolled into sight.

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
        if by_mouse or not keyboard:
            return
        _bring_into_sight(new)
        field = isinstance(new, QLineEdit | QPlainTextEdit | QTextEdit)
        if field or new.property("ownFocus"):
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


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll to what has the keyboard now; Qt does so only where the focus was inside before."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


class _Ring(QWidget):
    """The ring itself, beside the widget that it surrounds."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.current()
        painter.setPen(QPen(QColor(look.focus), look.ring))
        half = look.ring / 2
        area = QRectF(self.rect()).adjusted(half, half, -half, -half)
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


def tab_through(holder: QWidget) -> None:
    """Let the Tab key go through what is in ``holder`` as the eye does, by its layouts.

    What was made later would come after everything else of the window.
    """
    found = list(stops(holder))
    before = _stop_before(holder)
    if before is None and found:  # nothing comes before them: they begin where one of them did
        known = set(found)
        first = holder.nextInFocusChain()
        while first is not None and first not in known:
            first = first.nextInFocusChain()
        if first is not None:
            QWidget.setTabOrder(first, found[0])
        before = found.pop(0)
    for stop in found:
        if before is not None:
            QWidget.setTabOrder(before, stop)
        before = stop


def _stop_before(holder: QWidget) -> QWidget | None:
    """The last one before ``holder`` that the Tab key reaches; Qt puts nothing behind others."""
    one = holder.previousInFocusChain()
    while one is not None and one is not holder:
        reached = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
        if reached and not holder.isAncestorOf(one):
            return one
        one = one.previousInFocusChain()
    return None


def stops(holder: QWidget) -> Iterator[QWidget]:
    """What the Tab key can reach in it, in the order of its layouts."""
    if isinstance(holder, QScrollArea):
        inside = holder.widget()
        laid_out = [inside] if inside is not None else []
    else:
        layout = holder.layout()
        laid_out = list(_laid_out(layout)) if layout is not None else []
    for one in laid_out:
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield one
        yield from stops(one)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
