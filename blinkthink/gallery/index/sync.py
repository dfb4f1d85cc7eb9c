"""Brings an index up to date with the files: first the names, then what they hold.

Steps are short, and between them ``pause`` is called, so that it can run beside a window and be
ended at any moment; what was done stays done.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from blinkthink.gallery.index import listing, reading
from blinkthink.gallery.index.listing import KnownFolder, Listing
from blinkthink.gallery.index.moments import NameMoments
from blinkthink.gallery.index.profiles import Profile
from blinkthink.gallery.index.reading import Reading
from blinkthink.gallery.index.shared import File, Row
from blinkthink.gallery.index.store import Store
from blinkthink.gallery.index.table import Table

_BATCH = 20  # pictures that are read between two pauses: about a millisecond
_KEPT = 400  # pictures in one transaction
_SHOWN = 1.0  # seconds between two changes of what is shown
_LATELY = 2_000_000_000  # nanoseconds; a folder may change twice within one tick of its clock

_NOTHING = KnownFolder(0, ())


@dataclass
class Changes:
    """What became different for those who look."""

    added: set[File] = field(default_factory=set)
    removed: set[File] = field(default_factory=set)
    changed: set[File] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    def __len__(self) -> int:
        return len(self.added) + len(self.removed) + len(self.changed)


class Missing(Exception):
    """The library's folder is not there, or what is there is another disk's."""


class Stopped(Exception):
    """Somebody asked to stop."""


class Sync:
    """One pass. ``table`` gives the one in use, ``swap`` puts another in its place, and tells why.

    While ``pause`` runs, another pass may do both.
    """

    def __init__(
        self,
        root: str,
        store: Store,
        table: Callable[[], Table],
        swap: Callable[[Table, Changes], None],
        progress: Callable[[int, int], None],
        pause: Callable[[], None],
    ) -> None:
        """``pause`` raises Stopped to end it."""
        self._root = root
        self._store = store
        self._current = table
        self._swap = swap
        self._progress = progress
        self._pause = pause
        self._moments = NameMoments()  # for one pass, as the time zone may change

    def run(self, *, thorough: bool = False) -> None:
        """See what came, went and changed; raises Missing, OSError, or what the store raises.

        A folder whose time is the known one has the known files. ``thorough`` looks at each of them
        all the same, for those that were written in place.
        """
        known = self._store.folders()
        before = self._current()
        unread: set[str] = set()
        seen = []
        for folder in listing.walk(self._root, known, unread):
            seen.append(folder)
            self._pause()
        device = self._same_library(seen)
        todo = self._names(seen, before, unread)
        stale: list[File] = []
        for folder in seen:
            if folder.fresh or thorough:
                stale += self._stale(folder)
        todo |= set(stale)
        self._read(sorted(todo, key=lambda file: file[1], reverse=True), len(self._current()))
        self._remember(seen, known, unread, device)

    def look_at(self, files: Iterable[File]) -> None:
        """See what became of these pictures."""
        self._read(list(files), None)

    # Steps

    def _same_library(self, seen: list[Listing]) -> int:
        """The number of the disk; raises Missing where the library that was known is not there."""
        if not seen:
            raise Missing
        device = os.stat(self._root).st_dev  # noqa: PTH116
        if not (seen[0].pictures or seen[0].below) and len(self._current()):
            before = self._store.device()
            if before is not None and before != device:
                raise Missing
        return device

    def _names(self, seen: list[Listing], before: Table, unread: set[str]) -> set[File]:
        """Show what came and went by name; the pictures that came.

        ``before``: what was shown before the folders were listed. What is shown since then came
        meanwhile, and may be in no list.
        """
        rows: list[Row] = []
        gone: list[File] = []
        here = {folder.name for folder in seen}
        for name in before.folders() - here:
            if not _kept_back(name, unread):
                gone += [(name, file) for file in self._both(before, name)]
        for folder in seen:
            if not folder.fresh:
                continue
            shown = self._current().files(folder.name)
            now = set(folder.pictures)
            gone += [(folder.name, file) for file in self._both(before, folder.name) - now]
            for file in now - shown.keys():
                row = self._named(folder, file)
                if row is not None:
                    rows.append(row)
            self._pause()
        self._put([], rows, gone)
        return {(row.folder, row.name) for row in rows}

    def _both(self, before: Table, folder: str) -> set[str]:
        """The pictures of a folder that were shown then and are shown now."""
        return set(before.files(folder)) & set(self._current().files(folder))

    def _stale(self, folder: Listing) -> list[File]:
        """The pictures of a folder whose files are not those that were read."""
        stamps = self._store.stamps(folder.name)
        names = folder.pictures if folder.fresh else list(self._current().files(folder.name))
        found = []
        for number, name in enumerate(names):
            stamp = stamps.get(name)
            if stamp is None or stamp != reading.stamp_of(folder.path, name):
                found.append((folder.name, name))
            if number % (4 * _BATCH) == 0:
                self._pause()
        return found

    def _read(self, todo: list[File], total: int | None) -> None:
        """Read these pictures, keep them, and show them now and then."""
        waiting: list[Reading] = []
        gone: list[File] = []
        shown = time.monotonic()
        rows: list[Row] = []
        words: set[int] = set()
        for number, file in enumerate(todo, 1):
            folder, name = file
            found = reading.read(self._path(folder), folder, name, self._moments)
            if found is None:
                gone.append(file)
            else:
                waiting.append(found)
            last = number == len(todo)
            if number % _BATCH == 0 and not last:
                self._pause()
            if (last or len(waiting) >= _KEPT) and waiting:
                words |= self._store.put(waiting)
                rows += [one.row for one in waiting]
                waiting.clear()
                if total is not None:
                    self._progress(total - len(todo) + number, total)
            if last or (rows and time.monotonic() - shown > _SHOWN):
                self._put(rows, [], gone, words)
                rows, gone, words = [], [], set()
                shown = time.monotonic()

    def _put(
        self, read: list[Row], named: list[Row], gone: list[File], words: set[int] | None = None
    ) -> None:
        """Make a new table, and tell what is different in it."""
        if gone and not os.path.isdir(self._root):  # noqa: PTH112
            raise Missing  # the disk went while it was looked at
        if gone:
            self._store.forget(gone)
        before = self._current()
        places = before.locate([*gone, *((row.folder, row.name) for row in (*read, *named))])
        changes = Changes(removed={file for file in gone if file in places})
        for row in (*read, *named):
            file = (row.folder, row.name)
            at = places.get(file)
            if at is None:
                changes.added.add(file)
            elif (words and row.id in words) or before.differs(at, row):
                changes.changed.add(file)
        if read or named or changes.removed:
            self._swap(before.changed((*read, *named), gone, places), changes)

    def _named(self, folder: Listing, name: str) -> Row | None:
        """A picture of which only the name is known."""

        def written() -> float:
            return os.stat(os.path.join(folder.path, name)).st_mtime  # noqa: PTH116, PTH118

        with contextlib.suppress(OSError):
            found = self._moments.parse(name.rpartition(".")[0], written)
            moment = found[0] if found is not None else int(written() * 1e6)
            return Row(folder.name, name, moment, Profile(folder.name))
        return None

    def _path(self, folder: str) -> str:
        return os.path.join(self._root, folder) if folder else self._root  # noqa: PTH118

    def _remember(
        self,
        seen: list[Listing],
        known: dict[str, KnownFolder],
        unread: set[str],
        device: int,
    ) -> None:
        """Keep the folders' times, so that the next pass need not read them."""
        now = time.time_ns()
        for folder in seen:
            settled = 0 if abs(now - folder.changed) < _LATELY else folder.changed
            found = KnownFolder(settled, tuple(folder.below))
            if known.get(folder.name) != found:
                self._store.keep_folder(folder.name, found)
        here = {folder.name for folder in seen}
        for name in known.keys() - here:
            if not _kept_back(name, unread) and known[name] != _NOTHING:
                self._store.keep_folder(name, _NOTHING)
        if self._store.device() != device:
            self._store.keep_device(device)


def _kept_back(folder: str, unread: set[str]) -> bool:
    """Whether a folder is or lies in one that could not be read just now."""
    return any(not top or folder == top or folder.startswith(f"{top}/") for top in unread)
