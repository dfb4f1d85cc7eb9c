"""Words of a search: how text is cut into words, and where they stand in a text.

Case and accents do not count. A word is a run of letters and digits; everything else, quotes and
signs too, only parts words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from blinkthink.core import translation

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_ASCII_WORD = re.compile(r"[a-z0-9]+")


def split(text: str) -> list[str]:
    """The words of ``text`` in the form in which they are compared."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    return _WORD.findall(_fold(text))


def matches(words: str, text: str) -> list[tuple[int, int]]:
    """Where the words of a search stand in ``text``, as (start, end), in order.

    The last word also counts where it is the beginning of a word; then that beginning is marked.
    In German the English words count, too, that the index takes the words for.
    """
    wanted = split(words)
    if not wanted:
        return []
    meant = _english(tuple(wanted)) if translation.used() == "de" else frozenset()
    found = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        here = split(match.group())
        if any(word in wanted or word in meant for word in here):
            found.append((start, end))
        elif any(word.startswith(wanted[-1]) for word in here):
            found.append((start, start + _length(match.group(), len(wanted[-1]))))
    return found


def contains(wanted: Sequence[str], text: str) -> bool:
    """Whether a text has all the words that ``split`` made of a search."""
    here = set(split(text))
    return all(word in here for word in wanted[:-1]) and (
        not wanted or any(word.startswith(wanted[-1]) for word in here)
    )


@lru_cache(maxsize=8)
def _english(wanted: tuple[str, ...]) -> frozenset[str]:
    from blinkthink.gallery.index import german  # which cuts its own words by ``split``

    last = len(wanted) - 1
    return frozenset(
        meaning
        for place, word in enumerate(wanted)
        for meaning in german.english(word, beginning=place == last)
    )


def _fold(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return plain.casefold()


def _length(text: str, folded: int) -> int:
    """How many characters of ``text`` make up its first ``folded`` ones in compared form."""
    for length in range(1, len(text) + 1):
        if len(_fold(text[:length])) >= folded:
            return length
    return len(text)
