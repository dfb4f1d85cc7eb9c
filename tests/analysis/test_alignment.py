"""Where an earlier answer goes on as a new one does."""

from __future__ import annotations

import random

import pytest

from blinkthink.analysis.worker.alignment import resume

DRAFT = list(range(100, 140))


def test_an_equal_beginning_goes_on_where_it_ends() -> None:
    for length in range(1, len(DRAFT)):
        at, common = resume(DRAFT, DRAFT[:length], length)
        assert at == length
        assert common == min(length, 16)


def test_nothing_in_common_means_that_one_token_took_the_place_of_another() -> None:
    assert resume(DRAFT, [*DRAFT[:10], 7], 11) == (11, 0)


@pytest.mark.parametrize("near", [-5, 0, 40, 1000])
def test_a_place_outside_the_draft_is_none(near: int) -> None:
    at, common = resume(DRAFT, [7], near)
    assert 0 <= at <= len(DRAFT)
    assert common == 0
    assert resume([], [7], near) == (0, 0)
    assert resume(DRAFT, [], near)[1] == 0


def test_one_token_in_common_counts_only_nearby() -> None:
    tokens = [*DRAFT[:10], 7, 130]
    assert resume(DRAFT, tokens, 12) == (12, 0)  # 130 is far away in the draft
    assert resume(DRAFT, [*tokens, 131], 13) == (32, 2)


def test_of_equal_places_the_closest_is_taken() -> None:
    draft = [1, 2, 3, 50, 51, 1, 2, 3, 60, 61, 1, 2, 3, 70]
    for near, expected in ((2, 3), (8, 8), (9, 8), (12, 13)):
        assert resume(draft, [9, 1, 2, 3], near) == (expected, 3)


@pytest.mark.parametrize("seed", range(200))
def test_after_an_edit_the_rest_is_found_again(seed: int) -> None:
    """A run of tokens is replaced by another one of any length; two tokens later it is clear where
    the two meet again."""
    chance = random.Random(seed)
    draft = chance.sample(range(1000), 60)
    begin = chance.randrange(5, 40)
    end = begin + chance.randrange(0, 10)
    written = [*draft[:begin], *chance.sample(range(1000, 2000), chance.randrange(0, 10))]
    near = len(written)
    for after in range(2, 60 - end):
        at, common = resume(draft, written + draft[end : end + after], near + after)
        assert at == end + after
        assert common >= min(after, 16)


def test_text_that_repeats_itself_goes_on_where_one_token_was_replaced() -> None:
    """After each of several replaced tokens, and though the same words stand in other places."""
    written = [1, 2, 3, 4, 5] * 12
    draft = [token if place % 12 else 9 for place, token in enumerate(written, 1)]
    for length in range(1, len(written)):
        assert resume(draft, written[:length], length)[0] == length
