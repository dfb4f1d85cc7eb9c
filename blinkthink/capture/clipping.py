"""Motion clips on demand: from Blink into the library, one after another, each with its outcome."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from blinkthink.blink.clip import Clip
from blinkthink.blink.clips import MotionClips, Poster
from blinkthink.capture.finishing import to_its_end
from blinkthink.core.errors import (
    BlinkThinkError,
    DiskFull,
    NeedsLogin,
    NotFound,
    RateLimited,
    ReadOnly,
    Transient,
    Unforeseen,
)
from blinkthink.core.events import ClipsProgress, EventBus, PictureAdded
from blinkthink.core.records import CameraRef
from blinkthink.core.state import ClipOutcome
from blinkthink.gallery.clips import ClipStore
from blinkthink.runtime.locks import FileLock

log = logging.getLogger(__name__)

_WAIT = 900.0  # seconds that another process may take for the clip that it downloads
_ENDING = (NeedsLogin, RateLimited, DiskFull, ReadOnly)  # the next clip would fail in the same way
_MOST_FAILURES = 3  # transient ones in a row: then the network is gone


@dataclass
class _Run:
    """One download of clips: what came of it, and the pictures that ``added`` has not heard of."""

    outcomes: list[ClipOutcome] = field(default_factory=list)
    stored: list[Path] = field(default_factory=list)


class ClipService:
    """Downloads clips; tells of it with ClipsProgress and PictureAdded."""

    def __init__(
        self,
        clips: MotionClips,
        store: ClipStore,
        events: EventBus,
        added: Callable[[Sequence[Path]], Awaitable[None]],
    ) -> None:
        """``added`` is awaited with the new pictures."""
        self._clips = clips
        self._store = store
        self._events = events
        self._added = added
        self._one_at_a_time = asyncio.Lock()
        self._running: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether clips are being downloaded."""
        return self._one_at_a_time.locked()

    async def fetch(
        self, cameras: Sequence[CameraRef] = (), since: datetime | None = None
    ) -> list[ClipOutcome]:
        """Download what the library lacks, newest first; one outcome for each clip.

        Of all cameras where none is named, from ``since`` on, or all that Blink has. Clips that are
        in the library already have an outcome too (not ``new``), those that the user deleted from
        it have none. A clip's failure is its outcome; trouble that every next clip would have ends
        the rest with the same error. A sync module that does not list its clips is an outcome
        without an id for each of its cameras. ``cancel`` ends it: the outcomes so far are returned.
        Raises NeedsLogin, RateLimited or Transient where nothing can be listed.
        """
        async with self._one_at_a_time:
            run = _Run()
            self._running = task = asyncio.create_task(self._fetch(cameras, since, run))
            try:
                await asyncio.wait([task])
            finally:
                self._running = None
                task.cancel()  # nothing, unless the caller was cancelled
                await asyncio.wait([task])
                await self._tell_added(run)
                done = len(run.outcomes)
                self._events.publish(ClipsProgress(done, done, running=False))
            if not task.cancelled():
                task.result()
            return run.outcomes

    async def cancel(self) -> None:
        """End the download that runs; the clip under way goes on from there the next time."""
        if self._running is not None:
            self._running.cancel()

    async def stop(self) -> None:
        """End what runs and return once it has ended."""
        await self.cancel()
        async with self._one_at_a_time:
            pass

    async def _fetch(self, cameras: Sequence[CameraRef], since: datetime | None, run: _Run) -> None:
        self._events.publish(ClipsProgress(0, None))
        listing = await self._clips.listing(cameras, since)
        run.outcomes += [ClipOutcome("", camera, error=error) for camera, error in listing.failed]
        await asyncio.to_thread(self._store.look)
        found = await asyncio.to_thread(
            lambda: [self._store.find(c.id, c.camera, c.created_at) for c in listing.clips]
        )
        wanted = []
        for clip, kept in zip(listing.clips, found, strict=True):
            if kept is None:
                wanted.append(clip)
            elif kept.path is not None:
                run.outcomes.append(_known(clip, kept.path))
        ending: BlinkThinkError | None = None
        failures = 0
        for done, clip in enumerate(wanted):
            self._events.publish(ClipsProgress(done, len(wanted)))
            error = ending or await self._one(clip, run)
            if error is not None:
                run.outcomes.append(
                    ClipOutcome(clip.id, clip.camera, captured_at=clip.created_at, error=error)
                )
            failures = failures + 1 if isinstance(error, Transient) else 0
            if isinstance(error, _ENDING) or failures >= _MOST_FAILURES:
                ending = error
            await self._tell_added(run)

    async def _tell_added(self, run: _Run) -> None:
        stored, run.stored = run.stored, []
        if stored:
            await self._added(stored)

    async def _one(self, clip: Clip, run: _Run) -> BlinkThinkError | None:
        """One clip to its end, with its outcome or the error; only a cancel is raised."""
        try:
            await self._download(clip, run)
            return None
        except BlinkThinkError as error:
            failure = error
        except Exception as error:
            log.exception("a clip of %s failed in a way that nobody foresaw", clip.camera.name)
            failure = Unforeseen(f"{type(error).__name__}: {error}")
        if not failure.subject:
            one = f"clip of {clip.camera.name}, {clip.created_at.astimezone():%Y-%m-%d %H:%M:%S}"
            failure.subject = one if isinstance(failure, NotFound) else clip.camera.name
        log.info("a clip of %s: %s", clip.camera.name, failure.code)
        return failure

    async def _download(self, clip: Clip, run: _Run) -> None:
        def stored(path: Path) -> None:  # also in the middle of a cancel
            run.stored.append(path)
            video = path.with_suffix(".mp4")
            run.outcomes.append(ClipOutcome(clip.id, clip.camera, video, clip.created_at))
            self._events.publish(PictureAdded(path))

        async with FileLock(self._store.lock, _WAIT):
            # Another process may have stored it meanwhile.
            kept = await asyncio.to_thread(self._store.find, clip.id, clip.camera, clip.created_at)
            if kept is not None:
                if kept.path is not None:
                    run.outcomes.append(_known(clip, kept.path))
                return
            part = self._store.part(clip.id)
            poster = await self._clips.download(clip, part)
            await to_its_end(functools.partial(self._keep, clip, part, poster), then=stored)

    def _keep(self, clip: Clip, part: Path, poster: Poster) -> Path:
        return self._store.store(
            clip.id,
            part,
            poster.data,
            camera=clip.camera,
            captured_at=clip.created_at,
            sha256=poster.sha256,
            width=poster.width,
            height=poster.height,
        )


def _known(clip: Clip, path: Path) -> ClipOutcome:
    return ClipOutcome(clip.id, clip.camera, path, clip.created_at, new=False)
