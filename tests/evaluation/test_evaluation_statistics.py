"""McNemar's test and intervals by resampling, against numbers from elsewhere."""

from __future__ import annotations

import math

import pytest

from blinkthink.core.intervals import Interval, wilson
from blinkthink.evaluation.statistics import Resamples, f1_bounds, f1_of, mcnemar, ratio


@pytest.mark.parametrize(
    ("only_first", "only_second", "p"),
    [
        (0, 0, 1.0),
        (5, 5, 1.0),
        (0, 5, 2 / 2**5),
        (1, 9, 2 * (1 + 10) / 2**10),
        (2, 8, 2 * (1 + 10 + 45) / 2**10),
        (9, 1, 2 * (1 + 10) / 2**10),
    ],
)
def test_mcnemars_exact_p_is_that_of_the_binomial(
    only_first: int, only_second: int, p: float
) -> None:
    assert math.isclose(mcnemar(only_first, only_second), p, rel_tol=1e-9)


def test_mcnemar_takes_very_many_pictures() -> None:
    assert mcnemar(5_000, 5_000) == 1.0
    assert mcnemar(4_000, 6_000) < 1e-50


def test_resampling_a_share_agrees_with_the_interval_of_a_share() -> None:
    rows = [(float(n < 150), 1.0) for n in range(200)]
    found = Resamples(len(rows)).interval(rows, ratio)
    assert found is not None
    low, high = wilson(150, 200)
    assert math.isclose(found.low, low, abs_tol=0.02)
    assert math.isclose(found.high, high, abs_tol=0.02)


def test_the_same_rows_give_the_same_interval_and_another_seed_nearly_the_same() -> None:
    rows = [(float(n % 3), float(n % 5 == 0), float(n % 7 == 0)) for n in range(100)]
    first = Resamples(len(rows)).interval(rows, f1_of)
    assert first == Resamples(len(rows)).interval(rows, f1_of)
    other = Resamples(len(rows), seed=7).interval(rows, f1_of)
    assert first is not None
    assert other is not None
    assert first != other
    assert math.isclose(first.low, other.low, abs_tol=0.02)


def test_what_is_counted_of_one_picture_stays_together() -> None:
    """Ten pictures of twenty subjects each are ten draws, not two hundred."""
    rows = [(20.0 if n < 5 else 0.0, 20.0) for n in range(10)]
    found = Resamples(len(rows)).interval(rows, ratio)
    assert found is not None
    assert found.high - found.low > 0.5
    assert wilson(100, 200).high - wilson(100, 200).low < 0.15


@pytest.mark.parametrize("rows", [[(1.0, 0.0, 0.0)], [(1.0, 0.0, 0.0)] * 30])
def test_resampling_says_nothing_where_all_is_right_and_a_bound_is_given_instead(
    rows: list[tuple[float, ...]],
) -> None:
    assert Resamples(len(rows)).interval(rows, f1_of) is None
    low, high = f1_bounds(len(rows), 0, 0)
    assert high == 1.0
    share = wilson(len(rows), len(rows)).low
    assert math.isclose(low, 2 * share / (1 + share))


def test_a_statistic_that_no_round_has_gives_no_interval() -> None:
    assert Resamples(4).interval([(0.0, 0.0)] * 4, ratio) is None
    assert f1_bounds(0, 0, 0) == Interval(0.0, 1.0)
