"""The start of the window: what it waits for, and how it is ended at any moment of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from blinkthink.core.clock import ManualClock
from blinkthink.core.paths import user_paths
from blinkthink.core.records import CameraRef
from blinkthink.demo.scenes import draw
from blinkthink.gallery.library import Library

pytest.importorskip("PySide6.QtWidgets", reason="needs Qt")

NOW = datetime.fromisoformat("2026-11-20T17:32:00").astimezone()
LATER = (
    "aiohttp",
    "asyncio",
    "blinkpy",
    "concurrent.futures",
    "cryptography",
    "filelock",
    "keyring",
    "numpy",
    "psutil",
    "send2trash",
    "ssl",
    "watchdog",
    "blinkthink.analysis",
    "blinkthink.blink",
    "blinkthink.capture",
    "blinkthink.demo",
    "blinkthink.schedule",
    "blinkthink.ui.compare",
    "blinkthink.ui.pages.settings",
    "blinkthink.ui.pages.sign_in",
    "blinkthink.ui.viewer.page",
)
"""What the first screen does not need; each costs 5 ms to half a second."""


@pytest.fixture
def library(home: Path, tmp_path: Path) -> Path:
    """Three pictures, whose thumbnails are there; a sign-in is kept."""
    folder = tmp_path / "pictures"
    kept = Library(folder, ManualClock(NOW))
    scene = draw(1, place="porch", view=1, at=NOW, size=(640, 360), burned_in=False)
    for hour in (8, 9, 10):
        kept.store(
            scene.jpeg(70),
            camera=CameraRef("1", "77", "doorbell", "Front Door"),
            captured_at=NOW.replace(hour=hour),
            trigger="schedule",
            sha256="0" * 64,
            width=640,
            height=360,
        )
    paths = user_paths()
    paths.account.parent.mkdir(parents=True, exist_ok=True)
    paths.account.write_bytes(b"kept, and its key is gone")
    return folder


def open_window(library: Path) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.first_screen", str(library)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen: dict[str, object] = json.loads(done.stdout)
    return seen


@pytest.mark.gui
def test_the_first_screen_needs_neither_network_nor_analysis(library: Path) -> None:
    open_window(library)  # makes the thumbnails, for which it needs a decoder
    seen = open_window(library)
    assert seen["pictures"] == 3
    modules = seen["modules"]
    assert isinstance(modules, list)
    assert [name for name in LATER if name in modules] == []
    assert not [name for name in modules if name.partition(".")[0] == "PIL"]
    assert seen["ready"], "the rest did not start after it"


@pytest.mark.gui
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("moment", ["first screen", "services"])
def test_a_signal_ends_the_app_while_it_starts(library: Path, moment: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.app.first_screen", str(library), moment],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == f"{moment}\n"
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=90)
    assert process.returncode == 0, said
    assert "Traceback" not in said
