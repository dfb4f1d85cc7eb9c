"""How sure a measured share is."""

from __future__ import annotations

import math
from typing import NamedTuple

_Z = 1.959963984540054  # of the normal distribution, for 95 %


class Interval(NamedTuple):
    """A share lies in it with 95 % confidence; both ends within 0 and 1."""

    low: float
    high: float


def wilson(hits: int, of: int) -> Interval:
    """The score interval of Wilson (1927) for a share of ``hits`` in ``of`` trials.

    It also holds for few trials and for shares near 0 or 1. Without a trial nothing is known: it
    is all of 0 to 1. Raises ValueError for what is no count.
    """
    if not 0 <= hits <= of:
        raise ValueError(f"{hits} of {of}")
    if of == 0:
        return Interval(0.0, 1.0)
    share, square = hits / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z / (1 + square / of) * math.sqrt(share * (1 - share) / of + square / (4 * of * of))
    low = 0.0 if hits == 0 else max(0.0, middle - half)
    high = 1.0 if hits == of else min(1.0, middle + half)
    return Interval(low, high)
