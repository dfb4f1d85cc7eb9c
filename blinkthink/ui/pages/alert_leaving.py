"""What alerts send out of this machine, for the status bar and the privacy settings. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from blinkthink.core.alert_words import Receiver, receivers
from blinkthink.core.alerts import AlertRule
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.settings import Settings
from blinkthink.core.translation import tr
from blinkthink.ui.alert_backend import AlertBackend
from blinkthink.ui.pages.cloud_words import Leaving
from blinkthink.ui.pages.phrases import listed, shortened


class _Backend(AlertBackend, Protocol):
    def settings(self) -> Settings: ...


def reached(backend: _Backend) -> tuple[Receiver, ...]:
    """Who gets alerts now; whoever may, where the rules cannot be read."""
    settings = backend.settings()
    rules: Sequence[AlertRule] | None
    try:
        rules = backend.alerts()
    except BlinkThinkError:
        rules = None
    return receivers(settings.webhook, settings.mqtt, rules)


def with_alerts(told: Leaving, reached: Sequence[Receiver]) -> Leaving:
    """What is told of pictures that are analysed, and of the alerts that leave."""
    if not reached:
        return told
    hosts = listed([shortened(host, 60) for host in dict.fromkeys(one.host for one in reached)])
    why = " ".join([told.why, *(sentence(one) for one in reached)])
    if told.away:
        words = tr("{pictures}; alerts to {hosts}", "“Pictures are sent to Google”")
    elif any(one.pictures for one in reached):
        words = tr("Alerts with pictures are sent to {hosts}")
    else:
        words = tr("Alerts are sent to {hosts}")
    return Leaving(words.format(pictures=told.text, hosts=hosts), why, away=True)


def sentence(receiver: Receiver) -> str:
    """“Alerts are posted to hooks.example.com, with the picture.”"""
    host = shortened(receiver.host, 80)
    if receiver.channel == "webhook":
        words = (
            tr("Alerts are posted to {host}, with the picture.")
            if receiver.pictures
            else tr("Alerts are posted to {host}, without the picture.")
        )
    elif receiver.pictures:
        words = tr(
            "Alerts and the cameras’ states are published to {host} by MQTT, with the cameras’ "
            "pictures."
        )
    else:
        words = tr(
            "Alerts and the cameras’ states are published to {host} by MQTT, without pictures."
        )
    return words.format(host=host)
