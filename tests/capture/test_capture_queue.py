"""The analysis queue: watched, cancelled, retried, and never forgotten.

The engine here is scripted, as what it says is not the matter; pictures, sidecars and the journal
are real files.
"""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from blinkthink.capture.analysis_queue import AnalysisQueue
from blinkthink.capture.journal import Asking, Journal, Waiting
from blinkthink.core.analysis import Analysis, AskedPicture, Provenance
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import BadImage, BlinkThinkError, ModelFailed, ModelMissing, NotFound
from blinkthink.core.events import EventBus, QueueChanged, SidecarChanged
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.core.state import JobState
from blinkthink.gallery.library import Library

NOON = datetime(2026, 2, 26, 12, 0, 0, tzinfo=UTC)
YARD = CameraRef("1", "1", "outdoor", "Yard")


@dataclass(frozen=True)
class Model:
    name: str = "scripted"
    detail: int = 140
    destination: str = ""


@dataclass(frozen=True)
class Said:
    analysis: Analysis
    provenance: Provenance


class ScriptedEngine:
    """Answers when ``gate`` is open, with the errors of ``errors`` first."""

    def __init__(self) -> None:
        self.gate = asyncio.Event()
        self.gate.set()
        self.begun = asyncio.Semaphore(0)
        self.errors: list[Exception] = []
        self.asked: list[tuple[str, int]] = []
        self.cancelled = 0
        self.together = 1  # pictures that it wants to be asked about at once
        self.batches: list[int] = []
        self.draft_keys: set[str] = set()

    def at_once(self, model: Model, detail: int, waiting: int) -> int:
        return self.together

    async def analyze_many(
        self, pictures: Sequence[AskedPicture], *, model: Model, detail: int
    ) -> list[Said | BlinkThinkError]:
        self.batches.append(len(pictures))
        said: list[Said | BlinkThinkError] = []
        for one in pictures:
            try:
                said.append(await self.analyze(one, model=model, detail=detail))
            except BlinkThinkError as error:
                said.append(error)
        return said

    async def analyze(self, picture: AskedPicture, *, model: Model, detail: int) -> Said:
        self.asked.append((picture.question.camera, detail))
        self.draft_keys.add(picture.draft_key)
        self.begun.release()
        try:
            await self.gate.wait()
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        if self.errors:
            raise self.errors.pop(0)
        scene = f"picture {hashlib.sha256(picture.data).hexdigest()}, look {len(self.asked)}"
        at = SystemClock().now().isoformat()
        return Said(
            Analysis(scene, (), "nothing", ()),
            Provenance("local", model.name, "1", 0.1, detail, 1, 1, 1, at),
        )


class Desk:
    """The queue under test with what it works on."""

    def __init__(self, library: Library, events: EventBus, news: Any, journal: Path) -> None:
        self.library = library
        self.news = news
        self.journal = journal
        self.engine = ScriptedEngine()
        self.model: Model | BlinkThinkError = Model()
        self.settings = Settings()
        self.queue = AnalysisQueue(
            self.engine, self.choose, library, lambda: self.settings, events, SystemClock(), journal
        )

    def choose(self, name: str | None) -> Model:
        if isinstance(self.model, BlinkThinkError):
            raise self.model
        return self.model if name is None else Model(name)

    def pictures(self, count: int) -> list[Path]:
        paths = []
        for number in range(count):
            buffer = io.BytesIO()
            Image.new("RGB", (32, 18), (number, 0, 0)).save(buffer, "JPEG", comment=str(number))
            data = buffer.getvalue()
            paths.append(
                self.library.store(
                    data, camera=YARD, captured_at=NOON + timedelta(seconds=number),
                    trigger="manual", sha256=hashlib.sha256(data).hexdigest(), width=32, height=18,
                )
            )  # fmt: skip
        return paths

    def states(self) -> dict[str, str]:
        return {job.path.name: job.state.value for job in self.queue.jobs()}

    def scene(self, path: Path) -> str | None:
        sidecar = self.library.read_sidecar(path)
        return sidecar.analysis.scene if sidecar is not None and sidecar.analysis else None

    def waiting(self) -> list[str]:
        return [Path(job["path"]).name for job in json.loads(self.journal.read_text())["jobs"]]

    async def until_all(self, *states: JobState) -> None:
        await self.news.until(lambda: all(job.state in states for job in self.queue.jobs()))

    async def until_running(self) -> int:
        """Return once the engine was asked about one more picture; the job's id."""
        async with asyncio.timeout(60):
            await self.engine.begun.acquire()
        (running,) = [job for job in self.queue.jobs() if job.state is JobState.RUNNING]
        return running.id

    async def until_running_together(self, count: int) -> dict[Path, int]:
        """Return once the engine was asked about ``count`` pictures at once; their jobs."""
        async with asyncio.timeout(60):
            await self.engine.begun.acquire()
        assert self.engine.batches == [count]
        return {j.path: j.id for j in self.queue.jobs() if j.state is JobState.RUNNING}


OpenDesk = Callable[[], Awaitable[Desk]]


@pytest.fixture
async def open_desk(
    library: Library, events: EventBus, news: Any, tmp_path: Path
) -> AsyncIterator[OpenDesk]:
    desks: list[Desk] = []

    async def make() -> Desk:
        desks.append(Desk(library, events, news, tmp_path / "queue.json"))
        return desks[-1]

    yield make
    for desk in desks:
        await desk.queue.stop()


@pytest.fixture
async def desk(open_desk: OpenDesk) -> Desk:
    desk = await open_desk()
    await desk.queue.start()
    return desk


async def test_pictures_are_analysed_in_their_order(desk: Desk) -> None:
    paths = desk.pictures(4)
    await desk.queue.add([*paths, paths[0]])
    await desk.until_all(JobState.DONE)
    assert [job.path for job in desk.queue.jobs()] == paths[::-1], "ended jobs: newest first"
    assert all(job.seconds is not None and job.seconds >= 0 for job in desk.queue.jobs())
    for number, path in enumerate(paths, start=1):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert desk.scene(path) == f"picture {digest}, look {number}"
    assert desk.engine.asked == [("Yard", 140)] * 4
    assert desk.engine.draft_keys == {"1/outdoor/1"}, "the camera, whatever its name"
    assert [event.path for event in desk.news.of(SidecarChanged)] == paths
    shown = [event.jobs for event in desk.news.of(QueueChanged)]
    assert shown[-1] == desk.queue.jobs()
    await desk.queue.stop()
    assert desk.waiting() == []


async def test_analysed_pictures_are_left_alone_without_force(desk: Desk) -> None:
    (path,) = desk.pictures(1)
    desk.settings = Settings(detail=560)
    for force in (False, False, True):
        await desk.queue.add([path], force=force)
        await desk.until_all(JobState.DONE)
    assert desk.engine.asked == [("Yard", 560)] * 2
    sidecar = desk.library.read_sidecar(path)
    assert sidecar is not None
    assert len(sidecar.rest["history"]) == 1


@pytest.mark.parametrize("crash", [False, True], ids=["quit", "crash"])
async def test_quitting_with_pictures_waiting_loses_nothing(
    open_desk: OpenDesk, crash: bool
) -> None:
    first = await open_desk()
    await first.queue.start()
    paths = first.pictures(10)
    first.engine.gate.clear()
    await first.queue.add(paths)
    await first.until_running()
    if crash:  # what is on disk at this moment is all that a killed process leaves
        left = first.journal.read_bytes()
        await first.queue.cancel_all()
        await first.queue.stop()
        first.journal.write_bytes(left)
    else:
        await first.queue.stop()
    assert first.waiting() == [path.name for path in paths]
    assert first.engine.cancelled == 1
    second = await open_desk()
    await second.queue.start()
    await second.until_all(JobState.DONE)
    assert all(second.scene(path) for path in paths)


async def test_a_failure_is_shown_kept_beside_the_analysis_and_retried(desk: Desk) -> None:
    (path,) = desk.pictures(1)
    await desk.queue.add([path])
    await desk.until_all(JobState.DONE)
    before = desk.scene(path)
    desk.engine.errors = [ModelFailed("no usable answer"), ValueError("unforeseen")]
    await desk.queue.add([path], force=True)
    await desk.until_all(JobState.DONE, JobState.FAILED)
    failed = desk.queue.jobs()[0]
    assert failed.error is not None
    assert (failed.error.code, failed.error.subject) == ("model_failed", str(path))
    sidecar = desk.library.read_sidecar(path)
    assert sidecar is not None
    assert sidecar.error is not None
    assert (sidecar.error.code, desk.scene(path)) == ("model_failed", before)
    await desk.queue.retry(failed.id)
    await desk.until_all(JobState.DONE, JobState.FAILED)
    again = desk.queue.jobs()[0]
    assert again.id == failed.id
    assert isinstance(again.error, ModelFailed)
    assert "unforeseen" in again.error.detail
    await desk.queue.retry(failed.id)
    await desk.until_all(JobState.DONE)
    sidecar = desk.library.read_sidecar(path)
    assert sidecar is not None
    assert sidecar.error is None
    assert desk.scene(path) != before


async def test_a_bad_picture_fails_and_the_next_goes_on(desk: Desk) -> None:
    bad, good = desk.pictures(2)
    desk.engine.errors = [BadImage("cut short")]
    await desk.queue.add([bad, good])
    await desk.until_all(JobState.DONE, JobState.FAILED)
    assert desk.states() == {bad.name: "failed", good.name: "done"}


async def test_without_a_model_pictures_wait_for_a_retry(desk: Desk) -> None:
    done, path = desk.pictures(2)
    await desk.queue.add([done])
    await desk.until_all(JobState.DONE)
    desk.model = ModelMissing("nothing is installed")
    await desk.queue.add([done, path])
    await desk.until_all(JobState.DONE, JobState.FAILED)
    failed = desk.queue.jobs()[0]
    assert isinstance(failed.error, ModelMissing)
    assert [job.state for job in desk.queue.jobs()[1:]] == [JobState.DONE] * 2
    sidecar = desk.library.read_sidecar(path)
    assert sidecar is not None
    assert sidecar.error is None, "nobody has looked at the picture"
    desk.model = Model()
    await desk.queue.retry(failed.id)
    await desk.until_all(JobState.DONE)
    assert desk.scene(path)


async def test_waiting_and_running_jobs_can_be_cancelled(desk: Desk) -> None:
    paths = desk.pictures(4)
    desk.engine.gate.clear()
    await desk.queue.add(paths)
    running = await desk.until_running()
    waiting = {job.path: job.id for job in desk.queue.jobs()}
    await desk.queue.cancel(waiting[paths[2]])
    await desk.queue.cancel(running)
    assert await desk.until_running() == waiting[paths[1]]
    assert desk.states() == {
        paths[0].name: "cancelled", paths[1].name: "running",
        paths[2].name: "cancelled", paths[3].name: "queued",
    }  # fmt: skip
    await desk.queue.cancel_all()
    await desk.until_all(JobState.CANCELLED)
    assert desk.engine.cancelled == 2
    desk.engine.gate.set()
    await desk.queue.retry(waiting[paths[3]])
    await desk.until_all(JobState.CANCELLED, JobState.DONE)
    assert [bool(desk.scene(path)) for path in paths] == [False, False, False, True]
    with pytest.raises(NotFound):
        await desk.queue.cancel(9999)
    await desk.queue.stop()
    assert desk.waiting() == []


async def test_a_picture_deleted_meanwhile_is_dropped_with_a_reason(desk: Desk) -> None:
    first, second = desk.pictures(2)
    desk.engine.gate.clear()
    await desk.queue.add([first, second])
    await desk.until_running()
    for path in (first, second):
        path.unlink()
        path.with_suffix(".json").unlink()
    desk.engine.gate.set()
    await desk.until_all(JobState.FAILED)
    assert all(isinstance(job.error, NotFound) for job in desk.queue.jobs())
    assert len(desk.engine.asked) == 1
    assert not list(first.parent.glob("*.json"))


@pytest.mark.parametrize("content", [b"", b"[]", b'{"version": 7, "jobs": []}', b"\xff"])
async def test_a_broken_journal_is_kept_aside(open_desk: OpenDesk, content: bytes) -> None:
    desk = await open_desk()
    desk.journal.write_bytes(content)
    await desk.queue.start()
    assert desk.queue.jobs() == ()
    assert desk.journal.with_name("queue.json.broken").read_bytes() == content
    (path,) = desk.pictures(1)
    await desk.queue.add([path])
    await desk.until_all(JobState.DONE)


def test_the_journal_keeps_all_that_was_asked_and_reads_older_ones(tmp_path: Path) -> None:
    file, picture = tmp_path / "queue.json", tmp_path / "a.jpg"
    asked = [
        Waiting(picture, True, "m", 560, triage=True, send=True, asking=Asking("busy", "why")),
        Waiting(picture, False),
    ]
    Journal(file).write(asked)
    assert Journal(file).read() == asked
    older = {"version": 1, "jobs": [{"path": str(picture), "force": True}]}
    file.write_text(json.dumps(older), "utf-8")
    assert Journal(file).read() == [Waiting(picture, True)]


async def test_a_second_process_works_without_touching_the_journal(
    desk: Desk, open_desk: OpenDesk
) -> None:
    paths = desk.pictures(3)
    desk.engine.gate.clear()
    await desk.queue.add(paths[:2])
    await desk.until_running()
    other = await open_desk()
    await other.queue.start()
    await other.queue.add(paths[2:])
    await other.until_all(JobState.DONE)
    assert other.scene(paths[2])
    await other.queue.stop()
    assert desk.waiting() == [path.name for path in paths[:2]]


async def test_a_picture_is_analysed_again_with_the_model_and_detail_asked_for(desk: Desk) -> None:
    (path,) = desk.pictures(1)
    await desk.queue.add([path])
    await desk.until_all(JobState.DONE)
    await desk.queue.add([path], force=True, model="other", detail=560)
    await desk.until_all(JobState.DONE)
    sidecar = desk.library.read_sidecar(path)
    assert sidecar is not None
    assert sidecar.provenance is not None
    assert (sidecar.provenance.model, sidecar.provenance.image_tokens) == ("other", 560)
    (before,) = sidecar.past
    assert before.provenance is not None
    assert before.provenance.model == Model().name


async def test_what_was_asked_for_outlives_a_restart(open_desk: OpenDesk) -> None:
    first = await open_desk()
    first.engine.gate.clear()
    await first.queue.start()
    path, other = first.pictures(2)
    await first.queue.add([path])
    await first.until_running()
    await first.queue.add([path, other], force=True, model="other", detail=70)
    assert first.waiting() == [path.name, path.name, other.name], "the one under way, then again"
    await first.queue.stop()
    second = await open_desk()
    await second.queue.start()
    await second.until_all(JobState.DONE)
    for one in (path, other):
        sidecar = second.library.read_sidecar(one)
        assert sidecar is not None
        assert sidecar.provenance is not None
        assert (sidecar.provenance.model, sidecar.provenance.image_tokens) == ("other", 70)


async def test_pictures_that_wait_are_asked_about_together(desk: Desk) -> None:
    analysed, *paths = desk.pictures(7)
    await desk.queue.add([analysed])
    await desk.until_all(JobState.DONE)
    desk.engine.together = 3
    await desk.queue.add([paths[0], analysed, *paths[1:]])
    await desk.queue.add([paths[-1]], force=True, model="other")
    await desk.until_all(JobState.DONE)
    assert all(desk.scene(path) for path in paths)
    assert desk.engine.batches == [2, 3], "one of the first three had its analysis"
    sidecar = desk.library.read_sidecar(paths[-1])
    assert sidecar is not None
    assert sidecar.provenance is not None
    assert sidecar.provenance.model == "other"


async def test_one_of_several_at_once_can_fail_and_the_others_go_on(desk: Desk) -> None:
    paths = desk.pictures(4)
    desk.engine.together = 4
    desk.engine.errors = [BadImage("cut short")]
    desk.engine.gate.clear()
    await desk.queue.add(paths)
    await desk.until_running_together(4)
    assert desk.waiting() == [path.name for path in paths]
    desk.engine.gate.set()
    await desk.until_all(JobState.DONE, JobState.FAILED)
    failed = [job for job in desk.queue.jobs() if job.state is JobState.FAILED]
    assert [type(job.error) for job in failed] == [BadImage]
    assert [job.error.subject for job in failed if job.error] == [str(failed[0].path)]
    assert sum(desk.scene(path) is not None for path in paths) == 3


async def test_one_of_several_at_once_can_be_cancelled_and_the_others_go_on(desk: Desk) -> None:
    paths = desk.pictures(4)
    desk.engine.together = 4
    desk.engine.gate.clear()
    await desk.queue.add(paths)
    jobs = await desk.until_running_together(4)
    await desk.queue.cancel(jobs[paths[1]])
    await desk.news.until(lambda: "cancelled" in desk.states().values())
    assert desk.engine.cancelled == 0, "the others are still waited for"
    desk.engine.gate.set()
    await desk.until_all(JobState.DONE, JobState.CANCELLED)
    assert [desk.scene(path) is not None for path in paths] == [True, False, True, True]


async def test_cancelling_all_of_several_at_once_stops_the_engine(desk: Desk) -> None:
    paths = desk.pictures(3)
    desk.engine.together = 3
    desk.engine.gate.clear()
    await desk.queue.add(paths)
    await desk.until_running_together(3)
    await desk.queue.cancel_all()
    await desk.until_all(JobState.CANCELLED)
    assert desk.engine.cancelled == 1
    desk.engine.gate.set()
    for job in desk.queue.jobs():
        await desk.queue.retry(job.id)
    await desk.until_all(JobState.DONE)


async def test_quitting_while_several_are_answered_at_once_loses_none(open_desk: OpenDesk) -> None:
    first = await open_desk()
    await first.queue.start()
    paths = first.pictures(5)
    first.engine.together = 4
    first.engine.gate.clear()
    await first.queue.add(paths)
    await first.until_running_together(4)
    await first.queue.stop()
    assert first.waiting() == [path.name for path in paths]
    second = await open_desk()
    await second.queue.start()
    await second.until_all(JobState.DONE)
    assert all(second.scene(path) for path in paths)
