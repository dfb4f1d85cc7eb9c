"""What was deleted can be brought back for a while; then it goes to the system's trash."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, DiskFull, Usage
from blinkthink.core.events import EventBus, LibraryChanged, Trouble
from blinkthink.core.translation import tr
from blinkthink.gallery.care.reports import Trashed
from blinkthink.gallery.care.trash import Trash
from blinkthink.gallery.care.working import Work, on_thread
from blinkthink.gallery.library import Library

log = logging.getLogger(__name__)

UNDO = timedelta(minutes=2)
_AT_THE_END = 0.5  # seconds
_FULL_AGAIN = timedelta(minutes=10)  # to the next try where the disk of the trash is full


class Undo:
    """The deleted pictures of a library, in the batches in which they were deleted."""

    def __init__(
        self,
        library: Library,
        events: EventBus,
        clock: Clock,
        run: Callable[[Coroutine[Any, Any, None]], asyncio.Task[None]],
    ) -> None:
        """``run`` starts what waits until undo is over."""
        self._events = events
        self._clock = clock
        self._run = run
        self._trash = Trash(library)
        self._waiting: dict[str, asyncio.Task[None]] = {}  # batches, to be handed over
        self._unsent: set[str] = set()  # batches of this run that the system's trash lacks yet

    async def delete(self, paths: Sequence[Path], work: Work) -> Trashed:
        """Raises Usage where this disk has no trash; then nothing is deleted."""
        due = self._clock.now() + UNDO

        def then(trashed: Trashed) -> None:
            self._unsent.update(trashed.batches)
            for batch in trashed.batches:
                self._hand_over_at(batch, due)
            if trashed.pictures:
                self._events.publish(LibraryChanged(removed=frozenset(trashed.pictures)))

        return await on_thread(work, lambda work: self._trash.delete(paths, due, work), then)

    async def restore(self, trashed: Trashed) -> list[Path]:
        """Raises Usage when they are in the system's trash."""
        back: list[Path] = []
        for batch in trashed.batches:
            task = self._waiting.pop(batch, None)
            if task is None:
                continue
            task.cancel()
            await asyncio.wait([task])
            back += await self._put_back(batch)
        if trashed.batches and not back:
            raise Usage(
                tr("The pictures are in the system’s trash by now. Bring them back from there.")
            )
        return back

    async def recover(self) -> None:
        """Go on with what an earlier process deleted."""
        for batch in await asyncio.to_thread(self._trash.batches):
            try:
                due = await self._recover_batch(batch)
            except BlinkThinkError as error:  # the next start tries again
                self._events.publish(Trouble(error))
                continue
            if due is not None and batch not in self._waiting:
                # No later than one that was deleted now: the clock may have been set back since.
                self._hand_over_at(batch, min(due, self._clock.now() + UNDO))

    async def end(self) -> None:
        """Hand over what was deleted in this run; what takes longer than a moment goes there at the
        next start."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_AT_THE_END):
                for batch in sorted(self._unsent):
                    await self._hand_over(batch)

    # Inside

    def _work(self) -> Work:
        return Work(None, self._events.publish)

    async def _recover_batch(self, batch: str) -> datetime | None:
        def then(found: tuple[datetime | None, list[Path]]) -> None:
            self._tell_back(found[1])

        due, _ = await on_thread(self._work(), lambda _: self._trash.recover(batch), then)
        return due

    async def _put_back(self, batch: str) -> list[Path]:
        def then(back: list[Path]) -> None:
            self._unsent.discard(batch)
            self._tell_back(back)

        return await on_thread(self._work(), lambda _: self._trash.put_back(batch), then)

    def _tell_back(self, back: list[Path]) -> None:
        if back:
            self._events.publish(LibraryChanged(added=frozenset(back)))

    def _hand_over_at(self, batch: str, due: datetime) -> None:
        async def later() -> None:
            await self._clock.sleep((due - self._clock.now()).total_seconds())
            await self._hand_over(batch)

        self._waiting[batch] = self._run(later())

    async def _hand_over(self, batch: str) -> None:
        """Into the system's trash; what it does not take comes back into the library."""
        self._waiting.pop(batch, None)
        try:
            await on_thread(self._work(), lambda work: self._trash.hand_over(batch, work))
            self._unsent.discard(batch)
        except Usage as error:
            self._events.publish(Trouble(error))
            await self._put_back(batch)
        except DiskFull as error:
            log.warning("not handed to the trash: %s", error)
            self._hand_over_at(batch, self._clock.now() + _FULL_AGAIN)
        except BlinkThinkError as error:  # the next start tries again
            log.warning("not handed to the trash: %s", error)
