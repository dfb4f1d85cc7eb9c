"""The care of the library as the whole app has it: settings and restarts follow a moved library."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from blinkthink.app.services import Services
from blinkthink.core.errors import Usage
from blinkthink.core.events import LibraryChanged
from blinkthink.gallery.care.moving import Mover
from blinkthink.gallery.care.working import Work
from blinkthink.gallery.index.query import Query
from blinkthink.gallery.library import Library
from blinkthink.gallery.moved import follow

NOON = datetime(2026, 6, 1, 12, 0).astimezone()


def put(library: Library) -> Path:
    return library.store(
        b"bytes", camera=None, captured_at=NOON, trigger="manual", sha256="", width=1, height=1
    )


async def test_a_moved_library_is_used_at_once_and_after_a_restart(
    tmp_path: Path, home: Path
) -> None:
    services = Services()
    heard: list[object] = []
    services.events.subscribe(heard.append)
    await services.start(background=True)
    try:
        put(services.library)
        await services.care.move_library(tmp_path / "new")
        assert services.paths.library == services.library.root == tmp_path / "new"
        assert services.settings().library == str(tmp_path / "new")
        assert LibraryChanged(rebuilt=True) in heard
        assert put(services.library).is_relative_to(tmp_path / "new")
    finally:
        await services.stop()
    assert len(Services().library.scan()) == 2
    assert Services().library.root == tmp_path / "new"


async def test_killed_between_move_and_settings_the_next_start_finds_the_library(
    tmp_path: Path, home: Path
) -> None:
    before = Services()
    path = put(before.library)
    Mover(before.library, tmp_path / "new").copy(Work(None, None))
    assert path.exists(), "killed before the originals went"
    services = Services()
    assert services.library.root == tmp_path / "new"
    assert services.settings().library is None
    await services.start(background=True)
    try:
        assert services.settings().library == str(tmp_path / "new")
        assert len(services.library.scan()) == 1
    finally:
        await services.stop()
    assert Services().settings().library == str(tmp_path / "new")


async def test_the_library_of_one_run_is_moved_without_touching_the_settings(
    tmp_path: Path, home: Path
) -> None:
    services = Services(library=tmp_path / "usb")
    await services.start(background=False)
    try:
        put(services.library)
        await services.care.move_library(tmp_path / "new")
        assert services.library.root == tmp_path / "new"
        assert services.settings().library is None
    finally:
        await services.stop()
    assert Services().library.root == home / "library"


async def test_without_a_library_there_is_nothing_to_move(tmp_path: Path, home: Path) -> None:
    services = Services()
    with pytest.raises(Usage):
        await services.care.move_library(tmp_path / "new")
    assert msgspec.structs.asdict(services.settings())["library"] is None


async def test_the_index_follows_trash_undo_and_a_move(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "share"))
    services = Services()
    path, other = put(services.library), put(services.library)
    await services.start(background=True, gallery=True)
    try:
        await _shows(services, {path, other})
        trashed = await services.care.trash([path])
        await _shows(services, {other})
        await services.care.restore(trashed)
        await _shows(services, {path, other})
        await services.care.move_library(tmp_path / "new")
        await _shows(services, {follow(path), follow(other)})
        imported = await services.care.import_folder(_pictures(tmp_path / "in"))
        await _shows(services, {follow(path), follow(other), *imported.imported})
    finally:
        await services.stop()


def _pictures(folder: Path) -> Path:
    folder.mkdir()
    Image.new("RGB", (64, 36)).save(folder / "20200102_030405.jpg")
    return folder


async def _shows(services: Services, paths: set[Path]) -> None:
    """Wait until the index has these pictures and no others."""
    async with asyncio.timeout(60):
        while True:
            selection = await asyncio.to_thread(services.index.select, Query())
            if {picture.path for picture in selection} == paths:
                return
            await asyncio.sleep(0.02)  # until the next news
