"""The queue with engines, ways and settings that a test scripts: the matter is where it goes."""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from PIL import Image

from blinkthink.capture.analysis_queue import AnalysisQueue
from blinkthink.core.analysis import Analysis, AskedPicture, Provenance
from blinkthink.core.camera_rules import CameraRules, CloudMode
from blinkthink.core.clock import ManualClock
from blinkthink.core.cloud_errors import (
    StaysHere,
)
from blinkthink.core.errors import (
    BlinkThinkError,
    ModelFailed,
)
from blinkthink.core.events import EventBus
from blinkthink.core.permission import may_leave
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.core.state import Job, JobState
from blinkthink.gallery.library import Library
from tests.capture.news import News

NOON = datetime(2026, 2, 26, 12, 0, 0, tzinfo=UTC)
YARD = CameraRef("1", "1", "outdoor", "Yard")
DOOR = CameraRef("2", "1", "doorbell", "Door")
CLOUD = "cloud.example"


@dataclass(frozen=True)
class Model:
    name: str = "local"
    destination: str = ""
    detail: int = 140


@dataclass(frozen=True)
class Said:
    analysis: Analysis
    provenance: Provenance


@dataclass
class Engines:
    """Answers for a model unless ``errors`` has one for its name; a list there is used up."""

    errors: dict[str, list[BlinkThinkError]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)  # the models, in their order
    hold: asyncio.Event = field(default_factory=asyncio.Event)
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    together: int = 1

    def at_once(self, model: Model, detail: int, waiting: int) -> int:
        return self.together

    async def analyze_many(
        self, pictures: Sequence[AskedPicture], *, model: Model, detail: int
    ) -> list[Said | BlinkThinkError]:
        said: list[Said | BlinkThinkError] = []
        for picture in pictures:
            try:
                said.append(await self.analyze(picture, model=model, detail=detail))
            except BlinkThinkError as error:
                said.append(error)
        return said

    async def analyze(self, picture: AskedPicture, *, model: Model, detail: int) -> Said:
        self.asked.append(model.name)
        self.begun.set()
        await self.hold.wait()
        if model.destination and not may_leave():
            raise StaysHere()
        if errors := self.errors.get(model.name):
            raise errors.pop(0)
        backend = "gemini" if model.destination else "local"
        return Said(
            Analysis(f"seen by {model.name}", (), "nothing", ()),
            Provenance(backend, model.name, "1", 0.1, detail, 1, 1, 1, ""),
        )


@dataclass
class Way:
    """``capture.routing.CloudWay``."""

    settings: Settings = field(default_factory=Settings)
    agreed: bool = True

    def mode_of(self, camera: CameraRef | None) -> CloudMode:
        return self.settings.cloud_of(camera)

    def model(self) -> Model:
        return Model("gemini", CLOUD)

    def ready(self) -> bool:
        return self.agreed


class Desk:
    """The queue under test, with what it works on."""

    def __init__(self, library: Library, events: EventBus, news: News, journal: Path) -> None:
        self.library = library
        self.news = news
        self.journal = journal
        self.events = events
        self.engines = Engines()
        self.engines.hold.set()
        self.clock = ManualClock(NOON)
        self.way = Way()
        self.local: Model | BlinkThinkError = Model()
        self.queue = self.make()

    def make(self) -> AnalysisQueue[Model]:
        return AnalysisQueue(
            self.engines, self._choose, self.library, lambda: self.way.settings, self.events,
            self.clock, self.journal, cloud=self.way,
        )  # fmt: skip

    def _choose(self, name: str | None) -> Model:
        if isinstance(self.local, BlinkThinkError):
            raise self.local
        return self.local if name is None else Model(name)

    def mode(self, mode: CloudMode, **cameras: CloudMode) -> None:
        refs = {"yard": YARD, "door": DOOR}
        own = {"/".join(refs[name].key): CameraRules(cloud=one) for name, one in cameras.items()}
        self.way.settings = Settings(cloud=mode, cameras=own)

    def picture(self, number: int = 0, camera: CameraRef = YARD) -> Path:
        buffer = io.BytesIO()
        Image.new("RGB", (32, 18), (number, 0, 0)).save(buffer, "JPEG", comment=str(number))
        data = buffer.getvalue()
        return self.library.store(
            data, camera=camera, captured_at=NOON + timedelta(seconds=number), trigger="manual",
            sha256=hashlib.sha256(data).hexdigest(), width=32, height=18,
        )  # fmt: skip

    def job(self, path: Path) -> Job:
        return next(job for job in self.queue.jobs() if job.path == path)

    async def until(self, path: Path, state: JobState) -> Job:
        await self.news.until(lambda: self.job(path).state is state)
        return self.job(path)

    async def until_waiting(self, path: Path) -> Job:
        """Until it was tried and put back."""

        def waits() -> bool:
            return self.job(path).state is JobState.QUEUED and self.job(path).error is not None

        await self.news.until(waits)
        return self.job(path)

    async def tried(self, path: Path, times: int) -> None:
        """Let the cloud be asked so often in vain, and once more."""
        for number in range(1, times + 1):

            def waits(number: int = number) -> bool:
                job = self.job(path)
                back = job.state is JobState.QUEUED and job.error is not None
                return back and len(self.engines.asked) == number

            await self.news.until(waits)
            self.queue.look_again(CLOUD)

    def backend(self, path: Path) -> str | None:
        sidecar = self.library.read_sidecar(path)
        said = sidecar.provenance if sidecar is not None else None
        return said.backend if said is not None else None

    def noted(self, path: Path) -> str | None:
        """The code of the error in the sidecar."""
        sidecar = self.library.read_sidecar(path)
        return sidecar.error.code if sidecar is not None and sidecar.error else None

    def waiting(self) -> list[Any]:
        jobs: list[Any] = json.loads(self.journal.read_text())["jobs"]
        return jobs


AnyDesk = TypeVar("AnyDesk", bound=Desk)


@asynccontextmanager
async def running(desk: AnyDesk) -> AsyncIterator[AnyDesk]:
    """With its queue at work."""
    await desk.queue.start()
    yield desk
    await desk.queue.stop()


def failed() -> ModelFailed:
    return ModelFailed("The answer was not usable.")
