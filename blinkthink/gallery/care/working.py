"""Long work on files: on a thread of its own, with progress and news, ended between two files."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from blinkthink.core.errors import Cancelled
from blinkthink.core.events import Event
from blinkthink.gallery.care.reports import Progress

log = logging.getLogger(__name__)

T = TypeVar("T")

_AT_MOST_EVERY = 0.05  # seconds; progress is told no oftener


class Work:
    """What the thread at work has in hand: told progress and news reach the event loop in order."""

    def __init__(
        self, progress: Progress | None = None, publish: Callable[[Event], None] | None = None
    ):
        self._loop = asyncio.get_running_loop()
        self._progress = progress
        self._publish = publish
        self._ending = threading.Event()
        self._told = 0.0

    def cancel(self) -> None:
        """Let ``check`` end the work."""
        self._ending.set()

    def check(self) -> None:
        """Raises Cancelled once the work is to end; called where nothing is half done."""
        if self._ending.is_set():
            raise Cancelled()

    def went(self, done: int, total: int) -> None:
        """Tell progress; what comes too fast is left out, the end never."""
        now = time.monotonic()
        if self._progress is None or (done < total and now - self._told < _AT_MOST_EVERY):
            return
        self._told = now
        self._loop.call_soon_threadsafe(self._progress, done, total)

    def tell(self, event: Event) -> None:
        if self._publish is not None:
            self._loop.call_soon_threadsafe(self._publish, event)


async def on_thread(
    work: Work, do: Callable[[Work], T], then: Callable[[T], object] | None = None
) -> T:
    """Run ``do`` off the event loop, then ``then`` with what it made on the loop.

    A cancel waits until the file at hand is done, and is raised then; where it came too late
    ``then`` is called all the same.
    """

    async def whole() -> T:
        made = await asyncio.get_running_loop().run_in_executor(None, do, work)
        if then is not None:
            then(made)
        return made

    task = asyncio.create_task(whole())
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        work.cancel()
        task.add_done_callback(_heard)
        await asyncio.wait([task])
        raise


def _heard(task: asyncio.Task[T]) -> None:
    error = None if task.cancelled() else task.exception()
    if error is not None and not isinstance(error, Cancelled):
        log.warning("failed while it was cancelled: %s", error)
