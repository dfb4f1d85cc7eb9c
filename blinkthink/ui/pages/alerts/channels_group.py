"""The ways to be told: how each is set up, whether it works, and a test."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.alerts import CHANNELS, Channel, ChannelState
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import AlertsChanged, ChannelsChanged
from blinkthink.core.settings import Settings
from blinkthink.core.translation import tr
from blinkthink.ui import icons
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge, Call
from blinkthink.ui.pages.alerts import page_words
from blinkthink.ui.pages.frame import Hint, short, turn
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Card, Paragraph, Spinner, button, label, line

_TITLES: dict[Channel, str] = {
    "desktop": tr("Desktop notification"), "webhook": tr("Webhook"), "mqtt": "MQTT",
}  # fmt: skip


class ChannelsGroup(QWidget):
    """Its rows are tested here; setting them up is the page's."""

    set_up_wanted = Signal(object)
    """A Channel."""

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__()
        self.setAccessibleName(tr("Ways to be told"))
        self._backend = backend
        self._bridge = bridge
        card = Card()
        card.body.setSpacing(M)
        self.rows: dict[Channel, ChannelRow] = {}
        for channel in CHANNELS:
            row = ChannelRow(channel, backend, bridge, clock)
            row.set_up.clicked.connect(lambda _=False, one=channel: self.set_up_wanted.emit(one))
            if self.rows:
                card.body.addWidget(line())
            self.rows[channel] = row
            card.body.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(S)
        column.addWidget(label(tr("Ways to be told"), "emphasis"))
        column.addWidget(card)
        bridge.news.connect(self._on_news)
        self.refresh()

    def refresh(self) -> None:
        """Show them as they are now."""
        settings = self._backend.settings()
        used = set(CHANNELS)
        with contextlib.suppress(BlinkThinkError):  # the list of the rules says why
            rules = self._backend.alerts()
            used = {way for rule in rules if rule.enabled for way in rule.channels}
        for state in self._backend.channels():
            self.rows[state.channel].show_state(state, settings, used=state.channel in used)

    def set_narrow(self, narrow: bool) -> None:
        for row in self.rows.values():
            row.set_narrow(narrow)

    def _on_news(self, event: object) -> None:
        if isinstance(event, ChannelsChanged | AlertsChanged):
            self.refresh()


class ChannelRow(QWidget):
    """One way: what it does, what is wrong with it, and how the last test went."""

    def __init__(self, channel: Channel, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__()
        title = _TITLES[channel]
        self.setAccessibleName(title)
        self.channel = channel
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._call: Call | None = None
        sign = QLabel()
        icons.put(sign, page_words.ICONS[channel], "second")
        self.sentence = Paragraph("", "second")
        self.problem = Hint("error", "", "notice")
        self.problem.set_icon("error", "notice")
        self.waiting = Paragraph("", "caption")
        self._spinner = Spinner()
        self._tested = Hint("", "", "second")
        self.test = button(tr("Test"), on_click=self.start_test)
        self.test.setAccessibleName(tr("Test: {way}").format(way=title))
        self.set_up = button(tr("Set up"))
        self._buttons = (self.test, self.set_up)
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(label(title, "strong"))
        about.addWidget(self.sentence)
        about.addWidget(self.problem)
        about.addWidget(self.waiting)
        self._result = QWidget()
        result = QHBoxLayout(self._result)
        result.setContentsMargins(0, 0, 0, 0)
        result.setSpacing(S)
        result.addWidget(self._spinner, 0, Qt.AlignmentFlag.AlignTop)
        result.addWidget(self._tested, 1)
        about.addWidget(self._result)
        ends = QWidget()
        beside = QHBoxLayout(ends)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(S)
        for one in self._buttons:
            beside.addWidget(one)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(M)
        self._row.addLayout(about, 1)
        left = Qt.AlignmentFlag.AlignLeft
        self._row.addWidget(ends, 0, left | Qt.AlignmentFlag.AlignVCenter)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(M)
        whole.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(self._row, 1)
        self._result.hide()

    def show_state(self, state: ChannelState, settings: Settings, *, used: bool) -> None:
        """Show how it is set up, whether it works, and whether a rule tells by it."""
        self.sentence.say(page_words.channel_line(state, settings.webhook, settings.mqtt))
        self.problem.say(state.problem)
        self.problem.setVisible(bool(state.problem))
        waiting = page_words.waiting_line(state, used)
        self.waiting.say(waiting)
        self.waiting.setVisible(bool(waiting))
        self.test.setVisible(state.ready)
        if not state.ready:
            self.forget_test()
        self.set_up.setVisible(state.channel != "desktop")
        self.set_up.setText(tr("Change") if state.ready else tr("Set up"))
        name = tr("Change: {way}") if state.ready else tr("Set up: {way}")
        self.set_up.setAccessibleName(name.format(way=_TITLES[state.channel]))

    def start_test(self) -> None:
        """Tell something by it, and say how that went."""
        if self._call is not None:
            return
        self._say(tr("Testing…"), "", "second")
        self._spinner.show()
        self.test.setEnabled(False)
        self._call = self._bridge.call(
            lambda: self._backend.test_channel(self.channel),
            lambda _: self._ended(
                tr("It worked, {time}.").format(time=f"{self._clock.now():%H:%M}"), "done", "ok"
            ),
            lambda error: self._ended(short(words.say(error)), "error", "notice"),
            owner=self,
        )

    def say_set_up(self) -> None:
        """It was set up just now."""
        self._say(tr("Set up. Test it to see that it works."), "info", "second")
        self.test.setFocus(Qt.FocusReason.OtherFocusReason)

    def told(self) -> str:
        """How the last test went."""
        return "" if self._result.isHidden() else self._tested.plain()

    def forget_test(self) -> None:
        """What is set up is another now."""
        self._result.hide()

    def set_narrow(self, narrow: bool) -> None:
        turn(self._row, narrow)
        self._row.setSpacing(S if narrow else M)

    def _ended(self, told: str, icon: str, color: str) -> None:
        self._call = None
        self._spinner.hide()
        self.test.setEnabled(True)
        self._say(told, icon, color)

    def _say(self, told: str, icon: str, color: str) -> None:
        self._tested.set_icon(icon, color)
        self._tested.say(told)
        self._result.show()
