"""One run of an entry: written down before it begins, turn by turn, and when it has ended."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from msgspec.structs import replace

from blinkthink.core import run_words
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, NotFound, Unforeseen
from blinkthink.core.events import EventBus, ScheduleRan
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Outcome
from blinkthink.core.state import CameraList, SnapOutcome
from blinkthink.core.words import say
from blinkthink.schedule.catching_up import begun, due
from blinkthink.schedule.records import Record, RunRecords
from blinkthink.schedule.rule_times import Timing
from blinkthink.schedule.sharing import Shot, Shots
from blinkthink.schedule.spreading import Spread, Turn
from blinkthink.schedule.standing_in import later_run
from blinkthink.schedule.store import Entries, Entry, ScheduleStore
from blinkthink.schedule.troubles import Troubles

log = logging.getLogger(__name__)

LATE = timedelta(seconds=90)
"""From then on a turn was missed, by sleep or otherwise, and a later one stands in for it."""
_FRESH = timedelta(minutes=1)  # how old the listing may be that says whether a camera is armed

TakePictures = Callable[[Sequence[CameraRef]], Awaitable[list[SnapOutcome]]]
LookAtCameras = Callable[[], Awaitable[CameraList]]


@dataclass(frozen=True)
class Surroundings:
    """What a run depends on besides its entry."""

    take_pictures: TakePictures
    cameras: Callable[[], CameraList]  # as they were listed last
    look_at_cameras: LookAtCameras | None  # lists them anew; raises BlinkThinkError
    timing: Callable[[Entry], Timing]
    spread: Callable[[Entries], Spread]


class Runner:
    """Runs entries that are due."""

    def __init__(
        self,
        store: ScheduleStore,
        records: RunRecords,
        troubles: Troubles,
        events: EventBus,
        clock: Clock,
        around: Surroundings,
    ) -> None:
        self._store = store
        self._records = records
        self._troubles = troubles
        self._events = events
        self._clock = clock
        self._around = around
        self._shots = Shots(clock)

    async def run(self, schedule_id: str) -> None:
        """Run the entry if it is due by the file as it is now.

        A failure of the pictures is recorded, not raised. Raises DiskFull, ReadOnly or Transient
        when a file cannot be written; nothing is run without a record. Cancelled, it records that;
        turns that have not begun are left to who keeps the schedule next.
        """
        started = await asyncio.to_thread(self._begin, schedule_id)
        if started is not None:
            await self._carry_out(*started)

    async def go_on(self, entry: Entry, record: Record) -> None:
        """Take the turns that another process, which ended, had not begun. Raises as ``run``."""
        await self._carry_out(entry, record, ())

    async def unfinished(self) -> list[tuple[Entry, Record]]:
        """Runs that ended with their process: those that can go on. The others are recorded as
        they were left. Raises as ``run``."""
        found, given_up = await asyncio.to_thread(self._unfinished)
        for record in given_up:
            self._tell(record)
        return found

    def _unfinished(self) -> tuple[list[tuple[Entry, Record]], list[Record]]:
        records = {record.id: record for record in self._records.unfinished()}
        found: list[tuple[Entry, Record]] = []
        given_up: list[Record] = []
        for entry in self._store.read():
            if entry.last_planned is None or entry.last_outcome is not None:
                continue
            record = Record(entry.id, entry.last_planned, _utc(self._clock), entry.cameras)
            known = records.pop(record.id, None)
            if known is None:
                self._records.begin(record)
                known = record
            elif known.untouched and not entry.paused:
                self._close_turns(known)
                found.append((entry, known))
                continue
            self._end(known, give_up=True)
            given_up.append(known)
        for record in records.values():  # their entries were removed, or have run since
            self._end(record, give_up=True)
            given_up.append(record)
        return found, given_up

    def _begin(self, schedule_id: str) -> tuple[Entry, Record, Entries] | None:
        """Mark the due time as used before it is, so that a crash never doubles a run."""
        now = self._clock.now()
        started: list[tuple[Entry, Record]] = []

        def begin(entry: Entry) -> Entry:
            if entry.id != schedule_id:
                return entry
            run = due(entry, self._around.timing(entry), now)
            if run is None:
                return entry
            cameras = concerned(entry, self._around.cameras())
            record = Record(entry.id, run.slot, _utc(self._clock), cameras, run.missed)
            self._records.begin(record)
            entry = begun(entry, run, now)
            started.append((entry, record))
            return entry

        entries = self._store.change(lambda entries: tuple(map(begin, entries)))
        return (*started[0], entries) if started else None

    async def _carry_out(self, entry: Entry, record: Record, entries: Entries) -> None:
        self._tell(record)
        now = self._clock.now()
        late = record.missed is not None or now - record.planned > LATE
        base = now if late else record.planned
        if not record.cameras:
            turns: tuple[Turn, ...] = (Turn(timedelta(0), ()),)
        else:
            entries = entries or await asyncio.to_thread(self._store.read)
            turns = self._around.spread(entries).turns(record.untouched)
        give_up, why = True, run_words.CUT_SHORT
        try:
            await _side_by_side([self._turn(entry, record, turn, base, late) for turn in turns])
        except asyncio.CancelledError:  # the app ends during the run
            give_up = False
            raise
        except BlinkThinkError as error:
            why = say(error).sentence
            raise
        except Exception as error:
            why = say(_unforeseen(error)).sentence
            raise
        finally:
            await _to_its_end(partial(self._end, record, why, give_up=give_up))
            self._tell(record)

    async def _turn(
        self, entry: Entry, record: Record, turn: Turn, base: datetime, late: bool
    ) -> None:
        at = base + turn.offset
        wait = (at - self._clock.now()).total_seconds()
        await self._clock.sleep(min(wait, turn.offset.total_seconds()))
        late = late or self._clock.now() - at > LATE
        asked: list[CameraRef] = []
        left: dict[CameraRef, str] = {}
        shared: dict[CameraRef, Shot] = {}
        outcomes: list[SnapOutcome] = []
        try:
            for camera in turn.cameras:
                try:
                    why_not = await self._why_not(entry, record, camera, late)
                except BlinkThinkError as error:
                    outcomes.append(SnapOutcome(camera, error=error))
                    continue
                if why_not:
                    left[camera] = why_not
                elif shot := self._shots.claim(entry.id, camera, at):
                    left[camera] = run_words.shared(camera.name)
                    shared[camera] = shot
                else:
                    asked.append(camera)
            await self._take_turn(entry, record, turn, asked, left, outcomes)
        finally:
            for camera in asked:  # where it did not come to a picture
                self._shots.settle(entry.id, camera, None)
        if shared:
            await self._share(record, list(shared.values()))

    async def _take_turn(
        self,
        entry: Entry,
        record: Record,
        turn: Turn,
        asked: Sequence[CameraRef],
        left: Mapping[CameraRef, str],
        outcomes: list[SnapOutcome],
    ) -> None:
        """Capture the cameras that are ``asked``; ``outcomes`` are those of others."""
        now = self._clock.now()
        if left:
            await _to_its_end(self._records.leave_out, record, [*left], [*left.values()], now)
        begun = (*asked, *(outcome.camera for outcome in outcomes))
        if turn.cameras and not begun:
            return
        await _to_its_end(self._records.turn, record, begun, now)
        failed: list[str] = []
        if asked or not turn.cameras:
            taken, failed = await self._take(entry, asked)
            outcomes = [*outcomes, *taken]
            for outcome in taken:
                self._shots.settle(entry.id, outcome.camera, outcome)
        self._troubles.ended(entry.id, outcomes)
        errors = [outcome.error for outcome in outcomes if outcome.error is not None]
        failed += [say(error).sentence for error in errors]
        pictures = len(outcomes) - len(errors)
        await _to_its_end(self._records.turned, record, pictures, failed, self._clock.now())

    async def _share(self, record: Record, shots: Sequence[Shot]) -> None:
        """Record the pictures that other rules take in the same minute."""
        await _to_its_end(self._records.turn, record, (), self._clock.now())
        outcomes = [await asyncio.shield(shot.outcome) for shot in shots]
        errors = [one.error for one in outcomes if one is not None and one.error is not None]
        failed = [say(error).sentence for error in errors]
        failed += [run_words.CUT_SHORT] * outcomes.count(None)
        pictures = len(outcomes) - len(failed)
        await _to_its_end(self._records.turned, record, pictures, failed, self._clock.now())

    async def _take(
        self, entry: Entry, cameras: Sequence[CameraRef]
    ) -> tuple[list[SnapOutcome], list[str]]:
        """An outcome for each camera, and what failed besides, in words."""
        try:
            outcomes = await self._around.take_pictures(cameras)
        except BlinkThinkError as error:
            if cameras:
                return [SnapOutcome(camera, error=error) for camera in cameras], []
            self._troubles.failed(entry.id, error)
            return [], [say(error).sentence]
        except Exception as error:
            log.exception("a scheduled run failed in a way that nobody foresaw")
            self._troubles.failed(entry.id, _unforeseen(error))
            return [], [say(_unforeseen(error)).sentence]
        if outcomes:
            return outcomes, []
        self._troubles.failed(entry.id, NotFound("the account has no camera", subject="camera"))
        return [], [run_words.NO_CAMERAS]

    async def _why_not(self, entry: Entry, record: Record, camera: CameraRef, late: bool) -> str:
        """Why a camera is not asked at its turn, in words; empty where it is.

        Raises what the listing raises that is to say whether it is armed.
        """
        why_not = self._troubles.why_not(camera, self._clock.now())
        if why_not:
            return why_not
        if entry.only != "always":
            listing = await self._listing()
            if not _is_armed_for(entry, camera, listing):
                found = listing.find(camera)
                return run_words.not_armed(camera.name, found.armed if found else None, entry.only)
        if late:
            by = await asyncio.to_thread(self._later_run, entry, record, camera)
            if by is not None:
                zone = self._around.timing(entry).zone
                return run_words.superseded(camera.name, by.astimezone(zone))
        return ""

    def _later_run(self, entry: Entry, record: Record, camera: CameraRef) -> datetime | None:
        listing = self._around.cameras()
        return later_run(
            record.planned,
            entry,
            camera,
            self._store.read(),
            self._around.timing,
            self._clock.now(),
            lambda other: _is_armed_for(other, camera, listing),
        )

    async def _listing(self) -> CameraList:
        listing, now = self._around.cameras(), self._clock.now()
        fresh = listing.as_of is not None and abs(now - listing.as_of) <= _FRESH
        if fresh or self._around.look_at_cameras is None:
            return listing
        return await self._around.look_at_cameras()

    def _close_turns(self, record: Record, why: str = run_words.CUT_SHORT) -> None:
        """Those that have begun and will not end."""
        if record.turns:
            failed = [why] * record.turns
            self._records.turned(record, 0, failed, self._clock.now())
            record.turns = 0

    def _end(self, record: Record, why: str = run_words.CUT_SHORT, *, give_up: bool) -> None:
        """Record how the run ended; not while turns are still to come, unless they are given up.

        ``why`` some have no end, in words.
        """
        self._close_turns(record, why)
        if record.untouched and not give_up:
            return
        nothing = not (record.pictures or record.failed or record.left)
        if nothing or record.untouched:
            self._records.turned(record, 0, [why], self._clock.now())
        outcome = _outcome(record)
        self._records.end(record, self._clock.now(), outcome)
        words = [*record.failed, *record.skipped]
        error = words[0] if words and outcome != "done" else None

        def end(entry: Entry) -> Entry:
            if entry.id != record.schedule_id or entry.last_planned != record.planned:
                return entry
            return replace(entry, last_outcome=outcome, last_error=error)

        self._store.change(lambda entries: tuple(map(end, entries)))

    def _tell(self, record: Record) -> None:
        self._events.publish(ScheduleRan(record.shown(self._clock.zone())))


def concerned(entry: Entry, listing: CameraList) -> tuple[CameraRef, ...]:
    """The cameras of an entry as they are listed; none where nobody knows which are all."""
    if not entry.cameras:
        return tuple(camera.ref for camera in listing.cameras)
    found = [(ref, listing.find(ref)) for ref in entry.cameras]
    return tuple(camera.ref if camera is not None else ref for ref, camera in found)


def _is_armed_for(entry: Entry, camera: CameraRef, listing: CameraList) -> bool:
    """Whether the camera's state is the one in which the entry captures it."""
    if entry.only == "always":
        return True
    found = listing.find(camera)
    return found is not None and found.armed is (entry.only == "armed")


def _outcome(record: Record) -> Outcome:
    if record.failed:
        return "partly" if record.pictures else "failed"
    return "done" if record.pictures else "skipped"


def _unforeseen(error: Exception) -> Unforeseen:
    return Unforeseen(f"{type(error).__name__}: {error}")


async def _side_by_side(turns: Sequence[Coroutine[Any, Any, None]]) -> None:
    """The first failure ends all; raises that."""
    try:
        async with asyncio.TaskGroup() as group:
            for turn in turns:
                group.create_task(turn)
    except* BlinkThinkError as errors:
        raise _first(errors) from None


def _first(errors: BaseExceptionGroup[BlinkThinkError]) -> BlinkThinkError:
    for error in errors.exceptions:
        return _first(error) if isinstance(error, BaseExceptionGroup) else error
    raise AssertionError("a group of errors has one")


def _utc(clock: Clock) -> datetime:
    return clock.now().astimezone(UTC)


async def _to_its_end(write: Callable[..., object], *arguments: object) -> None:
    """Write to the disk; a cancel waits for that."""
    writing = asyncio.ensure_future(asyncio.to_thread(write, *arguments))
    try:
        await asyncio.shield(writing)
    except asyncio.CancelledError:
        await asyncio.wait([writing])
        raise
