"""Battery, network and sleep: with a real bus, without one, and by the clocks."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from blinkthink.core.clock import ManualClock
from blinkthink.core.events import Event, EventBus, PowerChanged, Woke
from blinkthink.core.power import Power
from blinkthink.runtime import power as the_power
from blinkthink.runtime import system_bus as the_bus
from blinkthink.runtime.power import LOOK_SECONDS, PowerWatch, _has_own_battery
from tests.runtime.system_bus import connect, logind, network_manager, private_bus, upower

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Heard:
    """What was published, and waiting for more."""

    def __init__(self, events: EventBus) -> None:
        self.events: list[Event] = []
        self._more = asyncio.Event()
        events.subscribe(self._on)

    def _on(self, event: Event) -> None:
        self.events.append(event)
        self._more.set()

    async def until(self, true: Callable[[], bool]) -> None:
        async with asyncio.timeout(60):
            while not true():
                self._more.clear()
                await self._more.wait()

    def count(self, kind: type) -> int:
        return sum(isinstance(event, kind) for event in self.events)


@pytest.fixture(autouse=True)
def no_route(tmp_path, monkeypatch):
    """A machine without a default route, whatever this one has."""
    monkeypatch.setattr(the_bus, "_ROUTES", (tmp_path / "route", tmp_path / "ipv6_route"))


async def test_linux_says_it_on_its_bus(tmp_path):
    with private_bus(tmp_path / "bus") as address:
        power_bus, battery = await upower(address, False)
        network_bus, network = await network_manager(address, metered=4, state=70)
        login_bus, login = await logind(address)
        events = EventBus()
        heard = Heard(events)
        watch = PowerWatch(events, ManualClock(NOON), address=address, battery=_never_asked)
        await watch.start()
        assert watch.power == Power(on_battery=False, metered=False, online=True)

        battery.put(True)
        network.put(Metered=1)
        await heard.until(lambda: watch.power == Power(True, True, True))
        network.put(State=20, Metered=0)
        await heard.until(lambda: watch.power == Power(True, None, False))
        assert heard.events[-1] == PowerChanged(watch.power)

        login.sleep(True)
        login.sleep(False)
        await heard.until(lambda: heard.count(Woke) > 0)
        assert heard.count(Woke) == 1  # going to sleep is no waking

        network_bus.disconnect()  # it ended
        await heard.until(lambda: watch.power == Power(True, None, None))
        network_bus, _ = await network_manager(address, metered=3, state=60)
        await heard.until(lambda: watch.power == Power(True, True, True))

        told = len(heard.events)
        await watch.stop()
        battery.put(False)
        await _said_something(address)
        assert len(heard.events) == told
        for bus in (power_bus, network_bus, login_bus):
            bus.disconnect()


async def test_one_that_hangs_keeps_no_other_from_being_heard(tmp_path):
    with private_bus(tmp_path / "bus") as address:
        hangs = await connect(address)
        await hangs.request_name("org.freedesktop.UPower")
        hangs.add_message_handler(lambda message: True)  # it takes every call and answers none
        network_bus, _ = await network_manager(address, metered=1, state=70)
        events = EventBus()
        heard = Heard(events)
        watch = PowerWatch(events, ManualClock(NOON), address=address, battery=lambda: False)
        starting = asyncio.create_task(watch.start())
        await heard.until(lambda: watch.power.metered is True)
        await starting
        assert watch.power == Power(on_battery=False, metered=True, online=True)
        await watch.stop()
        for bus in (hangs, network_bus):
            bus.disconnect()


async def test_a_route_that_others_set_up_is_a_network(tmp_path):
    heading = "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n"
    route = tmp_path / "route"
    with private_bus(tmp_path / "bus") as address:
        bus, _ = await network_manager(address, metered=0, state=20)
        route.write_text(heading + "eth0\t0001A8C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n")
        assert (await _first(address)).online is False
        route.write_text(heading + "eth0\t00000000\t0101A8C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n")
        assert (await _first(address)).online is True
        route.unlink()
        zero = "0" * 32
        six = tmp_path / "ipv6_route"
        six.write_text(f"{zero} 00 {zero} 00 {zero} ffffffff 00000001 00000000 00200200       lo\n")
        assert (await _first(address)).online is False
        six.write_text(
            f"{zero} 00 {zero} 00 {zero} 00000400 00000001 00000000 00000003     wlan0\n"
        )
        assert (await _first(address)).online is True
        bus.disconnect()


async def test_nobody_on_the_bus_and_no_bus_at_all(tmp_path):
    with private_bus(tmp_path / "bus") as address:
        assert await _first(address) == Power(None, None, None)
    assert await _first(f"unix:path={tmp_path / 'none'}") == Power(None, None, None)
    assert await _first("nonsense") == Power(None, None, None)


async def test_a_bus_that_ends_and_comes_again(tmp_path):
    events, clock = EventBus(), ManualClock(NOON)
    heard = Heard(events)
    with private_bus(tmp_path / "bus") as address:
        bus, _ = await upower(address, True)
        watch = PowerWatch(events, clock, address=address, battery=lambda: None)
        await watch.start()
        assert watch.power.on_battery is True
    await heard.until(lambda: watch.power.on_battery is None)
    with contextlib.suppress(EOFError, OSError):
        await bus.wait_for_disconnect()
    with private_bus(tmp_path / "bus") as address:
        bus, _ = await upower(address, True)
        await clock.advance(300)
        await heard.until(lambda: watch.power.on_battery is True)
        bus.disconnect()
        await watch.stop()


async def test_without_a_bus_the_battery_is_looked_at_now_and_then():
    events, clock, plugged = EventBus(), ManualClock(NOON), [True]
    heard = Heard(events)
    watch = PowerWatch(events, clock, battery=lambda: not plugged[0], linux=False)
    await watch.start()
    assert watch.power == Power(on_battery=False)
    plugged[0] = False
    await clock.advance(LOOK_SECONDS)
    await heard.until(lambda: watch.power == Power(on_battery=True))
    await watch.stop()


class _TurnedClock(ManualClock):
    """Goes on only when somebody waits for it again."""

    def __init__(self) -> None:
        super().__init__(NOON)
        self._waited_for = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self._waited_for.set()
        await super().sleep(seconds)

    async def turn(self, seconds: float) -> None:
        async with asyncio.timeout(60):
            await self._waited_for.wait()
        self._waited_for.clear()
        await self.advance(seconds)


async def test_sleep_is_seen_by_the_wall_clock():
    events, clock = EventBus(), _TurnedClock()
    heard = Heard(events)
    watch = PowerWatch(events, clock, battery=lambda: False, linux=False)
    await watch.start()
    for _ in range(10):
        await clock.turn(LOOK_SECONDS)
    assert heard.count(Woke) == 0
    clock.set_wall(clock.now() + timedelta(hours=8))  # the steady clock stood still meanwhile
    await clock.turn(LOOK_SECONDS)
    await heard.until(lambda: heard.count(Woke) == 1)
    clock.set_wall(clock.now() - timedelta(hours=1))  # a clock that is set back is no sleep
    await clock.turn(LOOK_SECONDS)
    await clock.turn(LOOK_SECONDS)
    assert heard.count(Woke) == 1
    await watch.stop()


class _LateClock(ManualClock):
    """Its steady clock goes on in sleep, as that of Windows does: the first wait takes an hour."""

    def __init__(self) -> None:
        super().__init__(NOON)
        self.waits = 0
        self.rests = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self.waits += 1
        if self.waits > 2:
            self.rests.set()
            await asyncio.Event().wait()
        self._step(3600.0 if self.waits == 1 else seconds)


async def test_sleep_is_seen_by_a_wait_that_took_too_long():
    events, clock = EventBus(), _LateClock()
    heard = Heard(events)
    watch = PowerWatch(events, clock, battery=lambda: False, linux=False)
    await watch.start()
    async with asyncio.timeout(60):
        await clock.rests.wait()
    assert heard.count(Woke) == 1
    await watch.stop()


def test_a_mouse_has_a_battery_too(tmp_path):
    assert not _has_own_battery(tmp_path / "missing")
    for name, kind, scope in (("AC", "Mains", ""), ("hidpp_battery_0", "Battery", "Device")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "type").write_text(f"{kind}\n")
        if scope:
            (folder / "scope").write_text(f"{scope}\n")
    assert not _has_own_battery(tmp_path)
    (tmp_path / "BAT0").mkdir()
    (tmp_path / "BAT0" / "type").write_text("Battery\n")
    assert _has_own_battery(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="sysfs is Linux's")
def test_supplies_that_cannot_be_listed_are_nobody_who_knows(tmp_path, monkeypatch):
    """As while the battery is taken out, or where a sandbox keeps the folder."""

    class Refused(type(tmp_path)):
        def iterdir(self):
            raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(the_power, "_SUPPLIES", Refused(tmp_path))
    assert the_power.on_battery() is None


def _never_asked() -> bool | None:
    raise AssertionError("UPower says it")


async def _first(address: str) -> Power:
    watch = PowerWatch(EventBus(), ManualClock(NOON), address=address, battery=lambda: None)
    await watch.start()
    power = watch.power
    await watch.stop()
    return power


async def _said_something(address: str) -> None:
    """Returns once the bus has handed on what was sent before."""
    bus = await connect(address)
    await bus.introspect("org.freedesktop.DBus", "/org/freedesktop/DBus")
    bus.disconnect()
