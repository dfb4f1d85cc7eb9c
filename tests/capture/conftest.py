"""A library, news one can wait for, and the demo's cameras with quick small pictures."""

from __future__ import annotations

import hashlib
import io
import math
import random
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.cameras import CameraRegistry
from blinkthink.blink.clips import MotionClips
from blinkthink.blink.deadlines import Deadlines
from blinkthink.blink.snapshots import Snapshotter
from blinkthink.capture.clipping import ClipService
from blinkthink.capture.snapping import CaptureService
from blinkthink.core.clock import SystemClock
from blinkthink.core.events import EventBus
from blinkthink.core.records import CameraRef
from blinkthink.demo.server import EMAIL, INSTANT, PASSWORD, PIN, DemoServer
from blinkthink.demo.server.filming import Film, encode
from blinkthink.demo.server.home import Camera
from blinkthink.gallery.clips import ClipStore
from blinkthink.gallery.library import Library
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient
from blinkthink.runtime.secrets import SecretStore
from tests.capture.news import News
from tests.capture.routing_desk import Desk, running
from tests.skipping_clock import SkippingClock


@pytest.fixture
def events() -> EventBus:
    return EventBus()


@pytest.fixture
async def news(events: EventBus) -> News:
    return News(events)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library", SystemClock())


@pytest.fixture
def desk_type() -> type[Desk]:
    """What ``desk`` is made of."""
    return Desk


@pytest.fixture
async def desk(
    desk_type: type[Desk], library: Library, events: EventBus, news: News, tmp_path: Path
) -> AsyncIterator[Desk]:
    """A queue at work, whose engines and ways are scripted."""
    async with running(desk_type(library, events, news, tmp_path / "queue.json")) as desk:
        yield desk


def paint(seed: int, camera: Camera, at: datetime) -> tuple[bytes, dict[str, Any]]:
    digest = hashlib.sha256(f"{seed} {camera.place}".encode()).digest()
    out = io.BytesIO()
    Image.frombytes("RGB", (8, 4), digest * 3).resize((64, 36)).save(out, "JPEG")
    return out.getvalue(), {}


def film(seed: int, camera: Camera, at: datetime) -> Film:
    """A quick small clip whose noise follows from the seed."""
    draw = random.Random(seed)
    frames = [Image.frombytes("RGB", (64, 36), draw.randbytes(64 * 36 * 3)) for _ in range(4)]
    out = io.BytesIO()
    frames[0].save(out, "JPEG")
    return Film(encode(frames), out.getvalue(), {})


@dataclass
class House:
    """The demo's house, signed in: its server, its cameras, and the service under test."""

    server: DemoServer
    registry: CameraRegistry
    capture: CaptureService
    clips: ClipService
    clock: SkippingClock
    refs: list[CameraRef] = field(default_factory=list)
    analyzed: list[Path] = field(default_factory=list)  # that were handed on to be analysed


@pytest.fixture
def longest() -> float:
    """Seconds that cut every request's time limit."""
    return math.inf


@pytest.fixture
def deadlines() -> Deadlines:
    """How long each step of a snapshot may take."""
    return Deadlines()


@pytest.fixture
async def house(
    tmp_path: Path,
    home: Path,
    library: Library,
    events: EventBus,
    longest: float,
    deadlines: Deadlines,
) -> AsyncIterator[House]:
    clock = SkippingClock(SystemClock().now())
    server = DemoServer(tmp_path / "server", clock, timing=INSTANT, painter=paint, filmer=film)
    await server.start()
    ledger = EgressLedger(home / "egress.jsonl", clock)
    async with HttpClient(
        ledger, clock, routes=server.routes, extra_trust=server.certificate, longest=longest
    ) as http:
        secrets = SecretStore(home / "account.bin", home / "account.key")
        account = BlinkAccount(http, secrets, home / "account.lock", clock, events)
        await account.sign_in(EMAIL, PASSWORD)
        await account.enter_pin(PIN)
        registry = CameraRegistry(account, clock, events)
        listing = await registry.refresh()
        snapshots = Snapshotter(account, registry, clock, deadlines)
        analyzed: list[Path] = []

        async def added(pictures: Sequence[Path]) -> None:
            analyzed.extend(pictures)

        capture = CaptureService(registry, snapshots, library, events, clock, added)
        clips = ClipService(
            MotionClips(account, registry, snapshots.commands, clock),
            ClipStore(library, home / "clips.jsonl"),
            events,
            added,
        )
        refs = [camera.ref for camera in listing.cameras]
        yield House(server, registry, capture, clips, clock, refs, analyzed)
    await server.stop()
