"""Two runs side by side, counted by hand."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta

import pytest

from blinkthink.core.errors import Usage
from blinkthink.core.json_values import Json
from blinkthink.evaluation.comparing import compare
from blinkthink.evaluation.report import Comparison, Difference
from blinkthink.evaluation.run import Outcome, Run
from tests.evaluation.helpers import NOON, expected, outcome, run, said

PERSON = expected("person")


def of(*right: bool, name: str = "20261121_120000") -> Run:
    """A run on pictures of one person each, who is seen or not."""
    return run(
        *(outcome(n, PERSON, said("person") if one else said()) for n, one in enumerate(right)),
        name=name,
    )


def found(comparison: Comparison, key: str) -> Difference:
    return next(one for one in comparison.differences if one.key == key)


def test_pictures_that_one_run_alone_has_right_are_counted_and_tested() -> None:
    # Right in both 10, in the first alone 1, in the second alone 9, in none 5.
    first = of(*[True] * 11, *[False] * 14)
    second = of(*[True] * 10, *[False], *[True] * 9, *[False] * 5)
    one = found(compare(first, second), "subjects.exact")
    assert (one.only_first, one.only_second) == (1, 9)
    assert (one.first, one.second) == (11 / 25, 19 / 25)
    assert math.isclose(one.difference or 0, 8 / 25)
    assert math.isclose(one.p or 0, 22 / 1024)
    assert one.verdict == "better"
    assert found(compare(second, first), "subjects.exact").verdict == "worse"


def test_a_difference_of_few_pictures_is_noise() -> None:
    one = found(compare(of(True, False, True), of(True, True, True)), "subjects.exact")
    assert (one.only_first, one.only_second, one.p) == (0, 1, 1.0)
    assert one.verdict == "noise"
    assert one.words == "no more than noise"


def test_two_equal_runs_differ_in_nothing() -> None:
    comparison = compare(of(True, False), of(True, False))
    assert comparison.changed == ()
    assert {one.verdict for one in comparison.differences} == {"noise"}


def test_a_difference_of_f1_has_an_interval_of_pairs() -> None:
    """Both runs miss other pictures, but the second always misses two more: pairs see that."""
    first = of(*[n % 2 == 0 for n in range(60)])
    second = of(*[n % 2 == 0 and n > 20 for n in range(60)])
    one = found(compare(first, second), "subjects.f1")
    assert one.low is not None
    assert one.high is not None
    assert one.low < (one.difference or 0) < one.high < 0
    assert one.p is None
    assert one.verdict == "worse"


def test_all_right_against_none_is_more_than_noise_where_there_are_enough() -> None:
    """Every way of drawing the pictures again gives the same: the interval is Newcombe's."""
    one = found(compare(of(*[True] * 10), of(*[False] * 10)), "subjects.recall")
    assert one.difference == -1
    assert (one.low, one.high) == (-1, pytest.approx(-1 + math.hypot(0.2775, 0.2775), abs=1e-3))
    assert one.verdict == "worse"
    few = found(compare(of(True), of(False)), "subjects.recall")
    assert few.verdict == "noise"
    assert few.low is not None


def test_fewer_false_alarms_are_better() -> None:
    nobody = expected()
    first = run(*(outcome(n, nobody, said("animal")) for n in range(10)))
    second = run(*(outcome(n, nobody, said()) for n in range(10)))
    one = found(compare(first, second), "empty.false_alarms")
    assert (one.first, one.second, one.verdict) == (1.0, 0.0, "better")
    # Here a picture counts where it holds, so those of the first alone are its false alarms.
    assert (one.only_first, one.only_second) == (10, 0)


def test_answers_that_changed_are_told_and_how_right_they_are() -> None:
    label = expected("person", flags=["person"])
    first = run(
        outcome(0, label, said("person", flags=["person"])),
        outcome(1, label, said()),
        outcome(2, label, said("person", flags=["person"], visibility="dark")),
        outcome(3, label, said("person", flags=["person"])),
    )
    second = run(
        outcome(0, label, None),
        outcome(1, label, said("person", flags=["person"])),
        outcome(2, label, said("person", flags=["person"])),
        outcome(3, label, said("person", flags=["person"], scene="Other words.")),
    )
    changed = {one.path.name: one for one in compare(first, second).changed}
    assert set(changed) == {"000.jpg", "001.jpg", "002.jpg"}
    assert (changed["000.jpg"].first, changed["000.jpg"].second) == ("right", "failed")
    assert changed["000.jpg"].words == "an answer, then none"
    assert (changed["001.jpg"].first, changed["001.jpg"].second) == ("wrong", "right")
    assert changed["001.jpg"].words == "nobody, then 1 person; now person"
    assert changed["002.jpg"].words == "dark, then clear"


def test_only_pictures_of_both_runs_count_by_the_labels_of_the_newer_one() -> None:
    first = of(True, True, True)
    other: list[Outcome] = [replace(one, expected=expected()) for one in first.outcomes]
    other[0] = replace(other[0], sha256="another picture")
    second = replace(run(*other), begun_at=NOON + timedelta(days=1))
    comparison = compare(first, second)
    assert comparison.pictures == 2
    assert found(comparison, "subjects.exact").first == 0
    assert compare(second, first).pictures == 2


def test_runs_of_other_pictures_cannot_be_compared() -> None:
    other = run(replace(outcome(0, PERSON, said()), picture="else.jpg"))
    with pytest.raises(Usage):
        compare(of(True), other)
    with pytest.raises(Usage):
        compare(run(), run())


def test_what_neither_run_was_scored_by_is_left_out() -> None:
    flags: Json = {"flags": []}
    comparison = compare(run(outcome(0, flags, said())), run(outcome(0, flags, said())))
    keys = {one.key for one in comparison.differences}
    assert "flags.exact" in keys
    assert "subjects.f1" not in keys
    assert "visibility.right" not in keys
