"""How soon the engine lets go, and answers again: its part of ``tests.benchmarks.endings``."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress

from blinkthink.analysis.engine import Answer, LocalEngine
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.core.analysis import AskedPicture, Question
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import Cancelled
from blinkthink.core.paths import bundled
from blinkthink.core.settings import Settings
from tests.analysis.helpers import gone

PHASES = ("loading", "encoding", "decoding")
_PATIENCE = 60.0


def demo_model() -> InstalledModel:
    """The demo's, with llama.cpp as all others."""
    folder = bundled("models", "demo")
    text, projector = (folder / f"blinkthink-demo{end}.gguf" for end in ("", "-mmproj"))
    return InstalledModel("demo", "Demo", text, projector, 70)


class Bench:
    """An engine and a picture for it."""

    def __init__(self, jpeg: bytes) -> None:
        self.model = demo_model()
        self.asked = AskedPicture(jpeg, Question("Yard"))
        settings = Settings()
        self.engine = LocalEngine(lambda _: None, SystemClock(), settings=lambda: settings)

    def ask(self) -> asyncio.Task[Answer]:
        return asyncio.create_task(self.engine.analyze(self.asked, model=self.model))

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(_PATIENCE):
            while not condition():  # noqa: ASYNC110 - it lies in other processes
                await asyncio.sleep(0.0005)

    async def caught_at(self, phase: str) -> asyncio.Task[Answer]:
        """A picture under way that has come to this phase."""
        for _ in range(20):
            job = self.ask()
            await self.until(lambda: job.done() or self.engine.phase == phase)  # noqa: B023
            if not job.done():
                return job
        raise SystemExit(f"the model was never seen {phase}")

    async def cancel(self) -> tuple[float, float]:
        """Seconds until a cancelled answer is given up, and until the model is free again."""
        await self.ask()
        job = await self.caught_at("decoding")
        pid, begin = self.engine.pid, time.perf_counter()
        job.cancel()
        with suppress(asyncio.CancelledError):
            await job
        told = time.perf_counter() - begin
        await self.until(lambda: self.engine.phase == "")
        free = time.perf_counter() - begin
        if self.engine.pid != pid:
            raise SystemExit("the model process was replaced, and not stopped")
        return told, free

    async def close(self, phase: str) -> tuple[float]:
        """Seconds until the model process is gone, ended while it does this."""
        job = None
        if phase == "idle":
            await self.ask()
        else:
            job = await self.caught_at(phase)
        process = self.engine.pid
        begin = time.perf_counter()
        await self.engine.close()
        if process is not None:
            await self.until(lambda: gone(process))
        seconds = time.perf_counter() - begin
        if job is not None:
            with suppress(Cancelled):
                await job
        return (seconds,)

    async def crash(self, when: str) -> tuple[float, float]:
        """Seconds from the death of the model process to the next answer, and of a first one."""
        begin = time.perf_counter()
        await self.ask()
        first = time.perf_counter() - begin
        job = None if when == "idle" else await self.caught_at(when)
        pid = self.engine.pid
        assert pid is not None
        begin = time.perf_counter()
        os.kill(pid, signal.SIGKILL)
        await (job or self.ask())
        return time.perf_counter() - begin, first


def run(jpeg: bytes, work: Callable[[Bench], Awaitable[tuple[float, ...]]]) -> tuple[float, ...]:
    """What ``work`` says, with an engine of its own that is closed afterwards."""

    async def one() -> tuple[float, ...]:
        bench = Bench(jpeg)
        try:
            return await work(bench)
        finally:
            await bench.engine.close()

    return asyncio.run(one())
