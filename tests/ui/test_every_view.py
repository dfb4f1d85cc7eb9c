"""Every view, in a wide and a narrow window: all has a name, no text is cut off, the keyboard comes
everywhere in the order of the eye, and nothing moves where no motion is wanted. Their pictures are
made by ``python -m tests.tour.states``."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtWidgets import QApplication

from blinkthink.ui import theme
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.widgets import Spinner
from tests.tour.states.flaws import flaws
from tests.tour.states.keyboard import keyboard_flaws
from tests.tour.states.walking import settle, walk

SIZES = {"wide": (1280, 800), "narrow": (640, 480)}
ROOT = Path(__file__).parents[2]


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    theme.move("system")
    theme.apply(qapp, "light")


def moving(window: MainWindow) -> list[str]:
    running = QAbstractAnimation.State.Running
    found = [one for one in window.findChildren(QAbstractAnimation) if one.state() is running]
    turning = [one for one in window.findChildren(Spinner) if one.turning]
    return [f"moves: {one.metaObject().className()}" for one in (*found, *turning)]


def test_what_moves_is_found_where_motion_is_wanted(app: QApplication, tmp_path: Path) -> None:
    theme.move("on")
    found = walk(app, "normal", tmp_path, lambda one, *_: moving(one), only=["inspector"])
    assert found == ["moves: QPropertyAnimation"]


def test_every_view_is_named_whole_and_still(app: QApplication, tmp_path: Path) -> None:
    theme.move("off")
    seen: list[str] = []

    def look(window: MainWindow, view: str, _: str) -> list[str]:
        seen.append(view)
        found = moving(window)
        for size, (width, height) in SIZES.items():
            window.resize(width, height)
            settle(window)
            found += [f"{view} {size}: {line}" for line in flaws(window)]
            if not window.isActiveWindow():
                found.append(f"{view} {size}: another window took the keyboard")
            found += [f"{view} {size}: {line}" for line in keyboard_flaws(window)]
        window.resize(*SIZES["wide"])
        return found

    assert walk(app, "normal", tmp_path, look) == []
    assert len(seen) > 40


@pytest.mark.parametrize(
    "state",
    ["normal", *(pytest.param(one, marks=pytest.mark.slow) for one in ("failed", "extreme"))],
)
def test_every_view_in_german_is_named_and_whole(tmp_path: Path, state: str) -> None:
    command = [sys.executable, "-m", "tests.tour.states", str(tmp_path), "--language", "de"]
    subprocess.run(  # texts are made as modules are imported: another language, another process
        [*command, "--state", state, "--light", "--list"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        timeout=600,
    )
    assert (tmp_path / "flaws.txt").read_text("utf-8") == ""
