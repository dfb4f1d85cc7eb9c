"""Where pictures go: the four modes, what waits, what is asked, and what survives a restart.

This machine's model and the cloud are scripted here; that they are asked, in which order, and what
becomes of the pictures is the matter. The real ones meet in tests/app/test_cloud_services.py.
"""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from blinkthink.capture.analysis_queue import AnalysisQueue
from blinkthink.core.analysis import Analysis, AskedPicture, Provenance
from blinkthink.core.camera_rules import CameraRules, CloudMode
from blinkthink.core.clock import ManualClock
from blinkthink.core.cloud_errors import (
    CloudBlocked,
    CloudBusy,
    CloudDown,
    CloudKeyRefused,
    NoCloudConsent,
    NoCloudKey,
    StaysHere,
    Unavailable,
)
from blinkthink.core.errors import (
    BlinkThinkError,
    ModelFailed,
    ModelMissing,
    OverBudget,
    ServerUnavailable,
)
from blinkthink.core.events import EventBus, QueueChanged
from blinkthink.core.permission import may_leave
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.core.state import Job, JobState
from blinkthink.core.words import say
from blinkthink.gallery.library import Library
from tests.capture.conftest import News

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


@pytest.fixture
async def desk(
    library: Library, events: EventBus, news: News, tmp_path: Path
) -> AsyncIterator[Desk]:
    desk = Desk(library, events, news, tmp_path / "queue.json")
    await desk.queue.start()
    yield desk
    await desk.queue.stop()


def _failed() -> ModelFailed:
    return ModelFailed("The answer was not usable.")


async def test_this_machine_only_is_the_default_and_never_falls_back(desk: Desk) -> None:
    desk.engines.errors["local"] = [_failed()]
    path = desk.picture()
    await desk.queue.add([path])
    job = await desk.until(path, JobState.FAILED)
    assert desk.engines.asked == ["local"]
    assert job.goes_to == ""
    assert desk.noted(path) == "model_failed"


@pytest.mark.parametrize("missing", [False, True])
async def test_local_then_gemini_goes_there_where_this_machine_has_no_answer(
    desk: Desk, missing: bool
) -> None:
    desk.mode("local_then_gemini")
    fine, path = desk.picture(1), desk.picture(2)
    await desk.queue.add([fine])
    assert (await desk.until(fine, JobState.DONE)).goes_to == ""
    if missing:
        desk.local = ModelMissing()
    else:
        desk.engines.errors["local"] = [_failed()]
    await desk.queue.add([path])
    job = await desk.until(path, JobState.DONE)
    assert job.goes_to == CLOUD
    assert (desk.backend(fine), desk.backend(path)) == ("local", "gemini")
    assert desk.noted(path) is None
    # It was marked before it went.
    running = [
        one
        for event in desk.news.of(QueueChanged)
        for one in event.jobs
        if one.path == path and one.state is JobState.RUNNING
    ]
    assert CLOUD in [one.goes_to for one in running]


async def test_where_both_have_no_answer_both_are_told(desk: Desk) -> None:
    desk.mode("local_then_gemini")
    desk.engines.errors = {"local": [_failed()], "gemini": [CloudBlocked(reason="SAFETY")]}
    path = desk.picture()
    await desk.queue.add([path])
    job = await desk.until(path, JobState.FAILED)
    assert isinstance(job.error, CloudBlocked)
    assert isinstance(job.error.before, ModelFailed)
    sentence = say(job.error).sentence
    assert "Gemini does not look at this picture" in sentence
    assert "The model could not describe" in sentence
    sidecar = desk.library.read_sidecar(path)
    assert sidecar is not None
    assert sidecar.error is not None
    assert (sidecar.error.code, sidecar.error.message) == ("cloud_refused", sentence)


async def test_gemini_only_does_not_ask_this_machine(desk: Desk) -> None:
    desk.mode("local", door="gemini")
    yard, door = desk.picture(1), desk.picture(2, DOOR)
    await desk.queue.add([yard, door])
    await desk.until(yard, JobState.DONE)
    assert (await desk.until(door, JobState.DONE)).goes_to == CLOUD
    assert desk.engines.asked == ["local", "gemini"]
    assert (desk.backend(yard), desk.backend(door)) == ("local", "gemini")


async def test_a_model_that_was_asked_for_by_name_is_asked_alone(desk: Desk) -> None:
    desk.mode("gemini")
    path = desk.picture()
    await desk.queue.add([path], model="other")
    await desk.until(path, JobState.DONE)
    assert desk.engines.asked == ["other"]


async def test_without_consent_nothing_goes_whatever_the_mode_says(desk: Desk) -> None:
    desk.mode("local_then_gemini")
    desk.way.agreed = False
    desk.engines.errors["local"] = [_failed()]
    path = desk.picture()
    await desk.queue.add([path])
    job = await desk.until(path, JobState.FAILED)
    assert isinstance(job.error, ModelFailed)
    assert desk.engines.asked == ["local"]
    assert desk.noted(path) == "model_failed"


async def test_ask_each_time_waits_for_the_users_word_and_the_others_go_on(desk: Desk) -> None:
    desk.mode("local", yard="ask")
    desk.engines.errors["local"] = [_failed()]
    path, other = desk.picture(1), desk.picture(2, DOOR)
    await desk.queue.add([path, other])
    await desk.until(other, JobState.DONE)
    job = await desk.until(path, JobState.ASKING)
    assert job.goes_to == CLOUD
    assert isinstance(job.error, ModelFailed)
    assert "gemini" not in desk.engines.asked
    assert desk.noted(path) is None
    await desk.queue.answer(job.id, True)
    assert (await desk.until(path, JobState.DONE)).goes_to == CLOUD
    assert desk.backend(path) == "gemini"
    assert desk.engines.asked == ["local", "local", "gemini"]


async def test_a_no_ends_it_as_this_machine_left_it(desk: Desk) -> None:
    desk.mode("ask")
    desk.engines.errors["local"] = [_failed(), _failed(), _failed()]
    paths = [desk.picture(number) for number in range(3)]
    await desk.queue.add(paths)
    for path in paths:
        await desk.until(path, JobState.ASKING)
    await desk.queue.answer(desk.job(paths[0]).id, False)
    job = desk.job(paths[0])
    assert (job.state, job.goes_to, desk.noted(paths[0])) == (JobState.FAILED, "", "model_failed")
    assert desk.job(paths[1]).state is JobState.ASKING
    await desk.queue.answer(desk.job(paths[1]).id, True, all_waiting=True)
    for path in paths[1:]:
        await desk.until(path, JobState.DONE)
    assert desk.engines.asked.count("gemini") == 2


async def test_what_is_asked_survives_a_restart(desk: Desk) -> None:
    desk.mode("ask")
    desk.engines.errors["local"] = [_failed()]
    path = desk.picture()
    await desk.queue.add([path])
    await desk.until(path, JobState.ASKING)
    await desk.queue.stop()
    assert desk.waiting()[0]["asking"]["code"] == "model_failed"
    desk.queue = desk.make()
    await desk.queue.start()
    job = desk.job(path)
    assert (job.state, type(job.error), job.goes_to) == (JobState.ASKING, ModelFailed, CLOUD)
    assert desk.engines.asked == ["local"]
    await desk.queue.answer(job.id, True)
    await desk.until(path, JobState.DONE)
    assert desk.engines.asked == ["local", "gemini"]


WAITED_FOR = [
    CloudBusy(retry_after=30.0),
    CloudDown(how=Unavailable.OFFLINE),
    CloudKeyRefused(),
    OverBudget(),
]


@pytest.mark.parametrize("error", WAITED_FOR, ids=lambda error: type(error).__name__)
async def test_while_the_cloud_cannot_be_asked_its_pictures_wait_and_the_others_go_on(
    desk: Desk, error: BlinkThinkError
) -> None:
    desk.mode("gemini", door="local")
    desk.engines.errors["gemini"] = [error]
    first, second, other = desk.picture(1), desk.picture(2), desk.picture(3, DOOR)
    await desk.queue.add([first, second, other])
    await desk.until(other, JobState.DONE)
    for path in (first, second):
        job = await desk.until_waiting(path)
        assert (type(job.error), job.goes_to) == (type(error), CLOUD)
        assert desk.noted(path) is None
    assert desk.engines.asked == ["gemini", "local"]  # a backlog does not hammer
    await desk.queue.add([])  # returns once the journal is written
    assert [one["path"] for one in desk.waiting()] == [str(first), str(second)]
    await desk.clock.advance(601)
    await desk.until(first, JobState.DONE)
    await desk.until(second, JobState.DONE)
    assert (desk.backend(first), desk.backend(second)) == ("gemini", "gemini")


async def test_what_waits_is_tried_at_once_when_something_changed(desk: Desk) -> None:
    desk.mode("local_then_gemini")
    desk.engines.errors = {"local": [_failed()], "gemini": [CloudKeyRefused()]}
    path = desk.picture()
    await desk.queue.add([path])
    await desk.until_waiting(path)
    desk.queue.look_again(CLOUD)
    await desk.until(path, JobState.DONE)
    assert desk.engines.asked == ["local", "gemini", "gemini"]  # this machine is not asked again


async def test_a_retry_of_one_that_waits_asks_at_once(desk: Desk) -> None:
    desk.mode("gemini")
    desk.engines.errors["gemini"] = [CloudDown(how=Unavailable.OFFLINE)]
    path = desk.picture()
    await desk.queue.add([path])
    job = await desk.until_waiting(path)
    await desk.queue.retry(job.id)
    await desk.until(path, JobState.DONE)


async def test_a_mode_that_is_changed_to_this_machine_keeps_what_waits_here(desk: Desk) -> None:
    desk.mode("gemini")
    desk.engines.errors["gemini"] = [CloudDown(how=Unavailable.OFFLINE)]
    path = desk.picture()
    await desk.queue.add([path])
    await desk.until_waiting(path)
    desk.mode("local")
    desk.queue.look_again()
    await desk.until(path, JobState.DONE)
    assert desk.engines.asked == ["gemini", "local"]


async def test_a_mode_that_changes_while_this_machine_looks_keeps_the_picture_here(
    desk: Desk,
) -> None:
    desk.mode("local_then_gemini")
    desk.engines.errors["local"] = [_failed()]
    desk.engines.hold.clear()
    path = desk.picture()
    await desk.queue.add([path])
    await desk.engines.begun.wait()
    desk.mode("local")
    desk.engines.hold.set()
    job = await desk.until(path, JobState.FAILED)
    assert (desk.engines.asked, job.goes_to) == (["local"], "")
    assert desk.noted(path) == "model_failed"


@pytest.mark.parametrize("mode", ["local", "ask", "local_then_gemini"])
async def test_a_mode_that_changes_right_before_a_picture_goes_leads_it_anew(
    desk: Desk, mode: CloudMode
) -> None:
    desk.mode("gemini")
    desk.engines.hold.clear()
    path = desk.picture()
    await desk.queue.add([path])
    await desk.engines.begun.wait()
    desk.mode(mode)
    desk.engines.hold.set()
    job = await desk.until(path, JobState.DONE)
    assert desk.engines.asked == ["gemini", "local"]
    assert (desk.backend(path), job.goes_to) == ("local", "")


async def test_what_was_let_go_stays_where_its_camera_is_set_to_this_machine_since(
    desk: Desk,
) -> None:
    desk.mode("ask")
    desk.engines.errors = {"local": [_failed()], "gemini": [CloudDown(how=Unavailable.OFFLINE)]}
    path = desk.picture()
    await desk.queue.add([path])
    await desk.queue.answer((await desk.until(path, JobState.ASKING)).id, True)
    await desk.until_waiting(path)
    desk.mode("local")
    await desk.queue.stop()
    assert desk.waiting()[0]["send"] is True
    desk.queue = desk.make()
    await desk.queue.start()
    await desk.until(path, JobState.DONE)
    assert desk.engines.asked == ["local", "gemini", "local"]


async def test_a_yes_holds_for_what_was_asked_alone(desk: Desk) -> None:
    desk.mode("ask")
    desk.engines.errors = {
        "local": [_failed(), _failed()],
        "gemini": [CloudDown(how=Unavailable.OFFLINE)] * 2,
    }
    one, two = desk.picture(1), desk.picture(2)
    await desk.queue.add([one, two])
    for path in (one, two):
        await desk.until(path, JobState.ASKING)
    await desk.queue.answer(desk.job(one).id, True, all_waiting=True)
    for path in (one, two):
        await desk.until_waiting(path)
    asked = len(desk.engines.asked)
    await desk.queue.add([one], model="other")
    await desk.queue.add([two], force=True)
    for path in (one, two):
        assert (await desk.until(path, JobState.DONE)).goes_to == ""
    assert desk.engines.asked[asked:] == ["other", "local"]


@pytest.mark.parametrize("mode", ["local_then_gemini", "gemini", "ask"])
async def test_a_picture_that_is_wanted_from_the_cloud_goes_there_at_once(
    desk: Desk, mode: CloudMode
) -> None:
    desk.mode(mode)
    path = desk.picture()
    await desk.queue.add([path], force=True, send=True)
    assert (await desk.until(path, JobState.DONE)).goes_to == CLOUD
    assert desk.engines.asked == ["gemini"]
    await desk.queue.add([path], force=True)  # the wish held for that once
    await desk.news.until(lambda: len(desk.engines.asked) == 2)
    assert desk.engines.asked[1] == ("gemini" if mode == "gemini" else "local")


async def test_one_that_is_wanted_from_the_cloud_stays_where_its_camera_is_set_to_this_machine(
    desk: Desk,
) -> None:
    desk.mode("ask", yard="local")
    path = desk.picture()
    await desk.queue.add([path], force=True, send=True)
    assert (await desk.until(path, JobState.DONE)).goes_to == ""
    assert desk.engines.asked == ["local"]


async def test_one_that_waits_for_this_machine_is_sent_when_that_is_wanted(desk: Desk) -> None:
    desk.mode("ask")
    desk.engines.hold.clear()
    first, path = desk.picture(1), desk.picture(2)
    await desk.queue.add([first, path])
    await desk.engines.begun.wait()
    await desk.queue.add([path], force=True, detail=560, send=True)
    desk.engines.hold.set()
    assert (await desk.until(path, JobState.DONE)).goes_to == CLOUD
    assert desk.engines.asked == ["local", "gemini"]


async def test_a_picture_over_which_the_service_fails_each_time_is_not_sent_for_ever(
    desk: Desk,
) -> None:
    desk.mode("gemini")
    desk.engines.errors["gemini"] = [CloudDown(how=Unavailable.FAILED) for _ in range(20)]
    path = desk.picture()
    await desk.queue.add([path])
    await desk.tried(path, 11)
    job = await desk.until(path, JobState.FAILED)
    assert isinstance(job.error, CloudDown)
    assert len(desk.engines.asked) == 12
    assert desk.noted(path) == "transient"
    del desk.engines.errors["gemini"]
    desk.queue.look_again(CLOUD)
    await desk.queue.retry(job.id)
    await desk.until(path, JobState.DONE)


async def test_one_that_cannot_be_sent_waits_as_long_as_it_takes(desk: Desk) -> None:
    desk.mode("gemini")
    desk.engines.errors["gemini"] = [CloudDown(how=Unavailable.OFFLINE) for _ in range(20)]
    path = desk.picture()
    await desk.queue.add([path])
    await desk.tried(path, 20)
    await desk.until(path, JobState.DONE)


async def test_all_may_be_cancelled_while_a_no_is_noted(desk: Desk) -> None:
    desk.mode("ask")
    desk.engines.errors["local"] = [_failed(), _failed(), _failed()]
    paths = [desk.picture(number) for number in range(3)]
    await desk.queue.add(paths)
    for path in paths:
        await desk.until(path, JobState.ASKING)
    no = desk.queue.answer(desk.job(paths[0]).id, False, all_waiting=True)
    await asyncio.gather(no, desk.queue.cancel_all())
    states = [desk.job(path).state for path in paths]
    assert states == [JobState.FAILED, JobState.CANCELLED, JobState.CANCELLED]
    assert desk.waiting() == []


async def test_a_picture_whose_sidecar_is_broken_is_its_folders(desk: Desk) -> None:
    desk.mode("gemini", yard="local")
    fine, broken = desk.picture(1), desk.picture(2)
    broken.with_suffix(".json").write_text("{")
    await desk.queue.add([broken])
    await desk.until(broken, JobState.DONE)
    assert desk.engines.asked == ["local"]
    assert fine.parent == broken.parent


async def test_consent_that_is_taken_back_stops_what_is_on_its_way(desk: Desk) -> None:
    desk.mode("gemini", door="local")
    desk.engines.hold.clear()
    path, other = desk.picture(1), desk.picture(2, DOOR)
    await desk.queue.add([path, other])
    await desk.engines.begun.wait()
    desk.queue.stop_going_to(CLOUD)
    desk.engines.hold.set()
    await desk.until(path, JobState.CANCELLED)
    await desk.until(other, JobState.DONE)
    assert desk.backend(path) is None


async def test_one_that_asks_and_is_asked_for_anew_goes_its_new_way(desk: Desk) -> None:
    desk.mode("ask", door="gemini")
    desk.engines.errors = {"local": [_failed()], "gemini": [CloudKeyRefused()]}
    asking, waits = desk.picture(1), desk.picture(2, DOOR)
    await desk.queue.add([asking, waits])
    await desk.until(asking, JobState.ASKING)
    await desk.until_waiting(waits)
    await desk.queue.add([asking, waits], force=True, model="other")
    assert (await desk.until(asking, JobState.DONE)).goes_to == ""
    await desk.until(waits, JobState.DONE)
    assert desk.engines.asked == ["local", "gemini", "other", "other"]


async def test_those_that_wait_and_ask_can_be_cancelled(desk: Desk) -> None:
    desk.mode("ask", door="gemini")
    desk.engines.errors = {
        "local": [_failed()],
        "gemini": [CloudDown(how=Unavailable.OFFLINE)],
    }
    asking, waits = desk.picture(1), desk.picture(2, DOOR)
    await desk.queue.add([asking, waits])
    await desk.until(asking, JobState.ASKING)
    await desk.until_waiting(waits)
    await desk.queue.cancel(desk.job(asking).id)
    assert desk.job(asking).state is JobState.CANCELLED
    await desk.queue.cancel_all()
    assert desk.job(waits).state is JobState.CANCELLED
    assert desk.waiting() == []


async def test_a_server_of_ones_own_that_is_off_is_waited_for_too(desk: Desk) -> None:
    desk.local = Model("desk", "desk:8080")
    desk.engines.errors["desk"] = [ServerUnavailable("Nothing listens at this address.")]
    first, second = desk.picture(1), desk.picture(2)
    await desk.queue.add([first, second])
    for path in (first, second):
        assert (await desk.until_waiting(path)).goes_to == "desk:8080"
        assert desk.noted(path) is None
    assert desk.engines.asked == ["desk"]
    await desk.clock.advance(61)
    await desk.until(first, JobState.DONE)
    await desk.until(second, JobState.DONE)


async def test_pictures_of_a_batch_go_their_own_ways(desk: Desk) -> None:
    desk.mode("local_then_gemini", door="gemini")
    desk.engines.together = 3
    desk.engines.errors["local"] = [_failed()]
    paths = [desk.picture(1), desk.picture(2, DOOR), desk.picture(3)]
    await desk.queue.add(paths)
    for path in paths:
        await desk.until(path, JobState.DONE)
    # Of the two that are asked about together either may be the first, and fail.
    assert sorted(str(desk.backend(path)) for path in paths) == ["gemini", "gemini", "local"]
    assert desk.backend(paths[1]) == "gemini"


@pytest.mark.parametrize("error", [NoCloudConsent(), NoCloudKey()], ids=["consent", "key"])
async def test_a_backlog_outlives_consent_and_key_that_are_taken_away(
    desk: Desk, error: BlinkThinkError
) -> None:
    desk.mode("gemini")
    desk.engines.errors["gemini"] = [error]
    paths = [desk.picture(number) for number in range(3)]
    await desk.queue.add(paths)
    for path in paths:
        job = await desk.until_waiting(path)
        assert type(job.error) is type(error)
        assert desk.noted(path) is None
    assert desk.engines.asked == ["gemini"]
    desk.queue.look_again(CLOUD)
    for path in paths:
        await desk.until(path, JobState.DONE)
