"""One picture: what was expected beside what was said, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from blinkthink.analysis.doubts import words_of_doubt
from blinkthink.core.analysis import KINDS, Analysis, Box
from blinkthink.core.expected import Expected
from blinkthink.core.flag_names import subject_count
from blinkthink.core.translation import tr
from blinkthink.evaluation.mentions import kinds_named
from blinkthink.evaluation.run import Outcome

HALF = 0.5  # the overlap from which a box counts as found


@dataclass(frozen=True)
class Facts:
    """What one outcome says about the model. An answer that failed has said nothing."""

    outcome: Outcome

    @cached_property
    def label(self) -> Expected:
        return self.outcome.label

    @property
    def answer(self) -> Analysis | None:
        return self.outcome.analysis

    # Subjects

    @property
    def expected_kinds(self) -> frozenset[str] | None:
        """None where nobody labelled the subjects."""
        return None if self.label.subjects is None else self.label.kinds

    @property
    def kinds(self) -> frozenset[str]:
        return self.answer.kinds if self.answer else frozenset()

    def heights(self) -> dict[str, float | None]:
        """The height of the tallest that is expected of each kind; None where it is not known."""
        found: dict[str, float | None] = {}
        for subject in self.label.subjects or ():
            known = [h for h in (found.get(subject.kind), subject.height) if h is not None]
            found[subject.kind] = max(known, default=None)
        return found

    def counts(self) -> dict[str, tuple[int, int]]:
        """By kind, how many were expected and how many were said, where the kind was found and
        all its counts are known."""
        if self.answer is None:
            return {}
        said: Counter[str] = Counter()
        for claim in self.answer.subjects:
            said[claim.kind] += claim.count
        wanted: dict[str, list[int | None]] = {}
        for subject in self.label.subjects or ():
            wanted.setdefault(subject.kind, []).append(subject.count)
        return {
            kind: (sum(known), said[kind])
            for kind, counts in wanted.items()
            if said[kind] and len(known := [n for n in counts if n is not None]) == len(counts)
        }

    # Flags

    @cached_property
    def expected_flags(self) -> frozenset[str] | None:
        """Those that were asked for; None where nobody labelled the flags."""
        if self.label.flags is None:
            return None
        return frozenset(self.label.flags) & frozenset(self.outcome.flags_asked)

    @property
    def flags(self) -> frozenset[str]:
        names = (flag.name for flag in self.answer.flags) if self.answer else ()
        return frozenset(names) & frozenset(self.outcome.flags_asked)

    # Inventions

    @cached_property
    def mentions(self) -> tuple[str, ...]:
        """The objects that the answer speaks of: one for each entry of ``subjects``, and one for
        each further kind that the sentences name."""
        if self.answer is None:
            return ()
        entries = [subject.kind for subject in self.answer.subjects]
        told = kinds_named(f"{self.answer.scene}; {self.answer.activity}")
        return (*entries, *(kind for kind in KINDS if kind in told and kind not in entries))

    @property
    def doubts(self) -> bool | None:
        """Whether the answer has words of doubt; None without one."""
        if self.answer is None:
            return None
        subjects = (subject.description for subject in self.answer.subjects)
        reasons = (flag.reason for flag in self.answer.flags)
        texts = (self.answer.scene, *subjects, self.answer.activity, *reasons)
        return any(words_of_doubt(text) for text in texts)

    # Right or wrong

    @property
    def kinds_right(self) -> bool | None:
        if self.expected_kinds is None:
            return None
        return self.answer is not None and self.kinds == self.expected_kinds

    @property
    def flags_right(self) -> bool | None:
        if self.expected_flags is None:
            return None
        return self.answer is not None and self.flags == self.expected_flags

    @property
    def visibility_right(self) -> bool | None:
        if self.label.visibility is None:
            return None
        return self.answer is not None and self.answer.visibility == self.label.visibility

    @property
    def counts_right(self) -> bool | None:
        counts = self.counts()
        return all(one == other for one, other in counts.values()) if counts else None

    @property
    def right(self) -> bool:
        """Whether nothing of what is labelled is wrong: kinds, counts, flags, visibility."""
        parts = (self.kinds_right, self.counts_right, self.flags_right, self.visibility_right)
        return self.answer is not None and all(part is not False for part in parts)

    def overlaps(self) -> list[float]:
        """For each expected box, how much the best box of its kind overlaps it; 0 for none.

        Boxes are paired from the best pair on; an entry without a box has nothing to be found by.
        """
        wanted = [s for s in self.label.subjects or () if s.box is not None]
        claims = [s for s in self.answer.subjects if s.box is not None] if self.answer else []
        pairs = sorted(
            (
                (overlap(expected.box, claim.box), i, j)
                for i, expected in enumerate(wanted)
                for j, claim in enumerate(claims)
                if expected.kind == claim.kind and expected.box and claim.box
            ),
            reverse=True,
        )
        best = [0.0] * len(wanted)
        taken: set[int] = set()
        done: set[int] = set()
        for share, i, j in pairs:
            if i not in done and j not in taken:
                best[i] = share
                done.add(i)
                taken.add(j)
        return best


def overlap(one: Box, other: Box) -> float:
    """Intersection over union."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    if wide <= 0 or high <= 0:
        return 0.0
    both = wide * high
    areas = [(box[2] - box[0]) * (box[3] - box[1]) for box in (one, other)]
    return both / (sum(areas) - both)


def by_kind(subjects: Iterable[tuple[str, int]]) -> dict[str, int]:
    """How many there are of each kind that is there, in the order of the kinds."""
    counts: Counter[str] = Counter()
    for kind, count in subjects:
        counts[kind] += count
    return {kind: counts[kind] for kind in KINDS if counts[kind]}


def in_words(counts: Mapping[str, int]) -> str:
    """Kinds and their counts in short: “2 people, 1 package”, “nobody”."""
    words = (subject_count(kind, count) for kind, count in counts.items())
    return ", ".join(words) or tr("nobody", "of subjects")
