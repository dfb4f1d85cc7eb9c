"""Cancels, removals and other models that come at an inconvenient moment. Each process is real."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from typing import Any

import pytest

from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.core.state import EngineState
from tests.analysis.conftest import Watched
from tests.analysis.helpers import until

pytestmark = pytest.mark.skipif(os.name != "posix", reason="uses POSIX signals")


def is_in(task: asyncio.Task[Any], function: str) -> bool:
    """Whether a task waits in a coroutine of this name."""
    waits: Any = task.get_coro()
    while waits is not None and hasattr(waits, "cr_code"):
        if waits.cr_code.co_name == function:
            return True
        waits = waits.cr_await
    return False


async def test_a_picture_that_is_cancelled_while_another_one_is_stopped_harms_nothing(
    watched: Watched, slow: InstalledModel, caplog: pytest.LogCaptureFixture
) -> None:
    first = watched.ask(slow)
    await until(lambda: watched.engine.phase == "decoding")
    pid = watched.pid
    os.kill(pid, signal.SIGSTOP)  # so that it takes a while to stop
    first.cancel()
    second = watched.ask(slow)
    await until(lambda: is_in(second, "hold"))
    second.cancel()
    third = watched.ask(slow)
    await until(lambda: is_in(third, "hold"))
    os.kill(pid, signal.SIGCONT)
    assert (await third).analysis.scene
    assert watched.pid == pid
    assert EngineState.RESTARTING not in watched.names()
    for job in (first, second):
        with pytest.raises(asyncio.CancelledError):
            await job
    gc.collect()  # asyncio tells of a task's unheard exception when the task goes
    assert "never retrieved" not in caplog.text
