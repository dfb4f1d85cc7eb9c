"""What leaves this computer: one sentence, and the record of requests behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.clock import Clock
from blinkthink.core.events import (
    AccountChanged,
    AlertsChanged,
    ChannelsChanged,
    CloudChanged,
    DownloadsChanged,
    EngineChanged,
)
from blinkthink.runtime.egress_pages import EgressBook, EgressPage, HostTotal
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.alert_leaving import reached
from blinkthink.ui.pages.frame import Hint, clear
from blinkthink.ui.pages.privacy_words import sentences
from blinkthink.ui.pages.setting_row import SettingGroup, SettingRow
from blinkthink.ui.tokens import L, S
from blinkthink.ui.widgets import ElidedLabel, Paragraph, button, label

_MOST = 8
_NEWS = (
    AccountChanged, AlertsChanged, ChannelsChanged, CloudChanged, DownloadsChanged, EngineChanged,
)  # fmt: skip


class PrivacyGroup(SettingGroup):
    """The record is read off the Qt thread, each time that the page comes into view."""

    record_wanted = Signal()
    """The page with every request."""

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__("Privacy")
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._book = EgressBook(backend.paths.egress)
        self._reading = False
        self._said: list[str] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(S)
        now = QWidget()
        now.setAccessibleName("What leaves this computer now")
        column = QVBoxLayout(now)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(Paragraph("What leaves this computer now", "strong"))
        column.addLayout(self._lines)
        self.every = button("Every request", icon="list", on_click=self.record_wanted.emit)
        self.again = button("Read again", icon="again", on_click=self.read)
        self.row = SettingRow(
            "What left it so far",
            "Each request is recorded on this computer: to whom, what for, how much, and which "
            "picture.",
            self.every,
            self.again,
        )
        self.told = Paragraph("Reading the record…", "muted")
        self.failed = InlineMessage(closable=False)
        self.failed.acted.connect(self.read)
        self.table = QWidget()
        self.table.setAccessibleName("Requests by server")
        self._grid = QGridLayout(self.table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(L)
        self._grid.setVerticalSpacing(S)
        self._grid.setColumnStretch(0, 1)
        self.add(now)
        self.add(self.row)
        self.card.body.addWidget(self.told)
        self.card.body.addWidget(self.failed)
        self.card.body.addWidget(self.table)
        self.table.hide()
        bridge.news.connect(self._on_news)
        self._say()

    def said(self) -> str:
        """The sentences about now."""
        return " ".join(self._said)

    def _on_news(self, event: object) -> None:
        if isinstance(event, _NEWS) and self.isVisible():
            self._say()

    def _say(self) -> None:
        """What leaves depends on settings, model and downloads."""
        backend = self._backend
        told = sentences(
            backend.settings(),
            backend.account(),
            backend.cloud(),
            backend.models(),
            backend.downloads(),
            reached(backend),
            demo=backend.demo,
        )
        if self._said == [one.text for one in told]:
            return
        self._said = [one.text for one in told]
        clear(self._lines)
        for one in told:
            line = Hint(one.icon, one.text, "" if one.away else "second")
            line.set_icon(one.icon, "notice" if one.away else "second")
            self._lines.addWidget(line)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say()
        self.read()

    def read(self) -> None:
        """Read the record of requests."""
        if self._reading:
            return
        self._reading = True
        self.again.setEnabled(False)
        book = self._book
        self._bridge.call_in_thread(lambda: book.page(0), self._show, self._fail, owner=self)

    def _show(self, page: EgressPage) -> None:
        self._ended()
        self.failed.hide()
        hosts = page.hosts
        self._fill(hosts)
        self.table.setVisible(bool(hosts))
        self.told.show()
        if page.first is None:
            self.told.say("Nothing has been sent yet.")
            return
        since = phrases.when(page.first, self._clock.now(), inside=True)
        requests = sum(host.requests for host in hosts)
        pictures = sum(host.pictures for host in hosts)
        sent = f"{phrases.counted(pictures, 'picture')} sent" if pictures else "no picture sent"
        rest = f", {phrases.counted(len(hosts) - _MOST, 'server')} not shown"
        self.told.say(
            f"{phrases.counted(requests, 'request')}, {sent}; first {since}"
            f"{rest if len(hosts) > _MOST else ''}."
        )

    def _fail(self, error: BaseException) -> None:
        self._ended()
        self.table.hide()
        self.told.hide()
        self.failed.say(words.say(error), action="Try again")

    def _ended(self) -> None:
        self._reading = False
        self.again.setEnabled(True)

    def _fill(self, hosts: tuple[HostTotal, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        right = Qt.AlignmentFlag.AlignRight
        for column, title in enumerate(("Server", "Requests", "Sent", "Last")):
            self._grid.addWidget(
                label(title, "heading"), 0, column, right if column else Qt.AlignmentFlag(0)
            )
        now = self._clock.now()
        for line, host in enumerate(hosts[:_MOST], start=1):
            self._grid.addWidget(ElidedLabel(host.host), line, 0)
            cells = (f"{host.requests:,}", phrases.size(host.bytes), phrases.when(host.last, now))
            for column, text in enumerate(cells, start=1):
                self._grid.addWidget(label(text, "second"), line, column, right)
