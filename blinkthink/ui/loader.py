"""Work for the small pool that decodes pictures: what is in sight first, the rest forgotten."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Hashable, Iterable
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThread, QThreadPool, Signal

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

THREADS = 2
_TURN = 4  # keys that a worker takes before it lets the other loaders have the thread


def make_pool(parent: QObject) -> QThreadPool:
    """The pool of the window: two threads that leave the processor to the Qt thread."""
    pool = QThreadPool(parent)
    pool.setMaxThreadCount(THREADS)
    pool.setThreadPriority(QThread.Priority.LowPriority)
    return pool


class Loader(QObject, Generic[Key, Value]):
    """Turns keys into values on the pool. A key that fails gives its exception as the value."""

    loaded = Signal(object)
    """A list of (key, value or exception), on the Qt thread."""
    _ready = Signal()

    def __init__(
        self,
        pool: QThreadPool,
        work: Callable[[Key], Value],
        parent: QObject | None = None,
        *,
        workers: int = THREADS,
        urgent: bool = False,
    ) -> None:
        """``urgent`` lets it have the next free thread, before those that are not."""
        super().__init__(parent)
        self._pool = pool
        self._work = work
        self._workers = workers
        self._priority = 1 if urgent else 0
        self._lock = threading.Lock()
        self._waiting: deque[Key] = deque()
        self._under_way: set[Key] = set()
        self._done: list[tuple[Key, Any]] = []
        self._running = 0
        self._over = threading.Event()
        self._ready.connect(self._hand_out)

    def want(self, keys: Iterable[Key]) -> None:
        """Load these, first ones first; what was asked for before and did not begin is dropped."""
        with self._lock:
            if self._over.is_set():
                return
            self._waiting = deque(key for key in keys if key not in self._under_way)
            start = min(self._workers, len(self._waiting)) - self._running
            self._running += max(0, start)
        for _ in range(start):
            self._pool.start(_Turn(self._take_turn), self._priority)

    def stop(self) -> None:
        """Forget what waits and what is under way; the pool may still be ending a key."""
        with self._lock:
            self._over.set()
            self._waiting.clear()
            self._done.clear()

    @property
    def idle(self) -> bool:
        """Whether nothing waits or is under way."""
        with self._lock:
            return not self._waiting and not self._under_way and not self._done

    def _take_turn(self) -> None:
        for _ in range(_TURN):
            with self._lock:
                if self._over.is_set() or not self._waiting:
                    self._running -= 1
                    return
                key = self._waiting.popleft()
                self._under_way.add(key)
            value: Any
            try:
                value = self._work(key)
            except Exception as error:  # noqa: BLE001 - handed to who asked
                value = error
            with self._lock:
                self._under_way.discard(key)
                if self._over.is_set():
                    self._running -= 1
                    return
                first = not self._done
                self._done.append((key, value))
            if first and shiboken6.isValid(self):
                self._ready.emit()
        self._pool.start(_Turn(self._take_turn), self._priority)

    def _hand_out(self) -> None:
        with self._lock:
            done, self._done = self._done, []
        if done:
            self.loaded.emit(done)


class _Turn(QRunnable):
    """One worker's turn."""

    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._run = run

    def run(self) -> None:
        self._run()
