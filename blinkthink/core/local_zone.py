"""The computer's time zone, as the operating system knows it."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime, timedelta, tzinfo


def look() -> None:
    """Let the C library see whether the computer's zone was changed; Windows sees it at the next
    start."""
    if sys.platform != "win32":
        time.tzset()


class LocalZone(tzinfo):
    """Gives each day its own offset, as ``datetime.astimezone()`` does.

    Two are equal until the computer's zone was changed and ``look`` saw it.
    """

    def __init__(self) -> None:
        self._named = (time.tzname, time.timezone, time.altzone)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LocalZone) and other._named == self._named

    def __hash__(self) -> int:
        return hash(self._named)

    def __repr__(self) -> str:
        return f"LocalZone{self._named}"

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        if moment is None:
            return None
        shown = moment.replace(tzinfo=None)
        # By the moment itself: of a time that does not exist, ``astimezone()`` gives another's.
        return shown - datetime.fromtimestamp(shown.timestamp(), UTC).replace(tzinfo=None)

    def dst(self, moment: datetime | None) -> timedelta | None:
        return None  # nobody knows how much of the offset is summer time

    def tzname(self, moment: datetime | None) -> str | None:
        return None if moment is None else moment.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, moment: datetime) -> datetime:
        whole = moment.replace(tzinfo=UTC, microsecond=0)  # no fraction of a float may round up
        # Without a zone it is local; its fold says which of two showings it is.
        local = datetime.fromtimestamp(whole.timestamp())  # noqa: DTZ006
        return local.replace(tzinfo=self, microsecond=moment.microsecond)
