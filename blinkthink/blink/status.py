"""Keeping the listing fresh at a polite pace, while somebody needs it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.cameras import CameraRegistry
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import (
    AccountChanged,
    CamerasChanged,
    Event,
    EventBus,
    ScheduleChanged,
)

log = logging.getLogger(__name__)

_LONGEST_BACKOFF = 3600.0  # seconds


class StatusWatch:
    """Lists the cameras every so many minutes while a window shows them or a schedule runs.

    A listing that something else asked for counts. Nothing is asked while nobody is signed in or
    Blink asked to wait; failures in a row double the time to the next look, up to an hour.
    """

    def __init__(
        self,
        account: BlinkAccount,
        registry: CameraRegistry,
        events: EventBus,
        clock: Clock,
        minutes: Callable[[], int],
        scheduled: Callable[[], bool],
    ) -> None:
        """``minutes`` between looks; ``scheduled`` tells whether a schedule needs them."""
        self._account = account
        self._registry = registry
        self._events = events
        self._clock = clock
        self._minutes = minutes
        self._scheduled = scheduled
        self._showing = 0
        self._failures = 0
        self._failed_at = 0.0  # on the steady counter
        self._changed = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._unsubscribe = self._events.subscribe(self._heard)
        self._running = asyncio.get_running_loop().create_task(self._run(), name="status")

    async def stop(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            self._unsubscribe()
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running

    def show(self, shown: bool) -> None:
        """One more window shows the cameras' state, or one less."""
        self._showing = max(0, self._showing + (1 if shown else -1))
        self.wake()

    def wake(self) -> None:
        """Think again about the next look: something that it depends on may have changed."""
        self._changed.set()

    async def _run(self) -> None:
        while True:
            self._changed.clear()
            wait = self._wait()
            if wait is None:
                await self._changed.wait()
            elif wait > 0:
                await self._sleep(wait)
            else:
                await self._look()

    def _wait(self) -> float | None:
        """Seconds until the next look; None while nobody needs one."""
        account = self._account.account
        if not (self._showing or self._scheduled()) or not account.signed_in:
            return None
        now, every = self._clock.monotonic(), self._minutes() * 60.0
        listed_at = self._registry.listed_at
        if listed_at is not None and listed_at >= self._failed_at:
            self._failures = 0
        due = listed_at + every if listed_at is not None else now
        if self._failures:
            doubled = every * 2 ** min(self._failures - 1, 10)
            due = self._failed_at + max(every, min(doubled, _LONGEST_BACKOFF))
        if account.cooldown_until is not None:
            pause = (account.cooldown_until - self._clock.now()).total_seconds()
            due = max(due, now + pause)
        return max(0.0, due - now)

    async def _look(self) -> None:
        try:
            await self._registry.read()
        except BlinkThinkError as error:
            log.info("the cameras' state cannot be read: %s", error.detail)
        except Exception:
            log.exception("reading the cameras' state failed in a way that nobody foresaw")
        else:
            return
        self._failures += 1
        self._failed_at = self._clock.monotonic()

    async def _sleep(self, seconds: float) -> None:
        """Wait that long, or until something changes."""
        waits = [
            asyncio.ensure_future(self._clock.sleep(seconds)),
            asyncio.ensure_future(self._changed.wait()),
        ]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    def _heard(self, event: Event) -> None:
        if isinstance(event, AccountChanged | CamerasChanged | ScheduleChanged):
            self.wake()
