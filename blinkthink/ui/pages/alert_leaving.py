"""What alerts send out of this machine, for the status bar and the privacy settings. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from blinkthink.core.alert_words import Receiver
from blinkthink.ui.pages.cloud_words import Leaving
from blinkthink.ui.pages.phrases import listed, shortened


def with_alerts(told: Leaving, receivers: Sequence[Receiver]) -> Leaving:
    """What is told of pictures that are analysed, and of the alerts that leave."""
    if not receivers:
        return told
    hosts = listed([shortened(host, 60) for host in dict.fromkeys(one.host for one in receivers)])
    why = " ".join([told.why, *(sentence(one) for one in receivers)])
    if told.away:
        return Leaving(f"{told.text}; alerts to {hosts}", why, away=True)
    what = "Alerts with pictures" if any(one.pictures for one in receivers) else "Alerts"
    return Leaving(f"{what} are sent to {hosts}", why, away=True)


def sentence(receiver: Receiver) -> str:
    """“Alerts are posted to hooks.example.com, with the picture.”"""
    host = shortened(receiver.host, 80)
    if receiver.channel == "webhook":
        along = "with the picture" if receiver.pictures else "without the picture"
        return f"Alerts are posted to {host}, {along}."
    along = "with the cameras’ pictures" if receiver.pictures else "without pictures"
    return f"Alerts and the cameras’ states are published to {host} by MQTT, {along}."
