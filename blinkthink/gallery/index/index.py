"""The index of a library as the rest of the app asks it. Qt-free; every call may block briefly."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Literal

from blinkthink.core.audits import TriageRates
from blinkthink.gallery.index.answering import facets, rows, triage_rates
from blinkthink.gallery.index.opening import (
    Failed,
    file_for,
    instead_of,
    is_busy,
    open_store,
    prune,
)
from blinkthink.gallery.index.query import Bucket, Facets, Identity, IndexProgress, Query
from blinkthink.gallery.index.scan import scan
from blinkthink.gallery.index.selection import Selection
from blinkthink.gallery.index.shared import File
from blinkthink.gallery.index.store import Store
from blinkthink.gallery.index.sync import Changes, Missing, Stopped, Sync
from blinkthink.gallery.index.table import Table
from blinkthink.gallery.index.timeline import buckets
from blinkthink.gallery.library import Library
from blinkthink.gallery.picture import SUFFIXES, Picture, is_picture

log = logging.getLogger(__name__)


_ANY_CASE = (*SUFFIXES, *(suffix.upper() for suffix in SUFFIXES))

Pause = Callable[[], None]
Tell = Callable[[Changes], None]


def _never() -> None:
    """A pause that is none."""


class _Replaced(Exception):
    """The store is not that of the library any more."""


class LibraryIndex:
    """Thread-safe. Never the truth: what is lost of it is made again from the files."""

    def __init__(self, library: Library, folder: Path) -> None:
        """``folder`` takes the files of indexes, one for each library."""
        self._library = library
        self._folder = folder
        self._lock = threading.RLock()  # for a moment: opening, replacing
        self._work = threading.RLock()  # while files are read
        self._store: Store | None = None
        self._table: Table | None = None
        self._root = library.root
        self.wanted = threading.Event()
        """Set once somebody has asked for pictures."""
        self._kept = False
        self._missing = False
        self._unread = ""  # why it could not be read, as it was logged
        self._damaged: Callable[[], None] | None = None
        self._progress = IndexProgress()

    def select(self, query: Query = Query()) -> Selection:  # noqa: B008 - a frozen record
        """The pictures of a query, newest first."""
        table = self._read()
        return Selection(table.shared.root, table, rows(table, query, self._find))

    def facets(self) -> Facets:
        """What there is to filter by."""
        return facets(self._read())

    def triage_rates(self) -> dict[Identity, TriageRates]:
        """What triage skipped of each camera, and what its audits found. Quick: no file is read."""
        return triage_rates(self._read())

    def timeline(self, query: Query, *, bucket: Literal["hour", "day"]) -> list[Bucket]:
        """How many pictures each local hour or day has, newest first; empty ones are left out."""
        table = self._read()
        return buckets(table, rows(table, query, self._find), bucket)

    def step_flagged(self, query: Query, path: Path, direction: int) -> Path | None:
        """The next picture of a query with flags: an older one for 1, a newer one for -1."""
        selection = self.select(query)
        at = selection.nearest(path)
        found = None if at is None else selection.next_flagged(at, direction)
        return None if found is None else selection.path(found)

    def newest(self, camera: Identity) -> Picture | None:
        """The last picture of a camera, under whatever names it had."""
        selection = self.select(Query(cameras=frozenset({camera})))
        return selection[0] if len(selection) else None

    @property
    def progress(self) -> IndexProgress:
        """How far the files have been read."""
        return self._progress

    @property
    def missing(self) -> bool:
        """Whether the library's folder is gone; its pictures stay listed as they were.

        A folder that nobody made yet is not missing.
        """
        return self._missing and bool(self._table)

    @property
    def root(self) -> Path:
        """The library's folder that was looked at last."""
        return self._root

    @property
    def library_root(self) -> Path:
        """The library's folder now."""
        return self._library.root

    # For those that keep it

    def synchronize(
        self, *, thorough: bool = False, pause: Pause = _never, tell: Tell | None = None
    ) -> None:
        """Bring the index up to date with the files; whatever they are, no error is raised.

        ``pause`` is called every millisecond or so and may raise Stopped, which ends this. ``tell``
        hears of changes when they can be seen, on this thread. ``thorough`` looks at every file.
        """
        with self._work:
            self._run(lambda sync: sync.run(thorough=thorough), pause, tell, check=thorough)
            self._all_read()

    def look_at(self, files: Collection[File], *, tell: Tell | None = None) -> None:
        """See what became of these pictures."""
        with self._work:
            self._run(lambda sync: sync.look_at(files), _never, tell)
            if not self._progress.running:
                self._all_read()

    def files_of(self, paths: Iterable[Path]) -> list[File]:
        """The pictures that changes of these files are about: pictures, or their sidecars."""
        table = self._opened()
        found: dict[File, None] = {}
        for path in paths:
            try:
                parts = path.relative_to(self._root).parts
            except ValueError:
                continue
            if not parts or any(part.startswith(".") for part in parts):
                continue
            folder, name = "/".join(parts[:-1]), parts[-1]
            if is_picture(name):
                found[(folder, name)] = None
            elif name.endswith(".json"):
                beside = [(folder, name[:-5] + suffix) for suffix in _ANY_CASE]
                found |= dict.fromkeys(table.locate(beside))
        return list(found)

    def linked_folders(self) -> list[str]:
        """The paths of links in the library that lead to folders."""
        with self._work:
            self._opened()
            try:
                known = self._store.folders() if self._store is not None else {}
            except Failed as error:
                log.info("the folders cannot be read: %s", error)
                return []
        return [
            str(self._root / folder / name)
            for folder, one in known.items()
            for name, is_link in one.below
            if is_link
        ]

    def keep(self, kept: bool, damaged: Callable[[], None] | None = None) -> None:
        """Whether somebody calls ``synchronize``; otherwise every question does so first.

        ``damaged`` is called, on any thread, when that is wanted at once: after damage, or by
        ``look_again``.
        """
        self._kept = kept
        self._damaged = damaged

    def look_again(self) -> None:
        """Have the files looked at soon; whoever keeps the index does it."""
        if self._damaged is not None:
            self._damaged()

    def pack(self) -> None:
        """Make the next start quick, if something changed; takes a moment."""
        with self._work:
            store = self._store
            if store is not None and store.path is not None:
                with contextlib.suppress(*Failed):  # then it is a little slower
                    store.pack()

    def prune(self) -> None:
        """Delete the files of libraries that nobody looks at any more."""
        prune(self._folder, file_for(self._folder, self._root))

    def close(self) -> None:
        """Let go of the file; the next question opens it again."""
        with self._work, self._lock:
            if self._store is not None:
                self._store.close()
            self._store = self._table = None

    # Inside

    def _run(
        self, work: Callable[[Sync], None], pause: Pause, tell: Tell | None, *, check: bool = False
    ) -> None:
        table = self._opened()
        for _ in range(2):  # the second time with a new store
            store = self._store
            assert store is not None

            def current(store: Store = store) -> Table:
                return self._of(store)

            def swap(made: Table, changes: Changes, store: Store = store) -> None:
                with self._lock:
                    self._of(store)
                    self._table = made
                if tell is not None and changes:
                    tell(changes)

            try:
                if self._library.away:
                    raise Missing
                if check:
                    store.check()
                if store.changed_by_others():
                    swap(self._reloaded(store, table), Changes())
                root = str(table.shared.root)
                work(Sync(root, store, current, swap, self._tell_progress, pause))
                self._missing, self._unread = False, ""
                self._library.has_pictures(self._root, bool(self._table))
                break
            except Stopped:
                self._progress = replace(self._progress, running=False)
                raise
            except _Replaced:
                break  # another library is looked at now; who made it so asks for it
            except (Missing, OSError) as error:
                if isinstance(error, Missing) or not self._root.is_dir():
                    if not self._missing:  # it is looked for again and again
                        log.info("the library is not there: %s", self._root)
                    self._missing = True
                    break
                if str(error) != self._unread:
                    log.warning("the library cannot be read: %s", error)
                self._unread = str(error)
                break
            except Failed as error:
                if is_busy(error):
                    log.info("another process writes the index: %s", error)
                    break
                log.warning("the index is made anew: %s: %s", type(error).__name__, error)
                self._replace(store, error)

    def _opened(self) -> Table:
        """The table of the library as it is now, made if need be."""
        with self._lock:
            root = self._library.root
            if self._table is not None and root == self._root:
                return self._table
            if self._store is not None:
                self._store.close()
            self._root = root
            self._missing = False
            self._table, store = None, open_store(file_for(self._folder, root))
            self._store = store
            try:
                self._table = store.load()
            except Failed as error:
                log.warning("the index is made anew: %s", error)
                self._replace(store, error)
            if not self._table:
                self._table = scan(root)
            self._table.shared.root = root
            self._library.has_pictures(root, bool(self._table))
            self.wanted.set()
            return self._table

    def _replace(self, store: Store, error: Exception) -> None:
        """Go on with another store, which is empty; what is shown stays."""
        with self._lock:
            if self._store is not store:
                return  # somebody else did so
            store.close()
            self._store = instead_of(file_for(self._folder, self._root), error)

    def _reloaded(self, store: Store, table: Table) -> Table:
        """What another process wrote, and what only this one knows."""
        made = store.load()
        made.shared.root = table.shared.root
        known = made.locate([(row.folder, row.name) for row in map(table.row, range(len(table)))])
        rows = map(table.row, range(len(table)))
        return made.changed(row for row in rows if (row.folder, row.name) not in known)

    def _all_read(self) -> None:
        count = len(self._opened())
        self._progress = IndexProgress(count, count)

    def _of(self, store: Store) -> Table:
        """The table that belongs to a store."""
        with self._lock:
            if self._store is not store or self._table is None:
                raise _Replaced
            return self._table

    def _tell_progress(self, done: int, total: int) -> None:
        self._progress = IndexProgress(done, total, running=True)

    def _find(self, wanted: list[str]) -> set[int]:
        """The numbers of the pictures with these words, as far as they have been read."""
        store = self._store
        if store is None:
            return set()
        try:
            return store.find(wanted)
        except Failed as error:
            if is_busy(error):
                log.info("another process writes the index: %s", error)
                return set()
            log.warning("the index cannot be searched and is made anew: %s", error)
            self._replace(store, error)
        if self._damaged is not None:
            self._damaged()
            return set()
        self.synchronize()
        store = self._store
        with contextlib.suppress(*Failed):
            return store.find(wanted) if store is not None else set()
        return set()

    def _read(self) -> Table:
        table = self._opened()
        if not self._kept:
            self.synchronize()
            table = self._opened()
        return table
