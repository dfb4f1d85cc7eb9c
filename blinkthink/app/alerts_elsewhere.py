"""What the process that runs the background does about alerts, for a window that does not.

Nothing watches for it: wherever that process tells of a picture, the library has changed, and that
is heard of here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from blinkthink.alerts.journal import Journal
from blinkthink.alerts.store import AlertStore
from blinkthink.core.alerts import Fired
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import AlertFired, AlertsChanged, Event, LibraryChanged

if TYPE_CHECKING:
    from blinkthink.app.alert_services import AlertServices

_LATEST = 50  # alerts that are compared


class AlertsElsewhere:
    """Publishes what another process told or changed. Runs on the event loop's thread."""

    def __init__(self, services: AlertServices, store: AlertStore) -> None:
        self._services = services
        self._store = store
        self._kept = store.known()
        self._told: set[Fired] = set()
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._unsubscribe: Callable[[], None] = lambda: None

    async def start(self) -> None:
        """What was told until now is no news."""
        self._told = set(await self._latest())
        self._unsubscribe = self._services.events.subscribe(self._hear)
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        self._unsubscribe()
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None

    def _hear(self, event: Event) -> None:
        if isinstance(event, LibraryChanged) and not self._services.owns_background:
            self._wake.set()

    async def _run(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            kept = await asyncio.to_thread(self._store.known)
            if kept != self._kept:
                self._kept = kept
                until = kept.muted(None, self._services.clock.now())
                self._services.events.publish(AlertsChanged(kept.rules, until))
            latest = await self._latest()
            news = [fired for fired in latest if fired not in self._told]
            self._told = set(latest)
            for fired in news:
                self._services.events.publish(AlertFired(fired))

    async def _latest(self) -> list[Fired]:
        """The last alerts, oldest first."""
        if self._services.owns_background:
            return []
        journal = Journal(self._services.paths.told)
        try:
            return [*reversed(await asyncio.to_thread(journal.fired, _LATEST))]
        except BlinkThinkError:  # whoever writes it says so
            return []
