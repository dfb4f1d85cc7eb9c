"""Runs that are written down by hand, and pictures with labels."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PIL import Image

from blinkthink.core.analysis import FLAGS, Analysis, Flag, Provenance, Subject
from blinkthink.core.json_values import Json
from blinkthink.evaluation.run import Asked, Outcome, Run, Variant

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def said(
    *kinds: str | Subject,
    flags: Iterable[str] = (),
    scene: str = "A porch by day.",
    activity: str = "Nothing is happening.",
    visibility: str = "clear",
) -> Analysis:
    """An answer that names these kinds, one of each."""
    subjects = tuple(Subject(k, 1, k) if isinstance(k, str) else k for k in kinds)
    named = tuple(Flag(name, "info", "It shows.") for name in flags)
    return Analysis(scene, subjects, activity, named, visibility)


def expected(
    *kinds: str | Json, flags: Iterable[str] | None = None, **others: object
) -> dict[str, Any]:
    """A label that names these kinds; ``flags`` None leaves that part out."""
    value: dict[str, Any] = {"subjects": [{"kind": k} if isinstance(k, str) else k for k in kinds]}
    if flags is not None:
        value["flags"] = [{"name": name} for name in flags]
    return value | others


def outcome(
    number: int,
    label: Json,
    answer: Analysis | None,
    *,
    refused: Sequence[tuple[str, ...]] = (),
    error: str = "model_failed",
    seconds: float = 2.0,
    flags_asked: tuple[str, ...] = FLAGS,
) -> Outcome:
    """What was said of picture ``number``; no answer is an error."""
    took = Provenance("local", "demo", "1", seconds, 66, 400, 50, len(refused) + 1, "", 0.001)
    return Outcome(
        picture=f"{number:03d}.jpg",
        sha256=f"{number:064d}",
        expected=label,
        flags_asked=flags_asked,
        analysis=answer,
        provenance=took if answer is not None else None,
        refused=tuple(refused),
        error="" if answer is not None else error,
    )


def run(*outcomes: Outcome, name: str = "20261121_120000", variants: Sequence[Variant] = ()) -> Run:
    return Run(
        name=name,
        folder=Path("/pictures"),
        asked=Asked("demo", "Demo model", 70, "1"),
        begun_at=NOON,
        finished_at=NOON,
        total=len(outcomes),
        backend="local",
        outcomes=outcomes,
        variants=tuple(variants),
    )


def label_picture(folder: Path, name: str, label: Json | None, color: int = 90) -> Path:
    """A grey picture with a sidecar; ``label`` None is a sidecar without an expected answer."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    out = io.BytesIO()
    Image.new("RGB", (320, 180), (color, color, color)).save(out, "JPEG")
    path.write_bytes(out.getvalue())
    sidecar = {
        "schema": 1,
        "captured_at": "2026-11-21T12:00:00+00:00",
        "trigger": "import",
        "camera": {"id": "1", "network_id": "9", "kind": "mini", "name": "Porch"},
        "user": {"starred": False, "note": "", "verdict": None, "expected": label},
    }
    path.with_suffix(".json").write_text(json.dumps(sidecar))
    return path
