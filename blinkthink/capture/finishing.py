"""Work on files that is never left half done."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import TypeVar

log = logging.getLogger(__name__)

T = TypeVar("T")


async def to_its_end(work: Callable[[], T], then: Callable[[T], None]) -> T:
    """Run ``work`` on a thread, then ``then`` with what it made on the event loop.

    A cancel waits until both are done, if ``work`` succeeds, and is raised only then.
    """

    async def whole() -> T:
        made = await asyncio.to_thread(work)
        then(made)
        return made

    task = asyncio.create_task(whole())
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        if not task.cancelled() and task.exception() is not None:
            log.warning("failed while it was cancelled: %s", task.exception())
        raise
