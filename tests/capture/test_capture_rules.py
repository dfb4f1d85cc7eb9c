"""A camera's rules reach the engine with its pictures, and its severities the sidecar."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from blinkthink.capture.analyzing import analyze_picture
from blinkthink.core.analysis import Analysis, AskedPicture, Flag, OwnFlag, Provenance, Question
from blinkthink.core.camera_rules import CameraRules, SeverityRule
from blinkthink.core.clock import SystemClock
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.gallery.library import Library
from tests.analysis.helpers import picture

PORCH = CameraRef("7", "1", "doorbell", "Porch")
YARD = CameraRef("8", "1", "outdoor", "Yard")
GATE = OwnFlag("gate_open", "the garden gate is open")
AREA = ((0.0, 0.0), (0.5, 0.0), (0.0, 0.5))


@dataclass(frozen=True)
class Model:
    detail: int = 280
    destination: str = ""


@dataclass(frozen=True)
class Said:
    analysis: Analysis
    provenance: Provenance


@dataclass
class ScriptedEngine:
    asked: list[tuple[AskedPicture, int]] = field(default_factory=list)

    async def analyze(self, picture: AskedPicture, *, model: Model, detail: int) -> Said:
        self.asked.append((picture, detail))
        names = ("person", "gate_open")
        flags = tuple(Flag(name, "info", "Seen.") for name in names)
        provenance = Provenance("local", "scripted", "1", 0.1, detail, 1, 1, 1, "")
        return Said(Analysis("A porch.", (), "Nothing is happening.", flags), provenance)


def store(library: Library, camera: CameraRef | None, at: datetime) -> Path:
    data = picture(1)
    return library.store(
        data, camera=camera or YARD, captured_at=at, trigger="manual",
        sha256=hashlib.sha256(data).hexdigest(), width=640, height=360,
    )  # fmt: skip


@pytest.fixture
def settings() -> Settings:
    rules = CameraRules(
        looks_at="the drive", normal="a parked car", matters="parcels", areas=(AREA,),
        flags=("person", "package"), own_flags=(GATE,), detail=560,
        severities=(SeverityRule("person", "alert", ("22:00", "06:00")),),
    )  # fmt: skip
    return Settings(
        cameras={"/".join(PORCH.key): rules},
        own_flags=(OwnFlag("bin_out", "a bin stands at the street"),),
        severities=(SeverityRule("gate_open", "alert"),),
        detail=140,
    )


async def analyze(
    library: Library, settings: Settings, camera: CameraRef, at: datetime, detail: int | None = None
) -> tuple[AskedPicture, int, dict[str, str]]:
    engine = ScriptedEngine()
    sidecar = await analyze_picture(
        library, engine, Model(), store(library, camera, at), rules=settings.rules_of,
        detail=detail, clock=SystemClock(),
    )  # fmt: skip
    assert sidecar is not None
    assert sidecar.analysis is not None
    (asked,) = engine.asked
    return *asked, {flag.name: flag.severity for flag in sidecar.analysis.flags}


async def test_what_a_camera_asks_is_asked_of_its_pictures_alone(
    library: Library, settings: Settings
) -> None:
    noon = datetime(2026, 2, 26, 12).astimezone()
    asked, detail, severities = await analyze(library, settings, PORCH, noon)
    assert asked.question == Question(
        "Porch", "the drive", "a parked car", "parcels", ("person", "package"),
        (GATE, *settings.own_flags),
    )  # fmt: skip
    assert asked.question.flag_names == ("person", "package", "gate_open", "bin_out")
    assert (asked.areas, asked.draft_key, detail) == ((AREA,), "1/doorbell/7", 560)
    assert severities == {"person": "notice", "gate_open": "alert"}
    asked, detail, _ = await analyze(library, settings, YARD, noon)
    assert asked.question == Question("Yard", own_flags=settings.own_flags)
    assert (asked.areas, detail) == ((), 140)


async def test_the_hour_is_that_of_the_picture_and_a_wish_comes_before_the_rules(
    library: Library, settings: Settings
) -> None:
    night = datetime(2026, 2, 26, 23, 30).astimezone().astimezone(UTC)
    _, detail, severities = await analyze(library, settings, PORCH, night, detail=70)
    assert severities["person"] == "alert"
    assert detail == 70


async def test_the_file_in_the_library_is_not_touched(library: Library, settings: Settings) -> None:
    path = store(library, PORCH, datetime(2026, 2, 26, 12).astimezone())
    await analyze_picture(
        library, ScriptedEngine(), Model(), path, rules=settings.rules_of, detail=None,
        clock=SystemClock(),
    )  # fmt: skip
    assert path.read_bytes() == picture(1)
