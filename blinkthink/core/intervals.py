"""How sure a measured share is."""

from __future__ import annotations

import math
from collections.abc import Callable
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


def clopper_pearson(hits: int, of: int, confidence: float = 0.95) -> Interval:
    """The exact interval of Clopper and Pearson (1934), for bounds that must hold.

    It is wider than Wilson's: at least ``confidence`` for every share. Raises as ``wilson``.
    """
    if not 0 <= hits <= of:
        raise ValueError(f"{hits} of {of}")
    if of == 0:
        return Interval(0.0, 1.0)
    tail = (1 - confidence) / 2
    low = 0.0 if hits == 0 else _solve(lambda p: at_most(of - hits, of, 1 - p), tail, rising=True)
    high = 1.0 if hits == of else _solve(lambda p: at_most(hits, of, p), tail, rising=False)
    return Interval(low, high)


def at_most(hits: int, of: int, share: float) -> float:
    """The chance of at most ``hits`` in ``of`` trials, where each hits with ``share``."""
    if share in (0.0, 1.0):
        return 1.0 if share == 0 or hits >= of else 0.0
    logs = (
        math.lgamma(of + 1) - math.lgamma(k + 1) - math.lgamma(of - k + 1)
        + k * math.log(share) + (of - k) * math.log1p(-share)
        for k in range(hits + 1)
    )  # fmt: skip
    return min(1.0, math.fsum(math.exp(one) for one in logs))


def _solve(chance: Callable[[float], float], goal: float, *, rising: bool) -> float:
    """Where ``chance``, which rises or falls with the share, is ``goal``."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if (chance(middle) < goal) == rising:
            low = middle
        else:
            high = middle
    return (low + high) / 2
