"""One picture of a camera, where several rules want one within the same minute."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

from blinkthink.core.clock import Clock
from blinkthink.core.records import CameraRef
from blinkthink.core.state import SnapOutcome

_SAME = timedelta(minutes=1)
_FRESH = 120.0  # seconds that have really passed, whatever a clock was set to

Key = tuple[str, str, str]


@dataclass(frozen=True)
class Shot:
    """A picture that a rule takes; ``outcome`` is None where it never came to that."""

    schedule_id: str
    at: datetime  # when its turn comes
    claimed: float  # on the steady counter
    outcome: asyncio.Future[SnapOutcome | None]


class Shots:
    """The latest of each camera. All methods run on the event loop's thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._latest: dict[Key, Shot] = {}
        self._open: dict[tuple[str, Key], Shot] = {}  # others may wait for these

    def claim(self, schedule_id: str, camera: CameraRef, at: datetime) -> Shot | None:
        """The shot of another rule that will do for this one; None: it is this rule's to take, and
        to ``settle``."""
        now, known = self._clock.monotonic(), self._latest.get(camera.key)
        if (
            known is not None
            and known.schedule_id != schedule_id
            and abs(at - known.at) < _SAME
            and now - known.claimed < _FRESH
        ):
            return known
        self.settle(schedule_id, camera, None)  # one before, which it did not end
        shot = Shot(schedule_id, at, now, asyncio.get_running_loop().create_future())
        self._latest[camera.key] = self._open[schedule_id, camera.key] = shot
        return None

    def settle(self, schedule_id: str, camera: CameraRef, outcome: SnapOutcome | None) -> None:
        """How it went; a shot that is settled stays as it is."""
        shot = self._open.pop((schedule_id, camera.key), None)
        if shot is not None and not shot.outcome.done():
            shot.outcome.set_result(outcome)
