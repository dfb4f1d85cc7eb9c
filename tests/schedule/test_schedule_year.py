"""A simulated year: planned runs and actual runs, compared one by one.

A leap year in Berlin, with both changes of the clock, two processes on one home, sleep, restarts,
processes that are killed, clocks that are wrong and right again, outages, and a camera that breaks.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from blinkthink.core.errors import CameraPaused
from blinkthink.core.events import OutageBegan, OutageEnded, Trouble
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import At, Cron, Every, Sun
from blinkthink.schedule.store import Entry, ScheduleStore
from blinkthink.schedule.sun import solar_day
from tests.schedule.simulated_home import ATTIC, BERLIN, GATE, HALL, YARD, Process, World
from tests.schedule.virtual_time import VirtualClock, VirtualLoop, run

ZONE = ZoneInfo("Europe/Berlin")
START = datetime(2028, 1, 1, tzinfo=ZONE)
END = datetime(2029, 1, 1, tzinfo=ZONE)
NEAR = timedelta(minutes=75)  # a look, and the network's time to come back
LATE = timedelta(seconds=90)
HOUR = timedelta(hours=1)


def armed(moment: datetime) -> bool:
    """The first network is armed at night, but for July."""
    local = moment.astimezone(ZONE)
    return local.month != 7 and not 6 <= local.hour < 22


def days() -> Iterator[date]:
    day = START.date() - timedelta(days=1)
    while day <= END.date():
        yield day
        day += timedelta(days=1)


def daily(clock_time: str) -> list[datetime]:
    """Each day once: at the jump where the clock jumps over it, the first time where it is shown
    twice."""
    found = []
    for day in days():
        local = datetime.combine(day, time.fromisoformat(clock_time), ZONE)
        moment = local.astimezone(UTC)
        if moment.astimezone(ZONE).replace(tzinfo=None) != local.replace(tzinfo=None):
            moment = datetime(2028, 3, 26, 1, tzinfo=UTC)  # 02:00 became 03:00
        found.append(moment)
    return found


def every(minutes: int) -> list[datetime]:
    step = timedelta(minutes=minutes)
    count = (END - START) // step
    return [START.astimezone(UTC) + number * step for number in range(1, count + 1)]


def on_weekdays(*hours: int, minute: int) -> list[datetime]:
    return [
        datetime.combine(day, time(hour, minute), ZONE).astimezone(UTC)
        for day in days()
        for hour in hours
        if day.isoweekday() <= 5
    ]


def after_sunset(minutes: int) -> list[datetime]:
    moments = [solar_day(day, BERLIN).at("sunset") for day in days()]
    return [moment + timedelta(minutes=minutes) for moment in moments if moment is not None]


@dataclass
class Rules:
    """The entries of the home, and when each of them is planned."""

    dense: bool = False
    entries: dict[str, Entry] = field(default_factory=dict)
    slots: dict[str, list[datetime]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        minutes = 60 if self.dense else 720
        self._add("often", [YARD, HALL], Every(minutes=minutes), every(minutes))
        moments = sorted(daily("02:30") + daily("17:45"))
        self._add("daily", [GATE], At(times=("02:30", "17:45")), moments)
        moments = on_weekdays(6, 18, minute=15)
        self._add("cron", [ATTIC], Cron(expression="15 6,18 * * mon-fri"), moments)
        moments = [one for one in moments if one.astimezone(ZONE).isoweekday() == 1]
        self._add("twin", [ATTIC], Cron(expression="15 6,18 * * mon"), moments)
        moments = [datetime(2028, 2, 29, 11, tzinfo=UTC)]
        self._add("leap", [YARD, GATE, HALL, ATTIC], Cron(expression="0 12 29 2 *"), moments)
        sunset = Sun(event="sunset", offset_minutes=15)
        self._add("sunset", [HALL], sunset, after_sunset(15))
        self._add("night", [YARD, GATE], At(times=("23:00",)), daily("23:00"), only="armed")

    def _add(
        self, name: str, cameras: list[CameraRef], rule: Any, slots: list[datetime], **more: Any
    ) -> None:
        self.entries[name] = Entry(
            id=name,
            cameras=tuple(cameras),
            rule=rule,
            anchor=START.astimezone(UTC),
            counted_until=START.astimezone(UTC),
            **more,
        )
        self.slots[name] = [slot for slot in slots if START < slot < END - HOUR / 2]


@dataclass
class Span:
    """A time in which not everything goes its usual way."""

    kind: str
    start: datetime
    end: datetime

    def near(self, moment: datetime) -> bool:
        return self.start - NEAR <= moment <= self.end + NEAR


class Year:
    """What happens to the home, day by day."""

    def __init__(self, world: World, seed: int) -> None:
        self.world = world
        self.clock = world.clock
        self.chance = random.Random(seed)
        self.spans: list[Span] = []
        self.outages: list[Span] = []
        self.jumped: list[tuple[datetime, datetime]] = []  # what a clock that was ahead jumped over
        self.repaired: datetime | None = None

    async def live(self) -> None:
        world = self.world
        self.watch = asyncio.create_task(self._arm())
        await world.begin()
        await world.begin()
        kinds: list[Callable[[], Any]] = [
            self._sleep, self._sleep, self._restart, self._kill_owner, self._kill_all,
            self._outage, self._ahead, self._behind, self._nudge, self._kill_during_a_run,
        ]  # fmt: skip
        while self.clock.true() < END - timedelta(days=5):
            local = self.clock.true().astimezone(ZONE)
            if local.month == 9 and self.repaired is None:
                await self._break_a_camera()
                continue
            tomorrow = datetime.combine(local.date() + timedelta(days=1), time(), ZONE)
            await self._until(tomorrow + timedelta(minutes=self.chance.randrange(24 * 60)))
            if self.chance.random() < 0.6:
                began = self.clock.true()
                what = self.chance.choice(kinds)
                await what()
                self.spans.append(Span(what.__name__, began, self.clock.true()))
                await asyncio.sleep(3 * 3600)  # and then all goes its usual way again
        await self._until(END - timedelta(minutes=10))
        self.watch.cancel()
        for process in world.running:
            await process.stop()

    @property
    def owner(self) -> Process:
        return next(process for process in self.world.running if process.ownership.here)

    def _hours(self, least: float, most: float) -> timedelta:
        return timedelta(seconds=round(3600 * self.chance.uniform(least, most)))

    async def _until(self, moment: datetime) -> None:
        await asyncio.sleep((moment - self.clock.true()).total_seconds())

    async def _arm(self) -> None:
        while True:
            self.world.armed = armed(self.clock.true())
            await asyncio.sleep(600)

    async def _sleep(self) -> None:
        self.clock.slept += self._hours(0.1, 30)
        if self.chance.random() < 0.5:  # else the clocks' drift has to tell
            for process in self.world.running:
                process.wake()

    async def _restart(self) -> None:
        for process in self.world.running:
            await process.stop()
        await asyncio.sleep(self._hours(0, 20).total_seconds())
        await self.world.begin()
        await self.world.begin()

    async def _kill_owner(self) -> None:
        await self.owner.kill()
        await asyncio.sleep(3600)  # the other takes over
        await self.world.begin()

    async def _kill_all(self) -> None:
        for process in self.world.running:
            await process.kill()
        await asyncio.sleep(self._hours(0, 40).total_seconds())
        await self.world.begin()
        await self.world.begin()

    async def _kill_during_a_run(self) -> None:
        """The first turn has begun, the second one has not."""
        local = self.clock.true().astimezone(ZONE)
        night = datetime.combine(local.date(), time(23, 0, 3), ZONE)
        if night > self.clock.true():
            await self._until(night)
        await self._kill_owner()

    async def _outage(self) -> None:
        began = self.clock.true()
        self.world.away = True
        await asyncio.sleep(self._hours(26, 60).total_seconds())
        self.world.away = False
        ended = self.clock.true()
        await asyncio.sleep(26 * 3600)  # until it was seen that it is over
        self.outages.append(Span("outage", began, ended))

    async def _ahead(self) -> None:
        now, by = self.clock.true(), self._hours(1, 14)
        self.clock.wrong = by
        await asyncio.sleep(self._hours(0.3, 1.5).total_seconds())
        self.clock.wrong = timedelta(0)
        self.jumped.append((now, now + by + 2 * HOUR))
        await asyncio.sleep((by + 2 * HOUR).total_seconds())  # until its time has really come

    async def _behind(self) -> None:
        self.clock.wrong = -self._hours(1, 14)
        await asyncio.sleep(self._hours(0.3, 1.5).total_seconds())
        self.clock.wrong = timedelta(0)

    async def _nudge(self) -> None:
        """As the network corrects a clock."""
        for seconds in (-30, 25, -1, 0):
            self.clock.wrong = timedelta(seconds=seconds)
            await asyncio.sleep(self._hours(0.1, 0.6).total_seconds())

    async def _break_a_camera(self) -> None:
        self.broken_from = self.clock.true()
        self.world.broken.add(ATTIC)
        await asyncio.sleep(30 * 24 * 3600)
        self.world.broken.clear()
        await self.owner.service.resume_camera(ATTIC)
        self.repaired = self.clock.true()


@dataclass
class Run:
    """A run as its lines say it."""

    schedule: str
    planned: datetime
    began: datetime
    missed: tuple[datetime, datetime, int] | None
    turns: list[tuple[datetime, str]] = field(default_factory=list)
    outcome: str = ""
    pictures: int = 0

    @property
    def late(self) -> bool:
        return self.missed is not None or self.began - self.planned > LATE


def read_runs(path: Path) -> list[Run]:
    """The lines of the file, read as anybody would. A run is there once, whatever happens."""
    found: dict[str, Run] = {}
    for text in path.read_text().splitlines():
        line = json.loads(text)
        at, key = datetime.fromisoformat(line["at"]), line["run"]
        if line["what"] == "began":
            missed = line.get("missed")
            assert key not in found, f"{key} began twice"
            found[key] = Run(
                line["schedule"],
                datetime.fromisoformat(line["planned"]),
                at,
                (
                    datetime.fromisoformat(missed["first"]),
                    datetime.fromisoformat(missed["last"]),
                    missed["count"],
                )
                if missed
                else None,
            )
            continue
        record = found[key]
        if line["what"] == "turn":
            record.turns += [(at, camera["name"]) for camera in line.get("cameras", ())]
        elif line["what"] == "turned":
            record.pictures += line.get("pictures", 0)
        elif line["what"] == "ended":
            assert record.outcome == "", f"{key} ended twice"
            record.outcome = line["outcome"]
    return list(found.values())


def simulate(
    folder: Path, seed: int, rules: Rules, monkeypatch: pytest.MonkeyPatch
) -> tuple[Year, list[Run]]:
    loop = VirtualLoop()
    clock = VirtualClock(loop, START, ZONE)
    monkeypatch.setattr("apscheduler.schedulers.base.datetime", clock.datetime_class())
    monkeypatch.setattr("blinkthink.schedule.scheduler.SystemClock", lambda: clock)
    monkeypatch.setattr("blinkthink.schedule.records._MOST", 10**9)  # all is compared at the end
    monkeypatch.setattr("os.fsync", lambda _: None)  # 16,000 waits for a disk that others use, too
    world = World(folder, clock)
    ScheduleStore(folder / "schedule.json").change(lambda _: tuple(rules.entries.values()))
    year = Year(world, seed)
    run(loop, year.live())
    return year, read_runs(folder / "runs.jsonl")


def compare(year: Year, runs: list[Run], rules: Rules) -> None:
    """Each planned time with what became of it."""
    by_slot: dict[tuple[str, datetime], Run] = {(one.schedule, one.planned): one for one in runs}
    made_up_for: Counter[tuple[str, datetime]] = Counter()
    for one in runs:
        if one.missed is not None:
            first, last, count = one.missed
            passed = [slot for slot in rules.slots[one.schedule] if first <= slot <= last]
            jumped = any(start <= one.began <= end for start, end in year.jumped)
            assert jumped or len(passed) == count
            made_up_for.update((one.schedule, slot) for slot in passed)
        assert one.outcome, f"{one} has no end"
        assert len({name for _, name in one.turns}) == len(one.turns), f"{one} asked twice"
    quiet = 0
    for name, slots in rules.slots.items():
        for slot in slots:
            key = (name, slot)
            own = by_slot.pop(key, None)
            jumped = any(start <= slot <= end for start, end in year.jumped)
            assert own is not None or made_up_for[key], f"{key} was lost"
            assert jumped or (own is None) == bool(made_up_for[key]), f"{key} was doubled"
            assert jumped or made_up_for[key] <= 1, f"{key} was made up for twice"
            if any(span.near(slot) for span in (*year.spans, *year.outages)):
                continue
            quiet += 1
            assert own is not None, f"{key} was not run"
            assert not own.late, f"{key} was late: {own}"
            check_quiet(year, own, rules.entries[name])
    assert not by_slot, f"never planned: {list(by_slot)[:3]}"
    assert quiet > len(runs) // 3
    check_twins(year, runs)


def check_quiet(year: Year, own: Run, entry: Entry) -> None:
    """A run at a time when nothing else happens."""
    broken = year.repaired and year.broken_from <= own.planned <= year.repaired
    if broken and ATTIC in entry.cameras:
        return
    asked = entry.only == "always" or armed(own.planned)
    expected = len(entry.cameras) if asked else 0
    assert (own.outcome, own.pictures) == ("done" if asked else "skipped", expected), own
    turns = [at - own.planned for at, _ in own.turns]
    assert turns == sorted(turns)
    assert all(timedelta(0) <= turn < timedelta(seconds=100) for turn in turns), own


def check_twins(year: Year, runs: list[Run]) -> None:
    """Two rules of one camera want a picture in the same minute: it is one, and both have it."""
    pairs: defaultdict[datetime, list[Run]] = defaultdict(list)
    for one in runs:
        near = any(span.near(one.planned) for span in (*year.spans, *year.outages))
        if one.schedule in ("cron", "twin") and one.outcome == "done" and not near:
            pairs[one.planned].append(one)
    twins = [pair for pair in pairs.values() if len(pair) == 2]
    assert len(twins) > 20
    for pair in twins:
        assert sum(len(one.turns) for one in pair) == 1, pair
        assert [one.pictures for one in pair] == [1, 1]


def check_catching_up(year: Year, runs: list[Run]) -> None:
    """One late picture of a camera after each thing that happened, two where it ended too."""
    late: defaultdict[str, list[datetime]] = defaultdict(list)
    for one in runs:
        if one.late:
            for at, name in one.turns:
                late[name].append(at)
    assert len(late) == 4
    for name, moments in late.items():
        for span in year.spans:
            inside = [at for at in moments if span.near(at)]
            twice = span.kind in ("_ahead", "_behind")
            assert len(inside) <= 1 + twice, f"{name}: {inside} in {span}"


def check_peace(year: Year, runs: list[Run]) -> None:
    """Nothing hammers Blink: neither all cameras together, nor one that is broken."""
    assert year.repaired is not None
    asked = sorted((at, name) for one in runs for at, name in one.turns)
    assert len(asked) == len(year.world.taken)
    broken = [t for t in asked if t[1] == "Attic" and year.broken_from <= t[0] <= year.repaired]
    assert 5 <= len(broken) <= 12
    for first, later in zip(asked, asked[20:], strict=False):
        assert later[0] - first[0] >= HOUR


def check_notices(year: Year) -> None:
    """An outage is one notice when it begins and one when it ends, whoever sees it; a process that
    does not run the schedule hears of it later."""
    heard = year.world.heard
    told: list[OutageBegan | OutageEnded] = []
    last: dict[int, type] = {}
    for process, event in heard:
        if isinstance(event, OutageBegan | OutageEnded):
            assert last.get(process) is not type(event), "told twice by one process"
            last[process] = type(event)
            if not told or type(told[-1]) is not type(event):
                told.append(event)
    assert len(told) == 2 * len(year.outages)
    for span, began, ended in zip(year.outages, told[::2], told[1::2], strict=True):
        assert isinstance(began, OutageBegan)
        assert isinstance(ended, OutageEnded)
        assert span.start <= ended.since <= span.end
    troubles = [event.error for _, event in heard if isinstance(event, Trouble)]
    assert [error.subject for error in troubles if isinstance(error, CameraPaused)] == ["Attic"]


@pytest.mark.timeout(800)  # of computing, which on a busy machine takes several times as long
def test_a_year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = Rules()
    year, runs = simulate(tmp_path, 1, rules, monkeypatch)
    assert {span.kind for span in year.spans} >= {"_sleep", "_ahead", "_behind", "_kill_owner"}
    compare(year, runs, rules)
    check_catching_up(year, runs)
    check_peace(year, runs)
    check_notices(year)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2, 3, 4])
def test_a_year_with_a_run_every_hour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    rules = Rules(dense=True)
    year, runs = simulate(tmp_path, seed, rules, monkeypatch)
    compare(year, runs, rules)
    check_catching_up(year, runs)
    check_notices(year)
