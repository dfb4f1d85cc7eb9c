"""The app without its window: every part made once and joined.

The window, the commands and ``watch`` all run on this. It is made on any thread; ``start`` and
``stop`` and all coroutines run on the asyncio thread.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from blinkthink.analysis.engine import LocalEngine
from blinkthink.analysis.installed import InstalledModel
from blinkthink.analysis.models import ModelStore
from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.allowance import SnapAllowance
from blinkthink.blink.arming import Arming
from blinkthink.blink.cameras import CameraRegistry
from blinkthink.blink.clips import MotionClips
from blinkthink.blink.kept_listing import KeptListing
from blinkthink.blink.snapshots import Snapshotter
from blinkthink.blink.status import StatusWatch
from blinkthink.capture.analysis_queue import AnalysisQueue
from blinkthink.capture.clipping import ClipService
from blinkthink.capture.snapping import CaptureService
from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.errors import BlinkThinkError, ModelMissing, Usage
from blinkthink.core.events import EngineChanged, EventBus, Trouble
from blinkthink.core.paths import Paths, demo_paths, user_paths
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings, SettingsFile
from blinkthink.core.state import (
    Account,
    CameraList,
    ClipOutcome,
    Engine,
    EngineState,
    Job,
    ModelEntry,
    Schedule,
    SignIn,
    SnapOutcome,
)
from blinkthink.gallery.care.library_care import LibraryCare
from blinkthink.gallery.clips import ClipStore
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.keeper import IndexKeeper
from blinkthink.gallery.library import Library
from blinkthink.gallery.moved import moved_to
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient
from blinkthink.runtime.locks import Held, try_hold
from blinkthink.runtime.secrets import SecretStore
from blinkthink.schedule.scheduler import ScheduleService
from blinkthink.schedule.store import ScheduleStore

if TYPE_CHECKING:
    from blinkthink.demo.server import DemoServer


class Services:
    """Implements ``ui.backend.Backend``."""

    def __init__(
        self, *, demo: bool = False, library: Path | None = None, clock: Clock | None = None
    ) -> None:
        """Read the settings and make the parts; nothing runs and nothing is asked yet.

        ``library`` overrides the folder of the settings for this run. Raises ReadOnly or Transient
        when the settings cannot be opened.
        """
        self.demo = demo
        self.clock = clock or SystemClock()
        self._paths = demo_paths() if demo else user_paths()
        self._settings_file = SettingsFile(self._paths.settings)
        self._settings = self._settings_file.read()
        self._library_of_this_run = library
        self.paths = self._with_library(self._paths)
        self.events = EventBus()
        self.library = Library(self.paths.library, self.clock)
        self.index = LibraryIndex(self.library, self.paths.indexes)
        self.keeper = IndexKeeper(self.index, self.events, self.clock)
        self.care = LibraryCare(
            self.library, self.events, self.clock, self.settings, self._use_library
        )
        self.model_store = ModelStore(self.paths.models, self.clock)
        self.ledger = EgressLedger(self.paths.egress, self.clock)
        self.secrets = SecretStore(self.paths.account, self.paths.account_key)
        self.demo_server = self._make_demo_server() if demo else None
        self._engine_state = Engine(EngineState.IDLE)
        self.engine_process = LocalEngine(self._engine_changed, self.clock)
        self._running: _Running | None = None
        self._owner: Held | None = None
        self._background = False  # whether new pictures are analysed here

    def _make_demo_server(self) -> DemoServer:
        from blinkthink.demo.server import DemoServer

        return DemoServer(self.paths.data / "server", self.clock)

    def notices(self) -> Iterator[BlinkThinkError]:
        """What could not be read and was kept aside, each told once."""
        for store, what in (
            (self._settings_file, "The settings could not be read; the defaults are used."),
            (self.model_store, "The list of models could not be read and is empty now."),
        ):
            aside, store.kept_aside = store.kept_aside, None
            if aside is not None:
                yield Usage(f"{what} The old file is kept as {aside}.")

    async def start(self, *, background: bool, gallery: bool = False) -> None:
        """Open the network side and restore the sign-in (no request is made for that).

        ``background`` also runs the schedule and the analysis queue, if no other process of this
        home does; ``gallery`` keeps the index of the library true. Raises as the parts do; ``stop``
        may be called whatever happened.
        """
        if gallery:
            await self.keeper.start()
        routes, trust = None, None
        if self.demo_server is not None:
            await self.demo_server.start()
            routes, trust = self.demo_server.routes, self.demo_server.certificate
        http = HttpClient(self.ledger, self.clock, routes=routes, extra_trust=trust)
        await http.__aenter__()
        self._running = _Running(self, http)
        await self._running.account.restore()
        await self._running.registry.recall()
        self._engine_changed(self._engine_at_rest())
        self._background = background
        if background:
            self._owner = try_hold(self.paths.data / "background.lock")
            await self._running.queue.start()  # from memory where another process has its journal
            try:
                await self._use_library(self.library.root)
            except BlinkThinkError as error:  # the settings lag behind a move: no harm
                self.events.publish(Trouble(error))
            await self.care.start(retention=self.owns_background)
        await self._running.scheduler.start(runs=self.owns_background)
        self._running.status.start()

    async def stop(self) -> None:
        """End everything in order: nothing new begins, then what runs ends, then the network."""
        running, self._running = self._running, None
        # From the last to the first; each is ended whatever another raises.
        async with contextlib.AsyncExitStack() as ending:
            if self._owner is not None:
                ending.callback(self._owner.release)
                self._owner = None
            ending.push_async_callback(self.ledger.flush)
            if self.demo_server is not None:
                ending.push_async_callback(self.demo_server.stop)
            if running is not None:
                ending.push_async_callback(running.http.close)
            ending.push_async_callback(self.engine_process.close)
            if running is not None:
                ending.push_async_callback(running.queue.stop)
                ending.push_async_callback(running.clips.stop)
                ending.push_async_callback(running.scheduler.stop)
                ending.push_async_callback(running.status.stop)
            ending.push_async_callback(self.care.stop)
            ending.push_async_callback(self.keeper.stop)

    # What the window reads, from any thread.

    @property
    def owns_background(self) -> bool:
        """Whether this process runs the schedule and the queue of this home."""
        return self._owner is not None

    def settings(self) -> Settings:
        return self._settings

    def account(self) -> Account:
        return self._running.account.account if self._running else Account(SignIn.SIGNED_OUT)

    def cameras(self) -> CameraList:
        return self._running.registry.cameras if self._running else CameraList()

    def engine(self) -> Engine:
        return self._engine_state

    def jobs(self) -> tuple[Job, ...]:
        return self._running.queue.jobs() if self._running else ()

    def schedules(self) -> tuple[Schedule, ...]:
        return self._running.scheduler.list() if self._running else ()

    def models(self) -> tuple[ModelEntry, ...]:
        in_use = self._model_in_use()
        return tuple(
            replace(entry, in_use=entry.name == in_use) for entry in self.model_store.entries()
        )

    # What the window asks for, on the asyncio thread.

    async def change_settings(self, settings: Settings) -> None:
        await asyncio.to_thread(self._settings_file.write, settings)
        self._settings = settings
        if self._running is not None:
            self._running.status.wake()
        self.paths = self._with_library(self._paths)
        self.library.use(self.paths.library)
        self._engine_changed(self._engine_at_rest())

    async def _use_library(self, folder: Path) -> None:
        """Go on with the library in ``folder``, where it was moved to."""
        if self._library_of_this_run is not None:
            self._library_of_this_run = folder
        # The settings follow, unless this run works on another library than theirs.
        chosen = self._paths.with_library(Path(self._settings.library or self._paths.library))
        if chosen.library != folder and moved_to(chosen.library) == folder:
            await self.change_settings(msgspec.structs.replace(self._settings, library=str(folder)))
        self.paths = self._with_library(self._paths)
        self.library.use(self.paths.library)

    async def sign_in(self, email: str, password: str) -> Account:
        return await self.running.account.sign_in(email, password)

    async def enter_pin(self, pin: str) -> Account:
        return await self.running.account.enter_pin(pin)

    async def resend_code(self) -> Account:
        return await self.running.account.resend_code()

    async def cancel_sign_in(self) -> None:
        await self.running.account.cancel_sign_in()

    async def sign_out(self) -> None:
        await self.running.account.sign_out()

    async def refresh_cameras(self) -> CameraList:
        return await self.running.registry.refresh()

    async def snap(self, cameras: Sequence[CameraRef]) -> list[SnapOutcome]:
        return await self.snap_as("manual", cameras)

    async def snap_as(self, trigger: str, cameras: Sequence[CameraRef]) -> list[SnapOutcome]:
        """Take pictures for ``trigger`` and put those that came into the analysis queue.

        No cameras mean all that are listed. Raises what a first listing raises.
        """
        running = self.running
        listing = running.registry.cameras
        if listing.as_of is None:
            listing = await running.registry.refresh()
        found = [(ref, listing.find(ref)) for ref in cameras]
        refs = [camera.ref if camera else ref for ref, camera in found]
        refs = refs or [camera.ref for camera in listing.cameras]
        outcomes = await running.capture.snap(refs, trigger)
        await self.analyze_new([o.path for o in outcomes if o.path is not None])
        return outcomes

    async def fetch_clips(
        self, cameras: Sequence[CameraRef] = (), since: datetime | None = None
    ) -> list[ClipOutcome]:
        return await self.running.clips.fetch(cameras, since)

    async def cancel_clips(self) -> None:
        await self.running.clips.cancel()

    async def analyze_new(self, pictures: Sequence[Path]) -> None:
        """Put pictures that just came into the analysis queue, if it runs here and shall."""
        wanted = self._settings.analyze_new and self._background
        if wanted and pictures and self._running is not None:
            await self._running.queue.add(pictures, force=False)

    async def arm(self, network_id: str, armed: bool) -> None:
        await self.running.arming.arm(network_id, armed)

    async def enable_camera(self, camera: CameraRef, enabled: bool) -> None:
        await self.running.arming.enable(camera, enabled)

    async def watch_status(self, shown: bool) -> None:
        if self._running is not None:  # a window may be hidden after the end
            self._running.status.show(shown)

    def last_snapshot(self) -> datetime | None:
        """When the newest picture was taken that somebody or a schedule asked for.

        Blocks while it looks through the library's names and the newest sidecars.
        """
        for picture in self.library.scan():
            sidecar = self.library.read_sidecar(picture.path)
            if sidecar is not None and sidecar.trigger in ("manual", "schedule"):
                return sidecar.captured_at or picture.captured_at
        return None

    async def analyze(
        self,
        paths: Sequence[Path],
        *,
        force: bool = False,
        model: str | None = None,
        detail: int | None = None,
    ) -> None:
        await self.running.queue.add(paths, force=force, model=model, detail=detail)

    async def cancel_job(self, job_id: int) -> None:
        await self.running.queue.cancel(job_id)

    async def cancel_all_jobs(self) -> None:
        await self.running.queue.cancel_all()

    async def retry_job(self, job_id: int) -> None:
        await self.running.queue.retry(job_id)

    async def add_model(self, model: Path, projector: Path, name: str | None) -> ModelEntry:
        return await asyncio.to_thread(self.model_store.add, model, projector, name)

    async def use_model(self, name: str) -> None:
        self.model_store.get(name)
        await self.change_settings(msgspec.structs.replace(self._settings, model=name))

    async def add_schedule(self, cameras: Sequence[CameraRef], every_minutes: int) -> Schedule:
        return await self.running.scheduler.add(cameras, every_minutes)

    async def remove_schedule(self, schedule_id: str) -> None:
        await self.running.scheduler.remove(schedule_id)

    async def pause_schedule(self, schedule_id: str, paused: bool) -> None:
        await self.running.scheduler.pause(schedule_id, paused)

    @property
    def running(self) -> _Running:
        """The parts that need the network; raises RuntimeError before ``start``."""
        if self._running is None:
            raise RuntimeError("the services are not started")
        return self._running

    def choose_model(self, name: str | None = None) -> InstalledModel:
        """The model of that name, else the one for new analyses; raises ModelMissing."""
        return self.model_store.choose(name or self._settings.model, self.demo)

    def _with_library(self, paths: Paths) -> Paths:
        chosen = self._library_of_this_run or self._settings.library
        if chosen:
            paths = paths.with_library(Path(chosen))
        return paths.with_library(moved_to(paths.library))

    def _model_in_use(self) -> str | None:
        try:
            return self.choose_model().name
        except ModelMissing:
            return None

    def _engine_at_rest(self) -> Engine:
        try:
            return Engine(EngineState.IDLE, self.choose_model().title)
        except ModelMissing as error:
            return Engine(EngineState.NO_MODEL, detail=error.detail)

    def _engine_changed(self, engine: Engine) -> None:
        self._engine_state = engine
        self.events.publish(EngineChanged(engine))


class _Running:
    """The parts that live from ``start`` to ``stop``."""

    def __init__(self, services: Services, http: HttpClient) -> None:
        clock, events, paths = services.clock, services.events, services.paths
        self.http = http
        self.account = BlinkAccount(
            http, services.secrets, paths.data / "account.lock", clock, events
        )
        self.registry = CameraRegistry(self.account, clock, events, KeptListing(paths.cameras))
        # The demo's cameras are made up: it has no account that Blink could lock.
        allowance = (
            None
            if services.demo
            else SnapAllowance(
                paths.snap_times, clock, lambda: services.settings().snapshots_per_hour
            )
        )
        snapshotter = Snapshotter(self.account, self.registry, clock, allowance=allowance)
        self.arming = Arming(self.registry, snapshotter.commands, clock)
        self.status = StatusWatch(
            self.account,
            self.registry,
            events,
            clock,
            lambda: services.settings().status_minutes,
            lambda: services.owns_background and any(not e.paused for e in self.scheduler.list()),
        )
        self.capture = CaptureService(self.registry, snapshotter, services.library, events, clock)
        self.clips = ClipService(
            MotionClips(self.account, self.registry, snapshotter.commands, clock),
            ClipStore(services.library, paths.clips),
            events,
            services.analyze_new,
        )
        self.queue = AnalysisQueue(
            services.engine_process,
            services.choose_model,
            services.library,
            services.settings,
            events,
            clock,
            paths.data / "queue.json",
        )
        self.scheduler = ScheduleService(
            ScheduleStore(paths.schedule),
            lambda cameras: services.snap_as("schedule", cameras),
            events,
            clock,
            lambda: self.registry.cameras,
        )
