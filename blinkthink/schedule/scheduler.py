"""Keeps the schedule: runs what is due, records how it went, notices what others change.

When something runs is decided by ``catching_up`` from the app's own clock and file; APScheduler
only wakes the service at that moment. One process of a home runs the schedule, the others show it:
who starts the service with ``runs=True`` holds the home's lock, and may do so later.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.errors import BlinkThinkError, Unforeseen, Usage
from blinkthink.core.events import Event, EventBus, ScheduleChanged, ScheduleRan, Trouble, Woke
from blinkthink.core.files import Mark
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import (
    Place,
    PlannedRun,
    Schedule,
    ScheduledRun,
    SlowedCamera,
)
from blinkthink.core.state import CameraList
from blinkthink.core.translation import tr
from blinkthink.schedule.catching_up import as_of, due, next_time
from blinkthink.schedule.drift import Drift
from blinkthink.schedule.editing import Editing
from blinkthink.schedule.floors import HOURLY_LIMIT
from blinkthink.schedule.looking_ahead import plan
from blinkthink.schedule.records import Record, RunRecords
from blinkthink.schedule.runs import (
    LookAtCameras,
    Runner,
    Surroundings,
    TakePictures,
    concerned,
)
from blinkthink.schedule.slowing import TrialStore
from blinkthink.schedule.spreading import Spread, longest_spread
from blinkthink.schedule.store import Entries, Entry, ScheduleStore
from blinkthink.schedule.troubles import Troubles

log = logging.getLogger(__name__)

_LOOK_SECONDS = 5.0  # how often the file and the clock are looked at
_SETTLE_SECONDS = 15.0  # after sleep: until the network is there
_WAIT_AFTER_ERROR = timedelta(minutes=1)  # before a file that could not be written is tried again
_TOLD = 20  # the newest records in which another process's runs are noticed


class ScheduleService(Editing):
    """The scheduled captures. Coroutines run on the asyncio thread; ``list``, ``plan``, ``slowed``,
    ``preview`` and ``objection`` on any."""

    def __init__(
        self,
        store: ScheduleStore,
        run: TakePictures,
        events: EventBus,
        clock: Clock,
        cameras: Callable[[], CameraList] = CameraList,
        place: Callable[[], Place | None] = lambda: None,
        *,
        hourly_limit: Callable[[], int] = lambda: HOURLY_LIMIT,
        records: RunRecords,
        trials: TrialStore,
        look_at_cameras: LookAtCameras | None = None,
        look_anew: Callable[[], None] = lambda: None,
        most: Callable[[], int | None] = lambda: None,
        look_seconds: float = _LOOK_SECONDS,
    ) -> None:
        """``run`` takes pictures with these cameras (all where there are none).

        ``records`` and ``trials`` keep what ran and who fails. ``look_at_cameras`` lists the
        cameras anew where it matters whether one is armed; without, the last listing counts.
        ``most``: pictures that are taken within an hour whatever is planned, if there is a limit.
        ``look_anew`` takes over what others changed of the settings and the time zone; it blocks.
        """
        super().__init__(store, clock, cameras, place, hourly_limit)
        self._events = events
        self._records = records
        self._troubles = Troubles(trials, events, clock, clock.zone)
        around = Surroundings(run, cameras, look_at_cameras, self._timing, self._spread)
        self._runner = Runner(store, records, self._troubles, events, clock, around)
        self._look_seconds = look_seconds
        self._look_anew = look_anew
        self._most = most
        self._where = (clock.zone(), place())
        self._entries: Entries = ()
        self._mark: Mark | None = None
        self._shown: tuple[Schedule, ...] = ()
        self._scheduler: Any = None  # APScheduler's, which has no types
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._looking: asyncio.Task[None] | None = None
        self._drift = Drift(clock)
        self._woken = asyncio.Event()
        self._settled_at = float("-inf")  # on the steady counter
        self._recorded: object = ()  # the mark of the records as they were told; at first of none
        self._told: set[ScheduledRun] = set()
        self._unsubscribe: Callable[[], None] = lambda: None

    # Showing

    def list(self) -> tuple[Schedule, ...]:
        """The entries as they are now; after ``start``, as they were some seconds ago at most."""
        now = self._clock.now()
        return tuple(self._as_shown(entry, now) for entry in self._known())

    def plan(self, hours: float = 24) -> tuple[PlannedRun, ...]:
        """The runs of the next hours, turn by turn, in their order."""
        now, entries = self._clock.now(), self._known()
        return plan(
            entries,
            now,
            now + timedelta(hours=hours),
            listing=self._cameras(),
            timing=self._timing,
            spread=self._spread(entries),
            why_not=self._troubles.why_not,
            most=self._most(),
        )

    async def runs(self, limit: int = 200) -> tuple[ScheduledRun, ...]:
        """What ran, newest first. Raises ReadOnly or Transient."""
        records = await asyncio.to_thread(self._records.newest, limit)
        zone = self._clock.zone()
        return tuple(record.shown(zone) for record in records)

    def slowed(self) -> tuple[SlowedCamera, ...]:
        """Cameras that failed again and again, and are tried less often or not at all."""
        return self._troubles.slowed()

    def rests(self, seconds: float) -> bool:
        """Whether nothing runs here, is due, or will be within so many seconds."""
        now = self._clock.now()
        soon = now + timedelta(seconds=seconds)
        times = (next_time(entry, self._timing(entry), now) for entry in self._entries)
        return not self._busy and all(slot is None or slot > soon for slot in times)

    async def resume_camera(self, camera: CameraRef) -> None:
        """Try a slowed camera at its planned times again. Raises as the file does."""
        await self._troubles.resume(camera)

    # Running

    async def start(self, *, runs: bool = True) -> None:
        """Show the schedule as it changes; with ``runs`` also keep it, which one process does.

        What another process left unfinished is gone on with, or recorded as failed. Missed runs
        are made up for, once. Called again with ``runs``, it takes the schedule over.
        """
        with suppress(BlinkThinkError):  # the next look says so
            await self._troubles.look()
            await self._tell_runs()
        if runs and self._scheduler is None:
            from apscheduler.schedulers.asyncio import AsyncIOScheduler

            scheduler = AsyncIOScheduler(
                timezone=UTC,
                job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
            )
            await self._note_time()
            unfinished: list[tuple[Entry, Record]] = []
            with suppress(BlinkThinkError):  # the first run says so
                unfinished = await self._runner.unfinished()
            # Not before: a run that begins here now is none that another process left.
            scheduler.start()
            self._scheduler = scheduler
            for entry, record in unfinished:
                self._keep_busy(entry.id, partial(self._runner.go_on, entry, record))
        if self._looking is None:
            self._unsubscribe = self._events.subscribe(self._heard)
            self._looking = asyncio.create_task(self._look(), name="schedule")
        await self._changed()

    async def stop(self) -> None:
        """Start nothing more, cancel what runs, and record that."""
        if self._looking is not None:
            self._unsubscribe()
            self._looking.cancel()
            with suppress(asyncio.CancelledError):
                await self._looking
            self._looking = None
        scheduler, self._scheduler = self._scheduler, None
        if scheduler is not None:
            scheduler.shutdown(wait=False)
        busy = list(self._busy.values())
        for task in busy:
            task.cancel()
        await asyncio.gather(*busy, return_exceptions=True)
        self._busy.clear()  # also those that had not begun

    async def run_due(self) -> None:
        """Run what is due now, each entry once, and return when all have ended."""
        now = self._clock.now()
        for entry in await asyncio.to_thread(self._store.read):
            if due(entry, self._timing(entry), now) is not None:
                self._begin(entry.id)
        await asyncio.gather(*self._busy.values())

    async def _wake(self, schedule_id: str) -> None:
        if self._drift.seen():
            self._woken.set()  # it was not the planned time that woke it
        else:
            self._begin(schedule_id)

    def _begin(self, schedule_id: str) -> None:
        if schedule_id not in self._busy:
            self._keep_busy(schedule_id, partial(self._runner.run, schedule_id))

    def _keep_busy(self, schedule_id: str, work: Callable[[], Awaitable[None]]) -> None:
        task = asyncio.create_task(
            self._to_its_end(schedule_id, work), name=f"schedule {schedule_id}"
        )
        self._busy[schedule_id] = task

    async def _to_its_end(self, schedule_id: str, work: Callable[[], Awaitable[None]]) -> None:
        wait = timedelta(0)
        try:
            await work()
        except BlinkThinkError as error:
            self._troubles.failed(schedule_id, error)
            wait = _WAIT_AFTER_ERROR
        except Exception as error:
            log.exception("a scheduled run ended in a way that nobody foresaw")
            self._troubles.failed(schedule_id, Unforeseen(f"{type(error).__name__}: {error}"))
            wait = _WAIT_AFTER_ERROR
        finally:
            del self._busy[schedule_id]
        if not self._busy:
            try:
                await self._troubles.settle()
            except BlinkThinkError as error:
                self._troubles.failed("", error)
        await self._changed(wait)

    def _heard(self, event: Event) -> None:
        if isinstance(event, Woke):
            self._drift.expect()
            self._woken.set()

    async def _look(self) -> None:
        """Notice what another process changes, and clocks that jump (also after sleep)."""
        failed = False
        while True:
            await self._until_look()
            try:
                await self._look_once()
            except Exception:
                if not failed:  # it looks every five seconds
                    log.exception("the schedule could not be looked at")
                failed = True
            else:
                failed = False

    async def _look_once(self) -> None:
        woken = self._woken.is_set() or self._drift.seen()
        self._woken.clear()
        self._drift.look()
        if self._scheduler is not None and not woken:
            # Its timer was set by a clock that may have been wrong, and right again since.
            self._scheduler.wakeup()
        if woken:
            self._settled_at = self._clock.monotonic() + _SETTLE_SECONDS
            if self._scheduler is not None:
                await self._note_time()
        if woken or self._store.mark() != self._mark or await self._moved():
            await self._changed()
        try:
            await self._troubles.look()
            if self._scheduler is None:
                await self._tell_runs()
        except BlinkThinkError as error:
            self._troubles.failed("", error)

    async def _moved(self) -> bool:
        """Whether the computer's time zone or the place of the sun is another one since."""
        await asyncio.to_thread(self._look_anew)
        before, self._where = self._where, (self._clock.zone(), self._place())
        return self._where != before

    async def _note_time(self) -> None:
        """Keep what a clock that was set back means for the entries, as of now."""
        now = self._clock.now()
        try:
            await asyncio.to_thread(
                self._store.change, lambda entries: tuple(as_of(entry, now) for entry in entries)
            )
        except BlinkThinkError as error:
            self._troubles.failed("", error)

    async def _until_look(self) -> None:
        waits = [
            asyncio.ensure_future(self._clock.sleep(self._look_seconds)),
            asyncio.ensure_future(self._woken.wait()),
        ]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    async def _tell_runs(self) -> None:
        """Tell what the process that keeps the schedule has run."""
        mark = self._records.mark()
        if mark == self._recorded:
            return
        first, self._recorded = self._recorded == (), mark
        runs = await self.runs(_TOLD)
        for run in reversed(runs):
            if run not in self._told and not first:
                self._events.publish(ScheduleRan(run))
        self._told = set(runs)

    async def _changed(self, wait: timedelta = timedelta(0)) -> None:
        """Take over what the file says, tell of it, and plan; nothing begins before ``wait``."""
        mark = self._store.mark()  # before reading: a change in between is noticed at the next look
        try:
            self._entries = await asyncio.to_thread(self._store.read)
        except BlinkThinkError as error:
            self._troubles.failed("", error)
        self._mark = mark
        aside, self._store.kept_aside = self._store.kept_aside, None
        if aside is not None:
            words = tr(
                "The schedule could not be read and is empty now; it is kept as {aside}."
            ).format(aside=aside)
            self._events.publish(Trouble(Usage(words)))
        now = self._clock.now()
        before = self._shown
        self._shown = tuple(self._as_shown(entry, now) for entry in self._entries)
        if self._shown != before:
            self._events.publish(ScheduleChanged(self._shown))
        if self._scheduler is not None:
            self._plan_jobs(now, wait)

    def _plan_jobs(self, now: datetime, wait: timedelta) -> None:
        """Make APScheduler's jobs anew: one for each entry, at its next time."""
        unsettled = max(0.0, self._settled_at - self._clock.monotonic())
        wait = max(wait, timedelta(seconds=unsettled))
        system = SystemClock().now()  # APScheduler's, which need not be the app's
        self._scheduler.remove_all_jobs()
        for entry in self._entries:
            slot = next_time(entry, self._timing(entry), now)
            if slot is not None and entry.id not in self._busy:
                at = system + max(slot - now, wait)
                self._scheduler.add_job(
                    self._wake, "date", run_date=at, args=[entry.id], id=entry.id
                )

    def _known(self) -> Entries:
        if self._looking is None:
            try:
                return self._store.read()
            except BlinkThinkError as error:
                log.warning("cannot read the schedule: %s", error.detail)
        return self._entries

    def _spread(self, entries: Entries) -> Spread:
        """The offsets of all cameras that the schedule captures."""
        listing = self._cameras()
        kept = [entry for entry in entries if not entry.paused]
        refs: Sequence[CameraRef] = [ref for entry in kept for ref in concerned(entry, listing)]
        return Spread(refs, longest_spread(entry.rule for entry in kept))
