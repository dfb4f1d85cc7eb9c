"""A day's digest as people see it: what happened at each camera, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from blinkthink.core.records import CameraRef


@dataclass(frozen=True)
class Moment:
    """Things that came into a camera's view together, for as long as any of them was seen.

    ``picture`` is the one to look at: the gravest, and of these the one that shows most.
    ``severity`` is empty where no flag was set.
    """

    picture: Path
    begin: datetime
    end: datetime
    pictures: int
    things: tuple[str, ...]  # names of flags and kinds of subjects
    title: str  # “A person and a package”
    words: str  # what that picture shows
    severity: str = ""
    starred: bool = False


@dataclass(frozen=True)
class CameraDay:
    """A camera's pictures of a day; ``hours`` counts them by the hour of the clock, 24 of them."""

    name: str
    camera: CameraRef | None
    pictures: int
    moments: tuple[Moment, ...] = ()
    hours: tuple[int, ...] = (0,) * 24
    eventful: tuple[int, ...] = (0,) * 24  # those of them that show something
    unchanged: int = 0  # skipped: they show what one before them shows
    waiting: int = 0  # not analysed
    failed: int = 0
    wrong: int = 0  # the user called the analysis wrong, and did not say what is right
    last: Path | None = None

    @property
    def analyzed(self) -> int:
        """So many were looked at by a model, or show what such a one shows."""
        return self.pictures - self.waiting - self.failed


@dataclass(frozen=True)
class Digest:
    """A day of local time; cameras by name. ``over``: the day had ended when it was made."""

    day: date
    cameras: tuple[CameraDay, ...] = ()
    over: bool = True

    @property
    def pictures(self) -> int:
        return sum(camera.pictures for camera in self.cameras)

    @property
    def moments(self) -> int:
        return sum(len(camera.moments) for camera in self.cameras)
