"""What the Alerts page says of what was told, of a trial and of the ways of telling. No Qt."""

from __future__ import annotations

from datetime import datetime

from blinkthink.core.alert_words import CHANNEL_NAMES, NIGHT, capital, host_of
from blinkthink.core.alerts import AlertRule, Channel, ChannelState, Fired, Mqtt, Trial, Webhook
from blinkthink.core.amounts import listed
from blinkthink.core.camera_rules import MOST_OWN_FLAGS
from blinkthink.core.settings import Settings
from blinkthink.core.state import CameraList
from blinkthink.ui.pages.phrases import counted, when

ICONS: dict[Channel, str] = {"desktop": "system", "webhook": "link", "mqtt": "server"}
_UNNAMED = "a camera without a name"
_OFTEN = {0: "not have fired", 1: "have fired once", 2: "have fired twice"}


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
        ("A person at night", rule(flags=("person",), between=NIGHT)),
        ("A package", rule(flags=("package",))),
        ("Anything that is an alert", rule(severity="alert")),
    )


def trial_title(trial: Trial) -> str:
    """“This would have fired 7 times.”"""
    if not trial.looked_at:
        return "There is no picture of the last month to try it on."
    count = len(trial.pictures)
    return f"This would {_OFTEN.get(count, f'have fired {count:,} times')}."


def trial_rest(trial: Trial) -> str:
    """What was held back and how much was looked at."""
    if not trial.looked_at:
        return ""
    held, unknown = trial.held_back, trial.armed_unknown
    parts = [
        f"{counted(held, 'more picture')} matched and {_was(held)} held back." if held else "",
        f"Of {counted(unknown, 'picture')} nobody knows whether the camera was armed."
        if unknown
        else "",
        f"{counted(trial.looked_at, 'picture')} of the last {trial.days} days "
        f"{_was(trial.looked_at)} looked at.",
    ]
    return " ".join(part for part in parts if part)


def _was(count: int) -> str:
    return "was" if count == 1 else "were"


def fired_line(fired: Fired, now: datetime) -> str:
    """“Today 17:31 · desktop and webhook · A person at night”."""
    told = [channel for channel in fired.channels if channel not in fired.failed]
    ways = listed([in_sentence(channel) for channel in told])
    if fired.muted:
        ways = "muted, nobody was told"
    late = "late" if fired.late else ""
    return " · ".join(part for part in (when(fired.at, now), late, ways, fired.rule) if part)


def failed_line(fired: Fired) -> str:
    """“Webhook and MQTT could not be reached.”; empty where all went well."""
    if not fired.failed:
        return ""
    return f"{listed([CHANNEL_NAMES[one] for one in fired.failed])} could not be reached."


def in_sentence(channel: Channel) -> str:
    name = CHANNEL_NAMES[channel]
    return name if channel == "mqtt" else name.lower()


def channel_line(state: ChannelState, webhook: Webhook, mqtt: Mqtt) -> str:
    """How a way of telling is set up."""
    if state.channel == "desktop":
        return "A notification of this system, with the picture. Nothing leaves this computer."
    if state.channel == "webhook":
        if not state.ready:
            return "Not set up. Alerts can be posted as JSON to an address of yours."
        along = "with the picture" if webhook.picture else "without the picture"
        return f"Posts to {host_of(webhook.url) or webhook.url}, {along}."
    if not state.ready:
        return "Not set up. Home Assistant and other programs at home can listen to a broker."
    parts = [
        f"Publishes to {mqtt.host}:{mqtt.port}",
        "encrypted" if mqtt.tls else "",
        "with pictures" if mqtt.pictures else "without pictures",
    ]
    found = " Home Assistant finds the cameras by itself." if mqtt.discovery else ""
    return f"{', '.join(part for part in parts if part)}.{found}"


def waiting_line(state: ChannelState, used: bool) -> str:
    """“3 alerts wait until it can be reached.”, or that no rule tells by this way."""
    if not state.waiting:
        return "" if used or not state.ready else "No rule that is on tells by it yet."
    verb = "waits" if state.waiting == 1 else "wait"
    return f"{counted(state.waiting, 'alert')} {verb} until it can be reached."


def muted_line(until: datetime, now: datetime, camera: str = "") -> str:
    """“All alerts are muted until today 18:32.”"""
    who = f"{camera} is" if camera else "All alerts are"
    return f"{capital(who)} muted until {when(until, now, inside=True)}."


def usable(rule: AlertRule) -> str:
    """Why a rule cannot be kept as it is; empty where it can."""
    return "" if rule.channels else "Choose at least one way to be told."
