"""How much a flag matters: a rule, never the model's opinion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from blinkthink.core.analysis import FLAGS, Analysis
from blinkthink.core.camera_rules import SeverityRule

_USUAL = {
    "person": "notice",
    "smoke_or_fire": "alert",
    "water": "alert",
    "lens_blocked": "notice",
    "camera_moved": "notice",
}
_OWN = "notice"  # somebody took the trouble to describe it


def severity_of(name: str, rules: Sequence[SeverityRule], at: datetime) -> str:
    """``info``, ``notice`` or ``alert`` for a flag of a picture taken ``at``: what the first rule
    that fits says, else what is usual."""
    time = f"{at.astimezone():%H:%M}"
    for rule in rules:
        if rule.flag == name and _is_between(time, rule.between):
            return rule.severity
    return _USUAL.get(name, "info" if name in FLAGS else _OWN)


def with_severities(analysis: Analysis, rules: Sequence[SeverityRule], at: datetime) -> Analysis:
    """The analysis of a picture taken ``at``, with the severities that the rules give."""
    flags = (replace(flag, severity=severity_of(flag.name, rules, at)) for flag in analysis.flags)
    return replace(analysis, flags=tuple(flags))


def _is_between(time: str, between: tuple[str, str] | None) -> bool:
    """Times as “HH:MM”, which sort as they follow one another."""
    if between is None:
        return True
    begin, end = between
    if begin < end:
        return begin <= time < end
    return begin == end or time >= begin or time < end
