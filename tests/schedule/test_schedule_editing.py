"""Changing and pausing schedules, and a computer or a sun's place that moves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import NotFound, Usage
from blinkthink.core.events import EventBus, ScheduleChanged
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import At, Between, Cron, Every, Place, Schedule, Sun
from blinkthink.core.state import Camera, CameraList
from blinkthink.schedule.records import RunRecords
from blinkthink.schedule.scheduler import ScheduleService
from blinkthink.schedule.slowing import TrialStore
from blinkthink.schedule.store import ScheduleStore

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
NOON = datetime(2026, 3, 27, 12, 0, tzinfo=BERLIN)
YARD = CameraRef("1", "1", "outdoor", "Yard")
HALL = CameraRef("2", "2", "mini", "Hall")
LISTING = CameraList((Camera(YARD, online=True, battery="ok"), Camera(HALL, online=True)))
HOURLY = Every(minutes=60)


class Desk:
    """A service on a file, whose clock, place and limit a test turns."""

    def __init__(self, folder: Path) -> None:
        self.clock = ManualClock(NOON)
        self.events = EventBus()
        self.place: Place | None = None
        self.limit = 20
        self.looked = 0
        self.news: list[tuple[Schedule, ...]] = []
        self._more = asyncio.Event()
        self.events.subscribe(self._hear)
        self.store = ScheduleStore(folder / "schedule.json")
        self.service = ScheduleService(
            self.store,
            lambda cameras: asyncio.sleep(0, []),
            self.events,
            self.clock,
            lambda: LISTING,
            lambda: self.place,
            hourly_limit=lambda: self.limit,
            records=RunRecords(folder / "runs.jsonl"),
            trials=TrialStore(folder / "slowed.json"),
            look_anew=self._look_anew,
        )

    def _look_anew(self) -> None:
        self.looked += 1

    def _hear(self, event: object) -> None:
        if isinstance(event, ScheduleChanged):
            self.news.append(event.schedules)
            self._more.set()

    async def next_news(self, change: Callable[[], None]) -> Schedule:
        """What is told of the one entry at the next look after a change."""
        self._more.clear()
        change()
        await self.clock.advance(5)
        async with asyncio.timeout(60):
            await self._more.wait()
        return self.news[-1][0]

    def only(self) -> Schedule:
        (entry,) = self.service.list()
        return entry


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    await desk.service.stop()


def local(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


async def test_a_rule_is_put_in_the_place_of_another(desk: Desk) -> None:
    added = await desk.service.add([YARD], HOURLY)
    await desk.clock.advance(1800)
    night = Between(start="22:00", end="06:00")
    changed = await desk.service.change(
        added.id, [YARD, HALL, YARD], At(times=("23:00",)), between=night, only="armed"
    )
    assert changed == desk.only()
    assert (changed.id, changed.cameras, changed.only) == (added.id, (YARD, HALL), "armed")
    assert changed.next == local("2026-03-27T23:00")
    again = await desk.service.change(added.id, [YARD], HOURLY)
    assert again.next == local("2026-03-27T13:30"), "it counts from the change"
    await desk.clock.advance(600)
    other = await desk.service.change(added.id, [HALL], HOURLY, only="disarmed")
    assert other.next == again.next, "the same rule goes on as it was"
    with pytest.raises(NotFound):
        await desk.service.change("none", [YARD], HOURLY)
    with pytest.raises(Usage, match="battery of Yard"):
        await desk.service.change(added.id, [YARD], Every(minutes=5))
    assert desk.only() == other


async def test_a_change_is_judged_without_what_it_replaces(desk: Desk) -> None:
    desk.limit = 4
    added = await desk.service.add([YARD], Every(minutes=15))
    with pytest.raises(Usage, match="With the other schedules this takes 8 pictures"):
        await desk.service.add([HALL], Every(minutes=15))
    await desk.service.change(added.id, [HALL], Every(minutes=15))
    forced = await desk.service.change(added.id, [HALL], Every(minutes=10), force=True)
    assert forced.forced
    assert not (await desk.service.change(added.id, [HALL], Every(minutes=20), force=True)).forced


async def test_rules_for_armed_and_for_disarmed_never_come_together(desk: Desk) -> None:
    armed = await desk.service.add([YARD], Every(minutes=15), only="armed")
    assert not (await desk.service.add([YARD], Every(minutes=60), only="disarmed")).forced
    with pytest.raises(Usage, match="Yard is captured 5 times within an hour"):
        await desk.service.change(armed.id, [YARD], Every(minutes=15))
    await desk.service.change(armed.id, [YARD], Every(minutes=20), only="armed")
    assert not (await desk.service.add([YARD], At(times=("13:41",)))).forced


async def test_a_pause_ends_by_itself(desk: Desk) -> None:
    """What was planned in it is not made up for; one at its very end is taken."""
    added = await desk.service.add([YARD], HOURLY)
    await desk.service.pause(added.id, True, local("2026-03-27T15:00"))
    paused = desk.only()
    assert (paused.paused, paused.paused_until) == (True, local("2026-03-27T15:00"))
    assert paused.next == local("2026-03-27T15:00")
    await desk.clock.advance(3 * 3600 - 60)
    await desk.service.run_due()
    assert desk.only().last_planned is None
    await desk.clock.advance(60)
    await desk.service.run_due()
    ran = desk.only()
    assert (ran.paused, ran.paused_until) == (False, None)
    assert ran.last_planned == local("2026-03-27T15:00")
    assert ran.next == local("2026-03-27T16:00")
    with pytest.raises(Usage, match="past already"):
        await desk.service.pause(added.id, True, local("2026-03-27T15:00"))
    with pytest.raises(Usage, match="10 years at most"):
        await desk.service.pause_all(True, datetime.max.replace(tzinfo=UTC))
    assert desk.service.list() == (ran,)


async def test_a_pause_that_is_ended_or_moved(desk: Desk) -> None:
    added = await desk.service.add([YARD], HOURLY)
    await desk.service.pause(added.id, True, local("2026-03-27T18:00"))
    await desk.service.pause(added.id, True, local("2026-03-27T20:30"))
    assert desk.only().next == local("2026-03-27T21:00")
    await desk.service.pause(added.id, True)
    assert (desk.only().paused_until, desk.only().next) == (None, None)
    await desk.clock.advance(90 * 60)
    await desk.service.pause(added.id, False)
    assert desk.only().next == local("2026-03-27T14:00")
    await desk.service.run_due()
    assert desk.only().last_planned is None


async def test_all_are_paused_in_one_step(desk: Desk) -> None:
    for minutes in (60, 120):
        await desk.service.add([YARD], Every(minutes=minutes))
    desk.news.clear()
    await desk.service.pause_all(True, local("2026-03-28T08:00"))
    await desk.service.pause_all(False)
    assert [[one.paused for one in news] for news in desk.news] == [[True, True], [False, False]]


async def test_a_preview_and_an_objection_change_nothing(desk: Desk) -> None:
    preview = desk.service.preview(Cron(expression="30 2,3 * * *"), hours=48)
    assert [moment.isoformat() for moment in preview] == [
        "2026-03-28T02:30:00+01:00", "2026-03-28T03:30:00+01:00",
        "2026-03-29T03:00:00+02:00", "2026-03-29T03:30:00+02:00",
    ]  # fmt: skip
    assert desk.service.preview(Cron(expression="nonsense")) == ()
    assert "battery of Yard" in desk.service.objection([], Every(minutes=10))
    assert desk.service.objection([HALL], Every(minutes=10)) == ""
    assert desk.service.list() == ()


async def test_a_computer_that_travels_keeps_to_the_clock_on_the_wall(desk: Desk) -> None:
    await desk.service.add([YARD], At(times=("18:00",)))
    await desk.service.start(runs=False)
    assert desk.only().next == local("2026-03-27T18:00")
    there = desk.clock.now().astimezone(NEW_YORK)
    told = await desk.next_news(lambda: desk.clock.set_wall(there))
    assert told.next == local("2026-03-27T18:00", NEW_YORK)
    assert told.next.utcoffset() == timedelta(hours=-4)
    assert desk.looked >= 1


async def test_the_sun_follows_the_place(desk: Desk) -> None:
    with pytest.raises(Usage, match="need a place"):
        await desk.service.add([YARD], Sun(event="sunset"))
    desk.place = Place(name="Berlin", latitude=52.52, longitude=13.4)
    await desk.service.add([YARD], Sun(event="sunset"))
    await desk.service.start(runs=False)
    assert desk.only().next == local("2026-03-27T18:32")

    def move() -> None:
        desk.place = Place(name="Madrid", latitude=40.4, longitude=-3.7)

    told = await desk.next_news(move)
    assert told.next == local("2026-03-27T19:34")

    def forget() -> None:
        desk.place = None

    assert (await desk.next_news(forget)).next is None


async def test_moments_are_shown_with_the_offset_alone(desk: Desk) -> None:
    """So that the time between two of them is that which passes, over a change of the clock."""
    added = await desk.service.add([YARD], At(times=("12:00",)))
    assert added.next is not None
    days = desk.service.preview(At(times=("12:00",)), hours=72)
    assert days[1] - days[0] == timedelta(hours=23)
    assert added.next.tzinfo is not BERLIN
    assert added.next.astimezone(UTC) == datetime(2026, 3, 28, 11, tzinfo=UTC)
