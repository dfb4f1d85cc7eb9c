"""The app without its window: every part made once and joined.

The window, the commands and ``watch`` all run on this. It is made on any thread; ``start`` and
``stop`` and all coroutines run on the asyncio thread.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from blinkthink.app.digest_services import DigestServices
from blinkthink.app.own_program import OwnProgram
from blinkthink.app.schedule_services import ScheduleServices
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import (
    AccountChanged,
    CamerasChanged,
    OwnerChanged,
    QueueChanged,
    ScheduleChanged,
    Trouble,
)
from blinkthink.core.power import Power
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.core.state import (
    Account,
    CameraList,
    ClipOutcome,
    Job,
    SignIn,
    SnapOutcome,
)
from blinkthink.core.updates import UpdateNews

if TYPE_CHECKING:
    import asyncio

    from blinkthink.app.ownership import Ownership
    from blinkthink.app.updates import Updates

_TIDY_AFTER = 60.0  # seconds from the start to the look at what can be deleted


class Services(DigestServices, ScheduleServices):
    """Implements ``ui.backend.Backend``."""

    def __init__(
        self, *, demo: bool = False, library: Path | None = None, clock: Clock | None = None
    ) -> None:
        """As ``Home``: nothing runs and nothing is asked yet."""
        super().__init__(demo=demo, library=library, clock=clock)
        self.program = OwnProgram(self.clock)
        self._starting: asyncio.Task[object] | None = None
        self._tidying: asyncio.Task[None] | None = None
        self._ownership: Ownership | None = None
        self._background = False  # whether new pictures are analysed here

    async def start(self, *, background: bool, gallery: bool = False) -> None:
        """Open the network side and restore the sign-in (no request is made for that).

        ``background`` also runs the schedule and the analysis queue, if no other process of this
        home does; ``gallery`` keeps the index of the library true. Raises as the parts do; ``stop``
        may be called whatever happened, also while this runs. What was shown before is published
        as it is now.
        """
        import asyncio

        self._starting = asyncio.current_task()
        try:
            await self._start(background, gallery)
        except BlinkThinkError as error:
            self._refused = error
            await self._give_up_background()
            raise
        except Exception:
            await self._give_up_background()
            raise
        finally:
            self._starting = None

    async def _start(self, background: bool, gallery: bool) -> None:
        import asyncio

        if gallery:
            await self.keeper.start()
        await asyncio.to_thread(self.library.note_there)
        await asyncio.to_thread(self.look_at_libraries)
        from blinkthink.app.ownership import Ownership
        from blinkthink.app.running import Running
        from blinkthink.runtime.http import HttpClient

        routes, trust = None, None
        if self.demo_server is not None:
            await self.demo_server.start()
            routes, trust = self.demo_server.routes, self.demo_server.certificate
        http = HttpClient(self.ledger, self.clock, routes=routes, extra_trust=trust)
        await http.__aenter__()
        running = self._running = Running(self, http, background=background)
        await running.account.restore()
        await running.registry.recall()
        self._engine_changed(self._engine_at_rest())
        self._background = background
        if background:
            self._ownership = Ownership(self.paths.data / "background.lock", self.clock)
            self._ownership.take()
            await running.power.start()
            if self.owns_background:
                await running.own_queue.start()
            else:
                await running.queue_elsewhere.show()
            try:
                await self._use_library(self.library.root)
            except BlinkThinkError as error:  # the settings lag behind a move: no harm
                self.events.publish(Trouble(error))
            await self.care.start(retention=self.owns_background)
            running.downloads.be_patient()
            await (running.downloads.go_on if self.owns_background else running.downloads.look)()
        await running.scheduler.start(runs=self.owns_background)
        running.status.start()
        await self.cloud_access.look()
        if background:
            await self.start_alerts()
        if self.owns_background:
            self.digest_writer.start()
        if gallery:
            self._tidying = asyncio.create_task(self._tidy())
        for news in (
            AccountChanged(self.account()),
            CamerasChanged(self.cameras()),
            QueueChanged(self.jobs()),
            ScheduleChanged(self.schedules()),
        ):
            self.events.publish(news)
        if self._ownership is not None:
            self._ownership.wait(self._take_over)

    async def _take_over(self) -> None:
        """The process that ran schedule and queue has ended: they run here from now on, all or
        none of it. Raises what keeps them from that."""
        try:
            await self._begin_background()
        except Exception:
            await self._give_up_background()
            await self.running.scheduler.start(runs=False)  # it is shown, as before
            await self.running.queue_elsewhere.show()
            await self.start_alerts()
            raise
        self.care.keep_retention()
        self.running.status.wake()
        self.events.publish(OwnerChanged(here=True))

    async def _begin_background(self) -> None:
        running = self.running
        self.digest_writer.start()
        for take_over in (
            running.own_queue.start,
            running.scheduler.start,
            running.downloads.go_on,
            self.alerting_look,
        ):
            try:
                await take_over()
            except BlinkThinkError as error:  # it tries again by itself
                self.events.publish(Trouble(error))

    async def _give_up_background(self) -> None:
        """End what began to run by itself here, and let another process have it."""
        if not self.owns_background or self._ownership is None:
            return
        async with contextlib.AsyncExitStack() as ending:
            ending.callback(self._ownership.release)
            if self._running is not None:
                ending.push_async_callback(self._running.own_queue.stop)
                ending.push_async_callback(self._running.scheduler.stop)
            ending.push_async_callback(self.stop_alerts)
            ending.push_async_callback(self.stop_digests)

    async def _tidy(self) -> None:
        """Keep the thumbnails below their bound on the disk; delete what processes that were
        killed while they wrote left behind."""
        import asyncio

        from blinkthink.core.leftovers import remove_leftovers_in
        from blinkthink.gallery.thumbnails import ThumbnailCache

        await self.clock.sleep(_TIDY_AFTER)
        await asyncio.to_thread(ThumbnailCache(self.paths.thumbnails).trim)
        await asyncio.to_thread(self.library.remove_leftovers)
        for folder in await asyncio.to_thread(self.paths.written_to):
            await asyncio.to_thread(remove_leftovers_in, folder)

    async def stop(self) -> None:
        """End everything in order: nothing new begins, then what runs ends, then the network."""
        if self._starting is not None:
            import asyncio

            starting = self._starting
            starting.cancel()
            await asyncio.wait([starting])
        if self._ownership is not None:
            await self._ownership.stop_waiting()
        if self._tidying is not None:
            self._tidying.cancel()
            self._tidying = None
        running, self._running = self._running, None
        # From the last to the first; each is ended whatever another raises. What was never made
        # is not made for this.
        async with contextlib.AsyncExitStack() as ending:
            if self._ownership is not None:
                ending.callback(self._ownership.release)
            if self._ledger is not None:
                ending.push_async_callback(self._ledger.flush)
            if self._demo_server is not None:
                ending.push_async_callback(self._demo_server.stop)
            if running is not None:
                ending.callback(running.close)
                ending.push_async_callback(running.http.close)
                ending.push_async_callback(running.downloads.stop)
            if self._engine_process is not None:
                ending.push_async_callback(self._engine_process.close)
            if running is not None:
                ending.push_async_callback(running.own_queue.stop)
                ending.push_async_callback(running.power.stop)
                ending.push_async_callback(running.clips.stop)
                ending.push_async_callback(running.scheduler.stop)
                ending.push_async_callback(running.status.stop)
            ending.push_async_callback(self.stop_alerts)
            ending.push_async_callback(self.stop_digests)
            if self._care is not None:
                ending.push_async_callback(self._care.stop)
            if self._keeper is not None:
                ending.push_async_callback(self._keeper.stop)
            ending.push_async_callback(self.cancel_evaluation)

    async def make_room(self) -> bool:
        """Begin no other analysis, as another version should follow this process; whether nothing
        is under way, so that it may end. To be asked again until it is so."""
        if self._ownership is not None:
            await self._ownership.stop_waiting()
        return self.running.make_room()

    # What the window reads, from any thread.

    @property
    def owns_background(self) -> bool:
        """Whether this process runs the schedule and the queue of this home."""
        return self._ownership is not None and self._ownership.here

    def account(self) -> Account:
        """Before the start only whether a sign-in may have been kept."""
        if self._running is not None:
            return self._running.account.account
        may_be = self._refused is None and self.secrets.stamp()
        return Account(SignIn.UNKNOWN if may_be else SignIn.SIGNED_OUT)

    def cameras(self) -> CameraList:
        return self._running.registry.cameras if self._running else CameraList()

    def power(self) -> Power:
        return self._running.power.power if self._running else Power()

    def jobs(self) -> tuple[Job, ...]:
        return self._running.queue.jobs() if self._running else ()

    def schedule_owner(self) -> Literal["here", "elsewhere"]:
        return "here" if self.owns_background else "elsewhere"

    # What the window asks for, on the asyncio thread.

    async def bug_report(self) -> str:
        from blinkthink.app.bug_report import bug_report

        return await bug_report(self)

    async def change_settings(self, settings: Settings) -> None:
        await super().change_settings(settings)
        if self._running is not None:
            self._running.status.wake()
            self._running.own_queue.think_again()

    @cached_property
    def _updates(self) -> Updates:
        from blinkthink.app.updates import Updates

        return Updates(
            self.running.http,
            self.paths.updates,
            self.clock,
            lambda: self.settings().updates and not self.demo,
        )

    async def look_for_update(self, *, now: bool = False) -> UpdateNews:
        updates = self._updates
        return await (updates.look() if now and not self.demo else updates.look_if_due())

    async def skip_update(self, version: str) -> None:
        await self._updates.skip(version)

    async def note_update_told(self, version: str) -> None:
        await self._updates.note_told(version)

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
        """Take pictures for ``trigger``; each that comes goes into the analysis queue at once.

        No cameras mean all that are listed. Raises what a first listing raises.
        """
        running = self.running
        listing = running.registry.cameras
        if listing.as_of is None:
            listing = await running.registry.refresh()
        found = [(ref, listing.find(ref)) for ref in cameras]
        refs = [camera.ref if camera else ref for ref, camera in found]
        refs = refs or [camera.ref for camera in listing.cameras]
        return await running.capture.snap(refs, trigger)

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
            await self._running.queue.add(pictures, force=False, triage=True)

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
        send: bool = False,
    ) -> None:
        await self.running.queue.add(paths, force=force, model=model, detail=detail, send=send)

    async def cancel_job(self, job_id: int) -> None:
        await self.running.queue.cancel(job_id)

    async def cancel_all_jobs(self) -> None:
        await self.running.queue.cancel_all()

    async def retry_job(self, job_id: int) -> None:
        await self.running.queue.retry(job_id)
