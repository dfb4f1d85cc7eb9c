"""Evaluations in the app without its window: begun, told of, ended, kept; after the queue."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from blinkthink.app.services import Services
from blinkthink.core.errors import ModelMissing, NotFound, Usage
from blinkthink.core.events import EvaluationChanged, Event
from blinkthink.core.state import Evaluation, EvaluationState, JobState
from blinkthink.evaluation import held_out
from tests.evaluation.helpers import expected, label_picture


class Told:
    """What was said of the evaluation, and waiting for what it says."""

    def __init__(self, services: Services) -> None:
        self.heard: list[Evaluation] = []
        self._news = asyncio.Event()
        services.events.subscribe(self._hear)

    def _hear(self, event: Event) -> None:
        if isinstance(event, EvaluationChanged):
            self.heard.append(event.evaluation)
            self._news.set()

    @property
    def states(self) -> list[EvaluationState]:
        """One after the other, each once."""
        states = [one.state for one in self.heard]
        return [s for n, s in enumerate(states) if n == 0 or states[n - 1] is not s]

    async def until(self, state: EvaluationState) -> Evaluation:
        return await self.once(lambda one: one.state is state)

    async def once(self, holds: Callable[[Evaluation], bool]) -> Evaluation:
        async with asyncio.timeout(100):
            while not self.heard or not holds(self.heard[-1]):
                self._news.clear()
                await self._news.wait()
        return self.heard[-1]


@pytest.fixture
async def services() -> AsyncIterator[Services]:
    services = Services()
    await services.start(background=True)
    yield services
    await services.stop()


async def test_a_folder_is_scored_and_its_report_and_comparison_can_be_read(
    services: Services, tmp_path: Path
) -> None:
    held_out.draw_into(tmp_path, 2)
    told = Told(services)
    assert services.evaluation() is None
    await services.evaluate(tmp_path, models=["demo", "demo"])
    with pytest.raises(Usage):
        await services.evaluate(tmp_path, models=["demo"])
    ended = await told.until(EvaluationState.DONE)
    assert told.states == [EvaluationState.LOOKING, EvaluationState.RUNNING, EvaluationState.DONE]
    assert (ended.done, ended.total, ended.part, ended.parts) == (2, 2, 2, 2)
    assert services.evaluation() == ended
    assert not ended.under_way
    runs = await services.evaluations()
    assert len(runs) == 2
    assert runs[0].name == ended.run
    report = await services.evaluation_report(ended.run)
    assert report.head.done == 2
    assert any(one.goal is not None for one in report.measures), "these scenes have goals"
    comparison = await services.compare_evaluations(runs[0].name, runs[1].name)
    assert (comparison.pictures, comparison.changed) == (2, ())
    await services.remove_evaluation(ended.run)
    with pytest.raises(NotFound):
        await services.evaluation_report(ended.run)


async def test_one_that_is_ended_is_kept_and_goes_on(services: Services, tmp_path: Path) -> None:
    for number in range(5):
        label_picture(tmp_path, f"{number}.jpg", expected(), number)
    told = Told(services)
    await services.evaluate(tmp_path, models=["demo"])
    await told.once(lambda one: one.done >= 1)
    await services.cancel_evaluation()
    assert told.heard[-1].state is EvaluationState.CANCELLED
    (cut,) = await services.evaluations()
    assert 1 <= cut.done < 5
    await services.evaluate(tmp_path, models=["demo"])
    ended = await told.until(EvaluationState.DONE)
    assert ended.run == cut.name
    assert ended.done == 5


async def test_what_cannot_be_begun_is_said_at_once_and_what_fails_later_is_told(
    services: Services, tmp_path: Path
) -> None:
    with pytest.raises(ModelMissing):
        await services.evaluate(tmp_path)
    with pytest.raises(ModelMissing):
        await services.evaluate(tmp_path, models=["nobody has it"])
    told = Told(services)
    await services.evaluate(tmp_path, models=["demo"])
    failed = await told.until(EvaluationState.FAILED)
    assert isinstance(failed.error, NotFound)
    assert await services.evaluations() == ()
    await services.cancel_evaluation()


async def test_new_pictures_are_analysed_first(services: Services, tmp_path: Path) -> None:
    held_out.draw_into(tmp_path / "labelled", 2)
    (tmp_path / "new").mkdir()
    fresh = tmp_path / "new" / "20261121_120000.jpg"
    shutil.copy(next((tmp_path / "labelled").glob("*.jpg")), fresh)
    told = Told(services)
    await services.analyze([fresh], model="demo")
    await services.evaluate(tmp_path / "labelled", models=["demo"])
    await told.until(EvaluationState.DONE)
    assert EvaluationState.WAITING in told.states
    (job,) = services.jobs()
    assert job.state is JobState.DONE


async def test_the_library_is_scored_where_no_folder_is_named(services: Services) -> None:
    label_picture(services.library.root / "Porch", "20261121_120000.jpg", expected())
    label_picture(services.library.root / "Yard", "20261121_120000.jpg", None)
    told = Told(services)
    await services.evaluate(models=["demo"])
    assert (await told.until(EvaluationState.DONE)).total == 1
    assert (await services.evaluations())[0].folder == services.library.root
