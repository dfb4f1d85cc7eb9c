"""Downloads of models from a hub on the loopback, with what a service of them tells."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from blinkthink.analysis.models.downloads import DownloadService
from blinkthink.analysis.models.hub import Hub
from blinkthink.analysis.models.store import ModelStore
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import DownloadsChanged, Event, EventBus
from blinkthink.core.state import Download, DownloadState
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient
from tests.gemma import Pair
from tests.hub_server.offering import PROJECTOR, TEXT, offer, write_catalogue
from tests.hub_server.server import HubServer, Repo


class SkippingClock(SystemClock):
    """Waits are over at once, and are noted. Each look at the time lets a second pass."""

    def __init__(self) -> None:
        self.waits: list[float] = []
        self._looks = 0

    def monotonic(self) -> float:
        self._looks += 1
        return self._looks + sum(self.waits)

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        await asyncio.sleep(0)


@dataclass
class Room:
    """A service with its parts, and what it told."""

    hub: HubServer
    repo: Repo
    models: Path
    http: HttpClient
    ledger: EgressLedger
    environment: dict[str, str]
    clock: SkippingClock = field(default_factory=SkippingClock)
    told: list[Download] = field(default_factory=list)
    changes: int = 0

    def __post_init__(self) -> None:
        self.events = EventBus()
        self.events.subscribe(self._hear)
        self.service = self.new_service()

    def new_service(self) -> DownloadService:
        """As another start of the app has it."""
        self.store = ModelStore(self.models, self.clock)
        hub = Hub(self.http, self.clock, self.environment)
        return DownloadService(self.store, hub, self.events, self.clock, self._changed)

    async def download(self) -> Download:
        await self.service.start("tiny")
        ended = await self.service.finished("tiny")
        assert ended is not None
        return ended

    async def failure(self) -> BlinkThinkError:
        """Why the download fails."""
        ended = await self.download()
        assert ended.state is DownloadState.FAILED
        assert ended.error is not None
        return ended.error

    async def until(self, condition: Callable[[Download], bool]) -> Download:
        """The first news of which this is true."""
        while True:
            for one in self.told:
                if condition(one):
                    return one
            await asyncio.sleep(0.005)

    def part(self, name: str) -> Path:
        return self.models / "tiny" / f"{name}.part"

    def states(self) -> list[DownloadState]:
        states = [one.state for one in self.told]
        return [
            state for state, last in zip(states, [None, *states], strict=False) if state != last
        ]

    def is_whole(self) -> bool:
        """Both files are there, byte for byte, and the store says so."""
        folder = self.models / "tiny"
        files = {one.name: one for one in folder.iterdir()} if folder.is_dir() else {}
        if set(files) != {TEXT, PROJECTOR, "model.json"}:
            return False
        same = all(files[n].read_bytes() == self.repo.files[n] for n in (TEXT, PROJECTOR))
        return same and self.store.entry("tiny").status == "ready"

    def _hear(self, event: Event) -> None:
        if isinstance(event, DownloadsChanged):
            self.told += event.downloads

    def _changed(self) -> None:
        self.changes += 1


def size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


@pytest.fixture
def hub() -> Iterator[HubServer]:
    with HubServer() as server:
        yield server


@pytest.fixture
async def room(hub: HubServer, pair: Pair, tmp_path: Path) -> AsyncIterator[Room]:
    models = tmp_path / "models"
    repo = offer(hub, pair.text, pair.projector)
    write_catalogue(models)
    ledger = EgressLedger(tmp_path / "egress.jsonl", SystemClock())
    async with HttpClient(ledger, SystemClock()) as http:
        room = Room(hub, repo, models, http, ledger, {"HF_ENDPOINT": hub.endpoint})
        hub.faults.arrived = lambda path, sent: size(room.part(path)) >= sent
        yield room
        await room.service.stop()
