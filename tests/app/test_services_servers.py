"""A server of one's own in the composition: added, chosen, asked by the queue, forgotten."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import pytest

from blinkthink.app.services import Services
from blinkthink.core.errors import ModelMissing, ServerRefused, Usage
from blinkthink.core.events import QueueChanged
from blinkthink.core.state import JobState
from tests.analysis.helpers import picture
from tests.analysis.openai_server import GOOD, OpenAiServer, says, silent

KEY = "sk-a1b2c3d4e5f6"


@pytest.fixture
async def server() -> AsyncIterator[OpenAiServer]:
    server = OpenAiServer(says(GOOD))
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def services() -> AsyncIterator[Services]:
    services = Services()
    await services.start(background=True)
    yield services
    await services.stop()


async def test_a_server_is_used_once_it_was_chosen(
    services: Services, server: OpenAiServer
) -> None:
    entry = await services.add_server(server.address, KEY, "m")
    assert services.settings().model is None
    with pytest.raises(ModelMissing):
        services.choose_model()
    await services.use_model(entry.name)
    assert [one.name for one in services.models() if one.in_use] == [entry.name]

    done = asyncio.Event()

    def look(event: object) -> None:
        if isinstance(event, QueueChanged) and all(
            job.state is JobState.DONE for job in services.jobs()
        ):
            done.set()

    path = services.paths.library / "20260226_143022.jpg"
    path.parent.mkdir(parents=True)
    path.write_bytes(picture())
    await services.analyze([path])
    services.events.subscribe(look)
    look(QueueChanged(services.jobs()))
    await asyncio.wait_for(done.wait(), 60)
    sidecar = json.loads(path.with_suffix(".json").read_bytes())
    assert sidecar["provenance"]["server"] == server.place
    assert server.asked[0].headers["Authorization"] == f"Bearer {KEY}"
    await services.ledger.flush()
    sent = [row for row in services.ledger.rows() if row.why == "analysis"]
    assert [row.picture for row in sent] == [path.name]


async def test_a_server_that_is_removed_takes_its_key_along(
    services: Services, server: OpenAiServer
) -> None:
    entry = await services.add_server(server.address, KEY, "m")
    await services.use_model(entry.name)
    assert services.server_keys.get("m") == KEY
    assert await services.remove_model("m") == 0
    assert services.server_keys.get("m") == ""
    assert services.settings().model is None
    assert all(one.name != "m" for one in services.models())


async def test_the_test_button_asks_without_adding_anything(
    services: Services, server: OpenAiServer
) -> None:
    assert await services.server_models(server.address, KEY) == ("m",)
    assert await services.test_server(server.address, KEY, "m") > 0
    assert all(not one.server for one in services.models())


async def test_what_is_not_safe_is_not_added(services: Services) -> None:
    with pytest.raises(ServerRefused, match="https://"):
        await services.add_server("http://8.8.8.8:8080", KEY, "m")
    with pytest.raises(Usage):
        await services.add_server("desk:8080", "two words", "m")
    assert all(not one.server for one in services.models())


async def test_stopping_does_not_wait_for_a_server(server: OpenAiServer) -> None:
    server.behave = silent
    services = Services()
    await services.start(background=True)
    entry = await services.add_server(server.address, KEY, "m")
    await services.use_model(entry.name)
    path = services.paths.library / "20260226_143022.jpg"
    path.parent.mkdir(parents=True)
    path.write_bytes(picture())
    await services.analyze([path])
    await asyncio.wait_for(server.arrived.wait(), 60)
    await asyncio.wait_for(services.stop(), 60)
    await asyncio.wait_for(server.left.wait(), 60)
    assert not path.with_suffix(".json").exists()
