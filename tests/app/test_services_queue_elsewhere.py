"""Two processes on one home: one runs the analysis queue, the other shows it and asks it."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from blinkthink.app.services import Services
from blinkthink.core.errors import NotFound
from blinkthink.core.events import OwnerChanged, QueueChanged, SidecarChanged
from blinkthink.core.state import Job, JobState
from tests.analysis.helpers import picture
from tests.analysis.openai_server import GOOD, OpenAiServer, says, silent
from tests.capture.news import News

PATIENCE = 60.0
_OWNER = """
import asyncio, sys
from blinkthink.app.services import Services

async def run() -> None:
    services = Services()
    await services.start(background=True)
    print("owns" if services.owns_background else "does not own", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await services.stop()

asyncio.run(run())
"""


@pytest.fixture
async def server() -> AsyncIterator[OpenAiServer]:
    server = OpenAiServer(silent)
    await server.start()
    services = Services()
    await services.start(background=True)
    entry = await services.add_server(server.address, "", "m")
    await services.use_model(entry.name)
    await services.stop()
    yield server
    await server.stop()


@pytest.fixture
async def owner(server: OpenAiServer) -> AsyncIterator[Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _OWNER, stdin=PIPE, stdout=PIPE, env=dict(os.environ)
    )
    assert process.stdout is not None
    assert await asyncio.wait_for(process.stdout.readline(), PATIENCE) == b"owns\n"
    yield process
    if process.returncode is None:
        process.kill()
    await process.wait()


class Onlooker:
    """The process that does not run the queue: this one."""

    def __init__(self) -> None:
        self.services = Services()
        self.news = News(self.services.events)

    def pictures(self, *names: str) -> list[Path]:
        folder = self.services.paths.library
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / f"20260226_1430{name}.jpg" for name in names]
        for path in paths:
            path.write_bytes(picture())
        return paths

    def job(self, path: Path) -> Job | None:
        return next((job for job in self.services.jobs() if job.path == path), None)

    def state(self, path: Path) -> JobState | None:
        job = self.job(path)
        return job.state if job is not None else None

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            await self.news.until(condition)


@pytest.fixture
async def onlooker(owner: Process) -> AsyncIterator[Onlooker]:
    looking = Onlooker()
    await looking.services.start(background=True)
    assert not looking.services.owns_background
    yield looking
    await looking.services.stop()


def asked_for(server: OpenAiServer, path: Path) -> int:
    sidecar = json.loads(path.with_suffix(".json").read_bytes())
    assert "analysis" in sidecar
    return len(server.asked)


async def test_pictures_of_an_onlooker_are_analysed_once_shown_and_cancelled(
    server: OpenAiServer, onlooker: Onlooker
) -> None:
    services = onlooker.services
    first, second, third = onlooker.pictures("01", "02", "03")
    await services.analyze([first, second])
    assert [job.path for job in services.jobs()] == [first, second]
    assert all(job.elsewhere and job.state is JobState.QUEUED for job in services.jobs())

    await onlooker.until(lambda: onlooker.state(first) is JobState.RUNNING)
    assert onlooker.state(second) is JobState.QUEUED
    assert len(server.asked) == 1

    waiting, running = onlooker.job(second), onlooker.job(first)
    assert waiting is not None
    assert running is not None
    await services.cancel_job(waiting.id)
    assert onlooker.state(second) is JobState.CANCELLED
    server.behave = says(GOOD)
    await services.cancel_job(running.id)
    await asyncio.wait_for(server.left.wait(), PATIENCE)
    with pytest.raises(NotFound):
        await services.cancel_job(5)

    await services.analyze([third])
    await onlooker.until(lambda: onlooker.state(third) is JobState.DONE)
    assert SidecarChanged(third) in onlooker.news.heard
    assert asked_for(server, third) == 2, "the first and the third, once each"
    assert not first.with_suffix(".json").exists()
    assert not second.with_suffix(".json").exists()
    assert {onlooker.state(one) for one in (first, second)} == {JobState.CANCELLED}
    assert not list((services.paths.data / "queue-requests").iterdir())


async def test_what_was_asked_of_a_process_that_is_killed_is_done_by_the_next(
    server: OpenAiServer, owner: Process, onlooker: Onlooker
) -> None:
    services = onlooker.services
    running, asked = onlooker.pictures("01", "02")
    await services.analyze([running])
    await onlooker.until(lambda: onlooker.state(running) is JobState.RUNNING)
    owner.kill()
    await owner.wait()
    server.behave = says(GOOD)
    await services.analyze([asked])  # nobody has noticed yet
    await onlooker.until(
        lambda: (
            OwnerChanged(here=True) in onlooker.news.heard
            and {onlooker.state(running), onlooker.state(asked)} == {JobState.DONE}
        )
    )
    assert not any(job.elsewhere for job in services.jobs())
    assert asked_for(server, running) == 3, "the one that was cut off, again, and the other one"
    told = [event.jobs for event in onlooker.news.of(QueueChanged)]
    assert all(len({job.id for job in jobs}) == len(jobs) for jobs in told)
    shown = {job.id for jobs in told for job in jobs if job.path == running and job.elsewhere}
    assert len(shown) == 1, "it is the same one, taken or not"
