"""Where the time of a job goes: each phase by itself, and what is none of llama.cpp's own calls."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator

from blinkthink.analysis.worker.messages import Seconds


class Stopwatch:
    """Begins with its making. What passes outside ``phase`` counts as ``other``."""

    def __init__(self) -> None:
        self._begin = time.perf_counter()
        self._phases: dict[str, float] = {}

    @contextlib.contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Count what runs inside for ``name``, a field of Seconds."""
        begin = time.perf_counter()
        try:
            yield
        finally:
            spent = time.perf_counter() - begin
            self._phases[name] = self._phases.get(name, 0.0) + spent

    def seconds(self) -> Seconds:
        """What was counted so far."""
        other = time.perf_counter() - self._begin - sum(self._phases.values())
        return Seconds(**self._phases, other=other)
