"""Messages and empty states: what a view says when it has nothing, or bad news, to show."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.acts import Act
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui import icons, speaking, theme
from blinkthink.ui.tokens import L, M, S
from blinkthink.ui.widgets import Paragraph, button, icon_button, label


class Mender(Protocol):
    """Leads to where an error is put right; a window has one as its ``mender``."""

    def can_mend(self, act: Act) -> bool: ...

    def mend(self, act: Act) -> None: ...


_LABELS = {
    Act.SIGN_IN: tr("Sign in"),
    Act.MODELS: tr("Go to the models"),
    Act.CLOUD: tr("Open the settings"),
    Act.LIBRARY: tr("Open the settings"),
    Act.ROOM: tr("Make room"),
    Act.ALERTS: tr("Go to the alerts"),
    Act.SCHEDULE: tr("Open the schedule"),
    Act.JUDGE: tr("Go to the library"),
}


class InlineMessage(QFrame):
    """What happened, what it means and one thing to do; technical detail behind "Details".

    Whoever shows it names the button, or leaves it to the words: where their one thing to do is
    done in another place, the button leads there.
    """

    acted = Signal()
    mended = Signal()
    """Its button led to where it is put right."""
    acted_otherwise = Signal()
    closed = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, closable: bool = True, stacked: bool = False
    ) -> None:
        """``stacked`` puts the button below the words, for narrow places."""
        super().__init__(parent)
        self.setProperty("message", "alert")
        self._icon = QLabel()
        self._title = Paragraph(role="strong")
        self._meaning = Paragraph(role="second")
        self._detail = Paragraph(role="caption")
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words = Words("", "", "")
        self._own_act = False
        self._act = button(tr("Try again"), on_click=self._press)
        self._otherwise = button("", "link", on_click=self.acted_otherwise.emit)
        self._otherwise.hide()
        self._more = button(tr("Details"), "link", on_click=self._toggle)
        self._close = icon_button("close", tr("Close this message"), on_click=self._on_close)
        if not closable:
            self._close.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._meaning)
        words.addWidget(self._otherwise, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._detail)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(M, S + 2, S, S + 2)
        row.setSpacing(S)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._icon, 0, top)
        row.addLayout(words, 1)
        if stacked:
            words.addSpacing(S - 2)
            words.addWidget(self._act, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            row.addWidget(self._act, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, top)
        self.hide()

    def say(self, words: Words, *, action: str = "", tone: str = "alert") -> None:
        """Show the words. ``action`` labels the button; ``tone``: alert, notice or info."""
        before = self._words.title
        theme.mark(self, message=tone)
        plain = tone == "info"
        icons.put(self._icon, "info" if plain else "error", "second" if plain else tone)
        self._title.say(words.title)
        self._meaning.say(words.body)
        self._meaning.setVisible(bool(self._meaning.plain()))
        self._detail.say(words.detail)
        self._detail.hide()
        self._more.setVisible(bool(words.detail))
        self._more.setText(tr("Details"))
        self._words, self._own_act = words, bool(action)
        self._label(action)
        self._offer_mending()
        one_line = not (self._meaning.plain() or words.detail)
        side = Qt.AlignmentFlag.AlignVCenter if one_line else Qt.AlignmentFlag.AlignTop
        for part in (self._icon, self._close):
            self._row.setAlignment(part, side)
        self.setAccessibleName(words.sentence)
        again = self.isVisible() and words.title == before  # perhaps a countdown below it
        self.show()
        if self.isVisible() and not again:
            speaking.announce(self, words.sentence, urgent=tone == "alert")

    def offer(self, otherwise: str) -> None:
        """Show a lesser button, too; none, if it has no words."""
        self._otherwise.setText(otherwise)
        self._otherwise.setAccessibleName(otherwise)
        self._otherwise.setVisible(bool(otherwise))

    def said(self) -> str:
        """What it says at the moment, empty while hidden."""
        return "" if self.isHidden() else f"{self._title.plain()} {self._meaning.plain()}".strip()

    def _label(self, action: str) -> None:
        self._act.setText(action)
        self._act.setAccessibleName(action)
        self._act.setVisible(bool(action))

    def _offer_mending(self) -> None:
        """Which window it is in is known for sure once it is shown."""
        mender: Mender | None = getattr(self.window(), "mender", None)
        if not self._own_act:
            can = mender is not None and mender.can_mend(self._words.act)
            self._label(_LABELS[self._words.act] if can else "")

    def _press(self) -> None:
        if self._own_act:
            self.acted.emit()
            return
        mender: Mender | None = getattr(self.window(), "mender", None)
        self.hide()
        self.mended.emit()
        if mender is not None:
            mender.mend(self._words.act)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._offer_mending()

    def _toggle(self) -> None:
        shown = self._detail.isHidden()
        self._detail.setVisible(shown)
        self._more.setText(tr("Hide details") if shown else tr("Details"))

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()


class MessageRow(QWidget):
    """An inline message above the content of a page, with room around it while it is there."""

    def __init__(self) -> None:
        super().__init__()
        self._on_act: Callable[[], object] | None = None
        self.message = InlineMessage()
        self.message.acted.connect(self._act)
        self.message.closed.connect(self.hide)
        self.message.mended.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, M, L, 0)
        row.addWidget(self.message)
        self.hide()

    def say(
        self,
        words: Words,
        action: str = "",
        on_act: Callable[[], object] | None = None,
        *,
        tone: str = "alert",
    ) -> None:
        """Show the words, with a button ``action`` that takes them away and does ``on_act``."""
        self._on_act = on_act
        self.message.say(words, action=action, tone=tone)
        self.show()

    def _act(self) -> None:
        self.message.hide()
        self.hide()
        if self._on_act is not None:
            self._on_act()


class EmptyState(QWidget):
    """What belongs here, and the one button that fills it."""

    acted = Signal()

    def __init__(
        self, icon: str, title: str, text: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._title = label(title, "emphasis")
        self._text = Paragraph(text, "second")
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setFixedWidth(360)
        self._act = button(action, "primary", on_click=self.acted.emit)
        column = QVBoxLayout(self)
        column.setSpacing(S)
        center = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(self._icon, 0, center)
        column.addWidget(self._title, 0, center)
        column.addWidget(self._text, 0, center)
        column.addSpacing(S)
        column.addWidget(self._act, 0, center)
        column.addStretch(3)
        self.say(icon, title, text, action)

    def say(self, icon: str, title: str, text: str, action: str = "") -> None:
        """Show other words."""
        icons.put(self._icon, icon, "muted", 40)
        self._title.setText(title)
        self._text.say(text)
        self._act.setText(action)
        self._act.setAccessibleName(action)
        self._act.setVisible(bool(action))
