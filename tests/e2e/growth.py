"""Whether the memory of a program grows, from samples of it.

The first minutes say nothing: parts are imported and the model is loaded as they are first needed,
and the allocator keeps what it got. After that a line through the samples counts, by the median of
the slopes between all pairs (Theil and Sen): single samples in the middle of work do not move it.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

SETTLES = 840.0  # seconds from the start of the program
SPAN = 480.0  # seconds that samples have to cover to say anything
LEAST = 15  # samples


@dataclass(frozen=True)
class Growth:
    """``rise``: by how much of the usual memory the line rises over ``span`` seconds."""

    samples: int
    span: float
    usual: float  # bytes
    rise: float

    @property
    def tells(self) -> bool:
        """Whether the samples are enough to say anything."""
        return self.samples >= LEAST and self.span >= SPAN

    def __str__(self) -> str:
        if not self.tells:
            return (
                f"too short to tell whether memory grows: {self.samples} samples over "
                f"{self.span:.0f} s once it had settled; it takes {LEAST} over {SPAN:.0f} s"
            )
        hourly = self.rise * self.usual / self.span * 3600 / 1e6
        return (
            f"usually {self.usual / 1e6:.0f} MB; {self.rise:+.1%} over {self.span / 60:.0f} "
            f"minutes, that is {hourly:+.1f} MB an hour"
        )


def growth(samples: Sequence[tuple[float, int]]) -> Growth:
    """``samples``: seconds since the start of the program, and bytes."""
    settled = [one for one in samples if one[0] >= SETTLES]
    if len(settled) < 2:
        return Growth(len(settled), 0.0, 0.0, 0.0)
    slopes = [(b - a) / (t - s) for (s, a), (t, b) in combinations(settled, 2) if t > s]
    span = settled[-1][0] - settled[0][0]
    usual = statistics.median(size for _, size in settled)
    return Growth(len(settled), span, usual, statistics.median(slopes) * span / usual)
