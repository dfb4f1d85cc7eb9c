"""How many pictures to answer together, as measured on this machine; never guessed.

On a GPU several answers are written in the time of one; on a processor it seldom pays. Both are
timed on the pictures at hand, in a backlog, and the outcome is kept in a small file.
"""

from __future__ import annotations

import statistics
from collections import defaultdict, deque
from dataclasses import dataclass
from pathlib import Path

import msgspec

from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.files import read_file, write_atomic

SIZES = (4, 8)  # that are tried, one after the other while more is better
_BACKLOG = 8  # pictures that wait before anything is tried on a processor
_SINGLES = 3  # answers one by one that are compared with
_GAIN = 0.9  # a batch has to take this part of the time, or less
_VERSION = 1


@dataclass(frozen=True)
class Case:
    """What the outcome depends on."""

    model: str
    backend: str
    threads: int  # 0: as many as there are
    detail: int


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """Seconds a picture took, by how many were answered together; ``at_once`` is the best."""

    model: str
    backend: str
    threads: int
    detail: int
    at_once: int
    seconds: dict[str, float]
    measured_at: str

    @property
    def case(self) -> Case:
        return Case(self.model, self.backend, self.threads, self.detail)


class _File(msgspec.Struct, frozen=True, kw_only=True):
    version: int = _VERSION
    measured: list[Outcome] = []


class Batches:
    """``read`` and ``write`` block; the rest is quick."""

    def __init__(self, path: Path | None, clock: Clock) -> None:
        """``path``: the file; None: the outcomes live in memory."""
        self._path = path
        self._clock = clock
        self._outcomes: dict[Case, Outcome] | None = None
        self._singles: dict[Case, deque[float]] = defaultdict(lambda: deque(maxlen=_SINGLES))
        self._failed: set[Case] = set()
        self._tried: dict[Case, dict[int, float]] = defaultdict(dict)

    def read(self) -> None:
        """Read the file once; a broken one, or one of another version, counts as none."""
        if self._outcomes is not None:
            return
        self._outcomes = {}
        if self._path is None:
            return
        try:
            file = msgspec.json.decode(read_file(self._path), type=_File)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return
        if file.version == _VERSION:
            self._outcomes = {one.case: one for one in file.measured if one.at_once in (1, *SIZES)}

    def write(self) -> None:
        """Put the outcomes into the file; where that fails they live in memory."""
        if self._path is None or self._outcomes is None:
            return
        file = _File(measured=list(self._outcomes.values()))
        data = msgspec.json.format(msgspec.json.encode(file), indent=2)
        try:
            write_atomic(self._path, data + b"\n")
        except BlinkThinkError:
            self._path = None

    def at_once(self, case: Case, waiting: int) -> int:
        """How many of ``waiting`` pictures to answer together: the best size, or one to be timed
        now. 1 while nothing is known."""
        if case in self._failed:
            return 1
        outcome = (self._outcomes or {}).get(case)
        if outcome is not None:
            # Fewer than the smallest size were never timed.
            return min(outcome.at_once, waiting) if waiting >= SIZES[0] else 1
        size = self._next(case)
        enough = waiting >= (size if case.backend != "CPU" else max(size, _BACKLOG + 1))
        return size if enough and len(self._singles[case]) == _SINGLES else 1

    def single(self, case: Case, seconds: float) -> None:
        """A picture was answered alone, by a model that was warm."""
        self._singles[case].append(seconds)

    def together(self, case: Case, count: int, seconds: float) -> bool:
        """``count`` pictures were answered together in ``seconds`` each; whether it is settled now
        what is best."""
        timed = len(self._singles[case]) == _SINGLES and count == self._next(case)
        if case in (self._outcomes or {}) or not timed:
            return False
        self._tried[case][count] = seconds
        better = seconds <= _GAIN * self._best(case, below=count)
        if better and count != SIZES[-1]:
            return False
        self._settle(case)
        return True

    def failed(self, case: Case) -> None:
        """Answering together did not work: not again before the app is restarted."""
        self._failed.add(case)

    def _next(self, case: Case) -> int:
        return next((size for size in SIZES if size not in self._tried[case]), SIZES[-1])

    def _best(self, case: Case, below: int) -> float:
        alone = statistics.median(self._singles[case])
        return min([alone, *(s for size, s in self._tried[case].items() if size < below)])

    def _settle(self, case: Case) -> None:
        best = 1
        for size, seconds in sorted(self._tried[case].items()):
            if seconds > _GAIN * self._best(case, below=size):
                break
            best = size
        times = {1: statistics.median(self._singles[case]), **self._tried[case]}
        self._outcomes = self._outcomes or {}
        self._outcomes[case] = Outcome(
            model=case.model,
            backend=case.backend,
            threads=case.threads,
            detail=case.detail,
            at_once=best,
            seconds={str(size): round(seconds, 3) for size, seconds in times.items()},
            measured_at=self._clock.now().isoformat(timespec="seconds"),
        )
