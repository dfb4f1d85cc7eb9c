"""The phases of the model process: what it does in them, and how long it may say nothing."""

from __future__ import annotations

from dataclasses import dataclass

from blinkthink.core.words import duration

_DOING = {
    "loading": "loading the model",
    "sending": "taking the picture",
    "prefix": "reading the rules",
    "encoding": "looking at the picture",
    "image": "taking the picture in",
    "question": "reading the question",
    "decoding": "writing the answer",
}


@dataclass(frozen=True)
class Limits:
    """Seconds for which the process may say nothing before it counts as hung.

    ``steps``: for each phase; all of it is one call of llama.cpp, but for decoding and loading,
    during which the process tells that it goes on. Measured on 2 cores: 12 s for the longest phase
    at E2B size; the largest model is 15 times slower, a busy machine 6 times.
    """

    load: float = 300.0
    step: float = 1200.0
    decoding: float = 60.0

    def of(self, phase: str) -> float:
        return {"loading": self.load, "decoding": self.decoding}.get(phase, self.step)


def silence(phase: str, seconds: float) -> str:
    """What is said of a process that said nothing for so long."""
    return f"it said nothing for {duration(seconds)} while {_DOING.get(phase, phase)}"
