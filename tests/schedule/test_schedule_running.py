"""Runs as they are taken: turns, armed cameras, catching up, wrong clocks, cameras that fail."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from blinkthink.core.errors import CameraPaused, Offline, Transient
from blinkthink.core.events import Event, EventBus, OutageBegan, OutageEnded, Trouble
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Every, PlannedRun
from blinkthink.core.state import Camera, CameraList, SnapOutcome
from blinkthink.schedule.catching_up import as_of, begun, due, planned
from blinkthink.schedule.planning import timing
from blinkthink.schedule.records import RunRecords
from blinkthink.schedule.scheduler import ScheduleService
from blinkthink.schedule.slowing import TrialStore
from blinkthink.schedule.spreading import Spread
from blinkthink.schedule.store import Entry, ScheduleStore
from tests.settled_clock import SettledClock

NOON = datetime(2026, 2, 26, 12, 0, tzinfo=UTC)
YARD = CameraRef("1", "1", "outdoor", "Yard")
GATE = CameraRef("2", "1", "outdoor", "Gate")
HALL = CameraRef("3", "2", "mini", "Hall")
HOURLY = Every(minutes=60)


@dataclass
class Shot:
    """One picture that was asked for."""

    minute: float  # after noon
    name: str


class Home:
    """Three cameras, two of them in one network, and a clock that is turned by hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = SettledClock(NOON)
        self.listing = CameraList(
            tuple(Camera(ref, online=True, armed=True) for ref in (YARD, GATE, HALL)), as_of=NOON
        )
        self.shots: list[Shot] = []
        self.broken: set[CameraRef] = set()
        self.away = False  # Blink does not answer
        self.most: int | None = None  # pictures that are taken within an hour
        self.look_now = self.look
        self.heard: list[Event] = []
        self.events = EventBus()
        self.events.subscribe(self.heard.append)
        self.service = self.another()

    def another(self) -> ScheduleService:
        return ScheduleService(
            ScheduleStore(self.folder / "schedule.json"),
            self.take,
            self.events,
            self.clock,
            lambda: self.listing,
            records=RunRecords(self.folder / "runs.jsonl"),
            trials=TrialStore(self.folder / "slowed.json"),
            look_at_cameras=lambda: self.look_now(),
            most=lambda: self.most,
        )

    async def look(self) -> CameraList:
        self.listing = replace(self.listing, as_of=self.clock.now())
        return self.listing

    async def take(self, cameras: Sequence[CameraRef]) -> list[SnapOutcome]:
        minute = (self.clock.now() - NOON) / timedelta(minutes=1)
        self.shots += [Shot(round(minute, 2), camera.name) for camera in cameras]
        if self.away:
            return [SnapOutcome(one, error=Transient("no answer")) for one in cameras]
        return [
            SnapOutcome(one, error=Offline("912", subject=one.name))
            if one in self.broken
            else SnapOutcome(one)
            for one in cameras
        ]

    def arm(self, armed: bool) -> None:
        cameras = tuple(replace(camera, armed=armed) for camera in self.listing.cameras)
        self.listing = CameraList(cameras, as_of=self.clock.now())

    async def run(self, minutes: float) -> None:
        """Let minutes pass, then run what is due to its end."""
        await self.clock.advance(minutes * 60)
        running = asyncio.create_task(self.service.run_due())
        await self.clock.settle()
        while not running.done():
            await self.clock.advance(1)
            await self.clock.settle()
        await running

    @property
    def told(self) -> list[type[Event] | str]:
        return [
            event.error.code if isinstance(event, Trouble) else type(event)
            for event in self.heard
            if isinstance(event, Trouble | OutageBegan | OutageEnded)
        ]


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Home]:
    home = Home(tmp_path)
    yield home
    await home.service.stop()


def offsets(runs: Sequence[PlannedRun]) -> list[tuple[float, str]]:
    return [
        ((run.at - NOON).total_seconds(), camera.name) for run in runs for camera in run.cameras
    ]


async def test_cameras_of_one_network_take_turns_as_the_plan_says(home: Home) -> None:
    await home.service.add([GATE, HALL, YARD], HOURLY)
    plan = home.service.plan(1.1)
    assert offsets(plan) == [(3600, "Hall"), (3600, "Yard"), (3620, "Gate")]
    await home.run(60)
    turned = {shot.name: shot.minute for shot in home.shots}
    assert 60 <= turned["Hall"] < 60.2
    assert 60 <= turned["Yard"] < 60.2
    assert 60.33 <= turned["Gate"] < 61
    (ran,) = await home.service.runs()
    assert (ran.outcome, ran.pictures, len(ran.cameras)) == ("done", 3, 3)


def test_turns_depend_on_the_network_alone_and_stay_below_the_floors() -> None:
    many = [CameraRef(str(number), "1", "outdoor", "") for number in range(30)]
    turns = Spread(many).turns(many)
    assert Spread(reversed(many)).turns(many) == turns
    assert len(turns) == 30
    assert turns[-1].offset <= timedelta(minutes=2)
    assert [turn.offset for turn in Spread([HALL, YARD]).turns([YARD])] == [timedelta(0)]


async def test_the_plan_says_what_the_limit_of_the_hour_leaves_out(home: Home) -> None:
    await home.service.add([YARD], Every(minutes=10), force=True)
    home.most = 4
    runs = home.service.plan(3)
    taken = [run.at for run in runs if not run.skipped]
    assert all(sum(at - timedelta(hours=1) < one <= at for one in taken) <= 4 for at in taken)
    assert len(taken) == 12
    assert len(runs) == 18
    assert {run.skipped for run in runs} - {""} == {
        "It would be more than 4 pictures within an hour."
    }


async def test_what_is_not_armed_is_not_taken_and_that_is_recorded(home: Home) -> None:
    await home.service.add([YARD, HALL], HOURLY, only="armed")
    home.arm(False)
    assert all(run.skipped for run in home.service.plan(2))
    await home.run(60)
    assert home.shots == []
    (ran,) = await home.service.runs()
    assert (ran.outcome, ran.started, ran.pictures) == ("skipped", None, 0)
    assert "Yard was disarmed; this runs only while armed." in ran.reason
    home.arm(True)
    await home.run(60)
    assert [shot.name for shot in home.shots] == ["Yard", "Hall"]
    assert home.service.list()[0].last_outcome == "done"
    assert home.told == []


async def test_after_sleep_one_picture_of_each_camera_makes_up_for_all_that_was_missed(
    home: Home,
) -> None:
    await home.service.add([YARD, HALL], HOURLY)
    await home.service.add([YARD], Every(minutes=50))
    await home.service.add([HALL], Every(minutes=100))
    home.clock.set_wall(NOON + timedelta(hours=9, minutes=5))  # asleep all the while
    await home.run(0)
    assert sorted(shot.name for shot in home.shots) == ["Hall", "Yard"]
    runs = {run.schedule_id: run for run in await home.service.runs()}
    first, second, third = (runs[entry.id] for entry in home.service.list())
    assert (first.outcome, first.pictures) == ("done", 2), "planned for 21:00, the last of all"
    assert "It makes up for 8 runs since 26 February, 13:00" in first.reason
    assert second.outcome == third.outcome == "skipped"
    assert "The run of 26 February, 21:00 makes up for Yard." in second.reason
    await home.run(5)
    assert [shot.name for shot in home.shots[2:]] == ["Yard"], "and then each at its own time"
    await home.run(50)
    assert sorted(shot.name for shot in home.shots[3:]) == ["Hall", "Yard"], "at 22:00"
    runs = {run.schedule_id: run for run in (await home.service.runs())[:3]}
    first, second, third = (runs[entry.id] for entry in home.service.list())
    assert [run.outcome for run in (first, second, third)] == ["done"] * 3
    assert (first.pictures, second.pictures, third.pictures) == (2, 1, 1)
    told = " ".join(run.reason for run in (first, second, third))
    for name in ("Hall", "Yard"):
        assert f"One picture of {name} counts for this and another rule." in told


def entry(**changes: object) -> Entry:
    values = {"rule": HOURLY, "anchor": NOON, "counted_until": NOON, **changes}
    return Entry(id="a", cameras=(YARD,), **values)  # type: ignore[arg-type]


def walk(item: Entry, now: datetime) -> tuple[Entry, float | None]:
    """Run what is due at a moment; the entry afterwards, and hours after noon of what ran."""
    item = as_of(item, now)
    run = due(item, timing(item, UTC, None), now)
    if run is None:
        return item, None
    return begun(item, run, now), (run.slot - NOON) / timedelta(hours=1)


def test_a_clock_that_was_ahead_costs_no_run_and_doubles_none() -> None:
    """It shows local time as if it were UTC until the network tells it better."""
    item, ran = entry(), []
    walls = [1, 9.2, 10.2, 2.3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    for wall in walls:
        item, hour = walk(item, NOON + timedelta(hours=wall))
        ran.append(hour)
    assert ran == [1, 9, 10, None, 3, 4, 5, 6, 7, 8, None, None, 11, 12]


def test_a_clock_that_was_behind_repeats_nothing() -> None:
    item, ran = entry(), []
    for wall in [1, 2, -3, -2, -1, 0, 4.5, 5]:
        item, hour = walk(item, NOON + timedelta(hours=wall))
        ran.append(hour)
    assert ran == [1, 2, None, None, None, None, 4, 5]
    now = NOON + timedelta(hours=5)
    assert planned(item, timing(item, UTC, None), now) == NOON + timedelta(hours=6)


async def test_a_camera_that_fails_is_slowed_down_then_paused_and_stays_so(home: Home) -> None:
    await home.service.add([YARD], HOURLY)
    await home.service.add([HALL], HOURLY)
    home.broken = {YARD}
    tries = []
    for hour in range(1, 73):
        before = len(home.shots)
        await home.run(60)
        if any(shot.name == "Yard" for shot in home.shots[before:]):
            tries.append(hour)
    assert tries[:4] == [1, 2, 3, 4]
    gaps = [later - first for first, later in pairwise(tries)]
    assert gaps == sorted(gaps)
    assert gaps[-1] >= 16
    assert len(tries) == 10
    assert [shot.name for shot in home.shots].count("Hall") == 72
    assert home.told == ["offline", "offline"]
    errors = [event.error for event in home.heard if isinstance(event, Trouble)]
    assert isinstance(errors[1], CameraPaused)
    home.service = home.another()
    await home.service.start(runs=False)
    (slow,) = home.service.slowed()
    assert (slow.camera, slow.failures, slow.paused) == (YARD, 10, True)
    runs = await home.service.runs(2)
    assert any("Yard is paused" in run.reason and run.outcome == "skipped" for run in runs)
    await home.service.resume_camera(YARD)
    home.broken = set()
    await home.run(60)
    assert home.shots[-1].name == "Yard" or home.shots[-2].name == "Yard"
    assert home.service.slowed() == ()


async def test_blink_that_does_not_answer_is_one_notice_also_where_a_camera_is_tried_rarely(
    home: Home,
) -> None:
    """Gate was reached hours before: that says nothing of now."""
    for camera in (YARD, HALL):
        await home.service.add([camera], HOURLY)
    await home.service.add([GATE], Every(minutes=6 * 60))
    for _ in range(6):
        await home.run(60)
    home.away = True
    for _ in range(4):
        await home.run(60)
    assert home.told == [OutageBegan]
    home.away = False
    await home.run(60)
    assert home.told == [OutageBegan, OutageEnded]


async def test_what_nobody_foresaw_is_told_once_and_stops_no_later_run(home: Home) -> None:
    async def broken() -> CameraList:
        raise ValueError("not foreseen")

    await home.service.add([YARD], HOURLY, only="armed")
    look, home.look_now = home.look_now, broken
    await home.run(60)
    await home.run(60)
    assert home.told == ["transient"]
    home.look_now = look
    await home.run(60)
    assert [shot.name for shot in home.shots] == ["Yard"]
    assert [run.outcome for run in await home.service.runs()] == ["done", "failed", "failed"]


async def test_a_network_that_is_out_is_one_notice_and_no_camera_of_it_is_paused(
    home: Home,
) -> None:
    await home.service.add([YARD], HOURLY)
    await home.service.add([GATE], HOURLY)
    await home.service.add([HALL], HOURLY)
    await home.run(60)
    home.broken = {YARD, GATE}
    for _ in range(40):
        await home.run(60)
    assert home.told == [OutageBegan]
    began = next(event for event in home.heard if isinstance(event, OutageBegan))
    assert began.reason == "Yard and Gate do not answer."
    assert not any(slow.paused for slow in home.service.slowed())
    home.broken = set()
    for _ in range(30):
        await home.run(60)
    assert home.told == [OutageBegan, OutageEnded]
    assert home.service.slowed() == ()


async def test_it_rests_until_a_run_comes_near(home: Home) -> None:
    assert home.service.rests(15)
    await home.service.add([YARD], HOURLY)
    await home.service.start()
    assert home.service.rests(15)
    await home.clock.advance(3600 - 16)
    assert home.service.rests(15)
    await home.clock.advance(2)
    assert not home.service.rests(15)
    await home.run(1)
    assert home.shots
    assert home.service.rests(15)
