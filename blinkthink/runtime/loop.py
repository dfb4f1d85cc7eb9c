"""The one asyncio thread, which owns network, schedule and disk, and its bounded thread pool."""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import logging
import queue
import threading
import time
import weakref
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

log = logging.getLogger(__name__)

T = TypeVar("T")
P = ParamSpec("P")

POOL_SIZE = 4

_finish_first: weakref.WeakSet[asyncio.Task[Any]] = weakref.WeakSet()


def finish_first(work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
    """Start ``work`` as a task that a stopping ``AsyncThread`` lets end before it cancels it.

    For the few steps that must not be cut in half, such as exchanging a single-use token and
    keeping the new one. Await it through ``asyncio.shield``.
    """
    task = asyncio.get_running_loop().create_task(work)
    _finish_first.add(task)
    return task


class DaemonPool(concurrent.futures.ThreadPoolExecutor):
    """A thread pool whose threads never keep the process alive.

    The standard pool joins its threads when the interpreter ends, so that one name look-up without
    a network would delay quitting by half a minute.
    """

    def __init__(self, size: int) -> None:
        super().__init__(max_workers=size)
        self._size = size
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._guard = threading.Lock()
        self._workers: list[threading.Thread] = []
        self._pending = 0  # submitted and not yet ended
        self._ended = False

    def submit(
        self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> concurrent.futures.Future[T]:
        future: concurrent.futures.Future[T] = concurrent.futures.Future()

        def run() -> None:
            if future.set_running_or_notify_cancel():
                try:
                    result = fn(*args, **kwargs)
                except BaseException as error:  # noqa: BLE001 - the future carries it on
                    future.set_exception(error)
                else:
                    future.set_result(result)

        with self._guard:
            if self._ended:
                raise RuntimeError("the pool is closed")
            self._pending += 1
            self._work.put(run)
            if self._pending > len(self._workers) and len(self._workers) < self._size:
                name = f"blinkthink-disk-{len(self._workers) + 1}"
                worker = threading.Thread(target=self._serve, name=name, daemon=True)
                self._workers.append(worker)
                worker.start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work; what was submitted still runs. ``cancel_futures`` is not needed."""
        with self._guard:
            if not self._ended:
                self._ended = True
                for _ in self._workers:
                    self._work.put(None)
        if wait:
            self.join(None)

    def join(self, timeout: float | None) -> bool:
        """Wait for the threads after ``shutdown``; False when some are still at work."""
        end = None if timeout is None else time.monotonic() + timeout
        for worker in self._workers:
            worker.join(None if end is None else max(0.0, end - time.monotonic()))
        return not any(worker.is_alive() for worker in self._workers)

    def _serve(self) -> None:
        while (run := self._work.get()) is not None:
            run()
            with self._guard:
                self._pending -= 1


class AsyncThread:
    """An event loop in a thread of its own. Start it once, stop it once."""

    def __init__(self, name: str = "blinkthink-async") -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._pool = DaemonPool(POOL_SIZE)
        self._ready = threading.Event()
        self._stopping = False
        # A daemon: a task that swallows its cancellation must not keep the program from ending.
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The running loop; only between ``start`` and ``stop``."""
        if self._loop is None:
            raise RuntimeError("the asyncio thread is not running")
        return self._loop

    def start(self) -> None:
        """Returns once the loop runs."""
        self._thread.start()
        self._ready.wait()

    def submit(self, work: Coroutine[Any, Any, T]) -> concurrent.futures.Future[T]:
        """Run a coroutine on the loop; the future is cancelled where the loop is stopping."""
        if not self._stopping and self._loop is not None:
            with contextlib.suppress(RuntimeError):  # it closed in this moment
                return asyncio.run_coroutine_threadsafe(work, self._loop)
        work.close()
        future: concurrent.futures.Future[T] = concurrent.futures.Future()
        future.cancel()
        return future

    def call(self, fn: Callable[[], object]) -> None:
        """Call ``fn`` on the loop soon; forgotten where the loop is stopping."""
        if not self._stopping and self._loop is not None:
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(fn)

    def stop(self, timeout: float = 2.0) -> bool:
        """End everything within ``timeout`` seconds; True when all of it ended in order.

        Half of the time is for tasks of ``finish_first``; then every task is cancelled and awaited,
        file work that has begun is waited for, and the thread ends. Safe to call again.
        """
        if self._loop is None:
            return True
        self._stopping = True
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._begin_stop, timeout)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _begin_stop(self, timeout: float) -> None:
        self._stop_task = asyncio.get_running_loop().create_task(self._wind_down(timeout))

    async def _wind_down(self, timeout: float) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + timeout * 0.9
        me = asyncio.current_task()
        first = {task for task in asyncio.all_tasks() if task in _finish_first}
        for task in asyncio.all_tasks() - first - {me}:
            task.cancel()
        if first:
            await asyncio.wait(first, timeout=timeout / 2)
        while (rest := asyncio.all_tasks() - {me}) and loop.time() < end:
            for task in rest:
                task.cancel()
            await asyncio.wait(rest, timeout=min(0.2, max(0.0, end - loop.time())))
        for task in rest:
            log.warning("a task did not end: %s", task.get_name())
        await loop.shutdown_asyncgens()
        self._pool.shutdown(wait=False)
        self._pool.join(max(0.0, end - loop.time()))
        loop.stop()

    def _run(self) -> None:
        loop = asyncio.new_event_loop()
        loop.set_default_executor(self._pool)
        loop.set_exception_handler(_report)
        asyncio.set_event_loop(loop)
        self._loop = loop
        loop.call_soon(self._ready.set)
        try:
            loop.run_forever()
        finally:
            asyncio.set_event_loop(None)
            loop.close()


def _report(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log what nobody awaited, without the objects that may hold secrets."""
    error = context.get("exception")
    log.error("on the asyncio thread: %s", context.get("message"), exc_info=error)
