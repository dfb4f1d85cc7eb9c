"""Scheduled captures as people make and see them: rules, what is planned, what ran."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

import msgspec

from blinkthink.core.records import CameraRef

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
TimeOfDay = Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""``HH:MM`` of the clock on the wall."""
SunEvent = Literal["sunrise", "sunset"]
Only = Literal["always", "armed", "disarmed"]
"""When a camera is captured; armed means its network and its own motion detection both."""
Outcome = Literal["done", "partly", "failed", "skipped"]


class Every(msgspec.Struct, frozen=True, kw_only=True, tag="every"):
    """A picture every so many minutes of time that passes."""

    minutes: Annotated[int, msgspec.Meta(ge=1, le=366 * 24 * 60)]


class At(msgspec.Struct, frozen=True, kw_only=True, tag="at"):
    """At times of the day; no ``days`` mean every day."""

    times: Annotated[tuple[TimeOfDay, ...], msgspec.Meta(min_length=1)]
    days: tuple[Day, ...] = ()


class Cron(msgspec.Struct, frozen=True, kw_only=True, tag="cron"):
    """A crontab expression of five fields, in local time."""

    expression: str


class Sun(msgspec.Struct, frozen=True, kw_only=True, tag="sun"):
    """At sunrise or sunset of the settings' place, so many minutes later (negative: earlier)."""

    event: SunEvent
    offset_minutes: Annotated[int, msgspec.Meta(ge=-720, le=720)] = 0


Rule = Every | At | Cron | Sun


class Between(msgspec.Struct, frozen=True, kw_only=True):
    """Only between two times of the day, ``start`` included; past midnight where it is later."""

    start: TimeOfDay
    end: TimeOfDay


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where the sun rises for the schedule: degrees, north and east positive."""

    name: str
    latitude: Annotated[float, msgspec.Meta(ge=-90, le=90)]
    longitude: Annotated[float, msgspec.Meta(ge=-180, le=180)]


@dataclass(frozen=True)
class Schedule:
    """A scheduled capture; no ``cameras`` mean all."""

    id: str
    cameras: tuple[CameraRef, ...]
    rule: Rule
    between: Between | None = None
    only: Only = "always"
    paused: bool = False
    paused_until: datetime | None = None  # with ``paused``: it goes on by itself then
    next: datetime | None = None
    last_planned: datetime | None = None
    last_outcome: Outcome | None = None
    last_error: str | None = None  # in words
    forced: bool = False  # the user passed the floors knowingly


@dataclass(frozen=True)
class PlannedRun:
    """A run that lies ahead: when each camera's turn comes."""

    schedule_id: str
    at: datetime  # local time
    cameras: tuple[CameraRef, ...]  # none mean all
    skipped: str = ""  # in words, where it is known that nothing will be taken: e.g. disarmed


@dataclass(frozen=True)
class ScheduledRun:
    """A run as it was recorded."""

    schedule_id: str
    planned: datetime
    started: datetime | None  # None: it never began
    ended: datetime | None
    outcome: Outcome | None  # None: under way
    reason: str = ""  # in words: why it was skipped or failed, or which runs it makes up for
    cameras: tuple[CameraRef, ...] = ()
    pictures: int = 0


@dataclass(frozen=True)
class SlowedCamera:
    """A camera whose captures failed again and again."""

    camera: CameraRef
    failures: int  # in a row
    paused: bool  # until somebody resumes it; else it is only tried less often
    next_try: datetime | None
    reason: str  # in words
