"""Pictures from elsewhere come into the library once, whole, with what is known of them."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import BadImage, DiskAway, DiskFull, NotFound, ReadOnly, Usage
from blinkthink.core.events import Event, LibraryChanged
from blinkthink.core.records import CameraRef, UserMarks
from blinkthink.gallery.care.importing import import_folder
from blinkthink.gallery.care.working import Work
from blinkthink.gallery.library import Library
from tests.gallery.conftest import Kept, Store

NOON = datetime(2026, 6, 1, 12, 0).astimezone()
Jpeg = Callable[[int], bytes]


def put(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def content(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def with_exif(number: int, taken: str) -> bytes:
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[0x0132] = taken
    Image.new("RGB", (64, 36), (number, 0, 0)).save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


async def test_a_library_from_elsewhere_keeps_cameras_folders_and_analyses(
    kept: Kept, tmp_path: Path, jpeg: Jpeg, clock: ManualClock
) -> None:
    other = Library(tmp_path / "elsewhere", clock)
    cameras = [
        CameraRef("1", "9", "outdoor", "Front Door"),
        CameraRef("2", "9", "outdoor", "Front Door"),  # of one name
        CameraRef("1", "9", "outdoor", "Porch"),  # the first, renamed
    ]
    for number in range(9):
        data = jpeg(number)
        path = other.store(
            data,
            camera=cameras[number % 3],
            captured_at=NOON + timedelta(seconds=number // 6),
            trigger="schedule",
            sha256=sha256(data),
            width=64,
            height=36,
        )
        put(path.with_suffix(".mp4"), b"video %d" % number)
        document = json.loads(path.with_suffix(".json").read_text())
        document |= {"analysis": {"scene": f"scene {number}", "of": "a later version"}}
        document |= {"clip": path.with_suffix(".mp4").name, "unknown": {"kept": True}}
        document["user"] |= {"starred": True, "note": "seen", "expected": {"scene": "x"}}
        path.with_suffix(".json").write_text(json.dumps(document))
    before = content(other.root)
    report = await kept.care.import_folder(other.root)
    assert len(report.imported) == 9
    assert report.failed == ()
    now = content(kept.library.root)
    assert now.keys() == before.keys()
    for name, data in before.items():
        if name.endswith(".json"):
            assert json.loads(now[name]) == json.loads(data)
        else:
            assert now[name] == data
    assert content(other.root) == before, "copies, never moves"
    owners = {folder.name: folder.camera for folder in kept.library.folders()}
    assert owners == {"Front_Door": cameras[0], "Front_Door_2": cameras[1], "Porch": cameras[2]}
    told = [event.added for event in kept.told(LibraryChanged)]
    assert frozenset().union(*told) == frozenset(report.imported)


async def test_a_second_import_brings_nothing_twice(
    kept: Kept, store: Store, tmp_path: Path, jpeg: Jpeg
) -> None:
    store(NOON, number=1)
    source = tmp_path / "pictures"
    put(source / "a.jpg", jpeg(1))  # known under another name
    put(source / "b.jpg", jpeg(2))
    put(source / "deep" / "copy of b.jpg", jpeg(2))
    first = await kept.care.import_folder(source)
    assert len(first.imported) == 1
    assert first.skipped_known == (source / "a.jpg", source / "deep" / "copy of b.jpg")
    before = content(kept.library.root)
    second = await kept.care.import_folder(source)
    assert second.imported == ()
    assert len(second.skipped_known) == 3
    assert content(kept.library.root) == before


def described(library: Library, number: int, jpeg: Jpeg) -> Path:
    """A picture with a note and a clip."""
    path = library.store(
        jpeg(number),
        camera=CameraRef("1", "9", "outdoor", "Front Door"),
        captured_at=NOON + timedelta(minutes=number),
        trigger="schedule",
        sha256=sha256(jpeg(number)),
        width=64,
        height=36,
    )
    clip = put(path.with_suffix(".mp4"), b"video %d " % number * 20_000)
    library.update_sidecar(
        path, lambda one: one.with_clip(clip.name).marked(UserMarks(note=f"note {number}"))
    )
    return path


WORK = """
import asyncio, sys
from pathlib import Path
from blinkthink.core.clock import SystemClock
from blinkthink.gallery.care.importing import import_folder
from blinkthink.gallery.care.working import Work
from blinkthink.gallery.library import Library

async def main():
    library = Library(Path(sys.argv[1]), SystemClock())
    print("ready", flush=True)
    import_folder(library, Path(sys.argv[2]), Work())

asyncio.run(main())
"""


def test_an_import_that_was_killed_is_made_whole_by_the_next_one(
    kept: Kept, tmp_path: Path, jpeg: Jpeg, clock: ManualClock
) -> None:
    """A picture that came without its note and clip is not taken for known."""
    other = Library(tmp_path / "elsewhere", clock)
    for number in range(100):
        described(other, number, jpeg)
    chance = random.Random(3)
    kills = 0
    for _ in range(8):
        before = len(kept.library.scan())
        child = subprocess.Popen(
            [sys.executable, "-c", WORK, str(kept.library.root), str(other.root)],
            stdout=subprocess.PIPE,
        )
        assert child.stdout is not None
        with child.stdout:
            assert child.stdout.readline() == b"ready\n"
            while len(kept.library.scan()) == before and child.poll() is None:
                time.sleep(0)
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(chance.random() ** 2 * 0.03)
            child.send_signal(signal.SIGKILL)
            kills += child.wait() == -signal.SIGKILL
    came = kept.library.scan()
    assert came
    for ending in (".json", ".mp4"):  # as the kill that comes right after the picture
        came[0].path.with_suffix(ending).unlink(missing_ok=True)
    report = asyncio.run(kept.care.import_folder(other.root))
    assert kills > 0
    assert len(report.imported) + len(report.skipped_known) == 100
    assert content(kept.library.root) == content(other.root)
    assert frozenset(report.imported) == frozenset().union(
        *(event.added for event in kept.told(LibraryChanged))
    )


async def test_a_video_that_is_in_the_way_stays_and_takes_no_other_picture(
    kept: Kept, tmp_path: Path, jpeg: Jpeg
) -> None:
    source = tmp_path / "pictures"
    put(source / "20200101_120000.jpg", jpeg(1))
    put(source / "20200101_120000.MOV", b"its own")
    theirs = put(kept.library.root / "pictures" / "20200101_120000.mov", b"of another")
    (stored,) = (await kept.care.import_folder(source)).imported
    assert theirs.read_bytes() == b"of another"
    sidecar = kept.library.read_sidecar(stored)
    assert sidecar is not None
    assert sidecar.clip is not None
    assert stored.with_name(sidecar.clip).read_bytes() == b"its own"


async def test_names_as_long_as_can_be_are_imported(kept: Kept, tmp_path: Path, jpeg: Jpeg) -> None:
    source = tmp_path / "pictures"
    put(source / ("x" * 251 + ".jpg"), jpeg(1))
    put(source / "other.jpg", jpeg(2))
    report = await kept.care.import_folder(source)
    assert len(report.imported) + len(report.failed) == 2
    assert jpeg(2) in content(kept.library.root).values()


async def test_the_time_is_that_of_the_name_else_exif_else_the_file(
    kept: Kept, tmp_path: Path, jpeg: Jpeg
) -> None:
    source = tmp_path / "Garden: summer?"
    put(source / "20240102_030405.jpg", with_exif(1, "2020:01:01 00:00:00"))
    put(source / "IMG_7.JPG", with_exif(2, "2021:02:03 04:05:06"))
    put(source / "beach" / "x.jpeg", jpeg(3))
    os.utime(source / "beach" / "x.jpeg", (NOON.timestamp(), NOON.timestamp()))
    png = io.BytesIO()
    Image.new("RGB", (8, 8)).save(png, "PNG")
    os.utime(put(source / "wrong.jpg", png.getvalue()), (NOON.timestamp(), NOON.timestamp()))
    report = await kept.care.import_folder(source)
    assert [path.relative_to(kept.library.root).as_posix() for path in report.imported] == [
        "Garden__summer_/20240102_030405.jpg",
        "Garden__summer_/20210203_040506.jpg",
        "Garden__summer_/20260601_120000.png",  # what it is, not what it is called
        "beach/20260601_120000.jpeg",
    ]
    for path in report.imported:
        sidecar = kept.library.read_sidecar(path)
        assert sidecar is not None
        assert (sidecar.camera, sidecar.trigger) == (None, "import")
        assert sidecar.sha256 == sha256(path.read_bytes())
        assert sidecar.captured_at.strftime("%Y%m%d_%H%M%S") == path.stem
        assert sidecar.width > 0


async def test_pictures_without_a_camera_stay_out_of_a_cameras_folder(
    kept: Kept, store: Store, tmp_path: Path, jpeg: Jpeg
) -> None:
    store(NOON)
    put(tmp_path / "in" / "front_door" / "20200101_000000.jpg", jpeg(9))
    report = await kept.care.import_folder(tmp_path / "in")
    assert report.imported[0].parent.name == "front_door_2"


async def test_what_is_no_whole_picture_is_named_with_the_reason(
    kept: Kept, tmp_path: Path, jpeg: Jpeg
) -> None:
    source = tmp_path / "mixed"
    good = put(source / "good.jpg", jpeg(1))
    put(source / "good.json", b"{ broken")
    put(source / "good.mp4", b"its video")
    broken = [
        put(source / "empty.jpg", b""),
        put(source / "half.jpg", _noise()[:3000]),
        put(source / "text.jpg", b"no picture"),
        put(source / "bomb.png", _bomb()),
    ]
    others = [
        put(source / "alone.json", b"{}"),
        put(source / "film.mp4", b"video"),
        put(source / "letter.pdf", b"%PDF"),
    ]
    put(source / "Thumbs.db", b"system")
    put(source / ".hidden.jpg", jpeg(2))
    (source / "pipe.jpg").symlink_to(source / "nowhere")
    before = content(source)
    report = await kept.care.import_folder(source)
    assert len(report.imported) == 1
    assert {path for path, error in report.failed if isinstance(error, BadImage)} == set(broken)
    assert {path for path, error in report.failed if isinstance(error, Usage)} == set(others)
    assert all(error.detail for _, error in report.failed)
    (stored,) = report.imported
    assert stored.read_bytes() == good.read_bytes()
    assert stored.with_suffix(".mp4").read_bytes() == b"its video"
    assert stored.with_name(stored.stem + ".json.broken").read_bytes() == b"{ broken"
    assert content(source) == before


def _noise() -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((200, 200), 80).save(buffer, "JPEG")
    return buffer.getvalue()


def _bomb() -> bytes:
    """A small file that says it holds 400 million pixels."""
    buffer = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(buffer, "PNG")
    return buffer.getvalue()


async def test_the_library_is_not_imported_into_itself(
    kept: Kept, store: Store, tmp_path: Path
) -> None:
    path = store(NOON)
    before = content(kept.library.root)
    (tmp_path / "link").symlink_to(kept.library.root)
    for folder, words in (
        (kept.library.root, "is the library itself"),
        (tmp_path / "link", "is the library itself"),
        (path.parent, "lies in the library"),
        (tmp_path, "library lies in this folder"),
    ):
        with pytest.raises(Usage, match=words):
            await kept.care.import_folder(folder)
    with pytest.raises(NotFound):
        await kept.care.import_folder(tmp_path / "nowhere")
    assert content(kept.library.root) == before


async def test_a_cancel_leaves_whole_pictures_only(kept: Kept, tmp_path: Path, jpeg: Jpeg) -> None:
    for number in range(40):
        put(tmp_path / "in" / f"20240101_0000{number:02}.jpg", jpeg(number))
        put(tmp_path / "in" / f"20240101_0000{number:02}.mp4", os.urandom(2000))
    importing = asyncio.create_task(
        kept.care.import_folder(tmp_path / "in", lambda *_: importing.cancel())
    )
    with pytest.raises(asyncio.CancelledError):
        await importing
    shown = kept.library.scan()
    assert 0 < len(shown) < 40
    now = content(kept.library.root)
    assert len(now) == 3 * len(shown)
    told = frozenset().union(*(event.added for event in kept.told(LibraryChanged)))
    assert told == {picture.path for picture in shown}


async def test_a_full_disk_ends_the_import_and_keeps_what_came(
    small_disk: Path, tmp_path: Path, clock: ManualClock
) -> None:
    kept = Kept(Library(small_disk / "library", clock), clock)
    for number in range(12):
        put(tmp_path / "in" / f"20240101_0000{number:02}.jpg", _noise())
    with pytest.raises(DiskFull):
        await kept.care.import_folder(tmp_path / "in")
    shown = kept.library.scan()
    assert 0 < len(shown) < 12
    for picture in shown:
        sidecar = kept.library.read_sidecar(picture.path)
        assert sidecar is not None
        assert sidecar.sha256 == sha256(picture.path.read_bytes())
    assert len(content(kept.library.root)) == 2 * len(shown)


def test_what_may_not_be_read_is_named_and_does_not_end_the_import(
    kept: Kept, tmp_path: Path, jpeg: Jpeg, without_rights: Callable[[], object]
) -> None:
    source = tmp_path / "in"
    put(source / "a.jpg", jpeg(1))
    closed = put(source / "b.jpg", jpeg(2))
    put(source / "named.jpg" / "c.jpg", jpeg(3))  # a folder named like a picture
    locked = put(source / "locked" / "d.jpg", jpeg(4)).parent
    kept.library.root.mkdir()
    modes = {kept.library.root: 0o777, closed: 0o000, locked: 0o000}
    for path, mode in modes.items():
        path.chmod(mode)
    try:
        with without_rights():  # type: ignore[attr-defined]
            if os.geteuid() == os.getuid():  # it changed the folders, as there was no root to drop
                for path, mode in modes.items():
                    path.chmod(mode)
            report = import_folder(kept.library, source, _Unheard())
    finally:
        locked.chmod(0o755)
    assert {path for path, error in report.failed if isinstance(error, ReadOnly)} == {
        closed,
        locked,
    }
    assert len(report.imported) == 2


class _Unheard(Work):
    """Work of a test without an event loop."""

    def __init__(self) -> None:
        pass

    def check(self) -> None:
        pass

    def went(self, done: int, total: int) -> None:
        pass

    def tell(self, event: Event) -> None:
        pass


async def test_a_read_only_library_ends_the_import(
    kept: Kept, tmp_path: Path, jpeg: Jpeg, without_rights: Callable[[], object]
) -> None:
    put(tmp_path / "in" / "a.jpg", jpeg(1))
    kept.library.root.mkdir()
    with without_rights(), pytest.raises(ReadOnly):  # type: ignore[attr-defined]
        await kept.care.import_folder(tmp_path / "in")


async def test_a_library_that_goes_away_ends_the_import(
    kept: Kept, tmp_path: Path, jpeg: Jpeg
) -> None:
    put(tmp_path / "before" / "a.jpg", jpeg(1))
    await kept.care.import_folder(tmp_path / "before")
    for number in range(2, 5):
        put(tmp_path / "in" / f"{number}.jpg", jpeg(number))
    root = kept.library.root
    away = root.rename(tmp_path / "elsewhere")
    with pytest.raises(DiskAway):
        await kept.care.import_folder(tmp_path / "in")
    assert not root.exists()
    away.rename(root)
    assert len((await kept.care.import_folder(tmp_path / "in")).imported) == 3
    assert len(kept.library.scan()) == 4


async def test_progress_counts_the_files(kept: Kept, tmp_path: Path, jpeg: Jpeg) -> None:
    for number in range(5):
        put(tmp_path / "in" / f"{number}.jpg", jpeg(number))
    steps: list[tuple[int, int]] = []
    await kept.care.import_folder(tmp_path / "in", lambda *step: steps.append(step))
    assert steps == sorted(steps)
    assert steps[-1] == (5, 5)
