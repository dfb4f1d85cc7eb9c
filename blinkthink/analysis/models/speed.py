"""How fast bytes come, smoothed, so that a time that is left can be told."""

from __future__ import annotations

import math

_MEMORY = 5.0  # seconds: what was longer ago counts for less than a third
_SOONEST = 1.0  # seconds of bytes that are needed for a number


class Speed:
    """Of one run of bytes: begin anew after a break."""

    def __init__(self) -> None:
        self._began: float | None = None
        self._at = 0.0
        self._done = 0
        self._rate: float | None = None

    def note(self, moment: float, done: int) -> None:
        """``done`` bytes are there at ``moment`` (seconds of a clock that only goes on)."""
        if self._began is None or done < self._done:
            self._began, self._rate = moment, None
        elif moment > self._at:
            passed = moment - self._at
            now = (done - self._done) / passed
            share = 1.0 if self._rate is None else 1.0 - math.exp(-passed / _MEMORY)
            self._rate = now if self._rate is None else self._rate + share * (now - self._rate)
        else:
            return  # no time has passed: it counts with the next
        self._at, self._done = moment, done

    @property
    def bytes_per_second(self) -> float | None:
        """None until enough was seen."""
        if self._rate is None or self._began is None or self._at - self._began < _SOONEST:
            return None
        return self._rate

    def seconds_for(self, count: int) -> float | None:
        """How long ``count`` more bytes take; None where nobody can tell."""
        rate = self.bytes_per_second
        return count / rate if rate else None
