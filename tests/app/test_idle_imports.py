"""What is imported while nothing is due: the memory of the app at rest depends on it."""

from __future__ import annotations

import json
import subprocess
import sys

HEAVY = {
    "PIL", "PySide6", "aiomqtt", "astral", "av", "blinkpy", "desktop_notifier", "google.genai",
    "llama_cpp", "numpy", "pydantic", "send2trash", "watchdog",
}  # fmt: skip
_PROGRAM = """
import asyncio, json, sys
from blinkthink.app.services import Services

async def rest() -> None:
    services = Services()
    await services.start(background=True)
    print(json.dumps(sorted(sys.modules)))
    await services.stop()

asyncio.run(rest())
"""


def test_at_rest_nothing_heavy_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True, timeout=90
    )
    imported = set(json.loads(done.stdout))
    assert "blinkthink.capture.analysis_queue" in imported  # it is at work
    assert HEAVY & imported == set()
