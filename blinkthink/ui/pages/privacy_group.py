"""What leaves this computer: one sentence, and the record of requests behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

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
from blinkthink.core.translation import number, tr
from blinkthink.runtime.egress_pages import EgressBook, EgressPage, HostTotal
from blinkthink.runtime.egress_recent import Recent, recent
from blinkthink.ui import theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.focus import tab_through
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.alert_leaving import reached, with_alerts
from blinkthink.ui.pages.cloud_words import leaving
from blinkthink.ui.pages.frame import Hint, clear
from blinkthink.ui.pages.privacy_plot import RecentPlot
from blinkthink.ui.pages.privacy_words import Sentence, lead, sentences
from blinkthink.ui.pages.setting_row import SettingGroup, SettingRow
from blinkthink.ui.tokens import L, S
from blinkthink.ui.widgets import ElidedLabel, Paragraph, button, label

_MOST = 8
_LINK = 16  # height of a link
_DROP = 2  # of a sentence, so that its first line stands on the same base as the link
_NEWS = (
    AccountChanged, AlertsChanged, ChannelsChanged, CloudChanged, DownloadsChanged, EngineChanged,
)  # fmt: skip


class PrivacyGroup(SettingGroup):
    """The record is read off the Qt thread, each time that the page comes into view."""

    record_wanted = Signal()
    """The page with every request."""
    place_wanted = Signal(str)
    """Where something that leaves can be changed: “models”, “alerts”, “help”, or a page of the
    settings: “account”, “analysis”."""

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__(tr("Privacy"))
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._book = EgressBook(backend.paths.egress)
        self._reading = False
        self._recent: Recent | None = None
        self._said: list[Sentence] = []
        self.lead = Paragraph("", "lead")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(S)
        now = QWidget()
        now.setAccessibleName(tr("What leaves this computer now"))
        column = QVBoxLayout(now)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(Paragraph(tr("What leaves this computer now"), "strong"))
        column.addWidget(self.lead)
        column.addLayout(self._lines)
        self.every = button(tr("Every request"), icon="list", on_click=self.record_wanted.emit)
        self.again = button(tr("Read again"), icon="again", on_click=self.read)
        self.row = SettingRow(
            tr("What left it so far"),
            tr(
                "Each request is recorded on this computer: to whom, what for, how much, and which "
                "picture."
            ),
            self.every,
            self.again,
        )
        self.told = Paragraph(tr("Reading the record…"), "muted")
        self.plot = RecentPlot()
        self.plot.hide()
        self.failed = InlineMessage(closable=False)
        self.failed.acted.connect(self.read)
        self.table = QWidget()
        self.table.setAccessibleName(tr("Requests by server"))
        self._grid = QGridLayout(self.table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(L)
        self._grid.setVerticalSpacing(S)
        self._grid.setColumnStretch(0, 1)
        self.add(now)
        self.add(self.row)
        self.card.body.addWidget(self.told)
        self.card.body.addWidget(self.failed)
        self.card.body.addWidget(self.plot)
        self.card.body.addWidget(self.table)
        self.table.hide()
        bridge.news.connect(self._on_news)
        self._say()

    def said(self) -> str:
        """The sentences about now."""
        return " ".join([self.lead.plain(), *(one.text for one in self._said)])

    def _on_news(self, event: object) -> None:
        if isinstance(event, _NEWS) and self.isVisible():
            self._say()

    def _say(self) -> None:
        """What leaves depends on settings, model and downloads."""
        backend = self._backend
        models, told_by = backend.models(), reached(backend)
        whole = with_alerts(leaving(backend.settings(), backend.cloud(), models), told_by)
        self.lead.say(lead(whole, self._recent))
        told = sentences(
            backend.settings(),
            backend.account(),
            backend.cloud(),
            models,
            backend.downloads(),
            told_by,
            demo=backend.demo,
            recent=self._recent,
            now=self._clock.now(),
        )
        if self._said == told:
            return
        self._said = told
        clear(self._lines)
        for one in told:
            self._lines.addWidget(self._line(one))
        tab_through(self)

    def _line(self, one: Sentence) -> QWidget:
        """A sentence, and the way to where it can be changed."""
        hint = Hint(one.icon, one.text, "" if one.away else "second")
        hint.set_icon(one.icon, "notice" if one.away else "second")
        hint.setContentsMargins(0, theme.px(_DROP), 0, 0)
        if not one.link:
            return hint
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(L)
        row.addWidget(hint, 1)
        link = button(one.link, "link", on_click=lambda: self.place_wanted.emit(one.place))
        link.setAccessibleName(tr("Change it: {place}").format(place=one.link))
        link.setAccessibleDescription(one.text)
        link.setFixedHeight(theme.px(_LINK))
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return made

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
        book, record, now = self._book, self._backend.paths.egress, self._clock.now()
        zone = self._clock.zone()
        self._bridge.call_in_thread(
            lambda: (book.page(0), recent(record, now, zone)), self._show, self._fail, owner=self
        )

    def _show(self, read: tuple[EgressPage, Recent]) -> None:
        page, self._recent = read
        self._ended()
        self._say()
        self.plot.show_days(self._recent.days)
        self.plot.setVisible(self._recent.requests > 0)
        self.failed.hide()
        hosts = page.hosts
        self._fill(hosts)
        self.table.setVisible(bool(hosts))
        self.told.show()
        unread = page.unread.told(self._backend.paths.egress, self._clock.now())
        if page.first is None:
            self.told.say(unread or tr("Nothing has been sent yet."))
            return
        since = phrases.when(page.first, self._clock.now(), inside=True)
        requests = sum(host.requests for host in hosts)
        pictures = sum(host.pictures for host in hosts)
        sent = tr("%n picture(s) sent", "", pictures) if pictures else tr("no picture sent")
        told = tr("%n request(s), {sent}; first {since}.", "", requests)
        if len(hosts) > _MOST:
            told = tr("%n request(s), {sent}; first {since}, {rest}.", "", requests)
        rest = tr("%n server(s) not shown", "", len(hosts) - _MOST)
        told = told.format(sent=sent, since=since, rest=rest)
        self.told.say(f"{told} {unread}".strip())

    def _fail(self, error: BaseException) -> None:
        self._ended()
        self.table.hide()
        self.told.hide()
        self.plot.hide()
        self.failed.say(words.say(error), action=tr("Try again"))

    def _ended(self) -> None:
        self._reading = False
        self.again.setEnabled(True)

    def _fill(self, hosts: tuple[HostTotal, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        right = Qt.AlignmentFlag.AlignRight
        titles = (tr("Server"), tr("Requests"), tr("Sent"), tr("Last"))
        for column, title in enumerate(titles):
            self._grid.addWidget(
                label(title, "heading"), 0, column, right if column else Qt.AlignmentFlag(0)
            )
        now = self._clock.now()
        for line, host in enumerate(hosts[:_MOST], start=1):
            self._grid.addWidget(ElidedLabel(host.host), line, 0)
            cells = (number(host.requests), phrases.size(host.bytes), phrases.when(host.last, now))
            for column, text in enumerate(cells, start=1):
                self._grid.addWidget(label(text, "second"), line, column, right)
