"""News between the parts: published on the asyncio thread, delivered in order.

A subscriber is called at once on the publishing thread and must not block; the window's bridge
hands events on to the Qt thread.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from blinkthink.core.alerts import AlertRule, Fired
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.power import Power
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Schedule, ScheduledRun, SlowedCamera
from blinkthink.core.state import (
    Account,
    CameraList,
    Cloud,
    Download,
    Engine,
    Evaluation,
    Job,
    SnapOutcome,
    SnapPhase,
)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class AccountChanged:
    account: Account


@dataclass(frozen=True)
class CamerasChanged:
    cameras: CameraList


@dataclass(frozen=True)
class SnapProgress:
    camera: CameraRef
    phase: SnapPhase


@dataclass(frozen=True)
class SnapFinished:
    outcome: SnapOutcome


@dataclass(frozen=True)
class PictureAdded:
    path: Path


@dataclass(frozen=True)
class SidecarChanged:
    """A picture's sidecar was written: its analysis or its error is new."""

    path: Path


@dataclass(frozen=True)
class LibraryChanged:
    """Pictures came, went or changed otherwise: outside, by an import, by the trash, by a move.

    ``rebuilt`` when so much changed that a list of paths says nothing.
    """

    added: frozenset[Path] = frozenset()
    removed: frozenset[Path] = frozenset()
    changed: frozenset[Path] = frozenset()
    rebuilt: bool = False


@dataclass(frozen=True)
class ClipsProgress:
    """How far a download of motion clips is; ``total`` is None while they are listed."""

    done: int
    total: int | None
    running: bool = True


@dataclass(frozen=True)
class SpaceLow:
    """The library's disk will soon be full; told once until there is room again."""

    free: int  # bytes
    days_left: float | None


@dataclass(frozen=True)
class QueueChanged:
    """The whole queue as it is now, unfinished jobs first in their order, then recent ones."""

    jobs: tuple[Job, ...]


@dataclass(frozen=True)
class EngineChanged:
    engine: Engine


@dataclass(frozen=True)
class DownloadsChanged:
    """All downloads of models as they are now, some times a second at most.

    One that ended is told once as DONE, when the models say so already, and is then left out.
    """

    downloads: tuple[Download, ...]


@dataclass(frozen=True)
class CloudChanged:
    """Key, consent, cost or reachability of the cloud service are other than before."""

    cloud: Cloud


@dataclass(frozen=True)
class EvaluationChanged:
    """How far an evaluation is, a few times a second at most, and how it ended."""

    evaluation: Evaluation


@dataclass(frozen=True)
class ScheduleChanged:
    schedules: tuple[Schedule, ...]


@dataclass(frozen=True)
class ScheduleRan:
    """A planned run begins (its outcome is None), or has ended, or was not taken."""

    run: ScheduledRun


@dataclass(frozen=True)
class SlowedChanged:
    """Which cameras the schedule tries less often, or not at all, is other than before."""

    cameras: tuple[SlowedCamera, ...]


@dataclass(frozen=True)
class OutageBegan:
    """Scheduled pictures of several cameras, or of several runs, cannot be had. Told once: until
    OutageEnded there is no Trouble for the same. ``reason`` in words."""

    reason: str
    cameras: tuple[CameraRef, ...]


@dataclass(frozen=True)
class OutageEnded:
    """Pictures come again; ``since`` when they did not, ``reason`` as it was told."""

    since: datetime
    reason: str


@dataclass(frozen=True)
class OwnerChanged:
    """Schedule and queue of this home are run by this process from now on (``here``)."""

    here: bool


@dataclass(frozen=True)
class ProgramChanged:
    """Another version was installed over the one that runs, or it was ``removed``. Told every few
    seconds until this process makes room."""

    removed: bool


@dataclass(frozen=True)
class PowerChanged:
    """Battery or network are other than before."""

    power: Power


@dataclass(frozen=True)
class Woke:
    """The machine woke from sleep, or its clock was set forward."""


@dataclass(frozen=True)
class DigestWritten:
    """The digest of a day was written by itself."""

    day: date
    path: Path


@dataclass(frozen=True)
class AlertsChanged:
    """The rules of the alerts, or how long all of them are muted, are other than before."""

    rules: tuple[AlertRule, ...]
    muted_until: datetime | None


@dataclass(frozen=True)
class AlertFired:
    """An alert is told, or is told again with the words of its picture (the same ``id``), or could
    not be told by some channel."""

    fired: Fired


@dataclass(frozen=True)
class ChannelsChanged:
    """A way of telling was set up, stopped working, or works again; ``channels`` of the backend."""


@dataclass(frozen=True)
class NotificationClicked:
    """What was clicked in a desktop notification: the notification itself or “Open”; “star” and
    “mute” have been done already."""

    path: Path
    action: Literal["open", "star", "mute"]


@dataclass(frozen=True)
class Trouble:
    """Something failed that nobody waits for; the window says it once."""

    error: BlinkThinkError


Event = (
    AccountChanged
    | DigestWritten
    | CamerasChanged
    | SnapProgress
    | SnapFinished
    | PictureAdded
    | SidecarChanged
    | LibraryChanged
    | ClipsProgress
    | SpaceLow
    | QueueChanged
    | EngineChanged
    | DownloadsChanged
    | CloudChanged
    | EvaluationChanged
    | ScheduleChanged
    | ScheduleRan
    | SlowedChanged
    | OutageBegan
    | OutageEnded
    | OwnerChanged
    | ProgramChanged
    | PowerChanged
    | Woke
    | AlertsChanged
    | AlertFired
    | ChannelsChanged
    | NotificationClicked
    | Trouble
)
Subscriber = Callable[[Event], None]


class EventBus:
    """Hands each event to every subscriber; one that fails is logged, the others still hear."""

    def __init__(self) -> None:
        self._subscribers: list[Subscriber] = []

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call ``subscriber`` for each event from now on; returns what ends it."""
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    def publish(self, event: Event) -> None:
        for subscriber in tuple(self._subscribers):
            try:
                subscriber(event)
            except Exception:
                log.exception("a subscriber failed on %s", type(event).__name__)
