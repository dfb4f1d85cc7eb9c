"""Where an earlier answer goes on as this one does."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST = 16  # more tokens in common than these say no more
_NEAR = 3  # as far from where it was expected, one token in common is enough


def resume(draft: Sequence[int], tokens: Sequence[int], near: int) -> tuple[int, int]:
    """The index in ``draft`` of what probably follows ``tokens``, and how many tokens before it the
    two have in common there.

    It is where they have the most in common; of such places the one closest to ``near``, which is
    where it would be if one token had taken the place of another. There it goes on if nothing is in
    common anywhere.
    """
    near = max(0, min(near, len(draft)))
    best, most, distance = near, _common(draft, tokens, near), 0
    if not tokens:
        return best, most
    last = tokens[-1]
    for index, token in enumerate(draft, 1):
        if token != last:
            continue
        common, away = _common(draft, tokens, index), abs(index - near)
        if common == 1 and away > _NEAR:
            continue
        if (common, -away) > (most, -distance):
            best, most, distance = index, common, away
    return best, most


def _common(draft: Sequence[int], tokens: Sequence[int], index: int) -> int:
    """How many of the last ``tokens`` equal those of ``draft`` before ``index``."""
    count = 0
    while (
        count < min(index, len(tokens), _LONGEST) and draft[index - 1 - count] == tokens[-1 - count]
    ):
        count += 1
    return count
