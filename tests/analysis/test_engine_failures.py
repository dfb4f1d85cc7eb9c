"""The engine when things go wrong: deaths, hangs, cancels, wrong files. Each process is real."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from dataclasses import replace

import pytest

from blinkthink.analysis import engine as engine_module
from blinkthink.analysis.engine import LocalEngine
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.phases import Limits
from blinkthink.core.clock import ManualClock, SystemClock
from blinkthink.core.errors import ModelMissing
from blinkthink.core.settings import Settings
from blinkthink.core.state import EngineState
from tests.analysis.conftest import Watched
from tests.analysis.helpers import about, gone, picture, shape_only, until

pytestmark = pytest.mark.skipif(os.name != "posix", reason="uses POSIX signals")


async def test_a_process_killed_at_work_is_replaced_and_the_picture_answered(
    watched: Watched, slow: InstalledModel
) -> None:
    job = watched.ask(slow)
    await until(lambda: watched.engine.phase == "decoding")
    first = watched.pid
    os.kill(first, signal.SIGKILL)
    assert await job
    assert watched.pid != first
    assert watched.names() == [
        *(EngineState.LOADING, EngineState.BUSY, EngineState.RESTARTING),
        *(EngineState.LOADING, EngineState.BUSY, EngineState.READY),
    ]
    assert "the system ended it" in watched.states[2].detail


@pytest.mark.parametrize("phase", ["loading", "prefix", "decoding"])
async def test_a_process_that_hangs_is_replaced(slow: InstalledModel, phase: str) -> None:
    clock = ManualClock(SystemClock().now())
    watched = Watched()
    engine = watched.engine = LocalEngine(
        watched.states.append, clock, settings=lambda: Settings(threads=1), check=shape_only
    )
    try:
        job = watched.ask(slow)
        await until(lambda: engine.phase == phase and engine.pid is not None)
        hung = watched.pid
        os.kill(hung, signal.SIGSTOP)
        while engine.pid == hung:  # it may not be waited for yet
            await clock.advance(Limits().of(phase) + 1)
            await asyncio.sleep(0.002)
        assert await job
    finally:
        await engine.close()
    (said,) = [s.detail for s in watched.states if s.state is EngineState.RESTARTING]
    assert "said nothing for" in said


@pytest.mark.parametrize("cancelled", [False, True], ids=["waited for", "cancelled"])
async def test_a_process_that_does_not_take_the_picture_is_replaced(
    watched: Watched, tiny: InstalledModel, *, cancelled: bool
) -> None:
    clock = ManualClock(SystemClock().now())
    engine = LocalEngine(
        watched.states.append, clock, settings=lambda: Settings(threads=1), check=shape_only
    )
    wide = replace(tiny, detail=560)
    asked = about(picture(size=(1920, 1080)))  # its pixels are more than a pipe holds
    try:
        assert await engine.analyze(asked, model=wide)
        hung = engine.pid
        assert hung is not None
        os.kill(hung, signal.SIGSTOP)
        job = asyncio.create_task(engine.analyze(asked, model=wide))
        await until(lambda: engine.phase == "sending")
        if cancelled:
            job.cancel()
            await asyncio.wait([job])
            job = asyncio.create_task(engine.analyze(asked, model=wide))
        while engine.pid == hung:  # it may not be waited for yet
            await clock.advance(60 if cancelled else Limits().of("sending") + 1)
            await asyncio.sleep(0.002)
        assert await job
    finally:
        await engine.close()


async def test_cancelling_while_decoding_keeps_the_process(
    watched: Watched, slow: InstalledModel
) -> None:
    for _ in range(3):
        job = watched.ask(slow)
        await until(lambda: watched.engine.phase == "decoding")
        pid = watched.pid
        begin = time.monotonic()
        job.cancel()
        with pytest.raises(asyncio.CancelledError):
            await job
        assert time.monotonic() - begin < 2.5  # 0.05 on a free core
        if watched.engine.pid == pid:
            assert watched.states[-1].state is EngineState.READY
            break
    else:
        pytest.fail("decoding never stopped when asked to")
    answer = await watched.engine.analyze(about(picture()), model=slow)
    assert answer.analysis.scene
    assert watched.engine.pid == pid


async def test_cancelling_while_encoding_replaces_the_process(
    watched: Watched, tiny: InstalledModel
) -> None:
    for _ in range(3):  # on a busy machine the encoding may just have ended
        job = watched.ask(tiny, detail=1120)
        await until(lambda: watched.engine.phase == "encoding")
        pid = watched.pid
        begin = time.monotonic()
        job.cancel()
        with pytest.raises(asyncio.CancelledError):
            await job
        assert time.monotonic() - begin < 2.5  # 0.001 on a free core
        if watched.engine.pid is None:
            break
    else:
        pytest.fail("the process was never replaced")
    assert watched.states[-1].state is EngineState.IDLE
    await until(lambda: gone(pid))
    await watched.engine.analyze(about(picture()), model=tiny)


async def test_cancelling_while_loading_or_waiting_leaves_the_engine_usable(
    watched: Watched, slow: InstalledModel, tiny: InstalledModel
) -> None:
    first = watched.ask(slow)
    second = watched.ask(slow)
    await until(lambda: watched.engine.phase == "loading")
    second.cancel()
    first.cancel()
    for job in (first, second):
        with pytest.raises(asyncio.CancelledError):
            await job
    await watched.engine.analyze(about(picture()), model=tiny)


async def test_without_llama_cpp_the_words_say_how_to_get_it(
    watched: Watched, tiny: InstalledModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    # An interpreter that lacks the package: the finder is Python's own, the answer is "nowhere".
    monkeypatch.setattr(engine_module.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ModelMissing, match="pip install"):
        await watched.engine.analyze(about(picture()), model=tiny)
    assert watched.states[-1].state is EngineState.NO_MODEL
