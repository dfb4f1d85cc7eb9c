"""The work of the analysis queue: takes jobs to their ends, one after another or some together."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Generic

from blinkthink.capture.analyzing import BatchEngine, M, note_failure
from blinkthink.capture.entries import Entry
from blinkthink.capture.grouping import Grouping
from blinkthink.capture.holding import Holding
from blinkthink.capture.job_analysis import JobAnalysis
from blinkthink.capture.job_list import JobList
from blinkthink.capture.queue_files import QueueFiles
from blinkthink.capture.resting import Rests
from blinkthink.capture.routing import Asks, Waits
from blinkthink.capture.together import Member, Together
from blinkthink.core.clock import Clock
from blinkthink.core.cloud_errors import CloudDown
from blinkthink.core.errors import AnalysisBroke, BlinkThinkError, Cancelled
from blinkthink.core.state import JobState
from blinkthink.gallery.library import Library

log = logging.getLogger(__name__)

_MOST_BROKEN = 12  # failures of the service over one picture: it may be the picture
_JOURNAL_SECONDS = 5.0  # ended jobs leave the journal at most this often
_TELLING_SECONDS = 1.0  # an analysis that takes longer is told to those who look on


class QueueWorker(Generic[M]):
    """Works while there is something to do, and waits for more. On the asyncio thread alone."""

    def __init__(
        self,
        jobs: JobList,
        engine: BatchEngine[M],
        grouping: Grouping[M],
        analysis: JobAnalysis[M],
        rests: Rests,
        holding: Holding,
        library: Library,
        files: QueueFiles,
        clock: Clock,
        tell: Callable[[], None],
    ) -> None:
        """``rests`` and ``holding`` say what has to wait; ``tell`` that a job is in another
        state."""
        self._jobs = jobs
        self._engine = engine
        self._grouping = grouping
        self._analysis = analysis
        self._rests = rests
        self._holding = holding
        self._library = library
        self._files = files
        self._clock = clock
        self._tell = tell
        self._running: dict[int, asyncio.Task[None]] = {}  # the analyses under way
        self._task: asyncio.Task[None] | None = None
        self._more = asyncio.Event()
        self._closing = False

    def start(self) -> None:
        """Begin; once."""
        self._task = asyncio.create_task(self._work(), name="analysis queue")

    async def stop(self) -> bool:
        """End what is under way; its jobs stay. False where it had not begun."""
        task, self._task = self._task, None
        if task is None:
            return False
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        return True

    def wake(self) -> None:
        """There are jobs more, or what they wait for has changed."""
        self._more.set()

    def close(self) -> bool:
        """Begin nothing more, until the end. Whether nothing is under way any more."""
        self._closing = True
        return not self._running

    def cancel(self, job_id: int) -> bool:
        """Whether that job is under way; it is told when it has ended."""
        running = self._running.get(job_id)
        if running is None:
            return False
        running.cancel()
        return True

    def stop_going_to(self, destination: str) -> None:
        """End the analyses that are under way there."""
        for job_id, running in self._running.items():
            if self._jobs.unfinished[job_id].job.goes_to == destination:
                running.cancel()

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

        await self._analysis.analyze(entry, here=member, going=going)
