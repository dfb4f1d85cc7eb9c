"""The schedule is kept: runs, records, pauses, other processes, restarts, troubles."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from blinkthink.core.clock import Clock, ManualClock, SystemClock
from blinkthink.core.errors import (
    NeedsLogin,
    NotFound,
    Offline,
    SnapshotLimit,
    Stale,
    Transient,
    Usage,
)
from blinkthink.core.events import (
    Event,
    EventBus,
    OutageBegan,
    OutageEnded,
    ScheduleChanged,
    ScheduleRan,
    Trouble,
)
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Every, ScheduledRun
from blinkthink.core.state import Camera, CameraList, SnapOutcome
from blinkthink.schedule.records import Record, RunRecords
from blinkthink.schedule.scheduler import ScheduleService
from blinkthink.schedule.slowing import TrialStore
from blinkthink.schedule.store import Entry, ScheduleStore

NOON = datetime(2026, 2, 26, 12, 0, tzinfo=UTC)
YARD = CameraRef("1", "1", "outdoor", "Yard")
HALL = CameraRef("2", "2", "mini", "Hall")
HOURLY = Every(minutes=60)
OFTEN = Every(minutes=5)
LISTING = CameraList((Camera(YARD, online=True, battery="ok"), Camera(HALL, online=True)))


class Life:
    """A schedule in a file, cameras that say what they are told to, and what was heard."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self.store = ScheduleStore(path)
        self.clock = clock
        self.runs: list[tuple[tuple[CameraRef, ...], datetime]] = []
        self.outcomes: list[list[SnapOutcome] | Exception] = []
        self.heard: list[Event] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.asked = asyncio.Event()
        self.events = EventBus()
        self.events.subscribe(self._hear)
        self._more = asyncio.Event()
        self.service = self.another()

    def another(self) -> ScheduleService:
        """A service on the same file, as a restart or a second process makes one."""
        folder = self.path.parent
        return ScheduleService(
            self.store,
            self.take,
            self.events,
            self.clock,
            lambda: LISTING,
            records=RunRecords(folder / "runs.jsonl"),
            trials=TrialStore(folder / "slowed.json"),
        )

    async def take(self, cameras: Sequence[CameraRef]) -> list[SnapOutcome]:
        self.runs.append((tuple(cameras), self.clock.now()))
        self.asked.set()
        await self.gate.wait()
        outcome = self.outcomes.pop(0) if self.outcomes else [SnapOutcome(YARD)]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def _hear(self, event: Event) -> None:
        self.heard.append(event)
        self._more.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(90):
            while not condition():
                self._more.clear()
                await self._more.wait()

    @property
    def troubles(self) -> list[str]:
        return [event.error.code for event in self.heard if isinstance(event, Trouble)]

    @property
    def notices(self) -> list[str]:
        """What people were told, in its order."""
        told: list[str] = []
        for event in self.heard:
            match event:
                case Trouble(error):
                    told.append(error.code)
                case OutageBegan():
                    told.append("outage")
                case OutageEnded():
                    told.append("over")
        return told


@pytest.fixture
async def life(tmp_path: Path) -> AsyncIterator[Life]:
    life = Life(tmp_path / "home" / "schedule.json", ManualClock(NOON))
    yield life
    await life.service.stop()


async def advance(life: Life, minutes: float) -> None:
    assert isinstance(life.clock, ManualClock)
    await life.clock.advance(minutes * 60)
    await life.service.run_due()


async def test_a_camera_every_hour(life: Life) -> None:
    added = await life.service.add([YARD], HOURLY)
    assert (added.rule, added.next) == (HOURLY, NOON + timedelta(hours=1))
    assert life.service.list() == (added,)
    for _ in range(13):
        await advance(life, 10)
    assert [cameras for cameras, _ in life.runs] == [(YARD,)] * 2
    (entry,) = life.service.list()
    assert entry.last_planned == NOON + timedelta(hours=2)
    assert (entry.last_outcome, entry.last_error) == ("done", None)
    assert entry.next == NOON + timedelta(hours=3)
    await life.service.remove(added.id)
    await advance(life, 600)
    assert len(life.runs) == 2
    assert life.service.list() == ()
    with pytest.raises(NotFound):
        await life.service.remove(added.id)


async def test_floors_are_held_and_can_be_passed_knowingly(life: Life) -> None:
    with pytest.raises(Usage, match="battery of Yard"):
        await life.service.add([YARD], OFTEN)
    with pytest.raises(Usage):
        await life.service.add([], OFTEN)
    assert life.service.list() == ()
    assert (await life.service.add([HALL, HALL], OFTEN)).cameras == (HALL,)
    assert (await life.service.add([YARD], OFTEN, force=True)).forced


async def test_a_pause_is_not_made_up_for(life: Life) -> None:
    added = await life.service.add([YARD], HOURLY)
    await life.service.pause(added.id, True)
    assert life.service.list()[0].next is None
    await advance(life, 150)
    await life.service.pause(added.id, False)
    await advance(life, 29)
    assert life.runs == []
    await advance(life, 1)
    assert len(life.runs) == 1
    with pytest.raises(NotFound):
        await life.service.pause("nobody", True)


async def test_a_restart_neither_skips_nor_doubles(life: Life) -> None:
    await life.service.add([YARD], HOURLY)
    planned = []
    for _ in range(30):
        await advance(life, 25)
        life.service = life.another()
        await life.service.run_due()
        planned.append(life.service.list()[0].last_planned)
    hours = [NOON + timedelta(hours=hour) for hour in range(1, 13)]
    assert list(dict.fromkeys(moment for moment in planned if moment)) == hours
    assert len(life.runs) == 12


async def test_outcomes_are_recorded_and_trouble_is_told_once(life: Life) -> None:
    await life.service.add([YARD, HALL], HOURLY)
    good, bad = SnapOutcome(YARD), SnapOutcome(HALL, error=Offline("912", subject="Hall"))
    fine = [good, SnapOutcome(HALL)]
    old = SnapOutcome(YARD, error=Stale("the same", subject="Yard"))
    life.outcomes = [
        [good, bad], [good, bad], fine, [old, bad], [], ValueError("unforeseen"),
        Transient("no network"), Transient("no network"), fine, Transient("no network"),
        NeedsLogin(),
    ]  # fmt: skip
    seen = []
    while life.outcomes:
        await advance(life, 60)
        (entry,) = life.service.list()
        seen.append((entry.last_outcome, len(life.notices)))
    assert seen == [
        ("partly", 1), ("partly", 1), ("done", 1), ("failed", 3), ("failed", 4), ("failed", 5),
        ("failed", 6), ("failed", 6), ("done", 7), ("failed", 8), ("failed", 9),
    ]  # fmt: skip
    assert life.notices == [
        "offline", "stale", "offline", "not_found", "transient", "outage", "over", "outage",
        "needs_login",
    ]  # fmt: skip
    assert entry.last_error is not None
    assert "Sign in" in entry.last_error


async def test_one_outage_of_many_entries_is_one_notice(life: Life) -> None:
    gate = CameraRef("3", "3", "mini", "Gate")
    for camera in (YARD, HALL, gate):
        await life.service.add([camera], HOURLY)
    life.outcomes = [Transient("down")] * 3
    await advance(life, 60)
    assert len(life.runs) == 3
    assert life.notices == ["outage"]
    await advance(life, 60)
    assert life.notices == ["outage", "over"]


async def test_the_hours_limit_ends_a_run_and_the_next_slot_is_the_next_try(life: Life) -> None:
    await life.service.add([YARD], HOURLY)
    at = NOON + timedelta(minutes=75)
    limit = SnapshotLimit("full", limit=20, next_at=at, retry_after=900.0)
    life.outcomes = [[SnapOutcome(YARD, error=limit)]] * 2
    await advance(life, 60)
    for _ in range(11):
        await advance(life, 5)
    assert len(life.runs) == 1
    (entry,) = life.service.list()
    assert entry.last_outcome == "failed"
    assert entry.last_error is not None
    assert "20 pictures in the last hour" in entry.last_error
    await advance(life, 5)
    assert len(life.runs) == 2
    assert life.troubles == ["rate_limited"]


async def test_quitting_during_a_run_records_it(life: Life) -> None:
    await life.service.add([YARD], HOURLY)
    life.gate.clear()
    assert isinstance(life.clock, ManualClock)
    await life.clock.advance(3600)
    run = asyncio.create_task(life.service.run_due())
    await asyncio.wait_for(life.asked.wait(), 60)
    await life.service.stop()
    await asyncio.wait([run])
    entry = life.another().list()[0]
    assert entry.last_outcome == "failed"
    assert entry.last_error == "BlinkThink ended during the run."
    await life.another().run_due()
    assert len(life.runs) == 1, "it is not run again"


async def test_a_run_that_a_crash_cut_short_is_recorded_at_the_next_start(life: Life) -> None:
    begun = Entry(
        id="a", cameras=(YARD,), rule=HOURLY, anchor=NOON - timedelta(minutes=70),
        counted_until=NOON - timedelta(minutes=10), last_planned=NOON - timedelta(minutes=10),
    )  # fmt: skip
    life.store.change(lambda entries: (begun,))
    await life.service.start(runs=True)
    (entry,) = life.service.list()
    assert (entry.last_outcome, entry.last_error) == ("failed", "BlinkThink ended during the run.")
    assert life.runs == []


async def test_without_a_record_nothing_is_run(life: Life) -> None:
    await life.service.add([YARD], HOURLY)
    path = life.path
    lock = path.with_suffix(".lock")
    lock.unlink()
    lock.mkdir()  # so the file cannot be changed
    await advance(life, 60)
    await advance(life, 1)
    assert life.runs == []
    assert len(life.troubles) == 1
    lock.rmdir()
    await advance(life, 1)
    assert len(life.runs) == 1


EDIT = """
import asyncio, sys
from pathlib import Path
from blinkthink.core.clock import SystemClock
from blinkthink.core.events import EventBus
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Every
from blinkthink.schedule.records import RunRecords
from blinkthink.schedule.scheduler import ScheduleService
from blinkthink.schedule.slowing import TrialStore
from blinkthink.schedule.store import ScheduleStore

async def main():
    path = Path(sys.argv[1])
    service = ScheduleService(
        ScheduleStore(path), None, EventBus(), SystemClock(),
        records=RunRecords(path.with_name("runs.jsonl")),
        trials=TrialStore(path.with_name("slowed.json")),
    )
    for _ in range(int(sys.argv[2])):
        await service.add([CameraRef("1", "1", "outdoor", "Yard")], Every(minutes=60), force=True)

asyncio.run(main())
"""


async def test_what_another_process_adds_is_noticed(life: Life) -> None:
    await life.service.start(runs=False)
    path = str(life.path)
    editing = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", EDIT, path, "10")
        for _ in range(2)
    ]
    assert [await process.wait() for process in editing] == [0, 0]
    life.heard.clear()
    assert isinstance(life.clock, ManualClock)
    await life.clock.advance(5)
    await life.until(lambda: any(isinstance(event, ScheduleChanged) for event in life.heard))
    assert len({entry.id for entry in life.service.list()}) == 20, "no change is lost"


async def test_who_takes_over_begins_nothing_before_it_knows_what_was_left(life: Life) -> None:
    """A run that begins meanwhile would look like one that another process had left."""
    looked, go_on = threading.Event(), threading.Event()

    class Slow(RunRecords):
        def unfinished(self) -> list[Record]:
            found = super().unfinished()
            looked.set()
            assert go_on.wait(90)
            return found

    assert isinstance(life.clock, ManualClock)
    await life.service.add([YARD], HOURLY)
    await life.clock.advance(3600)
    folder = life.path.parent
    records = Slow(folder / "runs.jsonl")
    heir = ScheduleService(
        life.store,
        life.take,
        life.events,
        life.clock,
        lambda: LISTING,
        records=records,
        trials=TrialStore(folder / "slowed.json"),
    )
    await heir.start(runs=False)
    taking_over = asyncio.create_task(heir.start())
    try:
        assert await asyncio.to_thread(looked.wait, 90)
        await life.another().add([HALL], HOURLY)
        life.heard.clear()
        await life.clock.advance(5)  # it looks at the file
        await life.until(lambda: any(isinstance(event, ScheduleChanged) for event in life.heard))
        for _ in range(10):  # each takes as long as a run takes to begin
            await life.another().add([HALL], HOURLY)
        assert not ran(life)
        go_on.set()
        await taking_over
        await life.until(lambda: any(run.outcome == "done" for run in ran(life)))
        assert len(life.runs) == 1
        assert [record.outcome for record in records.newest(5)] == ["done"]
    finally:
        go_on.set()
        await heir.stop()


def ran(life: Life) -> list[ScheduledRun]:
    return [event.run for event in life.heard if isinstance(event, ScheduleRan)]


async def test_a_window_tells_of_an_outage_that_another_process_has(life: Life) -> None:
    assert isinstance(life.clock, ManualClock)
    keeper, events = life.service, EventBus()
    heard: list[Event] = []
    events.subscribe(heard.append)
    folder = life.path.parent
    window = ScheduleService(
        life.store,
        life.take,
        events,
        life.clock,
        lambda: LISTING,
        records=RunRecords(folder / "runs.jsonl"),
        trials=TrialStore(folder / "slowed.json"),
    )
    await window.start(runs=False)
    try:
        await keeper.add([YARD], HOURLY)
        for outcomes, expected in (
            ([SnapOutcome(YARD, error=Transient("no answer"))], OutageBegan),
            ([SnapOutcome(YARD)], OutageEnded),
        ):
            for _ in range(2):
                life.outcomes.append(outcomes)
                await life.clock.advance(3600)
                await keeper.run_due()
            async with asyncio.timeout(90):
                while not any(isinstance(event, expected) for event in heard):
                    await life.clock.advance(5)
                    await asyncio.to_thread(life.store.read)
        told = [event for event in heard if isinstance(event, OutageBegan | OutageEnded)]
        assert [type(event) for event in told] == [OutageBegan, OutageEnded]
    finally:
        await window.stop()


async def test_a_broken_file_is_told_and_kept(life: Life) -> None:
    life.path.parent.mkdir()
    life.path.write_bytes(b"{")
    await life.service.start(runs=False)
    assert life.troubles == ["usage"]
    assert (life.path.parent / "schedule.json.broken").read_bytes() == b"{"


async def test_it_wakes_at_the_planned_moment(tmp_path: Path) -> None:
    """With the computer's clock and APScheduler: two slots, 60 s apart, the first one soon."""
    clock = SystemClock()
    life = Life(tmp_path / "schedule.json", clock)
    soon = clock.now().astimezone(UTC) + timedelta(seconds=4)
    entry = Entry(
        id="a", cameras=(YARD,), rule=Every(minutes=1), anchor=soon - timedelta(minutes=5),
        counted_until=soon - timedelta(minutes=1),
    )  # fmt: skip
    missed = replace(entry, id="b", cameras=(HALL,), counted_until=soon - timedelta(minutes=4))
    life.store.change(lambda entries: (entry, missed))
    await life.service.start()
    await life.until(
        lambda: (
            [item.last_outcome for item in life.service.list()] == ["done", "done"]
            and len(life.runs) == 3
        )
    )
    await life.service.stop()
    assert [cameras for cameras, _ in life.runs if cameras == (YARD,)] == [(YARD,)]
    assert [cameras for cameras, _ in life.runs] in (
        [(HALL,), (YARD,), (HALL,)], [(HALL,), (HALL,), (YARD,)],
    ), "the missed runs of one entry are one run, at once"  # fmt: skip
    when = next(moment for cameras, moment in life.runs if cameras == (YARD,))
    assert when >= soon


async def test_only_changes_are_written(life: Life) -> None:
    await life.service.add([YARD], HOURLY)
    await life.service.start(runs=False)
    mark = life.store.mark()
    assert isinstance(life.clock, ManualClock)
    for _ in range(20):
        await life.clock.advance(60)
    assert life.store.mark() == mark
