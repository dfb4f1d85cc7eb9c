"""Evaluations for the window's tests: real labels, real scoring, real files; only the models are
made up. A model says what stands in the sidecars, and one called “blind” sees nobody at all."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from blinkthink.core import events, state
from blinkthink.core.analysis import Analysis, Provenance
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, NotFound
from blinkthink.core.records import Sidecar
from blinkthink.core.state import EvaluationState
from blinkthink.evaluation.comparing import compare
from blinkthink.evaluation.keeping import KeptRuns
from blinkthink.evaluation.report import Comparison, Report
from blinkthink.evaluation.run import Asked, Outcome, Run
from blinkthink.evaluation.scoring import score
from blinkthink.gallery.library import Library


class Measuring:
    """``held``: an evaluation waits after its first picture until ``go_on`` or ``cancel``."""

    def __init__(self, library: Library, bus: events.EventBus, clock: Clock, folder: Path) -> None:
        self._library = library
        self._events = bus
        self._clock = clock
        self.kept = KeptRuns(folder)
        self.now: state.Evaluation | None = None
        self.held = False
        self.refused: BlinkThinkError | None = None
        self.asked: list[tuple[tuple[str, ...], int | None, tuple[tuple[str, ...], ...]]] = []
        self._waiting: tuple[tuple[str, ...], list[tuple[Path, Sidecar]]] | None = None

    async def begin(
        self, models: Sequence[str], detail: int | None, cameras: Sequence[tuple[str, ...]]
    ) -> None:
        if self.refused is not None:
            raise self.refused
        self.asked.append((tuple(models), detail, tuple(cameras)))
        pictures = await asyncio.to_thread(self._labelled, tuple(cameras))
        self._waiting = tuple(models), pictures
        self._tell(
            state.Evaluation(
                self._library.root,
                EvaluationState.RUNNING,
                models[0].capitalize(),
                total=len(pictures),
                done=1,
                parts=len(models),
                seconds_left=95.0,
            )
        )
        if not self.held:
            await asyncio.to_thread(self.go_on)

    def go_on(self) -> None:
        """Let it end."""
        assert self._waiting is not None
        assert self.now is not None
        models, pictures = self._waiting
        name = ""
        for number, model in enumerate(models):
            name = self.keep(model, pictures, later=number).name
        self._tell(replace(self.now, state=EvaluationState.DONE, run=name, done=len(pictures)))

    def cancel(self) -> None:
        """Half of the pictures are kept."""
        assert self._waiting is not None
        assert self.now is not None
        (model, *_), pictures = self._waiting
        run = self.keep(model, pictures[: len(pictures) // 2], total=len(pictures))
        self._tell(replace(self.now, state=EvaluationState.CANCELLED, run=run.name))

    def fail(self, error: BlinkThinkError) -> None:
        assert self.now is not None
        self._tell(replace(self.now, state=EvaluationState.FAILED, error=error))

    def keep(
        self,
        model: str,
        pictures: Sequence[tuple[Path, Sidecar]],
        *,
        total: int | None = None,
        later: int = 0,
    ) -> Run:
        """What this model says of these pictures, as a run that is kept."""
        begun = self._clock.now() + timedelta(minutes=later)
        outcomes = tuple(self._outcome(model, *one) for one in pictures)
        new = Run(
            "",
            self._library.root,
            Asked(model, f"{model.capitalize()} model", 140, "1"),
            begun,
            total or len(pictures),
            backend="local",
            finished_at=begun,
            outcomes=outcomes,
        )
        return self.kept.new(new, begun)

    def report(self, run: str) -> Report:
        return score(self.kept.get(run))

    def compare(self, first: str, second: str) -> Comparison:
        return compare(self.kept.get(first), self.kept.get(second))

    def labelled(self) -> list[tuple[Path, Sidecar]]:
        """The pictures with an expected answer."""
        return self._labelled(())

    def _labelled(self, cameras: tuple[tuple[str, ...], ...]) -> list[tuple[Path, Sidecar]]:
        found = []
        for picture in self._library.scan():
            sidecar = self._library.read_sidecar(picture.path)
            if sidecar is None or sidecar.expected is None:
                continue
            if not cameras or (sidecar.camera is not None and sidecar.camera.key in cameras):
                found.append((picture.path, sidecar))
        if not found:
            raise NotFound("no picture has an expected answer", subject=str(self._library.root))
        return found

    def _outcome(self, model: str, path: Path, sidecar: Sidecar) -> Outcome:
        said = sidecar.analysis
        if model == "blind":
            said = Analysis("A place.", (), "Nothing is happening.", ())
        made = Provenance("local", model, "1", 1.9, 140, 480, 120, 1, "2026-11-20T17:00:00+01:00")
        return Outcome(
            picture=path.relative_to(self._library.root).as_posix(),
            sha256=sidecar.sha256,
            expected=sidecar.expected or {},
            analysis=said,
            provenance=made,
        )

    def _tell(self, evaluation: state.Evaluation) -> None:
        self.now = evaluation
        self._events.publish(events.EvaluationChanged(evaluation))
