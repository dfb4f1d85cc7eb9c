"""How long a download waits for a hub that is gone or busy."""

from __future__ import annotations

import logging
from collections.abc import Callable

from blinkthink.core.clock import Clock
from blinkthink.core.errors import HubBusy, HubUnavailable

log = logging.getLogger(__name__)

HubFailure = HubUnavailable | HubBusy

_AGAIN = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds between tries; the last for all further ones


class Patience:
    """``limit``: seconds of waiting in a row after which it is at its end."""

    def __init__(self, clock: Clock, limit: float) -> None:
        self._clock = clock
        self._limit = limit
        self._tries, self._waited = 0, 0.0

    def renew(self) -> None:
        """Something came."""
        self._tries, self._waited = 0, 0.0

    async def wait(self, error: HubFailure, tell: Callable[[HubFailure], None]) -> None:
        """Until the next try, as long as a busy hub asks for at least; ``tell`` says so first.

        Raises ``error`` where patience is at its end.
        """
        wait = _AGAIN[min(self._tries, len(_AGAIN) - 1)]
        if isinstance(error, HubBusy) and error.retry_after is not None:
            wait = max(wait, error.retry_after)
        if self._waited + wait > self._limit:
            raise error
        log.info("%s; again in %g s", error.detail, wait)
        tell(error)
        await self._clock.sleep(wait)
        self._tries, self._waited = self._tries + 1, self._waited + wait
