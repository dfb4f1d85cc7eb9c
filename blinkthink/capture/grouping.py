"""Which jobs of the queue are asked about together."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Generic

from blinkthink.capture.analyzing import BatchEngine, M
from blinkthink.capture.entries import Entry
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.settings import Settings
from blinkthink.gallery.library import Library


class Grouping(Generic[M]):
    """Groups jobs as the engine says that it pays."""

    def __init__(
        self,
        engine: BatchEngine[M],
        choose_model: Callable[[str | None], M],
        library: Library,
        settings: Callable[[], Settings],
    ) -> None:
        self._engine = engine
        self._choose_model = choose_model
        self._library = library
        self._settings = settings

    async def alike(self, first: Entry, ready: Sequence[Entry]) -> list[Entry]:
        """``first`` and those of ``ready`` that the engine should be asked about together with it;
        some may have been cancelled meanwhile."""
        asked = (first.model, first.detail)
        alike = [
            entry
            for entry in ready
            if (entry.model, entry.detail) == asked and not (entry.send or entry.waits_for)
        ]
        if len(alike) <= 1 or first not in alike:
            return [first]
        try:
            model = await asyncio.to_thread(self._choose_model, first.model)
        except BlinkThinkError:  # which is told when the picture is at its turn
            return [first]
        detail = await asyncio.to_thread(self._detail, first, model)
        together = alike[: max(1, self._engine.at_once(model, detail, len(alike)))]
        if len(together) == 1:
            return together
        details = await asyncio.to_thread(
            lambda: [self._detail(entry, model) for entry in together]
        )
        pairs = zip(together, details, strict=True)
        return [entry for entry, its_own in pairs if its_own == detail]

    def _detail(self, entry: Entry, model: M) -> int:
        """Reads the sidecar, as cameras have details of their own."""
        if entry.detail is not None:
            return entry.detail
        try:
            sidecar = self._library.read_sidecar(entry.job.path)
        except BlinkThinkError:  # which is told when the picture is at its turn
            sidecar = None
        camera = sidecar.camera if sidecar is not None else None
        return self._settings().rules_of(camera).detail or model.detail
