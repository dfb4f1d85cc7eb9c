"""Finding settings by their names, their sentences and by what else people call them. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from blinkthink.gallery.index.words import split


@dataclass(frozen=True)
class Findable:
    """A setting as the search sees it; ``place``: its page, and the group on it."""

    name: str
    sentence: str
    words: str
    place: str


def find(wanted: str, among: Sequence[Findable]) -> list[int]:
    """Where those stand that have all the words, which may be beginnings of words; best first.

    Case and accents do not count. A word of the name counts most, then another name for it, then a
    word of the sentence or of the page.
    """
    asked = split(wanted)
    if not asked:
        return []
    found = []
    for place, one in enumerate(among):
        fields = [split(text) for text in (one.name, one.words, one.sentence, one.place)]
        ranks = [_rank(word, fields) for word in asked]
        if all(rank is not None for rank in ranks):
            found.append((sum(rank or 0 for rank in ranks), place))
    return [place for _, place in sorted(found)]


def _rank(word: str, fields: Sequence[Sequence[str]]) -> int | None:
    """0 for a whole word of the first field, and more for less; None where it stands nowhere."""
    for number, field in enumerate(fields):
        if word in field:
            return 2 * number
        if any(one.startswith(word) for one in field):
            return 2 * number + 1
    return None
