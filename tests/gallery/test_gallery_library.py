"""The library's public promises, on real files."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from blinkthink.core.clock import SystemClock
from blinkthink.core.records import CameraRef
from blinkthink.gallery.library import Library, pictures_in

NOON = datetime(2026, 2, 26, 12, 0, 0, tzinfo=UTC)
Store = Callable[..., Path]


def test_a_picture_and_its_sidecar_are_stored_as_promised(
    library: Library, store: Store, jpeg: Callable[[int], bytes], berlin: None
) -> None:
    path = store(datetime(2026, 2, 26, 13, 30, 22, tzinfo=UTC))
    assert path == library.root / "Front_Door" / "20260226_143022.jpg"
    assert path.read_bytes() == jpeg(0)
    assert json.loads(path.with_suffix(".json").read_text("utf-8")) == {
        "schema": 1,
        "camera": {"id": "11", "network_id": "1", "kind": "outdoor", "name": "Front Door"},
        "captured_at": "2026-02-26T14:30:22+01:00",
        "trigger": "manual",
        "sha256": hashlib.sha256(jpeg(0)).hexdigest(),
        "width": 64,
        "height": 36,
        "analysis": None,
        "provenance": None,
        "skipped": None,
        "history": [],
        "clip": None,
        "user": {"starred": False, "note": "", "verdict": None, "expected": None},
    }


@pytest.mark.parametrize("ending", [".jpg", ".json", ".JPG", ".png", ".mp4"])
def test_a_name_is_taken_by_any_file_of_it(library: Library, store: Store, ending: str) -> None:
    first = store(NOON)
    taken = first.with_name(first.stem + "_2" + ending)
    taken.write_bytes(b"somebody's")
    assert store(NOON, number=1).stem == first.stem + "_3"
    assert taken.read_bytes() == b"somebody's"


def test_the_hour_that_comes_twice_keeps_both_pictures(
    library: Library, store: Store, berlin: None, jpeg: Callable[[int], bytes]
) -> None:
    summer = datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=2)))
    winter = summer + timedelta(hours=1)
    one, two = store(summer, number=1), store(winter, number=2)
    os.utime(one, (summer.timestamp(),) * 2)
    os.utime(two, (winter.timestamp(),) * 2)
    assert (one.name, two.name) == ("20261025_023000.jpg", "20261025_023000_2.jpg")
    assert [picture.captured_at for picture in library.scan()] == [winter, summer]
    sidecars = [library.read_sidecar(path) for path in (one, two)]
    assert [sidecar and sidecar.captured_at for sidecar in sidecars] == [summer, winter]
    assert one.read_bytes() == jpeg(1)


def test_a_folder_belongs_to_the_camera_that_its_sidecars_name(
    library: Library, store: Store, porch: CameraRef
) -> None:
    other = CameraRef("22", "1", "outdoor", "Front Door")
    shouting = CameraRef("33", "1", "mini", "FRONT DOOR")
    renamed = replace(porch, name="Porch")
    names = [
        store(NOON + timedelta(seconds=second), camera=camera).parent.name
        for second, camera in enumerate([porch, other, shouting, porch, renamed, other, porch])
    ]
    assert names == [
        "Front_Door", "Front_Door_2", "FRONT_DOOR_3", "Front_Door", "Porch", "Front_Door_2",
        "Front_Door",
    ]  # fmt: skip
    assert {folder.name: folder.camera and folder.camera.id for folder in library.folders()} == {
        "Front_Door": "11", "Front_Door_2": "22", "FRONT_DOOR_3": "33", "Porch": "11",
    }  # fmt: skip


def test_a_file_in_place_of_a_folder_is_passed(library: Library, store: Store) -> None:
    library.root.mkdir()
    (library.root / "Front_Door").write_text("not a folder")
    assert store(NOON).parent.name == "Front_Door_2"


def test_the_newest_picture_of_a_camera_is_found_under_all_its_names(
    library: Library, store: Store, porch: CameraRef, jpeg: Callable[[int], bytes]
) -> None:
    assert library.last_picture(porch) is None
    assert library.last_sha256(porch) is None
    store(NOON, camera=replace(porch, name="Old name"), number=1)
    newest = store(NOON + timedelta(minutes=5), number=2)
    store(NOON + timedelta(minutes=9), camera=CameraRef("22", "1", "mini", "Yard"), number=3)
    assert library.last_picture(porch) == newest
    assert library.last_sha256(porch) == hashlib.sha256(jpeg(2)).hexdigest()
    # A crash between the picture and its sidecar leaves a picture alone; it counts.
    alone = newest.with_name("20991231_235959.jpg")
    alone.write_bytes(jpeg(4))
    assert library.last_sha256(porch) == hashlib.sha256(jpeg(4)).hexdigest()


def test_pictures_taken_since_are_told_by_names_oldest_first(
    library: Library, jpeg: Callable[[int], bytes], berlin: None
) -> None:
    names = (
        "Yard/20251231_235959.jpg", "Yard/20260226_125959.jpg", "Yard/20260226_130000.jpg",
        "Yard/20260226_130000_2.jpg", "Door/20260227_000000.png", "Door/20200101_note.jpg",
    )  # fmt: skip
    for name in names:
        (library.root / name).parent.mkdir(parents=True, exist_ok=True)
        (library.root / name).write_bytes(jpeg(0))
    os.utime(library.root / names[-1], (NOON.timestamp() + 60,) * 2)  # its name tells no time
    found = [f"{one.folder}/{one.path.name}" for one in library.taken_since(NOON)]
    assert found == [names[2], names[3], names[5], names[4]]
    assert library.taken_since(NOON + timedelta(days=30)) == []


def test_scan_shows_pictures_newest_first_whatever_lies_around(
    library: Library, jpeg: Callable[[int], bytes]
) -> None:
    root = library.root
    for name in (
        "Yard/20260101_000000.jpg", "Yard/20260101_000000_2.jpg", "Yard/20260101_000000_10.jpg",
        "Door/20260102_000000.JPEG", "20251231_000000.png", "a/b/c/20260103_000000.jpg",
        "Yard/.hidden.jpg", "Yard/.20260101_000000.jpg.0123abcd.tmp", "Yard/notes.txt",
        "Yard/20260101_000000.json", ".trash/20260101_000000.jpg", "Yard/20260101_000000.mp4",
    ):  # fmt: skip
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(jpeg(0))
    (root / "empty.jpg").touch()
    os.utime(root / "empty.jpg", (86400 * 20089,) * 2)  # 2025-01-01
    (root / "Yard" / "loop").symlink_to(root, target_is_directory=True)
    (root / "self.jpg").symlink_to("self.jpg")
    (root / "nowhere.jpg").symlink_to("missing.jpg")
    if hasattr(os, "mkfifo"):
        os.mkfifo(root / "Yard" / "20270101_000000.jpg")
    shown = [(picture.folder, picture.path.name) for picture in library.scan()]
    assert shown == [
        ("a/b/c", "20260103_000000.jpg"),
        ("Door", "20260102_000000.JPEG"),
        ("Yard", "20260101_000000_10.jpg"),
        ("Yard", "20260101_000000_2.jpg"),
        ("Yard", "20260101_000000.jpg"),
        ("", "20251231_000000.png"),
        ("", "empty.jpg"),
    ]
    oldest_first = [picture.path for picture in reversed(library.scan())]
    assert pictures_in(root) == oldest_first


def test_a_folder_without_permission_is_left_out(
    library: Library, store: Store, without_rights: Callable[[], object]
) -> None:
    path = store(NOON)
    secret = library.root / "secret"
    secret.mkdir()
    (secret / "20260101_000000.jpg").touch()
    secret.chmod(0o000)
    with without_rights():  # type: ignore[attr-defined]
        assert [picture.path for picture in library.scan()] == [path]
    secret.chmod(0o755)


def test_a_library_that_is_not_there_is_empty_and_not_made(library: Library) -> None:
    assert library.scan() == []
    assert library.folders() == []
    assert not library.root.exists()


def test_leftovers_of_killed_processes_go_after_a_day(library: Library, store: Store) -> None:
    folder = store(NOON).parent
    old = folder / ".20260101_000000.jpg.0123abcd.tmp"
    young = folder / ".20260101_000000.jpg.0123abce.tmp"
    theirs = folder / ".something.tmp"
    for path in (old, young, theirs):
        path.touch()
    for path in (old, theirs):
        os.utime(path, (NOON.timestamp(),) * 2)
    library.scan()
    assert not old.exists()
    assert young.exists()
    assert theirs.exists()


STORE_MANY = """
import hashlib, sys
from datetime import UTC, datetime
from pathlib import Path
from blinkthink.core.clock import SystemClock
from blinkthink.core.records import CameraRef
from blinkthink.gallery.library import Library

library = Library(Path(sys.argv[1]), SystemClock())
camera = CameraRef(sys.argv[2], "1", "outdoor", "Yard")
for number in range(25):
    data = f"{sys.argv[3]} {number}".encode()
    library.store(data, camera=camera, captured_at=datetime(2026, 1, 1, tzinfo=UTC),
        trigger="manual", sha256=hashlib.sha256(data).hexdigest(), width=1, height=1)
"""


def test_processes_that_store_in_the_same_second_overwrite_nothing(tmp_path: Path) -> None:
    root = tmp_path / "library"
    processes = [
        subprocess.Popen([sys.executable, "-c", STORE_MANY, str(root), camera, who])
        for camera, who in (("1", "a"), ("1", "b"), ("2", "c"))
    ]
    assert [process.wait(timeout=60) for process in processes] == [0, 0, 0]
    library = Library(root, SystemClock())
    pictures = library.scan()
    stored = {picture.path.read_bytes().decode() for picture in pictures}
    assert stored == {f"{who} {number}" for who in "abc" for number in range(25)}
    owners: dict[str, set[str]] = {}
    for picture in pictures:
        sidecar = library.read_sidecar(picture.path)
        assert sidecar is not None
        assert sidecar.sha256 == hashlib.sha256(picture.path.read_bytes()).hexdigest()
        assert sidecar.camera is not None
        owners.setdefault(picture.folder, set()).add(sidecar.camera.id)
    assert sorted(owners) == ["Yard", "Yard_2"]
    assert sorted(map(sorted, owners.values())) == [["1"], ["2"]]
