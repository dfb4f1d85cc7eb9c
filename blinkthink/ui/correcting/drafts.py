"""What the user says is in a picture, as the editor changes it and as it is kept. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace

from blinkthink.core.analysis import Analysis, Subject
from blinkthink.core.expected import expected_of
from blinkthink.core.json_values import Json
from blinkthink.core.records import Sidecar
from blinkthink.core.translation import tr
from blinkthink.ui.wording import VISIBILITY, flag_words, subject_count

FOLLOWING = ("person", "vehicle", "animal", "package")
"""The kinds of subjects that are a flag, too."""


@dataclass(frozen=True)
class Correction:
    """What stands in a sidecar: the verdict, and what a right answer would say."""

    verdict: str | None = None
    expected: Json | None = None

    @classmethod
    def of(cls, sidecar: Sidecar) -> Correction:
        return cls(sidecar.user.verdict, sidecar.expected)

    def put(self, sidecar: Sidecar) -> Sidecar:
        return sidecar.corrected(self.expected, self.verdict)


NONE = Correction()


def called_right(analysis: Analysis) -> Correction:
    """The analysis is right as it stands."""
    return Correction("right", expected_of(analysis))


def called_empty(analysis: Analysis) -> Correction:
    """Nobody and nothing is there, whatever the analysis says."""
    empty = Draft.of(analysis, None).emptied()
    right = not analysis.subjects and empty.flags == Draft.of(analysis, None).flags
    return Correction("right" if right else "wrong", empty.to_json())


def made_right(sidecar: Sidecar) -> Correction | None:
    """The analysis of this sidecar is right; None where there is none."""
    return called_right(sidecar.analysis) if sidecar.analysis is not None else None


def made_empty(sidecar: Sidecar) -> Correction | None:
    """Nobody is there; None where nothing was analysed."""
    return called_empty(sidecar.analysis) if sidecar.analysis is not None else None


@dataclass(frozen=True)
class Draft:
    """Subjects, names of flags and visibility, ready to be edited."""

    subjects: tuple[Subject, ...] = ()
    flags: tuple[str, ...] = ()
    visibility: str = "clear"

    @classmethod
    def of(cls, analysis: Analysis | None, expected: Json | None) -> Draft:
        """What the user said; of the parts that they left out, what the analysis says."""
        said = expected or {}
        made = cls()
        if analysis is not None:
            names = tuple(dict.fromkeys(flag.name for flag in analysis.flags))
            made = cls(analysis.subjects, names, analysis.visibility)
        if isinstance(said.get("subjects"), list):
            found = (Subject.from_json(item) for item in said["subjects"])
            made = replace(made, subjects=tuple(one for one in found if one is not None))
        if isinstance(said.get("flags"), list):
            named = (item.get("name") if isinstance(item, dict) else item for item in said["flags"])
            names = tuple(dict.fromkeys(name for name in named if isinstance(name, str)))
            made = replace(made, flags=names)
        if said.get("visibility") in VISIBILITY:
            made = replace(made, visibility=said["visibility"])
        return made

    def to_json(self) -> Json:
        return {
            "subjects": [subject.to_json() for subject in self.subjects],
            "flags": [{"name": name} for name in self.flags],
            "visibility": self.visibility,
        }

    def with_subjects(self, subjects: tuple[Subject, ...], asked: Collection[str]) -> Draft:
        """With these subjects; a kind that came or went takes its flag along, where it is asked."""
        before = {one.kind for one in self.subjects}
        now = {one.kind for one in subjects}
        flags = [name for name in self.flags if name not in before - now or name not in FOLLOWING]
        for kind in FOLLOWING:
            if kind in now - before and kind in asked and kind not in flags:
                flags.append(kind)
        return replace(self, subjects=subjects, flags=tuple(flags))

    def emptied(self) -> Draft:
        """Nobody and nothing is there."""
        kept = tuple(name for name in self.flags if name not in FOLLOWING)
        return replace(self, subjects=(), flags=kept)

    def with_flag(self, name: str, on: bool) -> Draft:
        others = tuple(one for one in self.flags if one != name)
        return replace(self, flags=(*others, name) if on else others)


@dataclass(frozen=True)
class Mark:
    """A thing that the analysis says, that the user says, or that both say.

    ``key`` is the kind or the flag; ``state``: "same", "gone" (the user says it is not so) or
    "added".
    """

    key: str
    text: str
    state: str

    @property
    def spoken(self) -> str:
        """For screen readers: what a stroke or a sign says to the eye."""
        said = {"gone": tr("{thing} (not so, you said)"), "added": tr("{thing} (added by you)")}
        return said.get(self.state, "{thing}").format(thing=self.text)


def subject_marks(analysis: Analysis, expected: Json | None) -> tuple[Mark, ...]:
    """Each kind with its number; empty where the user said nothing else of them."""
    draft = Draft.of(analysis, expected)
    said, right = _numbers(analysis.subjects), _numbers(draft.subjects)
    if said == right:
        return ()
    marks = []
    for kind in dict.fromkeys((*said, *right)):
        if said[kind] == right[kind]:
            marks.append(Mark(kind, subject_count(kind, said[kind]), "same"))
            continue
        if said[kind]:
            marks.append(Mark(kind, subject_count(kind, said[kind]), "gone"))
        if right[kind]:
            marks.append(Mark(kind, subject_count(kind, right[kind]), "added"))
    return tuple(marks)


def flag_marks(analysis: Analysis, expected: Json | None) -> tuple[Mark, ...]:
    """Each flag; empty where the user said nothing else of them."""
    right = Draft.of(analysis, expected).flags
    said = tuple(dict.fromkeys(flag.name for flag in analysis.flags))
    if set(said) == set(right):
        return ()
    marks = [Mark(name, flag_words(name), "same" if name in right else "gone") for name in said]
    marks += [Mark(name, flag_words(name), "added") for name in right if name not in said]
    return tuple(marks)


def visibility_marks(analysis: Analysis, expected: Json | None) -> tuple[Mark, ...]:
    """What it was and what it is; empty where the user said nothing else of it."""
    right = Draft.of(analysis, expected).visibility
    if right == analysis.visibility:
        return ()
    return (
        Mark(analysis.visibility, VISIBILITY[analysis.visibility], "gone"),
        Mark(right, VISIBILITY[right], "added"),
    )


def differs(analysis: Analysis | None, expected: Json | None) -> bool:
    """Whether the user says something else than the analysis."""
    if analysis is None or expected is None:
        return False
    marks = (subject_marks, flag_marks, visibility_marks)
    return any(one(analysis, expected) for one in marks)


def labelled(expected: Json | None) -> bool:
    """Whether an answer can be scored by what the user said."""
    return expected is not None and any(
        key in expected for key in ("subjects", "flags", "visibility")
    )


def _numbers(subjects: Collection[Subject]) -> Counter[str]:
    numbers: Counter[str] = Counter()
    for subject in subjects:
        numbers[subject.kind] += subject.count
    return numbers
