"""Downloads and checks of models: begun, paused, gone on with, and what is told of them.

One process at a time changes a model's folder, over all processes: another that wants the same
model waits until it is there. What was under way when the app ended goes on at its next start,
unless somebody paused it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable

import msgspec

from blinkthink.analysis.models.catalogue import Offer
from blinkthink.analysis.models.fetching import Fetch, Progress
from blinkthink.analysis.models.hub import Hub
from blinkthink.analysis.models.room import check_space
from blinkthink.analysis.models.runs import ENDED, Kind, Runs
from blinkthink.analysis.models.store import ModelStore
from blinkthink.analysis.models.threads import in_thread
from blinkthink.core.clock import Clock
from blinkthink.core.errors import (
    BlinkThinkError,
    Cancelled,
    RateLimited,
    Transient,
    Unforeseen,
    Usage,
)
from blinkthink.core.events import EventBus
from blinkthink.core.state import Download, DownloadState, ModelEntry
from blinkthink.core.translation import tr
from blinkthink.runtime.locks import Held, try_hold

log = logging.getLogger(__name__)

PATIENCE = 60.0  # seconds without a byte after which a command gives up
LONG_PATIENCE = 12 * 3600.0  # and the app, which may be left alone over night
_LOOK = 0.5  # seconds between looks at a model that another process loads


class DownloadService:
    """All coroutines run on the asyncio thread; ``downloads`` is for any."""

    def __init__(
        self,
        store: ModelStore,
        hub: Hub,
        events: EventBus,
        clock: Clock,
        changed: Callable[[], None],
        patience: float = PATIENCE,
    ) -> None:
        """``changed`` is called when a model came, or was found broken.

        ``patience``: seconds without a byte from the hub after which a download has failed.
        """
        self._store = store
        self._hub = hub
        self._clock = clock
        self._changed = changed
        self.patience = patience
        self._runs = Runs(events, clock)

    def downloads(self) -> tuple[Download, ...]:
        """Those under way, paused or failed here, and checks."""
        return self._runs.shown

    def be_patient(self) -> None:
        """Nobody waits for the end of a command."""
        self.patience = LONG_PATIENCE

    async def look(self) -> None:
        """Show what is paused or was under way when the app ended."""
        for plan in await asyncio.to_thread(self._store.undone):
            loaded = await asyncio.to_thread(self._store.folders.loaded, plan)
            if self._runs.get(plan.name) is None:
                paused = Download(plan.name, plan.title, DownloadState.PAUSED, loaded, plan.bytes)
                self._runs.show(paused)
        if self._runs.all():
            self._runs.tell()

    async def go_on(self) -> None:
        """Begin again what was under way when the app ended."""
        await self.look()
        for plan in await asyncio.to_thread(self._store.undone):
            if plan.paused:
                continue
            try:
                await self.start(plan.name)
            except BlinkThinkError as error:
                self._runs.end(plan.name, DownloadState.FAILED, error)

    async def start(self, name: str) -> None:
        """Begin or go on; returns once it runs. Nothing to do for a model that is there.

        Raises NotFound, Usage (it is not one to download), DiskFull (its subject is the folder) or
        ReadOnly.
        """
        if self._runs.is_busy(name):
            return
        offer = await asyncio.to_thread(self._store.offer, name)
        if offer is None:
            return
        plan = await asyncio.to_thread(self._store.folders.plan, name)
        loaded = await asyncio.to_thread(self._store.folders.loaded, plan) if plan else 0
        await asyncio.to_thread(check_space, self._store.folders.root, offer.bytes - loaded)
        total = plan.bytes if plan else offer.bytes
        download = Download(name, offer.title, DownloadState.WAITING, loaded, total)
        await self._set_paused(name, False)
        if self._runs.is_busy(name):  # somebody else began it meanwhile
            return
        self._runs.begin(Kind.DOWNLOAD, download, self._fetch(offer))

    async def pause(self, name: str) -> None:
        """What came stays. Nothing to do where nothing is downloaded.

        Raises DiskFull, ReadOnly or Transient where it cannot be kept that it is paused; it is all
        the same, until the app's next start.
        """
        run = self._runs.get(name)
        if run is None or run.kind is not Kind.DOWNLOAD:
            return
        await run.halt()
        try:
            await self._set_paused(name, True)
        finally:
            ready = await asyncio.to_thread(self._store.is_ready, name)
            if self._runs.get(name) is run and run.download.state not in ENDED:
                if ready:  # it ended just then
                    self._done(name)
                else:
                    self._runs.end(name, DownloadState.PAUSED)

    async def cancel(self, name: str) -> None:
        """End a check, or forget a download with all that came; a whole model stays.

        Raises ReadOnly or Transient.
        """
        run = self._runs.get(name)
        if run is not None:
            await run.halt()
        if (run is None or run.kind is Kind.DOWNLOAD) and not await asyncio.to_thread(
            self._store.is_ready, name
        ):
            try:
                await self._discard(name)
            except BlinkThinkError as error:
                if self._runs.get(name) is run is not None:
                    self._runs.end(name, DownloadState.FAILED, error)
                raise
        self._runs.drop(name)
        self._changed()
        self._runs.tell()

    async def forget(self, name: str) -> None:
        """End whatever goes on with a model that is to be removed."""
        if (run := self._runs.get(name)) is not None:
            await run.halt()
            self._runs.drop(name)
            self._runs.tell()

    async def verify(self, name: str) -> ModelEntry:
        """Read a model's files again and compare them; its entry then.

        Raises ModelFailed where a file is damaged (the model is broken then), NotFound,
        ModelMissing, Cancelled (by ``cancel``), Usage while it is downloaded.
        """
        entry = await asyncio.to_thread(self._store.entry, name)
        if self._runs.is_busy(name):
            raise Usage(tr("Something is going on with this model already."))
        download = Download(name, entry.title, DownloadState.CHECKING, 0, entry.bytes)
        task = self._runs.begin(Kind.CHECK, download, self._check(name))
        await asyncio.wait([task])
        if task.cancelled():
            raise Cancelled
        checked: ModelEntry = await task
        return checked

    async def finished(self, name: str) -> Download | None:
        """How a download that ``start`` began ended; None for one that is there already.

        The caller's cancel leaves it running.
        """
        run = self._runs.get(name)
        if run is None:
            return None
        if run.task is not None:
            await asyncio.wait([run.task])
        return run.download

    async def stop(self) -> None:
        """End all; downloads go on at the next start."""
        tasks = [run.task for run in self._runs.all() if run.task is not None]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def _fetch(self, offer: Offer) -> None:
        """A download from its start to its end; only a cancel is raised."""
        name = offer.name
        try:
            held = await self._hold(name)
            try:
                if await asyncio.to_thread(self._store.is_ready, name):  # another process did it
                    log.info("%s is there already", name)
                else:
                    progress = self._runs.progress_of(name)
                    fetch = Fetch(
                        offer, self._store.folders, self._hub, self._clock, progress, self.patience
                    )
                    await fetch.run()
            finally:
                held.release()
        except BlinkThinkError as error:
            failure = error
        except Exception as error:
            log.exception("the download of %s failed in a way that nobody foresaw", name)
            failure = Unforeseen(f"{type(error).__name__}: {error}", subject=str(name))
        else:
            self._done(name)
            return
        log.info("the download of %s: %s %s", name, failure.code, failure.detail)
        if not isinstance(failure, Transient | RateLimited):
            with contextlib.suppress(BlinkThinkError):  # it is told as failed all the same
                await self._keep_failed(name)
        self._runs.end(name, DownloadState.FAILED, failure)

    async def _hold(self, name: str) -> Held:
        """The model's lock; meanwhile what another process has loaded is told."""
        folders = self._store.folders
        while (held := await asyncio.to_thread(try_hold, folders.lock(name))) is None:
            plan = await asyncio.to_thread(folders.plan, name)
            if plan is not None:
                loaded = await asyncio.to_thread(folders.loaded, plan)
                self._runs.note(name, Progress(DownloadState.WAITING, loaded, plan.bytes))
            await self._clock.sleep(_LOOK)
        return held

    async def _check(self, name: str) -> ModelEntry:
        try:
            held = try_hold(self._store.folders.lock(name))
            if held is None:
                raise Transient(
                    "another process is changing it", subject=str(self._store.folders.folder(name))
                )
            progress, done = self._runs.progress_of(name), 0
            run = self._runs.get(name)
            total = run.download.total if run is not None else 0

            def read(count: int) -> None:
                nonlocal done
                done += count
                progress(Progress(DownloadState.CHECKING, done, total))

            try:
                return await in_thread(lambda stop: self._store.verify(name, read, stop.is_set))
            finally:
                held.release()
                self._changed()
        finally:
            self._runs.drop(name)
            self._runs.tell()

    def _done(self, name: str) -> None:
        """Told once; the models say so already."""
        self._runs.end(name, DownloadState.DONE)
        self._runs.drop(name)
        self._changed()

    async def _keep_failed(self, name: str) -> None:
        """What came waits until somebody goes on; where nothing came there is nothing to keep."""
        folders = self._store.folders
        plan = await asyncio.to_thread(folders.plan, name)
        if plan is not None and not await asyncio.to_thread(folders.loaded, plan):
            await self._discard(name)
        else:
            await self._set_paused(name, True)

    async def _set_paused(self, name: str, paused: bool) -> None:
        folders = self._store.folders

        def change() -> None:
            plan = folders.plan(name)
            if plan is not None and plan.paused != paused:
                folders.write_plan(msgspec.structs.replace(plan, paused=paused))

        await asyncio.to_thread(change)

    async def _discard(self, name: str) -> None:
        folders = self._store.folders
        held = await asyncio.to_thread(try_hold, folders.lock(name))
        if held is None:
            raise Transient("another process downloads it", subject=str(folders.folder(name)))
        try:
            await asyncio.to_thread(folders.discard, name)
        finally:
            held.release()
