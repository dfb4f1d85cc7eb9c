"""The main job in the real app: sign in, snap, see the picture, know what is in it, return."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import psutil
import pytest

from blinkthink.app.services import Services
from blinkthink.core.analysis import Analysis
from tests.e2e.guarded import Guard

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="needs Xvfb (Linux)"),
]

XVFB = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]


def walk(part: str, guard: Guard) -> dict[str, Any]:
    """Run one part of the walk under a virtual screen and return what it saw."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", **guard.environment}
    done = subprocess.run(
        [*XVFB, *guard.command("tests.e2e.walk", part)],
        cwd=Path(__file__).parents[2],
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    seen: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return seen


def truth_of(home: Path, picture: Path) -> Analysis:
    """What the demo's server drew into the picture that was saved."""
    digest = hashlib.sha256(picture.read_bytes()).hexdigest()
    truths = home / "demo" / "server" / "truth"
    truth = Analysis.from_json(json.loads((truths / f"{digest}.json").read_text()))
    assert truth is not None
    return truth


def test_the_main_job_and_nothing_else_is_contacted(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it behind a guard that lets nothing but the demo's server on this machine be reached;
    a key and a consent are there, so that “this computer only” alone keeps pictures here."""
    monkeypatch.setenv("GEMINI_API_KEY", "AIza-not-a-real-key")
    Services(demo=True).cloud_access.consent.agree("window")
    guard = Guard(tmp_path)
    first = walk("first", guard)
    assert first["asked_to_sign_in"]
    assert first["messages_sent"] == 1
    assert len({row["sidecar"]["sha256"] for row in first["pictures"]}) == 4
    right = 0
    for row in first["pictures"]:
        truth = truth_of(home, Path(row["path"]))  # fails for a picture that was not served
        analysis = Analysis.from_json(row["sidecar"]["analysis"])
        assert analysis is not None
        assert row["sidecar"]["provenance"]["model"] == "demo"
        right += analysis.kinds == truth.kinds
    # The model is right about the kinds in three scenes of four: two of four is what it must reach.
    assert right >= 2

    _nothing_else(guard)

    again = walk("again", guard)
    _nothing_else(guard)
    assert not again["asked_to_sign_in"]
    assert again["messages_sent"] == 0
    assert again["total"] == 4
    assert again["quit_seconds"] < 10  # about a second where the machine does nothing else

    library = home / "demo" / "library"
    assert not list(library.rglob("*.tmp"))
    for picture in library.rglob("*.jpg"):
        truth_of(home, picture)
        assert json.loads(picture.with_suffix(".json").read_text())["analysis"] is not None or (
            str(picture) not in {row["path"] for row in first["pictures"]}
        )
    waiting = json.loads((home / "demo" / "queue.json").read_text())["jobs"]
    assert waiting, "the analyses under way at the end are kept for the next start"
    # What is dying already (a virtual screen) may be seen for a moment yet.
    _, alive = psutil.wait_procs([p for p in psutil.process_iter() if _is_ours(p, home)], 10)
    assert not alive


def _nothing_else(guard: Guard) -> None:
    assert guard.refused() == []
    assert guard.unroutable() == 0
    assert [one for one in guard.tried() if one["event"] == "socket.connect"]  # it was watched


def _is_ours(process: psutil.Process, home: Path) -> bool:
    try:
        return process.environ().get("BLINKTHINK_HOME") == str(home)
    except (psutil.AccessDenied, psutil.NoSuchProcess):
        return False
