"""The queue of pictures to be analysed, in their order, to be watched, cancelled and retried.

One at a time, or some together where the engine says that it pays.

What waits stands in a journal, so that a quit or a crash loses nothing. What other processes of
this home ask for is taken from their requests; ``queue_elsewhere`` is their side of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Generic

from blinkthink.capture.analyzing import BatchEngine, M, note_failure
from blinkthink.capture.entries import Entry
from blinkthink.capture.grouping import Grouping
from blinkthink.capture.holding import Holding
from blinkthink.capture.job_analysis import JobAnalysis
from blinkthink.capture.job_list import JobList
from blinkthink.capture.journal import Waiting
from blinkthink.capture.queue_files import QueueFiles
from blinkthink.capture.queue_worker import QueueWorker
from blinkthink.capture.requests import Request, Requests, is_about
from blinkthink.capture.resting import Rests
from blinkthink.capture.routing import CloudWay, Routing
from blinkthink.capture.triaging import Triage
from blinkthink.core.clock import Clock
from blinkthink.core.errors import Cancelled, ModelFailed, NotFound
from blinkthink.core.events import EventBus, QueueChanged, SidecarChanged
from blinkthink.core.power import Power
from blinkthink.core.settings import Settings
from blinkthink.core.state import Job, JobState
from blinkthink.gallery.library import Library


class AnalysisQueue(Generic[M]):
    """Analyses pictures one after another. All methods run on the asyncio thread, but ``jobs``."""

    def __init__(
        self,
        engine: BatchEngine[M],
        choose_model: Callable[[str | None], M],
        library: Library,
        settings: Callable[[], Settings],
        events: EventBus,
        clock: Clock,
        journal: Path,
        triage: Triage | None = None,
        cloud: CloudWay[M] | None = None,
        power: Callable[[], Power] = Power,
        requests: Requests | None = None,
    ) -> None:
        """``choose_model`` gives the model of a name, or the one that the settings name, or
        raises ModelMissing. Without ``triage`` every picture is analysed, without ``cloud`` none
        goes there. ``power``: as it is now; ``think_again`` hears when it changed. ``requests``:
        what other processes ask for."""
        self._rests = Rests(clock)
        holding = Holding(power, settings)
        routing = Routing(
            library,
            engine,
            choose_model,
            lambda: settings().rules_of,
            clock,
            cloud=cloud,
            rests=self._rests,
            holding=holding,
            asks=True,
        )
        self._library = library
        self._events = events
        self._clock = clock
        self._jobs = JobList(clock, routing.destination)
        self._files = QueueFiles(
            journal,
            requests,
            events,
            clock,
            lambda: (self._jobs.waiting(), self._jobs.shown()),
        )
        self._worker = QueueWorker(
            self._jobs,
            engine,
            Grouping(engine, choose_model, library, settings),
            JobAnalysis(library, routing, triage, events),
            self._rests,
            holding,
            library,
            self._files,
            clock,
            self._tell,
        )
        self._taking = asyncio.Lock()
        self._shown: tuple[Job, ...] = ()

    async def start(self) -> None:
        """Take up what waited when the app ended, and begin. A broken journal is kept aside.

        Where another process has the journal, this queue works all the same, from memory.
        """
        waiting = await self._files.take()
        self._jobs.enqueue(waiting)
        self._worker.start()
        await self.do_requests()
        await self._files.save()  # those who look on see whose it is now
        self._tell()

    def requested(self) -> bool:
        """Whether another process asks for something. Blocks for a moment; for any thread."""
        return self._files.requested()

    async def do_requests(self) -> None:
        """Do what other processes ask for."""
        async with self._taking:
            asked = await self._files.requests()
            for name, request in asked:
                with suppress(NotFound):  # it was over before
                    await self._do(request)
                self._files.took(name)
        if asked:
            await self._files.save()
            self._tell()

    async def stop(self) -> None:
        """End the worker; the picture under way and those that wait stay in the journal."""
        if not await self._worker.stop():
            return
        await self._files.save()
        self._files.release()

    def jobs(self) -> tuple[Job, ...]:
        """Unfinished jobs in their order, then ended ones, newest first. For any thread."""
        return self._shown

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
        """Put pictures at the end; those that wait already stay where they are.

        Returns once they stand in the journal. Analysed ones are left alone without ``force``.
        ``model`` and ``detail`` (image tokens) are for these pictures alone, instead of those of
        the settings. A picture that is just being analysed otherwise is done once more.
        ``triage``: nobody asked for these by hand; those that show nothing new are skipped.
        ``send``: the user wants these from the cloud; where a camera is set to this machine, or
        somebody has not agreed, that holds all the same.
        """
        asked = Waiting(Path(), force, model, detail, triage, send)
        self._enqueue([asked._replace(path=path.absolute()) for path in paths])
        await self._files.save()
        self._tell()

    async def cancel(self, job_id: int) -> None:
        """Cancel a job that waits or runs; one that has ended stays as it is.

        Raises NotFound.
        """
        if self._cancel(self._jobs.find(job_id)):
            await self._files.save()
            self._tell()

    async def cancel_all(self) -> None:
        """Cancel everything that waits or runs."""
        for entry in list(self._jobs.unfinished.values()):
            self._cancel(entry)
        await self._files.save()
        self._tell()

    async def retry(self, job_id: int) -> None:
        """Put a job that failed or was cancelled at the end of the queue again; ask at once where
        one waits for a server or the cloud, or for the machine's power.

        Raises NotFound.
        """
        entry = self._jobs.find(job_id)
        if entry.job.state is JobState.QUEUED and entry.waits_for:
            entry.triage = False  # it is asked for by hand now
            self.look_again(entry.waits_for)
        if entry.job.state not in (JobState.FAILED, JobState.CANCELLED):
            return
        self._jobs.begin_again(entry)
        self._worker.wake()
        await self._files.save()
        self._tell()

    async def answer(self, job_id: int, send: bool, *, all_waiting: bool = False) -> None:
        """What the user says of a picture that is ASKING, or of all of them: it may go to the
        cloud, or it stays, and ends as this machine's model left it.

        Raises NotFound.
        """
        asked = [self._jobs.find(job_id)]
        if all_waiting:
            asked = list(self._jobs.unfinished.values())
        for entry in asked:
            if entry.job.state is not JobState.ASKING:  # it may have ended while others were noted
                continue
            if send:
                entry.send = True
                entry.change(JobState.QUEUED, error=None)
            else:
                error = entry.job.error or ModelFailed()
                entry.change(JobState.ASKING, goes_to="")  # it never went
                self._jobs.end(entry, JobState.FAILED, error=error)
                await note_failure(self._library, entry.job.path, error, self._clock)
                self._events.publish(SidecarChanged(entry.job.path))
        self._worker.wake()
        await self._files.save()
        self._tell()

    def look_again(self, destination: str | None = None) -> None:
        """What waits for a server or the cloud is tried at once: something has changed."""
        self._rests.end(destination)
        self._worker.wake()

    def think_again(self) -> None:
        """Power, network or settings changed: what waits for them may go on."""
        self._worker.wake()

    def close(self) -> bool:
        """Begin nothing more, until the end: what waits stays in the journal. Whether nothing is
        under way any more."""
        return self._worker.close()

    def stop_going_to(self, destination: str) -> None:
        """End the analyses that are under way there."""
        self._worker.stop_going_to(destination)

    def _enqueue(self, waiting: Sequence[Waiting]) -> None:
        self._jobs.enqueue(waiting)
        self._worker.wake()

    def _cancel(self, entry: Entry) -> bool:
        """Whether it has ended by this; a running one tells when it has."""
        if self._worker.cancel(entry.job.id):
            return False
        if entry.job.id not in self._jobs.unfinished:
            return False
        self._jobs.end(entry, JobState.CANCELLED, error=Cancelled())
        return True

    async def _do(self, request: Request | None) -> None:
        """What another process asks for. Raises NotFound."""
        if request is None:
            return
        if request.what == "add":
            self._enqueue(request.waiting)
            return
        if request.what == "cancel_all":
            await self.cancel_all()
            return
        job = self._meant(request)
        if request.what == "cancel":
            await self.cancel(job)
        elif request.what == "retry":
            await self.retry(job)
        else:
            await self.answer(job, request.send, all_waiting=request.all_waiting)

    def _meant(self, request: Request) -> int:
        """The job of the request; its picture's, where the process that it named has ended."""
        if request.by == self._files.by:
            return request.job
        found = (job.id for job in self._jobs.shown() if is_about(request, job))
        return next(found, 0)  # no job has that

    def _tell(self) -> None:
        self._shown = self._jobs.shown()
        self._events.publish(QueueChanged(self._shown))
