"""Writes the digest of each day as a file, at the time that the user chose."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path

from blinkthink.core.clock import Clock
from blinkthink.core.digests import Digest
from blinkthink.core.errors import BlinkThinkError, from_os_error
from blinkthink.core.events import DigestWritten, Event, EventBus, Trouble, Woke
from blinkthink.core.files import write_atomic
from blinkthink.core.settings import DigestSettings
from blinkthink.gallery.library import Library

log = logging.getLogger(__name__)

_DAYS_BACK = 7  # so many days are made up for after the computer was off
_LONGEST_WAIT = 3600.0 * 12
"""Seconds between looks at the clock: one that is set is noticed after that at the latest."""
_AFTER_FAILURE = 3600.0


class DigestWriter:
    """One file for each day with pictures, written once: a file that is there is left alone."""

    def __init__(
        self,
        library: Library,
        thumbnails: Path,
        folder: Path,
        settings: Callable[[], DigestSettings],
        events: EventBus,
        clock: Clock,
    ) -> None:
        """``folder`` takes the files where the settings name none."""
        self._library = library
        self._thumbnails = thumbnails
        self._folder = folder
        self._settings = settings
        self._events = events
        self._clock = clock
        self._task: asyncio.Task[None] | None = None
        self._look = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None  # while days are written
        self._told = ""  # the code of the error that was told last
        self._unsubscribe: Callable[[], None] = lambda: None

    def file_of(self, day: date) -> Path:
        """Where the digest of a day is written by itself."""
        chosen = self._settings().folder
        return (Path(chosen) if chosen else self._folder) / f"{day.isoformat()}.html"

    def start(self) -> None:
        """Begin to write them; ``stop`` ends it."""
        if self._task is None:
            self._unsubscribe = self._events.subscribe(self._on_event)
            self._loop = asyncio.get_running_loop()
            self._task = asyncio.create_task(self._run(), name="digest")

    async def stop(self) -> None:
        task, self._task, self._loop = self._task, None, None
        if task is not None:
            self._unsubscribe()
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    def settings_changed(self) -> None:
        """Look anew at when to write. Any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._look.set)

    async def compose(
        self, day: date, progress: Callable[[int, int], None] | None = None
    ) -> Digest:
        """``progress`` is called on any thread; a cancel ends the reading. Raises as
        ``composing.compose`` does."""
        from blinkthink.alerts.digest.composing import compose

        unwanted = threading.Event()
        making = asyncio.ensure_future(
            asyncio.to_thread(
                compose,
                self._library,
                day,
                self._clock.now(),
                self._clock.zone(),
                unwanted.is_set,
                progress or _in_silence,
            )
        )
        try:
            return await asyncio.shield(making)
        except asyncio.CancelledError:
            unwanted.set()
            await asyncio.wait([making])
            making.exception()  # Cancelled, which nobody awaits any more
            raise

    async def write(self, digest: Digest, file: Path) -> None:
        """Write the HTML file, whole or not at all, in a folder that is made if need be.

        Raises DiskFull, ReadOnly, NotFound or Transient.
        """
        await asyncio.to_thread(self._write, digest, file)

    def _write(self, digest: Digest, file: Path) -> None:
        from blinkthink.alerts.digest.html import WIDTH, page
        from blinkthink.gallery.thumbnails import ThumbnailCache

        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise from_os_error(error, file.parent) from error
        thumbnails = ThumbnailCache(self._thumbnails)
        text = page(digest, lambda path: thumbnails.get(path, WIDTH), self._clock.now())
        write_atomic(file, text.encode("utf-8", "replace"))  # models write half characters, too

    def _on_event(self, event: Event) -> None:
        if isinstance(event, Woke):
            self._look.set()

    async def _run(self) -> None:
        while True:
            self._look.clear()
            wait = await self._write_due()
            waiting = asyncio.ensure_future(self._clock.sleep(wait)) if wait is not None else None
            looking = asyncio.ensure_future(self._look.wait())
            both = [looking] if waiting is None else [looking, waiting]
            try:
                await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for one in both:
                    one.cancel()

    async def _write_due(self) -> float | None:
        """Write what is due; the seconds until the next look, None while it is switched off."""
        settings = self._settings()
        if settings.at is None:
            return None
        zone, now = self._clock.zone(), self._clock.now()
        hour = time_of_day.fromisoformat(settings.at)
        today = now.astimezone(zone).date()
        moment = datetime.combine(today, hour, zone)
        last = today - timedelta(days=1 if now >= moment else 2)
        first = last - timedelta(days=_DAYS_BACK - 1)
        if settings.since is not None:
            first = max(first, settings.since)
        try:
            for back in range((last - first).days, -1, -1):
                await self._write_once(last - timedelta(days=back))
        except BlinkThinkError as error:
            log.warning("the digest was not written: %s", error.detail)
            if error.code != self._told:  # once, not every hour
                self._told = error.code
                self._events.publish(Trouble(error))
            return _AFTER_FAILURE
        except Exception:  # the next day is written all the same
            log.exception("the digest was not written, in a way that nobody foresaw")
            return _AFTER_FAILURE
        self._told = ""
        if now >= moment:
            moment = datetime.combine(today + timedelta(days=1), hour, zone)
        return min(_LONGEST_WAIT, max(1.0, (moment - now).total_seconds()))

    async def _write_once(self, day: date) -> None:
        file = self.file_of(day)
        try:
            if await asyncio.to_thread(file.exists):
                return
        except OSError as error:
            raise from_os_error(error, file) from error
        digest = await self.compose(day)
        if not digest.pictures:
            return
        await self.write(digest, file)
        log.info("wrote the digest of %s", day)
        self._events.publish(DigestWritten(day, file))


def _in_silence(done: int, total: int) -> None:
    """Nobody asks how far it is."""
