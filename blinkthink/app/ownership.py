"""Which process of a home runs schedule, queue and what else runs by itself: who holds its lock.

The others wait for the lock. The operating system frees it when its holder ends, however it ends,
so that another takes over within seconds.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.runtime.locks import Held, try_hold

log = logging.getLogger(__name__)

ASK_SECONDS = 2.0  # asking for a lock that is held writes nothing
_FIRST_REST, _LONGEST_REST = 30.0, 600.0  # seconds, after it could not be taken over whole


class Ownership:
    """The lock at ``path``, taken once."""

    def __init__(self, path: Path, clock: Clock, ask_seconds: float = ASK_SECONDS) -> None:
        self._path = path
        self._clock = clock
        self._ask_seconds = ask_seconds
        self._held: Held | None = None
        self._waiting: asyncio.Task[None] | None = None

    @property
    def here(self) -> bool:
        """Whether this process is the one. For any thread."""
        return self._held is not None

    def take(self) -> None:
        """Take the lock if it is free. Raises as ``try_hold`` does."""
        if self._held is None:
            self._held = try_hold(self._path)

    def wait(self, took: Callable[[], Awaitable[None]]) -> None:
        """Take it once it is free, and then call ``took``. Where that raises, the lock is free
        again for others, and it is tried again later."""
        if not self.here:
            self._waiting = asyncio.create_task(self._wait(took), name="ownership")

    async def stop_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting.cancel()
            with suppress(asyncio.CancelledError):
                await waiting

    def release(self) -> None:
        """Let another process take over."""
        held, self._held = self._held, None
        if held is not None:
            held.release()

    async def _wait(self, took: Callable[[], Awaitable[None]]) -> None:
        pause, rest = self._ask_seconds, _FIRST_REST
        while True:
            await self._clock.sleep(pause)
            pause = self._ask_seconds
            try:
                self.take()
            except BlinkThinkError as error:
                log.warning("the lock of the home cannot be asked for: %s", error.detail)
            if not self.here:
                continue
            try:
                await took()
            except Exception:  # whatever it was: half of it is worse than another process
                log.exception("what runs by itself could not be taken over")
                self.release()
                pause, rest = rest, min(2 * rest, _LONGEST_REST)
            else:
                log.info("the process that ran schedule and queue has ended: they run here now")
                return
