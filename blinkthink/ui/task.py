"""A long piece of work that the user asked for: how far it is, how it ended, cancelling it."""

from __future__ import annotations

import enum
from collections.abc import Callable, Coroutine
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from blinkthink.ui.bridge import Bridge, Call

Progress = Callable[[int, int], None]
"""Called from any thread with what is done and the total."""


class TaskState(enum.Enum):
    """The states of a task."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Task(QObject):
    """Runs a coroutine on the asyncio thread and hears of its progress on the Qt thread."""

    changed = Signal()
    """It is farther, or it ended."""
    ended = Signal()
    _moved = Signal()

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        """``title`` says what is going on: “Importing pictures”."""
        super().__init__(parent)
        self.title = title
        self.state = TaskState.WAITING
        self.done = 0
        self.total = 0  # 0 while it is not known
        self.result: object = None
        self.error: BaseException | None = None
        self._latest: tuple[int, int] | None = None
        self._call: Call | None = None
        # Emitted on another thread, it queues for this one.
        self._moved.connect(self._on_moved, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        return self.state is TaskState.RUNNING

    def start(self, bridge: Bridge, make: Callable[[Progress], Coroutine[Any, Any, Any]]) -> None:
        """Begin. ``make`` gets what is to be called with the progress."""
        self.state = TaskState.RUNNING
        self._call = bridge.call(
            lambda: make(self._progress), self._on_done, self._on_failed, owner=self
        )
        self.changed.emit()

    def cancel(self) -> None:
        """End it; what is done so far stays."""
        if self.running and self._call is not None:
            self._call.cancel()
            self._end(TaskState.CANCELLED)

    def _progress(self, done: int, total: int) -> None:
        first = self._latest is None
        self._latest = (done, total)
        if first and shiboken6.isValid(self):
            self._moved.emit()

    def _on_moved(self) -> None:
        latest, self._latest = self._latest, None
        if latest is not None and self.running:
            self.done, self.total = latest
            self.changed.emit()

    def _on_done(self, result: object) -> None:
        self.result = result
        self._end(TaskState.DONE)

    def _on_failed(self, error: BaseException) -> None:
        self.error = error
        self._end(TaskState.FAILED)

    def _end(self, state: TaskState) -> None:
        self.state = state
        self.changed.emit()
        self.ended.emit()
