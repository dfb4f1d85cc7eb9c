"""Two runs on the same pictures, side by side: what changed, and whether it is more than noise."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from blinkthink.core.analysis import KINDS
from blinkthink.core.errors import Usage
from blinkthink.core.flag_names import flag_inside, kind_words, visibility_inside
from blinkthink.core.intervals import Interval, wilson
from blinkthink.core.translation import tr
from blinkthink.evaluation.facts import Facts, by_kind, in_words
from blinkthink.evaluation.measuring import difference
from blinkthink.evaluation.report import ChangedPicture, Comparison, Difference
from blinkthink.evaluation.rows import (
    Row,
    false_alarm,
    invented_mentions,
    of_flags,
    of_kind,
    of_kinds,
    of_large,
    yes_or_no,
)
from blinkthink.evaluation.run import Run
from blinkthink.evaluation.statistics import Resamples, Statistic, f1_bounds, f1_of, mcnemar, ratio

_ENOUGH = 0.05  # p below which a difference is more than noise


@dataclass(frozen=True)
class _Compared:
    """One measure: rows of numbers and what is made of their sums.

    ``right``: of one picture, for McNemar's test; None where it does not count.
    """

    key: str
    title: str
    row: Callable[[Facts], Row]
    statistic: Statistic = ratio
    right: Callable[[Facts], bool | None] | None = None
    better: str = "more"
    unit: str = "share"


def _by_picture(
    key: str, title: str, right: Callable[[Facts], bool | None], better: str = "more"
) -> _Compared:
    return _Compared(key, title, lambda f: yes_or_no(right(f)), right=right, better=better)


def _precision(of: Callable[[Facts], Row]) -> Callable[[Facts], Row]:
    def row(facts: Facts) -> Row:
        right, invented, _ = of(facts)
        return (right, right + invented)

    return row


def _recall(of: Callable[[Facts], Row]) -> Callable[[Facts], Row]:
    def row(facts: Facts) -> Row:
        right, _, missed = of(facts)
        return (right, right + missed)

    return row


def _invents(facts: Facts) -> bool | None:
    if facts.answer is None or facts.expected_kinds is None:
        return None
    return invented_mentions(facts)[0] > 0


def _seconds(facts: Facts) -> Row:
    told = facts.outcome.provenance
    return (told.seconds, 1.0) if told is not None else (0.0, 0.0)


def _everything(facts: Facts) -> bool | None:
    return None if facts.label.says_nothing else facts.right


_MEASURES = (
    _by_picture("answers.valid", tr("Valid answers"), lambda f: f.answer is not None),
    _by_picture("answers.right", tr("Nothing wrong of what is labelled"), _everything),
    _Compared("subjects.f1", tr("Subjects: F1"), of_kinds, f1_of),
    _Compared("subjects.precision", tr("Subjects: precision"), _precision(of_kinds)),
    _Compared("subjects.recall", tr("Subjects: recall"), _recall(of_kinds)),
    _by_picture("subjects.exact", tr("All kinds of a picture right"), lambda f: f.kinds_right),
    _Compared("height.large.f1", tr("Subjects of a sixth or more: F1"), of_large, f1_of),
    _Compared("flags.f1", tr("Flags: F1"), of_flags, f1_of),
    _Compared("flags.precision", tr("Flags: precision"), _precision(of_flags)),
    _Compared("flags.recall", tr("Flags: recall"), _recall(of_flags)),
    _by_picture("flags.exact", tr("All flags of a picture right"), lambda f: f.flags_right),
    _by_picture(
        "empty.false_alarms", tr("False alarms where nobody is there"), false_alarm, better="less"
    ),
    _Compared(
        "chair.i",
        tr("Mentioned objects that are not there (CHAIRi)"),
        invented_mentions,
        better="less",
    ),
    _by_picture(
        "chair.s", tr("Answers with one that is not there (CHAIRs)"), _invents, better="less"
    ),
    _by_picture(
        "answers.hedging", tr("Answers with words of doubt"), lambda f: f.doubts, better="less"
    ),
    _by_picture("visibility.right", tr("Visibility right"), lambda f: f.visibility_right),
    _by_picture("counts.right", tr("Counts right"), lambda f: f.counts_right),
    *(
        _Compared(f"subjects.{kind}.{name}", title.format(what=kind_words(kind)), of(of_kind(kind)))
        for kind in KINDS
        for name, title, of in (
            ("precision", tr("{what}: precision"), _precision),
            ("recall", tr("{what}: recall"), _recall),
        )
    ),
    _Compared("cost.seconds", tr("Seconds a picture"), _seconds, better="less", unit="seconds"),
)


def compare(first: Run, second: Run) -> Comparison:
    """``second`` beside ``first``, on the pictures that both were asked about.

    A picture is the same where name and bytes are; both are scored by the labels of the newer run.
    Raises Usage where there is none.
    """
    newer = max(first, second, key=lambda run: run.begun_at)
    labels = {one.picture: one for one in newer.outcomes}
    others = {(one.picture, one.sha256): one for one in second.outcomes}
    pairs: list[tuple[Facts, Facts]] = []
    for one in first.outcomes:
        other = others.get((one.picture, one.sha256))
        if other is None or "bad_image" in (one.error, other.error):
            continue
        expected = labels[one.picture].expected
        pairs.append(
            (Facts(replace(one, expected=expected)), Facts(replace(other, expected=expected)))
        )
    if not pairs:
        raise Usage(tr("These two evaluations have no picture in common."))
    resamples = Resamples(len(pairs))
    differences = (_difference(measure, pairs, resamples) for measure in _MEASURES)
    changed = (_changed(first, one, other) for one, other in pairs)
    return Comparison(
        first=first.head,
        second=second.head,
        pictures=len(pairs),
        differences=tuple(d for d in differences if d.first is not None or d.second is not None),
        changed=tuple(one for one in changed if one is not None),
    )


def _difference(
    measure: _Compared, pairs: Sequence[tuple[Facts, Facts]], resamples: Resamples
) -> Difference:
    right = measure.right
    if right is not None:  # only where it counts in both, or McNemar's pairs are none
        pairs = [
            (one, other)
            for one, other in pairs
            if right(one) is not None and right(other) is not None
        ]
        resamples = Resamples(len(pairs)) if pairs else resamples
    rows = [(*measure.row(other), *measure.row(one)) for one, other in pairs]
    width = len(rows[0]) // 2 if rows else 0
    values = [_value(measure.statistic, [row[part] for row in rows]) for part in _parts(width)]
    found: tuple[float | None, Interval | None] = (None, None)
    if rows and None not in values:
        found = difference(rows, measure.statistic, width, resamples)
    value, bounds = found
    if value and bounds is None and measure.unit == "share":
        bounds = _apart(measure.statistic, [[row[part] for row in rows] for part in _parts(width)])
    only_first = only_second = 0
    p: float | None = None
    if right is not None:
        only_first = sum(right(one) is True and right(other) is False for one, other in pairs)
        only_second = sum(right(one) is False and right(other) is True for one, other in pairs)
        p = mcnemar(only_first, only_second)
    low, high = bounds or (None, None)
    verdict = _verdict(measure, value, bounds, p)
    return Difference(
        key=measure.key,
        title=measure.title,
        unit=measure.unit,
        first=values[1],
        second=values[0],
        difference=value,
        low=low,
        high=high,
        p=p,
        only_first=only_first,
        only_second=only_second,
        verdict=verdict,
        words=_WORDS[verdict],
    )


def _apart(statistic: Statistic, sides: Sequence[Sequence[Row]]) -> Interval:
    """The interval of a difference where resampling says nothing, as when one run has all right
    and the other none: Newcombe's (1998, method 10), from the interval of each side."""
    (second, low_2, high_2), (first, low_1, high_1) = (
        _side(statistic, [sum(column) for column in zip(*rows, strict=True)]) for rows in sides
    )
    value = second - first
    return Interval(
        max(-1.0, value - math.hypot(second - low_2, high_1 - first)),
        min(1.0, value + math.hypot(high_2 - second, first - low_1)),
    )


def _side(statistic: Statistic, sums: Sequence[float]) -> tuple[float, float, float]:
    """A share or an F1 with its bounds."""
    if statistic is f1_of:
        right, invented, missed = sums
        return (2 * right / (2 * right + invented + missed), *f1_bounds(right, invented, missed))
    hits, of = sums
    return (hits / of, *wilson(round(hits), round(of)))


def _parts(width: int) -> tuple[slice, slice]:
    return slice(0, width), slice(width, 2 * width)


def _value(statistic: Statistic, rows: Sequence[Row]) -> float | None:
    import numpy as np

    if not rows or not rows[0]:
        return None
    with np.errstate(divide="ignore", invalid="ignore"):
        value = float(statistic(np.asarray(rows, dtype=np.float64).sum(axis=0, keepdims=True))[0])
    return value if np.isfinite(value) else None


def _verdict(
    measure: _Compared, value: float | None, bounds: Interval | None, p: float | None
) -> str:
    """By McNemar's test where pictures are right or wrong, else by the interval."""
    if value is None:
        return "unknown"
    more = (
        p < _ENOUGH if p is not None else bounds is not None and not bounds.low <= 0 <= bounds.high
    )
    if not more or value == 0:
        return "noise"
    return "better" if (value > 0) == (measure.better == "more") else "worse"


_WORDS = {
    "better": tr("better, and more than noise"),
    "worse": tr("worse, and more than noise"),
    "noise": tr("no more than noise"),
    "unknown": tr("cannot be said"),
}


def _changed(run: Run, one: Facts, other: Facts) -> ChangedPicture | None:
    """None where both said the same: kinds, counts, flags and visibility."""
    words = [*_parted(one, other)]
    if not words:
        return None
    return ChangedPicture(
        run.folder / one.outcome.picture, _how(one), _how(other), "; ".join(words)
    )


def _parted(one: Facts, other: Facts) -> list[str]:
    if one.answer is None or other.answer is None:
        if one.answer is None and other.answer is None:
            return []
        return [tr("an answer, then none") if one.answer is not None else tr("no answer, then one")]
    words = []
    before, after = (
        in_words(by_kind((claim.kind, claim.count) for claim in facts.answer.subjects))
        for facts in (one, other)
        if facts.answer is not None
    )
    if before != after:
        words.append(tr("{before}, then {after}").format(before=before, after=after))
    gone, new = tr("no longer {flag}"), tr("now {flag}")
    words += [gone.format(flag=flag_inside(name)) for name in sorted(one.flags - other.flags)]
    words += [new.format(flag=flag_inside(name)) for name in sorted(other.flags - one.flags)]
    if (seen := one.answer.visibility) != other.answer.visibility:
        then = tr("{before}, then {after}")
        parts = visibility_inside(seen), visibility_inside(other.answer.visibility)
        words.append(then.format(before=parts[0], after=parts[1]))
    return words


def _how(facts: Facts) -> str:
    if facts.answer is None:
        return "failed"
    return "right" if facts.right else "wrong"
