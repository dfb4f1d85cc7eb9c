"""A run under way: what it has, on the disk every few seconds. Its methods block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from blinkthink.evaluation.keeping import KeptRuns
from blinkthink.evaluation.report import RunHead
from blinkthink.evaluation.run import Outcome, Run, Variant
from blinkthink.runtime.locks import Held


class Session:
    """Begins ``new``, or goes on with the same run where one was cut off (unless ``anew``).

    ``pictures``: the names of those to ask about, in their order. Raises as the files do.
    """

    def __init__(self, kept: KeptRuns, new: Run, pictures: Sequence[str], *, anew: bool) -> None:
        self._kept = kept
        self._pictures = pictures
        cut_off = None if anew else _cut_off(kept, new)
        if cut_off is None:
            self._run = kept.new(new, new.begun_at)
            self._held = kept.hold(self._run)
        else:
            self._run = replace(cut_off[0], total=new.total, notes=new.notes)
            self._held = cut_off[1]
        wanted = set(pictures)
        self._outcomes = {one.picture: one for one in self._run.outcomes if one.picture in wanted}
        self._variants = {(one.picture, one.change): one for one in self._run.variants}

    @property
    def run(self) -> Run:
        """What there is so far, in the order of the pictures."""
        names = [name for name in self._pictures if name in self._outcomes]
        return replace(
            self._run,
            outcomes=tuple(self._outcomes[name] for name in names),
            variants=tuple(self._variants.values()),
        )

    @property
    def head(self) -> RunHead:
        """As ``run.head``, which would go through all pictures."""
        return replace(self._run.head, done=len(self._outcomes))

    def outcome(self, picture: str) -> Outcome | None:
        """What an earlier part of the run found."""
        return self._outcomes.get(picture)

    def variant(self, picture: str, change: str) -> Variant | None:
        return self._variants.get((picture, change))

    def add(self, outcome: Outcome) -> None:
        """Take in what a picture gave; what was derived from another answer of it is dropped."""
        if outcome != self._outcomes.get(outcome.picture):
            for key in [key for key in self._variants if key[0] == outcome.picture]:
                del self._variants[key]
        self._outcomes[outcome.picture] = outcome
        told = outcome.provenance
        if told is not None:
            self._run = replace(self._run, backend=told.backend)

    def forget(self, picture: str) -> None:
        self._outcomes.pop(picture, None)

    def add_variant(self, variant: Variant) -> None:
        self._variants[variant.picture, variant.change] = variant

    def finish(self, at: datetime) -> None:
        self._run = replace(self._run, finished_at=at)

    def keep(self) -> None:
        """Write it. Raises DiskFull, ReadOnly or Transient."""
        self._kept.write(self.run)

    def close(self) -> None:
        """Write it, and let other processes have it. Raises as ``keep``."""
        try:
            self.keep()
        finally:
            if self._held is not None:
                self._held.release()


def _cut_off(kept: KeptRuns, new: Run) -> tuple[Run, Held] | None:
    """A run that nobody else goes on with."""
    for run in kept.unfinished(new):
        held = kept.hold(run)
        if held is not None:
            return run, held
    return None
