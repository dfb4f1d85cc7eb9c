"""What the care of a library answers: small frozen records, ready to be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Retention

Progress = Callable[[int, int], None]  # done, of how many; called on the event loop
Failures = tuple[tuple[Path, BlinkThinkError], ...]


@dataclass(frozen=True)
class ImportReport:
    """What became of each file of a folder that was imported."""

    imported: tuple[Path, ...] = ()  # where the copies lie in the library
    skipped_known: tuple[Path, ...] = ()  # their bytes are in the library already
    failed: Failures = ()  # no pictures, or broken ones, with the reason


@dataclass(frozen=True)
class ExportReport:
    exported: tuple[Path, ...] = ()  # the pictures written
    failed: Failures = ()


@dataclass(frozen=True)
class Trashed:
    """Pictures that were deleted; until ``until`` ``LibraryCare.restore`` brings them back."""

    pictures: tuple[Path, ...]  # where they lay
    batches: tuple[str, ...]
    until: datetime
    failed: Failures = ()  # those that stayed


@dataclass(frozen=True)
class CameraShare:
    """The part of one camera, or of one folder without a camera, in a plan."""

    name: str
    camera: CameraRef | None
    pictures: int
    bytes: int


@dataclass(frozen=True)
class RetentionPlan:
    """What retention would delete now; nothing is deleted by making one."""

    rules: Retention
    library: Path
    pictures: tuple[Path, ...] = ()  # oldest first
    bytes: int = 0  # with sidecars and clips
    cameras: tuple[CameraShare, ...] = ()  # by name
    oldest: datetime | None = None
    newest: datetime | None = None


@dataclass(frozen=True)
class RetentionReport:
    deleted: tuple[Path, ...] = ()
    bytes: int = 0
    kept: tuple[Path, ...] = ()  # starred or changed since the plan, or no longer over a limit
    failed: Failures = ()


@dataclass(frozen=True)
class Space:
    """Room on the disk of the library, in bytes, and how long it will last."""

    free: int
    total: int  # of the disk
    used: int  # by the library
    per_day: float  # growth, measured over the pictures of the last 30 days
    days_left: float | None  # None where nothing grows, or for too short a time to tell
    low: bool
