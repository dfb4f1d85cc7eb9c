"""A library that is moved to another folder loses nothing, whenever its process is killed."""

from __future__ import annotations

import asyncio
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from blinkthink.core.clock import ManualClock, SystemClock
from blinkthink.core.errors import BlinkThinkError, Cancelled, DiskFull, ReadOnly, Usage
from blinkthink.core.events import LibraryChanged, Trouble
from blinkthink.core.words import say
from blinkthink.gallery.care.moving import Mover
from blinkthink.gallery.care.originals import remove_originals
from blinkthink.gallery.care.under_way import UNDER_WAY, take_cut_off
from blinkthink.gallery.care.working import Work
from blinkthink.gallery.library import Library
from blinkthink.gallery.moved import MARK, follow, moved_to
from tests.gallery.conftest import Kept, Store, until

NOON = datetime(2026, 6, 1, 12, 0).astimezone()


def content(root: Path) -> dict[str, bytes]:
    """Every file that a person would see below ``root``."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def written(root: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in root.rglob("*.jpg")}


@pytest.fixture
def other_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on another file system, else one on the same."""
    shared = Path("/dev/shm")
    if shared.is_dir() and shared.stat().st_dev != tmp_path.stat().st_dev:
        folder = Path(tempfile.mkdtemp(dir=shared))
        yield folder
        shutil.rmtree(folder)
    else:
        yield tmp_path / "other"


@pytest.fixture(params=["same disk", "other disk"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "same disk":
        return tmp_path / "new" / "place"
    return Path(request.getfixturevalue("other_disk")) / "place"


def fill(library: Library, store: Store, count: int = 5) -> dict[str, bytes]:
    for number in range(count):
        path = store(NOON + timedelta(minutes=number), number=number)
        path.with_suffix(".mp4").write_bytes(os.urandom(3000))
    (library.root / "notes.txt").write_text("mine")
    (library.root / "Shed" / "deep").mkdir(parents=True)
    (library.root / "Shed" / "deep" / "20200101_000000.jpg").write_bytes(b"no picture, but mine")
    return content(library.root)


async def test_everything_is_in_the_new_folder_and_nothing_in_the_old(
    kept: Kept, store: Store, target: Path
) -> None:
    old = kept.library.root
    before = fill(kept.library, store)
    times = written(old)
    steps: list[tuple[int, int]] = []
    await kept.care.move_library(target, lambda done, total: steps.append((done, total)))
    await until(lambda: not (target / UNDER_WAY).exists())
    assert kept.library.root == target
    assert content(target) == before
    assert content(old) == {}
    assert written(target) == times
    assert kept.told(LibraryChanged) == [LibraryChanged(rebuilt=True)]
    assert steps[-1] == (sum(map(len, before.values())),) * 2
    assert moved_to(old) == target
    assert not [path for path in old.rglob("*") if path.is_dir()]


async def test_it_goes_back_to_where_it_was(kept: Kept, store: Store, target: Path) -> None:
    old = kept.library.root
    before = fill(kept.library, store)
    await kept.care.move_library(target)
    await until(lambda: not (target / UNDER_WAY).exists())
    await kept.care.move_library(old)
    await until(lambda: not (old / UNDER_WAY).exists())
    assert content(old) == before
    assert content(target) == {}
    assert moved_to(old) == moved_to(target) == old


async def test_undo_works_after_a_move(kept: Kept, store: Store, target: Path) -> None:
    path = store(NOON)
    before = content(kept.library.root)
    trashed = await kept.care.trash([path])
    await kept.care.move_library(target)
    assert await kept.care.restore(trashed) == [follow(path)]
    assert content(target) == before


async def test_another_process_goes_on_in_the_new_folder(
    kept: Kept, store: Store, target: Path
) -> None:
    """A capture and an analysis of a process that began before the move."""
    path = store(NOON)
    other = Library(kept.library.root, SystemClock())
    await kept.care.move_library(target)
    stored = other.store(
        b"new", camera=None, captured_at=NOON, trigger="manual", sha256="", width=1, height=1
    )
    assert stored.is_relative_to(target)
    other = Library(path.parent.parent, SystemClock())
    other.update_sidecar(path, lambda one: one.with_clip("late.mp4"))
    sidecar = kept.library.read_sidecar(follow(path))
    assert sidecar is not None
    assert sidecar.clip == "late.mp4"


async def test_what_changes_during_the_move_is_moved_as_it_is_at_its_end(
    kept: Kept, store: Store, target: Path
) -> None:
    paths = [store(NOON + timedelta(minutes=number), number=number) for number in range(60)]
    old = Library(kept.library.root, SystemClock())
    done = threading.Event()
    made: list[Path] = []

    def live() -> None:
        for number in range(30):
            at = NOON + timedelta(days=1, minutes=number)
            made.append(store(at, number=100 + number))
            old.update_sidecar(paths[number], lambda one: one.with_clip("changed.mp4"))
            with old.changing() as root:
                name = paths[30 + number].relative_to(paths[0].parent.parent)
                (root / name).unlink(missing_ok=True)
        done.set()

    living = threading.Thread(target=live)
    living.start()
    await kept.care.move_library(target)
    await asyncio.to_thread(living.join)
    await until(lambda: not (target / UNDER_WAY).exists())
    shown = {picture.path for picture in kept.library.scan()}
    assert shown == {follow(path) for path in [*paths[:30], *made]}
    for path in paths[:30]:
        sidecar = kept.library.read_sidecar(follow(path))
        assert sidecar is not None
        assert sidecar.clip == "changed.mp4"


async def test_a_cancel_leaves_the_old_library_and_takes_its_copies_away(
    kept: Kept, store: Store, target: Path
) -> None:
    old = kept.library.root
    before = fill(kept.library, store, 30)
    moving = asyncio.create_task(kept.care.move_library(target, lambda *_: moving.cancel()))
    with pytest.raises(asyncio.CancelledError):
        await moving
    assert kept.library.root == old
    assert content(old) == before
    assert content(target) == {}
    assert not (old / UNDER_WAY).exists()
    assert kept.news == []


def test_a_cancel_keeps_what_others_put_there(kept: Kept, store: Store, target: Path) -> None:
    before = fill(kept.library, store)
    target.mkdir(parents=True)
    (target / ".hidden").write_text("not ours")
    work = _Stopping(3)
    with pytest.raises(Cancelled):
        Mover(kept.library, target).copy(work)
    assert [path.name for path in target.iterdir()] == [".hidden"]
    assert content(kept.library.root) == before


class _Stopping(Work):
    """Work that is cancelled at its ``checks``-th check."""

    def __init__(self, checks: int) -> None:
        self._checks = checks

    def check(self) -> None:
        self._checks -= 1
        if self._checks < 0:
            raise Cancelled()

    def went(self, done: int, total: int) -> None:
        pass


async def test_targets_that_will_not_do_are_refused_with_words(
    kept: Kept, store: Store, tmp_path: Path
) -> None:
    before = fill(kept.library, store)
    root = kept.library.root
    full, file = tmp_path / "full", tmp_path / "file"
    prepare(full, file, tmp_path / "link", root)
    for target, words in (
        (root, "already"),
        (tmp_path / "link", "already"),
        (root / "inside", "lies in the library"),
        (tmp_path / "link" / "inside", "lies in the library"),
        (root.parent, "lies in this folder"),
        (full, "not empty"),
        (file, "is a file"),
    ):
        with pytest.raises(Usage, match=words):
            await kept.care.move_library(target)
    assert content(root) == before
    assert (full / "a.txt").read_text() == "theirs"
    assert kept.library.root == root


def prepare(full: Path, file: Path, link: Path, root: Path) -> None:
    full.mkdir()
    (full / "a.txt").write_text("theirs")
    file.write_text("a file")
    link.symlink_to(root)


async def test_a_disk_that_is_too_small_is_refused_before_anything_is_copied(
    kept: Kept, store: Store, small_disk: Path
) -> None:
    before = fill(kept.library, store)
    with pytest.raises(Usage, match="GB free"):
        await kept.care.move_library(small_disk)
    assert list(small_disk.iterdir()) == []  # noqa: ASYNC240
    assert content(kept.library.root) == before


def test_a_folder_that_cannot_be_written_leaves_the_library_as_it_is(
    kept: Kept, store: Store, tmp_path: Path, without_rights: Callable[[], object]
) -> None:
    before = fill(kept.library, store)
    with without_rights(), pytest.raises(ReadOnly):  # type: ignore[attr-defined]
        Mover(kept.library, tmp_path / "new").copy(_Stopping(10_000))
    assert content(kept.library.root) == before
    assert not os.path.lexists(tmp_path / "new")


def test_a_disk_that_fills_up_meanwhile_gets_its_room_back(
    kept: Kept, store: Store, small_disk: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(60):
        path = store(NOON + timedelta(minutes=number), number=number)
        path.with_suffix(".mp4").write_bytes(os.urandom(3000))
    before = content(kept.library.root)
    (small_disk / UNDER_WAY).write_text('{"from": "' + str(kept.library.root) + '"}\n')  # resumed
    with pytest.raises(DiskFull):
        Mover(kept.library, small_disk).copy(_Stopping(10_000))
    assert list(small_disk.iterdir()) == []
    assert content(kept.library.root) == before


def test_two_moves_at_once_are_one(kept: Kept, store: Store, tmp_path: Path) -> None:
    fill(kept.library, store)
    refused: list[BlinkThinkError] = []

    class Second(_Stopping):
        def check(self) -> None:
            if not refused:
                try:
                    Mover(kept.library, tmp_path / "b").copy(_Stopping(10_000))
                except BlinkThinkError as error:
                    refused.append(error)

    Mover(kept.library, tmp_path / "a").copy(Second(0))
    assert isinstance(refused[0], Usage)
    assert not (tmp_path / "b").exists()


def test_links_still_lead_to_what_they_led_to(
    kept: Kept, store: Store, target: Path, tmp_path: Path, jpeg: Callable[[int], bytes]
) -> None:
    path = store(NOON)
    outside = tmp_path / "elsewhere"
    outside.mkdir()
    (outside / "20200101_000000.jpg").write_bytes(jpeg(7))
    (kept.library.root / "Linked").symlink_to(outside)
    (kept.library.root / "again.jpg").symlink_to(path)
    shown = len(kept.library.scan())
    Mover(kept.library, target).copy(_Stopping(10_000))
    remove_originals(target, _Stopping(10_000))
    kept.library.use(target)
    assert len(kept.library.scan()) == shown
    assert (target / "again.jpg").read_bytes() == (target / "Front_Door" / path.name).read_bytes()
    assert (outside / "20200101_000000.jpg").exists()


def test_originals_that_changed_or_have_no_copy_stay(
    kept: Kept, store: Store, target: Path
) -> None:
    first, second = store(NOON), store(NOON + timedelta(minutes=1), number=1)
    Mover(kept.library, target).copy(_Stopping(10_000))
    first.unlink()
    first.write_bytes(b"changed by a program that knows nothing")
    follow(second).unlink()
    remove_originals(target, _Stopping(10_000))
    assert sorted(content(first.parent.parent)) == [
        f"Front_Door/{path.name}" for path in (first, second)
    ]


WORK = """
import asyncio, sys
from pathlib import Path
from blinkthink.core.clock import SystemClock
from blinkthink.core.events import EventBus
from blinkthink.core.settings import Settings
from blinkthink.gallery.care.library_care import LibraryCare
from blinkthink.gallery.library import Library
from blinkthink.gallery.moved import moved_to

async def main():
    # As the app starts: the settings still name the first folder.
    library = Library(moved_to(Path(sys.argv[1])), SystemClock())
    async def use(folder): library.use(folder)
    care = LibraryCare(library, EventBus(), SystemClock(), Settings, use)
    print("ready", flush=True)
    target = Path(sys.argv[2]), Path(sys.argv[1])
    await care.start(retention=False)
    while True:
        await care.move_library(target[library.root == target[0]])
        print("moved", flush=True)

asyncio.run(main())
"""


def kill_often(library: Library, store: Store, target: Path, rounds: int) -> None:
    """Kill a process that moves a library to and fro; after each kill everything is there."""
    old = library.root
    for number in range(8):
        path = store(NOON + timedelta(minutes=number), number=number)
        path.with_suffix(".mp4").write_bytes(os.urandom(2000))
    before = content(old)
    chance = random.Random(3)
    for turn in range(rounds):
        child = subprocess.Popen(
            [sys.executable, "-c", WORK, str(old), str(target)], stdout=subprocess.PIPE
        )
        assert child.stdout is not None
        with child, child.stdout:
            try:
                assert child.stdout.readline() == b"ready\n"
                for _ in range(turn % 3):
                    assert child.stdout.readline() == b"moved\n"
                with pytest.raises(subprocess.TimeoutExpired):
                    child.wait(chance.random() ** 3 * 0.5)
            finally:
                child.kill()
        now = moved_to(old)
        assert content(now) == before
        for path in now.rglob("*.jpg"):
            named = path.with_suffix(".json").read_text("utf-8")
            assert hashlib.sha256(path.read_bytes()).hexdigest() in named
    library.use(moved_to(old))
    remove_originals(library.root, _Stopping(10_000))
    assert content(library.root) == before


def test_killed_at_any_instant_every_picture_is_in_the_library(
    library: Library, store: Store, target: Path
) -> None:
    kill_often(library, store, target, 10)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_killed_very_often(library: Library, store: Store, target: Path) -> None:
    kill_often(library, store, target, 100)


def test_a_move_that_was_killed_goes_on_with_what_it_has(
    kept: Kept, store: Store, other_disk: Path
) -> None:
    """The same folder again: whole copies are kept, half ones made anew."""
    before = fill(kept.library, store)
    target = other_disk / "place"
    killed = target / "Front_Door"
    killed.mkdir(parents=True)
    names = sorted(name for name in before if name.startswith("Front_Door"))
    (target / names[0]).write_bytes(before[names[0]])
    (target / names[1]).write_bytes(b"something else")
    (killed / ".20260601_120000.jpg.0badcafe.tmp").write_bytes(b"half")
    (target / UNDER_WAY).write_text(f'{{"from": "{kept.library.root}"}}\n')
    inode = (target / names[0]).stat().st_ino
    Mover(kept.library, target).copy(_Stopping(10_000))
    assert content(target) == before
    assert (target / names[0]).stat().st_ino == inode
    assert not list(target.rglob("*.tmp"))
    assert (kept.library.root / MARK).exists()


CUT_OFF = """
import sys
from pathlib import Path
from blinkthink.core.clock import SystemClock
from blinkthink.gallery.care.moving import Mover
from blinkthink.gallery.library import Library

class Hold:
    def check(self): pass
    def went(self, done, total):
        print("copied", flush=True)
        sys.stdin.read()

Mover(Library(Path(sys.argv[1]), SystemClock()), Path(sys.argv[2])).copy(Hold())
"""


def cut_off(root: Path, target: Path) -> None:
    """Kill a process that moves a library, when it has copied the first file."""
    child = subprocess.Popen(
        [sys.executable, "-c", CUT_OFF, str(root), str(target)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stdin is not None
    with child.stdout, child.stdin:
        assert child.stdout.readline() == b"copied\n"
        assert take_cut_off(root) is None, "it is under way"
        child.kill()
        child.wait()


async def test_a_move_that_was_cut_off_is_told_once_and_can_go_on(
    kept: Kept, store: Store, target: Path
) -> None:
    before = fill(kept.library, store)
    root = kept.library.root
    cut_off(root, target)
    await kept.care.start(retention=False)
    await until(lambda: bool(kept.told(Trouble)))
    words = say(kept.told(Trouble)[0].error).sentence
    assert str(target) in words
    assert str(root) in words
    assert content(root) == before
    assert take_cut_off(root) is None, "the next start does not tell it again"
    await kept.care.move_library(target)
    await until(lambda: not (target / UNDER_WAY).exists())
    assert content(target) == before
    assert len(kept.told(Trouble)) == 1
    await kept.care.stop()
