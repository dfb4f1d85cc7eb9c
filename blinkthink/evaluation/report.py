"""What an evaluation found, as the command line, a JSON document and the window show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from blinkthink.core.json_values import Json
from blinkthink.core.translation import tr

GROUPS = (
    tr("Answers"),
    tr("Subjects", "of an evaluation"),
    tr("Flags"),
    tr("Nobody there"),
    tr("Inventions"),
    tr("Counts and boxes"),
    tr("By light"),
    tr("By height"),
    tr("Cost"),
    tr("Counterfactual"),
)
_IN_JSON = (
    "Answers", "Subjects", "Flags", "Nobody there", "Inventions", "Counts and boxes", "By light",
    "By height", "Cost", "Counterfactual",
)  # fmt: skip
_GROUP_IN_JSON = dict(zip(GROUPS, _IN_JSON, strict=True))  # the same in every language


@dataclass(frozen=True)
class RunHead:
    """Which model was asked about which folder, and how far that went."""

    name: str
    folder: Path
    model: str
    title: str
    backend: str
    detail: int
    prompt_version: str
    begun_at: datetime
    finished_at: datetime | None
    done: int
    total: int

    def to_json(self) -> Json:
        return {
            "run": self.name,
            "folder": str(self.folder),
            "model": self.model,
            "title": self.title,
            "backend": self.backend,
            "detail": self.detail,
            "prompt_version": self.prompt_version,
            "begun_at": self.begun_at.isoformat(),
            "finished_at": self.finished_at.isoformat() if self.finished_at else None,
            "done": self.done,
            "total": self.total,
        }


@dataclass(frozen=True)
class Measure:
    """A number with its 95 % confidence interval; None where there was nothing to count.

    ``hits`` of ``of`` is what a share was counted from. ``unit``: share, iou, seconds, tokens,
    usd or count; ``better``: more, less or nothing. ``goal`` is what it should reach.
    """

    key: str
    title: str
    group: str
    value: float | None
    low: float | None = None
    high: float | None = None
    hits: float | None = None
    of: float | None = None
    unit: str = "share"
    better: str = "more"
    goal: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None without a goal or a value."""
        if self.goal is None or self.value is None:
            return None
        return self.value <= self.goal if self.better == "less" else self.value >= self.goal

    def to_json(self) -> Json:
        value: Json = {
            "key": self.key,
            "title": self.title,
            "group": _GROUP_IN_JSON.get(self.group, self.group),
            "value": self.value,
            "low": self.low,
            "high": self.high,
            "hits": self.hits,
            "of": self.of,
            "unit": self.unit,
            "better": self.better,
        }
        if self.goal is not None:
            value |= {"goal": self.goal, "met": self.met}
        return value


@dataclass(frozen=True)
class WrongPicture:
    """A picture whose answer differs from the expected one, and in what.

    ``expected`` and ``said`` are how many subjects of each kind there are, None where they were
    not labelled or not said. ``visibility``: what was expected and what was said.
    ``error``: there was no answer at all.
    """

    path: Path
    expected: Mapping[str, int] | None = None
    said: Mapping[str, int] | None = None
    missed: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    missed_flags: tuple[str, ...] = ()
    invented_flags: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    visibility: tuple[str, str] | None = None
    error: str = ""

    def to_json(self) -> Json:
        return {
            "path": str(self.path),
            "expected": None if self.expected is None else dict(self.expected),
            "said": None if self.said is None else dict(self.said),
            "missed": list(self.missed),
            "invented": list(self.invented),
            "missed_flags": list(self.missed_flags),
            "invented_flags": list(self.invented_flags),
            "counts": list(self.counts),
            "visibility": list(self.visibility) if self.visibility else None,
            "error": self.error,
        }


@dataclass(frozen=True)
class Report:
    """One run, scored.

    ``problems``: why answers were refused, the most frequent first. ``confusion``: an expected kind
    of subject, the one that was said in its place, and in how many pictures; empty for nothing.
    ``notes``: what a reader has to know, such as labels that could not be understood.
    """

    head: RunHead
    measures: tuple[Measure, ...]
    wrong: tuple[WrongPicture, ...]
    problems: tuple[tuple[str, int], ...] = ()
    confusion: tuple[tuple[str, str, int], ...] = ()
    notes: tuple[str, ...] = ()

    def measure(self, key: str) -> Measure | None:
        return next((one for one in self.measures if one.key == key), None)

    def to_json(self) -> Json:
        return {
            **self.head.to_json(),
            "measures": [one.to_json() for one in self.measures],
            "wrong": [one.to_json() for one in self.wrong],
            "problems": dict(self.problems),
            "confusion": [list(one) for one in self.confusion],
            "notes": list(self.notes),
        }


@dataclass(frozen=True)
class Difference:
    """One measure of two runs on the same pictures: ``second`` less ``first``.

    For a share of pictures, ``only_first`` and ``only_second`` count those that only one run had
    right, and ``p`` is McNemar's. ``verdict``: better, worse, noise or unknown, of the second.
    """

    key: str
    title: str
    unit: str
    first: float | None
    second: float | None
    difference: float | None
    low: float | None
    high: float | None
    p: float | None = None
    only_first: int = 0
    only_second: int = 0
    verdict: str = "unknown"
    words: str = ""

    def to_json(self) -> Json:
        return {
            "key": self.key,
            "title": self.title,
            "unit": self.unit,
            "first": self.first,
            "second": self.second,
            "difference": self.difference,
            "low": self.low,
            "high": self.high,
            "p": self.p,
            "only_first": self.only_first,
            "only_second": self.only_second,
            "verdict": self.verdict,
            "words": self.words,
        }


@dataclass(frozen=True)
class ChangedPicture:
    """A picture that two runs answered differently; each of them is right, wrong or failed."""

    path: Path
    first: str
    second: str
    words: str

    def to_json(self) -> Json:
        return {
            "path": str(self.path),
            "first": self.first,
            "second": self.second,
            "words": self.words,
        }


@dataclass(frozen=True)
class Comparison:
    """Two runs on the pictures that both of them were asked about."""

    first: RunHead
    second: RunHead
    pictures: int
    differences: tuple[Difference, ...]
    changed: tuple[ChangedPicture, ...]

    def to_json(self) -> Json:
        return {
            "first": self.first.to_json(),
            "second": self.second.to_json(),
            "pictures": self.pictures,
            "differences": [one.to_json() for one in self.differences],
            "changed": [one.to_json() for one in self.changed],
        }
