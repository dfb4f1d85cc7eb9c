"""What is planned, turn by turn, with what is known now to be left out."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import takewhile

from blinkthink.core import run_words
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import PlannedRun
from blinkthink.core.state import CameraList
from blinkthink.schedule.catching_up import ahead
from blinkthink.schedule.rule_times import Timing
from blinkthink.schedule.runs import concerned
from blinkthink.schedule.spreading import Spread, Turn
from blinkthink.schedule.store import Entries, Entry
from blinkthink.schedule.wall_times import as_local


def plan(
    entries: Entries,
    now: datetime,
    end: datetime,
    *,
    listing: CameraList,
    timing: Callable[[Entry], Timing],
    spread: Spread,
    why_not: Callable[[CameraRef, datetime], str],
    most: int | None = None,
) -> tuple[PlannedRun, ...]:
    """The turns of all runs that are planned after ``now`` and not after ``end``, in their order.

    ``why_not`` says in words why a camera is not tried at a moment; ``most``: pictures that are
    taken within an hour, those beyond are left out.
    """
    found: list[PlannedRun] = []
    for entry in entries:
        moments = timing(entry)
        turns = spread.turns(concerned(entry, listing)) or (Turn(timedelta(0), ()),)
        for slot in takewhile(lambda slot: slot <= end, ahead(entry, moments, now)):
            for turn in turns:
                at = as_local(slot + turn.offset, moments.zone)
                if not turn.cameras:
                    found.append(PlannedRun(entry.id, at, ()))
                by_reason: defaultdict[str, list[CameraRef]] = defaultdict(list)
                for camera in turn.cameras:
                    reason = why_not(camera, at) or _not_armed(entry, camera, listing)
                    by_reason[reason].append(camera)
                for reason, cameras in by_reason.items():
                    found.append(PlannedRun(entry.id, at, tuple(cameras), reason))
    found.sort(key=lambda run: (run.at, run.schedule_id))
    return tuple(found if most is None else _within(found, most))


def _within(runs: Iterable[PlannedRun], most: int) -> Iterator[PlannedRun]:
    """The runs, of which those are left out that come when the hour before has its pictures."""
    taken: deque[datetime] = deque()
    for run in runs:
        while taken and run.at - taken[0] >= timedelta(hours=1):
            taken.popleft()
        if run.skipped:
            yield run
        elif len(taken) + max(1, len(run.cameras)) > most:
            yield replace(run, skipped=run_words.beyond_the_hour(most))
        else:
            taken.extend([run.at] * max(1, len(run.cameras)))
            yield run


def _not_armed(entry: Entry, camera: CameraRef, listing: CameraList) -> str:
    """Why it would not be captured if it were now; empty where nobody knows."""
    listed = listing.find(camera)
    if entry.only == "always" or listed is None or listed.armed is (entry.only == "armed"):
        return ""
    return run_words.will_not_be_armed(camera.name, listed.armed)
