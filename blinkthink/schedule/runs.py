"""One run of an entry: recorded before it begins and when it has ended."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from msgspec.structs import replace

from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, NotFound, Transient
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Outcome
from blinkthink.core.state import SnapOutcome
from blinkthink.core.words import say
from blinkthink.schedule.store import Entry, ScheduleStore
from blinkthink.schedule.troubles import Troubles

log = logging.getLogger(__name__)

_ENDED_MEANWHILE = "BlinkThink ended during the run."

TakePictures = Callable[[Sequence[CameraRef]], Awaitable[list[SnapOutcome]]]


class Runner:
    """Runs entries that are due."""

    def __init__(
        self,
        store: ScheduleStore,
        take_pictures: TakePictures,
        troubles: Troubles,
        clock: Clock,
        planned: Callable[[Entry, datetime], datetime | None],
    ) -> None:
        """``planned``: the time for which an entry runs next, as ``planning.planned``."""
        self._store = store
        self._take_pictures = take_pictures
        self._troubles = troubles
        self._clock = clock
        self._planned = planned

    async def run(self, schedule_id: str) -> None:
        """Run the entry if it is due by the file as it is now.

        A failure of the pictures is recorded, not raised. Raises DiskFull, ReadOnly or Transient
        when the file cannot be written; nothing is run without a record. Cancelled, it records
        that.
        """
        entry = await asyncio.to_thread(self._begin, schedule_id)
        if entry is None:
            return
        outcome: Outcome = "failed"
        words = _ENDED_MEANWHILE
        try:
            outcome, error = await self._pictures(entry)
            words = say(error).sentence if error is not None else ""
            self._troubles.ended(entry.id, outcome, error)
        finally:  # also when the app ends during the run
            ended = replace(entry, last_outcome=outcome, last_error=words or None)
            await asyncio.shield(asyncio.to_thread(self._end, ended))

    async def note_cut_short(self) -> None:
        """Record runs that a crash cut short as failed. Raises as ``run`` does."""

        def note(entry: Entry) -> Entry:
            if entry.last_planned is None or entry.last_outcome is not None:
                return entry
            return replace(entry, last_outcome="failed", last_error=_ENDED_MEANWHILE)

        await asyncio.to_thread(self._store.change, lambda entries: tuple(map(note, entries)))

    def _begin(self, schedule_id: str) -> Entry | None:
        """Mark the due time as used before it is, so that a crash never doubles a run."""
        now = self._clock.now()
        begun: list[Entry] = []

        def begin(entry: Entry) -> Entry:
            slot = self._planned(entry, now)
            if entry.id != schedule_id or slot is None or slot > now:
                return entry
            entry = replace(
                entry, counted_until=slot, last_planned=slot, last_outcome=None, last_error=None
            )
            begun.append(entry)
            return entry

        self._store.change(lambda entries: tuple(map(begin, entries)))
        return begun[0] if begun else None

    def _end(self, ended: Entry) -> None:
        def end(entry: Entry) -> Entry:
            if entry.id != ended.id or entry.last_planned != ended.last_planned:
                return entry
            return replace(entry, last_outcome=ended.last_outcome, last_error=ended.last_error)

        self._store.change(lambda entries: tuple(map(end, entries)))

    async def _pictures(self, entry: Entry) -> tuple[Outcome, BlinkThinkError | None]:
        """How the run went, "done", "partly" or "failed", and the first error."""
        try:
            outcomes = await self._take_pictures(entry.cameras)
        except BlinkThinkError as error:
            return "failed", error
        except Exception as error:
            log.exception("a scheduled run failed in a way that nobody foresaw")
            return "failed", Transient(f"{type(error).__name__}: {error}")
        errors = [outcome.error for outcome in outcomes if outcome.error is not None]
        if not outcomes:
            return "failed", NotFound("the account has no camera", subject="camera")
        if not errors:
            return "done", None
        return ("failed" if len(errors) == len(outcomes) else "partly"), errors[0]
