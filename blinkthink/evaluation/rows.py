"""What is counted of one picture: a row of numbers, whose sums over pictures make a measure."""

from __future__ import annotations

from collections.abc import Callable

from blinkthink.evaluation.facts import Facts

SIXTH = 1 / 6  # of the frame's height: from here on a subject is large

Row = tuple[float, ...]
NOTHING: Row = (0.0, 0.0, 0.0)


def pairs(expected: frozenset[str] | None, said: frozenset[str]) -> Row:
    """Right, invented, missed; nothing where it is not labelled."""
    if expected is None:
        return NOTHING
    return (len(expected & said), len(said - expected), len(expected - said))


def of_kinds(facts: Facts) -> Row:
    return pairs(facts.expected_kinds, facts.kinds)


def of_kind(kind: str) -> Callable[[Facts], Row]:
    """As ``of_kinds``, of one kind."""
    only = frozenset((kind,))

    def row(facts: Facts) -> Row:
        expected = facts.expected_kinds
        return pairs(expected & only if expected is not None else None, facts.kinds & only)

    return row


def of_flag(name: str) -> Callable[[Facts], Row]:
    """As ``of_flags``, of one flag."""
    only = frozenset((name,))

    def row(facts: Facts) -> Row:
        expected = facts.expected_flags
        return pairs(expected & only if expected is not None else None, facts.flags & only)

    return row


def of_flags(facts: Facts) -> Row:
    return pairs(facts.expected_flags, facts.flags)


def of_large(facts: Facts) -> Row:
    """As ``of_kinds``, of subjects of a sixth of the frame's height or more.

    Smaller ones count neither way; whatever is invented counts, since it has no height. Pictures
    whose heights are not all known are left out.
    """
    heights = facts.heights()
    if facts.expected_kinds is None or None in heights.values():
        return NOTHING
    large = {kind for kind, height in heights.items() if height is not None and height >= SIXTH}
    invented = facts.kinds - facts.expected_kinds
    return (len(large & facts.kinds), len(invented), len(large - facts.kinds))


def yes_or_no(value: bool | None) -> Row:
    """A row of a share: whether it holds, of how many."""
    return (0.0, 0.0) if value is None else (float(value), 1.0)


def false_alarm(facts: Facts) -> bool | None:
    """Whether somebody is said to be there where nobody is; None where that cannot be said."""
    if facts.answer is None or facts.expected_kinds is None or facts.expected_kinds:
        return None
    return bool(facts.kinds)


def invented_mentions(facts: Facts) -> Row:
    """Mentioned objects that are not there, of all that are mentioned."""
    if facts.expected_kinds is None:
        return (0.0, 0.0)
    bad = sum(kind not in facts.expected_kinds for kind in facts.mentions)
    return (float(bad), float(len(facts.mentions)))
