"""All pictures of a library in memory, newest first, as columns of numbers.

A table does not change: a change makes another one, and who holds the old one goes on with it.
"""

from __future__ import annotations

import os
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, compress, islice
from operator import eq
from pathlib import Path

from blinkthink.core.records import CameraRef
from blinkthink.gallery.index.moments import NameMoments
from blinkthink.gallery.index.profiles import Owners, Profile

_FEW = 100  # pictures that are looked for or put in one by one
_LONGEST_TEXT = 300
_EXACT = 2**53  # whole numbers below are exact as floats


File = tuple[str, str]
"""A picture: its folder below the library, and its name."""


@dataclass(slots=True)
class Row:
    """A picture as it goes into a table; ``id`` is that in the store, 0 where it is in none."""

    folder: str
    name: str
    time: int  # microseconds since 1970
    profile: Profile
    text: str = ""
    id: int = 0


def _shown(text: str) -> bytes:
    """What is kept of a text."""
    return text[:_LONGEST_TEXT].replace("\0", " ").encode("utf-8", "replace")


class Shared:
    """What the tables of one library share and only ever add to: names, texts and profiles."""

    def __init__(self) -> None:
        self.pool = bytearray(b"\0")  # strings, each with a NUL after it; at 0 the empty one
        self.profiles: list[Profile] = []
        self.root = Path()  # the library's folder
        self._numbers: dict[Profile, int] = {}
        self._texts: dict[str, int] = {"": 0}

    def number(self, profile: Profile) -> int:
        found = self._numbers.get(profile)
        if found is None:
            found = self._numbers[profile] = len(self.profiles)
            self.profiles.append(profile)
        return found

    def keep_name(self, name: str) -> int:
        at = len(self.pool)
        self.pool += os.fsencode(name) + b"\0"
        return at

    def keep_names(self, names: Sequence[bytes]) -> list[int]:
        """Where each of these names is kept."""
        start = len(self.pool)
        self.pool += b"\0".join(names) + b"\0"
        return [*accumulate((len(name) + 1 for name in names[:-1]), initial=start)]

    def keep_text(self, text: str) -> int:
        """The same text is kept once."""
        at = self._texts.get(text)
        if at is None:
            at = self._texts[text] = len(self.pool)
            self.pool += _shown(text) + b"\0"
        return at

    def string(self, at: int) -> bytes:
        return bytes(self.pool[at : self.pool.index(0, at)])


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
            other.time, other.profile, _shown(other.text),
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
        guess = _moments.parse(name.rpartition(".")[0], _unknown)
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
        key = _tie(row.name, row.folder)
        while (
            place < len(self)
            and self.times[place] == row.time
            and _tie(self.name(place), self.profile(place).folder) > key
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
    keys: Sequence[float] = times
    if max(times, default=0) < _EXACT and min(times, default=0) > -_EXACT:
        keys = list(map(float, times))  # which Python compares faster
    order = sorted(range(len(times)), key=keys.__getitem__, reverse=True)
    _sort_ties(shared, order, times, names, profiles)
    made = Table(shared)
    made.times = array("q", map(times.__getitem__, order))
    made.names = array("I", map(names.__getitem__, order))
    made.profiles = array("I", map(profiles.__getitem__, order))
    made.texts = array("I", map(texts.__getitem__, order))
    made.ids = array("I", map(ids.__getitem__, order))
    return made


def _sort_ties(
    shared: Shared, order: list[int], times: list[int], names: list[int], profiles: list[int]
) -> None:
    """Put pictures of one moment into the order that a single insertion would give them."""

    def key(index: int) -> tuple[int, str, str]:
        name = os.fsdecode(shared.string(names[index]))
        return _tie(name, shared.profiles[profiles[index]].folder)

    sorted_times = list(map(times.__getitem__, order))
    equal = list(map(eq, sorted_times, islice(sorted_times, 1, None)))
    place = 0
    while True:
        try:
            place = equal.index(True, place)
        except ValueError:
            return
        end = place + 1
        while end < len(order) and sorted_times[end] == sorted_times[place]:
            end += 1
        order[place:end] = sorted(order[place:end], key=key, reverse=True)
        place = end - 1 if end - 1 > place else end


def _tie(name: str, folder: str) -> tuple[int, str, str]:
    """How pictures of one moment are told apart: by number, folder and name."""
    parsed = _moments.parse(name.rpartition(".")[0], _unknown)
    return (parsed[1] if parsed else 1, folder, name)


def _unknown() -> float:
    return 0.0


_moments = NameMoments()
