"""Keeps the schedule: runs what is due, records how it went, notices what others change.

When something runs is decided by ``planning`` from the app's own clock and file; APScheduler only
wakes the service at that moment. One process of a home runs the schedule, the others show it: who
starts the service with ``runs=True`` holds the home's lock.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, NotFound, Usage
from blinkthink.core.events import EventBus, ScheduleChanged, Trouble
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import (
    Between,
    Only,
    Place,
    PlannedRun,
    Rule,
    Schedule,
    ScheduledRun,
    SlowedCamera,
)
from blinkthink.core.state import CameraList
from blinkthink.schedule import changing
from blinkthink.schedule.floors import objection
from blinkthink.schedule.planning import ahead, planned, shown
from blinkthink.schedule.rule_times import Timing
from blinkthink.schedule.runs import Runner, TakePictures
from blinkthink.schedule.store import Entries, Entry, Mark, ScheduleStore
from blinkthink.schedule.troubles import Troubles
from blinkthink.schedule.wall_times import as_local

log = logging.getLogger(__name__)

_LOOK_SECONDS = 5.0  # how often the file and the clock are looked at
_CLOCK_JUMP = 2.0  # seconds by which wall and steady time may part between two looks
_WAIT_AFTER_ERROR = timedelta(minutes=1)  # before a file that could not be written is tried again


class ScheduleService:
    """The scheduled captures. Coroutines run on the asyncio thread, ``list`` on any."""

    def __init__(
        self,
        store: ScheduleStore,
        run: TakePictures,
        events: EventBus,
        clock: Clock,
        cameras: Callable[[], CameraList] = CameraList,
        place: Callable[[], Place | None] = lambda: None,
    ) -> None:
        """``run`` takes pictures with these cameras (all where there are none).

        ``cameras`` tells which run on battery; those it does not list count as such;
        ``place``: where the sun rises.
        """
        self._store = store
        self._events = events
        self._clock = clock
        self._cameras = cameras
        self._place = place
        self._troubles = Troubles(events)
        self._runner = Runner(store, run, self._troubles, clock, self._planned)
        self._entries: Entries = ()
        self._mark: Mark | None = None
        self._shown: tuple[Schedule, ...] = ()
        self._scheduler: Any = None  # APScheduler's, which has no types
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._looking: asyncio.Task[None] | None = None

    # Showing and changing

    def list(self) -> tuple[Schedule, ...]:
        """The entries as they are now; after ``start``, as they were some seconds ago at most.

        For any thread.
        """
        now = self._clock.now()
        return tuple(self._as_shown(entry, now) for entry in self._known())

    def _known(self) -> Entries:
        if self._looking is None:
            try:
                return self._store.read()
            except BlinkThinkError as error:
                log.warning("cannot read the schedule: %s", error.detail)
        return self._entries

    async def add(
        self,
        cameras: Sequence[CameraRef],
        rule: Rule,
        *,
        between: Between | None = None,
        only: Only = "always",
        force: bool = False,
    ) -> Schedule:
        """Take pictures by a rule, from now on, with these cameras (none: all).

        Raises Usage for a rule that cannot be kept or that the floors refuse (``force`` passes
        them), else as the file does.
        """
        forced = self._check(cameras, rule, between, force)
        now = self._clock.now()

        def append(entries: Entries) -> Entries:
            new = changing.made(
                entries, cameras, rule, now, between=between, only=only, forced=forced
            )
            return (*entries, new)

        entries = await self._change(append)
        return self._as_shown(entries[-1], now)

    async def change(
        self,
        schedule_id: str,
        cameras: Sequence[CameraRef],
        rule: Rule,
        *,
        between: Between | None = None,
        only: Only = "always",
        force: bool = False,
    ) -> Schedule:
        """Put another rule in the place of an entry's. Raises as ``add``, and NotFound."""
        forced = self._check(cameras, rule, between, force, changing_id=schedule_id)
        now = self._clock.now()

        def change(entry: Entry) -> Entry:
            return changing.with_rule(
                entry, cameras, rule, now, between=between, only=only, forced=forced
            )

        entries = await self._change_one(schedule_id, change)
        return self._as_shown(next(e for e in entries if e.id == schedule_id), now)

    def objection(
        self,
        cameras: Sequence[CameraRef],
        rule: Rule,
        between: Between | None = None,
        *,
        changing_id: str | None = None,
    ) -> str:
        """Why the floors refuse a rule, in words; empty where they do not. For any thread."""
        return objection(rule, between, changing.each_once(cameras), self._cameras())

    def preview(
        self, rule: Rule, between: Between | None = None, hours: float = 24
    ) -> tuple[datetime, ...]:
        """The local times of a rule that is not kept yet. For any thread."""
        now, zone = self._clock.now(), self._clock.zone()
        found = Timing(rule, between, now, zone, self._place())
        return tuple(as_local(at, zone) for at in found.times(now, now + timedelta(hours=hours)))

    def plan(self, hours: float = 24) -> tuple[PlannedRun, ...]:
        """The runs of the next hours, in their order. For any thread."""
        now, zone, place = self._clock.now(), self._clock.zone(), self._place()
        found = ahead(self._known(), now, now + timedelta(hours=hours), zone=zone, place=place)
        return tuple(PlannedRun(entry.id, as_local(at, zone), entry.cameras) for at, entry in found)

    async def runs(self, limit: int = 200) -> tuple[ScheduledRun, ...]:
        """What ran, newest first."""
        return ()

    def slowed(self) -> tuple[SlowedCamera, ...]:
        """Cameras that failed again and again. For any thread."""
        return ()

    async def resume_camera(self, camera: CameraRef) -> None:
        """Try a slowed camera at its planned times again."""

    async def remove(self, schedule_id: str) -> None:
        """Raises NotFound for an id that is not there. A run under way goes on."""
        await self._change_one(schedule_id, lambda entry: None)

    async def pause(self, schedule_id: str, paused: bool, until: datetime | None = None) -> None:
        """Pause, until a moment or until it is told to go on; or go on.

        What was planned during the pause is not made up for. Raises NotFound for an id that is not
        there, Usage for an end that is past.
        """
        now = self._clock.now()
        _check_end(until, now)
        await self._change_one(
            schedule_id, lambda entry: changing.paused(entry, paused, now, until)
        )

    async def pause_all(self, paused: bool, until: datetime | None = None) -> None:
        """As ``pause``, every entry in one step."""
        now = self._clock.now()
        _check_end(until, now)
        await self._change(
            lambda entries: tuple(changing.paused(entry, paused, now, until) for entry in entries)
        )

    def _check(
        self,
        cameras: Sequence[CameraRef],
        rule: Rule,
        between: Between | None,
        force: bool,
        *,
        changing_id: str | None = None,
    ) -> bool:
        """Raises Usage; whether ``force`` passes what the floors say."""
        now, zone = self._clock.now(), self._clock.zone()
        changing.check_rule(rule, between, now, zone=zone, place=self._place())
        refused = self.objection(cameras, rule, between, changing_id=changing_id)
        if refused and not force:
            raise Usage(refused)
        return bool(refused)

    def _as_shown(self, entry: Entry, now: datetime) -> Schedule:
        return shown(entry, now, zone=self._clock.zone(), place=self._place())

    def _planned(self, entry: Entry, now: datetime) -> datetime | None:
        return planned(entry, now, zone=self._clock.zone(), place=self._place())

    # Running

    async def start(self, *, runs: bool = True) -> None:
        """Show the schedule as it changes; with ``runs`` also keep it, which one process does.

        A run that a crash cut short is recorded as failed. A missed run is made up for, once.
        """
        if runs and self._scheduler is None:
            from apscheduler.schedulers.asyncio import AsyncIOScheduler

            self._scheduler = AsyncIOScheduler(
                timezone=UTC,
                job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
            )
            self._scheduler.start()
            with suppress(BlinkThinkError):  # the first run says so
                await self._runner.note_cut_short()
        if self._looking is None:
            self._looking = asyncio.create_task(self._look(), name="schedule")
        await self._read_again()

    async def stop(self) -> None:
        """Start nothing more, cancel what runs, and record that."""
        if self._looking is not None:
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

    async def run_due(self) -> None:
        """Run what is due now, each entry once, and return when all have ended."""
        now = self._clock.now()
        for entry in await asyncio.to_thread(self._store.read):
            slot = self._planned(entry, now)
            if slot is not None and slot <= now:
                self._begin(entry.id)
        await asyncio.gather(*self._busy.values())

    async def _wake(self, schedule_id: str) -> None:
        self._begin(schedule_id)

    def _begin(self, schedule_id: str) -> None:
        if schedule_id not in self._busy:
            task = asyncio.create_task(self._run(schedule_id), name=f"schedule {schedule_id}")
            self._busy[schedule_id] = task

    async def _run(self, schedule_id: str) -> None:
        wait = timedelta(0)
        try:
            await self._runner.run(schedule_id)
        except BlinkThinkError as error:
            self._troubles.failed(schedule_id, error)
            wait = _WAIT_AFTER_ERROR
        finally:
            del self._busy[schedule_id]
        await self._read_again(wait)

    async def _look(self) -> None:
        """Notice what another process changes, and clocks that jump (also after sleep)."""
        wall, steady = self._clock.now(), self._clock.monotonic()
        while True:
            await self._clock.sleep(_LOOK_SECONDS)
            before, wall = wall, self._clock.now()
            passed, steady = self._clock.monotonic() - steady, self._clock.monotonic()
            jumped = abs((wall - before).total_seconds() - passed) > _CLOCK_JUMP
            if jumped or self._store.mark() != self._mark:
                await self._read_again()

    async def _change(self, change: Callable[[Entries], Entries]) -> Entries:
        entries = await asyncio.to_thread(self._store.change, change)
        await self._read_again()
        return entries

    async def _change_one(
        self, schedule_id: str, change: Callable[[Entry], Entry | None]
    ) -> Entries:
        """Change one entry, or remove it where ``change`` gives None; raises NotFound."""

        def change_it(entries: Entries) -> Entries:
            if all(entry.id != schedule_id for entry in entries):
                raise NotFound("no such schedule", subject=schedule_id)
            changed = (change(e) if e.id == schedule_id else e for e in entries)
            return tuple(entry for entry in changed if entry is not None)

        return await self._change(change_it)

    async def _read_again(self, wait: timedelta = timedelta(0)) -> None:
        """Take over what the file says, tell of it, and plan; nothing begins before ``wait``."""
        mark = self._store.mark()  # before reading: a change in between is noticed at the next look
        try:
            self._entries = await asyncio.to_thread(self._store.read)
        except BlinkThinkError as error:
            self._troubles.failed("", error)
        self._mark = mark
        aside, self._store.kept_aside = self._store.kept_aside, None
        if aside is not None:
            words = f"The schedule could not be read and is empty now; it is kept as {aside}."
            self._events.publish(Trouble(Usage(words)))
        now = self._clock.now()
        before, self._shown = (
            self._shown,
            tuple(self._as_shown(entry, now) for entry in self._entries),
        )
        if self._shown != before:
            self._events.publish(ScheduleChanged(self._shown))
        if self._scheduler is not None:
            self._plan(now, wait)

    def _plan(self, now: datetime, wait: timedelta) -> None:
        """Make APScheduler's jobs anew: one for each entry, at its next time."""
        self._scheduler.remove_all_jobs()
        for entry in self._entries:
            slot = self._planned(entry, now)
            if slot is not None and entry.id not in self._busy:
                self._scheduler.add_job(
                    self._wake, "date", run_date=max(slot, now + wait), args=[entry.id], id=entry.id
                )


def _check_end(until: datetime | None, now: datetime) -> None:
    if until is not None and until <= now:
        raise Usage("The end of the pause is past already.")
