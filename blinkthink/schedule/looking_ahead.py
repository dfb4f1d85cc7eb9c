"""What is planned, turn by turn, with what is known now to be left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
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
) -> tuple[PlannedRun, ...]:
    """The turns of all runs that are planned after ``now`` and not after ``end``, in their order.

    ``why_not`` says in words why a camera is not tried at a moment.
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
    return tuple(sorted(found, key=lambda run: (run.at, run.schedule_id)))


def _not_armed(entry: Entry, camera: CameraRef, listing: CameraList) -> str:
    """Why it would not be captured if it were now; empty where nobody knows."""
    listed = listing.find(camera)
    if entry.only == "always" or listed is None or listed.armed is (entry.only == "armed"):
        return ""
    return run_words.will_not_be_armed(camera.name, listed.armed)
