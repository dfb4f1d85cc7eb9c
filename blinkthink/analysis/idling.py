"""When a model that has nothing to do leaves the memory: after a while, or when memory is short."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from blinkthink.analysis.models.system_memory import memory
from blinkthink.core.amounts import duration
from blinkthink.core.clock import Clock
from blinkthink.core.settings import Settings
from blinkthink.core.translation import decimal, tr

POLL_SECONDS = 10.0  # between looks at the free memory
_GIGABYTE = 1e9


class IdleWatch:
    """Looks at clock and memory between ``begin`` and ``end``; nothing ticks otherwise."""

    def __init__(
        self, clock: Clock, settings: Callable[[], Settings], unload: Callable[[str], None]
    ) -> None:
        """``unload`` gets the reason in words."""
        self._clock = clock
        self._settings = settings
        self._unload = unload
        self._watching: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """The model has nothing to do from now on."""
        self.end()
        self._watching = asyncio.ensure_future(self._watch())

    def end(self) -> None:
        """There is something to do, or the model is gone."""
        if self._watching is not None:
            self._watching.cancel()
            self._watching = None

    async def _watch(self) -> None:
        began = self._clock.monotonic()
        while True:
            minutes = self._settings().unload_after_minutes
            left = POLL_SECONDS
            if minutes is not None:
                left = min(left, began + minutes * 60 - self._clock.monotonic())
            # Memory is looked at after a while only: in a queue the next picture comes at once.
            await self._clock.sleep(max(left, 0.0))
            if why := self._reason(self._clock.monotonic() - began):
                self._watching = None
                self._unload(why)
                return

    def _reason(self, idle: float) -> str:
        """Why the model is to go now, or nothing. The settings may have changed meanwhile."""
        settings = self._settings()
        minutes, gigabytes = settings.unload_after_minutes, settings.unload_below_gigabytes
        if minutes is not None and idle >= minutes * 60:
            return tr(
                "The model left the memory after {duration} without a picture. The next "
                "picture loads it again."
            ).format(duration=duration(minutes * 60))
        if gigabytes is not None and (free := memory().free) < gigabytes * _GIGABYTE:
            return tr(
                "The model left the memory, as only {free} GB were free. The next picture "
                "loads it again."
            ).format(free=decimal(free / _GIGABYTE))
        return ""
