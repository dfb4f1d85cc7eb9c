"""What the tables of a library are made of: rows, and the names, texts and profiles they share."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from blinkthink.gallery.index.profiles import Profile

_LONGEST_TEXT = 300

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


def shown(text: str) -> bytes:
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
            self.pool += shown(text) + b"\0"
        return at

    def string(self, at: int) -> bytes:
        return bytes(self.pool[at : self.pool.index(0, at)])
