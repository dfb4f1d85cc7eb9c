"""Exact confidence bounds of a share."""

from __future__ import annotations

import math


def clopper_pearson(hits: int, of: int, confidence: float = 0.95) -> tuple[float, float]:
    """The bounds of the true share where ``hits`` of ``of`` were counted."""
    tail = (1 - confidence) / 2
    low = 0.0 if hits == 0 else _solve(lambda p: 1 - _at_most(hits - 1, of, p), tail, rising=True)
    high = 1.0 if hits == of else _solve(lambda p: _at_most(hits, of, p), tail, rising=False)
    return low, high


def _at_most(hits: int, of: int, p: float) -> float:
    """The chance of at most ``hits`` of ``of``."""
    if p in (0.0, 1.0):
        return 1.0 if p == 0 or hits >= of else 0.0
    logs = (
        math.lgamma(of + 1) - math.lgamma(k + 1) - math.lgamma(of - k + 1)
        + k * math.log(p) + (of - k) * math.log1p(-p)
        for k in range(hits + 1)
    )  # fmt: skip
    return min(1.0, math.fsum(math.exp(one) for one in logs))


def _solve(share, goal: float, *, rising: bool) -> float:  # type: ignore[no-untyped-def]
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if (share(middle) < goal) == rising:
            low = middle
        else:
            high = middle
    return (low + high) / 2
