"""What leaves this computer: one sentence, and the record of requests behind it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from blinkthink.core import words
from blinkthink.core.clock import Clock
from blinkthink.core.state import EgressRow
from blinkthink.runtime.egress import EgressLedger
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.setting_row import SettingGroup, SettingRow
from blinkthink.ui.tokens import L, S
from blinkthink.ui.widgets import ElidedLabel, Paragraph, button, label

_MOST = 8
_REAL = (
    "Requests to Blink's servers: to sign in, to list the cameras and to fetch their pictures; and "
    "to the hub, for the models that you download. "
)
_SENT = "The model in use runs on {server}: pictures are sent there, as you agreed."
_HERE = "Pictures are looked at on this computer and are sent nowhere."
_DEMO = (
    "Nothing: in the demo a server on this computer answers in Blink's place. Below is what "
    "would have been sent."
)


@dataclass(frozen=True)
class Host:
    """All requests to one host."""

    name: str
    requests: int
    sent: int  # bytes
    last: datetime
    pictures: int


def by_host(rows: Iterable[EgressRow]) -> list[Host]:
    """The hosts that were asked, the busiest first."""
    hosts: dict[str, Host] = {}
    for row in rows:
        one = hosts.get(row.host, Host(row.host, 0, 0, row.when, 0))
        hosts[row.host] = Host(
            row.host,
            one.requests + 1,
            one.sent + row.bytes,
            max(one.last, row.when),
            one.pictures + (row.picture is not None),
        )
    return sorted(hosts.values(), key=lambda host: (-host.requests, host.name))


class PrivacyGroup(SettingGroup):
    """The record is read off the Qt thread, each time that the page comes into view."""

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__("Privacy")
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._ledger = EgressLedger(backend.paths.egress, clock)
        self._reading = False
        self.again = button("Read again", icon="again", on_click=self.read)
        self.row = SettingRow("What leaves this computer", "", self.again)
        self._say()
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
        self.add(self.row)
        self.add(self.told)
        self.card.body.addWidget(self.failed)
        self.card.body.addWidget(self.table)
        self.table.hide()

    def _say(self) -> None:
        """Whether pictures leave depends on the model in use."""
        if self._backend.demo:
            self.row.sentence.say(_DEMO)
            return
        models = self._backend.models()
        used = next((one.server for one in models if one.in_use and one.server), "")
        self.row.sentence.say(_REAL + (_SENT.format(server=used) if used else _HERE))

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
        self._bridge.call(
            lambda: asyncio.to_thread(self._ledger.rows), self._show, self._fail, owner=self
        )

    def _show(self, rows: list[EgressRow]) -> None:
        self._ended()
        self.failed.hide()
        hosts = by_host(rows)
        self._fill(hosts)
        self.table.setVisible(bool(hosts))
        self.told.show()
        if not hosts:
            self.told.say("Nothing has been sent yet.")
            return
        since = phrases.when(min(row.when for row in rows), self._clock.now())
        pictures = sum(host.pictures for host in hosts)
        sent = f"{phrases.counted(pictures, 'picture')} sent" if pictures else "no picture sent"
        rest = f", {phrases.counted(len(hosts) - _MOST, 'server')} not shown"
        self.told.say(
            f"{phrases.counted(len(rows), 'request')}, {sent}; first {since}"
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

    def _fill(self, hosts: list[Host]) -> None:
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
            self._grid.addWidget(ElidedLabel(host.name), line, 0)
            cells = (f"{host.requests:,}", phrases.size(host.sent), phrases.when(host.last, now))
            for column, text in enumerate(cells, start=1):
                self._grid.addWidget(label(text, "second"), line, column, right)
