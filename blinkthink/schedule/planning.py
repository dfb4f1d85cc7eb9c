"""When an entry runs next: pure functions of the entry and the time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from blinkthink.core.errors import Usage
from blinkthink.core.records import CameraRef
from blinkthink.core.state import Camera, CameraList, Schedule
from blinkthink.schedule.store import Entry

BATTERY_FLOOR = 15  # minutes between pictures of a camera on battery
WIRED_FLOOR = 5
_LONGEST = 7 * 24 * 60  # minutes
_WRONG_CLOCK = timedelta(days=1)


def slot_after(entry: Entry, moment: datetime) -> datetime:
    """The first planned time after ``moment``, in UTC.

    The slots are ``anchor`` plus whole intervals of time that passes, so neither a restart nor a
    change between summer and winter time moves, drops or doubles one.
    """
    every = timedelta(minutes=entry.every_minutes)
    anchor = entry.anchor.astimezone(UTC)
    return anchor + ((moment.astimezone(UTC) - anchor) // every + 1) * every


def planned(entry: Entry, now: datetime) -> datetime | None:
    """The time for which the entry runs next, in UTC; None while it is paused.

    It is not after ``now`` when a run is due. Slots that were missed are made up for by one run,
    planned for the last of them. A clock that is set back repeats no slot; one that was wrong by
    more than a day is not waited for.
    """
    if entry.paused:
        return None
    every = timedelta(minutes=entry.every_minutes)
    slot = slot_after(entry, entry.counted_until)
    if slot > now:
        return slot if slot - now <= every + _WRONG_CLOCK else slot_after(entry, now)
    return slot + (now.astimezone(UTC) - slot) // every * every


def shown(entry: Entry, now: datetime) -> Schedule:
    """The entry as people see it, with the next planned time that lies ahead."""
    upcoming = planned(entry, now)
    if upcoming is not None and upcoming <= now:
        upcoming = slot_after(entry, now)
    return Schedule(
        id=entry.id,
        cameras=entry.cameras,
        every_minutes=entry.every_minutes,
        paused=entry.paused,
        next=upcoming.astimezone() if upcoming else None,
        last_planned=entry.last_planned.astimezone() if entry.last_planned else None,
        last_outcome=entry.last_outcome,
        last_error=entry.last_error,
    )


def check_interval(
    every_minutes: int, cameras: Sequence[CameraRef], listing: CameraList, *, force: bool
) -> None:
    """Raises Usage where the interval would drain a battery or trouble the account.

    15 minutes for cameras on battery, 5 for wired ones; a camera that is not listed counts as on
    battery. ``force`` passes these floors. No cameras mean all.
    """
    if not 1 <= every_minutes <= _LONGEST:
        raise Usage(f"Choose between 1 minute and 7 days ({_LONGEST} minutes).")
    if force:
        return
    concerned = [listing.find(ref) for ref in cameras] or listing.cameras or (None,)
    for camera in concerned:
        floor = _floor(camera)
        if every_minutes >= floor:
            continue
        name = camera.name if camera else "the camera"
        reason = (
            f"would empty the battery of {name} quickly"
            if floor == BATTERY_FLOOR
            else f"asks Blink for pictures of {name} too often"
        )
        raise Usage(f"A picture every {every_minutes} minutes {reason}: {floor} is the least.")


def _floor(camera: Camera | None) -> int:
    return WIRED_FLOOR if camera is not None and camera.battery is None else BATTERY_FLOOR
