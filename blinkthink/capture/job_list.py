"""The jobs of the analysis queue: those that wait or run, in their order, and the latest ended."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace

from blinkthink.capture.entries import Entry, entry_of
from blinkthink.capture.journal import Waiting
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, NotFound
from blinkthink.core.state import Job, JobState

_RECENT = 200  # ended jobs that are still shown


class JobList:
    """``destination`` says where pictures go that this machine has no answer for."""

    def __init__(self, clock: Clock, destination: Callable[[], str]) -> None:
        self._clock = clock
        self._destination = destination
        self._ids = itertools.count(1)
        self.unfinished: dict[int, Entry] = {}  # in their order; the running ones are the first
        self._ended: deque[Entry] = deque(maxlen=_RECENT)  # newest first

    def waiting(self) -> list[Waiting]:
        """What the journal keeps, in its order."""
        return [entry.waiting for entry in self.unfinished.values()]

    def shown(self) -> tuple[Job, ...]:
        """Unfinished jobs in their order, then ended ones, newest first."""
        return tuple(entry.job for entry in (*self.unfinished.values(), *self._ended))

    def enqueue(self, waiting: Sequence[Waiting]) -> None:
        """Put pictures at the end; what waits already stays where it is, as it is asked for now."""
        known = {entry.job.path: entry for entry in self.unfinished.values()}
        for item in waiting:
            entry = known.get(item.path)
            asked = item.model is not None or item.detail is not None or item.send
            if entry is not None and asked and entry.job.state is JobState.RUNNING:
                entry = None  # it has its model already
            if entry is not None:
                entry.force = entry.force or item.force
                entry.triage = entry.triage and item.triage
                if asked:
                    entry.model, entry.detail = item.model, item.detail
                if (asked or item.force) and entry.job.state is not JobState.RUNNING:
                    # It is asked for anew: what it waited for need not hold any more.
                    entry.before, entry.waits_for, entry.send = None, "", item.send
                    entry.change(JobState.QUEUED, error=None, goes_to="")
                continue
            job = Job(next(self._ids), item.path, JobState.QUEUED, self._clock.now())
            entry = entry_of(item, job, self._destination())
            known[item.path] = self.unfinished[job.id] = entry

    def find(self, job_id: int) -> Entry:
        """Raises NotFound."""
        entry = self.unfinished.get(job_id)
        if entry is None:
            entry = next((ended for ended in self._ended if ended.job.id == job_id), None)
        if entry is None:
            raise NotFound(subject=str(job_id))
        return entry

    def end(
        self,
        entry: Entry,
        state: JobState,
        *,
        seconds: float | None = None,
        error: BlinkThinkError | None = None,
    ) -> None:
        """It waits or runs no more."""
        entry.job = replace(entry.job, state=state, seconds=seconds, error=error)
        del self.unfinished[entry.job.id]
        self._ended.appendleft(entry)

    def begin_again(self, entry: Entry) -> None:
        """Put one that has ended at the end of those that wait."""
        self._ended.remove(entry)
        now = self._clock.now()
        entry.change(JobState.QUEUED, queued_at=now, seconds=None, error=None, goes_to="")
        entry.triage = False
        entry.before, entry.waits_for, entry.broke = None, "", 0
        self.unfinished[entry.job.id] = entry

    def put_behind(self, entry: Entry) -> None:
        """Let it wait behind the others: a picture that is at fault itself must not stop them."""
        self.unfinished[entry.job.id] = self.unfinished.pop(entry.job.id)
