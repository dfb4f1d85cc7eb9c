"""From pictures to alerts: hears of each picture, judges it once, and has it told.

A picture is judged twice: when it comes, by the rules that need no analysis, and when its analysis
is done. Both are noted before anybody is told. What came while this app was away is judged at the
next start; pictures older than a day are nobody's business any more, and those that somebody
asked for by hand only while they are new, imported ones never.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from pathlib import Path

from blinkthink.alerts.book import Book
from blinkthink.alerts.desktop import DesktopTeller
from blinkthink.alerts.journal import Alert, Journal, State
from blinkthink.alerts.making import ANALYZED, is_judged, judged
from blinkthink.alerts.notifying import Notifying
from blinkthink.alerts.posting import Poster, Posting
from blinkthink.alerts.seen import seen
from blinkthink.alerts.store import AlertStore
from blinkthink.core.alerts import Channel, Fired
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import (
    AlertFired,
    Event,
    EventBus,
    LibraryChanged,
    PictureAdded,
    PowerChanged,
    SidecarChanged,
    Trouble,
    Woke,
)
from blinkthink.gallery.library import Library

log = logging.getLogger(__name__)

OLDEST = 24 * 3600.0
"""Seconds after a capture from which on nobody is told of it."""
_MANY = 200  # changed pictures; the library is looked through instead


class Alerting:
    """Judges pictures while ``owns`` says that this process runs the background. Runs on the event
    loop's thread."""

    def __init__(
        self,
        *,
        store: AlertStore,
        journal: Path,
        library: Callable[[], Library],
        events: EventBus,
        clock: Clock,
        owns: Callable[[], bool],
        desktop: DesktopTeller,
        posters: Mapping[Channel, Poster],
        changed: Callable[[], None],
        look_anew: Callable[[], Awaitable[None]],
    ) -> None:
        """``changed``: a channel has a problem, or none any more. ``look_anew`` is awaited before
        pictures are judged: another process may have set up a channel."""
        self._store = store
        self._path = journal
        self._library = library
        self._events = events
        self._clock = clock
        self._owns = owns
        self._look_anew = look_anew
        self._book = Book(Journal(journal), events, clock)
        self.notifying = Notifying(desktop, self._book, clock, changed)
        self.posting = {
            channel: Posting(channel, poster, self._book, clock, changed)
            for channel, poster in posters.items()
        }
        self._paths: dict[Path, None] = {}
        self._wake = asyncio.Event()
        self._open = False
        self._everything = False  # look through the library
        self._failing = False
        self._task: asyncio.Task[None] | None = None
        self._unsubscribe: Callable[[], None] | None = None

    async def start(self) -> None:
        """Hear of pictures, and judge those that came meanwhile."""
        self._unsubscribe = self._events.subscribe(self._hear)
        self._task = asyncio.create_task(self._run())
        self.notifying.start()
        for posting in self.posting.values():
            posting.start()
        self.look()

    async def stop(self) -> None:
        """What is under way ends; what was not told yet is told after the next start."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None
        for posting in self.posting.values():
            await posting.stop()
        await self.notifying.stop()

    def look(self) -> None:
        """Judge what came unnoticed: at the start, after another process ran the background."""
        self._everything = True
        self._wake.set()

    async def fired(self, limit: int) -> tuple[Fired, ...]:
        """What was told, by whichever process, newest first. Raises ReadOnly or Transient."""
        if self._open and self._owns():
            return self._book.state.fired(limit)
        return await asyncio.to_thread(Journal(self._path).fired, limit)

    def waiting(self, channel: Channel) -> int:
        """How many alerts the channel has not told yet."""
        return len(self._book.waiting(channel))

    def problem(self, channel: Channel) -> str:
        """Why the channel could not tell the last one, in words."""
        if channel == "desktop":
            return self.notifying.problem
        return self.posting[channel].problem if channel in self.posting else ""

    def _hear(self, event: Event) -> None:
        if not self._owns():
            self._open = False  # another process judges now, and what is known here grows old
            return
        if isinstance(event, PictureAdded | SidecarChanged):
            self._paths[event.path] = None
        elif isinstance(event, LibraryChanged):
            changed = event.added | event.changed
            if event.rebuilt or len(changed) > _MANY:
                self._everything = True
            elif changed:
                self._paths |= dict.fromkeys(sorted(changed))
            else:
                return
        else:
            if isinstance(event, Woke) or (isinstance(event, PowerChanged) and event.power.online):
                for posting in self.posting.values():
                    posting.hurry()
            return
        self._wake.set()

    async def _run(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            try:
                await self._judge_all()
                self._failing = False
            except BlinkThinkError as error:
                log.warning("pictures cannot be judged: %s", error.detail)
                if not self._failing:  # said once, not with every picture
                    self._failing = True
                    self._events.publish(Trouble(error))
            except Exception:  # the next picture is judged all the same
                log.exception("pictures could not be judged in a way that nobody foresaw")

    async def _judge_all(self) -> None:
        if not self._owns():
            self._paths.clear()
            return
        root = self._library().root
        if not self._open:
            await self._book.open(root)
            self._open, self._everything = True, True
            self._tell()  # what waits from before
        await self._book.follow(root)
        await self._look_anew()
        if self._everything:
            self._everything = False
            try:
                found = await asyncio.to_thread(self._lately, root)
            except BaseException:
                self._everything = True
                raise
            self._paths = dict.fromkeys(found) | self._paths
        while self._paths and self._owns():
            path = next(iter(self._paths))
            del self._paths[path]
            try:
                await self._judge(path, root)
            except Exception:  # the others are judged all the same
                log.exception("%s could not be judged in a way that nobody foresaw", path.name)
        self.notifying.wake(past=True)

    def _lately(self, root: Path) -> list[Path]:
        """The pictures of the last day that are still to be judged, oldest first. Blocks."""
        now, state = self._clock.now(), self._book.state
        age = min(OLDEST, max(0.0, now.timestamp() - state.since))
        since, judged = now - timedelta(seconds=age), state.judged
        return [
            picture.path
            for picture in self._library().taken_since(since)
            if not judged.get(_name(picture.path, root), (0.0, 0))[1] & ANALYZED
        ]

    async def _judge(self, path: Path, root: Path) -> None:
        if not path.is_relative_to(root):
            return
        sidecar = await asyncio.to_thread(self._library().read_sidecar, path)
        one = seen(sidecar) if sidecar is not None else None
        if one is None:
            return
        state, now = self._book.state, self._clock.now()
        age = (now - one.at).total_seconds()
        name = _name(path, root)
        if age > OLDEST or one.at.timestamp() < state.since or is_judged(state, name, one):
            return
        kept = await asyncio.to_thread(self._store.known)
        alerts: list[Alert] = []

        def make() -> State:
            news = judged(self._book.state, one, name, kept, now, self._is_ready)
            alerts.extend(news.alerts.values())
            return news

        await self._book.change(make)
        for alert in alerts:
            self._events.publish(AlertFired(self._book.fired(alert)))
        if alerts:
            self._tell()

    def _is_ready(self, channel: Channel) -> bool:
        return channel == "desktop" or (
            channel in self.posting and self.posting[channel].poster.ready
        )

    def _tell(self) -> None:
        self.notifying.wake()
        for posting in self.posting.values():
            posting.wake()


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()
