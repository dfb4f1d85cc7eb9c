"""Models in the app without its window: they come, go on after a restart, and are used."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from blinkthink.app.services import Services
from blinkthink.core.analysis import AskedPicture
from blinkthink.core.errors import ModelFailed
from blinkthink.core.events import DownloadsChanged, EngineChanged, Event
from blinkthink.core.state import DownloadState, EngineState
from tests.analysis.helpers import picture
from tests.gemma import DENSE, write_pair
from tests.hub_server.offering import offer, write_catalogue
from tests.hub_server.server import HubServer


@pytest.fixture
def hub(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    pair = write_pair(tmp_path / "pair", 1, DENSE)
    with HubServer() as server:
        offer(server, pair.text, pair.projector)
        write_catalogue(home / "models")
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        yield server


async def test_a_download_goes_on_by_itself_after_a_restart(hub: HubServer) -> None:
    heard: list[Event] = []
    hub.faults.hold_after = 300_000
    services = Services()
    await services.start(background=True)
    await services.download_model("tiny")
    assert [one.state for one in services.downloads()] == [DownloadState.WAITING]
    await asyncio.to_thread(hub.holding.wait, 20)
    await services.stop()
    assert services.downloads() == ()
    hub.release()

    services = Services()
    services.events.subscribe(heard.append)
    await services.start(background=True)
    try:
        ended = await services.running.downloads.finished("tiny")
        assert ended is not None
        assert ended.state is DownloadState.DONE
        engines = [event.engine for event in heard if isinstance(event, EngineChanged)]
        assert [engine.state for engine in (engines[0], engines[-1])] == [
            EngineState.NO_MODEL,
            EngineState.IDLE,
        ]
        assert engines[-1].model == "Tiny"
        told = [event for event in heard if isinstance(event, DownloadsChanged)]
        assert told[-1].downloads[0].state is DownloadState.DONE
        entry = next(one for one in services.models() if one.name == "tiny")
        assert (entry.status, entry.in_use, entry.license) == ("ready", True, "MIT")

        assert (await services.verify_model("tiny")).status == "ready"
        await services.use_model("tiny")
        model = services.choose_model()
        with pytest.raises(ModelFailed, match="not usable"):  # its weights are random
            await services.engine_process.analyze(AskedPicture(picture()), model=model, detail=70)
        assert services.engine_process.local.pid is not None
        assert await services.remove_model("tiny") == entry.bytes
        assert services.engine_process.local.pid is None, "its files' room is free"
        assert services.settings().model is None
        assert services.engine().state is EngineState.NO_MODEL
    finally:
        await services.stop()
