"""One picture for several rules: whoever waits for another rule's picture hears how it went."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from blinkthink.core.clock import ManualClock
from blinkthink.core.records import CameraRef
from blinkthink.core.state import SnapOutcome
from blinkthink.schedule.sharing import Shots

NOON = datetime(2026, 2, 26, 12, 0, tzinfo=UTC)
YARD = CameraRef("1", "1", "outdoor", "Yard")


@pytest.mark.parametrize("third", ["c", "a"])
async def test_a_slow_picture_ends_for_who_waits_although_another_rule_took_the_next(
    third: str,
) -> None:
    clock = ManualClock(NOON)
    shots = Shots(clock)
    assert shots.claim("a", YARD, NOON) is None
    shared = shots.claim("b", YARD, NOON + timedelta(seconds=10))
    assert shared is not None
    await clock.advance(70)  # Blink is slow, and the next minute's turn comes
    assert shots.claim(third, YARD, clock.now()) is None

    shots.settle("a", YARD, SnapOutcome(YARD))
    assert shared.outcome.done()
    assert shared.outcome.result() == (SnapOutcome(YARD) if third == "c" else None)


async def test_a_picture_that_was_settled_stays_as_it_went() -> None:
    shots = Shots(ManualClock(NOON))
    shots.claim("a", YARD, NOON)
    shots.settle("a", YARD, SnapOutcome(YARD))
    shots.settle("a", YARD, None)
    later = shots.claim("b", YARD, NOON + timedelta(seconds=59))
    assert later is not None
    assert await asyncio.shield(later.outcome) == SnapOutcome(YARD)
    assert shots.claim("c", YARD, NOON + timedelta(seconds=60)) is None
