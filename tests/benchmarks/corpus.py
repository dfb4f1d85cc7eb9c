"""Makes a library of many pictures to measure on: four cameras, ninety days, sidecars.

    python -m tests.benchmarks.corpus --count 100000 --folder DIR

The scenes are drawn once and varied by a comment in the JPEG, so that each file differs. The same
count gives the same names. A folder that holds such a library already is used as it is.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from blinkthink.core.analysis import Analysis
from blinkthink.demo.scenes import draw

DAYS = 90
NEWEST = datetime.fromisoformat("2026-11-20T17:30:00").astimezone()
CAMERAS = (
    ("11", "doorbell", "Front Door", "porch"),
    ("22", "outdoor", "Driveway", "driveway"),
    ("33", "outdoor", "Back Yard", "yard"),
    ("44", "mini", "Hallway", "hallway"),
)
SIZE = (640, 360)
SCENES = 24  # drawn for each camera
_MARK = ".blinkthink-corpus"
_SEVERITY = {
    "lens_blocked": "alert",
    "person": "notice",
    "package": "notice",
    "door_open": "notice",
}
_COATS = ("red", "blue", "green", "black", "white", "yellow", "grey", "brown", "orange", "striped")
_DOINGS = (
    "waits",
    "walks past",
    "looks around",
    "carries a bag",
    "leaves",
    "arrives",
    "turns back",
)


@dataclass(frozen=True)
class _Drawn:
    jpeg: bytes
    analysis: Analysis


def make(folder: Path, count: int) -> Path:
    """A library of ``count`` pictures in ``folder``; quick where it is there already."""
    mark = folder / _MARK
    if mark.exists() and mark.read_text() == f"{count}\n":
        return folder
    if folder.exists() and any(folder.iterdir()):
        raise SystemExit(f"{folder} is not empty and holds no library of {count} pictures.")
    folder.mkdir(parents=True, exist_ok=True)
    shares = [count // len(CAMERAS) + (n < count % len(CAMERAS)) for n in range(len(CAMERAS))]
    with ProcessPoolExecutor() as pool:
        list(pool.map(_fill, [folder] * len(CAMERAS), range(len(CAMERAS)), shares))
    mark.write_text(f"{count}\n")
    return folder


def _fill(folder: Path, number: int, count: int) -> None:
    camera_id, kind, name, place = CAMERAS[number]
    target = folder / name.replace(" ", "_")
    target.mkdir()
    scenes = [_draw(place, number, seed) for seed in range(SCENES)]
    chance = Random(number)
    step = timedelta(days=DAYS) / max(1, count)
    camera = {"id": camera_id, "network_id": "77", "kind": kind, "name": name}
    for index in range(count):
        taken = (NEWEST - index * step - timedelta(seconds=7 * number)).replace(microsecond=0)
        drawn = scenes[(index * 7 + index // SCENES) % SCENES]
        note = f"{number}-{index}".encode()
        comment = b"\xff\xfe" + (len(note) + 2).to_bytes(2, "big") + note
        jpeg = drawn.jpeg[:2] + comment + drawn.jpeg[2:]
        stem = target / f"{taken:%Y%m%d_%H%M%S}"
        (stem.with_suffix(".jpg")).write_bytes(jpeg)
        document = _sidecar(camera, taken, jpeg, drawn.analysis, chance)
        if document["clip"]:
            document["clip"] = f"{stem.name}.mp4"
        stem.with_suffix(".json").write_bytes(json.dumps(document, indent=1).encode())


def _draw(place: str, view: int, seed: int) -> _Drawn:
    hour = (8, 12, 16, 22)[seed % 4]
    at = NEWEST.replace(hour=hour, minute=5)
    scene = draw(seed, place=place, view=view, at=at, size=SIZE, burned_in=False)
    analysis = Analysis.from_json(scene.truth.analysis())
    assert analysis is not None
    return _Drawn(scene.jpeg(70), analysis)


def _sidecar(
    camera: dict[str, str], taken: datetime, jpeg: bytes, analysis: Analysis, chance: Random
) -> dict[str, object]:
    fate = chance.random()
    said = analysis.to_json()
    if said["subjects"]:
        said["activity"] += f" Somebody in a {chance.choice(_COATS)} coat {chance.choice(_DOINGS)}."
    for flag in said["flags"]:
        flag["severity"] = _SEVERITY.get(flag["name"], "info")
    known = fate > 0.08
    document: dict[str, object] = {
        "schema": 1,
        "camera": camera,
        "captured_at": taken.isoformat(),
        "trigger": chance.choice(("schedule", "schedule", "schedule", "motion", "manual")),
        "sha256": hashlib.sha256(jpeg).hexdigest(),
        "width": SIZE[0],
        "height": SIZE[1],
        "analysis": said if known else None,
        "provenance": _PROVENANCE if known else None,
        "skipped": None,
        "history": [],
        "clip": "there" if chance.random() < 0.03 else None,
        "user": {
            "starred": chance.random() < 0.02,
            "note": "Ask the neighbours" if chance.random() < 0.01 else "",
            "verdict": None,
            "expected": None,
        },
    }
    if fate < 0.01:
        document["error"] = {"code": "model_failed", "message": "no answer", "at": "2026-11-20"}
    return document


_PROVENANCE = {
    "backend": "local", "model": "gemma-4-e4b", "prompt_version": "1", "seconds": 1.9,
    "image_tokens": 264, "prompt_tokens": 480, "output_tokens": 120, "attempts": 1,
    "cost_usd": 0.0, "analyzed_at": "2026-11-20T17:30:00+01:00",
}  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.corpus", description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, required=True)
    args = parser.parse_args(arguments)
    began = time.monotonic()
    make(args.folder, args.count)
    print(f"{args.count} pictures in {args.folder} after {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
