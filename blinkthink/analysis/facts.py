"""Whether an answer of the right shape states facts: what the checks of every backend find.

What follows from the answer itself is mended by rule, without asking again: a flag that its subject
calls for, an entry that says that there is nothing, one thing listed twice in the same place, an
opening like “The image shows”. All else is asked again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from blinkthink.analysis.denials import denied, says_nothing
from blinkthink.analysis.doubts import words_of_doubt
from blinkthink.analysis.guesses import guesses
from blinkthink.analysis.language import is_english, is_repetitive, unquoted
from blinkthink.analysis.numbers_said import contradicts
from blinkthink.analysis.problems import Problem
from blinkthink.analysis.schema import MAX_COUNT, REASON_BYTES
from blinkthink.core.analysis import Analysis, Box, Flag, Question, Subject

KINDS_WITH_FLAGS = ("person", "vehicle", "animal", "package")
_WORD = re.compile(r"[^\W\d_]{2,}|\b[aA]\b")
_SCENE_WORDS = 2
_SAME_PLACE = 0.5  # of two boxes: what they share of what they cover together
_OPENING = re.compile(
    r"\A(?:in\s+)?(?:the|this)\s+(?:image|picture|photo(?:graph)?|frame|camera|view|snapshot)"
    r"(?:\s+(?:shows|depicts|captures|displays|features)\s+|,\s+)(?=\S)",
    re.IGNORECASE,
)
_MODEL_SPEAK = re.compile(
    r"\bas\s+an\s+ai\b|\blanguage\s+model\b|\bi(?:['’]m|\s+am)\b|\bi\s+(?:can|could|do|cannot|will)\b"
    r"|\bi\s+(?:can|don)['’]t\b|\bunable\s+to\s+(?:assist|help|process|comply)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Examined:
    """An answer as it is after the rules; ``problems`` are left, ``mended`` are not."""

    analysis: Analysis
    problems: tuple[Problem, ...]
    mended: tuple[Problem, ...]


def examine(analysis: Analysis, asked: Question, refused: Sequence[Sequence[str]] = ()) -> Examined:
    """Check the answer to ``asked``, and mend what follows from it.

    ``refused``: the categories of what was wrong with each answer before. A model that was told to
    put into one entry what looks the same, and lists it apart again, means as many as it lists.
    """
    mended: list[Problem] = []
    analysis = _opened(analysis, mended)
    analysis = replace(analysis, subjects=_there(analysis.subjects, mended))
    analysis = replace(analysis, subjects=_once(analysis.subjects, mended))
    if refused and "duplicate" in refused[-1]:
        analysis = replace(analysis, subjects=_counted(analysis.subjects, mended))
    analysis = replace(analysis, flags=_called_for(analysis, asked, mended))
    analysis = replace(analysis, not_determinable=tuple(dict.fromkeys(analysis.not_determinable)))
    problems = tuple(dict.fromkeys(_problems(analysis, asked)))
    return Examined(analysis, problems, tuple(mended))


def _problems(analysis: Analysis, asked: Question) -> Iterator[Problem]:
    texts = list(_texts(analysis))
    if not is_english([text for _, text in texts]):
        yield Problem("language", "write plain English")
        return  # nothing else can be told of it
    if len(_WORD.findall(analysis.scene)) < _SCENE_WORDS:
        yield Problem("length", "scene is a short sentence")
    own = (flag.description for flag in asked.own_flags)
    known = " ".join((asked.camera, asked.looks_at, asked.normal, asked.matters, *own))
    for field, text in texts:
        if not _WORD.search(text):
            yield Problem("length", f"{field} holds words")
        if is_repetitive(text):
            yield Problem("repetition", f"{field} repeats itself")
        if _MODEL_SPEAK.search(unquoted(text)):
            yield Problem("model_speak", f"{field} speaks of you: describe the picture only")
        if field == "not_determinable":  # where doubt, intent and identity belong
            continue
        if words := words_of_doubt(text):
            yield Problem("hedging", f"{field} says '{words[0]}': state facts")
        if words := guesses(text, known):
            yield Problem("guess", f"{field} guesses '{words[0]}': no identity, no intent")
    for subject in analysis.subjects:
        if contradicts(subject.kind, subject.count, subject.description):
            yield Problem("count", f"count {subject.count} is not '{subject.description[:40]}'")
    yield from _twice(analysis.subjects)
    for flag in analysis.flags:
        if flag.name in KINDS_WITH_FLAGS and flag.name not in analysis.kinds:
            yield Problem("flags", f"flag {flag.name} without a subject {flag.name}")


def _texts(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """Each text with the name of its field."""
    yield "scene", analysis.scene
    for subject in analysis.subjects:
        yield "description", subject.description
    yield "activity", analysis.activity
    for flag in analysis.flags:
        yield "reason", flag.reason
    for item in analysis.not_determinable:
        yield "not_determinable", item


def _opened(analysis: Analysis, mended: list[Problem]) -> Analysis:
    """Without “The image shows”."""
    scene, activity = _plainly(analysis.scene), _plainly(analysis.activity)
    if (scene, activity) == (analysis.scene, analysis.activity):
        return analysis
    mended.append(Problem("model_speak", "it speaks of the picture"))
    return replace(analysis, scene=scene, activity=activity)


def _plainly(text: str) -> str:
    rest = _OPENING.sub("", text)
    return rest[:1].upper() + rest[1:]


def _there(subjects: Sequence[Subject], mended: list[Problem]) -> tuple[Subject, ...]:
    """Without entries that say that there is nothing."""
    there = tuple(one for one in subjects if not says_nothing(one.description))
    if len(there) < len(subjects):
        mended.append(Problem("nothing", "a subject that is not there"))
    return there


def _once(subjects: Sequence[Subject], mended: list[Problem]) -> tuple[Subject, ...]:
    """Without entries that say the same of the same place again."""
    kept: list[Subject] = []
    for one in subjects:
        if any(_alike(one, other) and _same_place(one.box, other.box) for other in kept):
            mended.append(Problem("duplicate", "one thing twice"))
        else:
            kept.append(one)
    return tuple(kept)


def _counted(subjects: Sequence[Subject], mended: list[Problem]) -> tuple[Subject, ...]:
    """One entry where two say the same and no boxes tell them apart, with the count of both.

    More than two are a model that repeats itself.
    """
    kept: list[Subject] = []
    for one in subjects:
        same = [o for o in kept if _alike(one, o) and None in (one.box, o.box)]
        among = sum(1 for o in subjects if _alike(one, o))
        if len(same) == 1 and among == 2 and same[0].count + one.count <= MAX_COUNT:
            both = replace(same[0], count=same[0].count + one.count, box=None)
            kept[kept.index(same[0])] = both
            mended.append(Problem("duplicate", "what looks the same is counted"))
        else:
            kept.append(one)
    return tuple(kept)


def _twice(subjects: Sequence[Subject]) -> Iterator[Problem]:
    """Entries that say the same, where no boxes tell that they are two things."""
    for place, one in enumerate(subjects):
        if any(_alike(one, o) and None in (one.box, o.box) for o in subjects[:place]):
            words = f"'{one.description[:40]}' stands twice: one entry, with the count"
            yield Problem("duplicate", words)


def _alike(one: Subject, other: Subject) -> bool:
    same = one.description.casefold().strip(" .") == other.description.casefold().strip(" .")
    return one.kind == other.kind and same


def _same_place(one: Box | None, other: Box | None) -> bool:
    if one is None or other is None:
        return False
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    shared = max(0.0, width) * max(0.0, height)
    return shared >= _SAME_PLACE * (_size(one) + _size(other) - shared)


def _size(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _called_for(analysis: Analysis, asked: Question, mended: list[Problem]) -> tuple[Flag, ...]:
    """Without flags whose reason says the contrary, and with those that the subjects call for, in
    the order of the question."""
    flags = {flag.name: flag for flag in analysis.flags if not denied(flag.name, flag.reason)}
    if len(flags) < len(analysis.flags):
        mended.append(Problem("nothing", "a flag that is not true"))
    missing = {
        subject.kind: _because(subject)
        for subject in reversed(analysis.subjects)
        if subject.kind in asked.flag_names and subject.kind not in flags
    }
    if not missing:
        return tuple(flags.values())
    mended.append(Problem("flags", f"flag {', '.join(missing)} is missing"))
    flags |= missing
    order = {name: place for place, name in enumerate(asked.known_flags)}
    return tuple(sorted(flags.values(), key=lambda flag: order.get(flag.name, len(order))))


def _because(subject: Subject) -> Flag:
    words = subject.description.encode()[:REASON_BYTES].decode(errors="ignore")
    return Flag(subject.kind, "info", words)
