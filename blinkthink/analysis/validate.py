"""From a model's text to an analysis, or to what is wrong with it. The same for every backend."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from typing import Any

from blinkthink.analysis.facts import examine
from blinkthink.analysis.problems import Category, Problem, categories
from blinkthink.analysis.schema import (
    ACTIVITY_BYTES,
    ANSWER_BYTES,
    BOX_SCALE,
    DESCRIPTION_BYTES,
    MAX_COUNT,
    MAX_SUBJECTS,
    MAX_UNKNOWNS,
    REASON_BYTES,
    SCENE_BYTES,
    UNKNOWN_BYTES,
)
from blinkthink.core.analysis import (
    KINDS,
    SEVERITIES,
    VISIBILITIES,
    Analysis,
    Box,
    Flag,
    Question,
    Subject,
    box_from_json,
)

ANYTHING = Question()  # the question of a camera without rules
_LONGEST = 4 * ANSWER_BYTES  # text beyond this is not even parsed


class BadAnswer(Exception):
    """An answer that breaks the rules; ``problems`` says how, in words for the model."""

    def __init__(self, found: Sequence[Problem]) -> None:
        self.found = tuple(found)
        self.problems = [problem.words for problem in found]
        super().__init__("; ".join(self.problems))

    @property
    def categories(self) -> tuple[str, ...]:
        return categories(self.found)


def parse(text: str, asked: Question = ANYTHING, refused: Sequence[Sequence[str]] = ()) -> Analysis:
    """The analysis that ``text`` holds as the answer to ``asked``, in the right shape and stating
    facts. Raises BadAnswer.

    Flags that were not asked for are left out. All severities are ``info``: they are not the
    model's business. ``refused``: what was wrong with each answer before, by category.
    """
    examined = examine(read(text, asked), asked, refused)
    if examined.problems:
        raise BadAnswer(examined.problems)
    return examined.analysis


def read(text: str, asked: Question = ANYTHING) -> Analysis:
    """The same, but whatever it states. Raises BadAnswer."""
    if len(text.encode("utf-8", "surrogatepass")) > _LONGEST:
        raise BadAnswer([Problem("length", "the answer was too long")])
    no_object = BadAnswer([Problem("json", "the answer was no JSON object")])
    try:
        value = json.loads(text, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        raise no_object from None
    if not isinstance(value, dict):
        raise no_object
    return _Reader(asked).read(value)


class _Reader:
    """Reads one answer and collects what is wrong with it."""

    def __init__(self, asked: Question) -> None:
        self._asked = asked
        self._problems: list[Problem] = []

    def read(self, value: dict[str, Any]) -> Analysis:
        analysis = Analysis(
            scene=self._text(value.get("scene"), "scene", SCENE_BYTES),
            subjects=tuple(
                self._subject(item) for item in self._list(value, "subjects", MAX_SUBJECTS)
            ),
            activity=self._text(value.get("activity"), "activity", ACTIVITY_BYTES),
            flags=self._flags(value),
            visibility=self._word(value, "visibility", VISIBILITIES),
            not_determinable=tuple(
                self._text(item, "not_determinable", UNKNOWN_BYTES)
                for item in self._list(value, "not_determinable", MAX_UNKNOWNS)
            ),
        )
        if self._problems:
            raise BadAnswer(tuple(dict.fromkeys(self._problems)))
        return analysis

    def _subject(self, value: Any) -> Subject:
        item = self._object(value, "subjects")
        count = item.get("count")
        if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= MAX_COUNT:
            self._wrong("shape", f"count is a whole number from 1 to {MAX_COUNT}")
            count = 1
        return Subject(
            kind=self._word(item, "kind", KINDS),
            count=count,
            description=self._text(item.get("description"), "description", DESCRIPTION_BYTES),
            box=box(item.get("box_2d")),
        )

    def _flags(self, value: dict[str, Any]) -> tuple[Flag, ...]:
        """Each name that counts, once: the first reason stays."""
        flags: dict[str, Flag] = {}
        known = self._asked.known_flags
        for item in self._list(value, "flags", 4 * len(known)):
            entry = self._object(item, "flags")
            name = self._word(entry, "name", known)
            reason = self._text(entry.get("reason"), "reason", REASON_BYTES)
            flags.setdefault(name, Flag(name, SEVERITIES[0], reason))
        return tuple(flag for flag in flags.values() if flag.name in self._asked.flag_names)

    def _object(self, value: Any, field: str) -> dict[str, Any]:
        if isinstance(value, dict):
            return value
        self._wrong("shape", f"{field} holds objects")
        return {}

    def _list(self, value: dict[str, Any], field: str, limit: int) -> list[Any]:
        items = value.get(field)
        if not isinstance(items, list):
            self._wrong("shape", f"{field} is a list")
            return []
        if len(items) > limit:
            self._wrong("length", f"{field} has {limit} entries at most")
        return items[:limit]

    def _word(self, value: dict[str, Any], field: str, words: tuple[str, ...]) -> str:
        word = value.get(field)
        if isinstance(word, str) and word in words:
            return word
        self._wrong("vocabulary", f"{field} is one of {', '.join(words)}")
        return words[0]

    def _text(self, text: Any, field: str, limit: int) -> str:
        clean = plain(text) if isinstance(text, str) else ""
        if not clean:
            self._wrong("shape", f"{field} holds text")
        elif len(clean.encode()) > limit:
            self._wrong("length", f"{field} is too long")
        return clean

    def _wrong(self, category: Category, words: str) -> None:
        self._problems.append(Problem(category, words))


def plain(text: str) -> str:
    """``text`` on one line, without control, format, private or unassigned characters."""
    kept = (
        " " if unicodedata.category(c).startswith("Z") or c in "\t\n\r" else c
        for c in text
        if unicodedata.category(c)[0] != "C" or c in "\t\n\r"
    )
    return " ".join("".join(kept).split())


def box(value: Any) -> Box | None:
    """Gemma's ``[y0, x0, y1, x1]`` in thousandths as the contract's box; None for what is none."""
    if not isinstance(value, list) or len(value) != 4:
        return None
    if not all(isinstance(edge, int) and not isinstance(edge, bool) for edge in value):
        return None
    y0, x0, y1, x1 = (edge / BOX_SCALE for edge in value)
    return box_from_json([x0, y0, x1, y1])
