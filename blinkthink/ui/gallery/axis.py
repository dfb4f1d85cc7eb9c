"""The steps of the timeline: hours or days, newest at the top, and where each lies. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from blinkthink.gallery.index.query import Bucket

_HOUR = timedelta(hours=1)
_TALLEST = {"hour": 11.0, "day": 14.0}
_RANKS = {"alert": 3, "notice": 2, "info": 1}


@dataclass(frozen=True)
class Step:
    """One hour or day, or several where they are too many; ``first`` is the oldest moment."""

    start: datetime
    end: datetime  # exclusive
    count: int
    flagged: int
    severity: str | None


class Axis:
    """Steps over a height in pixels. Empty hours and days take their place too."""

    def __init__(self, buckets: Sequence[Bucket], size: str, height: int) -> None:
        self.size = size
        self.steps: list[Step] = []
        self.pitch = 1.0
        if not buckets or height < 8:
            return
        newest, oldest = buckets[0].start, buckets[-1].start
        if size == "hour":  # whole days, up to the last hour that has a picture
            oldest = oldest.replace(hour=0)
        slots = self._slot(newest, oldest) + 1
        together = max(1, -(-slots * 3 // height))  # a step is three pixels high at least
        rows = -(-slots // together)
        self.pitch = min(_TALLEST[size], height / rows)
        found: list[list[Bucket]] = [[] for _ in range(rows)]
        for bucket in buckets:
            found[self._slot(newest, bucket.start) // together].append(bucket)
        for row, inside in enumerate(found):
            first, last = row * together, min(slots, (row + 1) * together)
            self.steps.append(
                Step(
                    self._moment(newest, last - 1),
                    self._moment(newest, first - 1),
                    sum(bucket.count for bucket in inside),
                    sum(bucket.flagged for bucket in inside),
                    max(
                        (bucket.severity for bucket in inside if bucket.severity),
                        key=lambda severity: _RANKS.get(severity, 1),
                        default=None,
                    ),
                )
            )

    @property
    def most(self) -> int:
        """The pictures of the fullest step."""
        return max((step.count for step in self.steps), default=1) or 1

    def at(self, y: float) -> int | None:
        """The step at a height; the nearest one beyond the ends."""
        if not self.steps:
            return None
        return min(max(0, int(y / self.pitch)), len(self.steps) - 1)

    def of(self, moment: datetime) -> int | None:
        """The step that a moment lies in, or the nearest."""
        if not self.steps:
            return None
        for place, step in enumerate(self.steps):
            if moment >= step.start:
                return place
        return len(self.steps) - 1

    def _slot(self, newest: datetime, moment: datetime) -> int:
        if self.size == "hour":
            return max(0, round((newest - moment) / _HOUR))
        return max(0, (newest.date() - moment.date()).days)

    def _moment(self, newest: datetime, slot: int) -> datetime:
        if self.size == "hour":
            return newest - slot * _HOUR
        day = newest.date() - timedelta(days=slot)
        return datetime(day.year, day.month, day.day).astimezone()
