"""Alerts in the settings: how each way of telling stands, and where rules and ways are set up."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton

from blinkthink.core.alerts import Channel, ChannelState
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import AlertsChanged, ChannelsChanged
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.alerts.page_words import channel_line
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.widgets import button


class AlertsGroup(ChangingGroup):
    """Everything is changed on the pages that its buttons lead to."""

    place_wanted = Signal(str)

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("Alerts"), backend, bridge)
        self.open = button(tr("Open the alerts"), on_click=lambda: self.place_wanted.emit("alerts"))
        self.rules = SettingRow(
            tr("Rules"),
            "",
            self.open,
            words=tr("notification warning mute quiet", "other words, for the search"),
        )
        self.add(self.rules)
        self.channels: dict[Channel, SettingRow] = {
            "desktop": SettingRow(
                tr("Desktop notification"),
                "",
                words=tr("popup message banner sound", "other words, for the search"),
            ),
            "webhook": SettingRow(
                tr("Webhook"),
                "",
                self._way(),
                words=tr("URL post JSON IFTTT Slack", "other words, for the search"),
            ),
            "mqtt": SettingRow(
                tr("MQTT and Home Assistant"),
                "",
                self._way(),
                words=tr("broker smart home automation", "other words, for the search"),
            ),
        }
        for row in self.channels.values():
            self.add(row)
        self.day = button(tr("Open the day"), on_click=lambda: self.place_wanted.emit("digest"))
        self.digest = SettingRow(
            tr("Each day as a file"),
            "",
            self.day,
            words=tr("digest summary report daily", "other words, for the search"),
        )
        self.add(self.digest)
        self.refresh()
        bridge.news.connect(self._on_news)

    def refresh(self) -> None:
        settings = self._backend.settings()
        rules = None
        with contextlib.suppress(BlinkThinkError):  # the page of the alerts says why
            rules = self._backend.alerts()
        if rules:
            on = sum(one.enabled for one in rules)
            said = (
                tr("%n rule(s) switched on: you are told of the pictures that fit.", "", on)
                if on
                else tr("All rules are switched off: you are told of nothing.")
            )
        elif rules is None:
            said = tr("They cannot be read now.")
        else:
            said = tr("No rule yet. With one, you are told when a picture fits.")
        self.rules.sentence.say(said)
        for state in self._backend.channels():
            told = channel_line(state, settings.webhook, settings.mqtt)
            self.channels[state.channel].sentence.say(told)
            self.channels[state.channel].say_trouble(state.problem)
            self._name_way(state)
        at = settings.digest.at
        self.digest.sentence.say(
            tr("What happened is written into a file the next day at {time}.").format(time=at)
            if at is not None
            else tr("What happened on a day can be written into a file by itself. It is not now.")
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _on_news(self, event: object) -> None:
        if isinstance(event, AlertsChanged | ChannelsChanged):
            self.refresh()

    def _way(self) -> QPushButton:
        return button("", on_click=lambda: self.place_wanted.emit("alerts"))

    def _name_way(self, state: ChannelState) -> None:
        """Say on its button what there is to do with a channel."""
        row = self.channels[state.channel]
        for way in row.controls:
            assert isinstance(way, QPushButton)
            way.setText(tr("Change") if state.ready else tr("Set up"))
            said = tr("Change: {channel}") if state.ready else tr("Set up: {channel}")
            way.setAccessibleName(said.format(channel=row.name.plain()))
