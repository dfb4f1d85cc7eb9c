"""The room on the disk: how fast the library grows, how long it lasts, and one warning."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from blinkthink.core.clock import ManualClock
from blinkthink.core.events import SpaceLow
from blinkthink.gallery.library import Library
from tests.gallery.conftest import Kept, Store, until


def weight(root: Path) -> int:
    return sum(
        file.stat().st_size for file in root.rglob("*") if file.suffix in (".jpg", ".json", ".mp4")
    )


async def test_growth_is_measured_over_the_last_30_days(kept: Kept, store: Store) -> None:
    for age in range(60):
        path = store(kept.clock.now() - timedelta(days=age, hours=1), number=age)
        path.with_suffix(".mp4").write_bytes(os.urandom(5000 if age < 30 else 90_000))
    space = await kept.care.space()
    recent = 30 * (5000 + path.stat().st_size + path.with_suffix(".json").stat().st_size)
    assert space.per_day == pytest.approx(recent / 30, rel=0.02)
    assert space.used == pytest.approx(weight(kept.library.root), abs=100)
    disk = shutil.disk_usage(kept.library.root)
    assert space.total == disk.total
    assert space.days_left == pytest.approx(space.free / space.per_day)


async def test_a_young_library_is_measured_by_its_own_days(kept: Kept, store: Store) -> None:
    for age in range(5):
        path = store(kept.clock.now() - timedelta(days=age), number=age)
        path.with_suffix(".mp4").write_bytes(os.urandom(10_000))
    space = await kept.care.space()
    assert space.per_day == pytest.approx(weight(kept.library.root) / 4, rel=0.01)


async def test_pictures_of_one_hour_are_no_more_than_a_day(kept: Kept, store: Store) -> None:
    for minute in range(5):
        store(kept.clock.now() - timedelta(minutes=minute), number=minute)
    space = await kept.care.space()
    assert space.per_day == weight(kept.library.root)
    assert space.days_left is None, "too early to say how long the disk will last"


async def test_a_new_library_has_room_and_does_not_grow(kept: Kept) -> None:
    space = await kept.care.space()
    assert (space.used, space.per_day, space.days_left) == (0, 0.0, None)
    assert space.free > 0
    assert not kept.library.root.exists()


async def test_a_disk_that_runs_low_is_told_once_until_there_is_room_again(
    small_disk: Path, tmp_path: Path, clock: ManualClock, jpeg: Callable[[int], bytes]
) -> None:
    kept = Kept(Library(small_disk / "library", clock), clock)
    await kept.care.start(retention=False)
    for _ in range(20):
        await clock.advance(600)
        await _settle(kept)
    assert len(kept.told(SpaceLow)) == 1
    assert kept.told(SpaceLow)[0].free <= 128 * 1024
    kept.library.use(tmp_path / "library")  # a disk with room
    for _ in range(2):
        await clock.advance(600)
        await _settle(kept)
    kept.library.use(small_disk / "library")
    await clock.advance(600)
    await until(lambda: len(kept.told(SpaceLow)) == 2)
    await kept.care.stop()


async def _settle(kept: Kept) -> None:
    """Wait for looks that are under way, by looking too: the threads take turns."""
    for _ in range(3):
        await kept.care.space()


async def test_a_week_of_room_is_low(kept: Kept, store: Store) -> None:
    """So much comes each day that the disk of this test lasts a moment: a sparse file of a clip."""
    path = store(kept.clock.now() - timedelta(hours=1))
    free = (await kept.care.space()).free
    with path.with_suffix(".mp4").open("wb") as file:
        file.truncate(free // 5)
    space = await kept.care.space()
    assert space.days_left is not None
    assert space.days_left < 7
    assert space.low
