"""The index of a library as the rest of the app asks it. Qt-free; every call may block briefly."""

from __future__ import annotations

import logging
import threading
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Literal

from blinkthink.core.clock import Clock
from blinkthink.gallery.index.moments import day_of, microseconds
from blinkthink.gallery.index.profiles import filters, fits
from blinkthink.gallery.index.query import Bucket, Facets, Identity, IndexProgress, Query
from blinkthink.gallery.index.scan import scan
from blinkthink.gallery.index.selection import Rows, Selection, chosen
from blinkthink.gallery.index.table import Table
from blinkthink.gallery.index.timeline import buckets
from blinkthink.gallery.library import Library
from blinkthink.gallery.picture import Picture

log = logging.getLogger(__name__)


class LibraryIndex:
    """Thread-safe. Never the truth: what is lost of it is made again from the files."""

    def __init__(self, library: Library, folder: Path, clock: Clock) -> None:
        """``folder`` takes the files of indexes, one for each library."""
        self._library = library
        self._folder = folder
        self._clock = clock
        self._lock = threading.RLock()
        self._table: Table | None = None
        self._root = library.root

    def select(self, query: Query = Query()) -> Selection:  # noqa: B008 - a frozen record
        """The pictures of a query, newest first."""
        table = self._read()
        rows = self._rows(table, query)
        return Selection(self._root, table, rows)

    def facets(self) -> Facets:
        """What there is to filter by."""
        table = self._read()
        if not len(table):
            return Facets()
        owners, numbers = table.owners, Counter(table.profiles)
        counts: Counter[Identity] = Counter()
        for number, count in numbers.items():
            counts[owners.of(table.shared.profiles[number])] += count
        found = [table.shared.profiles[number] for number in numbers]
        cameras = [(key, owners.name(key), count) for key, count in counts.items()]
        return Facets(
            cameras=tuple(sorted(cameras, key=lambda item: (item[1].casefold(), item[0]))),
            flags=tuple(sorted({name for profile in found for name, _ in profile.flags})),
            kinds=tuple(sorted({kind for profile in found for kind in profile.kinds})),
            first=day_of(table.times[-1]),
            last=day_of(table.times[0]),
            total=len(table),
        )

    def timeline(self, query: Query, *, bucket: Literal["hour", "day"]) -> list[Bucket]:
        """How many pictures each local hour or day has, newest first; empty ones are left out."""
        table = self._read()
        return buckets(table, self._rows(table, query), bucket)

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
        return IndexProgress()

    def _rows(self, table: Table, query: Query) -> Rows:
        first = 0 if query.until is None else _after(table, query.until)
        last = len(table) if query.since is None else _after(table, query.since)
        if not filters(query):
            return range(first, max(first, last))
        wanted = [fits(profile, query, table.owners) for profile in table.shared.profiles]
        return chosen(table.mask(wanted), first, max(first, last))

    def _read(self) -> Table:
        with self._lock:
            self._root = self._library.root
            self._table = scan(self._root)
            return self._table


def _after(table: Table, moment: datetime) -> int:
    """The first row that is older than ``moment``."""
    return table.first_at_or_before(microseconds(moment) - 1)
