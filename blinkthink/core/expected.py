"""What a right answer about a picture would say: the labels that evaluations score.

They stand in a sidecar's ``user.expected`` in the shape of ``analysis`` (README, "Files"). A part
that is left out, or that is not what it should be, says nothing and is not scored. Two keys more
are understood: ``light`` (one of LIGHTS) for the whole, and ``boxes`` beside a subject's ``box``
where each of several that share an entry has its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from blinkthink.core.analysis import KINDS, VISIBILITIES, Analysis, Box, box_from_json
from blinkthink.core.json_values import Json, items

LIGHTS = ("day", "dusk", "night", "infrared")
_LIGHT_OF = {"dark": "night", "infrared": "infrared"}  # by visibility


@dataclass(frozen=True)
class ExpectedSubject:
    """Those of one kind that share an entry; ``count`` and ``box`` where they are known.

    ``height`` is that of the tallest, as a part of the frame's, where boxes are known.
    """

    kind: str
    count: int | None = None
    box: Box | None = None
    height: float | None = None

    @classmethod
    def from_json(cls, value: object) -> ExpectedSubject | None:
        """None where it names none of KINDS."""
        if not isinstance(value, dict) or value.get("kind") not in KINDS:
            return None
        count, box = value.get("count"), box_from_json(value.get("box"))
        whole = isinstance(count, int) and not isinstance(count, bool) and count > 0
        each = [box_from_json(one) for one in items(value.get("boxes"))]
        boxes = [one for one in each if one is not None] or ([box] if box is not None else [])
        return cls(
            kind=value["kind"],
            count=count if whole else None,
            box=box,
            height=max((y1 - y0 for _, y0, _, y1 in boxes), default=None),
        )


@dataclass(frozen=True)
class Expected:
    """What is known of a right answer; None is a part that nobody labelled.

    ``not_understood`` says what was left out of it, in words.
    """

    subjects: tuple[ExpectedSubject, ...] | None = None
    flags: tuple[str, ...] | None = None
    visibility: str | None = None
    light: str | None = None
    not_understood: tuple[str, ...] = ()

    @property
    def says_nothing(self) -> bool:
        """Whether there is nothing in it that an answer can be scored by."""
        return self.subjects is None and self.flags is None and self.visibility is None

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(subject.kind for subject in self.subjects or ())

    @classmethod
    def from_json(cls, value: object) -> Expected:
        """Reads leniently: what cannot be understood is left out and named."""
        if not isinstance(value, dict):
            return cls()
        problems: list[str] = []
        visibility, light = value.get("visibility"), value.get("light")
        if visibility is not None and visibility not in VISIBILITIES:
            problems.append(f"visibility {visibility!r}")
            visibility = None
        return cls(
            subjects=_subjects(value.get("subjects"), problems),
            flags=_flags(value.get("flags"), problems),
            visibility=visibility,
            light=light if light in LIGHTS else _LIGHT_OF.get(visibility or ""),
            not_understood=tuple(problems),
        )


def expected_of(analysis: Analysis) -> Json:
    """What ``analysis`` says, as labels: what somebody means who calls it right.

    Sentences are left out: an answer in other words is as right.
    """
    subjects = [subject.to_json() for subject in analysis.subjects]
    return {
        "subjects": subjects,
        "flags": [{"name": flag.name} for flag in analysis.flags],
        "visibility": analysis.visibility,
    }


def _subjects(value: object, problems: list[str]) -> tuple[ExpectedSubject, ...] | None:
    """None where the list is missing, is none, or holds a kind that no answer can have."""
    if value is None:
        return None
    if not isinstance(value, list):
        problems.append("subjects is no list")
        return None
    found = [(item, ExpectedSubject.from_json(item)) for item in value]
    unknown = [item.get("kind") if isinstance(item, dict) else item for item, s in found if not s]
    if unknown:
        problems.extend(f"kind {name!r}" for name in unknown)
        return None
    return tuple(subject for _, subject in found if subject is not None)


def _flags(value: object, problems: list[str]) -> tuple[str, ...] | None:
    """The names; those that nobody asks for are left out when an answer is scored."""
    if value is None:
        return None
    if not isinstance(value, list):
        problems.append("flags is no list")
        return None
    names = [item.get("name") if isinstance(item, dict) else item for item in value]
    if not all(isinstance(name, str) for name in names):
        problems.append("a flag without a name")
        return None
    return tuple(dict.fromkeys(name for name in names if isinstance(name, str)))
