"""A server on the loopback, and the engine that asks it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from blinkthink.analysis.asking import Answer
from blinkthink.analysis.models.servers import ServerModel
from blinkthink.analysis.server import ServerEngine
from blinkthink.core.clock import SystemClock
from blinkthink.core.state import Engine
from blinkthink.runtime.egress import EgressLedger, purpose
from blinkthink.runtime.http import HttpClient
from tests.analysis.helpers import about, picture
from tests.analysis.openai_server import Behaviour, OpenAiServer
from tests.skipping_clock import SkippingClock

KEY = "sk-a1b2c3d4e5f6"
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@dataclass
class Desk:
    """A server, and the engine that asks it."""

    server: OpenAiServer
    ledger: EgressLedger
    clock: SkippingClock = field(default_factory=lambda: SkippingClock(NOON))
    states: list[Engine] = field(default_factory=list)
    longest: float = 30.0
    key: str = KEY

    def __post_init__(self) -> None:
        self.engine = ServerEngine(
            self.states.append,
            self.clock,
            lambda: HttpClient(self.ledger, SystemClock(), longest=self.longest),
            lambda name: self.key if name == "desk" else "",
        )

    async def ask(self, data: bytes | None = None, address: str = "", detail: int = 70) -> Answer:
        model = ServerModel("desk", "Desk", address or self.server.address, "m", detail)
        data = picture() if data is None else data
        with purpose("analysis", picture="a.jpg"):
            return await self.engine.analyze(about(data), model=model)


@pytest.fixture
async def make_server() -> AsyncIterator[Callable[[Behaviour], Awaitable[OpenAiServer]]]:
    servers: list[OpenAiServer] = []

    async def make(behave: Behaviour) -> OpenAiServer:
        servers.append(OpenAiServer(behave))
        await servers[-1].start()
        return servers[-1]

    yield make
    for server in servers:
        await server.stop()


@pytest.fixture
async def make_desk(
    make_server: Callable[[Behaviour], Awaitable[OpenAiServer]], tmp_path: Path
) -> AsyncIterator[Callable[..., Awaitable[Desk]]]:
    desks: list[Desk] = []

    async def make(behave: Behaviour, **options: Any) -> Desk:
        ledger = EgressLedger(tmp_path / "egress.jsonl", SystemClock())
        desks.append(Desk(await make_server(behave), ledger, **options))
        return desks[-1]

    yield make
    for desk in desks:
        await desk.engine.close()


MakeDesk = Callable[..., Awaitable[Desk]]
