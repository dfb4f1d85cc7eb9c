"""The care of a library as the window asks for it: one class, all of it off the event loop."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from blinkthink.core.clock import Clock
from blinkthink.core.events import EventBus
from blinkthink.core.records import UserMarks
from blinkthink.core.settings import Retention, Settings
from blinkthink.gallery.care.reports import (
    ExportReport,
    ImportReport,
    Progress,
    RetentionPlan,
    RetentionReport,
    Space,
    Trashed,
)
from blinkthink.gallery.library import Library


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

    async def start(self, *, background: bool) -> None:
        """Finish what a killed process began; ``background`` also keeps retention and warnings."""

    async def stop(self) -> None:
        """End what runs; the trash of this run is handed to the system's."""

    async def import_folder(self, folder: Path, progress: Progress = unheard) -> ImportReport:
        """Copy the pictures below ``folder`` into the library, with sidecars and clips.

        Progress counts files. Raises Usage where the library lies in ``folder`` or the other way,
        NotFound where it is no folder, DiskFull or ReadOnly where the library takes no more.
        """
        raise NotImplementedError

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
        raise NotImplementedError

    async def export_csv(
        self, paths: Sequence[Path], target: Path, progress: Progress = unheard
    ) -> int:
        """Write the analyses of pictures as a table (replacing ``target``); the number of rows."""
        raise NotImplementedError

    async def trash(self, paths: Sequence[Path], progress: Progress = unheard) -> Trashed:
        """Delete pictures with sidecar and clip: to the system's trash, once undo is over.

        Raises Usage where this disk has no trash; then nothing is deleted.
        """
        raise NotImplementedError

    async def restore(self, trashed: Trashed) -> list[Path]:
        """Bring deleted pictures back to where they lay; their paths.

        Raises Usage when the time for that is over and they are in the system's trash.
        """
        raise NotImplementedError

    async def retention_preview(self, rules: Retention) -> RetentionPlan:
        """What ``rules`` would delete now, whether or not they are on."""
        raise NotImplementedError

    async def apply_retention(
        self, plan: RetentionPlan, progress: Progress = unheard
    ) -> RetentionReport:
        """Really delete the pictures of ``plan``, past the trash; each is checked again."""
        raise NotImplementedError

    async def space(self) -> Space:
        """Raises NotFound where the library's disk is not there."""
        raise NotImplementedError

    async def move_library(self, target: Path, progress: Progress = unheard) -> None:
        """Move the library into the empty or new folder ``target`` and go on there.

        Everything is copied and compared, then the library is switched, then the originals go.
        Progress counts bytes. A cancel before the switch leaves the old library in use and removes
        the copies. Raises Usage for a target that will not do, DiskFull, ReadOnly, NotFound or
        Transient; the old library is then in use and whole.
        """
        raise NotImplementedError

    async def mark(self, paths: Sequence[Path], change: Callable[[UserMarks], UserMarks]) -> None:
        """Change what the user says of pictures: star, note, verdict.

        All are tried; the first error is raised at the end.
        """
        raise NotImplementedError
