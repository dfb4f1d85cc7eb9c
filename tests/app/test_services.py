"""The composition of the parts, without a window and without a network."""

from __future__ import annotations

import asyncio
import json
import os
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from blinkthink.app.services import Services
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import BlinkThinkError, DiskAway, InTheWay, Usage
from blinkthink.core.events import EngineChanged
from blinkthink.core.state import EngineState
from blinkthink.core.words import say
from blinkthink.gallery.renamed import leave_mark


async def test_another_library_is_used_at_once_and_again_after_a_restart(tmp_path: Path) -> None:
    other = tmp_path / "Other Pictures"
    other.mkdir()
    Image.new("RGB", (64, 36)).save(other / "20260226_143022.jpg")
    services = Services()
    await services.start(background=False)
    try:
        assert services.library.scan() == []
        settings = msgspec.structs.replace(services.settings(), library=str(other))
        await services.change_settings(settings)
        assert [picture.path.name for picture in services.library.scan()] == ["20260226_143022.jpg"]
    finally:
        await services.stop()
    assert Services().library.root == other
    assert Services(library=tmp_path).library.root == tmp_path


async def test_a_library_that_was_put_back_over_its_mark_can_be_chosen(tmp_path: Path) -> None:
    old = tmp_path / "Pictures"
    old.mkdir()
    Image.new("RGB", (64, 36)).save(old / "20260226_143022.jpg")
    leave_mark(old, tmp_path / "Bilder")
    services = Services()
    settings = msgspec.structs.replace(services.settings(), library=str(tmp_path / "Bilder"))
    await services.change_settings(settings)
    assert services.library.root == tmp_path / "Bilder"
    await services.change_settings(msgspec.structs.replace(settings, library=str(old)))
    assert services.library.root == old
    assert Services().library.root == old


@pytest.mark.parametrize("below", ["", "Pictures/2026"])
async def test_a_file_in_the_place_of_the_library_is_named_at_the_start(
    tmp_path: Path, below: str
) -> None:
    file = tmp_path / "Pictures"
    file.write_text("no folder")
    services = Services(library=file / below)
    await services.start(background=False)
    told = [say(error) for error in services.notices()]
    await services.stop()
    assert any(str(file) in words.action for words in told)


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make links")
async def test_a_link_to_a_disk_that_is_away_is_not_in_the_way(tmp_path: Path) -> None:
    link, disk = tmp_path / "Pictures", tmp_path / "disk" / "Pictures"
    link.symlink_to(disk)
    disks = Services(library=link).paths.disks
    disks.parent.mkdir(parents=True, exist_ok=True)
    disks.write_text(json.dumps({str(link): {"place": str(tmp_path / "disk"), "inode": 7}}))
    services = Services(library=link)
    await services.start(background=False)
    told = [type(error) for error in services.notices()]
    await services.stop()
    assert type(services.library.trouble) is DiskAway
    assert InTheWay not in told


@pytest.mark.skipif(os.name == "nt", reason="Windows makes up a folder for it")
def test_a_library_that_cannot_be_is_wrong_usage() -> None:
    with pytest.raises(Usage):
        Services(library=Path("~nobody-of-this-name/x"))


async def test_without_a_model_the_engine_says_what_to_do(home: Path) -> None:
    services = Services()
    heard = []
    services.events.subscribe(heard.append)
    await services.start(background=False)
    await services.stop()
    engines = [event.engine for event in heard if isinstance(event, EngineChanged)]
    assert engines[0].state is EngineState.NO_MODEL
    assert engines[0].detail


async def test_one_process_of_a_home_owns_the_background() -> None:
    first, second = Services(), Services()
    await first.start(background=True)
    await second.start(background=True)
    assert (first.owns_background, second.owns_background) == (True, False)
    await first.stop()
    await second.stop()
    third = Services()
    await third.start(background=True)
    assert third.owns_background
    await third.stop()


async def test_a_process_that_cannot_start_whole_lets_another_one_run_the_background() -> None:
    first, second = Services(), Services()
    models = first.paths.data / "models"
    models.parent.mkdir(parents=True)
    models.write_text("no folder")
    with pytest.raises(BlinkThinkError):
        await first.start(background=True)
    assert not first.owns_background
    models.unlink()
    await second.start(background=True)
    assert second.owns_background
    await first.stop()
    assert second.owns_background
    await second.stop()


async def test_the_demo_lies_in_a_folder_of_its_own(home: Path) -> None:
    demo, real = Services(demo=True), Services()
    assert demo.paths.settings != real.paths.settings
    assert demo.paths.library.is_relative_to(home / "demo")
    assert real.paths.library == home / "library"
    assert demo.choose_model().name == "demo"


async def test_a_minute_after_the_start_goes_what_killed_processes_left() -> None:
    clock = ManualClock(datetime.fromisoformat("2026-11-20T17:32:00+01:00"))
    services = Services(clock=clock)
    paths = services.paths
    folders = [paths.library / "Yard", paths.config, paths.models / "tiny", paths.queue_requests]
    old = [folder / ".name.json.0123abcd.tmp" for folder in folders]
    young = [folder / ".name.json.0123abce.tmp" for folder in folders]
    for file in (*old, *young):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    for file in old:
        os.utime(file, (1_000_000_000,) * 2)
    await services.start(background=False, gallery=True)
    try:
        await clock.advance(60)
        async with asyncio.timeout(60):
            while any(file.exists() for file in old):
                await asyncio.to_thread(old[0].exists)
        assert all(file.exists() for file in young)
    finally:
        await services.stop()


async def test_a_minute_after_the_start_old_thumbnails_make_room() -> None:
    clock = ManualClock(datetime.fromisoformat("2026-11-20T17:32:00+01:00"))
    services = Services(clock=clock)
    folder = services.paths.thumbnails / "ab"
    folder.mkdir(parents=True)
    old, new = folder / "old.jpg", folder / "new.jpg"
    for age, file in ((2_000_000_000, old), (3_000_000_000, new)):
        with file.open("wb") as made:
            made.truncate(600_000_000)  # without taking room on the disk
        os.utime(file, (age / 2, age / 2))
    await services.start(background=False, gallery=True)
    try:
        await clock.advance(60)
        async with asyncio.timeout(60):
            while old.exists():
                await asyncio.to_thread(old.exists)
        assert new.exists()
    finally:
        await services.stop()
