"""The small widgets that all views share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.translation import tr
from blinkthink.gallery.index.words import matches
from blinkthink.ui import icons, theme
from blinkthink.ui.rich_text import marked_html
from blinkthink.ui.tokens import L, S

ButtonKind = Literal["primary", "plain", "quiet", "danger", "link", "filter", "nav"]


def button(
    text: str,
    kind: ButtonKind = "plain",
    *,
    icon: str | None = None,
    big: bool = False,
    on_click: Callable[[], object] | None = None,
    parent: QWidget | None = None,
) -> QPushButton:
    """A button with text, perhaps with an icon."""
    made = QPushButton(text, parent)
    made.setProperty("kind", kind)
    made.setProperty("big", big)
    made.setAccessibleName(text)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    if icon is not None:
        color = {"primary": "on_fill", "danger": "alert", "link": "accent"}.get(kind, "second")
        icons.put(made, icon, color)
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made


def icon_button(
    icon: str,
    name: str,
    *,
    on_click: Callable[[], object] | None = None,
    checkable: bool = False,
    parent: QWidget | None = None,
) -> QToolButton:
    """A button that is only an icon; ``name`` is its tooltip and its accessible name."""
    made = QToolButton(parent)
    made.setProperty("kind", "icon")
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setCheckable(checkable)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    icons.put(made, icon, "second", active="text")
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made


def label(text: str = "", role: str = "", *, parent: QWidget | None = None) -> QLabel:
    """A line of plain text; ``role`` is one of the stylesheet's."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


def line(direction: Literal["h", "v"] = "h", parent: QWidget | None = None) -> QFrame:
    """A hairline."""
    made = QFrame(parent)
    made.setProperty("line", direction)
    return made


class Paragraph(QLabel):
    """Text that wraps, with the line height of prose. Takes plain text."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setProperty("role", role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str, words: str = "") -> None:
        """Show this plain text, with these words of a search marked."""
        self._plain = text
        body = marked_html(text, words)
        self.setText(f'<p style="line-height:125%; margin:0">{body}</p>' if text else "")
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Layouts that align a widget give it its hint, which is too low for wrapped text. A label's
        # height for a width never falls below its minimum, so that goes first.
        self.setMinimumHeight(0)
        if self.text():
            self.setMinimumHeight(self.heightForWidth(self.width()))

    def plain(self) -> str:
        """The text as it was given."""
        return self._plain


class ElidedLabel(QLabel):
    """One line that ends in … where it does not fit; the whole text is then its tooltip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = self._hint = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)
        self.say(text)

    def say(self, text: str, hint: str = "") -> None:
        """Show this text; ``hint`` is the tooltip, whether or not the text fits."""
        self._whole, self._hint = " ".join(text.split()), hint
        self.setAccessibleName(self._whole)
        self._elide()

    def whole(self) -> str:
        """The text as it was given, on one line."""
        return self._whole

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText("" if shown == "…" else shown)  # which alone says nothing
        self.setToolTip(self._hint or (self._whole if shown != self._whole else ""))


class LinkLabel(ElidedLabel):
    """One line that leads somewhere: by a click, Enter or Space."""

    clicked = Signal()

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class Card(QFrame):
    """A raised area with a hairline; ``body`` is its layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(L, L, L, L)
        self.body.setSpacing(S)

    def choose(self, chosen: bool) -> None:
        """Mark it as the one in use."""
        theme.mark(self, chosen=chosen)


class Chip(QFrame):
    """A small rounded label with an icon, coloured by a token; ``filled`` tints its ground."""

    def __init__(
        self,
        text: str,
        color: str,
        *,
        icon: str | None = None,
        filled: bool = False,
        hint: str = "",
        words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``words``: those of a search, which are marked."""
        super().__init__(parent)
        self._plain = text
        self._color = color
        self._filled = filled
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(6)
        if icon is not None:
            picture = QLabel()
            icons.put(picture, icon, color)
            row.addWidget(picture)
        self._text = label(text)
        if matches(words, text):
            self._text.setTextFormat(Qt.TextFormat.RichText)
            self._text.setText(marked_html(text, words))
        row.addWidget(self._text)
        self.setFixedHeight(24 if filled else 28)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setAccessibleDescription(hint)
        self.setToolTip(hint)
        self._dress()
        theme.hub().changed.connect(self._dress)

    def text(self) -> str:
        return self._plain

    def _dress(self) -> None:
        shade = theme.current().color(self._color)
        weight = 600 if self._filled else 500
        self._text.setStyleSheet(f"color: {shade}; font-weight: {weight};")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._filled:
            ground = QColor(t.color(self._color))
            ground.setAlphaF(0.14)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
        else:
            painter.setPen(QPen(QColor(t.border), 1))
            painter.setBrush(QColor(t.surface))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)


def padded(number: QAbstractSpinBox) -> None:
    """Leave room before a number; style sheets do not reach the line inside its field."""
    number.lineEdit().setTextMargins(S, 0, 0, 0)


def progress_bar(name: str, width: int = 120) -> QProgressBar:
    """A thin bar; ``name`` is its accessible name."""
    made = QProgressBar()
    made.setTextVisible(False)
    made.setFixedWidth(width)
    made.setAccessibleName(name)
    return made


class Spinner(QWidget):
    """A turning arc for what takes longer than 300 ms; still where less motion is asked for."""

    def __init__(self, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)
        self.setAccessibleName(tr("Working"))
        self._angle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(40)
        self._timer.timeout.connect(self._turn)
        self.hide()

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        if visible and theme.motion(1):
            self._timer.start()
        else:
            self._timer.stop()

    @property
    def turning(self) -> bool:
        """Whether it moves."""
        return self._timer.isActive()

    def _turn(self) -> None:
        self._angle = (self._angle + 24) % 360
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(QColor(t.border), 2))
        painter.drawEllipse(area)
        arc = QPen(QColor(t.fill), 2)
        arc.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(arc)
        painter.drawArc(area, -self._angle * 16, 100 * 16)
