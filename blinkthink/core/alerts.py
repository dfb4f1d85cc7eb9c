"""Alerts as people make and see them: rules, what fired, and the ways by which one is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from blinkthink.core.schedules import Between, Day

Channel = Literal["desktop", "webhook", "mqtt"]
CHANNELS: tuple[Channel, ...] = ("desktop", "webhook", "mqtt")
Severity = Literal["info", "notice", "alert"]
Armed = Literal["always", "armed", "disarmed"]
"""Armed means the camera's network and its own motion detection both."""


class AlertRule(msgspec.Struct, frozen=True, kw_only=True):
    """When somebody is to be told of a picture: all that is given has to hold.

    ``flags`` and ``kinds``: one of them, of either, is enough. With ``severity`` a flag counts
    where it is at least that grave, a kind where any flag of the picture is, and without both any
    such flag. None of the three: each picture that comes by itself, at once, without waiting for
    its analysis; ``only_changes`` says nothing then. ``cameras`` are keys ``network_id/kind/id``;
    none: all. A picture that does not say whether its camera was armed suits ``always`` alone.
    """

    id: str
    name: str
    cameras: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    severity: Severity | None = None  # at least
    kinds: tuple[str, ...] = ()  # kinds of subjects
    between: Between | None = None
    days: tuple[Day, ...] = ()  # none: every day
    armed: Armed = "always"
    cooldown_minutes: Annotated[int, msgspec.Meta(ge=0, le=1440)] = 10  # for each camera
    only_changes: bool = True  # a parked car is told once
    channels: tuple[Channel, ...] = ("desktop",)
    enabled: bool = True

    @property
    def needs_analysis(self) -> bool:
        return bool(self.flags or self.kinds or self.severity)


class Webhook(msgspec.Struct, frozen=True, kw_only=True):
    """Where alerts are posted as JSON; the value of the secret header lies with the secrets."""

    url: str = ""
    header: str = ""  # name of the secret header; "": none
    picture: bool = False  # whether the picture goes along


class Mqtt(msgspec.Struct, frozen=True, kw_only=True):
    """The MQTT broker; the password lies with the secrets."""

    host: str = ""
    port: Annotated[int, msgspec.Meta(ge=1, le=65535)] = 1883
    tls: bool = False
    user: str = ""
    discovery: bool = True  # Home Assistant finds the cameras by itself
    prefix: str = "homeassistant"  # of its discovery topics
    topic: str = "blinkthink"  # what all own topics begin with
    pictures: bool = True  # whether pictures are published


@dataclass(frozen=True)
class Fired:
    """An alert that was told, or was held back by muting (then without ``channels``).

    With the words of its picture it is told again under the same ``id``, as an update.
    """

    rule: str  # its name
    rule_id: str
    picture: Path
    at: datetime
    title: str  # e.g. “A person at Front Door”
    words: str  # what the picture shows; "": not analysed yet
    channels: tuple[Channel, ...] = ()
    failed: tuple[Channel, ...] = ()  # could not be reached, after all tries
    id: str = ""
    camera: str = ""  # its key, ``network_id/kind/id``
    camera_name: str = ""
    captured_at: datetime | None = None
    flags: tuple[str, ...] = ()  # all that the picture has
    kinds: tuple[str, ...] = ()  # all that are in the picture
    severity: Severity | None = None  # the gravest of its flags
    late: bool = False  # the picture was taken long before, while nobody could look
    muted: bool = False


@dataclass(frozen=True)
class Trial:
    """What a rule would have done: ``pictures`` for which it would have fired, newest first."""

    days: int
    looked_at: int
    pictures: tuple[Path, ...]
    held_back: int = 0  # matched, but cool-down or “only when it changes” kept it quiet
    armed_unknown: int = 0  # matched, but nobody knows whether its camera was armed


@dataclass(frozen=True)
class ChannelState:
    """Whether a way of telling works."""

    channel: Channel
    ready: bool  # set up
    problem: str = ""  # in words
    secret: bool = False  # whether a secret or password is kept
    waiting: int = 0  # alerts that are still to be told by it
