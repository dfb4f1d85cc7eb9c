"""Killed at any instant, a process leaves a valid library."""

from __future__ import annotations

import hashlib
import io
import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from blinkthink.core.clock import SystemClock
from blinkthink.gallery.library import Library

WORK = """
import hashlib, io, random, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from PIL import Image
from blinkthink.core.clock import SystemClock
from blinkthink.core.analysis import Analysis, Provenance
from blinkthink.core.records import CameraRef
from blinkthink.gallery.library import Library

library = Library(Path(sys.argv[1]), SystemClock())
seed = int(sys.argv[2])
random.seed(seed)
camera = CameraRef("1", "1", "outdoor", "Yard")
start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=seed)
pictures = [picture.path for picture in library.scan()]
for number in range(100_000):
    if number == 1:
        print("ready", flush=True)
    buffer = io.BytesIO()
    image = Image.effect_noise((160, 90), 50)
    image.save(buffer, "JPEG")
    data = buffer.getvalue()
    path = library.store(data, camera=camera, captured_at=start + timedelta(seconds=number // 2),
        trigger="manual", sha256=hashlib.sha256(data).hexdigest(), width=160, height=90)
    print("stored", path, flush=True)
    pictures.append(path)
    path = random.choice(pictures)
    def analyzed(sidecar):
        count = len(sidecar.rest.get("history") or []) + (sidecar.analysis is not None)
        return sidecar.analyzed(Analysis(f"scene {count}", (), "x" * 2000, ()),
            Provenance("local", "m", "1", 1.0, 1, 1, 1, 1, f"at {count}"))
    sidecar = library.update_sidecar(path, analyzed)
    print("analyzed", path, sidecar.analysis.scene.split()[1], flush=True)
"""


def check(root: Path, analyzed: dict[Path, int]) -> set[Path]:
    """Every picture is whole, every sidecar is valid and belongs to one, no analysis is lost."""
    shown = {picture.path for picture in Library(root, SystemClock()).scan()}
    for file in root.rglob("*"):
        if file.is_dir() or file.name.startswith("."):
            continue
        assert file.suffix in (".jpg", ".json"), file
        if file.suffix == ".jpg":
            assert file in shown
            with Image.open(io.BytesIO(file.read_bytes())) as image:
                image.load()
            continue
        picture = file.with_suffix(".jpg")
        document = json.loads(file.read_text("utf-8"))
        assert document["sha256"] == hashlib.sha256(picture.read_bytes()).hexdigest()
        count = analyzed.get(picture, -1)
        past = [item["analysis"]["scene"] for item in document["history"]]
        assert past == [f"scene {number}" for number in range(len(past))]
        now = document["analysis"]
        assert (now is None) == (not past and count < 0) or now["scene"] == f"scene {len(past)}"
        assert now is None or len(past) >= count
    return shown


def kill_often(tmp_path: Path, rounds: int) -> None:
    root = tmp_path / "library"
    analyzed: dict[Path, int] = {}
    stored: set[Path] = set()
    chance = random.Random(7)
    for seed in range(rounds):
        process = subprocess.Popen(
            [sys.executable, "-c", WORK, str(root), str(seed)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        begun = list(iter(process.stdout.readline, "ready\n"))
        assert len(begun) == 2, "ended before it was killed"
        begun += [process.stdout.readline() for _ in range(chance.randrange(12))]
        time.sleep(chance.random() * 0.01)  # the moment of the kill, not a wait for something
        process.kill()
        rest, _ = process.communicate()
        assert process.returncode == -signal.SIGKILL
        for line in [*begun, *rest.splitlines(keepends=True)]:
            if line.endswith("\n"):
                what, path, *number = line.split()
                stored.add(Path(path))
                if what == "analyzed":
                    analyzed[Path(path)] = int(number[0])
        assert stored <= check(root, analyzed)
    assert len(stored) > 2 * rounds
    assert len(analyzed) > rounds / 2


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_killed_at_random_moments(tmp_path: Path) -> None:
    kill_often(tmp_path, 20)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_killed_at_many_random_moments(tmp_path: Path) -> None:
    kill_often(tmp_path, 200)
