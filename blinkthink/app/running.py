"""The parts that need the network or run in the background: they live from start to stop."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from blinkthink.analysis.models.downloads import DownloadService
from blinkthink.analysis.models.hub import Hub
from blinkthink.app.making_room import make_room  # not later: the file may be another one then
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
from blinkthink.capture.queue_elsewhere import QueueElsewhere
from blinkthink.capture.requests import Requests
from blinkthink.capture.snapping import CaptureService
from blinkthink.capture.triaging import Triage
from blinkthink.core import local_zone
from blinkthink.core.events import Event, PowerChanged, ProgramChanged
from blinkthink.gallery.clips import ClipStore
from blinkthink.runtime.diary import Diary
from blinkthink.runtime.http import HttpClient
from blinkthink.runtime.power import PowerWatch
from blinkthink.schedule.records import RunRecords
from blinkthink.schedule.scheduler import ScheduleService
from blinkthink.schedule.slowing import TrialStore
from blinkthink.schedule.store import ScheduleStore

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from blinkthink.analysis.engines import AnyModel
    from blinkthink.app.services import Services


class Running:
    """The parts that live from ``start`` to ``stop``."""

    def __init__(self, services: Services, http: HttpClient, *, background: bool) -> None:
        """``background``: this process stays, and may run schedule and queue."""
        clock, events, paths = services.clock, services.events, services.paths
        self._services = services
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
        self.capture = CaptureService(
            self.registry, snapshotter, services.library, events, clock, services.analyze_new
        )
        self.clips = ClipService(
            MotionClips(self.account, self.registry, snapshotter.commands, clock),
            ClipStore(services.library, paths.clips),
            events,
            services.analyze_new,
        )
        journal = paths.queue
        requests = Requests(paths.queue_requests, clock)
        self.own_queue: AnalysisQueue[AnyModel] = AnalysisQueue(
            services.engine_process,
            services.choose_model,
            services.library,
            services.settings,
            events,
            clock,
            journal,
            Triage(services.library, services.settings, paths.triage),
            services.cloud_access,
            lambda: self.power.power,
            requests,
        )
        self.queue_elsewhere = QueueElsewhere(journal, requests, events, clock)
        self._owns_background: Callable[[], bool] = lambda: services.owns_background
        self._loop = asyncio.get_running_loop()
        self._looking: asyncio.Task[None] | None = None
        self.power = PowerWatch(events, clock)
        self._diary = Diary(events, lives=background)
        self._unsubscribe = events.subscribe(self._on_event)
        self.downloads = DownloadService(
            services.model_store, Hub(http, clock), events, clock, services.models_changed
        )

        def look_anew() -> None:
            local_zone.look()
            services.look_at_settings()
            self._look_at_queue()
            became = services.program.look()
            if became:
                news = ProgramChanged(removed=became == "removed")
                self._loop.call_soon_threadsafe(events.publish, news)

        self.scheduler = ScheduleService(
            ScheduleStore(paths.schedule),
            lambda cameras: services.snap_as("schedule", cameras),
            events,
            clock,
            lambda: self.registry.cameras,
            lambda: services.settings().place,
            hourly_limit=lambda: services.settings().snapshots_per_hour,
            records=RunRecords(paths.runs),
            trials=TrialStore(paths.slowed),
            look_at_cameras=self.registry.refresh,
            look_anew=look_anew,
            most=lambda: services.settings().snapshots_per_hour if allowance else None,
        )

    @property
    def queue(self) -> AnalysisQueue[AnyModel] | QueueElsewhere:
        """That of this process, if it runs one; else that of the one that does."""
        return self.own_queue if self._owns_background() else self.queue_elsewhere

    def _look_at_queue(self) -> None:
        """Another process may have asked for something, or told something. Blocks for a moment."""
        if self._owns_background():
            if self.own_queue.requested():
                self._loop.call_soon_threadsafe(self._look, self.own_queue.do_requests)
        elif self.queue_elsewhere.changed():
            self._loop.call_soon_threadsafe(self._look, self.queue_elsewhere.show)

    def _look(self, look: Callable[[], Coroutine[None, None, None]]) -> None:
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(look(), name="queue and others")

    def make_room(self) -> bool:
        """As ``making_room.make_room``."""
        return make_room(self._services, self)

    def close(self) -> None:
        """Hear no more news."""
        if self._looking is not None:
            self._looking.cancel()
        self._unsubscribe()
        self._diary.close()

    def _on_event(self, event: Event) -> None:
        if isinstance(event, PowerChanged):
            self.own_queue.think_again()
