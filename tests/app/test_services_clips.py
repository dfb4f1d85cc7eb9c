"""Clips in the whole program: analysed like snapshots, and left whole by a kill or a quit."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from blinkthink.app.services import Services
from blinkthink.blink.movies import first_frame
from blinkthink.core.events import ClipsProgress, Event, PictureAdded
from blinkthink.demo.server import EMAIL, PASSWORD, PIN
from tests.app.conftest import Blink, Command


async def started(home: Path) -> Services:
    services = Services(demo=True)
    await services.start(background=True)
    await services.sign_in(EMAIL, PASSWORD)
    await services.enter_pin(PIN)
    return services


async def test_new_clips_are_analyzed_like_snapshots(home: Path) -> None:
    services = await started(home)
    try:
        hallway = next(c for c in (await services.refresh_cameras()).cameras if c.name == "Hallway")
        (outcome,) = await services.fetch_clips([hallway.ref])
        assert outcome.path is not None
        assert [job.path for job in services.jobs()] == [outcome.path.with_suffix(".jpg")]
        assert [one.new for one in await services.fetch_clips([hallway.ref])] == [False]
        assert len(services.jobs()) == 1
    finally:
        await services.stop()


@pytest.mark.parametrize("moment", [ClipsProgress, PictureAdded])
async def test_quitting_ends_a_download(home: Path, moment: type[Event]) -> None:
    services = await started(home)
    reached = asyncio.Event()
    services.events.subscribe(lambda e: reached.set() if isinstance(e, moment) else None)
    task = asyncio.create_task(services.fetch_clips())
    async with asyncio.timeout(60):
        await reached.wait()
        await services.stop()
        outcomes = await task
    assert len(outcomes) < 7
    check(services.paths.library)


def check(root: Path) -> set[str]:
    """The clips whose sidecar is there; each picture has a whole video beside it."""
    found = set()
    for picture in root.glob("*/[!.]*.jpg"):
        assert first_frame(picture.with_suffix(".mp4"))
    for path in root.glob("*/[!.]*.json"):
        document = json.loads(path.read_text())
        digest = hashlib.sha256(path.with_suffix(".jpg").read_bytes()).hexdigest()
        assert (document["sha256"], document["clip"]) == (digest, f"{path.stem}.mp4")
        found.add(document["clip_id"])
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_a_command_that_is_killed_goes_on_the_next_time(
    command: Command, blink: Blink, home: Path
) -> None:
    command(
        "login", "--email", blink.email, "--password-stdin", "--pin", "-",
        blink=blink, typed=f"{blink.password}\n{blink.pin}\n",
    )  # fmt: skip
    chance = random.Random(5)
    for lines in (1, 2, 1):
        process = subprocess.Popen(
            [sys.executable, "-m", "blinkthink", "clips"],
            env={**os.environ, **blink.environment},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        begun = [process.stdout.readline().strip() for _ in range(lines)]
        time.sleep(chance.random() * 0.05)  # the moment of the kill, not a wait for something
        process.kill()
        process.communicate()
        assert process.returncode in (-signal.SIGKILL, 0)
        check(home / "library")
        assert all(Path(line).with_suffix(".json").exists() for line in begun if line)
    ran = command("clips", "--json", blink=blink)
    assert ran.status == 0, ran.err
    assert check(home / "library") == {row["id"] for row in ran.document}
    assert len(ran.document) == 7
    files = [p for p in (home / "library").glob("*/[!.]*") if p.suffix in (".jpg", ".json", ".mp4")]
    assert len(files) == 21
