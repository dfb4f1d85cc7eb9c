"""What alerts know, in memory and on the disk together."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

import msgspec

from blinkthink.alerts.journal import Alert, Journal, State
from blinkthink.core.alerts import Channel, Fired
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import AlertFired, EventBus, Trouble
from blinkthink.gallery.moved import moved_to

log = logging.getLogger(__name__)

MOST_WAITING = 200
"""Alerts that wait for one channel; the oldest are given up for more."""


class Book:
    """The state and its journal. Runs on the event loop's thread."""

    def __init__(self, journal: Journal, events: EventBus, clock: Clock) -> None:
        self.state = State()
        self._journal = journal
        self._events = events
        self._clock = clock
        self._turn = asyncio.Lock()
        self._failing = False  # the journal cannot be written; that was said once

    async def open(self, root: Path) -> None:
        """Read what is known of the library in ``root``. Raises ReadOnly or Transient."""
        now = self._now()
        async with self._turn:
            state = await asyncio.to_thread(self._journal.load) or State()
            self.state = state
        if not state.since:
            await self.change(lambda: State(library=str(root), since=now))
        else:
            await self.follow(root)

    async def follow(self, root: Path) -> None:
        """Go on with the library in ``root``: the same one that was moved, or another one, whose
        pictures of before are nobody's business."""
        now = self._now()
        ahead = self.state.since > now  # the clock was, when alerts began
        if self.state.library == str(root) and not ahead:
            return
        moved = await asyncio.to_thread(moved_to, Path(self.state.library)) == root
        known = moved or self.state.library == str(root)
        since = 0.0 if known and not ahead else now
        await self.change(lambda: State(library=str(root), since=since))

    def _now(self) -> float:
        """The second that runs: of when a picture was taken no more is known."""
        return float(int(self._clock.now().timestamp()))

    async def change(self, make: Callable[[], State]) -> None:
        """Remember what ``make`` makes of the state as it is then, on the disk first. Where that
        cannot be written it is said once, and alerts go on: better told twice after a restart than
        never."""
        async with self._turn:
            now = self._clock.now().timestamp()
            news = make()
            try:
                await asyncio.to_thread(self._journal.append, news)
                self.state.take(news)
                await asyncio.to_thread(self._journal.renew, self.state, now)
                self._failing = False
            except BlinkThinkError as error:
                self.state.take(news)
                log.warning("what alerts know cannot be kept: %s", error.detail)
                if not self._failing:
                    self._failing = True
                    self._events.publish(Trouble(error))

    def waiting(self, channel: Channel) -> list[Alert]:
        """What the channel has to tell, oldest first."""
        return [
            alert for alert in self.state.alerts.values()
            if channel in alert.waiting or channel in alert.updating
        ]  # fmt: skip

    async def done(self, sent: Alert, channel: Channel, *, told: bool) -> None:
        """``sent`` was told by ``channel``, or is given up."""
        gave_up: list[Alert] = []

        def make() -> State:
            now = self.state.alerts.get(sent.id, sent)
            after = now.having(channel, told=told)
            if told and now.words != sent.words:  # they came while it was on its way
                after = msgspec.structs.replace(after, updating=(*after.updating, channel))
            if after.failed != now.failed:
                gave_up.append(after)
            return State(alerts={after.id: after})

        await self.change(make)
        for alert in gave_up:
            self._events.publish(AlertFired(self.fired(alert)))

    async def bound(self, channel: Channel) -> None:
        """Give up the oldest alerts where too many wait."""
        for alert in self.waiting(channel)[:-MOST_WAITING]:
            await self.done(alert, channel, told=False)

    def fired(self, alert: Alert) -> Fired:
        return alert.fired(Path(self.state.library))
