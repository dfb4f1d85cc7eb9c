"""Whether a number is more than noise: resampling by picture, and McNemar's test.

Pictures are what is drawn by chance, so they are what is drawn again: whatever is counted of one
picture (three people, two flags) stays together. Everything is seeded; the same rows give the same
intervals.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from blinkthink.core.intervals import Interval, at_most, wilson

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

Statistic = Callable[["Numbers"], "Numbers"]
"""From sums, one column for each of a row's numbers, to one value for each row of sums."""

_ROUNDS = 2000
_MOST_WEIGHTS = 20_000_000  # of memory: fewer rounds where there are very many pictures
_SEED = 20260226


class Resamples:
    """How often each of ``count`` pictures is drawn, in each of many rounds."""

    def __init__(self, count: int, seed: int = _SEED) -> None:
        import numpy as np

        rounds = max(200, min(_ROUNDS, _MOST_WEIGHTS // max(1, count)))
        chance = np.random.Generator(np.random.PCG64(seed))
        self._weights = chance.multinomial(count, np.full(count, 1 / count), size=rounds).astype(
            np.float32
        )

    def values(self, rows: Sequence[Sequence[float]], statistic: Statistic) -> Numbers:
        """The statistic of each round, without those rounds in which it has none."""
        import numpy as np

        with np.errstate(all="ignore"):
            sums = self._weights @ np.asarray(rows, dtype=np.float32)
            found = statistic(sums.astype(np.float64))
        return found[np.isfinite(found)]

    def interval(self, rows: Sequence[Sequence[float]], statistic: Statistic) -> Interval | None:
        """Where 95 % of the rounds lie; None where all of them are equal and so say nothing."""
        found = self.values(rows, statistic)
        if not len(found) or found.min() == found.max():
            return None
        return middle(found)


def middle(values: Numbers) -> Interval:
    """The interval that leaves 2.5 % of the values out at each end."""
    import numpy as np

    low, high = np.quantile(values, (0.025, 0.975))
    return Interval(float(low), float(high))


def ratio(sums: Numbers) -> Numbers:
    """The first column by the second: recall of (found, there), a mean of (sum, count)."""
    return sums[:, 0] / sums[:, 1]


def f1_of(sums: Numbers) -> Numbers:
    """F1 of (right, invented, missed)."""
    return 2 * sums[:, 0] / (2 * sums[:, 0] + sums[:, 1] + sums[:, 2])


def f1_bounds(right: float, invented: float, missed: float) -> Interval:
    """An interval of F1 where resampling says nothing, as when all is right.

    The share J of right ones in all that was there or claimed is one of trials, F1 is 2J / (1 + J).
    """
    low, high = wilson(round(right), round(right + invented + missed))
    return Interval(2 * low / (1 + low), 2 * high / (1 + high))


def mcnemar(only_first: int, only_second: int) -> float:
    """The two-sided exact p of McNemar's test (1947): how likely pairs are this uneven by chance.

    Counts the pictures that only one of two runs had right. 1.0 where there is none.
    """
    count = only_first + only_second
    if count == 0:
        return 1.0
    return min(1.0, 2 * at_most(min(only_first, only_second), count, 0.5))
