"""Confidence intervals of shares, and what is counted of triage."""

from __future__ import annotations

import math

import pytest

from blinkthink.core.audits import FEW, TriageCounts, TriageRates
from blinkthink.core.intervals import Interval, at_most, clopper_pearson, wilson


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        # Newcombe (1998), Statistics in Medicine 17, table I, method 3 (score, no correction).
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilsons_interval_is_that_of_the_literature(
    hits: int, of: int, low: float, high: float
) -> None:
    found = wilson(hits, of)
    assert math.isclose(found.low, low, abs_tol=5e-5)
    assert math.isclose(found.high, high, abs_tol=5e-5)


def test_an_interval_stays_within_zero_and_one_and_turns_with_its_share() -> None:
    assert wilson(0, 0) == Interval(0.0, 1.0)
    assert wilson(7, 7).high == 1.0
    for of in (1, 2, 30, 5000):
        for hits in {0, 1, of // 2, of}:
            one, other = wilson(hits, of), wilson(of - hits, of)
            assert 0 <= one.low <= hits / of <= one.high <= 1
            assert math.isclose(one.low, 1 - other.high, abs_tol=1e-12)
    with pytest.raises(ValueError, match="3 of 2"):
        wilson(3, 2)


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        # Newcombe (1998), table I, method 5 ("exact").
        (81, 263, 0.2527, 0.3676),
        (15, 148, 0.0578, 0.1617),
        (0, 20, 0.0, 0.1684),
        (1, 29, 0.0009, 0.1776),
    ],
)
def test_the_exact_interval_is_that_of_the_literature(
    hits: int, of: int, low: float, high: float
) -> None:
    found = clopper_pearson(hits, of)
    assert math.isclose(found.low, low, abs_tol=5e-5)
    assert math.isclose(found.high, high, abs_tol=5e-5)


def test_the_exact_interval_needs_counts_and_holds_one_half_of_the_error_at_each_end() -> None:
    assert clopper_pearson(0, 0) == Interval(0.0, 1.0)
    low, high = clopper_pearson(3, 10)
    assert math.isclose(at_most(3, 10, high), 0.025, abs_tol=1e-9)
    assert math.isclose(1 - at_most(2, 10, low), 0.025, abs_tol=1e-9)
    with pytest.raises(ValueError, match="3 of 2"):
        clopper_pearson(3, 2)


def test_counts_add_up_and_say_when_they_are_too_few() -> None:
    day, night = TriageCounts(5, 100, FEW, 1), TriageCounts(1, 40, FEW - 1, 0)
    both = TriageRates(day=day) + TriageRates(day=day, night=night)
    assert both.total == TriageCounts(11, 240, 3 * FEW - 1, 2)
    assert day.telling
    assert not night.telling
    assert TriageCounts().rate is None
    assert day.rate == 1 / FEW
    assert day.bounds.low < 1 / FEW < day.bounds.high
