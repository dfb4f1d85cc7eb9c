"""What commands ask of the library's index, which nobody keeps up to date for them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import TypeVar

from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.sync import Stopped

T = TypeVar("T")


async def with_current(index: LibraryIndex, work: Callable[[Callable[[], None]], T]) -> T:
    """Bring the index up to date, then do ``work``, on a thread. Both end soon where this is
    cancelled: ``work`` calls what it is given now and then, which raises Stopped."""
    over = threading.Event()

    def pause() -> None:
        if over.is_set():
            raise Stopped

    def run() -> T:
        index.keep(True)
        index.synchronize(pause=pause)
        return work(pause)

    try:
        return await asyncio.to_thread(run)
    finally:
        over.set()
        await asyncio.to_thread(index.close)
