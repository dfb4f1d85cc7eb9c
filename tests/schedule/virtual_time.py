"""An event loop on which time passes as soon as nobody has anything to do: a year in seconds.

Real asyncio, real APScheduler, real files; work for threads is done at once, in its place.
"""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any


class _Selector(selectors.DefaultSelector):
    """Lets time pass instead of waiting."""

    loop: VirtualLoop

    def select(self, timeout: float | None = None) -> list[Any]:
        found = super().select(0)
        if not found:
            if timeout is None:
                raise RuntimeError("nothing will ever happen any more")
            self.loop.seconds += max(0.0, timeout)
        return found


class VirtualLoop(asyncio.SelectorEventLoop):
    """``seconds`` have passed since it began."""

    def __init__(self) -> None:
        self.seconds = 0.0
        selector = _Selector()
        selector.loop = self
        super().__init__(selector)
        self._clock_resolution = 1e-6  # of half a year's seconds a float tells no less

    def time(self) -> float:
        return self.seconds

    def call_soon_threadsafe(  # type: ignore[override]  # typeshed's has types for each argument
        self, callback: Callable[..., Any], *args: Any, **rest: Any
    ) -> Any:
        return self.call_soon(callback, *args, **rest)  # there are no other threads

    def run_in_executor(  # type: ignore[override]
        self, executor: Any, func: Callable[..., Any], *args: Any
    ) -> Any:
        done: asyncio.Future[Any] = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as error:  # noqa: BLE001 - it is the future's
            done.set_exception(error)
        return done


class VirtualClock:
    """The wall's clock of a computer: it may sleep, be set wrong, and be right again."""

    def __init__(self, loop: VirtualLoop, start: datetime, zone: tzinfo) -> None:
        self._loop = loop
        self._start = start.astimezone(UTC)
        self._zone = zone
        self.slept = timedelta(0)  # while the machine slept, no counter went on
        self.wrong = timedelta(0)  # by how much the clock is ahead of the true time

    def true(self) -> datetime:
        return self._start + timedelta(seconds=self._loop.time()) + self.slept

    def now(self) -> datetime:
        """With its offset alone, as the computer's clock gives it."""
        shown = (self.true() + self.wrong).astimezone(self._zone)
        return shown.astimezone(timezone(shown.utcoffset() or timedelta(0)))

    def zone(self) -> tzinfo:
        return self._zone

    def monotonic(self) -> float:
        return self._loop.time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds))

    def datetime_class(self) -> type[datetime]:
        """A ``datetime`` whose ``now`` is this clock's, for APScheduler."""
        clock = self

        class Moment(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> Any:
                return clock.now().astimezone(tz)

        return Moment


def run(loop: VirtualLoop, work: Coroutine[Any, Any, None]) -> None:
    try:
        loop.run_until_complete(work)
    finally:
        loop.close()
