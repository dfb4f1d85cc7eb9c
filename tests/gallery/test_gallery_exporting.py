"""Exported pictures are whole copies that overwrite nothing; the table is safe to open."""

from __future__ import annotations

import asyncio
import contextlib
import csv
import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from blinkthink.core.analysis import Analysis, Flag, Provenance, Subject
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import DiskFull, NotFound, Usage
from blinkthink.core.records import CameraRef, UserMarks
from blinkthink.gallery.library import Library
from tests.gallery.conftest import Kept, Store

NOON = datetime(2026, 6, 1, 12, 0).astimezone()
HALL = CameraRef("12", "1", "mini", "Hall")

WORK = """
import asyncio, sys
from pathlib import Path
from blinkthink.core.clock import SystemClock
from blinkthink.gallery.care.exporting import export
from blinkthink.gallery.care.working import Work
from blinkthink.gallery.library import Library

async def main():
    library = Library(Path(sys.argv[1]), SystemClock())
    paths = [picture.path for picture in library.scan()]
    print("ready", flush=True)
    export(library, paths, Path(sys.argv[2]), Work(), with_sidecars=True, with_clips=True)

asyncio.run(main())
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def clip(library: Library, path: Path) -> Path:
    path.with_suffix(".mp4").write_bytes(b"video of " + str(path).encode())
    library.update_sidecar(path, lambda one: one.with_clip(path.with_suffix(".mp4").name))
    return path


async def test_only_what_is_asked_for_is_copied(kept: Kept, store: Store, tmp_path: Path) -> None:
    path = clip(kept.library, store(NOON))
    for number, (sidecars, clips, expected) in enumerate(
        (
            (False, False, [".jpg"]),
            (True, False, [".jpg", ".json"]),
            (False, True, [".jpg", ".mp4"]),
        )
    ):
        target = tmp_path / f"out {number}" / "deep"
        report = await kept.care.export([path], target, sidecars=sidecars, clips=clips)
        assert names(target) == [path.stem + suffix for suffix in expected]
        assert report.exported == (target / path.name,)
        assert report.exported[0].read_bytes() == path.read_bytes()
        assert report.exported[0].stat().st_mtime_ns == path.stat().st_mtime_ns


async def test_names_that_clash_get_a_number_and_keep_together(
    kept: Kept, store: Store, tmp_path: Path
) -> None:
    paths = [clip(kept.library, store(NOON)), clip(kept.library, store(NOON, HALL, 1))]
    target = tmp_path / "out"
    for _ in range(2):
        await kept.care.export(paths, target, sidecars=True, clips=True)
    stems = [paths[0].stem + ending for ending in ("", "_2", "_3", "_4")]
    assert names(target) == sorted(
        stem + suffix for stem in stems for suffix in (".jpg", ".json", ".mp4")
    )
    exported = Library(target, kept.clock)
    for number, stem in enumerate(stems):
        sidecar = exported.read_sidecar(target / f"{stem}.jpg")
        assert sidecar is not None
        assert sidecar.clip == f"{stem}.mp4"
        assert sidecar.camera == (
            HALL if number % 2 else CameraRef("11", "1", "outdoor", "Front Door")
        )
        assert str(paths[number % 2]).encode() in (target / f"{stem}.mp4").read_bytes()


async def test_an_export_with_sidecars_can_be_imported_elsewhere(
    kept: Kept, store: Store, tmp_path: Path
) -> None:
    path = clip(kept.library, store(NOON))
    kept.library.update_sidecar(path, lambda one: one.marked(UserMarks(starred=True)))
    await kept.care.export([path], tmp_path / "out", sidecars=True, clips=True)
    other = Kept(Library(tmp_path / "other", kept.clock), kept.clock)
    (imported,) = (await other.care.import_folder(tmp_path / "out")).imported
    assert imported.parent.name == "Front_Door"
    sidecar = other.library.read_sidecar(imported)
    assert sidecar is not None
    assert sidecar.user.starred
    assert imported.with_suffix(".mp4").exists()


async def test_two_exports_at_once_into_one_folder_never_mix(
    kept: Kept, store: Store, tmp_path: Path
) -> None:
    """Pictures of one stem whose endings differ want one name for their sidecars."""
    names = [("Front Door", ".jpg"), ("Yard", ".png")]
    paths: list[list[Path]] = [[], []]
    for number in range(40):
        for of, (name, ending) in zip(paths, names, strict=True):
            camera = CameraRef(name, "1", "mini", name)
            path = store(NOON + timedelta(minutes=number), camera, number)
            kept.library.update_sidecar(
                path, lambda one, name=name: one.marked(UserMarks(note=name))
            )
            of.append(path.rename(path.with_suffix(ending)))
    target = tmp_path / "out"
    reports = await asyncio.gather(
        *(kept.care.export(some, target, sidecars=True) for some in paths)
    )
    for report, (name, ending) in zip(reports, names, strict=True):
        assert len(report.exported) + len(report.failed) == 40
        for path in report.exported:
            assert path.suffix == ending
            assert json.loads(path.with_suffix(".json").read_text())["user"]["note"] == name


async def test_what_is_gone_is_named_and_the_rest_is_copied(
    kept: Kept, store: Store, tmp_path: Path
) -> None:
    path = store(NOON)
    gone = path.with_name("20200101_000000.jpg")
    report = await kept.care.export([gone, path], tmp_path / "out", sidecars=True)
    assert [at for at, error in report.failed if isinstance(error, NotFound)] == [gone]
    assert len(report.exported) == 1


async def test_the_library_is_no_target(kept: Kept, store: Store, tmp_path: Path) -> None:
    path = store(NOON)
    before = names(path.parent)
    for target in (kept.library.root, path.parent, kept.library.root / "new"):
        with pytest.raises(Usage, match="lies in the library"):
            await kept.care.export([path], target)
    with pytest.raises(Usage, match="is a file"):
        await kept.care.export([path], _file(tmp_path))
    assert names(path.parent) == before


def _file(folder: Path) -> Path:
    (folder / "file").write_text("a file")
    return folder / "file"


async def test_a_full_disk_leaves_no_half_picture(
    kept: Kept, store: Store, small_disk: Path
) -> None:
    paths = []
    for number in range(60):
        paths.append(clip(kept.library, store(NOON + timedelta(minutes=number), number=number)))
        paths[-1].with_suffix(".mp4").write_bytes(b"x" * 5000)
    with pytest.raises(DiskFull):
        await kept.care.export(paths, small_disk / "out", sidecars=True, clips=True)
    stems = {path.stem for path in (small_disk / "out").iterdir()}
    assert 0 < len(stems) < 60
    assert names(small_disk / "out") == sorted(
        stem + suffix for stem in stems for suffix in (".jpg", ".json", ".mp4")
    )


def test_where_a_killed_export_left_a_picture_it_left_all_that_belongs_to_it(
    kept: Kept, store: Store, tmp_path: Path
) -> None:
    for number in range(60):
        path = clip(kept.library, store(NOON + timedelta(minutes=number), number=number))
        path.with_suffix(".mp4").write_bytes(b"x" * 100_000)
    chance = random.Random(5)
    kills = 0
    for number in range(8):
        target = tmp_path / f"out {number}"
        child = subprocess.Popen(
            [sys.executable, "-c", WORK, str(kept.library.root), str(target)],
            stdout=subprocess.PIPE,
        )
        assert child.stdout is not None
        with child.stdout:
            assert child.stdout.readline() == b"ready\n"
            while not (target.is_dir() and names(target)) and child.poll() is None:
                time.sleep(0)
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(chance.random() ** 2 * 0.03)
            child.send_signal(signal.SIGKILL)
            kills += child.wait() == -signal.SIGKILL
        for picture in target.glob("*.jpg"):
            assert picture.with_suffix(".json").exists()
            assert picture.with_suffix(".mp4").stat().st_size == 100_000
    assert kills > 0


async def test_the_table_says_what_is_known(
    kept: Kept, store: Store, tmp_path: Path, jpeg: Callable[[int], bytes], clock: ManualClock
) -> None:
    path, bare = store(NOON), store(NOON + timedelta(hours=1), HALL, 1)
    analysis = Analysis(
        "A porch, “wet”",
        (Subject("person", 2, "in a hat"), Subject("animal", 1, "")),
        "walking;\nthen waiting",
        (Flag("person", "notice", "at the door"), Flag("smoke_or_fire", "alert", "")),
        "infrared",
        ("faces",),
    )
    made = Provenance(
        "local", "gemma", "1", 1.5, 1, 1, 1, 1, "2026-06-01T12:00:05+00:00", server="desk:8080"
    )
    kept.library.update_sidecar(path, lambda one: one.analyzed(analysis, made))
    await kept.care.mark([path], lambda marks: UserMarks(True, "Grüße, 你好", "right"))
    bare.with_suffix(".json").unlink()
    target = tmp_path / "table.csv"
    assert await kept.care.export_csv([path, bare, path.with_name("gone.jpg")], target) == 2
    data = target.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data
    one, two = csv.DictReader(data.decode("utf-8-sig").splitlines(keepends=True))
    assert one == one | {
        "path": f"Front_Door/{path.name}",
        "camera": "Front Door",
        "captured_at": NOON.isoformat(),
        "trigger": "manual",
        "scene": "A porch, “wet”",
        "subjects": "2 person (in a hat); 1 animal",
        "activity": "walking;\nthen waiting",
        "flags": "person: at the door; smoke_or_fire",
        "severity": "alert",
        "visibility": "infrared",
        "starred": "yes",
        "note": "Grüße, 你好",
        "verdict": "right",
        "model": "gemma",
        "server": "desk:8080",
        "width": "64",
    }
    assert (two["trigger"], two["scene"], two["starred"]) == ("import", "", "")
    assert two["captured_at"] == (NOON + timedelta(hours=1)).isoformat()
    assert not bare.with_suffix(".json").exists(), "looking writes nothing"


async def test_a_table_never_replaces_a_picture(kept: Kept, store: Store) -> None:
    path = store(NOON)
    before = path.read_bytes()
    for target in (path, path.with_suffix(".json")):
        with pytest.raises(Usage, match=r"ends in \.csv"):
            await kept.care.export_csv([path], target)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1", "\u00a0=1"]
)
async def test_no_cell_is_run_as_a_formula(
    kept: Kept, store: Store, tmp_path: Path, text: str
) -> None:
    camera = CameraRef("1", "1", "mini", text)
    path = store(NOON, camera)
    made = Provenance("local", text, "1", 1.5, 1, 1, 1, 1, "")
    analysis = Analysis(text, (), text, (Flag(text, "info", ""),))
    kept.library.update_sidecar(path, lambda one: one.analyzed(analysis, made))
    await kept.care.mark([path], lambda marks: UserMarks(note=text))
    await kept.care.export_csv([path], tmp_path / "table.csv")
    with (tmp_path / "table.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    for column in ("camera", "scene", "activity", "flags", "note", "model"):
        assert row[column] == f"'{text}", column
    assert not any(value.startswith(("=", "+", "-", "@", "\t", "\r")) for value in row.values())
