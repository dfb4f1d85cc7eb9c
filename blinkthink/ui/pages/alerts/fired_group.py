"""What was told lately: picture, words, ways; what could not be told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.alerts import Fired
from blinkthink.core.clock import Clock
from blinkthink.core.events import AlertFired
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge, Call
from blinkthink.ui.focus import tab_on
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.messages import EmptyState, InlineMessage
from blinkthink.ui.pages.alerts import page_words
from blinkthink.ui.pages.frame import clear
from blinkthink.ui.pages.phrases import shortened, when
from blinkthink.ui.pages.picture_tiles import PictureThumb
from blinkthink.ui.tokens import CONTROL_HEIGHT, M, S
from blinkthink.ui.widgets import Card, ElidedLabel, Paragraph, button, label

_STEP = 5
_THUMB = 96
_LATE_MS = 200  # news that come together are read once


class FiredGroup(QWidget):
    """Read whenever the page comes into sight, and as alerts are told."""

    opened = Signal(object)
    """The path of a picture."""

    def __init__(
        self, backend: Backend, bridge: Bridge, clock: Clock, thumbs: Callable[[QObject], Thumbs]
    ) -> None:
        super().__init__()
        self.setAccessibleName(tr("What you were told"))
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._thumbs = thumbs(self)
        self._thumbs.arrived.connect(self._on_arrived)
        self._call: Call | None = None
        self._all: tuple[Fired, ...] | None = None
        self._most = _STEP
        self._drawn: object = None
        self.rows: list[FiredRow] = []
        self.failed = InlineMessage(closable=False, stacked=True)
        self.failed.acted.connect(self.read)
        self.reading = Paragraph(tr("Reading…"), "muted")
        self.empty = EmptyState(
            "alerts",
            tr("Nothing was told yet"),
            tr("What your rules tell you of is listed here."),
        )
        self.empty.setMinimumHeight(170)
        self.empty.hide()
        self.more = button(tr("Show more alerts"), on_click=self._show_more)
        self.more.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(M)
        self.card = Card()
        self.card.body.setSpacing(M)
        for part in (self.failed, self.reading, self.empty):
            self.card.body.addWidget(part)
        self.card.body.addLayout(self._list)
        self.card.body.addWidget(self.more)
        head = QHBoxLayout()
        title = label(tr("What you were told"), "emphasis")
        title.setMinimumHeight(CONTROL_HEIGHT)  # as the heading with a button beside it
        head.addWidget(title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(S)
        column.addLayout(head)
        column.addWidget(self.card)
        self._late = QTimer(self, singleShot=True, interval=_LATE_MS)
        self._late.timeout.connect(self.read)
        bridge.news.connect(self._on_news)

    def read(self) -> None:
        """Ask what was told."""
        if self._call is not None:
            self._call.cancel()
        self._call = self._bridge.call(
            self._backend.fired, self._on_read, self._on_failed, owner=self
        )

    def stop(self) -> None:
        """Decode no more."""
        self._thumbs.stop()

    def show_time(self) -> None:
        """Time went on: “today” may be yesterday now."""
        if self._all is not None:
            self._show(self._all)

    def _on_news(self, event: object) -> None:
        if isinstance(event, AlertFired) and self.isVisible() and not self._late.isActive():
            self._late.start()

    def _on_read(self, told: tuple[Fired, ...]) -> None:
        self._call = None
        self.failed.hide()
        self._show(told)

    def _on_failed(self, error: BaseException) -> None:
        self._call = None
        self.reading.hide()
        self.empty.hide()
        self.failed.say(words.say(error), action=tr("Try again"))

    def _show(self, told: tuple[Fired, ...]) -> None:
        self._all = told
        now = self._clock.now()
        shown = told[: self._most]
        drawn = (shown, now.date())
        self.reading.hide()
        self.empty.setVisible(not told)
        rest = len(told) - len(shown)
        self.more.setVisible(rest > 0)
        self.more.setText(tr("Show %n more alert(s)", "", min(rest, _STEP)))
        self.more.setAccessibleName(self.more.text())
        if drawn == self._drawn:
            return
        self._drawn = drawn
        clear(self._list)
        self.rows = []
        for one in shown:
            row = FiredRow(one, now, self._thumbs)
            row.thumb.clicked.connect(lambda _=False, path=one.picture: self.opened.emit(path))
            self.rows.append(row)
            self._list.addWidget(row)
        tab_on(self.failed, *self.rows, self.more)
        ratio = self.devicePixelRatioF()
        self._thumbs.want([row.thumb.path for row in self.rows], round(_THUMB * ratio))

    def _show_more(self) -> None:
        had = len(self.rows)
        self._most += _STEP
        if self._all is not None:
            self._show(self._all)
        if len(self.rows) > had:
            self.rows[had].thumb.setFocus()

    def _on_arrived(self, paths: set[Path]) -> None:
        for row in self.rows:
            if row.thumb.path in paths:
                row.thumb.update()


class FiredRow(QWidget):
    """One alert beside its picture, which opens with a click."""

    def __init__(self, fired: Fired, now: datetime, thumbs: Thumbs) -> None:
        super().__init__()
        self.fired = fired
        title = shortened(fired.title or fired.rule, 160)
        name = tr("Open the picture: {title}, {time}").format(title=title, time=when(fired.at, now))
        self.thumb = PictureThumb(fired.picture, name, thumbs, _THUMB)
        self.title = ElidedLabel(title, "strong")
        self.words = ElidedLabel(fired.words, "second")
        self.line = ElidedLabel(page_words.fired_line(fired, now), "caption")
        self.trouble = Paragraph(page_words.failed_line(fired), "notice")
        about = QVBoxLayout()
        about.setSpacing(1)
        for part in (self.title, self.words, self.line, self.trouble):
            about.addWidget(part)
        if not fired.words:
            self.words.hide()
        if not fired.failed:
            self.trouble.hide()
        about.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        column = QVBoxLayout()
        column.addWidget(self.thumb)
        column.addStretch(1)
        row.addLayout(column)
        row.addLayout(about, 1)

    def said(self) -> str:
        """All its lines."""
        lines = (self.title.whole(), self.words.whole(), self.line.whole(), self.trouble.plain())
        return " | ".join(text for text in lines if text)
