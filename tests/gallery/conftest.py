"""Real pictures, a real library in a temporary folder, and places where writing fails."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import importlib
import io
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PIL import Image

from blinkthink.core.clock import ManualClock, SystemClock
from blinkthink.core.events import Event, EventBus
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.gallery.care.library_care import LibraryCare
from blinkthink.gallery.library import Library

NOBODY = 65534
_IMPORTED_LATE = ("_strptime", "concurrent.futures.thread", "encodings.utf_8_sig")
"""What Python imports when it is first used, from a folder that nobody else may read."""

Store = Callable[..., Path]
T = TypeVar("T")


@pytest.fixture
def jpeg() -> Callable[[int], bytes]:
    """A small JPEG; another number gives another picture."""

    def make(number: int = 0) -> bytes:
        buffer = io.BytesIO()
        color = (number % 256, number // 256 % 256, 77)
        Image.new("RGB", (64, 36), color).save(buffer, "JPEG", comment=str(number))
        return buffer.getvalue()

    return make


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library", SystemClock())


@pytest.fixture
def porch() -> CameraRef:
    return CameraRef("11", "1", "outdoor", "Front Door")


@pytest.fixture
def store(library: Library, porch: CameraRef, jpeg: Callable[[int], bytes]) -> Store:
    """Store a picture, by default of ``porch``."""

    def put(when: datetime, camera: CameraRef | None = porch, number: int = 0) -> Path:
        data = jpeg(number)
        return library.store(
            data,
            camera=camera,
            captured_at=when,
            trigger="manual",
            sha256=hashlib.sha256(data).hexdigest(),
            width=64,
            height=36,
        )

    return put


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(datetime(2026, 6, 30, 12, 0).astimezone())


class Kept:
    """A library with its care, the news that it told, and the settings it works under."""

    def __init__(self, library: Library, clock: ManualClock) -> None:
        self.library = library
        self.clock = clock
        self.settings = Settings()
        self.news: list[Event] = []
        bus = EventBus()
        bus.subscribe(self.news.append)
        self.care = LibraryCare(library, bus, clock, lambda: self.settings, self._use)

    async def _use(self, folder: Path) -> None:
        self.library.use(folder)

    def told(self, kind: type[T]) -> list[T]:
        return [event for event in self.news if isinstance(event, kind)]


@pytest.fixture
def kept(library: Library, clock: ManualClock) -> Kept:
    return Kept(library, clock)


@pytest.fixture
def system_trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The trash of a home folder of this test's own, by freedesktop.org's rules."""
    if sys.platform in ("win32", "darwin"):
        pytest.skip("this system's trash is the user's own")
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "share"))
    for name in [name for name in sys.modules if name.startswith("send2trash")]:
        monkeypatch.delitem(sys.modules, name)  # it asks for the home when it is imported
    return home / "share" / "Trash"


async def until(condition: Callable[[], bool]) -> None:
    """Wait for what another thread does."""
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 - files have no event
            await asyncio.sleep(0.005)


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The computer stands in Berlin."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system's time zone cannot be set for a test")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def without_rights(
    tmp_path: Path,
) -> Iterator[Callable[[], contextlib.AbstractContextManager[None]]]:
    """A context in which this process may not write what it made before, even as root."""
    if not hasattr(os, "geteuid"):
        pytest.skip("permissions work in another way here")
    opened: list[Path] = []

    @contextlib.contextmanager
    def drop() -> Iterator[None]:
        for folder in (tmp_path, *tmp_path.parents):
            if folder.stat().st_uid == os.geteuid() and folder.stat().st_mode & 0o077 == 0:
                folder.chmod(0o755)
                opened.append(folder)
        if os.geteuid() != 0:
            folders = [path for path in tmp_path.rglob("*") if path.is_dir()]
            for folder in folders:
                folder.chmod(0o555)
            try:
                yield
            finally:
                for folder in folders:
                    folder.chmod(0o755)
            return
        for name in _IMPORTED_LATE:
            importlib.import_module(name)
        os.seteuid(NOBODY)
        try:
            yield
        finally:
            os.seteuid(0)

    yield drop
    for folder in opened:
        folder.chmod(0o700)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 128 kB."""
    folder = tmp_path / "small"
    folder.mkdir()
    try:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(folder)],
            check=False,
            capture_output=True,
        )
    except FileNotFoundError:
        pytest.skip("no mount command here")
    if mounted.returncode != 0:
        pytest.skip("a small file system needs the right to mount one")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)
