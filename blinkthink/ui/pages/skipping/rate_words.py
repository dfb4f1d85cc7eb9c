"""What counts of triage are in words. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from blinkthink.core.audits import TriageCounts
from blinkthink.ui.pages.phrases import counted

_SCALES = (0.02, 0.05, 0.1, 0.2, 0.5, 1.0)


def percent(share: float) -> str:
    """“1.4 %”, “12 %”, “0 %”; in whole ones from 10 on."""
    value = share * 100
    if value >= 9.95 or value == round(value):
        return f"{value:.0f} %"
    return f"{value:.1f} %"


def rate(counts: TriageCounts) -> str:
    """How many changes were missed, as surely as the audits tell it."""
    if not counts.skipped:
        return "Nothing skipped yet."
    if not counts.audited:
        return "Too few to tell yet: none of them was audited so far."
    audits = counted(counts.audited, "audit")
    if not counts.telling:
        found = f"{counts.missed} of them showed a change" if counts.missed else "none missed"
        return f"Too few to tell yet: {audits}, {found}."
    low, high = counts.bounds
    if not counts.missed:
        return f"No change missed in {audits}. The true share is likely below {percent(high)}."
    said = f"{counted(counts.missed, 'change')} missed in {audits}: {percent(counts.rate or 0)}"
    return f"{said}, likely between {percent(low)} and {percent(high)}."


def looked_at(counts: TriageCounts) -> str:
    """“3,402 skipped, 1,204 looked at.”"""
    pictures = counts.seen + counts.skipped
    if not pictures:
        return "No picture yet."
    return f"{counts.skipped:,} of {counted(pictures, 'picture')} skipped."


def scale(of: Iterable[TriageCounts]) -> float:
    """The end of an axis that holds all rates that tell something, with their bounds."""
    ends = [counts.bounds.high for counts in of if counts.telling]
    most = max(ends, default=0.0)
    return next(end for end in _SCALES if most <= end)
