"""A home whose server fails on purpose, a program on it, and what must hold after each snapshot."""

from __future__ import annotations

import hashlib
import json
import math
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.cameras import CameraRegistry
from blinkthink.blink.deadlines import Deadlines
from blinkthink.blink.snapshots import Snapshotter
from blinkthink.capture.snapping import CaptureService
from blinkthink.core.clock import SystemClock
from blinkthink.core.events import EventBus
from blinkthink.core.records import CameraRef
from blinkthink.core.state import SnapOutcome
from blinkthink.demo.server import EMAIL, INSTANT, PASSWORD, PIN, DemoServer
from blinkthink.demo.server.faults import (
    Drop,
    Hang,
    Html,
    InvalidJson,
    Null,
    RequestFault,
    Stall,
    Status,
)
from blinkthink.gallery.library import Library
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient
from blinkthink.runtime.secrets import SecretStore
from tests.blink.conftest import paint
from tests.skipping_clock import SkippingClock

CAMERAS = {"outdoor": "Driveway", "mini": "Hallway", "doorbell": "Front Door"}
QUICK = Deadlines(load=2.0)
LONGEST = 1.5  # seconds for any answer, where a server hangs; nothing else here waits for time
HANGING = ("hang", "stall")
MOST_REQUESTS = 60  # of one snapshot: 45 looks at a command that never ends, and what is around


FRESH = "fresh"  # the outcome of a snapshot that bears the fault

FAULTS: dict[str, RequestFault] = {
    "429": Status(429),
    "429 with a time": Status(429, retry_after=30),
    "403": Status(403),
    "401": Status(401),
    "404": Status(404),
    "500": Status(500),
    "503": Status(503),
    "503 after the effect": Status(503, late=True),
    "drop": Drop(),
    "stall": Stall(),
    "hang": Hang(),
    "page": Html(),
    "page 502": Html(502),
    "broken JSON": InvalidJson(),
    "null": Null(),
}


@dataclass
class Drawn:
    """What the server's cameras took: a camera's id, the picture's number and its hash."""

    pictures: list[tuple[str, int, str]]

    def __call__(self, seed: int, camera: Any, at: Any) -> tuple[bytes, dict[str, Any]]:
        data, truth = paint(seed, camera, at)
        self.pictures.append((camera.key, seed, hashlib.sha256(data).hexdigest()))
        return data, truth

    def newest(self, ref: CameraRef) -> str:
        return max((seed, digest) for key, seed, digest in self.pictures if key == ref.id)[1]


@dataclass
class Run:
    """A home with one picture of the camera, and a program that was just started on it."""

    server: DemoServer
    clock: SkippingClock
    drawn: Drawn
    library: Library
    http: HttpClient
    account: BlinkAccount
    capture: CaptureService
    events: EventBus
    ref: CameraRef

    async def snap(self, fault: str = "") -> SnapOutcome:
        """One picture; ``fault`` is what the server does meanwhile."""
        await self.clock.advance(5)
        with impatient(self.http, fault):
            (outcome,) = await self.capture.snap([self.ref], "manual")
        self.check_files()
        return outcome

    def check_fresh(self, outcome: SnapOutcome) -> None:
        """What was saved is the picture that the camera took last."""
        assert outcome.error is None, repr(outcome.error)
        assert outcome.path is not None
        digest = hashlib.sha256(outcome.path.read_bytes()).hexdigest()
        assert digest == outcome.sha256 == self.drawn.newest(self.ref)

    def check_files(self) -> None:
        """Whole pictures with their sidecars, none of them twice, and nothing else."""
        seen = set()
        for path in self.library.root.rglob("*"):
            if path.is_dir() or path.suffix == ".json" or path.name == ".blinkthink.lock":
                continue
            assert path.suffix == ".jpg", path.name
            with Image.open(path) as image:
                image.load()
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            sidecar = json.loads(path.with_suffix(".json").read_bytes())
            assert sidecar["sha256"] == digest
            assert self.server.truth_of(digest) is not None
            assert digest not in seen, "a picture was saved twice"
            seen.add(digest)
        assert len(seen) == len(list(self.library.root.rglob("*.json")))

    @property
    def saved(self) -> int:
        return len(list(self.library.root.rglob("*.jpg")))

    def count(self, text: str, since: int = 0) -> int:
        return sum(text in f"{one.method} {one.path}" for one in self.server.requests[since:])

    def asked(self, since: int) -> int:
        """How many times the camera was told to take a picture."""
        return sum(one.path.endswith("/thumbnail") for one in self.server.requests[since:])

    async def recover(self, code: str) -> None:
        """The fault is gone: what a person or time does, and a picture that is fresh."""
        self.server.faults.clear()
        await self.clock.advance(1000)
        if code == "needs_login":
            await self.account.sign_in(EMAIL, PASSWORD)
            await self.account.enter_pin(PIN)
        self.check_fresh(await self.snap())


async def prepare(folder: Path) -> None:
    """A server and a home that is signed in to it, with one picture of each camera."""
    clock = SkippingClock(SystemClock().now())
    server = DemoServer(folder / "server", clock, timing=INSTANT, painter=paint)
    await server.start()
    async with client(server, folder / "home", clock) as http:
        library = Library(folder / "home" / "library", clock)
        account, registry, capture, _ = parts(folder / "home", http, clock, library)
        await account.sign_in(EMAIL, PASSWORD)
        await account.enter_pin(PIN)
        await registry.refresh()
        refs = [registry.find(name).ref for name in CAMERAS.values()]
        assert all(outcome.error is None for outcome in await capture.snap(refs, "manual"))
    await server.stop()


@asynccontextmanager
async def running(prepared: Path, kind: str, *, own_clock: bool = False) -> AsyncIterator[Run]:
    """A copy of all that, and a program that was just started on it; they share a clock or not."""
    clock = SkippingClock(SystemClock().now())
    servers = SkippingClock(clock.now()) if own_clock else clock
    drawn = Drawn([])
    with tempfile.TemporaryDirectory() as copy:
        folder = Path(copy)
        shutil.copytree(prepared, folder, dirs_exist_ok=True)
        server = DemoServer(folder / "server", servers, timing=INSTANT, painter=drawn)
        await server.start()
        library = Library(folder / "home" / "library", clock)
        try:
            async with client(server, folder / "home", clock) as http:
                account, registry, capture, events = parts(folder / "home", http, clock, library)
                await account.restore()
                await registry.refresh()
                ref = registry.find(CAMERAS[kind]).ref
                yield Run(server, clock, drawn, library, http, account, capture, events, ref)
        finally:
            await server.stop()


def client(server: DemoServer, home: Path, clock: SkippingClock) -> HttpClient:
    return HttpClient(
        EgressLedger(home / "egress.jsonl", clock),
        clock,
        routes=server.routes,
        extra_trust=server.certificate,
    )


@contextmanager
def impatient(http: HttpClient, fault: str) -> Iterator[None]:
    """Meanwhile no answer is waited for longer than ``LONGEST``, where a server hangs."""
    http.longest = LONGEST if fault in HANGING else math.inf
    try:
        yield
    finally:
        http.longest = math.inf


def parts(
    home: Path, http: HttpClient, clock: SkippingClock, library: Library
) -> tuple[BlinkAccount, CameraRegistry, CaptureService, EventBus]:
    events = EventBus()
    secrets = SecretStore(home / "account.bin", home / "account.key")
    account = BlinkAccount(http, secrets, home / "account.lock", clock, events)
    registry = CameraRegistry(account, clock, events)
    snapshots = Snapshotter(account, registry, clock, QUICK)
    return account, registry, CaptureService(registry, snapshots, library, events, clock), events
