"""One catch-up per camera: which later planned run stands in for a missed one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from blinkthink.core.records import CameraRef
from blinkthink.schedule.catching_up import due
from blinkthink.schedule.rule_times import Timing
from blinkthink.schedule.store import Entries, Entry


def later_run(
    planned: datetime,
    entry: Entry,
    camera: CameraRef,
    entries: Entries,
    timing: Callable[[Entry], Timing],
    now: datetime,
    may_take: Callable[[Entry], bool],
) -> datetime | None:
    """The planned time of a run of ``camera`` that is later than the missed one of ``entry``, and
    is due or has begun; None where none is.

    Of runs that were planned for the same time, that of the entry with the greater id stands in.
    ``may_take`` says whether an entry captures the camera as things are. Call it for a turn that
    was missed only: runs that come in time are all taken.
    """
    for other in entries:
        if other.cameras and all(one.key != camera.key for one in other.cameras):
            continue
        coming = due(other, timing(other), now)
        if coming is not None and may_take(other):
            later = coming.slot
        elif other.id != entry.id and other.last_outcome in (None, "done", "partly"):
            if other.last_planned is None:
                continue
            later = other.last_planned
        else:
            continue
        if (later, other.id) > (planned, entry.id):
            return later
    return None
