"""A message that floats over whatever is shown, for news that belong to no visible page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, QVariantAnimation
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from blinkthink.core.words import Words
from blinkthink.ui import theme
from blinkthink.ui.messages import InlineMessage

FOOT = "foot"
"""The object name of a bar at the lower edge: a toast stands on it."""
_WIDTH = 460
_MARGIN = 16
_GAP = 8  # above the bar that it stands on, in a low window
_SHOWN_MS = 15_000
_FADE_MS = 120
_LOW = 560  # below this height of the window there is no pixel to spare
_MOVES = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize)


class Toast(InlineMessage):
    """Lies at the lower edge of its parent, above the bars that stand there; goes after a while, or
    when it is closed or used.

    It stays as long as the mouse is on it, and what ``stays`` until it is closed or used, or until
    something else is said.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("floating", True)
        self._on_act: Callable[[], object] | None = None
        self._stays = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(partial(self._fade, 0.0))
        self.acted.connect(self._act_on_it)
        self._fading = QVariantAnimation(self)
        self._fading.valueChanged.connect(self._show_faded)
        self._fading.finished.connect(self._on_faded)

    def say(
        self,
        words: Words,
        *,
        action: str = "",
        tone: str = "alert",
        on_act: Callable[[], object] | None = None,
        stays: bool = False,
    ) -> None:
        """Show the words, with a button that does ``on_act`` and puts the toast away."""
        self._on_act = on_act
        self._stays = stays
        comes = self.isHidden()
        super().say(words, action=action, tone=tone)
        self.place()
        self.raise_()
        if comes or self._fading.endValue() == 0.0:
            self._fade(1.0)
        self._go_later()

    def place(self) -> None:
        """Find its place again, after its parent or its words changed."""
        parent, inside = self.parentWidget(), self.layout()
        if parent is None or inside is None:
            return
        width = min(_WIDTH, parent.width() - 2 * _MARGIN)
        self.setFixedWidth(width)
        inside.activate()
        height = inside.totalHeightForWidth(width)
        place = QRect((parent.width() - width) // 2, 0, width, height)
        gap = _GAP if parent.height() < _LOW else _MARGIN
        place.moveBottom(self._floor(parent, place) - gap - 1)
        place.moveTop(max(_GAP, place.top()))
        self.setGeometry(place)

    def _floor(self, parent: QWidget, place: QRect) -> int:
        """How far down it may reach: to the highest of the bars that it would cover."""
        floor = parent.height()
        for bar in parent.findChildren(QWidget, FOOT):
            bar.installEventFilter(self)  # it may come, go, or move while the toast is there
            there = QRect(bar.mapTo(parent, QPoint(0, 0)), bar.size())
            beside = there.right() < place.left() or there.left() > place.right()
            if bar.isVisible() and not beside:
                floor = min(floor, there.top())
        return floor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and not self.isHidden():
            self.place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()
        if self._fading.endValue() == 0.0:
            self._fade(1.0)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._go_later()

    def _go_later(self) -> None:
        if self._stays:
            self._timer.stop()
        else:
            self._timer.start()

    def _fade(self, to: float) -> None:
        """Come into sight (1.0) or go out of it (0.0)."""
        self._fading.stop()
        self._fading.setStartValue(1.0 - to)
        self._fading.setEndValue(to)
        self._fading.setDuration(theme.motion(_FADE_MS))
        self._fading.start()

    def _show_faded(self, opacity: float) -> None:
        effect = self.graphicsEffect()
        if not isinstance(effect, QGraphicsOpacityEffect):
            effect = QGraphicsOpacityEffect(self)
            self.setGraphicsEffect(effect)
        effect.setOpacity(opacity)

    def _on_faded(self) -> None:
        self.setGraphicsEffect(None)  # type: ignore[arg-type]
        if self._fading.endValue() == 0.0:
            self.hide()

    def _act_on_it(self) -> None:
        self.hide()
        if self._on_act is not None:
            self._on_act()
