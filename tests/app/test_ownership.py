"""Who holds the lock of a home, also where taking over fails."""

from __future__ import annotations

import asyncio
from pathlib import Path

from blinkthink.app.ownership import Ownership
from blinkthink.core.clock import SystemClock

PATIENCE = 90.0


async def test_a_failure_while_taking_over_keeps_nobody_from_stopping(tmp_path: Path) -> None:
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
    await second.stop_waiting()
    assert second.here
    second.release()
    first.take()
    assert first.here
    first.release()
