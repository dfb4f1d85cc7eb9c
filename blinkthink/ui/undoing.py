"""What Ctrl+Z takes back: the last of all the things that can be undone, wherever it was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

_MOST = 200


@dataclass(frozen=True)
class Undo:
    """``holds`` says whether it can still be undone."""

    undo: Callable[[], object]
    holds: Callable[[], bool]


class Undoing:
    """Remembers in which order things were done; those who did them know how to undo them."""

    def __init__(self) -> None:
        self._done: list[Undo] = []

    def push(self, undo: Callable[[], object], holds: Callable[[], bool] = lambda: True) -> None:
        """Something was done that ``undo`` takes back."""
        self._done = [*self._done, Undo(undo, holds)][-_MOST:]

    def undo(self) -> bool:
        """Take the last one back; False where there is none."""
        while self._done:
            last = self._done.pop()
            if last.holds():
                last.undo()
                return True
        return False
