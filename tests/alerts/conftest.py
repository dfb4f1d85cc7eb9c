"""A home with alerts: real files, a clock that stands, channels that note what they are told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from blinkthink.alerts.alerting import Alerting
from blinkthink.alerts.desktop import DesktopTeller, Note
from blinkthink.alerts.store import AlertStore
from blinkthink.core.alert_errors import NoNotifications
from blinkthink.core.alerts import AlertRule, Fired
from blinkthink.core.analysis import Analysis
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import AlertFired, Event, EventBus, PictureAdded, SidecarChanged
from blinkthink.core.records import CameraRef
from blinkthink.gallery.library import Library
from tests.alerts.pictures import FRONT, NOON, provenance, said

PICTURE = b"\xff\xd8 not looked at \xff\xd9"


class Desktop(DesktopTeller):
    """Notes what would be shown."""

    def __init__(self) -> None:
        super().__init__(lambda path: None, lambda path, action: None)
        self.shown: list[tuple[Note, bool]] = []
        self.missing = False

    async def show(self, note: Note, *, update: bool = False) -> None:
        if self.missing:
            raise NoNotifications("nobody")
        self.shown.append((note, update))


class Post:
    """A server of the test's own; ``fails`` are raised one after the other."""

    def __init__(self) -> None:
        self.ready = True
        self.told: list[tuple[Fired, bool]] = []
        self.fails: list[BlinkThinkError] = []
        self.away: BlinkThinkError | None = None
        self.tries = 0

    async def tell(self, fired: Fired, *, update: bool) -> None:
        self.tries += 1
        if self.away is not None:
            raise self.away
        if self.fails:
            raise self.fails.pop(0)
        self.told.append((fired, update))


class AlertHome:
    """Alerts over a library."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = ManualClock(NOON)
        self.events = EventBus()
        self.library = Library(folder / "library", self.clock)
        self.store = AlertStore(folder / "alerts.json")
        self.journal = folder / "alerts.jsonl"
        self.desktop, self.hook, self.broker = Desktop(), Post(), Post()
        self.owner = True
        self.fired: list[Fired] = []
        self.problems = 0
        self._heard = asyncio.Event()
        self.events.subscribe(self._hear)

    def rules(self, *rules: AlertRule) -> None:
        """These rules and no others."""
        self.store.change(lambda kept: msgspec.structs.replace(kept, rules=rules))

    def make(self) -> Alerting:
        return Alerting(
            store=self.store,
            journal=self.journal,
            library=lambda: self.library,
            events=self.events,
            clock=self.clock,
            owns=lambda: self.owner,
            desktop=self.desktop,
            posters={"webhook": self.hook, "mqtt": self.broker},
            changed=self._changed,
            look_anew=_nothing,
        )

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Alerting]:
        alerting = self.make()
        await alerting.start()
        try:
            await self.settle()
            yield alerting
        finally:
            await alerting.stop()

    def take(
        self,
        at: datetime | None = None,
        *,
        camera: CameraRef = FRONT,
        trigger: str = "schedule",
        armed: bool | None = None,
    ) -> Path:
        """A picture comes into the library; nobody hears of it."""
        return self.library.store(
            PICTURE, camera=camera, captured_at=at or self.clock.now(), trigger=trigger,
            sha256="", width=640, height=360, armed=armed,
        )  # fmt: skip

    def describe(self, path: Path, *what: str, analysis: Analysis | None = None) -> None:
        """Its analysis is written; nobody hears of it."""
        made = analysis or said(*what)
        self.library.update_sidecar(path, lambda one: one.analyzed(made, provenance()))

    async def come(self, *what: str, **how: object) -> Path:
        """A picture comes, is told of, and is analysed."""
        path = self.take(**how)  # type: ignore[arg-type]
        self.events.publish(PictureAdded(path))
        self.describe(path, *what)
        self.events.publish(SidecarChanged(path))
        await self.settle()
        return path

    async def until(self, done: Callable[[], bool]) -> None:
        """Wait until something is so; whoever makes it so publishes an event or is a thread."""
        async with asyncio.timeout(60):
            while not done():
                await asyncio.to_thread(lambda: None)

    async def settle(self) -> None:
        """Wait until all that came was judged: the last picture is one of another camera, of which
        the rule that is known to this alone tells."""
        others = self.store.read().rules
        mark = AlertRule(id="mark", name="mark", cameras=("0/mark/0",), channels=(),
                         cooldown_minutes=0)  # fmt: skip
        self.store.save(mark)
        path = self.take(camera=CameraRef("0", "0", "mark", "Mark"))
        self.events.publish(PictureAdded(path))
        if self.owner:
            await self.until(lambda: any(one.picture == path for one in self.fired))
        self.fired = [one for one in self.fired if one.rule_id != "mark"]
        self.rules(*others)

    def _hear(self, event: Event) -> None:
        if isinstance(event, AlertFired):
            self.fired.append(event.fired)

    def _changed(self) -> None:
        self.problems += 1


async def _nothing() -> None:
    """No other process sets up channels."""


@pytest.fixture
def alerts(tmp_path: Path) -> AlertHome:
    return AlertHome(tmp_path)
