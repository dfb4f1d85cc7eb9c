"""A demo server with quick small pictures, and programs that share one home and use it."""

from __future__ import annotations

import asyncio
import hashlib
import io
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.cameras import CameraRegistry
from blinkthink.blink.deadlines import Deadlines
from blinkthink.blink.pictures import FreshPicture
from blinkthink.blink.snapshots import Snapshotter
from blinkthink.core.clock import SystemClock
from blinkthink.core.events import AccountChanged, EventBus
from blinkthink.core.state import SignIn, SnapPhase
from blinkthink.demo.server import EMAIL, INSTANT, PASSWORD, PIN, DemoServer, Timing
from blinkthink.demo.server.home import Camera
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient
from blinkthink.runtime.secrets import SecretStore
from tests.skipping_clock import SkippingClock


def paint(seed: int, camera: Camera, at: datetime) -> tuple[bytes, dict[str, Any]]:
    """A small picture whose colours follow from the seed."""
    digest = hashlib.sha256(f"{seed} {camera.place}".encode()).digest()
    out = io.BytesIO()
    Image.frombytes("RGB", (8, 4), digest * 3).resize((64, 36)).save(out, "JPEG")
    return out.getvalue(), {"scene": f"scene {seed}", "place": camera.place}


@dataclass
class Program:
    """One process's worth of objects on a home."""

    account: BlinkAccount
    registry: CameraRegistry
    snapshotter: Snapshotter
    secrets: SecretStore
    ledger: EgressLedger
    events: EventBus
    states: list[SignIn] = field(default_factory=list)

    async def sign_in(self) -> None:
        await self.account.sign_in(EMAIL, PASSWORD)
        await self.account.enter_pin(PIN)
        assert self.account.account.signed_in

    async def snap(
        self, name: str, last_sha256: str | None = None, phases: list[SnapPhase] | None = None
    ) -> FreshPicture:
        if not self.registry.cameras.cameras:
            await self.registry.refresh()
        return await self.snapshotter.snap(
            self.registry.find(name).ref,
            last_sha256=last_sha256,
            progress=(phases if phases is not None else []).append,
        )


@pytest.fixture
def clock() -> SkippingClock:
    return SkippingClock(SystemClock().now())


@pytest.fixture
def timing() -> Timing:
    return INSTANT


@pytest.fixture
async def server(tmp_path: Path, clock: SkippingClock, timing: Timing) -> AsyncIterator[DemoServer]:
    server = DemoServer(tmp_path / "server", clock, timing=timing, painter=paint)
    await server.start()
    yield server
    await server.stop()


OpenProgram = Callable[..., Awaitable[Program]]


@pytest.fixture
async def open_program(
    server: DemoServer, home: Path, clock: SkippingClock
) -> AsyncIterator[OpenProgram]:
    """Starts programs on the same home; all are ended at the end."""
    async with AsyncExitStack() as stack:

        async def start(deadlines: Deadlines | None = None) -> Program:
            ledger = EgressLedger(home / "egress.jsonl", clock)
            http = await stack.enter_async_context(
                HttpClient(ledger, clock, routes=server.routes, extra_trust=server.certificate)
            )
            events = EventBus()
            secrets = SecretStore(home / "account.bin", home / "account.key")
            account = BlinkAccount(http, secrets, home / "account.lock", clock, events)
            registry = CameraRegistry(account, clock, events)
            snapshotter = Snapshotter(account, registry, clock, deadlines)
            program = Program(account, registry, snapshotter, secrets, ledger, events)
            events.subscribe(
                lambda event: (
                    program.states.append(event.account.state)
                    if isinstance(event, AccountChanged)
                    else None
                )
            )
            await account.restore()
            return program

        yield start


@pytest.fixture
async def program(open_program: OpenProgram) -> Program:
    """A program that nobody has signed in to."""
    return await open_program()


@pytest.fixture
async def signed_in(program: Program) -> Program:
    await program.sign_in()
    return program


@pytest.fixture
def count(server: DemoServer) -> Callable[[str], int]:
    """How many requests came in whose method and path contain a text."""
    return lambda text: sum(text in f"{seen.method} {seen.path}" for seen in server.requests)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A server's folder and a home that is signed in to it, see ``faulty_home.running``."""
    from tests.blink.faulty_home import prepare

    folder = tmp_path_factory.mktemp("prepared")
    with pytest.MonkeyPatch.context() as environment:  # as ``home`` sets it for each test
        environment.setenv("BLINKTHINK_SECRETS", "file")
        asyncio.run(prepare(folder))
    return folder
