"""The analysis queue as a process sees it that does not run it: shown from the journal of the one
that does, which is asked for everything else.

What was asked and not taken yet is shown as if it were. Where the other process ends first, the one
that follows takes it.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from blinkthink.capture.journal import Journal, Told, Waiting
from blinkthink.capture.requests import Request, Requests, is_about
from blinkthink.core.clock import Clock
from blinkthink.core.errors import Cancelled, NotFound
from blinkthink.core.events import EventBus, QueueChanged, SidecarChanged
from blinkthink.core.state import Job, JobState

_FIRST = 1_000_000_000  # never the number of a job of our own
_UNFINISHED = (JobState.QUEUED, JobState.RUNNING, JobState.ASKING)


class QueueElsewhere:
    """Nothing is polled: ``changed`` is asked where files are looked at anyway. All methods run on
    the event loop's thread, but ``jobs`` and ``changed``."""

    def __init__(self, journal: Path, requests: Requests, events: EventBus, clock: Clock) -> None:
        self._journal = Journal(journal)
        self._requests = requests
        self._events = events
        self._clock = clock
        self._mark: object = ()
        self._told = Told("")
        self._ids: dict[tuple[str, int], int] = {}
        self._numbers = itertools.count(_FIRST)
        self._showing = asyncio.Lock()
        self._shown: tuple[Job, ...] = ()

    def jobs(self) -> tuple[Job, ...]:
        """Unfinished jobs in their order, then ended ones, newest first."""
        return self._shown

    def changed(self) -> bool:
        """Whether there is something else to show. Blocks for a moment."""
        return (self._journal.mark(), self._requests.mark()) != self._mark

    async def show(self) -> None:
        """Tell how the queue is now."""
        async with self._showing:
            self._mark = await asyncio.to_thread(
                lambda: (self._journal.mark(), self._requests.mark())
            )
            # The requests first: what is taken in between stands in the journal then.
            asked = await asyncio.to_thread(self._requests.read)
            self._told = await asyncio.to_thread(self._journal.look)
            shown = self._with(asked)
            if shown != self._shown:
                before, self._shown = self._shown, shown
                self._events.publish(QueueChanged(shown))
                for path in sorted(_unfinished(before) - _unfinished(shown)):
                    self._events.publish(SidecarChanged(path))

    async def add(
        self,
        paths: Sequence[Path],
        force: bool = False,
        *,
        model: str | None = None,
        detail: int | None = None,
        triage: bool = False,
        send: bool = False,
    ) -> None:
        """As ``AnalysisQueue.add``. Raises as ``Requests.put`` does."""
        asked = Waiting(Path(), force, model, detail, triage, send)
        waiting = [asked._replace(path=path.absolute()) for path in paths]
        await self._ask(Request("add", tuple(waiting)))

    async def cancel(self, job_id: int) -> None:
        """Raises NotFound, or as ``Requests.put`` does."""
        await self._ask(self._about(Request("cancel"), job_id))

    async def cancel_all(self) -> None:
        """Raises as ``Requests.put`` does."""
        await self._ask(Request("cancel_all"))

    async def retry(self, job_id: int) -> None:
        """Raises NotFound, or as ``Requests.put`` does."""
        await self._ask(self._about(Request("retry"), job_id))

    async def answer(self, job_id: int, send: bool, *, all_waiting: bool = False) -> None:
        """Raises NotFound, or as ``Requests.put`` does."""
        request = Request("answer", send=send, all_waiting=all_waiting)
        await self._ask(self._about(request, job_id))

    async def _ask(self, request: Request) -> None:
        await asyncio.to_thread(self._requests.put, request)
        await self.show()

    def _about(self, request: Request, job_id: int) -> Request:
        path = next((job.path for job in self._shown if job.id == job_id), None)
        key = next((key for key, known in self._ids.items() if known == job_id), None)
        if path is None or key is None:
            raise NotFound(subject=str(job_id))
        return request._replace(by=key[0], job=key[1], waiting=(Waiting(path, False),))

    def _with(self, asked: Sequence[tuple[str, Request | None]]) -> tuple[Job, ...]:
        """The jobs as they will be once what is asked was done."""
        by = self._told.by
        jobs = {(by, job.id): job for job in self._told.jobs}
        for name, request in asked:
            if request is None or name in self._told.taken:
                continue
            if request.what == "add":
                self._put(jobs, name, request.waiting)
            for key, job in list(jobs.items()):
                over = request.what == "cancel_all" or (
                    request.what == "cancel"
                    and (key[1] == request.job if key[0] == request.by else is_about(request, job))
                )
                if over and job.state in _UNFINISHED:
                    jobs[key] = replace(job, state=JobState.CANCELLED, error=Cancelled())
        self._number(jobs)
        known = [replace(job, id=self._ids[key]) for key, job in jobs.items()]
        unfinished = [job for job in known if job.state in _UNFINISHED]
        return (*unfinished, *(job for job in known if job.state not in _UNFINISHED))

    def _number(self, jobs: Mapping[tuple[str, int], Job]) -> None:
        """A picture keeps its number when it is taken, or when another process takes it over."""
        gone = {number for key, number in self._ids.items() if key not in jobs}
        free = {job.path: job.id for job in self._shown if job.id in gone}
        self._ids = {
            key: self._ids.get(key) or free.pop(job.path, 0) or next(self._numbers)
            for key, job in jobs.items()
        }

    def _put(self, jobs: dict[tuple[str, int], Job], name: str, waiting: Sequence[Waiting]) -> None:
        there = {job.path for job in jobs.values() if job.state in _UNFINISHED}
        for number, one in enumerate(waiting):
            if one.path not in there:
                now = self._clock.now()
                jobs[name, number] = Job(0, one.path, JobState.QUEUED, now, elsewhere=True)


def _unfinished(jobs: Sequence[Job]) -> set[Path]:
    return {job.path for job in jobs if job.state in _UNFINISHED}
