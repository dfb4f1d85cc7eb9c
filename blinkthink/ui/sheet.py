"""A sheet: a card over the dimmed window, for what needs an answer or a report.

Not a dialog of its own: it moves with the window, keeps the palette, and never stops the app. The
Tab key stays inside; Escape lets go of it, and so does a click beside it where nothing is lost.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.focus import stops
from blinkthink.ui.scrolling import fade_edge, scrolled
from blinkthink.ui.speaking import announce
from blinkthink.ui.tokens import XL, L, M, S
from blinkthink.ui.widgets import ElidedLabel, icon_button

_EDGE = 24  # of the window that stays in sight around it
_DIM = {False: 70, True: 140}  # alpha of the dimming, light and dark


class Sheet(QWidget):
    """Fill ``body`` and ``buttons``; then ``open``. It deletes itself once it is closed."""

    closed = Signal()

    unsaved = False
    """Something was typed that would be lost: a click beside it does nothing then."""

    def __init__(self, parent: QWidget, title: str, *, width: int = 520) -> None:
        super().__init__(parent)
        self._widest = width
        self._before: QWidget | None = None
        self.setAccessibleName(title)
        self.card = QFrame(self)
        self.card.setProperty("floating", True)
        self.title = ElidedLabel(title, "title")
        self._close = icon_button("close", tr("Close"), on_click=self.dismiss)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self.title, 1)
        head.addWidget(self._close)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, XL - L, 0)
        self.body.setSpacing(M)
        self._area = scrolled(self._content)
        fade_edge(self._area, "raised")
        self.foot = QWidget()
        self.buttons = QHBoxLayout(self.foot)
        self.buttons.setContentsMargins(0, 0, XL - L, 0)
        self.buttons.setSpacing(S)
        self._column = QVBoxLayout(self.card)
        self._column.setContentsMargins(XL, L, L, L)
        self._column.setSpacing(M)
        self._column.addLayout(head)
        self._column.addWidget(self._area, 1)
        self._column.addWidget(self.foot)
        self._content.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def open(self, focus: QWidget | None = None) -> None:
        """Show it over everything, with the focus on ``focus`` or its first control.

        Another one that is open makes room: there is one at a time.
        """
        for other in self.window().findChildren(Sheet):
            if other is not self and other.isVisible():
                other.make_room()
        self._before = self.window().focusWidget()
        self.place()
        self.show()
        self.raise_()
        first = focus or next(iter(self._stops()), self._close)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(first, self.accessibleName(), urgent=False)

    def close_sheet(self, *, keep: bool = False) -> None:
        """Take it away, with ``keep`` to open it again; the focus goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        before = self._before
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        if not keep:
            self.deleteLater()

    def make_room(self) -> None:
        """Another sheet opens: go away, and stop nothing."""
        self.close_sheet()

    def dismiss(self) -> None:
        """What Escape does: close it."""
        self.close_sheet()

    def place(self) -> None:
        """Find its place again, after the window or its content changed."""
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        width = min(self._widest, self.width() - 2 * _EDGE)
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right() - 2
        content = self.body.totalHeightForWidth(inner) if self.body.hasHeightForWidth() else -1
        content = max(content, self.body.totalSizeHint().height()) if content < 0 else content
        rest = margins.top() + margins.bottom() + M + 2
        rest += max(self.title.sizeHint().height(), self._close.sizeHint().height())
        if not self.foot.isHidden():
            wraps = self.buttons.hasHeightForWidth()
            high = self.buttons.totalHeightForWidth(inner) if wraps else 0
            rest += M + (high or self.foot.sizeHint().height())
        height = min(content + rest, self.height() - 2 * _EDGE)
        top = max(_EDGE, (self.height() - height) * 2 // 5)
        self.card.setGeometry(QRect((self.width() - width) // 2, top, width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        refilled = watched is self._content and event.type() == QEvent.Type.LayoutRequest
        resized = watched is self.parentWidget() and event.type() == QEvent.Type.Resize
        if refilled or (resized and self.isVisible()):
            self.place()
        return False

    def event(self, event: QEvent) -> bool:
        # A key that is pressed in here is no shortcut of what lies below.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        found = self._stops()
        if not found:
            return True
        now = self.window().focusWidget()
        step = 1 if forward else -1
        place = found.index(now) + step if now in found else 0
        following = found[place % len(found)]
        if following is now:
            following.clearFocus()  # so that its ring is shown, which a mouse did not need
        reason = Qt.FocusReason
        following.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
        return True

    def _stops(self) -> list[QWidget]:
        """What the Tab key reaches, in its order; the closing cross comes last."""
        found = [one for one in stops(self.card) if one.isEnabled() and one.isVisibleTo(self)]
        if self._close in found:
            found.remove(self._close)
            found.append(self._close)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._area.verticalScrollBar()
        scrolls = {
            Qt.Key.Key_PageUp: bar.SliderAction.SliderPageStepSub,
            Qt.Key.Key_PageDown: bar.SliderAction.SliderPageStepAdd,
            Qt.Key.Key_Home: bar.SliderAction.SliderToMinimum,
            Qt.Key.Key_End: bar.SliderAction.SliderToMaximum,
        }
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in scrolls:  # also where all that can have the focus stands above
            bar.triggerAction(scrolls[Qt.Key(event.key())])
        # Nothing that is typed here reaches what lies below.
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        beside = not self.card.geometry().contains(event.position().toPoint())
        if beside and not self.unsaved:
            self.dismiss()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, _DIM[theme.current().dark]))


def sheet_parent(part: QWidget) -> QWidget:
    """What a sheet that ``part`` opens lies over: all that is in its window."""
    window = part.window()
    central = window.centralWidget() if isinstance(window, QMainWindow) else None
    return central or window
