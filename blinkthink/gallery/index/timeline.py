"""How dense a library is over time, and how grave."""

from __future__ import annotations

from bisect import bisect_left
from datetime import timedelta
from typing import Literal

from blinkthink.gallery.index.moments import local_time, microseconds, start_of_day
from blinkthink.gallery.index.profiles import severity_name
from blinkthink.gallery.index.query import Bucket
from blinkthink.gallery.index.selection import Rows
from blinkthink.gallery.index.table import Table


def buckets(table: Table, rows: Rows, bucket: Literal["hour", "day"]) -> list[Bucket]:
    """The hours or days of these rows, newest first; empty ones are left out."""
    times, numbers = table.times, table.profiles
    ranks = [profile.rank for profile in table.shared.profiles]
    found = []
    at = 0
    while at < len(rows):
        moment = local_time(times[rows[at]])
        if bucket == "day":
            start = start_of_day(moment.date())
        else:
            passed = timedelta(
                minutes=moment.minute, seconds=moment.second, microseconds=moment.microsecond
            )
            start = microseconds(moment - passed)
        end = bisect_left(rows, 1 - start, lo=at + 1, key=lambda row: -times[row])
        inside = [ranks[numbers[row]] for row in rows[at:end]]
        flagged = len(inside) - inside.count(0)
        found.append(Bucket(local_time(start), end - at, severity_name(max(inside)), flagged))
        at = end
    return found
