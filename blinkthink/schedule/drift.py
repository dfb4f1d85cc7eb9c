"""The drift of wall time against steady time: a clock that was set, or a machine that slept."""

from __future__ import annotations

from blinkthink.core.clock import Clock

_JUMP = 2.0  # seconds by which the two may part between two looks


class Drift:
    """Compares the clocks with how they were at the last ``look``."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._expected = False
        self.look()

    def look(self) -> None:
        """Take the clocks as they are now."""
        self._wall, self._steady = self._clock.now(), self._clock.monotonic()
        self._expected = False

    def expect(self) -> None:
        """The system said that the machine slept."""
        self._expected = True

    def seen(self) -> bool:
        """Whether the clocks have parted since."""
        passed = self._clock.monotonic() - self._steady
        parted = (self._clock.now() - self._wall).total_seconds() - passed
        return self._expected or abs(parted) > _JUMP
