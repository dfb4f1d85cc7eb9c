"""Sidecars of pictures as cameras and models make them, in few words."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from blinkthink.core.analysis import KINDS, Analysis, Box, Flag, Provenance, Subject
from blinkthink.core.records import CameraRef, Sidecar

FRONT = CameraRef("1", "77", "doorbell", "Front Door")
DRIVE = CameraRef("2", "77", "outdoor", "Driveway")
NOON = datetime(2026, 11, 20, 12, 0).astimezone()  # a Friday
USUAL = {"person": "notice", "smoke_or_fire": "alert", "water": "alert"}


def after(minutes: float) -> datetime:
    """A time so many minutes after noon."""
    return NOON + timedelta(minutes=minutes)


def subject(kind: str, count: int = 1, box: Box | None = None) -> Subject:
    return Subject(kind, count, f"a {kind}", box)


def provenance(**changes: Any) -> Provenance:
    return Provenance("local", "test", "1", 1.0, 0, 0, 0, 1, NOON.isoformat(), **changes)


def said(
    *what: str | Subject, visibility: str = "clear", severities: dict[str, str] | None = None
) -> Analysis:
    """An analysis: a name of a kind is a subject with its flag, another name is a flag alone."""
    subjects = [one if isinstance(one, Subject) else subject(one) for one in what
                if isinstance(one, Subject) or one in KINDS]  # fmt: skip
    names = [one.kind if isinstance(one, Subject) else one for one in what]
    grave = USUAL | (severities or {})
    flags = [
        Flag(name, grave.get(name, "info"), "seen") for name in dict.fromkeys(names)
        if name != "object"
    ]  # fmt: skip
    return Analysis("A scene.", tuple(subjects), "Something happens.", tuple(flags), visibility)


def taken(
    at: datetime = NOON,
    camera: CameraRef | None = FRONT,
    *,
    trigger: str = "schedule",
    armed: bool | None = None,
) -> Sidecar:
    """A picture that has not been analysed."""
    rest = {} if armed is None else {"armed": armed}
    return Sidecar(camera, at, trigger, width=640, height=360, rest=rest)


def shows(
    *what: str | Subject,
    at: datetime = NOON,
    camera: CameraRef | None = FRONT,
    trigger: str = "schedule",
    armed: bool | None = None,
    visibility: str = "clear",
    severities: dict[str, str] | None = None,
) -> Sidecar:
    """A picture that has been analysed."""
    analysis = said(*what, visibility=visibility, severities=severities)
    return taken(at, camera, trigger=trigger, armed=armed).analyzed(analysis, provenance())
