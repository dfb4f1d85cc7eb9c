"""The pictures that a query found, newest first; records are made only for those looked at."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import compress
from pathlib import Path
from typing import overload

from blinkthink.gallery.index import profiles
from blinkthink.gallery.index.moments import day_of, local_time, start_of_day
from blinkthink.gallery.index.profiles import Profile, severity_name
from blinkthink.gallery.index.query import Identity, Marks
from blinkthink.gallery.index.table import Table
from blinkthink.gallery.picture import Picture

Rows = Sequence[int]  # of a table, upwards: a range, or an array


class Selection(Sequence[Picture]):
    """A fixed answer: what changes later makes another selection. Thread-safe."""

    def __init__(self, root: Path, table: Table, rows: Rows | None = None) -> None:
        self._root = root
        self._table = table
        self._rows: Rows = range(len(table)) if rows is None else rows

    @property
    def root(self) -> Path:
        """The library's folder."""
        return self._root

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Picture: ...
    @overload
    def __getitem__(self, index: slice) -> Selection: ...
    def __getitem__(self, index: int | slice) -> Picture | Selection:
        if isinstance(index, slice):
            step = index.step
            if step is not None and step < 0:
                raise ValueError("a selection runs from new to old")
            return Selection(self._root, self._table, self._rows[index])
        row = self._rows[index]
        folder = self._table.profile(row).folder
        path = self._root / folder / self._table.name(row)
        return Picture(path, folder, local_time(self._table.times[row]))

    def path(self, index: int) -> Path:
        """The path of a picture, without the rest."""
        row = self._rows[index]
        return self._root / self._table.profile(row).folder / self._table.name(row)

    def place(self, path: Path) -> int | None:
        """Where a picture is in this selection."""
        row = self._row_of(path)
        return None if row is None else self._index(row)

    def nearest(self, path: Path) -> int | None:
        """Where a picture is, or the one next to it in time where it is left out; else None."""
        row = self._row_of(path)
        if row is None or not len(self):
            return None
        return min(bisect_left(self._rows, row), len(self) - 1)

    def marks(self, index: int) -> Marks | None:
        """What a tile says; None while nobody has read the picture's sidecar."""
        row = self._rows[index]
        profile = self._table.profile(row)
        marks = profile.marks
        if not marks & profiles.KNOWN:
            return None
        return Marks(
            analyzed=bool(marks & profiles.ANALYZED),
            failed=bool(marks & profiles.FAILED),
            empty=bool(marks & profiles.EMPTY),
            starred=bool(marks & profiles.STARRED),
            clip=bool(marks & profiles.CLIP),
            sent=bool(marks & profiles.SENT),
            damaged=bool(marks & profiles.DAMAGED),
            severity=severity_name(profile.rank),
            flags=tuple(name for name, _ in profile.flags),
            severities=tuple(severity for _, severity in profile.flags),
            text=self._table.text(row),
        )

    def profile(self, index: int) -> Profile:
        """What a picture has in common with others; the same object for all of them. Without
        ``KNOWN`` in its marks nobody has read the picture's sidecar."""
        return self._table.profile(self._rows[index])

    def camera(self, index: int) -> Identity:
        """Which camera, or else which folder, a picture belongs to."""
        return self._table.owners.of(self._table.profile(self._rows[index]))

    def days(self) -> list[tuple[date, int]]:
        """The local days and how many pictures each has, newest first."""
        return self._days

    def flagged(self, first: int, count: int) -> int:
        """How many of ``count`` pictures from ``first`` on have flags."""
        profiles, have = self._table.profiles, self._have_flags
        return sum(have[profiles[row]] for row in self._rows[first : first + count])

    def next_flagged(self, index: int, direction: int) -> int | None:
        """The next picture with flags below ``index`` (older, 1) or above it (newer, -1)."""
        if direction > 0:
            found = self._flags.find(1, index + 1)
        else:
            found = self._flags.rfind(1, 0, max(0, index))
        return None if found < 0 else found

    @cached_property
    def _have_flags(self) -> list[bool]:
        return [bool(profile.flags) for profile in self._table.shared.profiles]

    @cached_property
    def _flags(self) -> bytes:
        whole = self._table.mask(self._have_flags)
        if isinstance(self._rows, range):
            return whole[self._rows.start : self._rows.stop : self._rows.step]
        return bytes(map(whole.__getitem__, self._rows))

    @cached_property
    def _days(self) -> list[tuple[date, int]]:
        found: list[tuple[date, int]] = []
        at = 0
        while at < len(self):
            day = day_of(self._table.times[self._rows[at]])
            end = max(self._from(start_of_day(day) - 1), at + 1)
            if found and found[-1][0] <= day:  # the hour that comes twice lies at midnight
                found[-1] = (found[-1][0], found[-1][1] + end - at)
            else:
                found.append((day, end - at))
            at = end
        return found

    def _from(self, time: int) -> int:
        """The first picture that is not newer than ``time``."""
        times = self._table.times
        return bisect_left(self._rows, -time, key=lambda row: -times[row])

    def _row_of(self, path: Path) -> int | None:
        try:
            folder = path.parent.relative_to(self._root).as_posix()
        except ValueError:
            return None
        return self._table.find("" if folder == "." else folder, path.name)

    def _index(self, row: int) -> int | None:
        if isinstance(self._rows, range):
            return self._rows.index(row) if row in self._rows else None
        index = bisect_left(self._rows, row)
        return index if index < len(self._rows) and self._rows[index] == row else None


def chosen(mask: bytes, first: int, last: int) -> Rows:
    """The rows from ``first`` to before ``last`` where ``mask`` has a 1."""
    return array("I", compress(range(first, last), mask[first:last]))
