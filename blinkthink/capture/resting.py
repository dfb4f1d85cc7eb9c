"""Destinations of pictures that cannot be asked for a while: a server that is off, a busy cloud."""

from __future__ import annotations

from dataclasses import dataclass

from blinkthink.core.clock import Clock
from blinkthink.core.cloud_errors import CloudDown
from blinkthink.core.errors import BlinkThinkError, RateLimited

FIRST_SECONDS = 60.0
MOST_SECONDS = 600.0
_MOST_ASKED = 3600.0  # of what a server asks for itself


@dataclass
class _Rest:
    """``times``: how often in a row it could not be asked."""

    times: int = 0
    until: float = float("-inf")
    why: BlinkThinkError | None = None


class Rests:
    """Which destinations (hosts) rest, until when, and why. All methods belong to one thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._rests: dict[str, _Rest] = {}

    def begin(self, destination: str, error: BlinkThinkError) -> float:
        """Let a destination rest because of ``error``; the seconds for which it will.

        These are what the server asked for, if it did; else a minute, which doubles each time in a
        row, up to ten. While it rests already, a further error changes nothing.
        """
        rest = self._rests.setdefault(destination, _Rest())
        now = self._clock.monotonic()
        if rest.until > now:
            return rest.until - now
        asked = error.retry_after if isinstance(error, RateLimited | CloudDown) else None
        if asked is not None:
            seconds = min(max(1.0, asked), _MOST_ASKED)
        else:
            seconds = min(FIRST_SECONDS * 2**rest.times, MOST_SECONDS)
            rest.times = min(rest.times + 1, 10)
        rest.until, rest.why = now + seconds, error
        return seconds

    def why(self, destination: str) -> BlinkThinkError | None:
        """Why it rests now; None where it may be asked."""
        rest = self._rests.get(destination)
        return rest.why if rest is not None and rest.until > self._clock.monotonic() else None

    def seconds_left(self) -> float | None:
        """Until the first rest ends; None where nobody rests."""
        now = self._clock.monotonic()
        return min(
            (rest.until - now for rest in self._rests.values() if rest.until > now), default=None
        )

    def answered(self, destination: str) -> None:
        """It works again: its next rest begins with a minute."""
        self._rests.pop(destination, None)

    def end(self, destination: str | None = None) -> None:
        """Let one, or every, destination be asked at once, because something changed."""
        for name, rest in self._rests.items():
            if destination in (None, name):
                rest.until, rest.times = float("-inf"), 0
