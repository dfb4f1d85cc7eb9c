"""What people call alerts: rules as sentences, ways of telling, who gets what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from blinkthink.core.alerts import AlertRule, Channel, Mqtt, Severity, Webhook
from blinkthink.core.flag_names import flag_words
from blinkthink.core.schedules import DAYS, Between, Day

CHANNEL_NAMES: dict[Channel, str] = {"desktop": "Desktop", "webhook": "Webhook", "mqtt": "MQTT"}
DAY_NAMES: dict[Day, str] = {
    "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday",
    "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
NIGHT = Between(start="22:00", end="06:00")
DAYTIME = Between(start="07:00", end="20:00")

_FLAGS = {
    "person": "a person",
    "vehicle": "a vehicle",
    "animal": "an animal",
    "package": "a package",
    "door_open": "an open door",
    "light_on": "a light that is on",
    "smoke_or_fire": "smoke or fire",
    "water": "water",
    "lens_blocked": "a covered lens",
    "camera_moved": "a moved camera",
}
_AT_LEAST: dict[Severity, str] = {
    "info": "any flag", "notice": "a notice or an alert", "alert": "an alert",
}  # fmt: skip
_IN_SENTENCES: dict[Channel, str] = {"desktop": "desktop", "webhook": "webhook", "mqtt": "MQTT"}
_CAMERAS = 3  # that a sentence names; more are counted
_THINGS = 5
_GONE = "a camera that is gone"


def sentence(rule: AlertRule, cameras: Mapping[str, str]) -> str:
    """“A person at Front Door, at night – desktop, at most every 10 minutes.”

    ``cameras``: their names by key.
    """
    return f"{lead(rule, cameras)} – {manner(rule)}."


def lead(rule: AlertRule, cameras: Mapping[str, str]) -> str:
    """When somebody is told: “A person or a package at Front Door, at night, while armed”."""
    parts = [subject(rule, cameras)]
    if rule.severity in ("notice", "alert") and (rule.flags or rule.kinds):
        parts.append(f"if it is {_AT_LEAST[rule.severity]}")
    parts += [hours(rule.between), days(rule.days)]
    parts.append({"armed": "while armed", "disarmed": "while disarmed"}.get(rule.armed, ""))
    return ", ".join(part for part in parts if part)


def manner(rule: AlertRule) -> str:
    """How one is told: “desktop and webhook, at most every 10 minutes, only when it changes”."""
    ways = joined([_IN_SENTENCES[channel] for channel in rule.channels], "and")
    parts = [ways or "nobody is told", cooldown(rule.cooldown_minutes)]
    if len(rule.cameras) != 1 and rule.cooldown_minutes:
        parts[-1] += " for each camera"
    if rule.only_changes and rule.needs_analysis:
        parts.append("only when it changes")
    return ", ".join(parts)


def subject(rule: AlertRule, cameras: Mapping[str, str]) -> str:
    """What is told of and where: “A person or a package at Front Door”; a rule's usual name."""
    where = joined(_named(rule.cameras, cameras), "or")
    if not rule.needs_analysis:
        return f"Every new picture of {where}" if where else "Every new picture"
    what = things(rule.flags, rule.kinds)
    if not what:
        what = _AT_LEAST[rule.severity or "info"]
    return capital(f"{what} at {where or 'any camera'}")


def things(flags: Sequence[str], kinds: Sequence[str]) -> str:
    """“a person, a package or “Gate open””; of kinds that count without a flag, “any person”."""
    any_of = [f"any {kind}" for kind in kinds]
    flagged = [_FLAGS.get(name, f"“{flag_words(name)}”") for name in flags if name not in kinds]
    told = [*flagged, *any_of]
    more = len(told) - _THINGS
    return joined([*told[:_THINGS], f"{more} more"] if more > 1 else told, "or")


def seen(flags: Iterable[str]) -> str:
    """What a picture shows, for the title of an alert: “a person and a package”; "" for nothing."""
    return joined(
        [_FLAGS.get(name, f"“{flag_words(name)}”") for name in dict.fromkeys(flags)], "and"
    )


def title(what: str, camera: str) -> str:
    """“A person at Front Door”; without ``what``: “A new picture of Front Door”."""
    return capital(f"{what} at {camera}") if what else f"A new picture of {camera}"


def hours(between: Between | None) -> str:
    """“at night (22:00 to 06:00)”, “between 08:00 and 18:00”; empty for the whole day."""
    if between is None or between.start == between.end:
        return ""
    if between.start >= "20:00" and "04:00" <= between.end <= "09:00":
        return f"at night ({between.start} to {between.end})"
    return f"between {between.start} and {between.end}"


def days(chosen: Sequence[Day]) -> str:
    """“on weekdays”, “at weekends”, “on Mondays and Fridays”; empty for every day."""
    kept = [day for day in DAYS if day in chosen]
    if len(kept) in (0, len(DAYS)):
        return ""
    if kept == list(DAYS[:5]):
        return "on weekdays"
    if kept == list(DAYS[5:]):
        return "at weekends"
    return f"on {joined([f'{DAY_NAMES[day]}s' for day in kept], 'and')}"


def cooldown(minutes: int) -> str:
    """“each time”, “at most every 10 minutes”, “at most every 2 hours”, “at most once a day”."""
    if not minutes:
        return "each time"
    if minutes == 24 * 60:
        return "at most once a day"
    if minutes % 60 == 0:
        return f"at most every {minutes // 60} hours" if minutes > 60 else "at most every hour"
    return f"at most every {minutes} minutes" if minutes > 1 else "at most every minute"


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


def joined(names: Sequence[str], last: str) -> str:
    """“A, B or C” with ``last`` “or”."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def capital(text: str) -> str:
    """With a capital letter at its beginning, all else as it is."""
    return text[:1].upper() + text[1:]


def _named(keys: Sequence[str], cameras: Mapping[str, str]) -> list[str]:
    names = [cameras.get(key) or _GONE for key in keys]
    more = len(names) - _CAMERAS
    return [*names[:_CAMERAS], f"{more} more cameras"] if more > 1 else names
