"""Pictures on demand: from a camera into the library, each with its own outcome."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from blinkthink.capture.finishing import to_its_end
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, Unforeseen
from blinkthink.core.events import EventBus, PictureAdded, SnapFinished, SnapProgress, Trouble
from blinkthink.core.records import CameraRef
from blinkthink.core.state import CameraList, SnapOutcome, SnapPhase
from blinkthink.gallery.library import Library

log = logging.getLogger(__name__)


class Fresh(Protocol):
    """A picture as it came from a camera, whole and new."""

    @property
    def data(self) -> bytes: ...
    @property
    def captured_at(self) -> datetime: ...
    @property
    def sha256(self) -> str: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...


class Snapshots(Protocol):
    """What takes a picture: ``blink.snapshots.Snapshotter``."""

    async def snap(
        self,
        ref: CameraRef,
        *,
        last_sha256: str | None,
        progress: Callable[[SnapPhase], None],
    ) -> Fresh:
        """A picture newer than the one with ``last_sha256``; raises BlinkThinkError."""


class Registry(Protocol):
    """What knows the cameras: ``blink.cameras.CameraRegistry``."""

    @property
    def cameras(self) -> CameraList: ...


class CaptureService:
    """Takes pictures and keeps them; tells of it with SnapProgress, PictureAdded, SnapFinished."""

    def __init__(
        self,
        registry: Registry,
        snapshots: Snapshots,
        library: Library,
        events: EventBus,
        clock: Clock,
        kept: Callable[[Sequence[Path]], Awaitable[None]] | None = None,
    ) -> None:
        """``kept`` hears of each new picture at once, while other cameras still work."""
        self._kept = kept
        self._registry = registry
        self._snapshots = snapshots
        self._library = library
        self._events = events
        self._clock = clock
        self._under_way = 0

    @property
    def busy(self) -> bool:
        """Whether pictures are being taken."""
        return self._under_way > 0

    async def snap(self, refs: Sequence[CameraRef], trigger: str) -> list[SnapOutcome]:
        """One outcome for each of ``refs``, in their order; cameras work at the same time.

        A camera that is named twice takes one picture. A camera's failure is its outcome and never
        raised. Cancelled, it leaves for each camera nothing, or the picture with its sidecar.
        """
        wanted = {ref.key: ref for ref in refs}
        self._under_way += 1
        try:
            async with asyncio.TaskGroup() as group:  # cancelled, it waits until all have ended
                tasks = {
                    key: group.create_task(self._snap(ref, trigger)) for key, ref in wanted.items()
                }
        finally:
            self._under_way -= 1
        return [tasks[ref.key].result() for ref in refs]

    async def _snap(self, ref: CameraRef, trigger: str) -> SnapOutcome:
        def progress(phase: SnapPhase) -> None:
            self._events.publish(SnapProgress(ref, phase))

        began = self._clock.monotonic()
        try:
            outcome = await self._take(ref, trigger, progress)
        except BlinkThinkError as error:
            error.subject = error.subject or ref.name
            outcome = SnapOutcome(ref, error=error)
        except Exception as error:
            log.exception("a snapshot of %s failed in a way that nobody foresaw", ref.name)
            detail = f"{type(error).__name__}: {error}"
            outcome = SnapOutcome(ref, error=Unforeseen(detail, subject=ref.name))
        except asyncio.CancelledError:
            progress(SnapPhase.FAILED)
            raise
        log.debug(
            "%s: %s after %.1f s",
            ref.name,
            outcome.error.code if outcome.error else "saved",
            self._clock.monotonic() - began,
        )
        progress(SnapPhase.FAILED if outcome.error else SnapPhase.SAVED)
        self._events.publish(SnapFinished(outcome))
        if outcome.path is not None and self._kept is not None:
            try:
                await self._kept([outcome.path])
            except BlinkThinkError as error:
                self._events.publish(Trouble(error))
        return outcome

    async def _take(
        self, ref: CameraRef, trigger: str, progress: Callable[[SnapPhase], None]
    ) -> SnapOutcome:
        # Before the camera is asked: a picture that nobody can keep costs battery all the same.
        await asyncio.to_thread(self._library.check_there)
        last = await asyncio.to_thread(self._library.last_sha256, ref)
        fresh = await self._snapshots.snap(ref, last_sha256=last, progress=progress)
        camera = self._current(ref)
        # The news of the picture is told by the work itself: a cancel may come in between.
        path = await to_its_end(
            functools.partial(self._store, fresh, camera, trigger),
            then=lambda path: self._events.publish(PictureAdded(path)),
        )
        return SnapOutcome(camera, path, fresh.captured_at, fresh.sha256)

    def _store(self, fresh: Fresh, camera: CameraRef, trigger: str) -> Path:
        return self._library.store(
            fresh.data,
            camera=camera,
            captured_at=fresh.captured_at,
            trigger=trigger,
            sha256=fresh.sha256,
            width=fresh.width,
            height=fresh.height,
            armed=self._armed(camera),
        )

    def _armed(self, ref: CameraRef) -> bool | None:
        """Whether the camera was armed as of the last listing; None: nobody knows."""
        camera = self._registry.cameras.find(ref)
        return camera.armed if camera is not None else None

    def _current(self, ref: CameraRef) -> CameraRef:
        """The camera as the last listing names it: it may have got a new name meanwhile."""
        for camera in self._registry.cameras.cameras:
            if camera.ref.key == ref.key:
                return camera.ref
        return ref
