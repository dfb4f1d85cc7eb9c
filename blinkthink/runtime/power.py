"""Battery, network and sleep, as far as this machine tells: news when they change.

Linux tells on its system bus (``runtime.system_bus``). Everywhere, and where there is no such bus,
the battery is asked by psutil, and sleep is seen by the clocks: whoever wants to wait half a minute
and finds that much more time has passed, slept. A clock that is set forward looks the same, and
does no harm: what hears of it looks anew at what is due. Windows and macOS do not tell here whether
the network is metered or away: None.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from blinkthink.core.clock import Clock
from blinkthink.core.events import EventBus, PowerChanged, Woke
from blinkthink.core.power import Power
from blinkthink.runtime.system_bus import SystemBus

log = logging.getLogger(__name__)

LOOK_SECONDS = 30.0  # between looks at the clocks, and at a battery that nobody tells of
SLEPT_SECONDS = 15.0  # what a look may be late without sleep
AGAIN_SECONDS = 300.0  # until a bus that is not there is tried again
_FIRST_SECONDS = 2.0  # how long the start waits for the first answers
_SUPPLIES = Path("/sys/class/power_supply")


class PowerWatch:
    """Publishes PowerChanged and Woke. All runs on the asyncio thread; ``power`` is for any."""

    def __init__(
        self,
        events: EventBus,
        clock: Clock,
        *,
        address: str | None = None,
        battery: Callable[[], bool | None] | None = None,
        linux: bool = sys.platform == "linux",
    ) -> None:
        """``address`` of the bus and ``battery`` take the place of the system's; ``linux``: whether
        there may be a bus."""
        self._events = events
        self._clock = clock
        self._battery = battery or on_battery
        self._linux = linux
        self._bus = SystemBus(self._tell, self._woke, address)
        self._asked: bool | None = None  # what psutil says of the battery
        self._seen: tuple[datetime, float] = (clock.now(), clock.monotonic())
        self._running: list[asyncio.Task[None]] = []
        self.power = Power()

    async def start(self) -> None:
        """Begin to watch; returns when what can be known is known, or after two seconds."""
        self._seen = (self._clock.now(), self._clock.monotonic())
        ready = asyncio.Event()
        self._running = [asyncio.create_task(self._look(), name="power")]
        if self._linux:
            self._running.append(asyncio.create_task(self._listen(ready), name="system bus"))
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(ready.wait(), _FIRST_SECONDS)
        await self._ask_battery()

    async def stop(self) -> None:
        """Publish nothing more."""
        running, self._running = self._running, []
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def _listen(self, ready: asyncio.Event) -> None:
        while True:
            try:
                await self._bus.run(ready.set)
            except Exception as error:  # noqa: BLE001 - a bus is a convenience, whatever it lacks
                log.debug("no system bus: %s", error)
            ready.set()
            await self._clock.sleep(AGAIN_SECONDS)

    async def _look(self) -> None:
        while True:
            await self._clock.sleep(LOOK_SECONDS)
            wall, steady = self._seen
            self._seen = now, counted = self._clock.now(), self._clock.monotonic()
            passed = max((now - wall).total_seconds(), counted - steady)  # some counters sleep too
            if passed > LOOK_SECONDS + SLEPT_SECONDS:
                self._woke()
            await self._ask_battery()

    async def _ask_battery(self) -> None:
        if self._bus.on_battery is None:
            self._asked = await asyncio.to_thread(self._battery)
        self._tell()

    def _woke(self) -> None:
        self._seen = (self._clock.now(), self._clock.monotonic())
        self._events.publish(Woke())

    def _tell(self) -> None:
        if not self._running:  # it is being stopped
            return
        told = self._bus.on_battery
        power = Power(
            on_battery=self._asked if told is None else told,
            metered=self._bus.metered,
            online=self._bus.online,
        )
        if power != self.power:
            self.power = power
            self._events.publish(PowerChanged(power))


def on_battery() -> bool | None:
    """Whether the machine runs on its battery; False for one that has none, None: nobody knows."""
    import psutil

    try:
        # psutil takes a mouse's battery for the machine's.
        if sys.platform == "linux" and not _has_own_battery(_SUPPLIES):
            return False
        found = psutil.sensors_battery()
    except (AttributeError, OSError, RuntimeError, ValueError):  # not on every system
        return None
    if found is None:
        return False
    plugged: bool | None = found.power_plugged
    return None if plugged is None else not plugged


def _has_own_battery(folder: Path) -> bool:
    """Whether a battery is the machine's: one of a device beside it says so in ``scope``."""
    return any(
        _said(supply / "type") == "Battery" and _said(supply / "scope") != "Device"
        for supply in (folder.iterdir() if folder.is_dir() else ())
    )


def _said(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace").strip()
    except OSError:
        return ""
