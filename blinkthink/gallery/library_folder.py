"""The folder of a library: which it is, whether its disk is there, and the lock on it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from blinkthink.core.errors import DiskAway, LibraryMoved, ReadOnly
from blinkthink.gallery.disk import Disks, device_of, holds_pictures, inode_of, may_read, went_away
from blinkthink.gallery.moved import moved_to
from blinkthink.gallery.overlapping import LOCK, libraries_of
from blinkthink.gallery.renamed import found_near, leave_mark, put_back
from blinkthink.runtime.locks import exclusive

_PATIENCE = 30.0  # seconds; a change takes milliseconds


class _Seen(NamedTuple):
    """The numbers of a library's disk and folder when it was looked at last."""

    root: Path
    device: int | None = None  # None: not known, or it was not there
    inode: int = 0  # 0: the same

    @classmethod
    def now(cls, root: Path) -> _Seen:
        return cls(root, device_of(root), inode_of(root))


class LibraryFolder:
    """Where a library is. Everything here blocks: call it off the event loop. Thread-safe."""

    def __init__(self, root: Path, disks: Disks | None = None) -> None:
        """``disks`` knows from earlier runs on which disk it was."""
        self._disks = disks
        self.use(root)
        self._noted: Path | None = None

    @property
    def root(self) -> Path:
        return self._root

    def use(self, root: Path) -> None:
        """Go on with another folder; what is under way ends in the one in which it began."""
        self._root = root.expanduser().absolute()
        self._seen = _Seen.now(self._root)
        self._has_pictures = False

    def has_pictures(self, root: Path, known: bool) -> None:
        """Whether it is known that there are pictures in ``root``, which is then not taken for a
        new library where the folder is gone."""
        if root == self._root:
            self._has_pictures = known

    @property
    def away(self) -> bool:
        """Whether its disk or folder, which was there, is not, or may not be read; blocks."""
        return self.trouble is not None

    @property
    def trouble(self) -> DiskAway | ReadOnly | None:
        """Why nothing can be stored though there was a library: its disk is not there, or, a
        LibraryMoved, its folder, or that may not be read; None where something can. Blocks while
        it looks."""
        root, seen = self._root, self._seen
        if seen.root != root:  # another thread goes on with another folder just now
            seen = _Seen(root)
        if not may_read(root):
            return ReadOnly("it may not be read", subject=str(root))
        if (seen.device is not None and went_away(root, seen.device)) or (
            self._disks is not None and self._noted != root and self._disks.lacks(root)
        ):
            return DiskAway("its disk is not there", subject=str(root))
        if holds_pictures(root) or moved_to(root) != root:
            return None
        there = root.is_dir()
        inode = seen.inode or (self._disks.inode(root) if self._disks is not None else 0)
        if (there and inode_of(root) == inode) or not (inode or self._has_pictures):
            return None  # it is empty, or new
        found = found_near(root, inode) if inode else None
        if found is None and self._disks is not None:
            found = put_back(root, self._disks.roots())
        if found is None and (there or not self._has_pictures):
            return None  # it was deleted
        return LibraryMoved(
            "its folder is not there", subject=str(root), to=str(found) if found else ""
        )

    def go_after(self) -> Path | None:
        """Go on where its folder was moved to, and leave a mark for others; the folder. None where
        it was not moved, or is not found. Raises DiskFull, ReadOnly or Transient."""
        trouble = self.trouble
        if not isinstance(trouble, LibraryMoved) or not trouble.to:
            return None
        to = Path(trouble.to)
        leave_mark(self._root, to)
        self.use(to)
        return to

    def check_there(self) -> None:
        """Raises DiskAway where pictures could not be stored because their disk is not there,
        LibraryMoved where their folder is not, and ReadOnly where that may not be read."""
        trouble = self.trouble
        if trouble is not None:
            raise trouble

    def note_there(self) -> None:
        """Remember the disk for the next runs, if there is a library."""
        if self._disks is not None and self._root.is_dir() and not self.away:
            self._disks.note(self._root)
            self._noted = self._root

    def begin_anew(self) -> None:
        """The user says so: go on in this folder whether or not it is on the disk of before."""
        self._seen, self._noted, self._has_pictures = _Seen(self._root), None, False
        if self._disks is not None:
            self._disks.forget(self._root)

    @contextlib.contextmanager
    def changing(self) -> Iterator[Path]:
        """Hold the lock of the library, over all processes, in this thread; the library's folder.

        Not to be held twice, and for moments only. A library that was moved is followed to where
        it is now. Raises DiskAway where its disk is not there, Transient, ReadOnly or DiskFull.
        """
        while True:
            root = self._root
            self.check_there()
            with exclusive(root / LOCK, _PATIENCE):
                now = moved_to(root)
                if now == root:
                    self.check_there()  # it may have been moved before it was locked
                    if self._root == root:
                        self._seen = _Seen.now(root)
                    if self._noted != root:
                        self.note_there()
                    yield root
                    return
            self.use(now)

    @contextlib.contextmanager
    def guarding(self, folder: Path) -> Iterator[None]:
        """Hold the locks of all libraries that have ``folder``, wherever it lies."""
        own = Path(os.path.realpath(self._root))
        with contextlib.ExitStack() as held:
            for root in libraries_of(folder, own):
                lock = self.changing() if root == own else exclusive(root / LOCK, _PATIENCE)
                held.enter_context(lock)
            yield
