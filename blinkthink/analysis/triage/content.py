"""What an analysis found, in the few words that triage needs."""

from __future__ import annotations

from blinkthink.core.analysis import Analysis

_BACKGROUND = ("object",)  # kinds that belong to a place
_HIDDEN = ("obstructed", "blurred")


def content(analysis: Analysis) -> str:
    """A word for what was found: the same kinds, counts and flags give the same word."""
    counts: dict[str, int] = {}
    for subject in analysis.subjects:
        counts[subject.kind] = counts.get(subject.kind, 0) + subject.count
    kinds = ",".join(f"{kind}:{count}" for kind, count in sorted(counts.items()))
    flags = ",".join(sorted(flag.name for flag in analysis.flags))
    return f"{kinds}|{flags}|{analysis.visibility}"


def empty(analysis: Analysis) -> bool:
    """Whether it found the place alone, and that it could be seen."""
    alone = analysis.kinds <= set(_BACKGROUND)
    return alone and analysis.visibility not in _HIDDEN
