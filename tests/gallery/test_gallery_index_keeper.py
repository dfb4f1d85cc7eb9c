"""While the app runs: news of the app and of the system reach the index, and those who look."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import threading
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from blinkthink.core.clock import ManualClock
from blinkthink.core.events import EventBus, LibraryChanged, PictureAdded, SidecarChanged
from blinkthink.core.records import UserMarks
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.keeper import IndexKeeper
from blinkthink.gallery.library import Library
from tests.gallery.indexed import analysis, describe, found, index_of

NOON = datetime(2026, 2, 26, 12, 0, 0, tzinfo=UTC)
Store = Callable[..., Path]


class Kept:
    """An index that is kept, and the news of it."""

    def __init__(self, library: Library, folder: Path) -> None:
        self.events = EventBus()
        self.clock = ManualClock(NOON)
        self.index: LibraryIndex = index_of(library, folder)
        self.keeper = IndexKeeper(self.index, self.events, self.clock, delay=0)
        self.news: list[LibraryChanged] = []
        self._came = asyncio.Event()
        self.events.subscribe(self._hear)

    def _hear(self, event: object) -> None:
        if isinstance(event, LibraryChanged):
            self.news.append(event)
            self._came.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for news after which the condition holds."""
        async with asyncio.timeout(60):
            while not condition():
                self._came.clear()
                await self._came.wait()

    async def until_in_time(self, condition: Callable[[], bool]) -> None:
        """Wait for news while time goes on: what looks now and then may look elsewhere just now."""
        async with asyncio.timeout(60):
            while not condition():
                await self.clock.advance(5)
                self._came.clear()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._came.wait(), 0.05)

    async def shows(self, *names: str) -> None:
        await self.until(lambda: found(self.index) == list(names))

    async def watching(self) -> None:
        """Wait until the system would tell of changes."""
        async with asyncio.timeout(60):
            while self.keeper._watched is None:  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(0.005)


@pytest_asyncio.fixture
async def kept(library: Library, tmp_path: Path) -> AsyncIterator[Kept]:
    library.root.mkdir()
    made = Kept(library, tmp_path)
    await made.keeper.start()
    yield made
    await made.keeper.stop()
    assert "blinkthink-index" not in {thread.name for thread in threading.enumerate()}


async def test_what_the_app_does_is_told_once_the_index_knows(
    kept: Kept, library: Library, store: Store
) -> None:
    assert found(kept.index) == []  # from here on, what comes is new
    path = await asyncio.to_thread(store, NOON)
    kept.events.publish(PictureAdded(path))
    await kept.until(lambda: any(path in one.added for one in kept.news))
    assert found(kept.index) == [path.name]
    await asyncio.to_thread(describe, library, path, analysis("A red coat."))
    kept.events.publish(SidecarChanged(path))
    await kept.until(lambda: any(path in one.changed for one in kept.news))
    await kept.until(lambda: found(kept.index, words="red") == [path.name])


async def test_what_others_do_is_told(
    kept: Kept, library: Library, tmp_path: Path, jpeg: Callable[[int], bytes]
) -> None:
    await kept.watching()
    folder = library.root / "Elsewhere"
    folder.mkdir()
    (folder / "20260226_120000.jpg").write_bytes(jpeg(1))
    await kept.shows("20260226_120000.jpg")
    (folder / "20260226_120000.jpg").rename(folder / "20260226_130000.jpg")
    await kept.shows("20260226_130000.jpg")
    sidecar = folder / "20260226_130000.json"
    sidecar.write_text(
        '{"captured_at": "2026-02-26T13:00:00", "analysis": {"scene": "A red coat"}}'
    )
    await kept.until(lambda: found(kept.index, words="red") == ["20260226_130000.jpg"])
    copied = tmp_path / "copied"
    shutil.copytree(folder, copied)
    shutil.move(copied, library.root / "Copied")
    await kept.shows("20260226_130000.jpg", "20260226_130000.jpg")
    (library.root / "Copied").rename(library.root / "Renamed")
    await kept.until(lambda: {p.folder for p in kept.index.select()} == {"Elsewhere", "Renamed"})
    shutil.rmtree(library.root / "Renamed")
    (folder / "20260226_130000.jpg").unlink()
    await kept.shows()


async def test_many_changes_are_told_in_one(
    kept: Kept, library: Library, jpeg: Callable[[int], bytes]
) -> None:
    await kept.watching()
    folder = library.root / "Elsewhere"
    folder.mkdir()
    for number in range(700):
        moment = NOON + timedelta(seconds=number)
        (folder / f"{moment:%Y%m%d_%H%M%S}.jpg").write_bytes(jpeg(number))
    await kept.until(lambda: len(kept.index.select()) == 700)
    await kept.until(lambda: kept.index.progress.done == 700 and not kept.index.progress.running)
    assert any(one.rebuilt for one in kept.news)
    assert len(kept.news) < 50


async def test_a_disk_that_goes_and_comes_needs_no_restart(
    kept: Kept, library: Library, store: Store
) -> None:
    path = await asyncio.to_thread(store, NOON)
    kept.events.publish(PictureAdded(path))
    await kept.shows(path.name)
    await kept.watching()
    away = library.root.with_name("away")
    library.root.rename(away)
    await kept.until_in_time(lambda: kept.index.missing)
    assert found(kept.index) == [path.name]
    away.rename(library.root)
    await kept.until_in_time(lambda: not kept.index.missing)
    await kept.watching()
    path.unlink()
    await kept.shows()


async def test_a_disk_that_is_back_before_its_absence_is_looked_into_needs_no_restart(
    kept: Kept, library: Library, store: Store
) -> None:
    """It is the very folder that is watched: nothing else would tell of it."""
    kept.events.publish(PictureAdded(await asyncio.to_thread(store, NOON)))
    await kept.watching()
    away = library.root.with_name("away")

    def go_and_come() -> None:
        library.root.rename(away)
        kept.index.synchronize()
        away.rename(library.root)

    await asyncio.to_thread(go_and_come)
    await kept.until_in_time(lambda: not kept.index.missing)


async def test_a_file_written_in_place_unseen_is_found_by_the_sweep(
    library: Library, store: Store, tmp_path: Path
) -> None:
    path = await asyncio.to_thread(store, NOON)
    await asyncio.to_thread(describe, library, path, analysis("A red coat."))
    kept = Kept(library, tmp_path)
    kept.keeper = IndexKeeper(kept.index, kept.events, kept.clock, watches=False, delay=0)
    await kept.keeper.start()
    await kept.until(lambda: found(kept.index, words="red") == [path.name])
    sidecar = path.with_suffix(".json")
    sidecar.write_text(sidecar.read_text().replace("A red coat.", "A blue and long coat."))
    await kept.clock.advance(61)
    await kept.until(lambda: found(kept.index, words="blue") == [path.name])
    await kept.keeper.stop()


async def test_a_library_moved_is_followed(
    kept: Kept, library: Library, store: Store, tmp_path: Path
) -> None:
    path = await asyncio.to_thread(store, NOON)
    kept.events.publish(PictureAdded(path))
    await kept.shows(path.name)
    target = tmp_path / "new"
    shutil.copytree(library.root, target)
    library.use(target)
    kept.events.publish(LibraryChanged(rebuilt=True))
    await kept.until(lambda: kept.index.root == target and not kept.index.progress.running)
    assert [picture.path for picture in kept.index.select()] == [
        target / path.relative_to(tmp_path / "library")
    ]


async def test_pictures_of_the_app_come_first_while_the_rest_is_read(
    library: Library, store: Store, tmp_path: Path, jpeg: Callable[[int], bytes]
) -> None:
    folder = library.root / "Old"
    folder.mkdir(parents=True)
    for number in range(3000):
        moment = NOON - timedelta(seconds=number + 1)
        (folder / f"{moment:%Y%m%d_%H%M%S}.jpg").write_bytes(b"")
    kept = Kept(library, tmp_path)
    await asyncio.to_thread(kept.index._opened)
    await kept.keeper.start()
    try:
        path = await asyncio.to_thread(store, NOON)
        kept.events.publish(PictureAdded(path))
        await kept.until(lambda: any(path in one.added for one in kept.news))
        await kept.until(lambda: kept.index.progress.done == 3001)
        await kept.until(lambda: kept.index.select()[0].path == path)
    finally:
        await kept.keeper.stop()


def test_a_picture_that_comes_while_the_folders_are_listed_stays(
    library: Library, store: Store, tmp_path: Path
) -> None:
    (library.root / "Old").mkdir(parents=True)
    index = index_of(library, tmp_path)
    index.synchronize()
    came: list[Path] = []

    def pause() -> None:
        if not came:  # the list of the root is read, and lacks the new folder
            came.append(store(NOON))
            index.look_at(index.files_of(came))

    gone: list[object] = []
    index.keep(True)  # a question shall not look at the files itself
    index.synchronize(pause=pause, tell=lambda changes: gone.extend(changes.removed))
    assert found(index) == [came[0].name]
    assert not gone


async def test_stopping_in_the_middle_goes_on_at_the_next_start(
    library: Library, tmp_path: Path
) -> None:
    folder = library.root / "Old"
    folder.mkdir(parents=True)
    for number in range(3000):
        moment = NOON - timedelta(seconds=number + 1)
        (folder / f"{moment:%Y%m%d_%H%M%S}.jpg").write_bytes(b"")
    first = Kept(library, tmp_path)
    await first.keeper.start()
    await first.keeper.stop()
    second = Kept(library, tmp_path)
    await second.keeper.start()
    await second.until(lambda: second.index.progress.done == 3000)
    marks = [second.index.select().marks(at) for at in range(3000)]
    assert None not in marks
    await second.keeper.stop()


async def test_nothing_is_told_twice(kept: Kept, library: Library, store: Store) -> None:
    path = await asyncio.to_thread(store, NOON)
    kept.events.publish(PictureAdded(path))
    await kept.shows(path.name)
    await kept.until(lambda: kept.index.select().marks(0) is not None)
    await kept.watching()
    kept.news.clear()
    os.utime(path)
    starred = await asyncio.to_thread(
        library.update_sidecar, path, lambda one: one.marked(UserMarks(starred=True))
    )
    assert starred.user.starred
    await kept.until(lambda: any(one.changed for one in kept.news))
    told = [one for one in kept.news if one != LibraryChanged()]
    assert told == [LibraryChanged(changed=frozenset({path}))]


@pytest.mark.parametrize("event", [LibraryChanged(rebuilt=True), LibraryChanged()])
async def test_news_of_others_do_not_go_round(kept: Kept, event: LibraryChanged) -> None:
    kept.events.publish(event)
    path = kept.index.library_root / "20260226_120000.jpg"
    path.write_bytes(b"")
    kept.events.publish(PictureAdded(path))
    await kept.shows(path.name)
    assert len(kept.news) <= 4
