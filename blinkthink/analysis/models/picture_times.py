"""How long a picture takes on this machine: a short record of real runs, kept in the cache.

Seconds are those of the pictures' provenance: without loading the model. Losing the file loses
nothing but these numbers.
"""

from __future__ import annotations

import contextlib
import statistics
import threading
from pathlib import Path

import msgspec

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.files import read_file, write_atomic

_KEPT = 20  # runs of each model and detail
_FEWEST = 3  # below that a number would be a chance's


class PictureTimes:
    """The record in ``path``. Calls are short; from any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()

    def note(self, model: str, detail: int, seconds: float) -> None:
        """A picture took ``seconds`` with ``model`` at ``detail`` image tokens."""
        with self._lock:
            runs = self._read()
            key = _key(model, detail)
            runs[key] = [*runs.get(key, ()), round(seconds, 3)][-_KEPT:]
            with contextlib.suppress(BlinkThinkError):  # no room for a cache: no harm
                write_atomic(self._path, msgspec.json.encode(runs))

    def seconds(self, model: str, detail: int) -> float | None:
        """The median of the last runs; None before there are enough."""
        runs = self._read().get(_key(model, detail), [])
        return statistics.median(runs) if len(runs) >= _FEWEST else None

    def _read(self) -> dict[str, list[float]]:
        try:
            return msgspec.json.decode(read_file(self._path), type=dict[str, list[float]])
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return {}


def _key(model: str, detail: int) -> str:
    return f"{model} {detail}"
