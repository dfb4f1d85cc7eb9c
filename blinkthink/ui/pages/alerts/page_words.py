"""What the Alerts page says of what was told, of a trial and of the ways of telling. No Qt."""

from __future__ import annotations

from datetime import datetime

from blinkthink.core.alert_words import CHANNEL_NAMES, NIGHT, host_of, in_sentence
from blinkthink.core.alerts import AlertRule, Channel, ChannelState, Fired, Mqtt, Trial, Webhook
from blinkthink.core.amounts import listed
from blinkthink.core.camera_rules import MOST_OWN_FLAGS
from blinkthink.core.settings import Settings
from blinkthink.core.state import CameraList
from blinkthink.core.translation import number, tr
from blinkthink.ui.pages.phrases import when

ICONS: dict[Channel, str] = {"desktop": "system", "webhook": "link", "mqtt": "server"}
_UNNAMED = tr("a camera without a name")
_FOUND = tr("Home Assistant finds the cameras by itself.")
_OFTEN = {
    0: tr("This would not have fired."),
    1: tr("This would have fired once."),
    2: tr("This would have fired twice."),
}


def names_of(listing: CameraList) -> dict[str, str]:
    """The cameras' names by key."""
    return {"/".join(one.ref.key): one.name or _UNNAMED for one in listing.cameras}


def own_flags(settings: Settings) -> tuple[str, ...]:
    """The names of all flags of the user's own, those of all cameras first."""
    every = [*settings.own_flags]
    for rules in settings.cameras.values():
        every += rules.own_flags[:MOST_OWN_FLAGS]
    return tuple(dict.fromkeys(flag.name for flag in every))


def suggestions(new_id: str) -> tuple[tuple[str, AlertRule], ...]:
    """Rules to begin with, and what a button for them says."""

    def rule(**given: object) -> AlertRule:
        return AlertRule(id=new_id, name="", **given)  # type: ignore[arg-type]

    return (
        (tr("A person at night"), rule(flags=("person",), between=NIGHT)),
        (tr("A package"), rule(flags=("package",))),
        (tr("Anything that is an alert"), rule(severity="alert")),
    )


def trial_title(trial: Trial) -> str:
    """“This would have fired 7 times.”"""
    if not trial.looked_at:
        return tr("There is no picture of the last month to try it on.")
    count = len(trial.pictures)
    return _OFTEN.get(count) or tr("This would have fired %n time(s).", "", count)


def trial_rest(trial: Trial) -> str:
    """What was held back and how much was looked at."""
    if not trial.looked_at:
        return ""
    held, unknown = trial.held_back, trial.armed_unknown
    parts = []
    if held:
        parts.append(tr("%n more picture(s) matched and were held back.", "", held))
    if unknown:
        parts.append(tr("Of %n picture(s) nobody knows whether the camera was armed.", "", unknown))
    looked_at = tr("%n picture(s) of the last {days} days were looked at.", "", trial.looked_at)
    parts.append(looked_at.format(days=number(trial.days)))
    return " ".join(parts)


def fired_line(fired: Fired, now: datetime) -> str:
    """“Today 17:31 · desktop and webhook · A person at night”."""
    told = [channel for channel in fired.channels if channel not in fired.failed]
    ways = listed([in_sentence(channel) for channel in told])
    if fired.muted:
        ways = tr("muted, nobody was told")
    late = tr("late", "an alert") if fired.late else ""
    return " · ".join(part for part in (when(fired.at, now), late, ways, fired.rule) if part)


def failed_line(fired: Fired) -> str:
    """“Webhook and MQTT could not be reached.”; empty where all went well."""
    if not fired.failed:
        return ""
    told = tr("{ways} could not be reached.", "", len(fired.failed))
    return told.format(ways=listed([CHANNEL_NAMES[one] for one in fired.failed]))


def channel_line(state: ChannelState, webhook: Webhook, mqtt: Mqtt) -> str:
    """How a way of telling is set up."""
    if state.channel == "desktop":
        return tr("A notification of this system, with the picture. Nothing leaves this computer.")
    if state.channel == "webhook":
        if not state.ready:
            return tr("Not set up. Alerts can be posted as JSON to an address of yours.")
        told = (
            tr("Posts to {host}, with the picture.")
            if webhook.picture
            else tr("Posts to {host}, without the picture.")
        )
        return told.format(host=host_of(webhook.url) or webhook.url)
    if not state.ready:
        return tr("Not set up. Home Assistant and other programs at home can listen to a broker.")
    told = _published(mqtt).format(broker=f"{mqtt.host}:{mqtt.port}")
    if mqtt.discovery:
        return f"{told} {_FOUND}"
    return told


def _published(mqtt: Mqtt) -> str:
    if mqtt.tls and mqtt.pictures:
        return tr("Publishes to {broker}, encrypted, with pictures.")
    if mqtt.tls:
        return tr("Publishes to {broker}, encrypted, without pictures.")
    if mqtt.pictures:
        return tr("Publishes to {broker}, with pictures.")
    return tr("Publishes to {broker}, without pictures.")


def waiting_line(state: ChannelState, used: bool) -> str:
    """“3 alerts wait until it can be reached.”, or that no rule tells by this way."""
    if not state.waiting:
        return "" if used or not state.ready else tr("No rule that is on tells by it yet.")
    return tr("%n alert(s) wait until it can be reached.", "", state.waiting)


def muted_line(until: datetime, now: datetime, camera: str = "") -> str:
    """“All alerts are muted until today 18:32.”"""
    told = (
        tr("{camera} is muted until {time}.")
        if camera
        else tr("All alerts are muted until {time}.")
    )
    return told.format(camera=camera, time=when(until, now, inside=True))


def usable(rule: AlertRule) -> str:
    """Why a rule cannot be kept as it is; empty where it can."""
    return "" if rule.channels else tr("Choose at least one way to be told.")
