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
    patience: float | None = None,
) -> T:
    """Call ``attempt`` until it succeeds, waiting the next of ``delays`` after an error in ``on``.

    With ``patience`` (seconds of waiting, over all), an error that says how long to wait
    (``retry_after``) is waited for so long, if that is more; one that asks for more than is left of
    it is raised at once. The error of the last attempt is raised as it came; other errors are
    raised at once.
    """
    left = patience
    for delay in delays:
        try:
            return await attempt()
        except on as error:
            wait = delay
            if left is not None:
                wait = max(delay, getattr(error, "retry_after", None) or 0.0)
                if wait > left:
                    raise
                left -= wait
            await clock.sleep(wait)
    return await attempt()
