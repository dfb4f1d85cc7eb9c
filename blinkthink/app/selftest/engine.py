"""Checks of what looks at pictures: the model process, llama.cpp, the demo's model."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path

from blinkthink.analysis.engine import LocalEngine
from blinkthink.analysis.gpu_trial import trials
from blinkthink.analysis.models import hardware
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.models.store import ModelStore
from blinkthink.analysis.process import ModelProcess, ProcessDied, ProcessHung
from blinkthink.analysis.worker.messages import Look, Refused, Seen
from blinkthink.app.selftest.check import CheckFailed
from blinkthink.core.analysis import Analysis, AskedPicture, Question
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.settings import Settings
from blinkthink.core.translation import tr
from blinkthink.core.words import say
from blinkthink.demo.scenes import Scene, draw

# A yard with nobody, a driveway by night with a person and a vehicle, a porch with a person, an
# animal and a package: a model that is whole and computed rightly answers each of them truly.
SCENES = (89, 66, 79)
_SIZE = (640, 360)
_ANSWER_SECONDS = 20.0


def worker() -> str:
    """A process is started, answers, and ends."""
    return asyncio.run(_worker())


async def _worker() -> str:
    process = ModelProcess()
    try:
        await process.start(lambda: None)
        await process.send(Look(list(trials.trial().modules)))
        said = await process.receive(_ANSWER_SECONDS)
    except (ProcessDied, ProcessHung) as error:
        raise CheckFailed(
            tr("The process that looks at pictures does not answer: {why}.").format(why=error)
        ) from error
    finally:
        await process.end()
    if isinstance(said, Refused):
        raise CheckFailed(tr("llama.cpp does not load: {why}.").format(why=said.reason))
    if not isinstance(said, Seen):
        raise CheckFailed(tr("The process that looks at pictures speaks out of turn."))
    return ", ".join(device.description or device.name for device in said.devices)


def llama() -> str:
    """What llama.cpp computes on."""
    machine = asyncio.run(hardware.examine())
    if not machine.engine:
        raise CheckFailed(tr("llama.cpp does not start."))
    return f"{machine.engine}, {machine.backend}"


def demo_model(model: InstalledModel | None = None, seeds: Sequence[int] = SCENES) -> str:
    """The model that comes with the app says what is in pictures that were drawn."""
    scenes = [draw(seed, size=_SIZE) for seed in seeds]
    try:
        answers = asyncio.run(_ask(model or _demo(), scenes))
    except BlinkThinkError as error:
        raise CheckFailed(say(error).sentence) from error
    for scene, answer in zip(scenes, answers, strict=True):
        wanted = {subject.kind: subject.count for subject in scene.truth.subjects}
        seen = {subject.kind: subject.count for subject in answer.subjects}
        if (seen, answer.scene) != (wanted, scene.truth.scene()):
            raise CheckFailed(
                tr("The answer to a picture is wrong: “{answer}” ({seen}).").format(
                    answer=answer.scene, seen=", ".join(sorted(seen)) or "–"
                )
            )
    return answers[-1].scene


def _demo() -> InstalledModel:
    with tempfile.TemporaryDirectory(prefix="blinkthink-selftest-") as folder:
        model = ModelStore(Path(folder), SystemClock()).choose(None, demo=True)
    if not isinstance(model, InstalledModel):
        raise CheckFailed(tr("The demo’s model is not there."))
    return model


async def _ask(model: InstalledModel, scenes: Sequence[Scene]) -> list[Analysis]:
    engine = LocalEngine(lambda state: None, SystemClock(), settings=lambda: Settings(threads=1))
    try:
        return [
            (
                await engine.analyze(
                    AskedPicture(scene.jpeg(), Question(scene.truth.place.title())), model=model
                )
            ).analysis
            for scene in scenes
        ]
    finally:
        await engine.close()
