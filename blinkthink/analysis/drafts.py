"""The last answer of each camera, from which its next one is drafted. In memory only."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Sequence

_MOST = 256  # cameras, times models and details; an answer is some hundred numbers


class Drafts:
    """Forgets what was not used for longest."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, list[int]] = OrderedDict()

    def last(self, key: Hashable) -> list[int]:
        """The tokens of the last answer under ``key``; empty where there is none."""
        if key not in self._kept:
            return []
        self._kept.move_to_end(key)
        return self._kept[key]

    def keep(self, key: Hashable, tokens: Sequence[int]) -> None:
        """``tokens`` are the last answer under ``key`` now."""
        self._kept[key] = list(tokens)
        self._kept.move_to_end(key)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
