"""Where the time of a job goes: each phase by itself, and what is none of llama.cpp's own calls."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Sequence

import msgspec

from blinkthink.analysis.worker.messages import Seconds

_FIELDS = tuple(field.name for field in msgspec.structs.fields(Seconds))


class Stopwatch:
    """Begins with its making. What is counted for no phase counts as ``other``."""

    def __init__(self) -> None:
        self._begin = time.perf_counter()
        self._phases: dict[str, float] = {}

    @contextlib.contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Count what runs inside for ``name``, a field of Seconds."""
        begin = time.perf_counter()
        yield
        self.add(name, time.perf_counter() - begin)

    def add(self, name: str, seconds: float) -> None:
        """Count ``seconds`` for ``name``."""
        self._phases[name] = self._phases.get(name, 0.0) + seconds

    def seconds(self) -> Seconds:
        """What was counted so far."""
        other = time.perf_counter() - self._begin - sum(self._phases.values())
        return Seconds(**self._phases, other=other)

    def shared_with(self, alone: Sequence[Stopwatch]) -> list[Seconds]:
        """The seconds of each of several jobs that were done inside this one: what was counted for
        it ``alone``, and an equal part of all the rest."""
        own = [watch._phases for watch in alone]
        whole = self.seconds()
        counted = sum(sum(phases.values()) for phases in own)
        rest = msgspec.structs.replace(whole, other=whole.other - counted)
        return [
            Seconds(*(getattr(rest, name) / len(own) + phases.get(name, 0.0) for name in _FIELDS))
            for phases in own
        ]
