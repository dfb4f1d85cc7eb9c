"""The button that takes a fresh picture: pressed by anybody who may write to the broker.

So it is bounded: one picture of a camera at a time, a pause after each, and none while Blink or our
own limit asks to wait. Whatever comes beyond that is answered, and asks Blink nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, RateLimited, Unforeseen, Usage
from blinkthink.core.records import CameraRef
from blinkthink.core.state import SnapOutcome
from blinkthink.core.translation import tr

log = logging.getLogger(__name__)

Snap = Callable[[Sequence[CameraRef]], Awaitable[list[SnapOutcome]]]
Said = Callable[[CameraRef, str, BlinkThinkError | None], None]
"""Called with the camera, what became of its press (discovery.RESULTS), and why."""

PAUSE = 10.0  # seconds between two pictures of a camera
_REST = 60.0  # seconds, where a limit does not say how long
_TOO_SOON = Usage(
    tr("A picture was taken just now. The next one can be asked for {seconds} s later.").format(
        seconds=round(PAUSE)
    )
)


class Button:
    """The buttons of all cameras. Lives on one event loop."""

    def __init__(self, snap: Snap, said: Said, clock: Clock) -> None:
        self._snap = snap
        self._said = said
        self._clock = clock
        self._running: dict[tuple[str, str, str], asyncio.Task[None]] = {}
        self._again_at: dict[tuple[str, str, str], float] = {}
        self._limited: tuple[float, BlinkThinkError] | None = None  # until when, and by what

    def press(self, camera: CameraRef) -> None:
        """Take a picture, unless one is being taken or must not be; returns at once."""
        if camera.key in self._running:
            return  # the picture that comes answers this press too
        now = self._clock.monotonic()
        if self._limited is not None and now < self._limited[0]:
            self._said(camera, "refused", self._limited[1])
        elif now < self._again_at.get(camera.key, now):
            self._said(camera, "refused", _TOO_SOON)
        else:
            task = asyncio.get_running_loop().create_task(self._take(camera))
            self._running[camera.key] = task

    async def stop(self) -> None:
        """End what is being taken."""
        running = list(self._running.values())
        for task in running:
            task.cancel()
        if running:
            await asyncio.wait(running)

    async def _take(self, camera: CameraRef) -> None:
        try:
            self._said(camera, "taking", None)
            error = await self._error_of(camera)
            self._said(camera, "taken" if error is None else "failed", error)
            if isinstance(error, RateLimited):
                wait = error.retry_after or _REST
                self._limited = (self._clock.monotonic() + wait, error)
            self._again_at[camera.key] = self._clock.monotonic() + PAUSE
        finally:
            del self._running[camera.key]

    async def _error_of(self, camera: CameraRef) -> BlinkThinkError | None:
        try:
            outcomes = await self._snap([camera])
        except BlinkThinkError as error:
            return error
        except Exception:
            log.exception("a picture that was asked for by MQTT failed")
            return Unforeseen("pressing")
        return next((one.error for one in outcomes if one.error is not None), None)
