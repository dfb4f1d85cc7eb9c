"""What skipping missed: counted from pictures that were skipped and looked at all the same."""

from __future__ import annotations

from dataclasses import dataclass

from blinkthink.core.analysis import Analysis
from blinkthink.core.intervals import Interval, wilson

FEW = 20
"""With fewer audits than this a rate says next to nothing: none missed of 20 may still be 16 %."""
_BACKGROUND = ("object",)  # kinds that belong to a place: how many are told varies
_DIM = ("dark", "infrared")


@dataclass(frozen=True)
class TriageCounts:
    """How many pictures came to triage, and what became of them.

    ``seen``: looked at by a model because they showed something new or triage was off; ``skipped``:
    found unchanged, ``audited`` of these looked at all the same, ``missed`` of these showed
    something else than the picture that they were said to equal.
    """

    seen: int = 0
    skipped: int = 0
    audited: int = 0
    missed: int = 0

    def __add__(self, other: TriageCounts) -> TriageCounts:
        return TriageCounts(
            self.seen + other.seen,
            self.skipped + other.skipped,
            self.audited + other.audited,
            self.missed + other.missed,
        )

    @property
    def rate(self) -> float | None:
        """The share of missed changes; None where nothing was audited."""
        return self.missed / self.audited if self.audited else None

    @property
    def bounds(self) -> Interval:
        """Where that share lies with 95 % confidence."""
        return wilson(self.missed, self.audited)

    @property
    def telling(self) -> bool:
        """Whether there are enough audits to say anything."""
        return self.audited >= FEW


@dataclass(frozen=True)
class TriageRates:
    """Day and night apart. Night is what the analysis says of the picture: dark or infrared."""

    day: TriageCounts = TriageCounts()
    night: TriageCounts = TriageCounts()

    def __add__(self, other: TriageRates) -> TriageRates:
        return TriageRates(self.day + other.day, self.night + other.night)

    @property
    def total(self) -> TriageCounts:
        return self.day + self.night


def is_night(visibility: str) -> bool:
    """Whether a picture that can be seen so counts as night."""
    return visibility in _DIM


def differs(analysis: Analysis, since: Analysis) -> bool:
    """Whether two analyses found other subjects or other flags.

    Objects are left out: they belong to the place, and how many are named varies.
    """
    return _found(analysis) != _found(since)


def _found(analysis: Analysis) -> tuple[dict[str, int], frozenset[str]]:
    counts: dict[str, int] = {}
    for subject in analysis.subjects:
        if subject.kind not in _BACKGROUND:
            counts[subject.kind] = counts.get(subject.kind, 0) + subject.count
    return counts, frozenset(flag.name for flag in analysis.flags)
