"""A clock that passes no time while a thread works for somebody: a slow disk changes no result."""

from __future__ import annotations

import asyncio
import concurrent.futures
from collections.abc import Callable
from datetime import datetime
from typing import ParamSpec, TypeVar

from blinkthink.core.clock import ManualClock
from blinkthink.runtime.loop import POOL_SIZE, DaemonPool

T = TypeVar("T")
P = ParamSpec("P")


class _Threads(DaemonPool):
    """The threads of a loop, which tell what they still have to do."""

    def __init__(self) -> None:
        super().__init__(POOL_SIZE)
        self.given = 0

    def submit(
        self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> concurrent.futures.Future[T]:
        self.given += 1
        return super().submit(fn, *args, **kwargs)

    @property
    def busy(self) -> bool:
        return self._pending > 0


class SettledClock(ManualClock):
    """Made on the loop whose tasks it is for; it gives that loop its threads."""

    def __init__(self, now: datetime) -> None:
        super().__init__(now)
        self._threads = _Threads()
        asyncio.get_running_loop().set_default_executor(self._threads)

    async def advance(self, seconds: float) -> None:
        await self.settle()
        await super().advance(seconds)

    async def settle(self) -> None:
        """Return once no thread works, and nobody has given them work in some turns of the loop."""
        given = -1
        while self._threads.busy or given != self._threads.given:
            given = self._threads.given
            while self._threads.busy:  # noqa: ASYNC110 - nothing tells of it on the loop
                await asyncio.sleep(0.001)
            for _ in range(10):
                await asyncio.sleep(0)
