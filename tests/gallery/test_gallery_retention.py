"""Retention deletes what is over the limits and was shown, and never what the user keeps."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from blinkthink.core.clock import ManualClock, SystemClock
from blinkthink.core.errors import DiskFull
from blinkthink.core.events import LibraryChanged
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Limits, Retention, Settings, SettingsFile
from blinkthink.gallery.care.deleting import delete
from blinkthink.gallery.care.retention import GIGABYTE, key_of
from blinkthink.gallery.care.units import Unit
from blinkthink.gallery.library import Library
from tests.gallery.conftest import Kept, Store, until

PORCH = CameraRef("11", "1", "outdoor", "Front Door")
HALL = CameraRef("12", "1", "mini", "Hall")
CLIP = 10_000  # bytes


@pytest.fixture
def days(kept: Kept, store: Store) -> Callable[..., list[Path]]:
    """Pictures of the days before now, oldest first."""

    def fill(count: int, camera: CameraRef = PORCH, *, clips: bool = False) -> list[Path]:
        paths = []
        for age in range(count - 1, -1, -1):
            at = kept.clock.now() - timedelta(days=age, minutes=1)
            paths.append(store(at, camera, age + 100 * int(camera.id)))
            if clips:
                paths[-1].with_suffix(".mp4").write_bytes(os.urandom(CLIP))
        return paths

    return fill


def on_for(library: Library, **limits: float) -> Settings:
    """The settings after a preview of this library was confirmed."""
    rules = {"on": True, "library": str(library.root), **limits}
    return Settings(retention=msgspec.convert(rules, Retention))


def star(library: Library, path: Path) -> None:
    library.update_sidecar(path, lambda one: one.marked(replace(one.user, starred=True)))


def shown(library: Library) -> list[Path]:
    return sorted(picture.path for picture in library.scan())


def test_it_is_off_by_default() -> None:
    assert not Settings().retention.on
    assert Settings().retention == Retention(on=False, days=None, gigabytes=None, per_camera={})


def test_it_is_kept_in_the_settings(tmp_path: Path) -> None:
    rules = Retention(on=True, days=30, gigabytes=2.5, per_camera={key_of(HALL): Limits(days=7)})
    file = SettingsFile(tmp_path / "settings.json")
    file.write(Settings(retention=rules))
    assert file.read().retention == rules
    for limits in (b'{"days": 0}', b'{"gigabytes": 0}', b'{"days": -5}'):
        with pytest.raises(msgspec.ValidationError):
            msgspec.json.decode(limits, type=Retention)


async def test_a_preview_says_what_would_go_and_deletes_nothing(
    kept: Kept, days: Callable[..., list[Path]]
) -> None:
    porch, hall = days(10, clips=True), days(4, HALL)
    before = shown(kept.library)
    plan = await kept.care.retention_preview(Retention(days=2))
    assert plan.pictures == tuple(
        sorted([*porch[:8], *hall[:2]], key=lambda path: (path.name, str(path)))
    )
    weight = sum(
        file.stat().st_size for path in plan.pictures for file in path.parent.glob(path.stem + ".*")
    )
    assert plan.bytes == weight
    shares = {share.name: share for share in plan.cameras}
    assert (shares["Front Door"].pictures, shares["Hall"].pictures) == (8, 2)
    assert shares["Front Door"].camera == PORCH
    assert shares["Front Door"].bytes > 8 * CLIP
    assert sum(share.bytes for share in plan.cameras) == plan.bytes
    assert plan.oldest == kept.clock.now() - timedelta(days=9, minutes=1)
    assert plan.newest == kept.clock.now() - timedelta(days=2, minutes=1)
    assert shown(kept.library) == before
    assert kept.news == []


async def test_by_age(kept: Kept, days: Callable[..., list[Path]]) -> None:
    paths = days(6, clips=True)
    star(kept.library, paths[1])
    plan = await kept.care.retention_preview(Retention(days=3))
    report = await kept.care.apply_retention(plan)
    assert report.deleted == plan.pictures == (paths[0], paths[2])
    assert report.bytes == plan.bytes
    assert shown(kept.library) == sorted([paths[1], *paths[3:]])
    left = {file.name for file in paths[0].parent.iterdir()}
    assert left == {
        path.stem + end for path in [paths[1], *paths[3:]] for end in (".jpg", ".json", ".mp4")
    }
    (news,) = kept.told(LibraryChanged)
    assert news.removed == frozenset(report.deleted)


async def test_by_size_the_oldest_go_first_until_the_rest_fits(
    kept: Kept, days: Callable[..., list[Path]]
) -> None:
    paths = days(10, clips=True)
    star(kept.library, paths[0])
    each = sum(file.stat().st_size for file in paths[5].parent.glob(paths[5].stem + ".*"))
    rules = Retention(gigabytes=4.5 * each / GIGABYTE)
    plan = await kept.care.retention_preview(rules)
    assert plan.pictures == tuple(paths[1:7]), "the starred one counts and stays"
    await kept.care.apply_retention(plan)
    assert (await kept.care.retention_preview(rules)).pictures == ()


async def test_a_cameras_own_limits_take_the_place_of_those_over_all(
    kept: Kept, days: Callable[..., list[Path]]
) -> None:
    porch, hall = days(10), days(10, HALL)
    plan = await kept.care.retention_preview(
        Retention(days=8, per_camera={key_of(HALL): Limits(days=3)})
    )
    assert set(plan.pictures) == {*porch[:2], *hall[:7]}
    each = sum(file.stat().st_size for file in hall[5].parent.glob(hall[5].stem + ".*"))
    plan = await kept.care.retention_preview(
        Retention(per_camera={key_of(HALL): Limits(gigabytes=2.5 * each / GIGABYTE)})
    )
    assert set(plan.pictures) == set(hall[:8])


async def test_the_newest_picture_of_a_camera_stays(
    kept: Kept, days: Callable[..., list[Path]]
) -> None:
    """The next snapshot is compared with it."""
    paths = days(5)
    plan = await kept.care.retention_preview(Retention(gigabytes=1 / GIGABYTE))
    assert plan.pictures == tuple(paths[:-1])
    await kept.clock.advance(365 * 86400)
    assert (await kept.care.retention_preview(Retention(days=1))).pictures == tuple(paths[:-1])


async def test_what_was_starred_or_changed_since_the_preview_stays(
    kept: Kept, days: Callable[..., list[Path]]
) -> None:
    paths = days(6)
    plan = await kept.care.retention_preview(Retention(days=1))
    assert len(plan.pictures) == 5
    star(kept.library, paths[0])
    paths[1].with_suffix(".json").write_text("{ broken: it may be starred")
    paths[2].unlink()
    report = await kept.care.apply_retention(plan)
    assert report.deleted == tuple(paths[3:5])
    assert report.kept == tuple(paths[:3])
    assert paths[0].exists()
    assert paths[1].exists()
    assert paths[1].with_suffix(".json").read_text().startswith("{ broken")


async def test_a_sidecar_that_says_a_later_time_or_another_camera_protects(
    kept: Kept, days: Callable[..., list[Path]]
) -> None:
    paths = days(6)
    later = kept.clock.now()
    kept.library.update_sidecar(paths[0], lambda one: replace(one, captured_at=later))
    plan = await kept.care.retention_preview(Retention(days=3))
    assert paths[0] not in plan.pictures
    kept.library.update_sidecar(paths[1], lambda one: replace(one, camera=HALL))
    plan = await kept.care.retention_preview(Retention(per_camera={key_of(PORCH): Limits(days=1)}))
    assert paths[1] not in plan.pictures
    assert paths[2] in plan.pictures


async def test_it_runs_once_a_day_when_it_is_on(
    kept: Kept, days: Callable[..., list[Path]]
) -> None:
    paths = days(4)
    await kept.care.start(retention=True)
    await kept.clock.advance(86400)
    assert shown(kept.library) == sorted(paths), "it is off"
    kept.settings = on_for(kept.library, days=3)
    paths += days(1)
    await kept.clock.advance(86400)
    await until(lambda: len(kept.told(LibraryChanged)) == 1)
    assert shown(kept.library) == sorted(paths[2:])
    await kept.care.stop()


async def test_a_clock_that_is_set_ahead_deletes_nothing_by_itself(
    kept: Kept, days: Callable[..., list[Path]]
) -> None:
    paths = days(60)
    kept.settings = on_for(kept.library, days=30)
    await kept.clock.advance(3650 * 86400)
    await kept.care.keep_limits()
    assert shown(kept.library) == sorted(paths[30:]), "as if it were a day after the newest"
    plan = await kept.care.retention_preview(Retention(days=30))
    assert plan.pictures == tuple(paths[30:-1]), "a preview counts from now, and somebody looks"


async def test_what_was_confirmed_for_one_library_deletes_nothing_in_another(
    kept: Kept, days: Callable[..., list[Path]], tmp_path: Path
) -> None:
    paths = days(60)
    for settings in (
        on_for(Library(tmp_path / "another", kept.clock), days=30),
        Settings(retention=Retention(on=True, days=30)),
    ):
        kept.settings = settings
        await kept.care.keep_limits()
        assert shown(kept.library) == sorted(paths)


async def test_it_goes_on_in_a_library_that_was_moved(
    kept: Kept, days: Callable[..., list[Path]], tmp_path: Path
) -> None:
    days(60)
    kept.settings = on_for(kept.library, days=30)
    await kept.care.move_library(tmp_path / "new")
    await kept.care.keep_limits()
    assert len(shown(kept.library)) == 30
    assert kept.library.root == tmp_path / "new"


async def test_imported_pictures_go_only_when_they_were_shown(
    kept: Kept, days: Callable[..., list[Path]], jpeg: Callable[[int], bytes], tmp_path: Path
) -> None:
    days(3)
    source = tmp_path / "source"
    source.mkdir()
    for number in range(3):
        (source / f"2019010{number + 1}_120000.jpg").write_bytes(jpeg(9000 + number))
    imported = (await kept.care.import_folder(source)).imported
    beside = kept.library.root / "source" / "20190109_120000.jpg"  # copied in without a sidecar
    beside.write_bytes(jpeg(9999))
    imported[0].with_suffix(".json").unlink()
    for limits in ({"days": 30}, {"gigabytes": 1 / GIGABYTE}):
        kept.settings = on_for(kept.library, **limits)
        await kept.care.keep_limits()
        assert all(path.exists() for path in (*imported, beside))
    plan = await kept.care.retention_preview(Retention(days=30))
    assert set(plan.pictures) == set(imported), "the newest of its folder stays"


async def test_what_is_only_linked_into_the_library_is_never_deleted(
    kept: Kept, days: Callable[..., list[Path]], tmp_path: Path
) -> None:
    days(2)
    outside = Library(tmp_path / "family", kept.clock)
    theirs = [
        outside.store(
            str(number).encode(),
            camera=PORCH,
            captured_at=kept.clock.now() - timedelta(days=100 + number),
            trigger="manual",
            sha256="",
            width=1,
            height=1,
        )
        for number in range(3)
    ]
    (kept.library.root / "Family").symlink_to(theirs[0].parent, target_is_directory=True)
    hidden = theirs[0].with_name(".notes.0a1b2c3d.tmp")
    hidden.write_text("not ours")
    os.utime(hidden, (0, 0))
    assert len(kept.library.scan()) == 5, "they are shown"
    plan = await kept.care.retention_preview(Retention(days=30, gigabytes=1 / GIGABYTE))
    assert not {kept.library.root / "Family" / path.name for path in theirs} & {*plan.pictures}
    await kept.care.apply_retention(plan)
    assert all(path.exists() and path.with_suffix(".json").exists() for path in theirs)
    assert hidden.exists()


async def test_a_library_that_is_reached_by_a_link_is_kept_in_its_limits(
    kept: Kept, days: Callable[..., list[Path]], tmp_path: Path
) -> None:
    paths = days(5)
    link = tmp_path / "link"
    link.symlink_to(kept.library.root, target_is_directory=True)
    linked = Kept(Library(link, kept.clock), kept.clock)
    plan = await linked.care.retention_preview(Retention(days=2))
    await linked.care.apply_retention(plan)
    assert shown(kept.library) == sorted(paths[3:])


async def test_a_process_that_does_not_own_the_background_deletes_nothing(
    kept: Kept, days: Callable[..., list[Path]]
) -> None:
    paths = days(4)
    kept.settings = on_for(kept.library, days=1)
    await kept.care.start(retention=False)
    for _ in range(3):
        await kept.clock.advance(86400)
    await kept.care.stop()
    assert shown(kept.library) == sorted(paths)


WORK = """
import asyncio, sys
from datetime import datetime
from pathlib import Path
from blinkthink.core.clock import ManualClock
from blinkthink.core.events import EventBus
from blinkthink.core.settings import Retention, Settings
from blinkthink.gallery.care.library_care import LibraryCare
from blinkthink.gallery.library import Library

async def main():
    clock = ManualClock(datetime.fromisoformat(sys.argv[2]))
    async def never(folder): raise AssertionError
    care = LibraryCare(Library(Path(sys.argv[1]), clock), EventBus(), clock, Settings, never)
    plan = await care.retention_preview(Retention(days=1))
    print("ready", flush=True)
    await care.apply_retention(plan)

asyncio.run(main())
"""


def test_killed_at_any_instant_no_analysis_is_left_without_its_picture(
    kept: Kept, days: Callable[..., list[Path]]
) -> None:
    left = days(300, clips=True)
    chance = random.Random(11)
    kills = 0
    for _ in range(10):
        child = subprocess.Popen(
            [sys.executable, "-c", WORK, str(kept.library.root), kept.clock.now().isoformat()],
            stdout=subprocess.PIPE,
        )
        assert child.stdout is not None
        with child.stdout:
            assert child.stdout.readline() == b"ready\n"
            while left[0].exists() and child.poll() is None:
                time.sleep(0)
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(chance.random() ** 2 * 0.03)
            child.send_signal(signal.SIGKILL)
            kills += child.wait() == -signal.SIGKILL
        before, left = left, shown(Library(kept.library.root, SystemClock()))
        assert left == before[-len(left) :], "the oldest went"
        for file in kept.library.root.rglob("*"):
            if file.is_file() and not file.name.startswith("."):
                assert file.with_suffix(".jpg") in left
    assert kills > 0
    assert 0 < len(left) < 300


KILLED = """import os, signal
    sys.addaudithook(lambda event, _: event == "os.remove" and os.kill(os.getpid(), signal.SIGKILL))
"""


async def test_killed_before_a_picture_goes_what_belongs_to_it_comes_back(
    kept: Kept, days: Callable[..., list[Path]]
) -> None:
    path = days(2, clips=True)[0]
    beside = (path.with_suffix(".json"), path.with_suffix(".mp4"))
    others = {file: file.read_bytes() for file in beside}
    work = WORK.replace('print("ready", flush=True)', KILLED)
    command = [sys.executable, "-c", work, str(kept.library.root), kept.clock.now().isoformat()]
    ran = await asyncio.to_thread(subprocess.run, command, capture_output=True, check=False)
    assert ran.returncode == -signal.SIGKILL, ran.stderr
    assert path.exists()
    assert not any(file.exists() for file in others)
    kept.library.remove_leftovers()
    assert not any(file.exists() for file in others), "it may still be under way"
    for file in path.parent.glob(".*.tmp"):
        os.utime(file, (time.time() - 60,) * 2)
    kept.library.remove_leftovers()
    assert {file: file.read_bytes() for file in others} == others
    assert not list(path.parent.glob(".*.tmp"))
    await kept.care.apply_retention(await kept.care.retention_preview(Retention(days=1)))
    assert not path.exists()
    assert not any(file.exists() for file in others)


def test_a_long_name_comes_back_whole(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = kept.library.root / "Imported"
    folder.mkdir(parents=True)
    picture = folder / f"WhatsApp Image 2026-02-26 at 14.30.22{' (copy)' * 20}.jpeg"
    sidecar = picture.with_suffix(".json")
    picture.write_bytes(b"picture")
    sidecar.write_bytes(b"{}")

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", killed)
        with pytest.raises(KeyboardInterrupt):
            delete(Unit(picture, sidecar))
    (hidden,) = folder.glob(".*.tmp")
    os.utime(hidden, (time.time() - 60,) * 2)
    kept.library.remove_leftovers()
    assert set(folder.iterdir()) == {picture, sidecar}


async def test_a_renamed_camera_stays_one_camera(
    kept: Kept, days: Callable[..., list[Path]], store: Store
) -> None:
    old = days(4)
    renamed = replace(PORCH, name="Porch")
    new = store(kept.clock.now(), renamed, number=7)
    assert new.parent.name == "Porch"
    assert kept.library.last_picture(PORCH) == kept.library.last_picture(renamed) == new
    rules = Retention(per_camera={key_of(renamed): Limits(gigabytes=1 / GIGABYTE)})
    plan = await kept.care.retention_preview(rules)
    assert plan.pictures == tuple(old), "under both names, and only the newest of all stays"
    (share,) = plan.cameras
    assert share.camera is not None
    assert share.camera.key == PORCH.key


async def test_it_makes_room_on_a_disk_that_is_full(
    small_disk: Path, clock: ManualClock, jpeg: Callable[[int], bytes]
) -> None:
    kept = Kept(Library(small_disk / "library", clock), clock)
    stored: list[Path] = []

    def fill() -> None:
        for number in range(1000):
            at = clock.now() - timedelta(days=100, minutes=-number)
            stored.append(
                kept.library.store(
                    jpeg(number),
                    camera=PORCH,
                    captured_at=at,
                    trigger="manual",
                    sha256="",
                    width=64,
                    height=36,
                )
            )

    with pytest.raises(DiskFull):
        fill()
    plan = await kept.care.retention_preview(Retention(days=30))
    report = await kept.care.apply_retention(plan)
    assert report.deleted == tuple(stored[:-1])
    assert report.failed == ()
    assert shown(kept.library) == stored[-1:]
