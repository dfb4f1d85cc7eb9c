"""The care of a library as the window asks for it: one class, all of it off the event loop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, Usage
from blinkthink.core.events import EventBus, LibraryChanged, SidecarChanged, SpaceLow, Trouble
from blinkthink.core.records import Sidecar, UserMarks
from blinkthink.core.settings import Retention, Settings
from blinkthink.core.translation import tr
from blinkthink.gallery.care import exporting, importing, retention
from blinkthink.gallery.care.moving import Mover
from blinkthink.gallery.care.originals import remove_originals
from blinkthink.gallery.care.reports import (
    ExportReport,
    ImportReport,
    Progress,
    RetentionPlan,
    RetentionReport,
    Space,
    Trashed,
)
from blinkthink.gallery.care.space import Growth, growth, room
from blinkthink.gallery.care.under_way import take_cut_off
from blinkthink.gallery.care.undo import Undo
from blinkthink.gallery.care.working import Work, on_thread
from blinkthink.gallery.library import Library

log = logging.getLogger(__name__)

_RETENTION_FIRST = 600.0  # seconds after the start
_RETENTION_EVERY = 86400.0
_SPACE_FIRST = 60.0
_SPACE_EVERY = 600.0
_GROWTH_EVERY = 144  # looks at the room: once a day


def unheard(done: int, total: int) -> None:
    """A progress that nobody looks at."""


class LibraryCare:
    """Import, export, trash, retention, room and moving of one library.

    Coroutines run on the asyncio thread; the work is done on another one. Progress is called on the
    asyncio thread. Cancelling the task ends the work after the file at hand, and only whole
    pictures are left. Errors are ``BlinkThinkError``; those of single files stand in the reports.
    """

    def __init__(
        self,
        library: Library,
        events: EventBus,
        clock: Clock,
        settings: Callable[[], Settings],
        use_library: Callable[[Path], Awaitable[None]],
    ) -> None:
        """``use_library`` makes another folder the library, for this run and in the settings."""
        self._library = library
        self._events = events
        self._clock = clock
        self._settings = settings
        self._use_library = use_library
        self._undo = Undo(library, events, clock, self._run)
        self._tasks: set[asyncio.Task[None]] = set()
        self._moving = asyncio.Lock()

    async def start(self, *, retention: bool) -> None:
        """Finish in the background what a killed process began, and look after the room.

        ``retention`` also keeps the limits, once a day.
        """
        self._run(self._recover())
        self._run(self._watch_space())
        if retention:
            self.keep_retention()

    def keep_retention(self) -> None:
        """Keep the limits once a day from now on, as ``start`` does with ``retention``."""
        self._run(self._keep_retention())

    async def stop(self) -> None:
        """End what runs; what was deleted in this run goes to the system's trash now.

        What takes longer than a moment goes there at the next start.
        """
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._undo.end()

    async def import_folder(self, folder: Path, progress: Progress = unheard) -> ImportReport:
        """Copy the pictures below ``folder`` into the library, with sidecars and clips.

        A library from elsewhere keeps its cameras and their folders. Progress counts files. Raises
        Usage where the library lies in ``folder`` or the other way, NotFound where it is no folder,
        DiskFull, ReadOnly or DiskAway where the library takes no more; what came until then stays.
        """
        return await on_thread(
            self._work(progress),
            lambda work: importing.import_folder(self._library, folder, work),
        )

    async def export(
        self,
        paths: Sequence[Path],
        target: Path,
        *,
        sidecars: bool = False,
        clips: bool = False,
        progress: Progress = unheard,
    ) -> ExportReport:
        """Copy pictures into the folder ``target``, which is made; nothing is overwritten.

        Progress counts pictures. Raises Usage for a folder in the library, DiskFull, ReadOnly.
        """
        return await on_thread(
            self._work(progress),
            lambda work: exporting.export(
                self._library, paths, target, work, with_sidecars=sidecars, with_clips=clips
            ),
        )

    async def export_csv(
        self, paths: Sequence[Path], target: Path, progress: Progress = unheard
    ) -> int:
        """Write the analyses of pictures as a table (replacing ``target``); the number of rows.

        Raises Usage where ``target`` is called like a picture, a sidecar or a clip.
        """
        return await on_thread(
            self._work(progress),
            lambda work: exporting.export_csv(self._library, paths, target, work),
        )

    async def trash(self, paths: Sequence[Path], progress: Progress = unheard) -> Trashed:
        """Delete pictures with sidecar and clip: to the system's trash, once undo is over.

        Raises Usage where this disk has no trash; then nothing is deleted.
        """
        return await self._undo.delete(paths, self._work(progress))

    async def restore(self, trashed: Trashed) -> list[Path]:
        """Bring deleted pictures back to where they lay; their paths.

        Raises Usage when the time for that is over and they are in the system's trash.
        """
        return await self._undo.restore(trashed)

    async def retention_preview(
        self, rules: Retention, progress: Progress = unheard
    ) -> RetentionPlan:
        """What ``rules`` would delete now, whether or not they are on. Progress counts pictures."""
        now = self._clock.now()
        return await on_thread(
            self._work(progress), lambda work: retention.plan(self._library, rules, now, work)
        )

    async def apply_retention(
        self, plan: RetentionPlan, progress: Progress = unheard
    ) -> RetentionReport:
        """Really delete the pictures of ``plan``, past the trash; each is checked again."""
        now = self._clock.now()
        return await on_thread(
            self._work(progress), lambda work: retention.apply(self._library, plan, now, work)
        )

    async def keep_limits(self) -> RetentionReport:
        """Delete what is over the limits that were confirmed for this library, unseen.

        That is less than a preview would show: see ``care.retention``.
        """
        rules, now = self._settings().retention, self._clock.now()
        if not retention.holds(rules, self._library.root):
            return RetentionReport()
        return await self.apply_retention(
            await on_thread(
                self._work(),
                lambda work: retention.plan(self._library, rules, now, work, unseen=True),
            )
        )

    async def space(self) -> Space:
        """Raises ReadOnly or Transient where the disk does not tell."""
        return await on_thread(
            self._work(), lambda work: room(self._library.root, self._grown(work))
        )

    async def move_library(self, target: Path, progress: Progress = unheard) -> None:
        """Move the library into the empty or new folder ``target`` and go on there.

        Everything is copied and compared, then the library is switched, then the originals go.
        Progress counts bytes. A cancel before the switch leaves the old library in use and removes
        the copies. Raises Usage for a target that will not do, DiskFull, ReadOnly, NotFound or
        Transient; the old library is then in use and whole.
        """
        await self._remove_originals()  # of the move before
        mover = Mover(self._library, target)
        try:
            async with self._moving:
                await on_thread(self._work(progress), mover.copy)
        finally:
            if mover.committed:  # a cancel may have come too late
                await self._switch(mover.target)
                self._run(self._remove_originals())

    async def go_after(self) -> Path | None:
        """Go on with the library where its folder was moved or renamed to, outside of this app;
        that folder. None where it is not found. Raises DiskFull, ReadOnly or Transient."""
        to = await asyncio.to_thread(self._library.go_after)
        if to is not None:
            await self._switch(to)
        return to

    async def mark(self, paths: Sequence[Path], change: Callable[[UserMarks], UserMarks]) -> None:
        """Change what the user says of pictures: star, note, verdict; as ``change`` does it."""
        await self.change(paths, lambda _, one: one.marked(change(one.user)))

    async def change(
        self,
        paths: Sequence[Path],
        change: Callable[[Path, Sidecar], Sidecar],
        progress: Progress = unheard,
    ) -> None:
        """Rewrite the sidecars of pictures; ``change`` is called on a thread, under their lock.

        All are tried; the first error is raised at the end.
        """

        def rewrite(path: Path) -> bool:
            self._library.update_sidecar(path, partial(change, path))
            return True

        await self._each(paths, rewrite, progress)

    async def set_aside(
        self, paths: Sequence[Path], progress: Progress = unheard
    ) -> tuple[Path, ...]:
        """Put the damaged sidecars of pictures out of the way, as ``<name>.json.broken``; where
        they are now. All are tried; the first error is raised at the end."""
        aside: list[Path] = []

        def put(path: Path) -> bool:
            now = self._library.set_aside(path)
            aside.extend([now] if now is not None else [])
            return now is not None

        await self._each(paths, put, progress)
        return tuple(aside)

    async def _each(
        self, paths: Sequence[Path], rewrite: Callable[[Path], bool], progress: Progress
    ) -> None:
        """Rewrite sidecars on a thread; ``rewrite`` says whether one is another now."""

        def all_of_them(work: Work) -> None:
            failure: BlinkThinkError | None = None
            for done, path in enumerate(paths):
                work.check()
                try:
                    if rewrite(path):
                        work.tell(SidecarChanged(path))
                except BlinkThinkError as error:
                    failure = failure or error
                work.went(done + 1, len(paths))
            if failure is not None:
                raise failure

        await on_thread(self._work(progress), all_of_them)

    # What runs by itself

    def _work(self, progress: Progress | None = None) -> Work:
        return Work(progress, self._events.publish)

    def _run(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _recover(self) -> None:
        await self._remove_originals()
        await self._tell_cut_off()
        await self._undo.recover()

    async def _tell_cut_off(self) -> None:
        async with self._moving:
            root = self._library.root
            try:
                target = await asyncio.to_thread(take_cut_off, root)
            except BlinkThinkError as error:
                self._events.publish(Trouble(error))
                return
        if target is not None:
            told = tr(
                "Moving the library to “{target}” was cut off. All pictures are still in "
                "“{root}”. Move it to the same folder again to go on, or delete that folder."
            ).format(target=target, root=root)
            self._events.publish(Trouble(Usage(told)))

    async def _switch(self, target: Path) -> None:
        try:
            await self._use_library(target)
        except BlinkThinkError as error:  # the settings; the old folder tells where the library is
            self._library.use(target)
            self._events.publish(Trouble(error))
        self._events.publish(LibraryChanged(rebuilt=True))

    async def _remove_originals(self) -> None:
        async with self._moving:
            root = self._library.root
            try:
                await on_thread(self._work(), lambda work: remove_originals(root, work))
            except BlinkThinkError as error:
                self._events.publish(Trouble(error))

    async def _keep_retention(self) -> None:
        await self._clock.sleep(_RETENTION_FIRST)
        while True:
            try:
                await self.keep_limits()
            except BlinkThinkError as error:
                self._events.publish(Trouble(error))
            await self._clock.sleep(_RETENTION_EVERY)

    async def _watch_space(self) -> None:
        """Tell that the disk runs low, once until there is room again."""
        told = False
        looks = 0
        grown: Growth | None = None
        await self._clock.sleep(_SPACE_FIRST)
        while True:
            try:
                if grown is None or looks % _GROWTH_EVERY == 0:
                    grown = await on_thread(self._work(), self._grown)
                now = await asyncio.to_thread(room, self._library.root, grown)
                if now.low and not told:
                    self._events.publish(SpaceLow(now.free, now.days_left))
                told = now.low
            except BlinkThinkError as error:
                log.warning("cannot look at the room: %s", error)
            looks += 1
            await self._clock.sleep(_SPACE_EVERY)

    def _grown(self, work: Work) -> Growth:
        return growth(self._library.root, self._clock.now(), work)
