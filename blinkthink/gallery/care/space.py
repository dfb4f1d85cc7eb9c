"""How much room the library takes, how fast it grows, and how long its disk will last."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from blinkthink.core.errors import from_os_error
from blinkthink.gallery.care.reports import Space
from blinkthink.gallery.care.weighing import weigh
from blinkthink.gallery.care.working import Work

LOW_BYTES = 1_000_000_000  # less is low on any disk
LOW_DAYS = 7.0
_WINDOW = timedelta(days=30)
_TELLING_DAYS = 3.0  # of pictures, before a pace is one
_DAY = 86400.0  # seconds


@dataclass(frozen=True)
class Growth:
    """What the library takes, and what came for each day of the last 30, in bytes; ``days``: over
    how many that is measured, at least one."""

    used: int
    per_day: float
    days: float


def growth(root: Path, now: datetime, work: Work) -> Growth:
    """Measure by walking over the library; a library younger than 30 days by its own days."""
    used, recent = 0, 0
    since = now - _WINDOW
    oldest = now
    for weighed, total in weigh(root):
        work.check()
        used += total
        for one in weighed:
            at = one.picture.captured_at
            oldest = min(oldest, at)
            if since <= at <= now:
                recent += one.bytes
    days = max(1.0, (now - max(oldest, since)).total_seconds() / _DAY)
    return Growth(used, recent / days, days)


def room(root: Path, grown: Growth) -> Space:
    """The room on the disk now. Raises ReadOnly or Transient where it cannot be told."""
    place = root
    while not place.exists() and place != place.parent:  # a new library
        place = place.parent
    try:
        disk = shutil.disk_usage(place)
    except OSError as error:
        raise from_os_error(error, root) from error
    days_left = disk.free / grown.per_day if grown.per_day > 0 else None
    low = disk.free < LOW_BYTES or (days_left is not None and days_left < LOW_DAYS)
    if grown.days < _TELLING_DAYS and not low:
        days_left = None  # a few pictures of the first day would promise many years
    return Space(disk.free, disk.total, grown.used, grown.per_day, days_left, low)
