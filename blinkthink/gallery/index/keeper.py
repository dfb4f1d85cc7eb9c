"""Keeps the index of the library true while the app runs."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from blinkthink.core.clock import Clock
from blinkthink.core.events import Event, EventBus, LibraryChanged, PictureAdded, SidecarChanged
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.sync import Changes, Stopped

if TYPE_CHECKING:
    from blinkthink.gallery.index.watching import Watch

log = logging.getLogger(__name__)

_MANY = 300  # changes that are told as "rebuilt", or files that are looked for by folder
_QUIET = 0.3  # seconds without news of a file, which may still be written
_PATIENCE = 2.0  # seconds that news waits for quiet at most
_FOLDERS = "folders"  # heard in the place of a file: folders came, went or were renamed
_DELAY = 1.5  # seconds for the window to show its first pictures
_FIRST = 10.0  # seconds for the window to ask for pictures at all
_REST = 0.001  # seconds for the other threads, after each millisecond of work
_CHECK = 15.0  # seconds between two looks whether the library's disk is there
_MISSING_CHECK = 5.0  # and where it is not
_SWEEP = 240  # checks between two looks at every file, for those written in place


class IndexKeeper:
    """Hears of changes from the app and from the system, and publishes ``LibraryChanged``.

    ``start`` and ``stop`` run on the asyncio thread; the work is done on a thread of its own, which
    sleeps while nothing happens.
    """

    def __init__(
        self,
        index: LibraryIndex,
        events: EventBus,
        clock: Clock,
        *,
        watches: bool = True,
        delay: float = _DELAY,
    ) -> None:
        """``watches``: hear of what others change, too. ``delay``: seconds before it reads."""
        self._index = index
        self._events = events
        self._clock = clock
        self._watches = watches
        self._delay = delay
        self._news = threading.Condition()
        self._urgent: set[Path] = set()  # the app says so: at once
        self._heard: dict[str, float] = {}  # the system says so: when it is quiet; since when
        self._last_heard = 0.0
        self._sync = False
        self._thorough = False
        self._over = False
        self._own: set[int] = set()  # events that this keeper publishes
        self._watch: Watch | None = None
        self._watched: tuple[str, int, int] | None = None
        self._thread: threading.Thread | None = None
        self._checking: asyncio.Task[None] | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def start(self) -> None:
        """Begin; returns at once."""
        self._loop = asyncio.get_running_loop()
        self._index.keep(True, self._ask)
        self._unsubscribe = self._events.subscribe(self._on_event)
        self._thread = threading.Thread(target=self._work, name="blinkthink-index", daemon=True)
        self._thread.start()
        self._checking = asyncio.create_task(self._check())

    async def stop(self) -> None:
        """End; what is half read is read at the next start."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        with self._news:
            self._over = True
            self._news.notify()
        self._index.wanted.set()
        if self._checking is not None:
            self._checking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._checking
            self._checking = None
        if self._thread is not None:
            await asyncio.to_thread(self._thread.join, 2.0)
            self._thread = None
        self._index.keep(False)

    # On the asyncio thread

    def _on_event(self, event: Event) -> None:
        if isinstance(event, PictureAdded | SidecarChanged):
            self._look({event.path})
        elif isinstance(event, LibraryChanged) and id(event) not in self._own:
            if event.rebuilt:
                self._ask()
            else:
                self._look(event.added | event.removed | event.changed)

    def _look(self, paths: Iterable[Path]) -> None:
        with self._news:
            self._urgent.update(paths)
            self._news.notify()

    def _ask(self, *, thorough: bool = False) -> None:
        with self._news:
            self._sync = True
            self._thorough |= thorough
            self._news.notify()

    async def _check(self) -> None:
        """Now and then: is the disk there, and what changed that nobody told?"""
        checks, away = 0, False
        while True:
            await self._clock.sleep(_MISSING_CHECK if away else _CHECK)
            there = await asyncio.to_thread(self._identity)
            away = there is None or self._index.missing
            checks += not away
            if not away and checks % _SWEEP == 1:
                self._ask(thorough=True)
            elif away or there != self._watched:
                self._ask()

    def _publish(self, event: LibraryChanged) -> None:
        self._own.add(id(event))
        try:
            self._events.publish(event)
        finally:
            self._own.discard(id(event))

    # On its own thread

    def _work(self) -> None:
        try:
            if self._delay:
                self._index.wanted.wait(_FIRST)
            with self._news:
                self._news.wait_for(lambda: self._over or bool(self._urgent), self._delay)
                self._sync = True
            while self._wait():
                try:
                    self._do()
                except Stopped:
                    return
                except Exception:
                    log.exception("the index could not be kept")
        finally:
            self._end_watch()
            self._index.pack()
            self._index.prune()
            self._index.close()

    def _wait(self) -> bool:
        """Sleep until there is something to do; False when it is over."""
        with self._news:
            while not (self._over or self._sync or self._urgent):
                if not self._heard:
                    self._news.wait()
                    continue
                due = min(self._last_heard + _QUIET, min(self._heard.values()) + _PATIENCE)
                left = due - time.monotonic()
                if left <= 0:
                    break
                self._news.wait(left)
            return not self._over

    def _do(self) -> None:
        with self._news:
            sync, thorough = self._sync, self._thorough
            self._sync = self._thorough = False
            heard: set[str] = set()
            if not self._urgent:
                heard = set(self._heard)
                self._heard.clear()
        self._look_at_urgent()
        if _FOLDERS in heard or len(heard) > _MANY:
            sync = True  # by folder is quicker, and sees what the system did not tell
        elif heard:
            files = self._index.files_of(map(Path, sorted(heard)))
            self._index.look_at(files, tell=self._tell)
        if sync:
            before = self._index.missing
            told = 0

            def tell(changes: Changes) -> None:
                nonlocal told
                told += len(changes)
                self._tell(changes)

            self._index.synchronize(thorough=thorough, pause=self._pause, tell=tell)
            if self._index.missing != before:
                self._publish_soon(LibraryChanged(rebuilt=True))
            elif told:
                if told > _MANY:
                    self._index.pack()
                self._publish_soon(LibraryChanged())  # for those who show the progress
            self._keep_watch()

    def _look_at_urgent(self) -> None:
        with self._news:
            paths, self._urgent = self._urgent, set()
        if len(paths) > _MANY:
            self._ask()
        elif paths:
            self._index.look_at(self._index.files_of(sorted(paths)), tell=self._tell)
            if self._watches and self._watched is None:
                self._ask()  # the library's folder may be new

    def _pause(self) -> None:
        """Let others work; what the app waits for goes first."""
        if self._over:
            raise Stopped
        time.sleep(_REST)
        if self._urgent:
            self._look_at_urgent()

    def _tell(self, changes: Changes) -> None:
        if len(changes) > _MANY:
            self._publish_soon(LibraryChanged(rebuilt=True))
            return
        root = self._index.root
        added, removed, changed = (
            frozenset(root / folder / name for folder, name in files)
            for files in (changes.added, changes.removed, changes.changed)
        )
        self._publish_soon(LibraryChanged(added, removed, changed))

    def _publish_soon(self, event: LibraryChanged) -> None:
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop ended
                self._loop.call_soon_threadsafe(self._publish, event)

    # Watching

    def _identity(self) -> tuple[str, int, int] | None:
        """Which folder the library is: another disk in its place is another one."""
        try:
            status = os.stat(self._index.library_root)  # noqa: PTH116
        except OSError:
            return None
        return str(self._index.library_root), status.st_dev, status.st_ino

    def _keep_watch(self) -> None:
        """Watch the folder that is the library now."""
        now = self._identity()
        if not self._watches or (now is not None and now == self._watched):
            return
        self._end_watch()
        if now is None:
            return
        from blinkthink.gallery.index.watching import Watch, tells

        if not tells(now[0]):
            return
        try:
            roots = [now[0], *self._index.linked_folders()]
            self._watch = Watch(roots, self._on_file, lambda: self._on_file(_FOLDERS))
        except OSError as error:
            log.warning("changes are looked for every minute: %s", error)
            return
        self._watched = now
        self._ask()  # for what changed between the last look and now

    def _end_watch(self) -> None:
        if self._watch is not None:
            self._watch.stop()
        self._watch = self._watched = None

    def _on_file(self, path: str) -> None:
        """On the watch's thread."""
        if os.path.basename(path).startswith("."):  # noqa: PTH119
            return
        now = time.monotonic()
        with self._news:
            self._heard.setdefault(path, now)
            self._last_heard = now
            self._news.notify()
