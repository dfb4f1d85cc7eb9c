"""All pictures of a library in memory, newest first, as columns of numbers.

A table does not change: a change makes another one, and who holds the old one goes on with it.
"""

from __future__ import annotations

import os
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import compress

from blinkthink.core.records import CameraRef
from blinkthink.gallery.index.order import moment_of, newest_first, tie
from blinkthink.gallery.index.profiles import Owners, Profile
from blinkthink.gallery.index.shared import File, Row, Shared, shown

_FEW = 100  # pictures that are looked for or put in one by one


class Table:
    """The columns; row 0 is the newest picture."""

    def __init__(self, shared: Shared) -> None:
        self.shared = shared
        self.times = array("q")
        self.names = array("I")
        self.profiles = array("I")
        self.texts = array("I")
        self.ids = array("I")

    def __len__(self) -> int:
        return len(self.times)

    # Reading

    def name(self, row: int) -> str:
        return os.fsdecode(self.shared.string(self.names[row]))

    def profile(self, row: int) -> Profile:
        return self.shared.profiles[self.profiles[row]]

    def text(self, row: int) -> str:
        return self.shared.string(self.texts[row]).decode("utf-8", "replace")

    def row(self, row: int) -> Row:
        profile = self.profile(row)
        name, text = self.name(row), self.text(row)
        return Row(profile.folder, name, self.times[row], profile, text, self.ids[row])

    def differs(self, row: int, other: Row) -> bool:
        """Whether what is shown of a picture differs."""
        text = self.shared.string(self.texts[row])
        return (self.times[row], self.profile(row), text) != (
            other.time, other.profile, shown(other.text),
        )  # fmt: skip

    def find(self, folder: str, name: str) -> int | None:
        """The row of a picture."""
        return self.locate([(folder, name)]).get((folder, name))

    def locate(self, files: Collection[File]) -> dict[File, int]:
        """The rows of pictures, where they have one."""
        found: dict[File, int] = {}
        missed: list[File] = []
        for file in files:
            row = self._guess(*file)
            if row is not None:
                found[file] = row
            else:
                missed.append(file)
        if len(missed) > _FEW:
            found |= self._all_of(set(missed))
        else:
            for folder, name in missed:
                row = self._search(folder, os.fsencode(name))
                if row is not None:
                    found[(folder, name)] = row
        return found

    def _guess(self, folder: str, name: str) -> int | None:
        """The row of a picture, if its time is that of its name."""
        guess = moment_of(name)
        if guess is None:
            return None
        encoded = os.fsencode(name)
        row = self.first_at_or_before(guess[0])
        while row < len(self) and self.times[row] == guess[0]:
            if self._is(row, folder, encoded):
                return row
            row += 1
        return None

    def _search(self, folder: str, name: bytes) -> int | None:
        pool, wanted = self.shared.pool, b"\0" + name + b"\0"
        at = pool.find(wanted)
        while at >= 0:
            try:
                row = self.names.index(at + 1)
            except ValueError:  # a text of these words, or a name that is gone
                pass
            else:
                if self._is(row, folder, name):
                    return row
            at = pool.find(wanted, at + 1)
        return None

    def _all_of(self, wanted: set[File]) -> dict[File, int]:
        names = bytes(self.shared.pool)
        folders = [profile.folder for profile in self.shared.profiles]
        found = {}
        for row, (at, number) in enumerate(zip(self.names, self.profiles, strict=True)):
            file = (folders[number], os.fsdecode(names[at : names.index(0, at)]))
            if file in wanted:
                found[file] = row
        return found

    def files(self, folder: str) -> dict[str, int]:
        """The names of the pictures in a folder, and their rows."""
        inside = [profile.folder == folder for profile in self.shared.profiles]
        return {self.name(row): row for row in compress(range(len(self)), self.mask(inside))}

    def folders(self) -> set[str]:
        """The folders that have pictures."""
        return {self.shared.profiles[number].folder for number in set(self.profiles)}

    def first_at_or_before(self, time: int) -> int:
        """The first row that is not newer than ``time``."""
        return bisect_left(self.times, -time, key=int.__neg__)

    def mask(self, wanted: list[bool]) -> bytes:
        """A 1 for each row whose profile's number is True in ``wanted``."""
        return bytes(map(wanted.__getitem__, self.profiles))

    def _is(self, row: int, folder: str, name: bytes) -> bool:
        return self.profile(row).folder == folder and self.shared.string(self.names[row]) == name

    @cached_property
    def owners(self) -> Owners:
        """Whose each folder is: of the camera that its newest picture with a camera names."""
        newest: dict[int, int] = {}
        for row, number in enumerate(self.profiles):
            if number not in newest:
                newest[number] = row
        folders: dict[str, CameraRef] = {}
        cameras: list[CameraRef] = []
        for number in newest:
            profile = self.shared.profiles[number]
            if profile.camera is not None and profile.camera.id:
                folders.setdefault(profile.folder, profile.camera)
                cameras.append(profile.camera)
        cameras.reverse()
        return Owners(folders, cameras)

    # Changing

    def changed(
        self,
        rows: Iterable[Row],
        gone: Iterable[File] = (),
        places: Mapping[File, int] | None = None,
    ) -> Table:
        """With ``rows`` put in (in the place of those of the same file) and those ``gone`` out.

        ``places`` is what ``locate`` said of all of them, if that is known.
        """
        latest = {(row.folder, row.name): row for row in rows}
        removed = {file for file in gone if file not in latest}
        if places is None:
            places = self.locate([*latest, *removed])
        made = Table(self.shared)
        made.times, made.names = self.times[:], self.names[:]
        made.profiles, made.texts, made.ids = self.profiles[:], self.texts[:], self.ids[:]
        moved: list[Row] = []
        out = [places[file] for file in removed if file in places]
        for file, row in latest.items():
            place = places.get(file)
            if place is not None and made.times[place] == row.time:
                made.profiles[place] = self.shared.number(row.profile)
                made.texts[place] = self.shared.keep_text(row.text)
                made.ids[place] = row.id
            else:
                moved.append(row)
                if place is not None:
                    out.append(place)
        return made._with(moved, sorted(out, reverse=True))

    def _with(self, rows: list[Row], out: list[int]) -> Table:
        """This new table, or one of it, with ``rows`` in and the places ``out`` (downwards) out."""
        if len(rows) + len(out) <= _FEW:
            for place in out:
                for values in self._columns():
                    del values[place]
            for row in rows:
                self._insert(row)
            return self
        stays = bytearray(b"\1") * len(self)
        for place in out:
            stays[place] = 0
        columns = [list(compress(column, stays)) for column in self._columns()]
        shared = self.shared
        for row in rows:
            news = (
                row.time,
                shared.keep_name(row.name),
                shared.number(row.profile),
                shared.keep_text(row.text),
                row.id,
            )
            for column, value in zip(columns, news, strict=True):
                column.append(value)
        return sorted_table(shared, *columns)

    def _insert(self, row: Row) -> None:
        place = self.first_at_or_before(row.time)
        key = tie(row.name, row.folder)
        while (
            place < len(self)
            and self.times[place] == row.time
            and tie(self.name(place), self.profile(place).folder) > key
        ):
            place += 1
        self.times.insert(place, row.time)
        self.names.insert(place, self.shared.keep_name(row.name))
        self.profiles.insert(place, self.shared.number(row.profile))
        self.texts.insert(place, self.shared.keep_text(row.text))
        self.ids.insert(place, row.id)

    def _columns(self) -> Iterator[array[int]]:
        yield from (self.times, self.names, self.profiles, self.texts, self.ids)


def sorted_table(
    shared: Shared,
    times: list[int],
    names: list[int],
    profiles: list[int],
    texts: list[int],
    ids: list[int],
) -> Table:
    """A table of these columns, which may be in any order."""
    order = newest_first(shared, times, names, profiles)
    made = Table(shared)
    made.times = array("q", map(times.__getitem__, order))
    made.names = array("I", map(names.__getitem__, order))
    made.profiles = array("I", map(profiles.__getitem__, order))
    made.texts = array("I", map(texts.__getitem__, order))
    made.ids = array("I", map(ids.__getitem__, order))
    return made
