"""Clips in the library: named like their pictures, never over anything, whole after any kill."""

from __future__ import annotations

import hashlib
import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import ReadOnly
from blinkthink.core.records import CameraRef, UserMarks
from blinkthink.gallery.clips import PARTS, ClipStore
from blinkthink.gallery.library import Library

YARD = CameraRef("1", "1", "outdoor", "Yard")
AT = datetime(2026, 2, 26, 14, 30, 22, tzinfo=UTC).astimezone()


def picture(seed: int = 1) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (16, 9), (seed % 256, 5, 5)).save(out, "JPEG")
    return out.getvalue()


def make_store(tmp_path: Path) -> ClipStore:
    return ClipStore(Library(tmp_path / "library", SystemClock()), tmp_path / "clips.jsonl")


def put(store: ClipStore, clip_id: str, video: bytes = b"video", shot: bytes | None = None) -> Path:
    part = store.part(clip_id)
    part.parent.mkdir(parents=True, exist_ok=True)
    part.write_bytes(video)
    data = shot or picture()
    digest = hashlib.sha256(data).hexdigest()
    path = store.store(
        clip_id, part, data, camera=YARD, captured_at=AT, sha256=digest, width=16, height=9
    )
    assert not part.exists()
    return path


def test_a_clip_lies_beside_its_picture(tmp_path: Path) -> None:
    path = put(make_store(tmp_path), "7")
    assert path == tmp_path / "library" / "Yard" / f"{AT:%Y%m%d_%H%M%S}.jpg"
    assert path.read_bytes() == picture()
    assert path.with_suffix(".mp4").read_bytes() == b"video"
    document = json.loads(path.with_suffix(".json").read_text())
    assert (document["trigger"], document["clip"]) == ("motion", path.with_suffix(".mp4").name)
    assert document["captured_at"] == AT.isoformat()
    assert document["clip_id"] == "7"


def test_names_that_are_taken_are_left_alone(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    folder = tmp_path / "library" / "Yard"
    folder.mkdir(parents=True)
    stem = f"{AT:%Y%m%d_%H%M%S}"
    (folder / f"{stem}.mp4").write_bytes(b"somebody's")
    (folder / f"{stem}_2.JPG").write_bytes(b"somebody's")
    assert put(store, "7").name == f"{stem}_3.jpg"
    assert put(store, "8").name == f"{stem}_4.jpg"
    assert put(store, "7").name == f"{stem}_3.jpg"  # that very clip
    assert (folder / f"{stem}.mp4").read_bytes() == b"somebody's"
    snapshot = Library(tmp_path / "library", SystemClock()).store(
        picture(2), camera=YARD, captured_at=AT, trigger="manual", sha256="x", width=1, height=1
    )
    assert snapshot.name == f"{stem}_5.jpg"


@pytest.mark.parametrize("kept", [[".mp4"], [".mp4", ".jpg"]])
def test_what_a_killed_process_left_is_completed(tmp_path: Path, kept: list[str]) -> None:
    first = put(make_store(tmp_path), "7")
    (tmp_path / "clips.jsonl").unlink()
    for suffix in {".mp4", ".jpg", ".json"} - set(kept):
        first.with_suffix(suffix).unlink()
    store = make_store(tmp_path)
    store.look()
    assert store.find("7", YARD, AT) is None
    assert put(store, "7") == first
    assert len(list(first.parent.iterdir())) == 3


@pytest.mark.parametrize("kept", [[".json", ".jpg"], [".json"]])
def test_a_picture_that_came_without_its_video_gets_it(tmp_path: Path, kept: list[str]) -> None:
    """As a folder that was exported or copied without videos, on another computer."""
    first = put(make_store(tmp_path), "7")
    library = Library(tmp_path / "library", SystemClock())
    library.update_sidecar(first, lambda one: one.marked(UserMarks(note="seen")))
    (tmp_path / "clips.jsonl").unlink()
    for suffix in {".mp4", ".jpg", ".json"} - set(kept):
        first.with_suffix(suffix).unlink()
    store = make_store(tmp_path)
    store.look()
    assert store.find("7", YARD, AT) is None
    assert put(store, "7") == first
    assert first.read_bytes() == picture()
    assert first.with_suffix(".mp4").read_bytes() == b"video"
    sidecar = library.read_sidecar(first)
    assert sidecar is not None
    assert (sidecar.user.note, sidecar.clip) == ("seen", first.with_suffix(".mp4").name)
    assert len(list(first.parent.iterdir())) == 3


def test_a_library_that_refuses_the_sidecar_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = make_store(tmp_path)

    def refuse(path: Path, data: bytes) -> bool:
        if path.suffix == ".json":
            raise ReadOnly("no", subject=str(path))
        path.write_bytes(data)
        return True

    monkeypatch.setattr("blinkthink.gallery.clips.create_atomic", refuse)
    with pytest.raises(ReadOnly):
        put(store, "7")
    assert list((tmp_path / "library" / "Yard").iterdir()) == []
    assert store.part("7").exists()
    assert store.find("7", YARD, AT) is None


def test_unfinished_downloads_are_kept_for_a_week(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    old, young = store.part("1"), store.part("2")
    old.parent.mkdir(parents=True)
    for part in (old, young):
        part.write_bytes(b"x")
    os.utime(old, (0, time.time() - 8 * 24 * 3600))
    store.look()
    assert (old.exists(), young.exists()) == (False, True)


def test_another_library_does_not_know_them(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    put(store, "7")
    other = ClipStore(Library(tmp_path / "other", SystemClock()), tmp_path / "clips.jsonl")
    other.look()
    assert other.find("7", YARD, AT) is None
    later = AT + timedelta(seconds=1)
    store.look()
    assert store.find("8", YARD, later) is None
    assert store.find("local-1-8-x", YARD, AT) is not None  # the same moment on the sync module
    assert store.find("8", YARD, AT) is None  # but not a second one in the cloud


def test_the_last_snapshot_is_no_clip(tmp_path: Path) -> None:
    library = Library(tmp_path / "library", SystemClock())
    assert library.last_sha256(YARD) is None
    put(make_store(tmp_path), "7")
    assert library.last_sha256(YARD) is None
    before = AT - timedelta(hours=1)
    path = library.store(
        picture(2), camera=YARD, captured_at=before, trigger="manual", sha256="x", width=1, height=1
    )
    assert library.last_sha256(YARD) == "x"
    assert library.last_picture(YARD) == path


WORK = """
import hashlib, io, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from PIL import Image
from blinkthink.core.clock import SystemClock
from blinkthink.core.records import CameraRef
from blinkthink.gallery.clips import ClipStore
from blinkthink.gallery.library import Library

home = Path(sys.argv[1])
store = ClipStore(Library(home / "library", SystemClock()), home / "clips.jsonl")
store.look()
print("ready", flush=True)
for number in range(int(sys.argv[2])):
    camera = CameraRef(str(number % 3), "1", "outdoor", "Yard")
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=number // 6)
    if store.find(str(number), camera, at) is not None:
        continue
    out = io.BytesIO()
    Image.new("RGB", (16, 9), (number % 256, number // 256, 5)).save(out, "JPEG")
    data = out.getvalue()
    part = store.part(str(number))
    part.parent.mkdir(parents=True, exist_ok=True)
    part.unlink(missing_ok=True)
    part.write_bytes(b"video %d " % number * 1000)
    store.store(str(number), part, data, camera=camera, captured_at=at,
        sha256=hashlib.sha256(data).hexdigest(), width=16, height=9)
    print(number, flush=True)
print("done", flush=True)
"""


def check(root: Path) -> set[str]:
    """No picture without its whole clip; no sidecar without its picture; each clip once."""
    found: set[str] = set()
    for path in root.glob("*/*"):
        if path.name.startswith(".") or PARTS in path.parts:
            continue
        video = path.with_suffix(".mp4").read_bytes()
        if path.suffix == ".mp4":
            assert video.startswith(b"video ")
            assert len(video) == 1000 * len(video.split(b"video ")[1]) + 6000
        elif path.suffix == ".jpg":
            with Image.open(path) as image:
                image.load()
        else:
            document = json.loads(path.read_text())
            digest = hashlib.sha256(path.with_suffix(".jpg").read_bytes()).hexdigest()
            assert document["sha256"] == digest
            assert video == b"video %d " % int(document["clip_id"]) * 1000
            assert document["clip_id"] not in found
            found.add(document["clip_id"])
    return found


def kill_often(home: Path, rounds: int) -> None:
    chance = random.Random(3)
    count = rounds * 12
    root = home / "library"
    stored: set[str] = set()
    for _ in range(rounds):
        process = subprocess.Popen(
            [sys.executable, "-c", WORK, str(home), str(count)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        for _ in range(chance.randrange(1, 9)):
            stored.add(process.stdout.readline().strip())
        time.sleep(chance.random() * 0.01)  # the moment of the kill, not a wait for something
        process.kill()
        rest, _ = process.communicate()
        assert process.returncode == -signal.SIGKILL
        stored |= set(rest.split("\n")[:-1])
        assert stored <= check(root)
    ended = subprocess.run(
        [sys.executable, "-c", WORK, str(home), str(count)],
        stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    assert ended.stdout.endswith("done\n")
    assert check(root) == {str(number) for number in range(count)}
    files = [p for p in root.glob("*/*") if not p.name.startswith(".") and PARTS not in p.parts]
    assert len(files) == 3 * count  # nothing half is left of any kill


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_killed_at_random_moments(tmp_path: Path) -> None:
    kill_often(tmp_path, 8)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_killed_at_many_random_moments(tmp_path: Path) -> None:
    kill_often(tmp_path, 100)
