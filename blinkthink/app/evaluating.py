"""Evaluations as the window and the command line run them: one at a time, after the queue."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

from blinkthink.analysis import prompt
from blinkthink.analysis.engines import AnyModel
from blinkthink.analysis.gemini.models import GeminiModel
from blinkthink.app.home import Home
from blinkthink.core.errors import BlinkThinkError, NothingLabelled, Usage
from blinkthink.core.events import EvaluationChanged, Event, QueueChanged
from blinkthink.core.state import Evaluation, EvaluationState, Job, JobState
from blinkthink.core.translation import tr
from blinkthink.evaluation import held_out, labelled
from blinkthink.evaluation.comparing import compare
from blinkthink.evaluation.keeping import KeptRuns
from blinkthink.evaluation.labelled import Found
from blinkthink.evaluation.report import Comparison, Report
from blinkthink.evaluation.run import Run
from blinkthink.evaluation.running import Evaluator, Progress, Wanted
from blinkthink.evaluation.scoring import score
from blinkthink.evaluation.stamps import stamp_of

log = logging.getLogger(__name__)

_SAY_EVERY = 0.25  # seconds
_UNFINISHED = (JobState.QUEUED, JobState.RUNNING)
Camera = tuple[str, str, str]
Options = Callable[[Found, bool], Wanted]
"""What is wanted of the pictures that were found; whether the renderer drew them."""


class Evaluating:
    """Runs them on the asyncio thread; ``state`` may be read from any thread."""

    def __init__(self, home: Home, jobs: Callable[[], tuple[Job, ...]]) -> None:
        """``jobs``: what is in the analysis queue."""
        self._home = home
        self._jobs = jobs
        self._task: asyncio.Task[None] | None = None
        self._said_at = 0.0
        self.state: Evaluation | None = None
        self.kept = KeptRuns(home.paths.evaluations)

    def begin(
        self, folder: Path, models: Sequence[AnyModel], cameras: Sequence[Camera], wanted: Options
    ) -> None:
        """Begin in the background. Raises Usage while one runs."""
        if self._task is not None and not self._task.done():
            raise Usage(tr("An evaluation is running already."))
        self._say(Evaluation(folder, EvaluationState.LOOKING, parts=len(models)))
        self._task = asyncio.create_task(self._all(folder, models, cameras, wanted))

    async def end(self) -> None:
        """Stop the one that runs; what it did is kept."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.wait([task])

    async def find(
        self,
        folder: Path,
        cameras: Collection[Camera] = (),
        looked: Callable[[int, int], None] = lambda done, total: None,
    ) -> Found:
        """The labelled pictures of a folder. Raises NotFound."""
        over = threading.Event()

        def go_on(done: int, total: int) -> bool:
            looked(done, total)
            return not over.is_set()

        try:
            return await asyncio.to_thread(labelled.find, folder, cameras=cameras, go_on=go_on)
        except asyncio.CancelledError:
            over.set()
            raise

    async def run(self, wanted: Wanted, model: AnyModel, heard: Callable[[Progress], None]) -> Run:
        """Ask ``model`` about all that is wanted. Raises as ``Evaluator.run``."""
        home = self._home
        evaluator = Evaluator(
            home.engine_process,
            self.kept,
            home.clock,
            lambda camera: home.settings().rules_of(camera),
            prompt.load().version,
            heard=heard,
            first=self._queue_first,
        )
        return await evaluator.run(wanted, model, await asyncio.to_thread(stamp_of, model))

    def report(self, run: str) -> Report:
        """Blocks. Raises NotFound."""
        return report_of(self.kept.get(run))

    def compare(self, first: str, second: str) -> Comparison:
        """Blocks. Raises NotFound or Usage."""
        return compare(self.kept.get(first), self.kept.get(second))

    async def _all(
        self, folder: Path, models: Sequence[AnyModel], cameras: Sequence[Camera], options: Options
    ) -> None:
        assert self.state is not None
        try:
            found = await self.find(folder, cameras)
            if any(isinstance(model, GeminiModel) for model in models):
                found = await asyncio.to_thread(self._that_may_go, folder, found)
            drawn = await asyncio.to_thread(held_out.is_drawn, folder)
            wanted = options(found, drawn)
            for part, model in enumerate(models, 1):
                title = model.title
                self._say(
                    replace(
                        self.state,
                        state=EvaluationState.RUNNING,
                        model=title,
                        part=part,
                        done=0,
                        total=len(wanted.pictures()),
                    )
                )
                run = await self.run(wanted, model, self._progressed)
                self._say(replace(self.state, run=run.name))
            self._say(replace(self.state, state=EvaluationState.DONE, seconds_left=None))
        except asyncio.CancelledError:
            self._say(replace(self.state, state=EvaluationState.CANCELLED, seconds_left=None))
            raise
        except BlinkThinkError as error:
            self._fail(error)
        except Exception as error:
            log.exception("an evaluation failed in a way that nobody foresaw")
            self._fail(BlinkThinkError(f"{type(error).__name__}: {error}"))

    def _that_may_go(self, folder: Path, found: Found) -> Found:
        """Without the pictures of cameras that the user set to this computer. Raises
        NothingLabelled."""
        stays = self._home.cloud_access.stays_here
        kept = tuple(picture for picture in found.pictures if not stays(picture.camera))
        if not kept:
            raise NothingLabelled(subject=str(folder))
        if left := len(found.pictures) - len(kept):
            note = tr("%n of cameras that are set to this computer only were left out.", "", left)
            return Found(kept, (*found.notes, note))
        return found

    def _fail(self, error: BlinkThinkError) -> None:
        assert self.state is not None
        self._say(replace(self.state, state=EvaluationState.FAILED, error=error, seconds_left=None))

    def _progressed(self, progress: Progress) -> None:
        assert self.state is not None
        state = replace(
            self.state,
            state=EvaluationState.RUNNING,
            run=progress.run.name,
            done=progress.done,
            total=progress.total,
            seconds_left=progress.seconds_left,
        )
        now = self._home.clock.monotonic()
        if state.state is self.state.state and now - self._said_at < _SAY_EVERY:
            self.state = state
            return
        self._said_at = now
        self._say(state)

    def _say(self, state: Evaluation) -> None:
        self.state = state
        self._home.events.publish(EvaluationChanged(state))

    async def _queue_first(self) -> None:
        """Return once no picture waits in the queue for the model on this machine."""
        if not self._queued():
            return
        if self.state is not None and self.state.state is EvaluationState.RUNNING:
            self._say(replace(self.state, state=EvaluationState.WAITING))
        changed = asyncio.Event()

        def hear(event: Event) -> None:
            if isinstance(event, QueueChanged):
                changed.set()

        end = self._home.events.subscribe(hear)
        try:
            while self._queued():
                changed.clear()
                await changed.wait()
        finally:
            end()

    def _queued(self) -> bool:
        return any(job.state in _UNFINISHED and not job.goes_to for job in self._jobs())


def report_of(run: Run) -> Report:
    """With the goals, where there are any."""
    return score(run, held_out.GOALS if run.drawn else None)
