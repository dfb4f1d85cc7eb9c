"""From rows of numbers, one for each picture, to measures with their intervals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from blinkthink.core.intervals import Interval, wilson
from blinkthink.evaluation.report import Measure
from blinkthink.evaluation.rows import Row
from blinkthink.evaluation.statistics import Resamples, Statistic, f1_bounds, f1_of, ratio

if TYPE_CHECKING:
    from blinkthink.evaluation.statistics import Numbers

_FEW = 30  # pictures


class Measuring:
    """Makes the measures of ``count`` pictures; every rows argument has one row for each."""

    def __init__(self, count: int) -> None:
        self._count = count

    @cached_property
    def _resamples(self) -> Resamples:
        return Resamples(self._count)

    def share(
        self,
        key: str,
        title: str,
        group: str,
        rows: Iterable[Row],
        *,
        unit: str = "share",
        better: str = "more",
    ) -> Measure:
        """The sum of the first numbers by that of the second ones."""
        counted = list(rows)
        hits, of = (sum(row[column] for row in counted) for column in (0, 1))
        value = hits / of if of else None
        bounds: Interval | None = None
        if value is not None:
            if unit == "share" and all(row[1] in (0, 1) for row in counted):
                bounds = wilson(round(hits), round(of))
            else:
                plain = wilson(round(hits), round(of)) if unit == "share" else None
                bounds = self._bounds(counted, ratio, plain)
        return _measure(key, title, group, value, bounds, (hits, of), unit, better)

    def f1(self, key: str, title: str, group: str, rows: Sequence[Row]) -> Measure:
        """Of rows of right, invented and missed."""
        right, invented, missed = (sum(row[column] for row in rows) for column in range(3))
        of = 2 * right + invented + missed
        value = 2 * right / of if of else None
        bounds = None
        if value is not None:
            bounds = self._bounds(rows, f1_of, f1_bounds(right, invented, missed))
        return _measure(key, title, group, value, bounds, (2 * right, of), "share", "more")

    def _bounds(
        self, rows: Sequence[Row], statistic: Statistic, plain: Interval | None
    ) -> Interval | None:
        """By resampling; ``plain`` where that says nothing, and the wider of both where few
        pictures count: drawing three pictures again and again shows little of all others."""
        found = self._resamples.interval(rows, statistic)
        if found is None or plain is None:
            return found or plain
        if sum(map(any, rows)) >= _FEW:
            return found
        return Interval(min(found.low, plain.low), max(found.high, plain.high))

    def gap(
        self, key: str, title: str, group: str, rows: Sequence[Row], others: Sequence[Row]
    ) -> Measure:
        """F1 of ``rows`` less that of ``others``."""
        both = [(*row, *other) for row, other in zip(rows, others, strict=True)]
        value, bounds = difference(both, f1_of, 3, self._resamples)
        return _measure(key, title, group, value, bounds, None, "share", "more")


def difference(
    rows: Sequence[Row], statistic: Statistic, width: int, resamples: Resamples
) -> tuple[float | None, Interval | None]:
    """The statistic of the first ``width`` columns less that of the rest, on the same pictures."""
    import numpy as np

    def apart(sums: Numbers) -> Numbers:
        return statistic(sums[:, :width]) - statistic(sums[:, width:])

    with np.errstate(divide="ignore", invalid="ignore"):
        value = float(apart(np.asarray(rows, dtype=np.float64).sum(axis=0, keepdims=True))[0])
    if not np.isfinite(value):
        return None, None
    return value, resamples.interval(rows, apart)


def _measure(
    key: str,
    title: str,
    group: str,
    value: float | None,
    bounds: Interval | None,
    counted: tuple[float, float] | None,
    unit: str,
    better: str,
) -> Measure:
    low, high = bounds or (None, None)
    hits, of = counted or (None, None)
    return Measure(key, title, group, value, low, high, hits, of, unit, better)
