"""How many snapshots an hour are asked for: a limit of our own over the whole account.

Owners whose programs took thirty an hour found their accounts locked (blinkpy issue 720). All
processes of a home count together, and a restart forgets nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, NotFound, SnapshotLimit
from blinkthink.core.files import keep_aside, read_whole, write_atomic
from blinkthink.runtime.locks import exclusive

log = logging.getLogger(__name__)

WINDOW = 3600.0  # seconds
_PATIENCE = 5.0  # seconds for the lock; a change takes milliseconds


class _File(msgspec.Struct, frozen=True, kw_only=True):
    times: tuple[float, ...] = ()  # Unix times of commands


class SnapAllowance:
    """Counts the snapshot commands in the file at ``path``; ``limit`` says how many are allowed."""

    def __init__(self, path: Path, clock: Clock, limit: Callable[[], int]) -> None:
        self._path = path
        self._clock = clock
        self._limit = limit
        self._known: list[float] = []  # what was last read or counted
        self._unsaved: list[float] = []  # what could not be written yet

    async def check(self) -> None:
        """Raises SnapshotLimit where no snapshot may be asked for now."""
        await asyncio.to_thread(self._count, spend=False)

    async def spend(self) -> None:
        """Count one command, just before it goes out. Raises SnapshotLimit instead."""
        await asyncio.to_thread(self._count, spend=True)

    def _count(self, *, spend: bool) -> None:
        now = self._clock.now().timestamp()
        try:
            with exclusive(self._path.with_suffix(".lock"), _PATIENCE):
                kept = self._read()
                times = _recent([*kept, *self._unsaved], now)
                free = len(times) < self._limit()
                if spend and free:
                    times.append(now)
                if times != kept:
                    data = msgspec.json.encode(_File(times=tuple(times)))
                    write_atomic(self._path, data + b"\n")
                self._known, self._unsaved = times, []
        except BlinkThinkError as error:
            # The account is protected all the same, as long as this process lives.
            log.warning("snapshots cannot be counted on the disk: %s", error.detail)
            times = self._known = _recent(self._known, now)
            free = len(times) < self._limit()
            if spend and free:
                times.append(now)
                self._unsaved.append(now)
        if not free:
            raise self._refusal(times, now)

    def _refusal(self, times: list[float], now: float) -> SnapshotLimit:
        limit = self._limit()
        opens = times[len(times) - limit] + WINDOW
        return SnapshotLimit(
            f"{len(times)} snapshot commands in the last hour, {limit} are allowed",
            limit=limit,
            next_at=datetime.fromtimestamp(opens).astimezone(),
            retry_after=opens - now,
        )

    def _read(self) -> list[float]:
        """The times in the file; a broken one is kept aside. Raises ReadOnly or Transient."""
        data = read_whole(self._path)
        if data is None:
            return []
        try:
            return list(msgspec.json.decode(data, type=_File).times)
        except (msgspec.DecodeError, UnicodeDecodeError):
            with suppress(NotFound):
                log.warning("the times of snapshots are kept as %s", keep_aside(self._path))
            return []


def _recent(times: list[float], now: float) -> list[float]:
    """Those of the last hour, in order.

    What lies ahead was counted before the clock was set back: it happened before now, so it is
    counted as now and holds nobody up for more than an hour.
    """
    return sorted(min(time, now) for time in times if now - time < WINDOW)
