"""The window at 150 and 200 % of the screen's scale: Qt takes it for a whole process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

_HERE = Path(__file__).parent
_TESTS = ("test_window_reachable.py", "test_viewer.py", "test_viewer_ways.py")
_SCREEN = {
    "name": "large",
    "x": 0,
    "y": 0,
    "width": 3840,
    "height": 2400,
    "logicalDpi": 96,
    "dpr": 1,
}


@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_everything_is_reached_and_fits_at_this_scale(tmp_path: Path, scale: str) -> None:
    """On a screen that is large enough: the offscreen one is 800 pixels wide."""
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"synchronousWindowSystemEvents": False, "screens": [_SCREEN]}))
    environment = {
        **os.environ,
        "QT_SCALE_FACTOR": scale,
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
    }
    modules = [str(_HERE / name) for name in _TESTS]
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "0", *modules],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        cwd=_HERE.parents[1],
    )
    assert ended.returncode == 0, ended.stdout[-3000:]
