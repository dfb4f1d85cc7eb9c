"""What was published, and a way to wait for more of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from blinkthink.core.events import Event, EventBus


class News:
    """Everything that was published, and a way to wait for more."""

    def __init__(self, events: EventBus) -> None:
        self.heard: list[Event] = []
        self._more = asyncio.Event()
        events.subscribe(self._hear)

    def _hear(self, event: Event) -> None:
        self.heard.append(event)
        self._more.set()

    def of(self, kind: type[Any]) -> list[Any]:
        return [event for event in self.heard if isinstance(event, kind)]

    async def until(self, condition: Callable[[], bool]) -> None:
        """Return once ``condition`` holds, looking at it after each piece of news."""
        async with asyncio.timeout(60):
            while not condition():
                self._more.clear()
                await self._more.wait()
