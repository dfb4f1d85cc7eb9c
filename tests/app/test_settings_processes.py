"""Several processes change the settings of one home at once: no change is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import msgspec

from blinkthink.app.home import Home
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.errors import BlinkThinkError, SettingsBroken
from blinkthink.core.events import Event, Trouble
from blinkthink.core.settings import SettingsFile

_TIMES = 25
_CHANGING = """
import asyncio, sys
import msgspec
from blinkthink.app.home import Home
from blinkthink.core.camera_rules import CameraRules

async def change(field, key, times):
    home = Home()
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(1, times + 1):
        now = home.settings()
        cameras = {**now.cameras, key: CameraRules(normal=f"{key} {number}")}
        value = number if field != "theme" else ("dark", "light")[number % 2]
        await home.change_settings(
            msgspec.structs.replace(now, **{field: value}, cameras=cameras)
        )

asyncio.run(change(sys.argv[1], sys.argv[2], int(sys.argv[3])))
"""


def test_processes_that_write_at_once_lose_nothing(home: Path) -> None:
    fields = ("snapshots_per_hour", "status_minutes", "threads", "theme")
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _CHANGING, field, f"camera-{field}", str(_TIMES)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for field in fields
    ]
    for one in running:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"  # all have read the same settings
    for one in running:
        one.communicate("go\n", timeout=60)
        assert one.returncode == 0
    kept = SettingsFile(Home().paths.settings).read()
    assert (kept.snapshots_per_hour, kept.status_minutes, kept.threads) == (_TIMES,) * 3
    assert kept.theme == "light"
    assert kept.cameras == {
        f"camera-{field}": CameraRules(normal=f"camera-{field} {_TIMES}") for field in fields
    }


async def test_what_another_process_wrote_is_kept_and_holds_here_after_a_change(
    home: Path,
) -> None:
    first, second = Home(), Home()
    await first.change_settings(msgspec.structs.replace(first.settings(), theme="dark"))
    await second.change_settings(msgspec.structs.replace(second.settings(), detail=280))
    now = second.settings()
    assert (now.theme, now.detail) == ("dark", 280)
    assert SettingsFile(second.paths.settings).read() == now


async def test_a_file_that_a_person_broke_meanwhile_is_kept_aside_and_told(home: Path) -> None:
    made = Home()
    await made.change_settings(msgspec.structs.replace(made.settings(), detail=280))
    broken = '{\n  "theme": "dark", // mine\n  "detail": 70\n}'
    made.paths.settings.write_text(broken, "utf-8")
    news: list[Event] = []
    made.events.subscribe(news.append)
    await made.change_settings(msgspec.structs.replace(made.settings(), threads=2))
    told = next(one.error for one in news if isinstance(one, Trouble))
    assert isinstance(told, SettingsBroken)
    assert Path(told.subject).read_text("utf-8") == broken  # noqa: ASYNC240
    assert told.detail.startswith("Line 2: there is a comment")
    kept = json.loads(made.paths.settings.read_text("utf-8"))
    assert (kept["detail"], kept["threads"]) == (280, 2)  # what held before is not forgotten


def test_at_the_start_it_is_said_what_is_wrong_with_the_file(home: Path) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.json").write_text('{\n  "theme": "dark",\n}\n', "utf-8")
    notices: list[BlinkThinkError] = list(Home().notices())
    assert [type(one) for one in notices] == [SettingsBroken]
    assert "Line 2" in notices[0].detail
    assert notices[0].subject.endswith("settings.json.broken")
