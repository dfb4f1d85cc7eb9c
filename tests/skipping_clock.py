"""A clock whose waits take no real time."""

from __future__ import annotations

from datetime import datetime

from blinkthink.core.clock import ManualClock


class SkippingClock(ManualClock):
    """A sleeper moves the clock on instead of waiting; ``waited``: the seconds of each wait."""

    def __init__(self, now: datetime) -> None:
        super().__init__(now)
        self.waited: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.waited.append(seconds)
        await self.advance(seconds)
