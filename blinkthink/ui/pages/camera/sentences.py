"""Rules of severity as sentences: “Person is an alert between 22:00 and 06:00, otherwise a notice.”

No Qt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from blinkthink.core.camera_rules import Severity, SeverityRule
from blinkthink.core.translation import tr

SEVERITY_NAMES: dict[str, str] = {
    "alert": tr("an alert"), "notice": tr("a notice"), "info": tr("for information"),
}  # fmt: skip
NIGHT = ("22:00", "06:00")


@dataclass(frozen=True)
class Sentence:
    """``between`` None is always. ``otherwise``: outside those hours; None is as usual."""

    flag: str
    severity: Severity
    between: tuple[str, str] | None = None
    otherwise: Severity | None = None

    @property
    def final(self) -> bool:
        """Whether no later sentence on its flag is ever reached."""
        return self.between is None or self.otherwise is not None


def sentences(rules: Sequence[SeverityRule]) -> list[Sentence]:
    """The rules in their order; one for hours and one for always of the same flag are one."""
    made: list[Sentence] = []
    for rule in rules:
        last = made[-1] if made else None
        if last is not None and last.flag == rule.flag and rule.between is None and not last.final:
            made[-1] = Sentence(last.flag, last.severity, last.between, rule.severity)
        else:
            made.append(Sentence(rule.flag, rule.severity, rule.between))
    return made


def rules_of(said: Sequence[Sentence]) -> tuple[SeverityRule, ...]:
    """The rules that sentences stand for."""
    rules: list[SeverityRule] = []
    for one in said:
        rules.append(SeverityRule(one.flag, one.severity, one.between))
        if one.between is not None and one.otherwise is not None:
            rules.append(SeverityRule(one.flag, one.otherwise))
    return tuple(rules)


def hidden(said: Sequence[Sentence]) -> list[bool]:
    """For each sentence whether it is never reached, since one above it says all of its flag."""
    done: set[str] = set()
    found = []
    for one in said:
        found.append(one.flag in done)
        if one.final:
            done.add(one.flag)
    return found


def text(one: Sentence, name: str) -> str:
    """``name`` is what people call the flag."""
    if one.between is None:
        told = tr("{flag} is {severity}.")
    elif one.otherwise is None:
        told = tr("{flag} is {severity} between {begin} and {end}.")
    else:
        told = tr("{flag} is {severity} between {begin} and {end}, otherwise {otherwise}.")
    begin, end = one.between or ("", "")
    return told.format(
        flag=name,
        severity=SEVERITY_NAMES[one.severity],
        begin=begin,
        end=end,
        otherwise=SEVERITY_NAMES[one.otherwise] if one.otherwise is not None else "",
    )
