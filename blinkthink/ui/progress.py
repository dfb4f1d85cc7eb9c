"""How far the analyses are: n of m, and about how long it still takes. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from blinkthink.core.state import Job, JobState

_UNFINISHED = (JobState.QUEUED, JobState.RUNNING)
_RECENT = 5


@dataclass(frozen=True)
class Progress:
    """``number`` of ``total`` is under way; both 0 while nothing is."""

    number: int = 0
    total: int = 0
    seconds_left: float | None = None

    @property
    def active(self) -> bool:
        return self.total > 0


class Batch:
    """Counts what was asked for since the queue was last empty."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def count(self, jobs: Sequence[Job]) -> Progress:
        """The progress for the queue as it is now."""
        left = [job for job in jobs if job.state in _UNFINISHED]
        if not left:
            self._seen.clear()
            return Progress()
        self._seen.update(job.id for job in left)
        total = len(self._seen)
        took = [job.seconds for job in jobs if job.state is JobState.DONE and job.seconds]
        recent = took[:_RECENT]
        estimate = sum(recent) / len(recent) * len(left) if recent else None
        return Progress(total - len(left) + 1, total, estimate)
