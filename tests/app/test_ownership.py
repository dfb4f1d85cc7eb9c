"""Who holds the lock of a home, also where taking over fails."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from blinkthink.app.ownership import Ownership
from blinkthink.core.clock import ManualClock, SystemClock

PATIENCE = 90.0


async def test_who_cannot_take_over_lets_another_one_do_it(tmp_path: Path) -> None:
    clock = SystemClock()
    first = Ownership(tmp_path / "lock", clock)
    second = Ownership(tmp_path / "lock", clock, ask_seconds=0.01)
    first.take()
    second.take()
    assert (first.here, second.here) == (True, False)
    took = asyncio.Event()

    async def fail() -> None:
        took.set()
        raise ValueError("not foreseen")

    second.wait(fail)
    first.release()
    await asyncio.wait_for(took.wait(), PATIENCE)
    assert not second.here
    first.take()
    assert first.here
    await second.stop_waiting()
    first.release()


async def test_it_is_tried_again_later(tmp_path: Path) -> None:
    clock = ManualClock(datetime(2026, 11, 20, 17, 32, tzinfo=UTC))
    first, second = (Ownership(tmp_path / "lock", clock) for _ in range(2))
    first.take()
    tried: list[bool] = []

    async def fail_twice() -> None:
        tried.append(second.here)
        if len(tried) < 3:
            raise ValueError("not foreseen")

    second.wait(fail_twice)
    first.release()
    for seconds, often in ((2, 1), (29, 1), (1, 2), (59, 2), (1, 3)):
        await clock.advance(seconds)
        assert tried == [True] * often
        assert second.here is (often == 3)
    await second.stop_waiting()
    second.release()
