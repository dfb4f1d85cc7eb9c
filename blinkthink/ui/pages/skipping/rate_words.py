"""What counts of triage are in words. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from blinkthink.core.audits import TriageCounts
from blinkthink.core.translation import decimal, number, tr

_SCALES = (0.02, 0.05, 0.1, 0.2, 0.5, 1.0)


def percent(share: float) -> str:
    """“1.4 %”, “12 %”, “0 %”; in whole ones from 10 on."""
    value = share * 100
    if value >= 9.95 or value == round(value):
        return f"{value:.0f} %"
    return f"{decimal(value)} %"


def rate(counts: TriageCounts) -> str:
    """How many changes were missed, as surely as the audits tell it."""
    if not counts.skipped:
        return tr("Nothing skipped yet.")
    if not counts.audited:
        return tr("Too few to tell yet: none of them was audited so far.")
    if not counts.telling:
        audits = tr("%n audit(s)", "", counts.audited)
        found = tr("none missed")
        if counts.missed:
            found = tr("%n of them showed a change", "", counts.missed)
        return tr("Too few to tell yet: {audits}, {found}.").format(audits=audits, found=found)
    low, high = counts.bounds
    audits = tr("%n audit(s)", "after “in”", counts.audited)
    if not counts.missed:
        return tr("No change missed in {audits}. The true share is likely below {share}.").format(
            audits=audits, share=percent(high)
        )
    return tr(
        "%n change(s) missed in {audits}: {share}, likely between {low} and {high}.",
        "",
        counts.missed,
    ).format(audits=audits, share=percent(counts.rate or 0), low=percent(low), high=percent(high))


def looked_at(counts: TriageCounts) -> str:
    """“3,402 skipped, 1,204 looked at.”"""
    pictures = counts.seen + counts.skipped
    if not pictures:
        return tr("No picture yet.")
    return tr("{skipped} of %n picture(s) skipped.", "", pictures).format(
        skipped=number(counts.skipped)
    )


def scale(of: Iterable[TriageCounts]) -> float:
    """The end of an axis that holds all rates that tell something, with their bounds."""
    ends = [counts.bounds.high for counts in of if counts.telling]
    most = max(ends, default=0.0)
    return next(end for end in _SCALES if most <= end)
