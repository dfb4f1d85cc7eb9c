"""Moving a library to another folder so that no picture is lost, whenever the process is killed.

1. Every file is copied into the new folder, flushed and read back; on one disk it gets a second
   name instead. What changes meanwhile is copied again. The old folder is still the library.
2. Under the library's lock the last changes are copied and the list of all files is written into
   the new folder. Then one rename in the old folder, ``.blinkthink-moving`` to
   ``.blinkthink-moved``, makes the new one the library, for every process (``gallery.moved``).
3. The originals are removed, each only if it is still what was copied and its copy is there. The
   next start goes on with that after a kill.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import shutil
import sys
from pathlib import Path

from blinkthink.core.errors import BlinkThinkError, NotFound, Transient, Usage, from_os_error
from blinkthink.core.files import copy_atomic, sync_folder, write_atomic
from blinkthink.core.leftovers import LEFTOVER
from blinkthink.core.translation import decimal, tr
from blinkthink.gallery.care.listing import Seen, content_of, listing
from blinkthink.gallery.care.originals import forget_stale
from blinkthink.gallery.care.under_way import LOCK, UNDER_WAY, hold, read_from, write_under_way
from blinkthink.gallery.care.working import Work
from blinkthink.gallery.library import Library
from blinkthink.gallery.moved import MARK, Mark, next_number

log = logging.getLogger(__name__)

_PASSES = 8
_FEW = 20  # files; so many are copied under the lock
_SPARE = 32 * 1024 * 1024  # bytes that are to be free on the new disk afterwards
_PART = 1 << 20


class Mover:
    """One move of ``library`` into ``target``."""

    def __init__(self, library: Library, target: Path) -> None:
        self.source = library.root
        self.target = target.expanduser().absolute()
        self.committed = False  # whether ``target`` is the library now
        self._library = library
        self._copied: dict[str, Seen] = {}
        self._made: list[Path] = []  # folders
        self._resumed = False
        self._done = 0

    def copy(self, work: Work) -> None:
        """Steps 1 and 2. Whatever it raises, the old library is whole and in use as before."""
        self._refuse()
        with contextlib.ExitStack() as ending:
            ending.callback(self._remove_folder)
            self._folder(self.target)
            for folder in (self.source, self.target):
                held = hold(folder)
                if held is None:
                    raise Usage(tr("The library is being moved already."))
                ending.callback(held.release)
            self._refuse()  # now that no other move can begin
            try:
                self._begin()
                self._copy_all(work)
            except BaseException:
                if not self.committed:
                    self._undo()
                raise

    def _refuse(self) -> None:
        source, target = self.source, self.target
        there, here = Path(os.path.realpath(target)), Path(os.path.realpath(source))
        if not source.is_dir():
            raise Usage(tr("There is no library yet that could be moved."))
        if there == here or (there.exists() and there.samefile(here)):
            raise Usage(tr("The library is in this folder already."))
        if there.is_relative_to(here):
            raise Usage(tr("This folder lies in the library. Choose one outside of it."))
        if here.is_relative_to(there):
            raise Usage(tr("The library lies in this folder. Choose a folder beside it."))
        if os.path.lexists(target) and not target.is_dir():
            raise Usage(tr("“{name}” is a file. Choose a folder.").format(name=target.name))
        self._resumed = read_from(target) == source
        try:
            if not self._resumed and target.is_dir() and any(content_of(target)):
                raise Usage(
                    tr("“{name}” is not empty. Choose an empty or a new folder.").format(
                        name=target.name
                    )
                )
        except OSError as error:
            raise from_os_error(error, target) from error

    def _begin(self) -> None:
        """Write down what is meant in both folders: the last that takes room in the old one."""
        write_under_way(self.target, self.source, {})
        mark = Mark(self.target, next_number(self.target))
        write_atomic(self.source / UNDER_WAY, mark.encode())
        if self._resumed:
            for folder, _, names in os.walk(self.target):
                for name in filter(LEFTOVER.fullmatch, names):
                    with contextlib.suppress(OSError):
                        Path(folder, name).unlink()

    def _copy_all(self, work: Work) -> None:
        found = listing(self.source)
        total = sum(seen.size for seen in found.values())
        self._need_room(total)
        for _ in range(_PASSES):
            if self._catch_up(found, total, work) <= _FEW:
                break
            found = listing(self.source)
        with self._library.changing() as root:
            if root != self.source:
                raise Usage(tr("The library is being moved already."))
            for _ in range(_PASSES):
                if not self._catch_up(listing(self.source), total, work):
                    break
            else:
                raise Transient("a program goes on writing into it", subject=str(self.source))
            self._switch()
        work.went(total, total)

    def _catch_up(self, found: dict[str, Seen], total: int, work: Work) -> int:
        """Make the copies equal to ``found``; how many files that took."""
        changed = 0
        for name in self._copied.keys() - found.keys():  # deleted meanwhile
            work.check()
            self._drop(name)
            changed += 1
        for name, seen in found.items():
            if self._copied.get(name) == seen:
                continue
            work.check()
            if name in self._copied:
                self._drop(name)
            self._copy(name, seen)
            changed += 1
            self._done += seen.size
            work.went(min(self._done, total), total)
        return changed

    def _copy(self, name: str, seen: Seen) -> None:
        source, target = self.source / name, self.target / name
        self._folder(target.parent)
        if os.path.lexists(target):
            if self._resumed and _same(source, target):
                self._copied[name] = seen
                return
            if not self._resumed:
                raise Usage(
                    tr("“{name}” is there twice under names that this disk takes for one.").format(
                        name=name
                    )
                )
            target.unlink()
        try:
            if source.is_symlink():
                self._copy_link(source, target)
            elif not _link(source, target):
                sha256 = copy_atomic(source, target)
                if sha256 is None or _sha256(target, from_disk=True) != sha256:
                    raise Transient("what was written reads otherwise", subject=str(target))
        except FileNotFoundError:  # deleted since it was listed
            return
        except NotFound:
            if os.path.lexists(source):
                raise
            return
        except OSError as error:
            raise from_os_error(error, target) from error
        self._copied[name] = seen

    def _copy_link(self, source: Path, target: Path) -> None:
        """A link goes on pointing to what it points to; where links cannot be it stays behind."""
        to, inside = Path(os.path.realpath(source)), Path(os.path.realpath(self.source))
        if to.is_relative_to(inside):
            to = self.target / to.relative_to(inside)
        with contextlib.suppress(OSError, NotImplementedError):
            target.symlink_to(to, target_is_directory=source.is_dir())

    def _drop(self, name: str) -> None:
        del self._copied[name]
        try:
            (self.target / name).unlink(missing_ok=True)
        except OSError as error:
            raise from_os_error(error, self.target / name) from error

    def _folder(self, folder: Path) -> None:
        missing = []
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
        for path in reversed(missing):
            try:
                path.mkdir(exist_ok=True)
            except OSError as error:
                raise from_os_error(error, path) from error
            sync_folder(path.parent)
            self._made.append(path)

    def _need_room(self, total: int) -> None:
        try:
            if self.source.stat().st_dev == self.target.stat().st_dev:
                return  # second names take no room
            free = shutil.disk_usage(self.target).free
        except OSError as error:
            raise from_os_error(error, self.target) from error
        if not self._resumed and free < total + _SPARE:
            raise Usage(
                tr(
                    "The library takes {total} GB and there are {free} GB free. Choose another "
                    "disk, or make room."
                ).format(total=decimal(total / 1e9), free=decimal(free / 1e9))
            )

    def _switch(self) -> None:
        """From here on the new folder is the library."""
        write_under_way(self.target, self.source, self._copied)
        for folder in {(self.target / name).parent for name in self._copied}:
            sync_folder(folder)
        try:
            os.replace(self.source / UNDER_WAY, self.source / MARK)
        except OSError as error:
            raise from_os_error(error, self.source) from error
        self.committed = True
        sync_folder(self.source)
        forget_stale(self.target)

    def _undo(self) -> None:
        """Remove what this move put into the new folder."""
        names = dict(self._copied)
        if self._resumed:
            with contextlib.suppress(BlinkThinkError):
                names = {
                    name: seen
                    for name, seen in listing(self.source).items()
                    if name in names or _alike(self.target / name, seen)
                }
        for name in names:
            with contextlib.suppress(OSError):
                (self.target / name).unlink(missing_ok=True)
        for path in (self.target / UNDER_WAY, self.source / UNDER_WAY):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        folders = {self.target / parent for name in names for parent in Path(name).parents}
        for folder in sorted(folders - {self.target}, reverse=True):
            with contextlib.suppress(OSError):
                folder.rmdir()

    def _remove_folder(self) -> None:
        """Leave nothing of a move that failed: its lock, and the new folder if this made it."""
        if self.committed:
            return
        with contextlib.suppress(OSError):
            (self.target / LOCK).unlink(missing_ok=True)
        for folder in sorted(self._made, reverse=True):
            with contextlib.suppress(OSError):
                folder.rmdir()


def _link(source: Path, target: Path) -> bool:
    """Give a file of the same disk a second name; False where that cannot be."""
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:
        return False
    return True


def _same(source: Path, target: Path) -> bool:
    """Whether a copy of an earlier move is whole."""
    try:
        if source.is_symlink() or target.is_symlink():
            return False
        return source.samefile(target) or _sha256(source) == _sha256(target)
    except OSError:
        return False


def _alike(path: Path, seen: Seen) -> bool:
    try:
        status = path.lstat()
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (seen.size, seen.mtime_ns)


def _sha256(path: Path, *, from_disk: bool = False) -> str:
    """``from_disk``: what the disk holds and not what memory still has of it, where that works."""
    hasher = hashlib.sha256()
    with path.open("rb") as file:
        if from_disk and sys.platform == "linux":
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while part := file.read(_PART):
            hasher.update(part)
    return hasher.hexdigest()
