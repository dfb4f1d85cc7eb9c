"""What people call alerts: rules as sentences, ways of telling, who gets what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from blinkthink.core.alerts import AlertRule, Channel, Mqtt, Severity, Webhook
from blinkthink.core.amounts import listed, listed_or
from blinkthink.core.flag_names import flag_words
from blinkthink.core.schedule_words import days_words
from blinkthink.core.schedules import DAYS, Between, Day
from blinkthink.core.translation import tr

CHANNEL_NAMES: dict[Channel, str] = {
    "desktop": tr("Desktop"), "webhook": tr("Webhook"), "mqtt": "MQTT",
}  # fmt: skip
DAY_NAMES: dict[Day, str] = {
    "mon": tr("Monday"), "tue": tr("Tuesday"), "wed": tr("Wednesday"), "thu": tr("Thursday"),
    "fri": tr("Friday"), "sat": tr("Saturday"), "sun": tr("Sunday"),
}  # fmt: skip
DAY_SHORT: dict[Day, str] = {
    "mon": tr("Mon"), "tue": tr("Tue"), "wed": tr("Wed"), "thu": tr("Thu"), "fri": tr("Fri"),
    "sat": tr("Sat", "short for Saturday"), "sun": tr("Sun", "short for Sunday"),
}  # fmt: skip
NIGHT = Between(start="22:00", end="06:00")
DAYTIME = Between(start="07:00", end="20:00")

_FLAGS = {
    "person": tr("a person"),
    "vehicle": tr("a vehicle"),
    "animal": tr("an animal"),
    "package": tr("a package"),
    "door_open": tr("an open door"),
    "light_on": tr("a light that is on"),
    "smoke_or_fire": tr("smoke or fire"),
    "water": tr("water"),
    "lens_blocked": tr("a covered lens"),
    "camera_moved": tr("a moved camera"),
}
_ANY_KIND = {
    "person": tr("any person"),
    "vehicle": tr("any vehicle"),
    "animal": tr("any animal"),
    "package": tr("any package"),
    "object": tr("any object"),
}
_AT_LEAST: dict[Severity, str] = {
    "info": tr("any flag"), "notice": tr("a notice or an alert"), "alert": tr("an alert"),
}  # fmt: skip
_IF: dict[Severity, str] = {
    "notice": tr("if it is a notice or an alert"), "alert": tr("if it is an alert"),
}  # fmt: skip
_IN_SENTENCES: dict[Channel, str] = {
    "desktop": tr("desktop", "a way of telling"), "webhook": tr("webhook"), "mqtt": "MQTT",
}  # fmt: skip
_CAMERAS = 3  # that a sentence names; more are counted
_THINGS = 5
_GONE = tr("a camera that is gone", "after “at”")


def sentence(rule: AlertRule, cameras: Mapping[str, str]) -> str:
    """“A person at Front Door, at night – desktop, at most every 10 minutes.”

    ``cameras``: their names by key.
    """
    return f"{lead(rule, cameras)} – {manner(rule)}."


def lead(rule: AlertRule, cameras: Mapping[str, str]) -> str:
    """When somebody is told: “A person or a package at Front Door, at night, while armed”."""
    parts = [subject(rule, cameras)]
    if rule.severity in _IF and (rule.flags or rule.kinds):
        parts.append(_IF[rule.severity])
    parts += [hours(rule.between), days(rule.days)]
    parts.append({"armed": tr("while armed"), "disarmed": tr("while disarmed")}.get(rule.armed, ""))
    return ", ".join(part for part in parts if part)


def manner(rule: AlertRule) -> str:
    """How one is told: “desktop and webhook, at most every 10 minutes, only when it changes”."""
    ways = listed([in_sentence(channel) for channel in rule.channels])
    often = cooldown(rule.cooldown_minutes)
    if len(rule.cameras) != 1 and rule.cooldown_minutes:
        often = tr("{often} for each camera", "“at most every 10 minutes”").format(often=often)
    parts = [ways or tr("nobody is told"), often]
    if rule.only_changes and rule.needs_analysis:
        parts.append(tr("only when it changes"))
    return ", ".join(parts)


def in_sentence(channel: Channel) -> str:
    """A way of telling as it stands inside a sentence: “desktop”."""
    return _IN_SENTENCES[channel]


def subject(rule: AlertRule, cameras: Mapping[str, str]) -> str:
    """What is told of and where: “A person or a package at Front Door”; a rule's usual name."""
    where = listed_or(_named(rule.cameras, cameras))
    if not rule.needs_analysis:
        if not where:
            return tr("Every new picture")
        return tr("Every new picture of {cameras}").format(cameras=where)
    what = things(rule.flags, rule.kinds)
    if not what:
        what = _AT_LEAST[rule.severity or "info"]
    if not where:
        return capital(tr("{things} at any camera").format(things=what))
    return capital(tr("{things} at {cameras}").format(things=what, cameras=where))


def things(flags: Sequence[str], kinds: Sequence[str]) -> str:
    """“a person, a package or “Gate open””; of kinds that count without a flag, “any person”."""
    any_of = [_ANY_KIND.get(kind, tr("any {kind}").format(kind=kind)) for kind in kinds]
    flagged = [_flag(name) for name in flags if name not in kinds]
    told = [*flagged, *any_of]
    more = len(told) - _THINGS
    return listed_or([*told[:_THINGS], tr("%n more", "things", more)] if more > 1 else told)


def seen(flags: Iterable[str]) -> str:
    """What a picture shows, for the title of an alert: “a person and a package”; "" for nothing."""
    return listed([_flag(name) for name in dict.fromkeys(flags)])


def title(what: str, camera: str) -> str:
    """“A person at Front Door”; without ``what``: “A new picture of Front Door”."""
    if not what:
        return tr("A new picture of {camera}").format(camera=camera)
    return capital(tr("{things} at {camera}").format(things=what, camera=camera))


def hours(between: Between | None) -> str:
    """“at night (22:00 to 06:00)”, “between 08:00 and 18:00”; empty for the whole day."""
    if between is None or between.start == between.end:
        return ""
    if between.start >= "20:00" and "04:00" <= between.end <= "09:00":
        words = tr("at night ({start} to {end})")
    else:
        words = tr("between {start} and {end}")
    return words.format(start=between.start, end=between.end)


def days(chosen: Sequence[Day]) -> str:
    """“on weekdays”, “at weekends”, “on Mondays and Fridays”; empty for every day."""
    kept = [day for day in DAYS if day in chosen]
    return "" if len(kept) in (0, len(DAYS)) else days_words(kept)


def cooldown(minutes: int) -> str:
    """“each time”, “at most every 10 minutes”, “at most every 2 hours”, “at most once a day”."""
    if not minutes:
        return tr("each time")
    if minutes == 24 * 60:
        return tr("at most once a day")
    if minutes % 60 == 0:
        return tr("at most every %n hour(s)", "", minutes // 60)
    return tr("at most every %n minute(s)", "", minutes)


@dataclass(frozen=True)
class Receiver:
    """Somebody outside of this machine whom alerts reach. ``pictures``: these go along."""

    channel: Channel
    host: str
    pictures: bool


def receivers(
    webhook: Webhook, mqtt: Mqtt, rules: Iterable[AlertRule] | None
) -> tuple[Receiver, ...]:
    """Who gets alerts as everything is set now.

    A webhook gets them once a rule that holds names it; the MQTT broker is told the cameras' state
    as soon as it is set up. A server on this machine itself is nobody. Where ``rules`` cannot be
    read (None), a webhook may get alerts.
    """
    found = []
    host = host_of(webhook.url)
    hooked = rules is None or any(one.enabled and "webhook" in one.channels for one in rules)
    if host and hooked and not is_this_machine(host):
        found.append(Receiver("webhook", host, webhook.picture))
    if mqtt.host and not is_this_machine(mqtt.host):
        found.append(Receiver("mqtt", mqtt.host, mqtt.pictures))
    return tuple(found)


def host_of(address: str) -> str:
    """The host of an address of http or https; empty for anything else."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return parts.hostname or "" if parts.scheme in ("http", "https") else ""


def is_this_machine(host: str) -> bool:
    """Whether what is sent to this host stays here."""
    import ipaddress  # not before the first screen

    name = host.strip("[]").rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def capital(text: str) -> str:
    """With a capital letter at its beginning, all else as it is."""
    return text[:1].upper() + text[1:]


def _named(keys: Sequence[str], cameras: Mapping[str, str]) -> list[str]:
    names = [cameras.get(key) or _GONE for key in keys]
    more = len(names) - _CAMERAS
    if more < 2:
        return names
    return [*names[:_CAMERAS], tr("%n more camera(s)", "after “at”", more)]


def _flag(name: str) -> str:
    return _FLAGS.get(name) or tr("“{name}”", "a flag").format(name=flag_words(name))
