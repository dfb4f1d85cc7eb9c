"""The queue of pictures to be analysed, in their order, to be watched, cancelled and retried.

One at a time, or some together where the engine says that it pays.

What waits stands in a journal, so that a quit or a crash loses nothing. What other processes of
this home ask for is taken from their requests; ``queue_elsewhere`` is their side of it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Generic

from blinkthink.capture.analyzing import BatchEngine, M, note_failure
from blinkthink.capture.entries import Entry
from blinkthink.capture.grouping import Grouping
from blinkthink.capture.holding import Holding
from blinkthink.capture.job_list import JobList
from blinkthink.capture.journal import Waiting
from blinkthink.capture.queue_files import QueueFiles
from blinkthink.capture.requests import Request, Requests, is_about
from blinkthink.capture.resting import Rests
from blinkthink.capture.routing import Asks, CloudWay, Routing, Waits
from blinkthink.capture.together import Member, Together
from blinkthink.capture.triaging import Triage
from blinkthink.capture.working import Working
from blinkthink.core.clock import Clock
from blinkthink.core.cloud_errors import CloudDown
from blinkthink.core.errors import AnalysisBroke, BlinkThinkError, Cancelled, ModelFailed, NotFound
from blinkthink.core.events import EventBus, QueueChanged, SidecarChanged
from blinkthink.core.power import Power
from blinkthink.core.settings import Settings
from blinkthink.core.state import Job, JobState
from blinkthink.gallery.library import Library

log = logging.getLogger(__name__)

_MOST_BROKEN = 12  # failures of the service over one picture: it may be the picture
_JOURNAL_SECONDS = 5.0  # ended jobs leave the journal at most this often
_TELLING_SECONDS = 1.0  # an analysis that takes longer is told to those who look on


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
        self._holding = Holding(power, settings)
        self._routing = Routing(
            library,
            engine,
            choose_model,
            lambda: settings().rules_of,
            clock,
            cloud=cloud,
            rests=self._rests,
            holding=self._holding,
            asks=True,
        )
        self._working = Working(library, self._routing, triage, events)
        self._grouping = Grouping(engine, choose_model, library, settings)
        self._engine = engine
        self._library = library
        self._events = events
        self._clock = clock
        self._jobs = JobList(clock, self._routing.destination)
        self._files = QueueFiles(
            journal,
            requests,
            events,
            clock,
            lambda: (self._jobs.waiting(), self._jobs.shown()),
        )
        self._running: dict[int, asyncio.Task[None]] = {}  # the analyses under way
        self._worker: asyncio.Task[None] | None = None
        self._more = asyncio.Event()
        self._taking = asyncio.Lock()
        self._closing = False
        self._shown: tuple[Job, ...] = ()

    async def start(self) -> None:
        """Take up what waited when the app ended, and begin. A broken journal is kept aside.

        Where another process has the journal, this queue works all the same, from memory.
        """
        waiting = await self._files.take()
        self._jobs.enqueue(waiting)
        self._worker = asyncio.create_task(self._work(), name="analysis queue")
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
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.cancel()
        with suppress(asyncio.CancelledError):
            await worker
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
        self._more.set()
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
        self._more.set()
        await self._files.save()
        self._tell()

    def look_again(self, destination: str | None = None) -> None:
        """What waits for a server or the cloud is tried at once: something has changed."""
        self._rests.end(destination)
        self._more.set()

    def think_again(self) -> None:
        """Power, network or settings changed: what waits for them may go on."""
        self._more.set()

    def close(self) -> bool:
        """Begin nothing more, until the end: what waits stays in the journal. Whether nothing is
        under way any more."""
        self._closing = True
        return not self._running

    def stop_going_to(self, destination: str) -> None:
        """End the analyses that are under way there."""
        for job_id, running in self._running.items():
            if self._jobs.unfinished[job_id].job.goes_to == destination:
                running.cancel()

    def _enqueue(self, waiting: Sequence[Waiting]) -> None:
        self._jobs.enqueue(waiting)
        self._more.set()

    def _cancel(self, entry: Entry) -> bool:
        """Whether it has ended by this; a running one tells when it has."""
        if (running := self._running.get(entry.job.id)) is not None:
            running.cancel()
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

    async def _work(self) -> None:
        while True:
            self._more.clear()  # before looking: a picture may come while the journal is written
            entry = next(
                (one for one in self._jobs.unfinished.values() if self._may_run(one)), None
            )
            if entry is None:
                await self._files.save()
                await self._until_more()
                continue
            await self._run(await self._alike(entry))
            if self._clock.monotonic() - self._files.saved_at >= _JOURNAL_SECONDS:
                await self._files.save()

    def _ready(self) -> Iterator[Entry]:
        return filter(self._may_run, self._jobs.unfinished.values())

    def _may_run(self, entry: Entry) -> bool:
        if self._closing or entry.job.state is not JobState.QUEUED:
            return False
        if not entry.waits_for:
            return True
        if self._holding.why(entry.waits_for, entry.triage) is not None:
            return False
        return self._rests.why(entry.waits_for) is None

    async def _until_more(self) -> None:
        """Until a picture comes, or what is waited for may be asked again."""
        left = self._rests.seconds_left()
        if left is None:
            if not any(
                map(self._may_run, self._jobs.unfinished.values())
            ):  # a rest may just have ended
                await self._more.wait()
            return
        waits = {
            asyncio.ensure_future(self._more.wait()),
            asyncio.ensure_future(self._clock.sleep(left)),
        }
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waits:
                one.cancel()

    async def _alike(self, first: Entry) -> list[Entry]:
        """``first`` and those that the engine should be asked about together with it."""
        together = await self._grouping.alike(first, list(self._ready()))
        if self._closing:
            return []
        return [e for e in together if e.job.id in self._jobs.unfinished]  # cancelled meanwhile

    async def _run(self, entries: Sequence[Entry]) -> None:
        """Some jobs to their ends; only a cancel of the worker itself is raised."""
        if not entries:
            return
        for entry in entries:
            entry.change(JobState.RUNNING, error=None)
        self._tell()
        together = Together(self._engine, len(entries)) if len(entries) > 1 else None
        for entry in entries:
            member = together.member() if together else None
            task = asyncio.create_task(self._analyze(entry, member))
            if member is not None:
                task.add_done_callback(member.leave)
            self._running[entry.job.id] = task
        work = [self._to_its_end(entry, self._running[entry.job.id]) for entry in entries]
        telling = asyncio.create_task(self._tell_others())
        try:
            await asyncio.gather(*work)
        except asyncio.CancelledError:  # the worker is told to stop: the jobs stay in the journal
            for task in self._running.values():
                task.cancel()
            await asyncio.gather(*self._running.values(), return_exceptions=True)
            raise
        finally:
            telling.cancel()
            self._running.clear()

    async def _tell_others(self) -> None:
        """Those who look on know what runs from the journal."""
        await self._clock.sleep(_TELLING_SECONDS)
        await asyncio.shield(self._files.save())

    async def _to_its_end(self, entry: Entry, task: asyncio.Task[None]) -> None:
        began = self._clock.monotonic()
        await asyncio.wait([task])
        if task.cancelled():
            self._jobs.end(entry, JobState.CANCELLED, error=Cancelled())
        elif (error := task.exception()) is None:
            self._jobs.end(entry, JobState.DONE, seconds=self._clock.monotonic() - began)
        elif isinstance(error, BlinkThinkError):
            self._jobs.end(entry, JobState.FAILED, error=error)
        elif isinstance(error, Waits):
            entry.broke += isinstance(error.error, CloudDown) and error.error.sent
            if entry.broke < _MOST_BROKEN:
                self._put_back(entry, error)
            else:  # it is not sent again and again
                await note_failure(self._library, entry.job.path, error.error, self._clock)
                self._jobs.end(entry, JobState.FAILED, error=error.error)
        elif isinstance(error, Asks):
            entry.before = error.error
            entry.change(JobState.ASKING, error=error.error, goes_to=error.destination)
        else:
            log.error("analysing %s failed", entry.job.path, exc_info=error)
            detail = f"{type(error).__name__}: {error}"
            failure = AnalysisBroke(detail, subject=str(entry.job.path))
            self._jobs.end(entry, JobState.FAILED, error=failure)
        del self._running[entry.job.id]
        self._tell()

    def _put_back(self, entry: Entry, waits: Waits) -> None:
        """Let it wait behind the others: a picture that is at fault itself must not stop them."""
        entry.waits_for = waits.destination
        entry.before = waits.before or entry.before
        entry.change(JobState.QUEUED, error=waits.error)
        self._jobs.put_behind(entry)

    async def _analyze(self, entry: Entry, member: Member[M] | None) -> None:
        def going(destination: str) -> None:
            if member is not None:
                member.leave()  # the others are not to wait for a server's answer
            entry.change(JobState.RUNNING, goes_to=destination)
            self._tell()

        await self._working.analyze(entry, here=member, going=going)

    def _tell(self) -> None:
        self._shown = self._jobs.shown()
        self._events.publish(QueueChanged(self._shown))
