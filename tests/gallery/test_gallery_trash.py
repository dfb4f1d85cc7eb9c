"""Deleted pictures come back whole, or go to the system's trash whole, whenever a process ends."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest

from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import Cancelled, NotFound, Usage
from blinkthink.core.events import LibraryChanged, Trouble
from blinkthink.core.records import CameraRef, UserMarks
from blinkthink.gallery.care.trash import FOLDER, Trash
from blinkthink.gallery.care.working import Work
from blinkthink.gallery.library import Library
from tests.gallery.conftest import NOBODY, Kept, Store, until

NOON = datetime(2026, 6, 1, 12, 0).astimezone()


def with_clip(library: Library, path: Path) -> None:
    path.with_suffix(".mp4").write_bytes(b"video of " + path.name.encode())
    library.update_sidecar(path, lambda one: one.with_clip(path.with_suffix(".mp4").name))


def content(root: Path) -> dict[str, bytes]:
    """Every file below ``root`` but the lock."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name != ".blinkthink.lock"
    }


def in_trash(trash: Path) -> dict[str, str]:
    """The names in the trash, with the place that each came from."""
    places = {}
    for note in (trash / "info").iterdir():
        line = next(line for line in note.read_text().splitlines() if line.startswith("Path="))
        assert (trash / "files" / note.name.removesuffix(".trashinfo")).is_file()
        places[note.name.removesuffix(".trashinfo")] = unquote(line.removeprefix("Path="))
    return places


def shown(library: Library) -> list[Path]:
    return [picture.path for picture in library.scan()]


def spoil(trash: Path) -> None:
    """A file where the folder of the trash would be."""
    trash.parent.mkdir(parents=True)
    trash.write_text("no folder")


async def test_undo_brings_a_picture_back_with_all_that_belongs_to_it(
    kept: Kept, store: Store, system_trash: Path
) -> None:
    paths = [store(NOON + timedelta(minutes=number), number=number) for number in range(3)]
    with_clip(kept.library, paths[0])
    aside = paths[1].with_name(paths[1].stem + ".json.broken")
    aside.write_bytes(b"{ not JSON")
    before = content(kept.library.root)
    trashed = await kept.care.trash(paths[:2])
    assert trashed.pictures == tuple(paths[:2])
    assert trashed.until == kept.clock.now() + timedelta(minutes=2)
    assert [picture.path for picture in kept.library.scan()] == [paths[2]]
    assert sorted(path.name for path in paths[0].parent.iterdir()) == sorted(
        path.name for path in (paths[2], paths[2].with_suffix(".json"))
    )
    assert kept.told(LibraryChanged) == [LibraryChanged(removed=frozenset(paths[:2]))]
    assert sorted(await kept.care.restore(trashed)) == sorted(paths[:2])
    assert content(kept.library.root) == before
    assert not (kept.library.root / FOLDER).exists()
    assert kept.told(LibraryChanged)[1] == LibraryChanged(added=frozenset(paths[:2]))
    await kept.care.stop()
    assert content(kept.library.root) == before, "nothing was left to hand over"


async def test_after_two_minutes_it_lies_in_the_systems_trash_under_its_own_place(
    kept: Kept, store: Store, system_trash: Path
) -> None:
    path = store(NOON)
    with_clip(kept.library, path)
    twin = store(NOON, CameraRef("12", "1", "mini", "Hall"))  # the same names in another folder
    trashed = await kept.care.trash([path, twin])
    await kept.clock.advance(121)
    await until(lambda: not (kept.library.root / FOLDER).exists())
    places = in_trash(system_trash)
    files = [path, path.with_suffix(".json"), path.with_suffix(".mp4")]
    files += [twin, twin.with_suffix(".json")]
    assert sorted(places.values()) == sorted(str(file) for file in files)
    with pytest.raises(Usage, match="system’s trash"):
        await kept.care.restore(trashed)
    assert kept.library.scan() == []


async def test_the_end_of_the_app_hands_over_and_so_does_the_next_start(
    kept: Kept, store: Store, system_trash: Path
) -> None:
    first, second = store(NOON), store(NOON + timedelta(minutes=1), number=1)
    await kept.care.trash([first])
    await kept.care.stop()
    assert len(in_trash(system_trash)) == 2
    # A process that was killed before it could hand over:
    Trash(kept.library).delete([second], kept.clock.now() - timedelta(days=1), Work())
    later = Kept(kept.library, kept.clock)
    await later.care.start(retention=False)
    await until(lambda: not (kept.library.root / FOLDER).exists())
    await later.care.stop()
    assert len(in_trash(system_trash)) == 4
    assert later.news == []


async def test_what_a_kill_left_half_way_comes_back(
    kept: Kept, store: Store, system_trash: Path
) -> None:
    path = store(NOON)
    with_clip(kept.library, path)
    before = content(kept.library.root)
    half = kept.library.root / FOLDER / "20260601T120000-0badcafe" / path.parent.name
    half.mkdir(parents=True)
    for name in (path.name, path.with_suffix(".mp4").name):  # the sidecar was not moved yet
        path.with_name(name).rename(half / name)
    await kept.care.start(retention=False)
    await until(lambda: kept.news != [])
    await kept.care.stop()
    assert content(kept.library.root) == before
    assert kept.news == [LibraryChanged(added=frozenset([path]))]


async def test_what_comes_back_takes_nobodys_place(
    kept: Kept, store: Store, system_trash: Path
) -> None:
    path = store(NOON, number=1)
    with_clip(kept.library, path)
    gone = path.read_bytes()
    trashed = await kept.care.trash([path])
    assert store(NOON, number=2) == path
    taken = content(kept.library.root)
    (back,) = await kept.care.restore(trashed)
    assert back == path.with_name(path.stem + "_2.jpg")
    assert back.read_bytes() == gone
    sidecar = kept.library.read_sidecar(back)
    assert sidecar is not None
    assert sidecar.clip == back.with_suffix(".mp4").name
    assert back.with_suffix(".mp4").read_bytes().startswith(b"video of")
    now = content(kept.library.root)
    assert {name: now[name] for name in taken if FOLDER not in name} == {
        name: data for name, data in taken.items() if FOLDER not in name
    }


async def test_a_disk_of_its_own_has_its_own_trash(
    small_disk: Path, system_trash: Path, jpeg: Callable[[int], bytes], clock: ManualClock
) -> None:
    kept = Kept(Library(small_disk / "library", clock), clock)
    path = kept.library.root / "Yard" / "20260601_120000.jpg"
    path.parent.mkdir(parents=True)
    path.write_bytes(jpeg(0))
    await kept.care.trash([path])
    await kept.care.stop()
    trash = small_disk / f".Trash-{os.getuid()}"
    assert in_trash(trash) == {path.name: "library/Yard/20260601_120000.jpg"}


async def test_a_trash_that_takes_nothing_gives_it_back(
    kept: Kept, store: Store, system_trash: Path
) -> None:
    path = store(NOON)
    before = content(kept.library.root)
    await kept.care.trash([path])
    spoil(system_trash)
    await kept.clock.advance(121)
    await until(lambda: len(kept.told(LibraryChanged)) == 2)
    assert content(kept.library.root) == before
    assert "no trash" in kept.told(Trouble)[0].error.detail
    with pytest.raises(Usage, match="no trash"):
        await kept.care.trash([path])  # known beforehand now
    assert content(kept.library.root) == before


WITHOUT = """
import asyncio, concurrent.futures.thread, os, sys
from pathlib import Path
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import Usage
from blinkthink.core.events import EventBus
from blinkthink.core.settings import Settings
from blinkthink.gallery.care.library_care import LibraryCare
from blinkthink.gallery.library import Library

async def main():
    library = Library(Path(sys.argv[1]), SystemClock())
    async def never(folder): raise AssertionError
    care = LibraryCare(library, EventBus(), SystemClock(), Settings, never)
    (picture,) = library.scan()
    try:
        await care.trash([picture.path])
    except Usage as error:
        print(error.detail)

os.setuid(int(sys.argv[2]))
asyncio.run(main())
"""


def test_a_disk_without_a_trash_keeps_its_pictures(
    small_disk: Path, tmp_path: Path, jpeg: Callable[[int], bytes]
) -> None:
    """As on a network drive of which only one folder is ours."""
    path = small_disk / "library" / "Yard" / "20260601_120000.jpg"
    path.parent.mkdir(parents=True)
    path.write_bytes(jpeg(0))
    for folder in (path.parent, path.parent.parent):
        folder.chmod(0o777)
    small_disk.chmod(0o755)
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_mode & 0o005 != 0o005:  # pytest's own are closed to others
            folder.chmod(0o755)
    asked = subprocess.run(
        [sys.executable, "-c", WITHOUT, str(small_disk / "library"), str(NOBODY)],
        env=os.environ | {"HOME": "/"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "no trash" in asked.stdout
    assert path.exists()


async def test_what_cannot_go_is_named_and_the_rest_goes(
    kept: Kept, store: Store, system_trash: Path, tmp_path: Path
) -> None:
    path = store(NOON)
    (tmp_path / "other.jpg").write_bytes(b"not ours")
    gone = path.with_name("20200101_000000.jpg")
    trashed = await kept.care.trash([gone, tmp_path / "other.jpg", path])
    assert trashed.pictures == (path,)
    assert [(at, type(error)) for at, error in trashed.failed] == [
        (gone, NotFound),
        (tmp_path / "other.jpg", Usage),
    ]
    assert (tmp_path / "other.jpg").exists()


async def test_pictures_that_share_a_sidecar_leave_it_to_the_last(
    kept: Kept, store: Store, system_trash: Path, jpeg: Callable[[int], bytes]
) -> None:
    path = store(NOON)
    other = path.with_suffix(".jpeg")
    other.write_bytes(jpeg(5))
    await kept.care.trash([other])
    assert path.exists()
    assert path.with_suffix(".json").exists()
    await kept.care.trash([path])
    assert not path.with_suffix(".json").exists()


async def test_a_hostile_sidecar_takes_nothing_else_along(
    kept: Kept, store: Store, system_trash: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "film.mp4"
    outside.write_bytes(b"mine")
    first, second = store(NOON), store(NOON + timedelta(minutes=1), number=1)
    for name in ("../../film.mp4", str(outside), second.name, "..", ".blinkthink.lock"):
        kept.library.update_sidecar(first, lambda one, name=name: one.with_clip(name))  # type: ignore[misc]
        trashed = await kept.care.trash([first])
        assert outside.exists()
        assert second.exists()
        assert await kept.care.restore(trashed) == [first]


async def test_the_clip_of_another_picture_stays_with_it(
    kept: Kept, store: Store, system_trash: Path
) -> None:
    first, second = store(NOON), store(NOON + timedelta(minutes=1), number=1)
    with_clip(kept.library, second)
    clip = second.with_suffix(".mp4")
    kept.library.update_sidecar(first, lambda one: one.with_clip(clip.name))
    await kept.care.trash([first])
    assert clip.exists()
    film = second.with_name("film.mp4")
    film.write_bytes(b"a clip under a name of its own")
    kept.library.update_sidecar(second, lambda one: one.with_clip(film.name))
    await kept.care.trash([second])
    assert not film.exists()


async def test_names_as_long_as_can_be_go_and_come_back(
    kept: Kept, store: Store, system_trash: Path, jpeg: Callable[[int], bytes]
) -> None:
    path = store(NOON)
    longest = path.with_name("x" * 251 + ".jpg")
    long = path.with_name("é" * 120 + ".jpg")
    for number, one in enumerate((longest, long)):
        one.write_bytes(jpeg(number + 5))
    kept.library.update_sidecar(long, lambda one: one.marked(UserMarks(note="kept")))
    trashed = await kept.care.trash([path, longest, long])
    assert trashed.pictures == (path, longest, long)
    longest.write_bytes(b"another one of that name")
    long.write_bytes(b"this too")
    back = await kept.care.restore(trashed)
    assert len(back) == 3
    assert not {longest, long} & {*back}
    assert {one.read_bytes() for one in back} == {jpeg(0), jpeg(5), jpeg(6)}
    (marked,) = [one for one in back if one.name.startswith("é")]
    sidecar = kept.library.read_sidecar(marked)
    assert sidecar is not None
    assert sidecar.user.note == "kept"


async def test_one_picture_that_the_trash_refuses_does_not_keep_the_others_out(
    kept: Kept, store: Store, system_trash: Path, jpeg: Callable[[int], bytes]
) -> None:
    paths = [store(NOON + timedelta(minutes=number), number=number) for number in range(2)]
    odd = paths[0].with_name("20260601_120000" + "x" * 227 + ".jpg")  # its note would be too long
    odd.write_bytes(jpeg(9))
    kept.library.update_sidecar(odd, lambda one: one.marked(UserMarks(note="kept")))
    await kept.care.trash([paths[0], odd, paths[1]])
    await kept.clock.advance(121)
    await until(lambda: len(kept.told(LibraryChanged)) == 2)
    assert shown(kept.library) == [odd]
    sidecar = kept.library.read_sidecar(odd)
    assert sidecar is not None
    assert sidecar.user.note == "kept"
    assert {name for name in in_trash(system_trash) if name.endswith(".jpg")} == {
        path.name for path in paths
    }


def test_a_start_beside_a_deletion_brings_nothing_back(
    kept: Kept, store: Store, system_trash: Path
) -> None:
    """The other process sees a batch that looks as if this one had been killed."""
    paths = [store(NOON + timedelta(seconds=number), number=number) for number in range(300)]
    ended = threading.Event()
    found: list[Path] = []

    def start_again_and_again() -> None:
        other = Trash(Library(kept.library.root, kept.clock))
        while not ended.is_set():
            for batch in other.batches():
                found.extend(other.recover(batch)[1])

    async def delete() -> None:
        await kept.care.trash(paths)

    beside = threading.Thread(target=start_again_and_again)
    beside.start()
    try:
        asyncio.run(delete())
    finally:
        ended.set()
        beside.join()
    assert found == []
    assert shown(kept.library) == []


async def test_a_batch_that_cannot_come_back_does_not_keep_the_others(
    kept: Kept, store: Store, system_trash: Path
) -> None:
    path = store(NOON)
    batches = kept.library.root / FOLDER
    for name, file in (
        ("20260601T120000-0", "Yard/20260601_110000.jpg"),
        ("20260601T120000-1", ""),
    ):
        place = batches / name / (file or path.relative_to(kept.library.root))
        place.parent.mkdir(parents=True)
        path.rename(place) if not file else place.write_bytes(b"in the way of its folder")
    (kept.library.root / "Yard").write_bytes(b"a file, and no folder")
    await kept.care.start(retention=False)
    await until(lambda: bool(kept.told(LibraryChanged)))
    await kept.care.stop()
    assert path.exists()
    assert kept.told(Trouble)


async def test_a_cancel_leaves_every_picture_where_it_lay(
    kept: Kept, store: Store, system_trash: Path
) -> None:
    paths = [store(NOON + timedelta(minutes=number), number=number) for number in range(5)]
    before = content(kept.library.root)
    work = Work(None, None)
    work.cancel()
    with pytest.raises(Cancelled):
        Trash(kept.library).delete(paths, kept.clock.now(), work)
    assert content(kept.library.root) == before


KILLED = """
import asyncio, random, sys
from datetime import datetime, timedelta
from pathlib import Path
from blinkthink.core.clock import SystemClock
from blinkthink.gallery.care.trash import Trash
from blinkthink.gallery.care.working import Work
from blinkthink.gallery.library import Library

async def main():
    library = Library(Path(sys.argv[1]), SystemClock())
    random.seed(sys.argv[2])
    trash = Trash(library)
    due = datetime.now().astimezone() + timedelta(hours=1)
    for number in range(100_000):
        paths = [picture.path for picture in library.scan()]
        trashed = trash.delete(random.sample(paths, min(8, len(paths))), due, Work())
        if number == 1:
            print("ready", flush=True)
        for batch in trashed.batches:
            trash.put_back(batch)

asyncio.run(main())
"""


def test_killed_at_any_instant_nothing_is_lost(
    library: Library, store: Store, system_trash: Path
) -> None:
    paths = [store(NOON + timedelta(minutes=number), number=number) for number in range(10)]
    for path in paths:
        with_clip(library, path)
    before = content(library.root)
    chance = random.Random(5)
    for seed in range(10):
        child = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(library.root), str(seed)],
            stdout=subprocess.PIPE,
        )
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(chance.random() * 0.1)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        trash = Trash(library)
        deleted = 0
        for batch in trash.batches():
            due, _ = trash.recover(batch)
            if due is not None:
                deleted += 1
                trash.put_back(batch)
        assert deleted <= 1
        assert content(library.root) == before


async def test_a_full_disk_can_be_relieved_and_its_trash_takes_them_when_there_is_room(
    small_disk: Path, clock: ManualClock, porch: CameraRef, jpeg: Callable[[int], bytes]
) -> None:
    library = Library(small_disk / "library", clock)
    paths = [
        library.store(
            jpeg(number),
            camera=porch,
            captured_at=NOON + timedelta(minutes=number),
            trigger="manual",
            sha256="",
            width=64,
            height=36,
        )
        for number in range(3)
    ]
    kept = Kept(library, clock)
    before = content(library.root)
    filler = small_disk / "filler"
    with pytest.raises(OSError, match="No space"):
        filler.write_bytes(bytes(200_000))
    trashed = await kept.care.trash(paths)
    assert shown(library) == []
    assert sorted(await kept.care.restore(trashed)) == paths
    assert content(library.root) == before
    await kept.care.trash(paths)
    trash = small_disk / f".Trash-{os.getuid()}"
    await kept.clock.advance(121)
    await until(lambda: trash.exists() and not list(trash.glob("info/*")))
    assert shown(library) == [], "they do not come back"
    assert kept.told(Trouble) == []
    filler.unlink()
    async with asyncio.timeout(60):
        while (library.root / FOLDER).exists():  # the wait for the next try begins when it likes
            await kept.clock.advance(601)
            await asyncio.sleep(0.005)
    assert len(in_trash(trash)) == 6
    await kept.care.stop()
