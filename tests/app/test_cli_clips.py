"""``blinkthink clips`` as other programs use it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import av

from tests.app.conftest import Blink, Command


def test_clips_are_downloaded_once(command: Command, signed_in: Blink, home: Path) -> None:
    ran = command("clips", "Front Door", "hallway", "--json", blink=signed_in)
    assert ran.status == 0, ran.err
    rows = ran.document
    assert {row["camera"] for row in rows} == {"Front Door", "Hallway"}
    for row in rows:
        assert set(row) == {"id", "camera", "ok", "path", "captured_at", "error"}
        assert (row["ok"], row["error"]) == (True, None)
        video = Path(row["path"])
        assert video.parent.parent == home / "library"
        sidecar = json.loads(video.with_suffix(".json").read_text())
        assert (sidecar["trigger"], sidecar["clip"]) == ("motion", video.name)
        assert sidecar["captured_at"] == row["captured_at"]
        assert video.with_suffix(".jpg").read_bytes().startswith(b"\xff\xd8")
        with av.open(video) as container:
            assert next(container.decode(video=0)).width == 640
    again = command("clips", "Front Door", "hallway", "--json", blink=signed_in)
    assert again.document == rows
    assert "media/clip" not in again.err
    later = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    assert command("clips", "--since", later, "--json", blink=signed_in).document == []


def test_what_is_not_there_is_named(command: Command, signed_in: Blink) -> None:
    ran = command("clips", "Garage", "--json", blink=signed_in)
    assert ran.status == 1
    (row,) = ran.document
    assert (row["camera"], row["ok"], row["error"]["code"]) == ("Garage", False, "not_found")
    ran = command("clips", "--since", "yesterday", "--json", blink=signed_in)
    assert ran.status == 2
    assert ran.document["error"]["code"] == "usage"


def test_clips_need_an_account(command: Command) -> None:
    ran = command("clips", "--json")
    assert ran.status == 3
    assert ran.document["error"]["code"] == "needs_login"


def test_two_processes_make_no_doubles(signed_in: Blink, home: Path) -> None:
    both = [
        subprocess.Popen(
            [sys.executable, "-m", "blinkthink", "clips", "--json"],
            env={**os.environ, **signed_in.environment},
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    ended = [json.loads(process.communicate(timeout=60)[0]) for process in both]
    assert [process.returncode for process in both] == [0, 0]
    ids = sorted(row["id"] for row in ended[0])
    assert sorted(row["id"] for row in ended[1]) == ids
    videos = list((home / "library").glob("*/*.mp4"))
    kept = [json.loads(v.with_suffix(".json").read_text())["clip_id"] for v in videos]
    assert sorted(kept) == ids
