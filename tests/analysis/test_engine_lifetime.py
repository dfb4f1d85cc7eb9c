"""The life of the model process: it ends with the engine and with the app, and not before."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.core.errors import Cancelled
from blinkthink.core.state import EngineState
from tests.analysis.conftest import Watched
from tests.analysis.helpers import gone, picture, until

pytestmark = pytest.mark.skipif(os.name != "posix", reason="uses POSIX signals")


@pytest.mark.parametrize("phase", ["loading", "encoding", "decoding"])
async def test_closing_ends_the_process_at_once(
    watched: Watched, slow: InstalledModel, phase: str
) -> None:
    job = watched.ask(slow, detail=280)
    await until(lambda: watched.engine.phase == phase)
    pid = watched.pid if phase != "loading" else 0
    begin = time.monotonic()
    await watched.engine.close()
    assert time.monotonic() - begin < 5
    with pytest.raises(Cancelled):
        await job
    assert not pid or gone(pid)


async def test_an_interrupt_of_the_terminal_does_not_reach_the_model_process(
    watched: Watched, tiny: InstalledModel, capfd: pytest.CaptureFixture[str]
) -> None:
    job = watched.ask(tiny)
    await until(lambda: watched.engine.pid is not None)
    os.kill(watched.pid, signal.SIGINT)
    await until(lambda: watched.engine.phase == "decoding")
    os.kill(watched.pid, signal.SIGINT)
    assert await job
    assert EngineState.RESTARTING not in watched.names()
    assert capfd.readouterr().err == ""


_PARENT = """
import asyncio, os, signal, sys
from pathlib import Path
from blinkthink.analysis import validate
from blinkthink.analysis.engine import LocalEngine
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.core.analysis import AskedPicture
from blinkthink.core.clock import SystemClock
from blinkthink.core.settings import Settings

async def main():
    engine = LocalEngine(lambda s: None, SystemClock(), settings=lambda: Settings(threads=1),
        check=lambda text, asked, _: validate.read(text, asked))
    model = InstalledModel("x", "X", Path(sys.argv[1]), Path(sys.argv[2]), 70)
    job = asyncio.create_task(
        engine.analyze(AskedPicture(Path(sys.argv[3]).read_bytes()), model=model))
    while engine.phase != "decoding":
        await asyncio.sleep(0.01)
    print(engine.pid, flush=True)
    if sys.argv[4] == "idle":
        await job
    os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":
    asyncio.run(main())
"""


@pytest.mark.parametrize("when", ["decoding", "idle"])
async def test_the_process_ends_with_the_app_that_died(
    tiny: InstalledModel, tmp_path: Path, when: str
) -> None:
    script, jpeg = tmp_path / "parent.py", tmp_path / "picture.jpg"
    script.write_text(_PARENT)
    jpeg.write_bytes(picture())
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, str(script), str(tiny.text), str(tiny.projector), str(jpeg), when],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    pid = int(done.stdout)
    await until(lambda: gone(pid))
