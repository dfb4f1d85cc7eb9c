"""What ran is kept: over processes that die, torn lines, and years of runs."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import Transient
from blinkthink.core.events import EventBus
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Every
from blinkthink.core.state import SnapOutcome
from blinkthink.schedule.records import Record, RunRecords
from blinkthink.schedule.scheduler import ScheduleService
from blinkthink.schedule.slowing import TrialStore
from blinkthink.schedule.store import Entry, ScheduleStore

NOON = datetime(2026, 2, 26, 12, 0, tzinfo=UTC)
YARD = CameraRef("1", "1", "outdoor", "Yard")
GATE = CameraRef("2", "1", "outdoor", "Gate")


def record(number: int) -> Record:
    moment = NOON + timedelta(hours=number)
    return Record("a", moment, moment, (YARD, GATE))


def written(records: RunRecords, number: int) -> None:
    one = record(number)
    records.begin(one)
    records.turn(one, [YARD], one.began)
    records.turned(one, 1, [], one.began)
    records.leave_out(one, [GATE], ["Gate was disarmed."], one.began)
    records.end(one, one.began, "done")


def test_a_run_is_read_as_it_was_written(tmp_path: Path) -> None:
    records = RunRecords(tmp_path / "data" / "runs.jsonl")
    assert records.newest(5) == []
    written(records, 1)
    records.begin(record(2))
    second, first = (one.shown(UTC) for one in records.newest(5))
    assert (first.outcome, first.pictures, first.reason) == ("done", 1, "Gate was disarmed.")
    assert first.cameras == (YARD, GATE)
    assert (second.outcome, second.ended) == (None, None)
    assert [one.planned for one in records.newest(1)] == [second.planned]
    assert [one.planned for one in records.unfinished()] == [second.planned]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_in_its_place_keeps_nobody_waiting(tmp_path: Path) -> None:
    path = tmp_path / "runs.jsonl"
    os.mkfifo(path)
    with pytest.raises(Transient) as refused:
        RunRecords(path).newest(5)
    assert refused.value.subject == str(path)


def test_years_that_no_clock_shows_are_left_out(tmp_path: Path) -> None:
    path, failing = tmp_path / "runs.jsonl", tmp_path / "slowed.json"
    records = RunRecords(path)
    written(records, 1)
    good = path.read_text()
    for year in ("9999-12-31", "0001-01-01", "-0044-03-15", "2026-02-30"):
        with path.open("a") as file:
            file.write(good.replace("2026-02-26", year))
    east, west = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))
    for zone in (east, west):
        assert [one.shown(zone).outcome for one in records.newest(9)] == ["done"]
    assert records.unfinished() == []

    trials = TrialStore(failing)
    trials.change(lambda old: old.with_failure(YARD, "No answer.", NOON, may_pause=True))
    assert len(trials.read().failing) == 1
    for year in ("9999-12-31", "0001-01-01", "-0044-03-15"):
        outage = {"since": f"{year}T00:00:00Z", "reason": "", "cameras": []}
        failing.write_text(json.dumps({"version": 1, "outage": outage}))
        assert trials.read().outage is None
    assert len(list(tmp_path.glob("slowed.json.broken*"))) == 3


def test_a_torn_line_costs_its_own_run_alone(tmp_path: Path) -> None:
    path = tmp_path / "runs.jsonl"
    records = RunRecords(path)
    written(records, 1)
    with path.open("ab") as file:
        file.write(b'{"run": "a@2026')
    written(records, 2)
    assert [one.outcome for one in records.newest(5)] == ["done", "done"]


def test_years_of_runs_take_two_files_of_a_megabyte(tmp_path: Path) -> None:
    records = RunRecords(tmp_path / "runs.jsonl")
    written(records, 0)
    line = (tmp_path / "runs.jsonl").read_bytes()
    for number in range(1, 4):
        (tmp_path / "runs.jsonl").write_bytes(line * (1_000_000 // len(line) + 1))
        written(records, number)
    sizes = sorted(path.stat().st_size for path in tmp_path.glob("*.jsonl"))
    assert len(sizes) == 2
    assert sizes[-1] < 1_010_000
    assert records.newest(1)[0].planned == record(3).planned
    assert len(records.newest(3)) == 3, "those of the older file are there too"


def test_a_run_that_began_on_paper_alone_and_begins_again_is_one_run(tmp_path: Path) -> None:
    """Killed between the record and the schedule's file, then given up by the next owner."""
    records = RunRecords(tmp_path / "runs.jsonl")
    first = record(1)
    records.begin(first)
    records.end(first, NOON, "failed", "cut short")
    written(records, 1)
    (only,) = records.newest(5)
    assert only.outcome == "done"


DIES = """
import asyncio, sys
from datetime import datetime
from pathlib import Path
from blinkthink.core.clock import ManualClock
from blinkthink.core.events import EventBus
from blinkthink.schedule.records import RunRecords
from blinkthink.schedule.scheduler import ScheduleService
from blinkthink.schedule.slowing import TrialStore
from blinkthink.schedule.store import ScheduleStore

async def take(cameras):
    print("asked", flush=True)
    await asyncio.Event().wait()

async def main():
    folder = Path(sys.argv[1])
    clock = ManualClock(datetime.fromisoformat(sys.argv[2]))
    service = ScheduleService(
        ScheduleStore(folder / "schedule.json"), take, EventBus(), clock,
        records=RunRecords(folder / "runs.jsonl"), trials=TrialStore(folder / "slowed.json"),
    )
    await service.run_due()

asyncio.run(main())
"""


async def test_the_next_owner_takes_the_turns_that_a_killed_one_had_not_begun(
    tmp_path: Path,
) -> None:
    store = ScheduleStore(tmp_path / "schedule.json")
    entry = Entry(
        id="a",
        cameras=(YARD, GATE),
        rule=Every(minutes=60),
        anchor=NOON,
        counted_until=NOON - timedelta(hours=1),
    )
    store.change(lambda _: (entry,))
    dies = await asyncio.create_subprocess_exec(
        sys.executable, "-c", DIES, str(tmp_path), NOON.isoformat(), stdout=subprocess.PIPE
    )
    assert dies.stdout is not None
    assert await dies.stdout.readline() == b"asked\n"  # Yard is; Gate's turn comes 20 s later
    dies.kill()
    await dies.wait()

    asked: list[tuple[CameraRef, ...]] = []
    clock = ManualClock(NOON + timedelta(seconds=5))

    async def take(cameras: Sequence[CameraRef]) -> list[SnapOutcome]:
        asked.append(tuple(cameras))
        return [SnapOutcome(camera) for camera in asked[-1]]

    records = RunRecords(tmp_path / "runs.jsonl")
    service = ScheduleService(
        store,
        take,
        EventBus(),
        clock,
        records=records,
        trials=TrialStore(tmp_path / "slowed.json"),
    )
    await service.start()
    try:
        async with asyncio.timeout(60):
            while store.read()[0].last_outcome is None:
                await clock.advance(5)
                await asyncio.to_thread(store.read)
    finally:
        await service.stop()
    assert asked == [(GATE,)]
    (ran,) = records.newest(5)
    assert (ran.outcome, ran.pictures) == ("partly", 1)
    assert ran.failed == ["BlinkThink ended during the run."]
