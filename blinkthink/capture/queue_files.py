"""What the queue keeps on the disk: its journal, and the requests of others that are in it."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path

from blinkthink.capture.journal import Journal, Told, Waiting
from blinkthink.capture.requests import Request, Requests
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import EventBus, Trouble
from blinkthink.core.state import Job
from blinkthink.runtime.locks import Held, try_hold

Now = Callable[[], tuple[Sequence[Waiting], tuple[Job, ...]]]
"""What waits, and the jobs: first those that wait, in the same order."""


class QueueFiles:
    """The journal of one process, for as long as it holds it. Runs on the event loop's thread."""

    def __init__(
        self, journal: Path, requests: Requests | None, events: EventBus, clock: Clock, now: Now
    ) -> None:
        self._lock = journal.with_suffix(".lock")
        self._journal = Journal(journal)
        self._requests = requests
        self._events = events
        self._clock = clock
        self._now = now
        self._by = uuid.uuid4().hex
        self._held: Held | None = None
        self._saving = asyncio.Lock()
        self._taken: list[str] = []  # their files may still be there
        self._mark: object = None  # of the requests, as they were read
        self.saved_at = float("-inf")  # on the steady counter

    @property
    def by(self) -> str:
        """The name of this process in the journal."""
        return self._by

    async def take(self) -> list[Waiting]:
        """Hold the journal, and return what waited in it; nothing where another process has it, or
        this one had it before. Trouble is told."""
        if self._held is not None:
            return []
        try:
            self._held = await asyncio.to_thread(try_hold, self._lock)
            if self._held is None:
                return []
            self._taken = list((await asyncio.to_thread(self._journal.look)).taken)
            return await asyncio.to_thread(self._journal.read)
        except BlinkThinkError as error:
            self._events.publish(Trouble(error))
            return []

    def release(self) -> None:
        if self._held is not None:
            self._held.release()
            self._held = None

    def requested(self) -> bool:
        """Whether requests came since they were read. Blocks for a moment."""
        return (
            self._held is not None
            and self._requests is not None
            and self._requests.mark() != self._mark
        )

    async def requests(self) -> list[tuple[str, Request | None]]:
        """What others ask and was not taken, and its names, the first first; None for what is no
        request."""
        if self._held is None or self._requests is None:
            return []
        self._mark = await asyncio.to_thread(self._requests.mark)
        found = await asyncio.to_thread(self._requests.read)
        return [one for one in found if one[0] not in self._taken]

    def took(self, name: str) -> None:
        """That request was done: the next ``save`` makes it lasting."""
        self._taken.append(name)

    async def save(self) -> None:
        """Write the journal; when that fails the queue goes on, and the user is told."""
        if self._held is None:
            return
        async with self._saving:
            self.saved_at = self._clock.monotonic()
            waiting, jobs = self._now()
            taken = tuple(self._taken)
            told = Told(self._by, jobs, taken)
            try:
                await asyncio.to_thread(self._journal.write, waiting, told)
            except BlinkThinkError as error:
                self._events.publish(Trouble(error))
                return
            if taken and self._requests is not None:
                await asyncio.to_thread(self._requests.remove, taken)
                left = {name for name, _ in await asyncio.to_thread(self._requests.read)}
                gone = {name for name in taken if name not in left}
                self._taken = [name for name in self._taken if name not in gone]
                self._mark = None  # one may have come meanwhile
