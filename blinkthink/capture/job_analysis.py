"""One job of the queue: from where its picture lies now to its sidecar."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Generic

from blinkthink.capture.analyzing import Engine, M
from blinkthink.capture.entries import Entry
from blinkthink.capture.routing import Routing, Wish
from blinkthink.capture.triaging import Triage
from blinkthink.core.events import EventBus, SidecarChanged
from blinkthink.gallery.library import Library
from blinkthink.gallery.moved import follow


class JobAnalysis(Generic[M]):
    """Triages a picture and has it analysed."""

    def __init__(
        self, library: Library, routing: Routing[M], triage: Triage | None, events: EventBus
    ) -> None:
        self._library = library
        self._routing = routing
        self._triage = triage
        self._events = events

    async def analyze(
        self, entry: Entry, *, here: Engine[M] | None, going: Callable[[str], None]
    ) -> None:
        """As ``Routing.analyze``; a picture that is analysed already, or shows nothing new, is left
        as it is."""
        path = await asyncio.to_thread(follow, entry.job.path)  # the library may have been moved
        if not entry.force and await asyncio.to_thread(self._is_analyzed, path):
            return
        try:
            skip = None
            if self._triage is not None and entry.triage and not entry.force:
                skip = await asyncio.to_thread(self._triage.skip, path)
                if skip is not None and not skip.audit:
                    return
            wish = Wish(
                path,
                entry.force,
                entry.model,
                entry.detail,
                audit=skip is not None,
                send=entry.send,
                before=entry.before,
                by_itself=entry.triage,
            )
            sidecar = await self._routing.analyze(wish, here=here, going=going)
            if self._triage is not None and sidecar is not None:
                await asyncio.to_thread(self._triage.learn, path, sidecar)
        finally:  # an analysis, or the error; after a cancel perhaps either
            self._events.publish(SidecarChanged(path))

    def _is_analyzed(self, path: Path) -> bool:
        sidecar = self._library.read_sidecar(path)
        return sidecar is not None and sidecar.analysis is not None
