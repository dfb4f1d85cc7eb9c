"""Destinations that rest: for how long, and what ends it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from blinkthink.capture.resting import FIRST_SECONDS, MOST_SECONDS, Rests
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import RateLimited, ServerUnavailable


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(datetime(2026, 11, 21, tzinfo=UTC))


async def test_a_rest_ends_and_grows_with_each_in_a_row(clock: ManualClock) -> None:
    rests, off = Rests(clock), ServerUnavailable("refused")
    lasted = []
    for _ in range(6):
        lasted.append(rests.begin("nas:8080", off))
        assert rests.why("nas:8080") is off
        assert rests.seconds_left() == lasted[-1]
        await clock.advance(lasted[-1] - 1)
        assert rests.why("nas:8080") is off
        await clock.advance(1)
        assert rests.why("nas:8080") is None
        assert rests.seconds_left() is None
    assert lasted[:3] == [FIRST_SECONDS, 2 * FIRST_SECONDS, 4 * FIRST_SECONDS]
    assert lasted[-1] == MOST_SECONDS
    rests.answered("nas:8080")
    assert rests.begin("nas:8080", off) == FIRST_SECONDS


async def test_what_fails_meanwhile_does_not_make_a_rest_longer(clock: ManualClock) -> None:
    rests = Rests(clock)
    rests.begin("nas:8080", ServerUnavailable("refused"))
    await clock.advance(20)
    assert rests.begin("nas:8080", ServerUnavailable("late")) == FIRST_SECONDS - 20


async def test_a_server_may_say_how_long(clock: ManualClock) -> None:
    rests = Rests(clock)
    assert rests.begin("cloud", RateLimited(retry_after=7.0)) == 7.0
    await clock.advance(7)
    assert rests.begin("cloud", RateLimited(retry_after=0.0)) == 1.0
    await clock.advance(1)
    assert rests.begin("cloud", RateLimited(retry_after=1e9)) == 3600.0


def test_each_destination_rests_by_itself_until_something_changes(clock: ManualClock) -> None:
    rests, off = Rests(clock), ServerUnavailable("refused")
    rests.begin("nas:8080", off)
    rests.begin("cloud", RateLimited(retry_after=5.0))
    assert rests.seconds_left() == 5.0
    rests.end("cloud")
    assert (rests.why("cloud"), rests.why("nas:8080")) == (None, off)
    rests.end()
    assert rests.seconds_left() is None
    assert rests.begin("nas:8080", off) == FIRST_SECONDS
