"""Asks a model about labelled pictures, and keeps what it says.

Sidecars are never written. Pictures are asked about as the app asks about them (the camera's own
words, flags and areas), one after the other and without drafts of earlier answers. What was done is
kept every few seconds, so that a run that was cut off is gone on with.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import msgspec

from blinkthink.core.analysis import Analysis, AskedPicture, Provenance
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.clock import Clock
from blinkthink.core.cloud_errors import CloudBlocked
from blinkthink.core.errors import (
    BadImage,
    BlinkThinkError,
    ModelFailed,
    NotFound,
    RateLimited,
    from_os_error,
)
from blinkthink.core.expected import Expected
from blinkthink.core.records import CameraRef
from blinkthink.core.words import say
from blinkthink.evaluation import counterfactual, held_out
from blinkthink.evaluation.keeping import KeptRuns
from blinkthink.evaluation.labelled import Found, Labelled
from blinkthink.evaluation.report import RunHead
from blinkthink.evaluation.run import Asked, Outcome, Run, Variant
from blinkthink.evaluation.session import Session
from blinkthink.runtime.egress import purpose

log = logging.getLogger(__name__)

# What is an answer about the model or the picture; anything else ends the run until it is mended.
_OF_THE_PICTURE = (BadImage, ModelFailed, CloudBlocked)
_KEEP_EVERY = 10.0  # seconds
_HOPELESS = 5  # pictures in a row on which the model failed without a word; or all there are
_PATIENCE = 120.0  # seconds that a server may ask to wait
_TRIES = 4
_CHANGED = 100  # pictures that are changed: each is asked about six times more
_SEED = 20260226


class Answer(Protocol):
    """What a model said, checked; ``refused``: why its answers before this one were not taken."""

    @property
    def analysis(self) -> Analysis: ...
    @property
    def provenance(self) -> Provenance: ...
    @property
    def refused(self) -> tuple[tuple[str, ...], ...]: ...


class Model(Protocol):
    """A model that can be asked."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def detail(self) -> int: ...


M = TypeVar("M", bound=Model)
M_contra = TypeVar("M_contra", bound=Model, contravariant=True)


class Engine(Protocol[M_contra]):
    """What asks a model: ``analysis.engines.Engines``."""

    async def analyze(self, picture: AskedPicture, *, model: M_contra, detail: int) -> Answer: ...


RulesOf = Callable[[CameraRef | None], CameraRules]


@dataclass(frozen=True)
class Wanted:
    """What is to be asked about, and how.

    ``detail`` None: as the cameras' rules say, else the model's own. ``limit``: so many pictures,
    chosen by chance, the same ones each time. ``drawn``: they are the renderer's scenes. ``anew``
    begins a run even where one was cut off.
    """

    folder: Path
    found: Found
    detail: int | None = None
    limit: int | None = None
    counterfactual: bool = False
    drawn: bool = False
    anew: bool = False

    def pictures(self) -> list[Labelled]:
        found = list(self.found.pictures)
        if self.limit is None or self.limit >= len(found):
            return found
        chosen = random.Random(_SEED).sample(range(len(found)), self.limit)
        return [found[place] for place in sorted(chosen)]


@dataclass(frozen=True)
class Progress:
    """``done`` of ``total`` questions; ``seconds_left`` once that can be told."""

    run: RunHead
    done: int
    total: int
    seconds_left: float | None


async def at_once() -> None:
    """Nothing more urgent waits for the model."""


class Evaluator(Generic[M]):
    """Runs evaluations, one after the other."""

    def __init__(
        self,
        engine: Engine[M],
        kept: KeptRuns,
        clock: Clock,
        rules: RulesOf,
        prompt_version: str,
        *,
        heard: Callable[[Progress], None] = lambda progress: None,
        first: Callable[[], Awaitable[None]] = at_once,
    ) -> None:
        """``rules``: ``Settings.rules_of``. ``first`` returns once nothing more urgent waits for
        the model."""
        self._engine = engine
        self._kept = kept
        self._clock = clock
        self._rules = rules
        self._prompt = prompt_version
        self._heard = heard
        self._first = first

    async def run(self, wanted: Wanted, model: M, stamp: str = "") -> Run:
        """Ask ``model`` about all pictures; the run as it is kept.

        ``stamp`` tells versions of the model's files apart. Cancelled, or where something fails
        that is not the picture's or the model's, what was done is kept: the next such run goes on
        with it. Raises what failed then: ModelMissing, Transient, RateLimited, CloudRefused,
        OverBudget, DiskFull, ReadOnly; and ModelFailed where the model fails on one picture after
        the other without a word.
        """
        pictures = wanted.pictures()
        detail = wanted.detail or self._rules(None).detail or model.detail
        new = Run(
            name="",
            folder=wanted.folder,
            asked=Asked(model.name, model.title, detail, self._prompt, stamp),
            begun_at=self._clock.now(),
            total=len(pictures),
            drawn=wanted.drawn,
            notes=wanted.found.notes,
        )
        names = [picture.name for picture in pictures]
        session = await asyncio.to_thread(Session, self._kept, new, names, anew=wanted.anew)
        try:
            await self._ask_all(session, pictures, wanted, model)
            session.finish(self._clock.now())
        finally:
            await asyncio.to_thread(session.close)
        return session.run

    async def _ask_all(
        self, session: Session, pictures: Sequence[Labelled], wanted: Wanted, model: M
    ) -> None:
        pace = _Pace(self._clock, len(pictures))
        speechless = 0  # pictures in a row
        for picture in pictures:
            try:
                data = await asyncio.to_thread(_read, picture.path)
            except NotFound:
                session.forget(picture.name)
                await self._told(session, pace)
                continue
            picture_asked, detail = self._question(picture, data, wanted, model)
            question = _digest(picture_asked, detail)
            sha256 = hashlib.sha256(data).hexdigest()
            known = session.outcome(picture.name)
            if known is not None and _usable(known, sha256, question):
                session.add(replace(known, expected=picture.expected))
                pace.skipped()
                continue
            blank = Outcome(
                picture=picture.name,
                sha256=sha256,
                expected=picture.expected,
                question=question,
                flags_asked=picture_asked.question.flag_names,
            )
            outcome, error = await self._outcome(blank, picture_asked, model, detail)
            session.add(outcome)
            if outcome.analysis is not None or outcome.refused:
                speechless = 0
            elif isinstance(error, ModelFailed):
                speechless += 1
                if speechless in (_HOPELESS, len(pictures)):
                    raise error
            await self._told(session, pace)
        if wanted.counterfactual:
            await self._ask_changed(session, pictures, wanted, model, pace)

    async def _ask_changed(
        self,
        session: Session,
        pictures: Sequence[Labelled],
        wanted: Wanted,
        model: M,
        pace: _Pace,
    ) -> None:
        """The changed pictures of some, then the same pictures in the other order."""
        answered = {one.picture: one for one in session.run.outcomes if one.analysis is not None}
        chosen = [picture for picture in pictures if picture.name in answered]
        if len(chosen) > _CHANGED:
            places = random.Random(_SEED).sample(range(len(chosen)), _CHANGED)
            chosen = [chosen[place] for place in sorted(places)]
        pace.total += len(chosen) * len(counterfactual.CHANGES)
        for order, swapped in ((chosen, False), (chosen[::-1], True)):
            for picture in order:
                before = answered[picture.name]
                assert before.analysis is not None
                made = await asyncio.to_thread(_changed, picture, before, swapped, wanted.drawn)
                pace.skipped((1 if swapped else len(counterfactual.CHANGES) - 1) - len(made))
                for one in made:
                    if session.variant(picture.name, one.change) is not None:
                        pace.skipped()
                        continue
                    asked, detail = self._question(picture, one.data, wanted, model)
                    blank = replace(before, analysis=None)
                    after, _ = await self._outcome(blank, asked, model, detail)
                    held, words = counterfactual.judge(before.analysis, after.analysis, one.erased)
                    session.add_variant(Variant(picture.name, one.change, held, words))
                    await self._told(session, pace)

    def _question(
        self, picture: Labelled, data: bytes, wanted: Wanted, model: M
    ) -> tuple[AskedPicture, int]:
        """What the app would ask about this picture, with how many image tokens."""
        rules = self._rules(picture.camera)
        question = rules.question(picture.camera.name if picture.camera else "")
        detail = wanted.detail or rules.detail or model.detail
        return AskedPicture(data, question, areas=rules.areas), detail

    async def _outcome(
        self, blank: Outcome, picture: AskedPicture, model: M, detail: int
    ) -> tuple[Outcome, BlinkThinkError | None]:
        """``blank`` with what the model said. Raises what is not about this picture."""
        try:
            answer = await self._answer(picture, model, detail, blank.picture)
        except _OF_THE_PICTURE as error:
            refused = error.refused if isinstance(error, ModelFailed) else ()
            message = say(error).sentence
            return replace(blank, refused=refused, error=error.code, message=message), error
        return (
            replace(
                blank,
                analysis=answer.analysis,
                provenance=answer.provenance,
                refused=answer.refused,
            ),
            None,
        )

    async def _answer(self, picture: AskedPicture, model: M, detail: int, name: str) -> Answer:
        """A server that asks to wait for a while is asked again. Raises as the engine."""
        for left in reversed(range(_TRIES)):
            await self._first()
            try:
                with purpose("evaluation", picture=name):
                    return await self._engine.analyze(picture, model=model, detail=detail)
            except RateLimited as error:
                if not left or error.retry_after is None or error.retry_after > _PATIENCE:
                    raise
                await self._clock.sleep(error.retry_after)
        raise AssertionError("the last try returns or raises")

    async def _told(self, session: Session, pace: _Pace) -> None:
        """Say how far it is, and keep what there is now and then."""
        pace.stepped()
        if pace.due():
            await asyncio.to_thread(session.keep)
        self._heard(Progress(session.head, pace.done, pace.total, pace.seconds_left()))


class _Pace:
    """How far a run is, and how fast; by the steady counter, whatever the wall clock does."""

    def __init__(self, clock: Clock, total: int) -> None:
        self.total = total
        self.done = 0
        self._asked = 0
        self._clock = clock
        self._begun = clock.monotonic()
        self._kept: float | None = None

    def stepped(self) -> None:
        self.done += 1
        self._asked += 1

    def skipped(self, count: int = 1) -> None:
        """Known from before, or not to be asked: it took no time."""
        self.done += count

    def due(self) -> bool:
        """Whether it is time to write: after the first answer, then every few seconds."""
        now = self._clock.monotonic()
        if self._kept is not None and now - self._kept < _KEEP_EVERY:
            return False
        self._kept = now
        return True

    def seconds_left(self) -> float | None:
        if not self._asked:
            return None
        spent = self._clock.monotonic() - self._begun
        return spent / self._asked * max(0, self.total - self.done)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise from_os_error(error, path) from error


def _digest(picture: AskedPicture, detail: int) -> str:
    """Tells questions apart: the camera's words, flags, areas and detail."""
    asked = msgspec.json.encode((picture.question, picture.areas, detail))
    return hashlib.sha256(asked).hexdigest()[:16]


def _usable(known: Outcome, sha256: str, question: str) -> bool:
    """Whether the model said something about this very picture and question already."""
    said = known.analysis is not None or bool(known.refused)
    return said and known.sha256 == sha256 and known.question == question


def _changed(
    picture: Labelled, before: Outcome, swapped: bool, drawn: bool
) -> list[counterfactual.Changed]:
    """None where the picture is gone or other than it was."""
    try:
        data = picture.path.read_bytes()
    except OSError:
        return []
    if before.analysis is None or hashlib.sha256(data).hexdigest() != before.sha256:
        return []
    if swapped:
        return [counterfactual.Changed("swapped", data)]
    without = held_out.without_subjects(picture.expected) if drawn else None
    label = Expected.from_json(picture.expected)
    return list(counterfactual.changed(data, label, before.analysis, without=without))
