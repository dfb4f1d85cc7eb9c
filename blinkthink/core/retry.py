"""The one way to try again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError

T = TypeVar("T")


async def retry(
    attempt: Callable[[], Awaitable[T]],
    *,
    on: tuple[type[BlinkThinkError], ...],
    delays: Sequence[float],
    clock: Clock,
) -> T:
    """Call ``attempt`` until it succeeds, waiting the next of ``delays`` after an error in ``on``.

    The error of the last attempt is raised as it came; other errors are raised at once.
    """
    for delay in delays:
        try:
            return await attempt()
        except on:
            await clock.sleep(delay)
    return await attempt()
