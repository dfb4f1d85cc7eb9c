"""The judgement on memory that the soak test passes."""

from __future__ import annotations

import random

import pytest

from tests.e2e.growth import growth

MB = 1_000_000


def life(seconds: int, hourly: float, *, seed: int = 1) -> list[tuple[float, int]]:
    """Samples each half minute: 20 MB more in each of the first minutes, then noise and growth."""
    chance = random.Random(seed)
    return [
        (
            at,
            round((64 + min(at, 240) / 3 + hourly * at / 3600 + chance.gauss(0, 3)) * MB)
            + (25 * MB if chance.random() < 0.1 else 0),  # in the middle of an analysis
        )
        for at in range(0, seconds, 30)
    ]


@pytest.mark.parametrize("seed", range(5))
def test_a_settled_program_does_not_grow_and_a_leak_does(seed: int) -> None:
    flat, leaks = growth(life(1620, 0, seed=seed)), growth(life(1620, 60, seed=seed))
    assert flat.tells
    assert leaks.tells
    assert abs(flat.rise) < 0.05 < leaks.rise


def test_a_run_that_is_too_short_says_so() -> None:
    short = growth(life(1100, 60))
    assert not short.tells
    assert str(short).startswith("too short to tell whether memory grows: 9 samples over 240 s")
    assert not growth([]).tells


def test_it_is_told_in_numbers() -> None:
    steady = growth([(at, 100 * MB + at * 1000) for at in range(0, 4081, 30)])
    assert str(steady) == "usually 102 MB; +3.2% over 54 minutes, that is +3.6 MB an hour"
