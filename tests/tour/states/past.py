"""What has come to be in a home after some days: times that lie ahead, judged pictures, models that
were measured on them, skipped pictures, a log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

from blinkthink.core.analysis import Subject
from blinkthink.core.schedules import PlannedRun, Schedule
from blinkthink.runtime.logs import NAME
from blinkthink.schedule.rule_times import Timing
from blinkthink.ui.correcting.drafts import Correction, made_right
from tests.ui.house import FOUR, NOW, House, provenance

_LOG = (
    "info app: BlinkThink 0.1.0 started",
    "info blink: signed in, 4 cameras",
    "info schedule: Every hour: Front Door, Driveway",
    "info library: saved Front_Door/20261120_173100.jpg",
    "info analysis: Front_Door/20261120_173100.jpg in 1.9 s: a person, a package",
    "warning blink: Back Yard did not answer, tried again in 20 s",
    "info library: saved Back_Yard/20261120_161700.jpg",
    "info alerts: Somebody at the door: desktop, webhook",
    "error alerts: the webhook could not be reached\n    ConnectTimeout: hooks.example:443",
)


def plan(house: House, schedules: Sequence[Schedule]) -> None:
    """The schedules as the house's timetable, with the runs of the next 24 hours."""
    zone, runs, timed = NOW.tzinfo or UTC, [], []
    for one in schedules:
        timing = Timing(one.rule, one.between, NOW, zone, house.settings().place)
        following = timing.after(NOW)
        timed.append(replace(one, next=following.astimezone(zone) if following else None))
        if one.paused:
            continue
        for at in timing.times(NOW, NOW + timedelta(hours=24)):
            runs.append(PlannedRun(one.id, at.astimezone(zone), one.cameras))
    house.timetable = tuple(timed)
    house.planned = tuple(sorted(runs, key=lambda run: run.at))


def judge(house: House, paths: Sequence[Path]) -> None:
    """The user called these right, and two models were measured on them."""
    for path in paths:
        house.library.update_sidecar(path, lambda one: (made_right(one) or Correction()).put(one))
    pictures = house.measuring.labelled()
    for number, model in enumerate(("blind", "demo")):
        house.measuring.keep(model, pictures, later=number)


def write_log(house: House, times: int = 1) -> None:
    """A log of an hour, this many times over."""
    logs = house.paths.logs
    logs.mkdir(parents=True, exist_ok=True)
    lines = (
        f"{NOW - timedelta(minutes=50 - 5 * number):%Y-%m-%d %H:%M:%S%z} {line}\n"
        for _ in range(times)
        for number, line in enumerate(_LOG)
    )
    (logs / NAME).write_text("".join(lines), "utf-8")


def skip(house: House, count: int) -> None:
    """So many pictures of two days ago were skipped, and looked at all the same: once that showed
    what the skipping had missed."""
    noon = NOW.replace(hour=12, minute=0) - timedelta(days=2)
    first, *others = (
        house.take(FOUR[2], noon + timedelta(minutes=10 * number), seed=8)
        for number in range(count + 1)
    )
    calm = replace(house.truths[first], subjects=(), flags=())
    missed = replace(calm, subjects=(Subject("animal", 1, "a fox"),))
    house.library.update_sidecar(first, lambda one: one.analyzed(calm, provenance()))
    audit = replace(provenance(), audit=True)
    for number, path in enumerate(others):
        said = calm if number else missed
        house.library.update_sidecar(
            path, lambda one, said=said: one.skipped(first.name).analyzed(said, audit)
        )
