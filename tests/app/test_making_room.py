"""A process that another version is to follow ends once nothing is under way; nothing is lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from blinkthink.app.services import Services
from blinkthink.core.events import Event, SnapProgress
from blinkthink.core.state import JobState
from blinkthink.demo.server import EMAIL, PASSWORD, PIN
from tests.analysis.helpers import picture
from tests.analysis.openai_server import GOOD, OpenAiServer, completion
from tests.capture.news import News


class Patient(OpenAiServer):
    """Answers once it may."""

    def __init__(self) -> None:
        super().__init__(self._answer)
        self.may = asyncio.Event()

    async def _answer(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        await self.may.wait()
        return completion(GOOD)


@pytest.fixture
async def server() -> AsyncIterator[Patient]:
    server = Patient()
    await server.start()
    yield server
    server.may.set()
    await server.stop()


async def test_the_picture_under_way_is_finished_and_the_others_are_left_to_the_next(
    server: Patient,
) -> None:
    services = Services()
    news = News(services.events)
    await services.start(background=True)
    folder = services.paths.library
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"20260226_14300{number}.jpg" for number in (1, 2)]
    for path in paths:
        path.write_bytes(picture())

    def states(of: Services) -> list[JobState]:
        return [job.state for path in paths for job in of.jobs() if job.path == path]

    try:
        await services.use_model((await services.add_server(server.address, "", "m")).name)
        await services.analyze(paths)
        async with asyncio.timeout(60):
            await server.arrived.wait()
        assert not await services.make_room()
        server.may.set()
        await news.until(lambda: states(services)[0] is JobState.DONE)
        assert states(services) == [JobState.DONE, JobState.QUEUED]
        assert await services.make_room()
        assert len(server.asked) == 1
    finally:
        await services.stop()

    following = Services()
    news = News(following.events)
    await following.start(background=True)
    try:
        assert following.owns_background
        await news.until(lambda: all(path.with_suffix(".json").exists() for path in paths))
        assert len(server.asked) == 2, "each picture once"
    finally:
        await following.stop()


async def test_who_signs_in_and_a_picture_that_is_being_taken_are_waited_for() -> None:
    services = Services(demo=True)
    rooms: list[bool] = []

    def heard(event: Event) -> None:
        if isinstance(event, SnapProgress):
            rooms.append(services.running.make_room())

    services.events.subscribe(heard)
    await services.start(background=True)
    try:
        await services.sign_in(EMAIL, PASSWORD)
        assert not await services.make_room(), "somebody is typing the code"
        await services.enter_pin(PIN)
        assert await services.make_room()
        cameras = (await services.refresh_cameras()).cameras
        await services.snap([cameras[0].ref])
        assert rooms
        assert not any(rooms)
        assert await services.make_room()
    finally:
        await services.stop()


async def test_who_makes_room_does_not_take_the_schedule_over(home: Path) -> None:
    first, second = Services(), Services()
    await first.start(background=True)
    await second.start(background=True)
    try:
        assert await second.make_room()
        await first.stop()
        third = Services()
        await third.start(background=True)
        assert (second.owns_background, third.owns_background) == (False, True)
        await third.stop()
    finally:
        await first.stop()
        await second.stop()
