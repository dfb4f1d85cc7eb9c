"""The asyncio thread: work gets there, and stopping is quick and orderly whatever is in flight."""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import subprocess
import sys
import threading
import time

import pytest

from blinkthink.runtime.loop import POOL_SIZE, AsyncThread, finish_first


@pytest.fixture
def thread():
    thread = AsyncThread()
    thread.start()
    yield thread
    thread.stop()


async def _wait_for_ever(ended: list[str]) -> None:
    try:
        await asyncio.Event().wait()
    finally:
        ended.append("cancelled")


def test_work_runs_there_and_results_come_back(thread):
    async def where() -> str:
        return threading.current_thread().name

    assert thread.submit(where()).result(60) == "blinkthink-async"
    called = threading.Event()
    thread.call(called.set)
    assert called.wait(60)

    async def fails() -> None:
        raise ValueError("as it was")

    with pytest.raises(ValueError, match="as it was"):
        thread.submit(fails()).result(60)


def test_the_pool_is_bounded_and_its_errors_come_back(thread):
    running, most = 0, 0
    lock, full = threading.Lock(), threading.Barrier(POOL_SIZE)

    def work(number: int) -> int:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        full.wait(60)  # for as many as may run at once
        with lock:
            running -= 1
        if number == 3:
            raise OSError("three")
        return number

    async def all_of_it() -> list[object]:
        work_items = (asyncio.to_thread(work, number) for number in range(12))
        return await asyncio.gather(*work_items, return_exceptions=True)

    results = thread.submit(all_of_it()).result(60)
    assert [r for r in results if isinstance(r, int)] == [n for n in range(12) if n != 3]
    assert isinstance(results[3], OSError)
    assert most == POOL_SIZE


def test_stop_cancels_tasks_and_lets_begun_work_end(thread):
    ended: list[str] = []
    waiting = thread.submit(_wait_for_ever(ended))
    begun, written = threading.Event(), []

    def write() -> None:
        begun.set()
        time.sleep(0.3)
        written.append("whole")

    async def save() -> None:
        await asyncio.to_thread(write)

    async def exchange() -> None:
        await asyncio.sleep(0.3)
        ended.append("exchanged")

    async def start_exchange() -> None:
        await asyncio.shield(finish_first(exchange()))

    thread.submit(save())
    thread.submit(start_exchange())
    assert begun.wait(60)
    assert thread.stop(60)
    assert waiting.cancelled()
    assert written == ["whole"]
    assert sorted(ended) == ["cancelled", "exchanged"]


def test_stop_is_in_time_with_a_stubborn_task_and_a_stuck_thread(thread):
    stuck = threading.Event()

    async def stubborn() -> None:
        while not stuck.is_set():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.sleep(0.05)

    async def look_up() -> None:
        await asyncio.to_thread(stuck.wait, 100)

    thread.submit(stubborn())
    thread.submit(look_up())
    start = time.monotonic()
    thread.stop(1.0)
    assert time.monotonic() - start < 50  # neither was waited for
    stuck.set()


def test_work_after_the_stop_is_cancelled(thread):
    assert thread.stop()
    ended: list[str] = []
    late = thread.submit(_wait_for_ever(ended))
    with pytest.raises(concurrent.futures.CancelledError):
        late.result(60)
    thread.call(lambda: ended.append("called"))
    assert thread.stop()
    assert ended == []


def test_a_process_ends_although_a_look_up_hangs():
    program = """
import asyncio, threading, time
from blinkthink.runtime.loop import AsyncThread
thread, begun = AsyncThread(), threading.Event()
thread.start()
def hang():
    begun.set()
    time.sleep(600)
async def look_up():
    await asyncio.to_thread(hang)
thread.submit(look_up())
begun.wait()
thread.stop(0.5)
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
