"""A real library with analysed pictures of one day, for the tests of the digest."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from PIL import Image

from blinkthink.alerts.digest.composing import compose
from blinkthink.core.analysis import Analysis, Flag, Provenance, Subject
from blinkthink.core.clock import SystemClock
from blinkthink.core.digests import Digest
from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.gallery.library import Library
from blinkthink.gallery.thumbnails import ThumbnailCache

DAY = date(2026, 6, 30)
ZONE = SystemClock().zone()
PORCH = CameraRef("11", "1", "outdoor", "Front Door")
DRIVE = CameraRef("12", "1", "mini", "Driveway")
MADE = Provenance("local", "m", "1", 1.0, 66, 100, 50, 1, "2026-06-30T12:00:00Z")
SEVERITY = {"person": "notice", "smoke_or_fire": "alert"}


def said(*things: str, words: str = "Something goes on.") -> Analysis:
    kinds = [thing for thing in things if thing in ("person", "vehicle", "animal", "package")]
    return Analysis(
        scene="A porch.",
        subjects=tuple(Subject(kind, 1, f"a {kind}") for kind in kinds),
        activity=words if things else "",
        flags=tuple(Flag(name, SEVERITY.get(name, "info"), "seen") for name in things),
        visibility="clear",
        not_determinable=(),
    )


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute).astimezone()


class House:
    """A real library."""

    def __init__(self, folder: Path) -> None:
        self.library = Library(folder / "library", SystemClock())
        self.thumbnails = ThumbnailCache(folder / "thumbnails")
        self.count = 0

    def take(
        self, when: datetime, *things: str, camera: CameraRef = PORCH, analyzed: bool = True
    ) -> Path:
        self.count += 1
        buffer = io.BytesIO()
        Image.new("RGB", (64, 36), (self.count % 256, 9, 9)).save(buffer, "JPEG")
        path = self.library.store(
            buffer.getvalue(),
            camera=camera,
            captured_at=when,
            trigger="schedule",
            sha256="",
            width=64,
            height=36,
        )
        if analyzed:
            self.change(path, lambda one: one.analyzed(said(*things), MADE))
        return path

    def change(self, path: Path, change: Callable[[Sidecar], Sidecar]) -> None:
        self.library.update_sidecar(path, change)

    def digest(self, day: date = DAY, now: datetime | None = None) -> Digest:
        return compose(self.library, day, now or at(0, 5, day + timedelta(days=1)), ZONE)
