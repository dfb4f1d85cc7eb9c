"""The listing is kept fresh at a polite pace, and only while somebody needs it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import pytest

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.cameras import CameraRegistry
from blinkthink.blink.status import StatusWatch
from blinkthink.core.clock import ManualClock, SystemClock
from blinkthink.core.errors import NeedsLogin
from blinkthink.core.events import CamerasChanged, Event, EventBus, ScheduleChanged
from blinkthink.demo.server import INSTANT, WITHOUT_CODE, DemoServer, Kind
from blinkthink.demo.server.faults import Status
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient
from blinkthink.runtime.secrets import SecretStore
from tests.blink.conftest import paint


@dataclass
class Watching:
    """A signed-in account whose status is watched; the clock stands still but for ``pass_on``."""

    server: DemoServer
    account: BlinkAccount
    registry: CameraRegistry
    status: StatusWatch
    clock: ManualClock
    events: EventBus
    minutes: int = 5
    scheduled: bool = False
    heard: list[Event] = field(default_factory=list)

    @property
    def looks(self) -> int:
        return sum("homescreen" in seen.path for seen in self.server.requests)

    async def pass_on(self, minutes: float) -> None:
        """Let time pass in steps, with every look that falls due brought to its end."""
        await self.settled()
        for _ in range(round(minutes * 2)):
            await self.clock.advance(30)
            await self.settled()

    async def settled(self) -> None:
        """Return once the watch waits: for time to pass, or for a change."""
        for _ in range(20):
            await asyncio.sleep(0)
        while (running := self.registry.running) is not None:
            await asyncio.wait([running])
            for _ in range(20):
                await asyncio.sleep(0)


@pytest.fixture
async def watching(tmp_path, home) -> AsyncIterator[Watching]:
    clock, events = ManualClock(SystemClock().now()), EventBus()
    server = DemoServer(tmp_path / "server", clock, timing=INSTANT, painter=paint)
    await server.start()
    ledger = EgressLedger(home / "egress.jsonl", clock)
    async with HttpClient(
        ledger, clock, routes=server.routes, extra_trust=server.certificate
    ) as http:
        secrets = SecretStore(home / "account.bin", home / "account.key")
        account = BlinkAccount(http, secrets, home / "account.lock", clock, events)
        await account.sign_in(WITHOUT_CODE.email, WITHOUT_CODE.password)
        registry = CameraRegistry(account, clock, events)
        made: Callable[[], Watching] = lambda: watching  # noqa: E731
        status = StatusWatch(
            account, registry, events, clock, lambda: made().minutes, lambda: made().scheduled
        )
        watching = Watching(server, account, registry, status, clock, events)
        events.subscribe(watching.heard.append)
        status.start()
        yield watching
        await status.stop()
    await server.stop()


async def test_nothing_is_asked_while_nobody_looks(watching):
    await watching.pass_on(30)
    assert watching.looks == 0


async def test_at_once_and_then_every_five_minutes_while_shown(watching):
    watching.status.show(True)
    await watching.settled()
    assert watching.looks == 1
    await watching.pass_on(4.5)
    assert watching.looks == 1
    await watching.pass_on(0.5)
    assert watching.looks == 2
    await watching.pass_on(20)
    assert watching.looks == 6
    watching.status.show(False)
    await watching.pass_on(30)
    assert watching.looks == 6
    watching.status.show(True)
    await watching.pass_on(1)
    assert watching.looks == 7
    assert sum(isinstance(event, CamerasChanged) for event in watching.heard) == 7


async def test_several_windows(watching):
    watching.status.show(True)
    watching.status.show(True)
    watching.status.show(False)
    await watching.pass_on(5)
    assert watching.looks == 2
    watching.status.show(False)
    watching.status.show(False)  # one too many is no debt
    await watching.pass_on(10)
    assert watching.looks == 2
    watching.status.show(True)
    await watching.pass_on(0.5)
    assert watching.looks == 3


async def test_a_schedule_needs_it_too(watching):
    watching.scheduled = True
    watching.events.publish(ScheduleChanged(()))
    await watching.pass_on(10)
    assert watching.looks == 3


async def test_the_pace_is_a_setting(watching):
    watching.status.show(True)
    await watching.settled()
    watching.minutes = 1
    watching.status.wake()
    await watching.pass_on(10)
    assert watching.looks == 11


async def test_a_listing_that_something_else_asked_for_counts(watching):
    watching.status.show(True)
    await watching.settled()
    for _ in range(4):
        await watching.pass_on(4)
        await watching.registry.read(fresh=True)
    assert watching.looks == 5
    await watching.pass_on(4.5)
    assert watching.looks == 5
    await watching.pass_on(0.5)
    assert watching.looks == 6


async def test_failures_in_a_row_slow_it_down_to_an_hour(watching):
    watching.server.faults.add(Kind.HOMESCREEN, Status(500), times=None)
    watching.status.show(True)
    await watching.settled()
    asked = []
    for minute in range(1, 200):
        before = watching.looks
        await watching.pass_on(1)
        asked += [minute] * (watching.looks - before)
    assert asked == [5, 15, 35, 75, 135, 195]
    watching.server.faults.clear()
    await watching.registry.refresh()  # somebody else's success ends the slowness
    before = watching.looks
    await watching.pass_on(10)
    assert watching.looks == before + 2


async def test_a_pause_of_blinks_is_kept(watching):
    watching.status.show(True)
    await watching.settled()
    watching.server.faults.add(Kind.HOMESCREEN, Status(429, retry_after=1200))
    await watching.pass_on(5)
    assert watching.looks == 2
    await watching.pass_on(19.5)
    assert watching.looks == 2
    await watching.pass_on(1)
    assert watching.looks == 3
    assert watching.registry.cameras.error is None


async def test_signed_out_and_in_again(watching):
    watching.status.show(True)
    await watching.settled()
    await watching.account.sign_out()
    await watching.pass_on(30)
    assert watching.looks == 1
    await watching.account.sign_in(WITHOUT_CODE.email, WITHOUT_CODE.password)
    await watching.settled()
    assert watching.looks == 2
    watching.server.revoke()
    watching.server.expire_access()
    await watching.pass_on(60)
    assert watching.looks == 3  # the one that Blink refused
    with pytest.raises(NeedsLogin):
        await watching.registry.refresh()
    assert watching.looks == 3


async def test_it_ends_in_the_middle_of_a_look(watching):
    watching.status.show(True)
    for _ in range(5):
        await asyncio.sleep(0)
    await watching.status.stop()
    await watching.settled()
    await watching.pass_on(30)
    assert watching.looks <= 1
