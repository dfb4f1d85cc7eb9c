"""Disks that are full, read-only or in the way: a typed error, and nothing half written."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from blinkthink.core.analysis import AnalysisError
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import (
    BlinkThinkError,
    DiskAway,
    DiskFull,
    InTheWay,
    NotFound,
    ReadOnly,
)
from blinkthink.core.records import CameraRef
from blinkthink.core.words import say
from blinkthink.gallery.disk import Disks
from blinkthink.gallery.library import Library
from blinkthink.gallery.thumbnails import ThumbnailCache

NOON = datetime(2026, 2, 26, 12, 0, 0, tzinfo=UTC)
ERROR = AnalysisError("model_failed", "It failed.", "2026-02-26T12:00:00+00:00")
WithoutRights = Callable[[], AbstractContextManager[None]]


def put(library: Library, porch: CameraRef, data: bytes, when: datetime) -> Path:
    return library.store(
        data,
        camera=porch,
        captured_at=when,
        trigger="manual",
        sha256=hashlib.sha256(data).hexdigest(),
        width=64,
        height=36,
    )


def test_a_full_disk_keeps_what_was_there(
    small_disk: Path, porch: CameraRef, jpeg: Callable[[int], bytes]
) -> None:
    library = Library(small_disk / "library", SystemClock())
    stored: list[Path] = []

    def fill() -> None:
        for number in range(500):
            data = jpeg(number) + bytes(5000)
            stored.append(put(library, porch, data, NOON + timedelta(seconds=number)))

    with pytest.raises(DiskFull) as full:
        fill()
    assert stored
    assert full.value.subject == str(stored[0].parent), "the picture itself is not there"
    assert sorted(picture.path for picture in library.scan()) == stored
    files = {path.name for path in stored[0].parent.iterdir()}
    assert files == {f"{path.stem}{end}" for path in stored for end in (".jpg", ".json")}
    before = stored[0].with_suffix(".json").read_bytes()
    with pytest.raises(OSError, match="No space"):
        (small_disk / "filler").write_bytes(bytes(200_000))
    with pytest.raises(DiskFull):
        library.update_sidecar(stored[0], lambda sidecar: sidecar.failed(ERROR))
    assert stored[0].with_suffix(".json").read_bytes() == before
    cache = ThumbnailCache(small_disk / "thumbnails")
    assert cache.get(stored[0], 32).startswith(b"\xff\xd8"), "only the cache is full"


def test_a_read_only_library_is_shown_and_kept(
    library: Library, store: Any, porch: CameraRef, without_rights: WithoutRights
) -> None:
    path = store(NOON)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    with without_rights():
        with pytest.raises(ReadOnly) as stored:
            put(library, porch, b"new", NOON)
        with pytest.raises(ReadOnly):
            library.update_sidecar(path, lambda sidecar: sidecar.failed(ERROR))
        assert [picture.path for picture in library.scan()] == [path]
        assert library.last_picture(porch) == path
    assert str(library.root) in stored.value.subject
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before


@pytest.mark.parametrize("below", ["library", ""])
def test_nothing_is_stored_below_the_mount_point_of_a_disk_that_went_away(
    small_disk: Path, porch: CameraRef, jpeg: Callable[[int], bytes], below: str
) -> None:
    """It would be out of sight once the disk is back."""
    library = Library(small_disk / below, SystemClock())
    put(library, porch, jpeg(1), NOON)
    watching = Library(small_disk / below, SystemClock())
    subprocess.run(["umount", "-l", str(small_disk)], check=True)
    for one in (library, watching):
        with pytest.raises(NotFound, match="disk"):
            put(one, porch, jpeg(2), NOON)
        assert list(small_disk.iterdir()) == []
        assert one.scan() == []
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(small_disk)], check=True)
    (small_disk / below / "Front_Door").mkdir(parents=True)  # the disk is back, as another device
    assert put(library, porch, jpeg(2), NOON).exists()


@pytest.mark.parametrize("below", ["library", ""])
def test_the_next_start_stores_nothing_while_the_disk_is_away(
    small_disk: Path, tmp_path: Path, porch: CameraRef, jpeg: Callable[[int], bytes], below: str
) -> None:
    root = small_disk / below

    def start() -> Library:
        return Library(root, SystemClock(), Disks(tmp_path / "disks.json"))

    path = put(start(), porch, jpeg(1), NOON)
    subprocess.run(["umount", "-l", str(small_disk)], check=True)
    library = start()
    assert library.away
    with pytest.raises(DiskAway) as refused:
        put(library, porch, jpeg(2), NOON)
    assert refused.value.subject == str(root)
    library.note_there()
    assert start().away, "looking on does not make another disk the library's"
    assert list(small_disk.iterdir()) == []
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(small_disk)], check=True)
    (root / "Front_Door").mkdir(parents=True)  # it is back
    assert not library.away
    assert put(library, porch, jpeg(2), NOON) == path


def test_the_user_may_begin_anew_where_the_disk_was(
    small_disk: Path, tmp_path: Path, porch: CameraRef, jpeg: Callable[[int], bytes]
) -> None:
    disks = Disks(tmp_path / "disks.json")
    put(Library(small_disk, SystemClock(), disks), porch, jpeg(1), NOON)
    subprocess.run(["umount", "-l", str(small_disk)], check=True)
    library = Library(small_disk, SystemClock(), disks)
    library.begin_anew()
    path = put(library, porch, jpeg(2), NOON)
    assert path.exists()
    assert not Library(small_disk, SystemClock(), disks).away
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(small_disk)], check=True)  # to be ended


@pytest.mark.parametrize("text", ["", "[]", '{"x": 5', "{}"])
def test_what_is_known_of_disks_may_be_lost(
    tmp_path: Path, porch: CameraRef, jpeg: Callable[[int], bytes], text: str
) -> None:
    (tmp_path / "disks.json").write_text(text)
    library = Library(tmp_path / "library", SystemClock(), Disks(tmp_path / "disks.json"))
    assert not library.away
    assert put(library, porch, jpeg(1), NOON).exists()
    shutil.rmtree(library.root)
    again = Library(tmp_path / "library", SystemClock(), Disks(tmp_path / "disks.json"))
    assert put(again, porch, jpeg(1), NOON).exists(), "its disk is there, and it was deleted"


def test_a_library_that_was_deleted_is_made_anew(
    tmp_path: Path, porch: CameraRef, jpeg: Callable[[int], bytes]
) -> None:
    library = Library(tmp_path / "library", SystemClock())
    put(library, porch, jpeg(1), NOON)
    shutil.rmtree(library.root)
    assert put(library, porch, jpeg(2), NOON).exists()


def test_a_file_in_place_of_the_library_is_a_typed_error(tmp_path: Path, porch: CameraRef) -> None:
    (tmp_path / "library").write_text("not a folder")
    library = Library(tmp_path / "library", SystemClock())
    assert library.scan() == []
    with pytest.raises(BlinkThinkError):
        put(library, porch, b"new", NOON)
    assert (tmp_path / "library").read_text() == "not a folder"


def made(root: Path, name: str, what: str) -> None:
    """Put something into the folder ``root`` that is no file."""
    root.mkdir(exist_ok=True)
    path = root / name
    if what == "pipe":
        os.mkfifo(path)
    elif what == "folder":
        path.mkdir()
    else:
        path.symlink_to(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
@pytest.mark.parametrize("what", ["pipe", "folder", "link to itself"])
@pytest.mark.parametrize("name", ["disks.json", "library/.blinkthink-moved", "library/Front_Door"])
def test_what_is_no_file_keeps_nobody_from_storing(
    tmp_path: Path, porch: CameraRef, jpeg: Callable[[int], bytes], name: str, what: str
) -> None:
    path = tmp_path / name
    made(path.parent, path.name, what)
    library = Library(tmp_path / "library", SystemClock(), Disks(tmp_path / "disks.json"))
    stored = put(library, porch, jpeg(1), NOON)
    assert [picture.path for picture in library.scan()] == [stored]


@pytest.mark.parametrize("name", ["disks.json", "library/.blinkthink-moved"])
@pytest.mark.parametrize(
    "content",
    ["[" * 60_000, '{"to": "/x", "number": 1e999}', '{"/x": {"place": "/", "inode": 1e999}}', "5"],
    ids=["nested", "number", "inode", "no object"],
)
def test_rubbish_in_its_notes_keeps_nobody_from_storing(
    tmp_path: Path, porch: CameraRef, jpeg: Callable[[int], bytes], name: str, content: str
) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / name).write_text(content)
    library = Library(tmp_path / "library", SystemClock(), Disks(tmp_path / "disks.json"))
    stored = put(library, porch, jpeg(1), NOON)
    assert [picture.path for picture in library.scan()] == [stored]


@pytest.mark.parametrize("name", ["library", "library/.blinkthink.lock"])
def test_what_is_in_the_way_is_named_and_left_alone(
    tmp_path: Path, porch: CameraRef, name: str
) -> None:
    path = tmp_path / name
    if name == "library":
        path.symlink_to(path)
    else:
        path.mkdir(parents=True)
    before = path.lstat().st_ino
    with pytest.raises(InTheWay) as refused:
        put(Library(tmp_path / "library", SystemClock()), porch, b"new", NOON)
    assert refused.value.subject == str(path)
    assert str(path) in say(refused.value).action
    assert path.lstat().st_ino == before
