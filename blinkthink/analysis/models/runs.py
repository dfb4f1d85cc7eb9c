"""What goes on with models, as it is told: downloads under way, paused or failed, and checks."""

from __future__ import annotations

import asyncio
import enum
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any

from blinkthink.analysis.models.fetching import Progress
from blinkthink.analysis.models.speed import Speed
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import DownloadsChanged, EventBus
from blinkthink.core.state import Download, DownloadState

log = logging.getLogger(__name__)

ENDED = (DownloadState.PAUSED, DownloadState.FAILED, DownloadState.DONE)
_TELL = 0.2  # seconds between news of one state


class Kind(enum.Enum):
    DOWNLOAD = "download"
    CHECK = "check"


@dataclass
class Run:
    """What is going on with a model."""

    kind: Kind
    download: Download
    speed: Speed
    task: asyncio.Task[Any] | None = None
    told_at: float = float("-inf")

    async def halt(self) -> None:
        """End its task, if it has one."""
        if self.task is not None:
            self.task.cancel()
            await asyncio.wait([self.task])
            self.task = None


class Runs:
    """By the model's name, at most one each. On the asyncio thread, but for ``shown``."""

    def __init__(self, events: EventBus, clock: Clock) -> None:
        self._events = events
        self._clock = clock
        self._runs: dict[str, Run] = {}
        self.shown: tuple[Download, ...] = ()

    def get(self, name: str) -> Run | None:
        return self._runs.get(name)

    def all(self) -> tuple[Run, ...]:
        return tuple(self._runs.values())

    def is_busy(self, name: str) -> bool:
        """Whether a task is at it."""
        run = self._runs.get(name)
        return run is not None and run.task is not None

    def begin(
        self, kind: Kind, download: Download, work: Coroutine[Any, Any, Any]
    ) -> asyncio.Task[Any]:
        """Let ``work`` be what is going on."""
        run = Run(kind, download, Speed())
        self._runs[download.name] = run
        run.task = task = asyncio.create_task(work)
        self.tell()
        return task

    def show(self, download: Download) -> None:
        """One that waits for somebody to go on with it; ``tell`` tells."""
        self._runs[download.name] = Run(Kind.DOWNLOAD, download, Speed())

    def drop(self, name: str) -> None:
        """Show nothing of it any more; ``tell`` tells."""
        self._runs.pop(name, None)

    def end(self, name: str, state: DownloadState, error: BlinkThinkError | None = None) -> None:
        """It came to an end, and is still shown."""
        run = self._runs[name]
        done = run.download.total if state is DownloadState.DONE else run.download.done
        run.download = replace(
            run.download,
            state=state,
            done=done,
            bytes_per_second=None,
            seconds_left=None,
            error=error,
        )
        run.task = None
        self.tell()

    def progress_of(self, name: str) -> Callable[[Progress], None]:
        """What hears of its progress; for any thread."""
        loop = asyncio.get_running_loop()

        def progress(now: Progress) -> None:
            try:
                loop.call_soon_threadsafe(self.note, name, now)
            except RuntimeError:
                log.debug("nobody hears of %s any more", name)

        return progress

    def note(self, name: str, now: Progress) -> None:
        """How far it is; told at once where the state is new, else now and then."""
        run = self._runs.get(name)
        if run is None or run.download.state in ENDED:
            return
        moment = self._clock.monotonic()
        if now.state is DownloadState.DOWNLOADING:
            run.speed.note(moment, now.done)
        else:
            run.speed = Speed()
        fresh = now.state is not run.download.state or now.error is not run.download.error
        run.download = replace(
            run.download,
            state=now.state,
            done=now.done,
            total=now.total,
            bytes_per_second=run.speed.bytes_per_second,
            seconds_left=run.speed.seconds_for(now.total - now.done),
            error=now.error,
        )
        if fresh or moment - run.told_at >= _TELL:
            run.told_at = moment
            self.tell()

    def tell(self) -> None:
        """Publish all of them."""
        downloads = tuple(run.download for run in self._runs.values())
        self.shown = tuple(one for one in downloads if one.state is not DownloadState.DONE)
        self._events.publish(DownloadsChanged(downloads))
