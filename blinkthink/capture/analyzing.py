"""What is in one picture: from its bytes through the model into its sidecar."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

import aiofiles

from blinkthink.analysis.flags import with_severities
from blinkthink.capture.finishing import to_its_end
from blinkthink.core.analysis import Analysis, AnalysisError, AskedPicture, Provenance
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.clock import Clock
from blinkthink.core.errors import (
    AnalysisBroke,
    BlinkThinkError,
    Cancelled,
    ModelMissing,
    NotFound,
    from_os_error,
)
from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.core.words import say
from blinkthink.gallery.library import Library
from blinkthink.runtime.egress import purpose

log = logging.getLogger(__name__)

RulesOf = Callable[[CameraRef | None], CameraRules]
"""``Settings.rules_of``, as they are now."""

# Errors that are no answer about the picture: its sidecar stays as it was.
_NOT_THE_PICTURE = (ModelMissing, Cancelled, NotFound)


class Answer(Protocol):
    """What a model said, checked, and what it took."""

    @property
    def analysis(self) -> Analysis: ...
    @property
    def provenance(self) -> Provenance: ...


class Model(Protocol):
    """A model that is installed."""

    @property
    def detail(self) -> int:
        """The image tokens that suit it."""

    @property
    def destination(self) -> str:
        """The host that pictures go to; empty where they stay on this machine."""


M = TypeVar("M", bound=Model)
M_contra = TypeVar("M_contra", bound=Model, contravariant=True)


class Engine(Protocol[M_contra]):
    """What asks a model: ``analysis.engines.Engines``."""

    async def analyze(self, picture: AskedPicture, *, model: M_contra, detail: int) -> Answer:
        """Raises BadImage, ModelMissing, ModelFailed; a cancel of the task ends it."""


class BatchEngine(Engine[M_contra], Protocol[M_contra]):
    """An engine that can answer several pictures together."""

    def at_once(self, model: M_contra, detail: int, waiting: int) -> int:
        """How many of ``waiting`` pictures it should be asked about together, now."""

    async def analyze_many(
        self, pictures: Sequence[AskedPicture], *, model: M_contra, detail: int
    ) -> Sequence[Answer | BlinkThinkError]:
        """The answer to each picture, or why there is none. Raises as ``analyze``."""


async def analyze_picture(
    library: Library,
    engine: Engine[M],
    model: M,
    path: Path,
    *,
    rules: RulesOf,
    detail: int | None,
    clock: Clock,
    force: bool = False,
    audit: bool = False,
    quiet: tuple[type[BlinkThinkError], ...] = (),
    before: BlinkThinkError | None = None,
) -> Sidecar | None:
    """Analyse the picture at ``path`` and write its sidecar; the sidecar as it is then.

    ``rules`` gives what holds for the picture's camera; ``detail``: image tokens, instead of those.
    None where it is analysed already and ``force`` is not given. An analysis that failed is written
    too, as ``error`` beside the analysis before. Raises NotFound (the picture is gone), BadImage,
    ModelMissing, ModelFailed, DiskFull, ReadOnly or Transient. Cancelled, it leaves the sidecar as
    it was, or whole with the new analysis. ``audit``: the picture was skipped as unchanged, and its
    sidecar goes on saying so. Errors of ``quiet`` are not written. ``before``: why another model
    had no answer.
    """
    try:
        return await _analyze(
            library, engine, model, path, rules=rules, detail=detail, force=force, audit=audit
        )
    except BlinkThinkError as error:
        error.before = before
        if not isinstance(error, quiet):
            await note_failure(library, path, error, clock)
        raise
    except Exception as error:
        log.exception("analysing %s failed in a way that nobody foresaw", path)
        failure = AnalysisBroke(f"{type(error).__name__}: {error}", subject=str(path))
        await note_failure(library, path, failure, clock)
        raise failure from error


async def _analyze(
    library: Library,
    engine: Engine[M],
    model: M,
    path: Path,
    *,
    rules: RulesOf,
    detail: int | None,
    force: bool,
    audit: bool,
) -> Sidecar | None:
    before = await asyncio.to_thread(library.read_sidecar, path)
    if before is not None and before.analysis is not None and not force:
        return None
    data = await _read(path)
    camera = await asyncio.to_thread(library.camera_of, path)
    here = rules(camera)
    picture = here.asked(data, camera)
    detail = detail or here.detail or model.detail
    try:
        with purpose("analysis", picture=_named(library, path)):
            answer = await engine.analyze(picture, model=model, detail=detail)
    except BlinkThinkError as error:
        error.subject = error.subject or str(path)
        raise

    provenance = replace(answer.provenance, audit=audit)

    def analyzed(sidecar: Sidecar) -> Sidecar:
        at = sidecar.captured_at
        return sidecar.analyzed(with_severities(answer.analysis, here.severities, at), provenance)

    def write() -> Sidecar:
        return library.update_sidecar(path, analyzed)

    return await to_its_end(write, then=lambda _: None)


async def note_failure(library: Library, path: Path, error: BlinkThinkError, clock: Clock) -> None:
    """Write ``error`` into the sidecar where it says something about the picture.

    A sidecar that cannot be written is logged; the error itself is what people see.
    """
    if isinstance(error, _NOT_THE_PICTURE):
        return
    at = clock.now().isoformat(timespec="seconds")
    record = AnalysisError(error.code, say(error).sentence, at)

    def write() -> None:
        try:
            library.update_sidecar(path, lambda sidecar: sidecar.failed(record))
        except BlinkThinkError as problem:
            log.warning("the failure of %s is not noted: %s", path, problem.detail)

    await to_its_end(write, then=lambda _: None)


def _named(library: Library, path: Path) -> str:
    """A picture as the ledger names it: below the library, else by its name alone."""
    root = library.root
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


async def _read(path: Path) -> bytes:
    try:
        async with aiofiles.open(path, "rb") as file:
            return await file.read()
    except FileNotFoundError as error:
        raise NotFound("the picture was deleted", subject=str(path)) from error
    except OSError as error:
        raise from_os_error(error, path) from error
