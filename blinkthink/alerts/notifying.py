"""Which notifications the desktop shows: one for a picture, however many rules tell of it, and one
for all that happened while nobody could look."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

from blinkthink.alerts.book import Book
from blinkthink.alerts.desktop import DesktopTeller, Note
from blinkthink.alerts.journal import Alert
from blinkthink.alerts.making import LATE
from blinkthink.core.alert_errors import NoNotifications
from blinkthink.core.clock import Clock
from blinkthink.core.digest_words import clock
from blinkthink.core.translation import tr
from blinkthink.core.words import say

log = logging.getLogger(__name__)

LATE_EVERY = 10 * 60.0
"""Seconds between notifications of the past."""
_MOST_NAMED = 3


class Notifying:
    """Shows what waits for the desktop. Runs on the event loop's thread."""

    def __init__(
        self, desktop: DesktopTeller, book: Book, clock: Clock, changed: Callable[[], None]
    ) -> None:
        """``changed``: there is a problem, or none any more."""
        self.desktop = desktop
        self.problem = ""  # in words
        self._book = book
        self._clock = clock
        self._changed = changed
        self._wake = asyncio.Event()
        self._past = False
        self._late_at: float | None = None  # of the steady counter
        self._later: asyncio.Task[None] | None = None
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """What was not shown yet is shown after the next start."""
        tasks = [task for task in (self._task, self._later) if task is not None]
        self._task = self._later = None
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
        await self.desktop.close()

    def wake(self, *, past: bool = False) -> None:
        """There is something to show; ``past``: also what happened while nobody could look, all of
        which is known now."""
        self._past = self._past or past
        self._wake.set()

    async def test(self) -> None:
        """Raises NoNotifications."""
        try:
            await self.desktop.test()
        except NoNotifications as error:
            self._say(say(error).sentence)
            raise
        self._say("")

    async def _run(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            late: list[Alert] = []
            pictures: dict[str, list[Alert]] = {}
            for alert in self._book.waiting("desktop"):
                if self._is_late(alert):
                    late.append(alert)
                else:
                    pictures.setdefault(alert.picture, []).append(alert)
            for alerts in pictures.values():
                first = alerts[0]
                update = not any("desktop" in alert.waiting for alert in alerts)
                await self._show(_note(alerts, self._book.fired(first).picture), alerts, update)
            if late and self._past:
                self._past = False
                await self._tell_late(late)

    def _is_late(self, alert: Alert) -> bool:
        age = (self._clock.now() - alert.captured_at).total_seconds()
        return alert.late or age > LATE

    async def _tell_late(self, late: list[Alert]) -> None:
        fresh = [alert for alert in late if "desktop" in alert.waiting]
        for alert in late:
            if alert not in fresh:  # its words are read with the picture
                await self._book.done(alert, "desktop", told=True)
        if not fresh:
            return
        now = self._clock.monotonic()
        left = 0.0 if self._late_at is None else self._late_at + LATE_EVERY - now
        if left > 0:
            if self._later is None or self._later.done():
                self._later = asyncio.create_task(self._wake_after(left))
            return
        self._late_at = now
        newest = max(fresh, key=lambda alert: alert.captured_at)
        await self._show(_late_note(fresh, self._book.fired(newest).picture), fresh, False)

    async def _wake_after(self, seconds: float) -> None:
        await self._clock.sleep(seconds)
        self.wake(past=True)

    async def _show(self, note: Note, alerts: list[Alert], update: bool) -> None:
        told = False
        try:
            await self.desktop.show(note, update=update)
            told = True
            self._say("")
        except NoNotifications as error:
            self._say(say(error).sentence)
        except Exception as error:
            log.exception("an alert could not be shown in a way that nobody foresaw")
            self._say(say(error).sentence)
        for alert in alerts:
            await self._book.done(alert, "desktop", told=told or "desktop" in alert.told)

    def _say(self, problem: str) -> None:
        if problem != self.problem:
            self.problem = problem
            self._changed()


def _note(alerts: list[Alert], picture: Path) -> Note:
    alert = alerts[-1]  # the one that says more came later
    return Note(
        key=alert.picture,
        title=alert.title,
        words=alert.words or tr("Taken at {time}").format(time=clock(alert.captured_at)),
        picture=picture,
        urgent=any(alert.severity == "alert" for alert in alerts),
    )


def _late_note(alerts: list[Alert], newest: Path) -> Note:
    order = sorted(alerts, key=lambda alert: alert.captured_at, reverse=True)
    named = [f"{clock(one.captured_at)} {one.title}" for one in order[:_MOST_NAMED]]
    more = len(order) - len(named)
    if more:
        named.append(tr("and %n more", "alerts", more))
    title = tr("%n alert(s) from earlier", "", len(order))
    return Note(key="earlier", title=title, words="\n".join(named), picture=newest)
