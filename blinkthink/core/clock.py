"""The one source of time, so that tests can turn it."""

from __future__ import annotations

import heapq
import itertools
import time
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Protocol

from blinkthink.core.local_zone import LocalZone

if TYPE_CHECKING:
    import asyncio


class Clock(Protocol):
    """Wall time, a steady counter, and waiting."""

    def now(self) -> datetime:
        """The local wall time with its offset."""

    def zone(self) -> tzinfo:
        """The local time zone, with the offsets of other days. It differs once it was changed."""

    def monotonic(self) -> float:
        """Seconds of a counter that no clock change moves."""

    async def sleep(self, seconds: float) -> None:
        """Wait; returns at once for zero or less."""


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        return datetime.now().astimezone()

    def zone(self) -> tzinfo:
        return LocalZone()

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        import asyncio  # the first screen of the window does without

        await asyncio.sleep(max(0.0, seconds))


class MovedClock(SystemClock):
    """Runs as the computer's clock does, but began at ``hour`` o'clock of today.

    For the picture tour and the end-to-end test, whose scenes would else be those of the night.
    """

    def __init__(self, hour: int) -> None:
        now = super().now()
        self._offset = now.replace(hour=hour, minute=0, second=0) - now

    def now(self) -> datetime:
        return super().now() + self._offset


class ManualClock:
    """A clock for tests: it stands still until ``advance`` moves it and wakes the sleepers due."""

    def __init__(self, now: datetime) -> None:
        if now.tzinfo is None:
            raise ValueError("ManualClock needs a time with an offset")
        self._now = now
        self._monotonic = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = itertools.count()

    def now(self) -> datetime:
        return self._now

    def zone(self) -> tzinfo:
        return self._now.tzinfo or UTC

    def monotonic(self) -> float:
        return self._monotonic

    async def sleep(self, seconds: float) -> None:
        import asyncio

        if seconds <= 0:
            await asyncio.sleep(0)
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._monotonic + seconds, next(self._order), woken))
        await woken

    async def advance(self, seconds: float) -> None:
        """Let ``seconds`` pass; sleepers wake in the order of their times."""
        import asyncio

        end = self._monotonic + seconds
        await asyncio.sleep(0)
        while self._sleepers and self._sleepers[0][0] <= end:
            due, _, woken = heapq.heappop(self._sleepers)
            self._step(due - self._monotonic)
            if not woken.done():
                woken.set_result(None)
            await self.settle()
        self._step(end - self._monotonic)

    async def settle(self) -> None:
        """Let woken tasks go on, which may sleep again before the end. For those that first wait
        for a thread or the network it is not enough: the time passes without them."""
        import asyncio

        for _ in range(5):
            await asyncio.sleep(0)

    def set_wall(self, now: datetime) -> None:
        """Set the wall time alone, as a person or NTP does; the steady counter goes on."""
        self._now = now

    def _step(self, seconds: float) -> None:
        self._monotonic += seconds
        self._now += timedelta(seconds=seconds)
