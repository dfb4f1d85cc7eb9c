"""How long a command waits when a server asks to slow down."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from blinkthink.app.cli.output import message
from blinkthink.core.amounts import duration
from blinkthink.core.clock import Clock
from blinkthink.core.errors import RateLimited
from blinkthink.core.translation import tr

LONGEST_WAIT = 60.0  # seconds; the contract's limit for commands

T = TypeVar("T")


async def patiently(attempt: Callable[[], Awaitable[T]], clock: Clock) -> T:
    """Call ``attempt``, again after the wait that a server asks for, 60 s in all at most.

    Raises RateLimited where it asks for more, and everything else that ``attempt`` raises.
    """
    end = clock.monotonic() + LONGEST_WAIT
    while True:
        try:
            return await attempt()
        except RateLimited as error:
            wait = error.retry_after
            if wait is None or clock.monotonic() + wait > end:
                raise
            message(tr("Blink asks to wait {duration}.").format(duration=duration(wait)))
            await clock.sleep(max(wait, 0.5))


class Patience:
    """The waiting of one command over many requests: ``seconds`` in all at most."""

    def __init__(self, who: str, clock: Clock, seconds: float) -> None:
        self._who = who
        self._clock = clock
        self._left = seconds

    async def through(self, attempt: Callable[[], Awaitable[T]]) -> T:
        """As ``patiently``, with what is left of the waiting."""
        while True:
            try:
                return await attempt()
            except RateLimited as error:
                wait = error.retry_after
                if wait is None or wait > self._left:
                    raise
                self._left -= wait
                message(
                    tr("{service} asks to wait {duration}.").format(
                        service=self._who, duration=duration(wait)
                    )
                )
                await self._clock.sleep(max(wait, 0.5))
