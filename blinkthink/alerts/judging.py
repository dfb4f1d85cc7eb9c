"""Which alerts a picture makes, given what its camera showed before. Pure: live alerts and trials
judge alike."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from blinkthink.alerts import changes, matching
from blinkthink.alerts.changes import There
from blinkthink.alerts.seen import Seen
from blinkthink.core.alerts import AlertRule


class Outcome(enum.Enum):
    """What becomes of a picture that a rule is about."""

    TELL = enum.auto()
    COOLING = enum.auto()  # the rule told of this camera a short while ago
    UNCHANGED = enum.auto()  # it shows nothing new
    ARMED_UNKNOWN = enum.auto()  # nobody knows whether the camera was armed


@dataclass(frozen=True)
class Verdict:
    """What becomes of a picture by one rule; ``keys``: what it is about."""

    rule: AlertRule
    outcome: Outcome
    keys: frozenset[str] = field(default_factory=frozenset)


class Memory(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is known of a camera. Times are seconds since 1970, of captures.

    ``told``: when each rule told of it last, by id.
    """

    at: float = 0.0
    there: tuple[There, ...] = ()
    told: dict[str, float] = {}


def arrived(rules: Iterable[AlertRule], seen: Seen, memory: Memory) -> tuple[list[Verdict], Memory]:
    """Judge a picture that has just come by the rules that need no analysis."""
    verdicts = []
    for rule in rules:
        if rule.needs_analysis or not matching.comes_by_itself(rule, seen):
            continue
        verdicts += _judged(rule, seen, memory, frozenset(), fresh=True)
    return verdicts, _having_told(memory, verdicts, seen)


def analyzed(
    rules: Iterable[AlertRule], seen: Seen, memory: Memory
) -> tuple[list[Verdict], Memory]:
    """Judge a picture whose analysis is done, or which triage skipped: that one makes no alert.

    Pictures may be analysed in another order than they were taken in.
    """
    verdicts: list[Verdict] = []
    if seen.analyzed:
        news = changes.news(memory.there, seen)
        for rule in rules:
            keys = matching.about(rule, seen) if rule.needs_analysis else frozenset()
            if keys:
                fresh = not rule.only_changes or bool(_standing_for(keys, seen) & news)
                verdicts += _judged(rule, seen, memory, keys, fresh=fresh)
    memory = _having_told(memory, verdicts, seen)
    moment = seen.at.timestamp()
    if moment >= memory.at:
        there = changes.afterwards(memory.there, seen)
        memory = msgspec.structs.replace(memory, at=moment, there=there)
    return verdicts, memory


def _standing_for(keys: frozenset[str], seen: Seen) -> frozenset[str]:
    """The things of the picture that are of these keys."""
    return keys & {thing.key for thing in seen.things}


def _judged(
    rule: AlertRule, seen: Seen, memory: Memory, keys: frozenset[str], *, fresh: bool
) -> list[Verdict]:
    if not rule.enabled or not matching.at_its_time(rule, seen.at):
        return []
    armed = matching.armed(rule, seen)
    if armed is matching.Armed.OTHERWISE:
        return []
    if armed is matching.Armed.UNKNOWN:
        return [Verdict(rule, Outcome.ARMED_UNKNOWN, keys)]
    if not fresh:
        return [Verdict(rule, Outcome.UNCHANGED, keys)]
    last = memory.told.get(rule.id)
    if last is not None and abs(seen.at.timestamp() - last) < rule.cooldown_minutes * 60:
        return [Verdict(rule, Outcome.COOLING, keys)]
    return [Verdict(rule, Outcome.TELL, keys)]


def _having_told(memory: Memory, verdicts: list[Verdict], seen: Seen) -> Memory:
    moment = seen.at.timestamp()
    told = {
        verdict.rule.id: max(moment, memory.told.get(verdict.rule.id, moment))
        for verdict in verdicts
        if verdict.outcome is Outcome.TELL
    }
    return msgspec.structs.replace(memory, told=memory.told | told) if told else memory
