"""Telling alerts to a server that may be away: one after the other, with patience and a bound."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Protocol

from blinkthink.alerts.book import Book
from blinkthink.alerts.journal import Alert
from blinkthink.core.alerts import Channel, Fired
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, RateLimited, Transient
from blinkthink.core.retry import retry
from blinkthink.core.words import say

log = logging.getLogger(__name__)

TRIES = (2.0, 10.0)
"""Seconds between the tries of one alert."""
RESTS = (60.0, 300.0, 900.0, 3600.0)
"""Seconds until a server that did not answer is asked again; the last one from then on."""
_PATIENCE = 60.0  # seconds that one alert's tries may wait, over all
GIVEN_UP = 24 * 3600.0
"""Seconds after which an alert that could not be told is none any more."""


class Poster(Protocol):
    """A way to a server: ``alerts.webhook.WebhookTeller``, the MQTT broker."""

    @property
    def ready(self) -> bool:
        """Whether it was set up."""

    async def tell(self, fired: Fired, *, update: bool) -> None:
        """Raises Transient or RateLimited for what passes by itself, else BlinkThinkError."""


class Posting:
    """One channel's alerts on their way. Runs on the event loop's thread."""

    def __init__(
        self,
        channel: Channel,
        poster: Poster,
        book: Book,
        clock: Clock,
        changed: Callable[[], None],
    ) -> None:
        """``changed``: there is a problem, or none any more."""
        self.channel = channel
        self.poster = poster
        self.problem = ""  # in words
        self._book = book
        self._clock = clock
        self._changed = changed
        self._wake = asyncio.Event()
        self._anew = asyncio.Event()
        self._failures = 0
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """What was not told yet is told after the next start."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None

    def wake(self) -> None:
        """There is something to tell."""
        self._wake.set()

    def try_anew(self) -> None:
        """Something else was set up: what was wrong is so no more."""
        self._say("")
        self.hurry()

    def hurry(self) -> None:
        """The machine woke, or the network is there again: do not wait any longer."""
        self._failures = 0
        self._anew.set()
        self._wake.set()

    async def abandon(self) -> None:
        """Give up what waits: it was meant for another server."""
        for alert in self._book.waiting(self.channel):
            await self._book.done(alert, self.channel, told=False)

    async def _run(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            await self._book.bound(self.channel)
            while self.poster.ready and (waiting := self._book.waiting(self.channel)):
                await self._tell(waiting[0])
                await self._book.bound(self.channel)

    async def _tell(self, alert: Alert) -> None:
        if (self._clock.now() - alert.at).total_seconds() > GIVEN_UP:
            await self._book.done(alert, self.channel, told=False)
            return
        fired = self._book.fired(alert)
        update = self.channel not in alert.waiting
        self._anew.clear()
        try:
            await retry(
                lambda: self.poster.tell(fired, update=update),
                on=(Transient, RateLimited),
                delays=TRIES,
                clock=self._clock,
                patience=_PATIENCE,
            )
        except (Transient, RateLimited) as error:
            self._say(say(error).sentence)
            await self._rest(error)
        except BlinkThinkError as error:
            self._say(say(error).sentence)
            await self._book.done(alert, self.channel, told=False)
        except Exception as error:
            log.exception("an alert could not be told in a way that nobody foresaw")
            self._say(say(error).sentence)
            await self._book.done(alert, self.channel, told=False)
        else:
            self._failures = 0
            self._say("")
            await self._book.done(alert, self.channel, told=True)

    async def _rest(self, error: BlinkThinkError) -> None:
        wait = RESTS[min(self._failures, len(RESTS) - 1)]
        self._failures += 1
        wait = max(wait, getattr(error, "retry_after", None) or 0.0)
        resting = asyncio.ensure_future(self._clock.sleep(wait))
        anew = asyncio.ensure_future(self._anew.wait())
        try:
            await asyncio.wait((resting, anew), return_when=asyncio.FIRST_COMPLETED)
        finally:
            resting.cancel()
            anew.cancel()

    def _say(self, problem: str) -> None:
        if problem != self.problem:
            self.problem = problem
            self._changed()
