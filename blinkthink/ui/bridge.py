"""The one bridge between the asyncio thread and the Qt thread. It lives as long as the window.

A bridge made per request would be collected before its queued signal arrives; this one is not.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import Event
from blinkthink.ui.backend import Backend

if TYPE_CHECKING:
    import concurrent.futures

log = logging.getLogger(__name__)
T = TypeVar("T")
Failed = Callable[[BaseException], object]


class Loop(Protocol):
    """What runs coroutines on the asyncio thread."""

    def submit(self, coro: Coroutine[Any, Any, T], /) -> concurrent.futures.Future[T]: ...


class Call:
    """A request under way. After ``cancel`` nobody hears of it again."""

    def __init__(self, done: Callable[[Any], object] | None, failed: Failed | None) -> None:
        self.done = done
        self.failed = failed
        self.owners: list[QObject] = []
        self.future: concurrent.futures.Future[Any] | None = None
        self.dropped = False

    def cancel(self) -> None:
        self.dropped = True
        if self.future is not None:
            self.future.cancel()

    @property
    def wanted(self) -> bool:
        """Whether those who asked are still there."""
        return not self.dropped and all(shiboken6.isValid(owner) for owner in self.owners)


@dataclass(frozen=True)
class _Result:
    call: Call
    value: object = None
    error: BaseException | None = None


class Bridge(QObject):
    """Sends coroutines to the asyncio thread and brings results and events back.

    Without a ``loop`` calls wait until ``attach`` brings one.
    """

    news = Signal(object)
    """Each event of ``core.events``, on the Qt thread."""
    trouble = Signal(object)
    """An error of a call whose caller gave no ``on_error``."""
    busy_changed = Signal(int)
    """How many calls are under way."""
    _arrived = Signal(object)
    _result = Signal(object)

    def __init__(
        self, backend: Backend, loop: Loop | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._loop = loop
        self._waiting: list[tuple[Call, Callable[[], Coroutine[Any, Any, Any]]]] = []
        self._calls: set[Call] = set()
        self._stopped = False
        # Signals of this object, emitted on the asyncio thread, queue for the thread it lives in.
        self._arrived.connect(self._on_event, Qt.ConnectionType.QueuedConnection)
        self._result.connect(self._on_result, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = backend.events.subscribe(self._publish)

    @property
    def busy(self) -> int:
        """How many calls are under way."""
        return len(self._calls)

    def call(
        self,
        make: Callable[[], Coroutine[Any, Any, T]],
        on_done: Callable[[T], object] | None = None,
        on_error: Failed | None = None,
        *,
        owner: QObject | None = None,
    ) -> Call:
        """Run ``make()`` on the asyncio thread; then call ``on_done`` or ``on_error`` on this one.

        Neither is called once ``owner``, or the object whose method it is, has been destroyed, nor
        after ``cancel`` or ``stop``. Without ``on_error`` an error goes out as ``trouble``.
        """
        call = Call(on_done, on_error)
        for candidate in (owner, getattr(on_done, "__self__", None)):
            if isinstance(candidate, QObject):
                call.owners.append(candidate)
        if self._stopped:
            call.dropped = True
            return call
        self._calls.add(call)
        self.busy_changed.emit(self.busy)
        if self._loop is None:
            self._waiting.append((call, make))
        else:
            self._submit(self._loop, call, make)
        return call

    def call_in_thread(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], object] | None = None,
        on_error: Failed | None = None,
        *,
        owner: QObject | None = None,
    ) -> Call:
        """As ``call``, for work that blocks: on one of the asyncio thread's helpers."""

        async def run() -> T:
            import asyncio  # not before the first screen

            return await asyncio.to_thread(work)

        return self.call(run, on_done, on_error, owner=owner)

    def attach(self, loop: Loop) -> None:
        """Run calls on this loop from now on, those that waited first."""
        self._loop = loop
        waiting, self._waiting = self._waiting, []
        for call, make in waiting:
            if call.dropped:
                self._calls.discard(call)
            else:
                self._submit(loop, call, make)
        self.busy_changed.emit(self.busy)

    def _submit(self, loop: Loop, call: Call, make: Callable[[], Coroutine[Any, Any, T]]) -> None:
        async def run() -> T:
            return await make()

        call.future = loop.submit(run())
        call.future.add_done_callback(lambda done: self._send(call, done))

    def stop(self) -> None:
        """Cancel what is under way; nothing is delivered any more. Before the loop stops."""
        if self._stopped:
            return
        self._stopped = True
        self._unsubscribe()
        for call in tuple(self._calls):
            call.cancel()
        self._calls.clear()
        self._waiting.clear()

    def _publish(self, event: Event) -> None:
        if not self._stopped:
            self._arrived.emit(event)

    def _send(self, call: Call, future: concurrent.futures.Future[Any]) -> None:
        if self._stopped:
            return
        if future.cancelled():
            call.dropped = True
            self._result.emit(_Result(call))
            return
        error = future.exception()
        self._result.emit(_Result(call, None if error else future.result(), error))

    def _on_event(self, event: object) -> None:
        if not self._stopped:
            self.news.emit(event)

    def _on_result(self, result: _Result) -> None:
        if self._stopped:
            return
        call = result.call
        self._calls.discard(call)
        self.busy_changed.emit(self.busy)
        if not call.wanted:
            return
        if result.error is None:
            if call.done is not None:
                call.done(result.value)
            return
        if not isinstance(result.error, BlinkThinkError):
            log.error("a request failed unforeseen", exc_info=result.error)
        if call.failed is not None:
            call.failed(result.error)
        else:
            self.trouble.emit(result.error)
