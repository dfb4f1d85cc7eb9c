"""What a check is, and how one says no."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


class CheckFailed(Exception):
    """What is wrong, in a sentence; ``advice`` says more than the check's own, where it can."""

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what)
        self.advice = advice


@dataclass(frozen=True)
class Check:
    """One thing to try.

    ``try_it`` returns what was found in a few words. It raises CheckFailed, or any other exception,
    where it does not work; ``advice`` is what to do then. ``seconds`` is how long it may take.
    """

    name: str
    title: str
    try_it: Callable[[], str]
    advice: str
    seconds: float = 30.0


@dataclass(frozen=True)
class Outcome:
    """What came of a check; ``detail`` is what was found, or what is wrong."""

    name: str
    title: str
    ok: bool
    detail: str
    advice: str = ""
    seconds: float = 0.0
