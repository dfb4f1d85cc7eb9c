"""The phases of the model process: what it does in them, and how long it may say nothing."""

from __future__ import annotations

from dataclasses import dataclass

from blinkthink.core.amounts import duration
from blinkthink.core.translation import tr

_SILENT = {
    "loading": tr("it said nothing for {duration} while loading the model"),
    "sending": tr("it said nothing for {duration} while taking the picture"),
    "prefix": tr("it said nothing for {duration} while reading the rules"),
    "encoding": tr("it said nothing for {duration} while looking at the picture"),
    "image": tr("it said nothing for {duration} while taking the picture in"),
    "question": tr("it said nothing for {duration} while reading the question"),
    "decoding": tr("it said nothing for {duration} while writing the answer"),
}


@dataclass(frozen=True)
class Limits:
    """Seconds for which the process may say nothing before it counts as hung.

    ``steps``: for each phase; all of it is one call of llama.cpp, but for decoding and loading,
    during which the process tells that it goes on. Measured on 2 cores: 12 s for the longest phase
    at E2B size; the largest model is 15 times slower, a busy machine 6 times.

    ``compiling``: for decoding until a GPU's first answers have come. Its driver compiles each of
    the model's programs when it is first needed, in between the tokens; a driver without a card
    took up to 61 s for one, on 2 busy cores.
    """

    load: float = 300.0
    step: float = 1200.0
    decoding: float = 60.0
    compiling: float = 600.0

    def of(self, phase: str, *, compiling: bool = False) -> float:
        decoding = self.compiling if compiling else self.decoding
        return {"loading": self.load, "decoding": decoding}.get(phase, self.step)


def silence(phase: str, seconds: float) -> str:
    """What is said of a process that said nothing for so long."""
    words = _SILENT.get(phase) or tr("it said nothing for {duration} while {phase}")
    return words.format(duration=duration(seconds), phase=phase)
