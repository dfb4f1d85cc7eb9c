"""The rules, what they told lately, and the ways of telling."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from blinkthink.core import words
from blinkthink.core.alerts import AlertRule, Channel
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import AlertsChanged, CamerasChanged
from blinkthink.core.translation import tr
from blinkthink.ui import keys
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.alerts.channel_sheet import ChannelSheet
from blinkthink.ui.pages.alerts.channels_group import ChannelsGroup
from blinkthink.ui.pages.alerts.fired_group import FiredGroup
from blinkthink.ui.pages.alerts.muting import MuteButton, MutedLines
from blinkthink.ui.pages.alerts.page_words import names_of
from blinkthink.ui.pages.alerts.rules_group import RulesGroup
from blinkthink.ui.pages.frame import NARROW, ScrollPage, turn
from blinkthink.ui.sheet import sheet_parent
from blinkthink.ui.tokens import L, M

_TOGETHER = 900
"""Below this width what was told goes below the rules."""
_SENTENCE = tr(
    "You are told of what matters to you, and of nothing else. Rules decide on this computer; "
    "alerts leave it only by a webhook or MQTT that you set up."
)
_MINUTE_MS = 60_000


class Overview(ScrollPage):
    """Changes are saved as they are made; what is removed can be taken back."""

    edit_wanted = Signal(object)
    """An AlertRule to change."""
    add_wanted = Signal(object)
    """A rule to begin with, or None."""
    picture_wanted = Signal(object)
    removed = Signal()
    """A rule was removed; ``undo`` takes it back."""

    def __init__(
        self, backend: Backend, bridge: Bridge, clock: Clock, thumbs: Callable[[QObject], Thumbs]
    ) -> None:
        super().__init__(tr("Alerts"), _SENTENCE, widest=1180, narrow_below=_TOGETHER)
        self._backend = backend
        self._bridge = bridge
        self._removed: list[tuple[AlertRule, int]] = []  # with their places
        self.mute = MuteButton(backend, clock)
        self.muted = MutedLines(backend, clock)
        self.message = InlineMessage()
        self.rules = RulesGroup()
        self.channels = ChannelsGroup(backend, bridge, clock)
        self.fired = FiredGroup(backend, bridge, clock, thumbs)
        head = QHBoxLayout()
        self.column.removeWidget(self.title)
        head.addWidget(self.title, 1)
        head.addWidget(self.mute)
        self.column.insertLayout(0, head)
        self.column.addWidget(self.muted)
        self.column.addWidget(self.message)
        self._pair = QHBoxLayout()
        self._pair.setSpacing(L)
        for parts, share in (((self.rules,), 3), ((self.fired, self.channels), 2)):
            column = QVBoxLayout()
            column.setSpacing(M)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            self._pair.addLayout(column, share)
        self.column.addLayout(self._pair)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self.fired.show_time)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        rules = self.rules
        rules.add_wanted.connect(self.add_wanted)
        rules.edit_wanted.connect(self.edit_wanted)
        rules.turned.connect(self._save)
        rules.remove_wanted.connect(self._remove)
        rules.undo_wanted.connect(self.undo)
        rules.message.acted.connect(self.refresh)
        self.fired.opened.connect(self.picture_wanted)
        self.channels.set_up_wanted.connect(self.set_up)
        self.mute.muted.connect(self._mute)
        self.muted.unmuted.connect(lambda key: self._mute(None, key))
        self.narrow_changed.connect(self._set_narrow)
        self._bridge.news.connect(self._on_news)
        keys.shortcuts("alerts", self, {"add": lambda: self.add_wanted.emit(None)}, inside=False)

    # What others ask

    def refresh(self) -> None:
        """Show everything as it is now."""
        self.channels.refresh()
        self.muted.refresh()
        try:
            rules = self._backend.alerts()
        except BlinkThinkError as error:  # their file cannot be read
            self.rules.fail(error)
        else:
            self.rules.show_rules(rules, names_of(self._backend.cameras()))

    @property
    def can_undo(self) -> bool:
        """Whether a rule that was removed can be taken back."""
        return bool(self._removed)

    def undo(self) -> None:
        """Take back the rule that was removed last."""
        if not self._removed:
            return
        rule, place = self._removed.pop()
        self.rules.removed.hide()
        self._call(lambda: self._backend.save_alert(rule, place))

    def set_up(self, channel: Channel) -> None:
        """Open the sheet of a way to be told."""
        sheet = self._sheet(channel)
        row = self.channels.rows[channel]
        sheet.saved.connect(row.say_set_up)
        sheet.open()

    def show_saved(self, rule: AlertRule) -> None:
        """Bring a rule that was just saved into sight, which may be the last of many."""
        self.refresh()
        row = next((row for row in self.rules.rows if row.rule.id == rule.id), None)
        if row is not None:
            row.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            # once it is laid out
            QTimer.singleShot(0, row, lambda: self.area.ensureWidgetVisible(row))

    def stop(self) -> None:
        """Decode no more."""
        self.fired.stop()

    # Inside

    def _sheet(self, channel: Channel) -> ChannelSheet:
        from blinkthink.ui.pages.alerts.mqtt_sheet import MqttSheet
        from blinkthink.ui.pages.alerts.webhook_sheet import WebhookSheet

        kind = WebhookSheet if channel == "webhook" else MqttSheet
        return kind(sheet_parent(self), self._backend, self._bridge)

    def _save(self, rule: AlertRule) -> None:
        self._call(lambda: self._backend.save_alert(rule))

    def _remove(self, rule: AlertRule) -> None:
        place = [row.rule.id for row in self.rules.rows].index(rule.id)

        def done(_: None) -> None:
            self._removed.append((rule, place))
            self.rules.say_removed(rule)
            self.removed.emit()

        self._call(lambda: self._backend.remove_alert(rule.id), done)

    def _mute(self, until: datetime | None, key: str | None) -> None:
        self._call(lambda: self._backend.mute_alerts(until, key))

    def _call(
        self,
        make: Callable[[], Coroutine[Any, Any, None]],
        done: Callable[[None], object] | None = None,
    ) -> None:
        self.message.hide()
        self._bridge.call(make, done, self._on_failed, owner=self)

    def _on_failed(self, error: BaseException) -> None:
        self.message.say(words.say(error))
        self.area.ensureWidgetVisible(self.message)
        self.refresh()

    def _on_news(self, event: object) -> None:
        if isinstance(event, AlertsChanged | CamerasChanged):
            self.refresh()

    def _set_narrow(self, narrow: bool) -> None:
        turn(self._pair, narrow)
        self._pair.setSpacing(M if narrow else L)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = not self.narrow  # in a column, which is narrow in any window
        self.channels.set_narrow(beside or self.width() < NARROW)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.fired.read()
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()
