"""Hears of changes below a folder from the operating system, where it tells of them."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from typing import Any

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)

log = logging.getLogger(__name__)

_TOLD = [
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]  # not who opens and reads files
_REMOTE = ("nfs", "cifs", "smb", "9p", "afs", "fuse.sshfs", "vboxsf", "prl_fs", "davfs", "webdav")


class Watch(FileSystemEventHandler):
    """Tells of files and folders that changed, on a thread of its own, until ``stop``."""

    def __init__(
        self, roots: Iterable[str], on_file: Callable[[str], None], on_folder: Callable[[], None]
    ) -> None:
        """``roots`` are watched with all that is below. Raises OSError where that fails."""
        from watchdog.observers import Observer

        self._on_file = on_file
        self._on_folder = on_folder
        self._observer: Any = Observer()
        try:
            for root in roots:
                self._observer.schedule(self, root, recursive=True, event_filter=_TOLD)
            self._observer.start()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        self._observer.unschedule_all()
        if self._observer.is_alive():
            self._observer.stop()
            self._observer.join(1.0)

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory:
            if not isinstance(event, FileModifiedEvent):
                self._on_folder()
            return
        for path in (event.src_path, event.dest_path):
            if path:
                self._on_file(os.fsdecode(path))


def tells(root: str) -> bool:
    """Whether this kind of disk tells of changes that another computer makes."""
    import psutil

    real = os.path.realpath(root)
    best, kind = "", ""
    try:
        for disk in psutil.disk_partitions(all=True):
            at = disk.mountpoint.rstrip("/")
            if (real == at or real.startswith(f"{at}/")) and len(at) >= len(best):
                best, kind = at, disk.fstype.lower()
    except OSError as error:
        log.info("cannot tell what kind of disk %s is on: %s", root, error)
    return not kind.startswith(_REMOTE)
