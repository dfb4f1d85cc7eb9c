"""What a run keeps: one outcome for each picture that a model was asked about.

A run is kept as one JSON file, so that it can be gone on with, scored again and compared later. It
holds the labels as they were when the pictures were asked about.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from blinkthink.core.analysis import FLAGS, Analysis, Provenance
from blinkthink.core.expected import Expected
from blinkthink.core.json_values import Json, items, number
from blinkthink.evaluation.report import RunHead

FORMAT = 1


@dataclass(frozen=True)
class Asked:
    """A model, and how it is asked: two runs of the same one are as if they were one.

    ``stamp`` tells versions of the model's files apart, ``prompt`` those of the prompt.
    """

    model: str
    title: str
    detail: int
    prompt: str
    stamp: str = ""

    def to_json(self) -> Json:
        return {
            "model": self.model,
            "title": self.title,
            "detail": self.detail,
            "prompt_version": self.prompt,
            "stamp": self.stamp,
        }

    @classmethod
    def from_json(cls, value: Mapping[str, object]) -> Asked:
        return cls(
            model=str(value.get("model") or ""),
            title=str(value.get("title") or ""),
            detail=int(number(value.get("detail"))),
            prompt=str(value.get("prompt_version") or ""),
            stamp=str(value.get("stamp") or ""),
        )


@dataclass(frozen=True)
class Outcome:
    """What a model said of one picture, beside what was expected.

    ``picture`` is its path below the run's folder, with slashes. ``question`` tells questions
    apart. ``refused``: of each answer that the checks refused, the categories of its problems.
    Without ``analysis`` there was no usable answer, and ``error`` is its code.
    """

    picture: str
    sha256: str
    expected: Json
    question: str = ""
    flags_asked: tuple[str, ...] = FLAGS
    analysis: Analysis | None = None
    provenance: Provenance | None = None
    refused: tuple[tuple[str, ...], ...] = ()
    error: str = ""
    message: str = ""

    @property
    def label(self) -> Expected:
        return Expected.from_json(self.expected)

    def to_json(self) -> Json:
        return {
            "picture": self.picture,
            "sha256": self.sha256,
            "expected": self.expected,
            "question": self.question,
            "flags_asked": list(self.flags_asked),
            "analysis": self.analysis.to_json() if self.analysis else None,
            "provenance": self.provenance.to_json() if self.provenance else None,
            "refused": [list(one) for one in self.refused],
            "error": self.error,
            "message": self.message,
        }

    @classmethod
    def from_json(cls, value: object) -> Outcome | None:
        if not isinstance(value, dict) or not isinstance(value.get("picture"), str):
            return None
        expected = value.get("expected")
        return cls(
            picture=value["picture"],
            sha256=str(value.get("sha256") or ""),
            expected=expected if isinstance(expected, dict) else {},
            question=str(value.get("question") or ""),
            flags_asked=_texts(value.get("flags_asked")),
            analysis=Analysis.from_json(value.get("analysis")),
            provenance=Provenance.from_json(value.get("provenance")),
            refused=tuple(_texts(one) for one in items(value.get("refused"))),
            error=str(value.get("error") or ""),
            message=str(value.get("message") or ""),
        )


@dataclass(frozen=True)
class Variant:
    """A changed picture that was asked about, and whether the answer did what it must.

    ``change``: one of ``counterfactual.CHANGES``. ``words``: what the answer did instead.
    """

    picture: str
    change: str
    held: bool
    words: str = ""

    def to_json(self) -> Json:
        return {
            "picture": self.picture,
            "change": self.change,
            "held": self.held,
            "words": self.words,
        }

    @classmethod
    def from_json(cls, value: object) -> Variant | None:
        if not isinstance(value, dict) or not isinstance(value.get("picture"), str):
            return None
        change, words = (str(value.get(key) or "") for key in ("change", "words"))
        return cls(value["picture"], change, value.get("held") is True, words)


@dataclass(frozen=True)
class Run:
    """The outcomes of one model on the labelled pictures of one folder, in their order.

    ``drawn``: they are the renderer's own scenes, for which there are goals. ``total`` is how many
    pictures there are to ask about.
    """

    name: str
    folder: Path
    asked: Asked
    begun_at: datetime
    total: int
    backend: str = ""
    finished_at: datetime | None = None
    outcomes: tuple[Outcome, ...] = ()
    variants: tuple[Variant, ...] = ()
    drawn: bool = False
    notes: tuple[str, ...] = field(default=())

    @property
    def head(self) -> RunHead:
        return RunHead(
            name=self.name,
            folder=self.folder,
            model=self.asked.model,
            title=self.asked.title,
            backend=self.backend,
            detail=self.asked.detail,
            prompt_version=self.asked.prompt,
            begun_at=self.begun_at,
            finished_at=self.finished_at,
            done=len(self.outcomes),
            total=self.total,
        )

    def to_json(self) -> Json:
        return {
            "format": FORMAT,
            "folder": str(self.folder),
            **self.asked.to_json(),
            "backend": self.backend,
            "begun_at": self.begun_at.isoformat(),
            "finished_at": self.finished_at.isoformat() if self.finished_at else None,
            "total": self.total,
            "drawn": self.drawn,
            "notes": list(self.notes),
            "outcomes": [one.to_json() for one in self.outcomes],
            "variants": [one.to_json() for one in self.variants],
        }

    @classmethod
    def from_json(cls, name: str, value: object) -> Run:
        """Raises ValueError for what is no run, or one of a newer app."""
        if not isinstance(value, dict) or not isinstance(value.get("folder"), str):
            raise ValueError("no evaluation")
        if value.get("format") != FORMAT:
            raise ValueError(f"an evaluation of format {value.get('format')!r}")
        outcomes = (Outcome.from_json(one) for one in items(value.get("outcomes")))
        variants = (Variant.from_json(one) for one in items(value.get("variants")))
        finished = value.get("finished_at")
        return cls(
            name=name,
            folder=Path(value["folder"]),
            asked=Asked.from_json(value),
            begun_at=_time(value.get("begun_at")),
            total=int(number(value.get("total"))),
            backend=str(value.get("backend") or ""),
            finished_at=_time(finished) if finished is not None else None,
            outcomes=tuple(one for one in outcomes if one is not None),
            variants=tuple(one for one in variants if one is not None),
            drawn=value.get("drawn") is True,
            notes=_texts(value.get("notes")),
        )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(item for item in items(value) if isinstance(item, str))


def _time(value: object) -> datetime:
    """Raises ValueError."""
    moment = datetime.fromisoformat(str(value))
    if moment.tzinfo is None:
        raise ValueError(f"a time without an offset: {value}")
    return moment
