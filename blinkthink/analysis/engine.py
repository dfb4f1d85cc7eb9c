"""The engine on this machine: one model process, started when first needed, restarted when it dies.

States go to ``on_state`` on the loop's thread:

    IDLE -> LOADING -> READY <-> BUSY     FAILED: the model's files are no use
            RESTARTING -> LOADING         after a death, with the reason in words
"""

from __future__ import annotations

import asyncio
import importlib.util
import itertools
import logging
from collections.abc import Callable
from dataclasses import dataclass

from blinkthink.analysis import images, prompt, validate
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.models.pair import PairFacts, check_pair
from blinkthink.analysis.process import ModelProcess, ProcessDied, ProcessHung
from blinkthink.analysis.worker.messages import (
    Describe,
    Described,
    Failed,
    Load,
    Loaded,
    Progress,
    Refused,
    Stop,
)
from blinkthink.core.analysis import Analysis, Provenance
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, Cancelled, ModelFailed, ModelMissing
from blinkthink.core.state import Engine, EngineState

log = logging.getLogger(__name__)

ATTEMPTS = 2  # an answer that fails the checks is asked for once more
_LIVES = 2  # a picture on which the process dies gets one more process
_STOP_SECONDS = 0.05  # for decoding to stop; the process is replaced after that

HOW_TO_GET_LLAMA = (
    "llama.cpp is not installed here, so nothing can look at pictures. “pip install "
    "llama-cpp-python==0.3.36” brings it; that needs a C++ compiler (see the README)."
)


@dataclass(frozen=True)
class Answer:
    """What is in a picture, and who said so."""

    analysis: Analysis
    provenance: Provenance


@dataclass(frozen=True)
class Limits:
    """Seconds after which a silent process counts as hung; 0 threads: all physical cores."""

    load_seconds: float = 300.0
    answer_seconds: float = 900.0
    threads: int = 0


class LocalEngine:
    """Looks at one picture after the other with the model that is asked for."""

    def __init__(
        self, on_state: Callable[[Engine], None], clock: Clock, limits: Limits | None = None
    ) -> None:
        self._on_state = on_state
        self._clock = clock
        self._limits = limits or Limits()
        self._turn = asyncio.Lock()
        self._jobs = itertools.count(1)
        self._process: ModelProcess | None = None
        self._model: InstalledModel | None = None  # that the process holds
        self._facts: dict[tuple[object, ...], PairFacts] = {}
        self._phase = ""  # loading, sending, encoding or decoding while the process works
        self._ending: set[asyncio.Future[None]] = set()
        self._closed = False
        self._plain = False  # after a fault: without the processor's special kernels
        self.state = Engine(EngineState.IDLE)

    @property
    def pid(self) -> int | None:
        """The model process, while there is one."""
        return self._process.pid if self._process else None

    @property
    def phase(self) -> str:
        """What the process does now: loading, sending, encoding, decoding, or nothing."""
        return self._phase

    async def analyze(
        self, data: bytes, *, camera: str, model: InstalledModel, detail: int | None = None
    ) -> Answer:
        """What is in the picture ``data``; ``detail`` is its budget of image tokens.

        Cancelling stops the model at once. Raises BadImage, ModelMissing or ModelFailed (the
        engine can be used again after each of them), or Cancelled when the engine was closed.
        """
        if importlib.util.find_spec("llama_cpp") is None:
            self._say(EngineState.NO_MODEL, detail=HOW_TO_GET_LLAMA)
            raise ModelMissing(HOW_TO_GET_LLAMA)
        async with self._turn:
            if self._closed:
                raise Cancelled("the engine was closed")
            try:
                return await self._analyze(data, camera, model, detail or model.detail)
            except (ModelFailed, ModelMissing) as error:
                if self._process is None and not self._closed:
                    self._say(EngineState.FAILED, model.title, error.detail)
                else:
                    self._settle()
                raise
            except (asyncio.CancelledError, BlinkThinkError):
                self._settle()
                raise

    async def close(self) -> None:
        """End the process, also while it works. Takes less than a second."""
        self._closed = True
        self._drop()
        if self._ending:
            await asyncio.wait(self._ending)
        self._say(EngineState.IDLE)

    async def _analyze(
        self, data: bytes, camera: str, model: InstalledModel, detail: int
    ) -> Answer:
        begin = self._clock.monotonic()
        facts = await self._check(model)
        detail = min(detail, images.DETAILS[-1])
        pixels = await asyncio.to_thread(images.prepare, data, detail, longest=facts.longest)
        rules = prompt.load()
        prompt_tokens, output_tokens, waited = 0, 0, 0.0
        problems: list[str] = []
        for attempt in range(1, ATTEMPTS + 1):
            question = rules.question(camera, problems)
            job = Describe(next(self._jobs), question, pixels.width, pixels.height, pixels.rgb)
            said, loading = await self._ask(job, model)
            waited += loading
            prompt_tokens += said.prompt_tokens
            output_tokens += len(said.tokens)
            try:
                analysis = validate.parse(said.text)
            except validate.BadAnswer as error:
                problems = error.problems
                log.warning("the model's answer was refused: %s", error)
                continue
            self._say(EngineState.READY, model.title)
            provenance = Provenance(
                backend="local",
                model=model.name,
                prompt_version=rules.version,
                seconds=self._clock.monotonic() - begin - waited,
                image_tokens=said.image_tokens,
                prompt_tokens=prompt_tokens,
                output_tokens=output_tokens,
                attempts=attempt,
                analyzed_at=self._clock.now().isoformat(timespec="seconds"),
            )
            return Answer(analysis, provenance)
        raise ModelFailed(f"The answer was not usable: {'; '.join(problems)}.")

    async def _check(self, model: InstalledModel) -> PairFacts:
        """The facts of the model's files; read again only when a file has changed."""
        try:
            stats = [path.stat() for path in (model.text, model.projector)]
        except OSError as error:
            raise ModelMissing(f"A file of “{model.title}” is gone ({error.filename}).") from error
        key = (model.text, model.projector, *((stat.st_size, stat.st_mtime_ns) for stat in stats))
        if key not in self._facts:
            self._facts = {key: await asyncio.to_thread(check_pair, model.text, model.projector)}
        return self._facts[key]

    async def _ask(self, job: Describe, model: InstalledModel) -> tuple[Described, float]:
        """The process's answer and the seconds that loading took; one more process if it dies."""
        loading = 0.0
        lives = _LIVES
        while True:
            begin = self._clock.monotonic()
            try:
                process = await self._ready(model)
                loading += self._clock.monotonic() - begin
                return await self._describe(process, job), loading
            except asyncio.CancelledError:
                await self._interrupt(job)
                raise
            except (ProcessDied, ProcessHung) as error:
                how = str(error) or "it stopped answering"
                log.warning("the model process is gone: %s", how)
                fault = isinstance(error, ProcessDied) and error.fault
                if not fault or self._plain:
                    lives -= 1  # a first fault is the special kernels' and costs the picture none
                self._plain |= fault
                self._drop()
                if self._closed:
                    raise Cancelled("the engine was closed") from error
                if lives == 0:
                    why = f"The model process ended twice on this picture ({how})."
                    raise ModelFailed(why) from error
                self._say(EngineState.RESTARTING, model.title, _restarting(how))

    async def _ready(self, model: InstalledModel) -> ModelProcess:
        """The process with ``model`` loaded; a new one where there is none."""
        if self._process is not None:
            if self._process.alive and self._model == model:
                return self._process
            if not self._process.alive:
                self._say(EngineState.RESTARTING, model.title, _restarting("while it was idle"))
            self._drop()
        self._phase = "loading"
        self._say(EngineState.LOADING, model.title)
        process = self._process = ModelProcess()
        await process.start(lambda: self._died(process))
        rules, threads = prompt.load().system, self._limits.threads
        files = str(model.text), str(model.projector)
        await process.send(Load(*files, rules, threads, self._plain))
        said = await process.receive(self._limits.load_seconds)
        if isinstance(said, Refused):
            self._drop()
            if said.missing:
                raise ModelMissing(f"{HOW_TO_GET_LLAMA} ({said.reason})")
            raise ModelFailed(f"“{model.title}” could not be loaded: {said.reason}.")
        if not isinstance(said, Loaded):
            raise ProcessDied("it spoke out of turn")
        self._model = model
        log.info("loaded %s in %.1f s, context %d", model.name, said.seconds, said.context)
        return process

    async def _describe(self, process: ModelProcess, job: Describe) -> Described:
        self._say(EngineState.BUSY, self.state.model)
        self._phase = "sending"
        await process.send(job)
        while True:
            said = await process.receive(self._limits.answer_seconds)
            if isinstance(said, Progress):
                self._phase = said.phase
            elif isinstance(said, Described) and said.job == job.job:
                self._phase = ""
                return said
            elif isinstance(said, Failed) and said.job == job.job:
                self._phase = ""
                raise ModelFailed(f"{said.reason}.")

    async def _interrupt(self, job: Describe) -> None:
        """Stop what the process does: decoding stops when asked to, all else only with it."""
        process, phase = self._process, self._phase
        if process is None or not phase:
            return
        if phase == "decoding":
            process.send_now(Stop(job.job))
            try:
                async with asyncio.timeout(_STOP_SECONDS):
                    while isinstance(await process.receive(_STOP_SECONDS), Progress):
                        pass
                self._phase = ""
                return
            except (TimeoutError, ProcessDied, ProcessHung):
                log.info("decoding did not stop in time; the model process is replaced")
        self._drop()

    def _died(self, process: ModelProcess) -> None:
        """The process ended; while it works, ``_ask`` finds that out by itself."""
        if process is self._process and not self._phase:
            self._drop()
            why = (
                "The model process ended while it was idle. A new one starts with the next picture."
            )
            self._say(EngineState.IDLE, detail=why)

    def _drop(self) -> None:
        """Kill the process, if there is one; what is left of it is cleaned up in the background."""
        process, self._process, self._model, self._phase = self._process, None, None, ""
        if process is not None:
            ending = asyncio.ensure_future(process.end())
            self._ending.add(ending)
            ending.add_done_callback(self._ending.discard)

    def _settle(self) -> None:
        idle = self._process is None or self._model is None
        self._say(EngineState.IDLE if idle else EngineState.READY, self.state.model)

    def _say(self, state: EngineState, model: str = "", detail: str = "") -> None:
        self.state = Engine(state, model, detail)
        self._on_state(self.state)


def _restarting(how: str) -> str:
    return f"The model process ended ({how}). A new one starts; nothing is lost."
