"""Keeps one model process: loads the wanted model into it, watches it, stops it, ends it."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

from blinkthink.analysis import preflight, prompt
from blinkthink.analysis.gpu_trial import trials
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.models.pair import PairFacts
from blinkthink.analysis.phases import Limits, silence
from blinkthink.analysis.process import ModelProcess, ProcessDied, ProcessHung, done_within
from blinkthink.analysis.wanted import Wanted
from blinkthink.analysis.worker.messages import (
    Describe,
    Described,
    DescribedMany,
    DescribeMany,
    Failed,
    FromWorker,
    Load,
    Loaded,
    Look,
    Progress,
    Refused,
    Seen,
    Stop,
)
from blinkthink.core.clock import Clock
from blinkthink.core.errors import ModelFailed, ModelMissing
from blinkthink.core.state import Device, EngineState, best_gpu
from blinkthink.core.translation import tr

log = logging.getLogger(__name__)

HOW_TO_GET_LLAMA = tr(
    "llama.cpp is not installed here, so nothing can look at pictures. “pip install "
    "llama-cpp-python==0.3.36” brings it; that needs a C++ compiler (see the README)."
)
_DOES_NOT_START = tr(
    "llama.cpp is installed here but does not start, so nothing can look at pictures. Installing "
    "it once more may help: “pip install --force-reinstall llama-cpp-python==0.3.36”."
)
if getattr(sys, "frozen", False):  # it is a part of the app, and there is no pip
    HOW_TO_GET_LLAMA = _DOES_NOT_START = tr(
        "llama.cpp does not start here, so nothing can look at pictures. Installing BlinkThink "
        "once more may help; “blinkthink --selftest” says more."
    )
_COMPILING = tr("The first answer takes longer: the GPU’s driver gets ready for this model.")
_STOP_SECONDS = 2.0  # for what was told to stop; the process is replaced after that
Say = Callable[[EngineState, str, str], None]


@dataclass
class _Kept:
    """A process and what it holds; ``layers`` of it are on the GPU, ``tokens`` its context."""

    process: ModelProcess
    holds: Wanted | None = None
    backend: str = ""
    layers: int = 0
    tokens: int = 0
    sending: asyncio.Future[None] | None = field(default=None, repr=False)
    answered: set[type[Describe | DescribeMany]] = field(default_factory=set)
    compiling: bool = False  # a GPU's driver has not answered such a question yet


class Supervisor:
    """At most one process. All methods belong to the loop's thread; one job at a time."""

    def __init__(
        self, clock: Clock, limits: Limits, say: Say, on_death: Callable[[], None]
    ) -> None:
        """``on_death`` is called when the process ended while it had nothing to do."""
        self._clock = clock
        self._limits = limits
        self._say = say
        self._on_death = on_death
        self._kept: _Kept | None = None
        self._stopping: asyncio.Task[None] | None = None
        self._ending: set[asyncio.Future[None]] = set()
        self._closed = False
        self._layers: dict[tuple[InstalledModel, int], int] = {}  # that were found to fit
        self._halved: set[tuple[InstalledModel, int]] = set()  # that then did not
        self.phase = ""  # what the process does now, "stopping", or nothing

    @property
    def pid(self) -> int | None:
        return self._kept.process.pid if self._kept else None

    @property
    def holds(self) -> Wanted | None:
        """What is loaded, ready for use."""
        return self._kept.holds if self._kept else None

    @property
    def backend(self) -> str:
        """What the loaded model is computed on: "CUDA", "CPU", .."""
        return self._kept.backend if self._kept else ""

    async def hold(self, wanted: Wanted, facts: PairFacts) -> None:
        """Let the process hold at least ``wanted``; a new process where there is none.

        Raises ModelFailed or ModelMissing (there is no process then), ProcessDied or ProcessHung.
        """
        if self._stopping is not None:
            await asyncio.wait([self._stopping])
        title = wanted.model.title
        if (kept := self._kept) is not None:
            if kept.process.alive and kept.holds is not None and kept.holds.serves(wanted):
                return
            if not kept.process.alive:
                self._say(EngineState.RESTARTING, title, restarting(tr("while it was idle")))
            self.drop()
        self.phase = "loading"
        self._say(EngineState.LOADING, title, "")
        tokens = preflight.context_tokens(wanted.sequences, wanted.image_tokens, wanted.question)
        kept, gpu = await self._start()
        known = self._layers.get((wanted.model, tokens))
        most = preflight.layers_for(facts, gpu, tokens)
        for layers in preflight.fewer_layers(most if known is None else min(most, known)):
            try:
                preflight.check_room(title, facts, gpu, layers, tokens)
            except ModelFailed:
                self.drop()
                raise
            if refused := await self._load(kept, wanted, layers):
                self.drop()
                if layers == 0 or not _for_memory(refused):
                    raise ModelFailed(
                        tr("“{title}” could not be loaded: {refused}.").format(
                            title=title, refused=refused
                        )
                    )
                log.warning("%d layers did not fit on the GPU: %s", layers, refused)
                self.phase = "loading"
                kept, gpu = await self._start()
                continue
            self._layers[wanted.model, tokens] = layers
            kept.backend = gpu.backend if gpu is not None and layers else "CPU"
            kept.holds, kept.layers, kept.tokens = wanted, layers, tokens
            self.phase = ""
            return

    async def ask(self, job: Describe | DescribeMany) -> Described | DescribedMany:
        """The answer. Raises ModelFailed where llama.cpp refuses, ProcessDied or ProcessHung; after
        that, where layers were on a GPU, the next process has fewer there."""
        kept = self._kept
        if kept is None or kept.holds is None:
            raise ProcessDied(tr("it is gone"))
        kept.compiling = kept.layers > 0 and type(job) not in kept.answered
        self._say(EngineState.BUSY, kept.holds.model.title, _COMPILING if kept.compiling else "")
        self.phase = "sending"
        kept.sending = asyncio.ensure_future(kept.process.send(job))
        # Nobody may come back for it, and that the process is dead is no news then.
        kept.sending.add_done_callback(lambda done: done.cancelled() or done.exception())
        limit = self._limits.of(self.phase)
        if not await done_within(kept.sending, limit, self._clock):
            raise ProcessHung(silence(self.phase, limit))
        await kept.sending
        while True:
            try:
                said = await self._receive(kept)
            except (ProcessDied, ProcessHung):
                self._take_fewer_layers(kept)  # where memory runs out, some backends end it
                raise
            if isinstance(said, Described | DescribedMany) and said.job == job.job:
                self.phase = ""
                kept.answered.add(type(job))
                return said
            if isinstance(said, Failed) and said.job == job.job:
                self.phase = ""
                if _for_memory(said.reason) and self._take_fewer_layers(kept):
                    log.warning("fewer layers go onto the GPU: %s", said.reason)
                    raise ProcessDied(tr("the GPU’s memory was too small; it gets less to hold"))
                raise ModelFailed(f"{said.reason}.")

    def interrupt(self, job: int) -> None:
        """Nobody waits for ``job`` any more. What can be stopped is stopped in the background, and
        the next ``hold`` waits for that; encoding and loading end only with the process."""
        kept = self._kept
        if kept is None or self.phase in ("loading", "encoding"):
            self.drop()
            return
        if self.phase in ("", "stopping"):  # a job that only waited for that to end
            return
        self.phase = "stopping"
        self._stopping = asyncio.ensure_future(self._stop(kept, job))

    def drop(self) -> None:
        """Kill the process, if there is one; what is left of it is cleaned up in the background."""
        kept, self._kept, self.phase = self._kept, None, ""
        if kept is not None:
            ending = asyncio.ensure_future(kept.process.end())
            self._ending.add(ending)
            ending.add_done_callback(self._ending.discard)

    async def close(self) -> None:
        """End the process; no other one is started."""
        self._closed = True
        self.drop()
        await self.ended()

    async def ended(self) -> None:
        """Return once every dropped process is gone, and its memory with it."""
        if self._stopping is not None:
            await asyncio.wait([self._stopping])
        if self._ending:
            await asyncio.wait(self._ending)

    async def _start(self) -> tuple[_Kept, Device | None]:
        """A new process, and the GPU with the memory that is free there now."""
        await self.ended()
        if self._closed:
            raise ProcessDied("the engine was closed")
        process = ModelProcess(self._clock)
        kept = self._kept = _Kept(process)
        await process.start(lambda: self._died(kept))
        tried = await asyncio.to_thread(trials.trial)
        await process.send(Look(list(tried.modules)))
        said = await self._receive(kept)
        if isinstance(said, Refused):
            self.drop()
            raise ModelMissing(f"{_DOES_NOT_START} ({said.reason})")
        if not isinstance(said, Seen):
            raise ProcessDied(tr("it answered what nobody asked"))
        return kept, best_gpu(said.devices)

    async def _load(self, kept: _Kept, wanted: Wanted, layers: int) -> str:
        """Why the model was refused, or nothing."""
        model = wanted.model
        try:
            await kept.process.send(
                Load(
                    str(model.text),
                    str(model.projector),
                    prompt.load().system,
                    threads=wanted.threads,
                    plain=wanted.plain,
                    gpu_layers=layers,
                    sequences=wanted.sequences,
                    image_tokens=wanted.image_tokens,
                    question=wanted.question,
                )
            )
            said = await self._receive(kept)
            while isinstance(said, Progress):
                said = await self._receive(kept)
        except ProcessDied as error:
            if layers == 0:
                raise
            return f"out of memory? ({error})"  # some backends end the process where it runs out
        if isinstance(said, Refused):
            if said.missing:
                self.drop()
                raise ModelMissing(f"{_DOES_NOT_START} ({said.reason})")
            return said.reason or "llama.cpp gave no reason"
        if not isinstance(said, Loaded):
            raise ProcessDied(tr("it answered what nobody asked"))
        log.info(
            "loaded %s in %.1f s, context %d, %d layers on the GPU",
            *(model.name, said.seconds, said.context, layers),
        )
        return ""

    def _take_fewer_layers(self, kept: _Kept) -> bool:
        """Let the next process have half of the layers on the GPU, and none where it was no use: a
        driver that ends the process whatever it holds leaves the work to the processor."""
        if kept.holds is None or not kept.layers:
            return False
        what = (kept.holds.model, kept.tokens)
        log.warning("%d layers were perhaps too many for the GPU", kept.layers)
        self._layers[what] = 0 if what in self._halved else kept.layers // 2
        self._halved.add(what)
        return True

    async def _receive(self, kept: _Kept) -> FromWorker:
        limit = self._limits.of(self.phase, compiling=kept.compiling)
        try:
            said = await kept.process.receive(limit)
        except ProcessHung as error:
            raise ProcessHung(silence(self.phase, limit)) from error
        if isinstance(said, Progress) and said.job and self.phase != "stopping":
            self.phase = said.phase
        return said

    async def _stop(self, kept: _Kept, job: int) -> None:
        """Wait until the process is done with ``job``; end it where it does not come to that."""
        try:
            # Two messages at once would be one muddle.
            if kept.sending is not None and not await done_within(
                kept.sending, _STOP_SECONDS, self._clock
            ):
                raise ProcessHung
            await kept.process.send(Stop(job))
            while isinstance(await kept.process.receive(_STOP_SECONDS), Progress):
                pass
        except (ProcessDied, ProcessHung):
            log.info("the model process did not stop; it is replaced")
            if self._kept is kept:
                self.drop()
                self._on_death()
        finally:
            self._stopping = None
            if self._kept is kept:
                self.phase = ""

    def _died(self, kept: _Kept) -> None:
        """The process ended; while it works, whoever waits for it finds that out."""
        if self._kept is kept and not self.phase:
            self.drop()
            self._on_death()


def restarting(how: str) -> str:
    """What is said when a process is gone and a new one starts."""
    return tr("The model process ended: {how}. A new one starts; nothing is lost.").format(how=how)


def _for_memory(reason: str) -> bool:
    words = reason.lower()
    return any(word in words for word in ("memory", "alloc", "buffer", "context"))
