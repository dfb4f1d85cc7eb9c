"""Requests and seconds for listing and snapshots, beside unmodified blinkpy's own.

    python3 packaging/dev.py bench blink [--quick]

Runs against the demo's server on this computer, once with a camera's usual times (a command takes
1.25 s, its picture is listed 0.4 s later) and once with none. Exit status 1 where a limit is
broken. ``--quick`` leaves out blinkpy, whose throttle makes it wait 5 s for each picture.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import hashlib
import logging
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.cameras import CameraRegistry
from blinkthink.blink.snapshots import Snapshotter
from blinkthink.capture.snapping import CaptureService
from blinkthink.core.clock import SystemClock
from blinkthink.core.events import EventBus
from blinkthink.demo.server import INSTANT, PASSWORD, WITHOUT_CODE, DemoServer, Timing
from blinkthink.demo.server.home import Camera, Network
from blinkthink.gallery.library import Library
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient
from blinkthink.runtime.network import Routes, RoutingResolver, make_trust
from blinkthink.runtime.secrets import SecretStore
from tests.blink.conftest import paint

USUAL = Timing(command=(1.25, 1.25), lag=0.4)
HOMES = ((1, 1), (5, 5), (20, 5))  # cameras, networks
EMAIL = WITHOUT_CODE.email

MOST_AT_ONCE = 1.3  # five cameras on five networks, in terms of one camera
MOST_PER_SNAP = 10.0  # requests


@dataclass
class Row:
    """One measure. ``fresh`` of so many pictures were the ones that the cameras had just taken."""

    who: str
    what: str
    cameras: int
    networks: int
    requests: int
    seconds: float
    fresh: int | None = None


@dataclass
class House:
    """A server with some cameras, and what they took."""

    server: DemoServer
    drawn: list[tuple[str, int, str]] = field(default_factory=list)

    def is_newest(self, camera: str, digest: str) -> bool:
        taken = [(number, each) for key, number, each in self.drawn if key == camera]
        return bool(taken) and max(taken)[1] == digest

    @contextlib.contextmanager
    def measured(self, row: Row) -> Iterator[None]:
        before, began = len(self.server.requests), time.perf_counter()
        yield
        row.seconds = time.perf_counter() - began
        row.requests = len(self.server.requests) - before


@contextlib.asynccontextmanager
async def serving(
    folder: Path, timing: Timing, cameras: int, networks: int
) -> AsyncIterator[House]:
    drawn: list[tuple[str, int, str]] = []

    def draw(seed: int, camera: Camera, at: datetime) -> tuple[bytes, dict[str, Any]]:
        data, truth = paint(seed, camera, at)
        drawn.append((camera.key, seed, hashlib.sha256(data).hexdigest()))
        return data, truth

    server = DemoServer(folder, SystemClock(), timing=timing, painter=draw)
    server.home.networks = [Network(5001 + number, f"Home {number}") for number in range(networks)]
    server.home.cameras = [
        Camera(
            700_101 + number, 5001 + number % networks, "outdoor", f"Camera {number}", "yard",
            serial=f"G8T1A{number:07d}",
        )
        for number in range(cameras)
    ]  # fmt: skip
    await server.start()
    try:
        yield House(server, drawn)
    finally:
        await server.stop()


async def ours(folder: Path, timing: Timing, cameras: int, networks: int) -> list[Row]:
    """Listing, and a snapshot of every camera into a library."""
    listing = Row("BlinkThink", "list", cameras, networks, 0, 0.0)
    snaps = Row("BlinkThink", "snap all", cameras, networks, 0, 0.0)
    clock, events = SystemClock(), EventBus()
    async with serving(folder / "server", timing, cameras, networks) as house:
        server, home = house.server, folder / "home"
        ledger = EgressLedger(home / "egress.jsonl", clock)
        async with HttpClient(
            ledger, clock, routes=server.routes, extra_trust=server.certificate
        ) as http:
            store = SecretStore(home / "account.bin", home / "account.key")
            account = BlinkAccount(http, store, home / "account.lock", clock, events)
            await account.sign_in(EMAIL, PASSWORD)
            registry = CameraRegistry(account, clock, events)
            with house.measured(listing):
                found = await registry.refresh()
            library = Library(home / "library", clock)
            snapshots = Snapshotter(account, registry, clock)
            capture = CaptureService(registry, snapshots, library, events, clock)
            refs = [camera.ref for camera in found.cameras]
            with house.measured(snaps):
                outcomes = await capture.snap(refs, "manual")
            snaps.fresh = sum(
                one.sha256 is not None and house.is_newest(one.camera.id, one.sha256)
                for one in outcomes
            )
    return [listing, snaps]


async def blinkpys(folder: Path, timing: Timing, cameras: int, networks: int) -> list[Row]:
    """blinkpy as it is: start, refresh, and snap_picture of one camera after the other."""
    from blinkpy.auth import Auth
    from blinkpy.blinkpy import Blink

    start, refresh, snaps = (
        Row("blinkpy", what, cameras, networks, 0, 0.0)
        for what in ("start", "refresh(force)", "snap_picture")
    )
    async with serving(folder / "server", timing, cameras, networks) as house:
        connector = aiohttp.TCPConnector(
            ssl=make_trust(house.server.certificate),
            resolver=RoutingResolver(Routes(house.server.routes)),
        )
        async with aiohttp.ClientSession(connector=connector) as session:
            blink = Blink(session=session)
            # Signed in before, as ours is: what is measured is the start after that.
            blink.auth = Auth({"username": EMAIL, "password": PASSWORD}, True, session)
            await blink.auth.startup()
            with house.measured(start):
                await blink.start()
            with house.measured(refresh):
                await blink.refresh(force=True)
            fresh = 0
            with house.measured(snaps):
                for camera in blink.cameras.values():
                    await camera.snap_picture()
                    data = camera.image_from_cache or b""
                    digest = hashlib.sha256(data).hexdigest()
                    fresh += house.is_newest(str(camera.camera_id), digest)
            snaps.fresh = fresh
    return [start, refresh, snaps]


def table(rows: list[Row]) -> str:
    lines = [
        "| who | what | cameras | networks | requests | seconds | fresh |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        fresh = "" if row.fresh is None else f"{row.fresh} of {row.cameras}"
        lines.append(
            f"| {row.who} | {row.what} | {row.cameras} | {row.networks} | {row.requests} "
            f"| {row.seconds:.2f} | {fresh} |"
        )
    return "\n".join(lines)


def broken_limits(usual: list[Row]) -> list[str]:
    """What is promised and does not hold, in words."""
    mine = {(row.what, row.cameras): row for row in usual if row.who == "BlinkThink"}
    broken = []
    for (what, cameras), row in mine.items():
        if what == "list" and row.requests != 1:
            broken.append(f"listing {cameras} cameras took {row.requests} requests, not 1")
        if row.fresh is not None and row.fresh != cameras:
            broken.append(f"only {row.fresh} of {cameras} pictures were fresh")
        if what == "snap all" and row.requests > MOST_PER_SNAP * cameras:
            broken.append(f"{cameras} snapshots took {row.requests} requests")
    one, five, twenty = (mine["snap all", cameras] for cameras, _ in HOMES)
    if five.seconds > MOST_AT_ONCE * one.seconds:
        broken.append(f"5 cameras took {five.seconds / one.seconds:.2f} times as long as one")
    each = twenty.cameras // twenty.networks
    if twenty.seconds > MOST_AT_ONCE * each * one.seconds:
        broken.append(f"{each} cameras a network took {twenty.seconds / one.seconds:.2f} times one")
    return broken


async def measure(folder: Path, timing: Timing, name: str, *, with_blinkpy: bool) -> list[Row]:
    rows = []
    for cameras, networks in HOMES:
        rows += await ours(folder / f"{name}-{cameras}", timing, cameras, networks)
    for cameras, networks in HOMES if with_blinkpy else ():
        rows += await blinkpys(folder / f"{name}-{cameras}-blinkpy", timing, cameras, networks)
    return rows


def main() -> int:
    """Print the tables; the exit status."""
    parser = argparse.ArgumentParser(prog="bench blink", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="without blinkpy")
    options = parser.parse_args()
    os.environ["BLINKTHINK_SECRETS"] = "file"
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        usual = asyncio.run(measure(Path(folder), USUAL, "usual", with_blinkpy=not options.quick))
        print(f"A camera's usual times\n\n{table(usual)}\n", flush=True)
        instant = asyncio.run(measure(Path(folder), INSTANT, "instant", with_blinkpy=False))
        print(f"Cameras that take no time\n\n{table(instant)}\n")
    broken = broken_limits(usual)
    for line in broken:
        print(f"Limit broken: {line}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
