"""The engine on this machine: one model process, started when first needed, restarted when it dies.

States go to ``on_state`` on the loop's thread:

    IDLE -> LOADING -> READY <-> BUSY     FAILED: the model's files are no use, or no room
            RESTARTING -> LOADING         after a death, with the reason in words
    READY -> IDLE                         after a while without a picture, or where memory is short
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import itertools
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path

from blinkthink.analysis import images, preflight, prompt, validate
from blinkthink.analysis.asking import Answer, Asked, Check, Work
from blinkthink.analysis.batches import SIZES, Batches, Case
from blinkthink.analysis.drafts import Drafts
from blinkthink.analysis.idling import IdleWatch
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.phases import Limits
from blinkthink.analysis.process import ProcessDied, ProcessHung
from blinkthink.analysis.supervisor import (
    HOW_TO_GET_LLAMA,
    Supervisor,
    restarting,
)
from blinkthink.analysis.wanted import Wanted
from blinkthink.analysis.worker.messages import Describe, Described, DescribedMany, DescribeMany
from blinkthink.core.analysis import AskedPicture
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, Cancelled, ModelFailed, ModelMissing
from blinkthink.core.settings import Settings
from blinkthink.core.state import Engine, EngineState
from blinkthink.core.translation import tr

log = logging.getLogger(__name__)

ATTEMPTS = 2  # an answer that fails the checks is asked for once more


class LocalEngine:
    """Looks at pictures with the model that is asked for, one after the other or some together."""

    def __init__(
        self,
        on_state: Callable[[Engine], None],
        clock: Clock,
        limits: Limits | None = None,
        *,
        settings: Callable[[], Settings] = Settings,
        verified: Path | None = None,
        batches: Path | None = None,
        check: Check = validate.parse,
    ) -> None:
        """``verified`` and ``batches``: ``core.paths``' files of these names; None keeps nothing,
        and then no SHA-256 is checked. ``check`` reads each answer."""
        self._check = check
        self._on_state = on_state
        self._clock = clock
        self._settings = settings
        self._turn = asyncio.Lock()
        self._waiting = 0  # who asks for something now, the one at work included
        self._jobs = itertools.count(1)
        self._files = preflight.FileCheck(verified)
        self._batches = Batches(batches, clock)
        self._drafts = Drafts()
        self._supervisor = Supervisor(clock, limits or Limits(), self._say, self._died_idle)
        self._idle = IdleWatch(clock, settings, self._unload)
        self._room = prompt.ROOMS[0]  # for questions; the largest that was needed
        self._plain = False  # after a fault: without the processor's special kernels
        self._closed = False
        self.state = Engine(EngineState.IDLE)

    @property
    def pid(self) -> int | None:
        """The model process, while there is one."""
        return self._supervisor.pid

    @property
    def phase(self) -> str:
        """What the process does now: loading, sending, prefix, encoding, image, question, decoding,
        stopping, or nothing."""
        return self._supervisor.phase

    async def analyze(
        self,
        picture: AskedPicture,
        *,
        model: InstalledModel,
        detail: int | None = None,
    ) -> Answer:
        """What is in the picture; ``detail`` is its budget of image tokens.

        With a ``draft_key`` the answer is drafted from the last one to the same question under that
        key, which saves time and changes nothing. Severities are not its business: all are
        ``info``. Cancelling stops the model at once. Raises
        BadImage, ModelMissing or ModelFailed (the engine can be used again after each of them), or
        Cancelled when the engine was closed.
        """
        async with self._at_work(model) as begin:
            work = await self._prepare(model, detail)
            asked = await self._asked(picture, work, begin)
            return await self._answer(asked, work)

    async def analyze_many(
        self, pictures: Sequence[AskedPicture], *, model: InstalledModel, detail: int | None = None
    ) -> list[Answer | BlinkThinkError]:
        """What is in each of the pictures, answered together; for one that fails, why.

        Where the process dies on them, or refuses them, each is asked about by itself, once. Raises
        as ``analyze`` does where nothing can be asked at all.
        """
        async with self._at_work(model) as begin:
            work = await self._prepare(model, detail)
            outcomes: list[Answer | BlinkThinkError | None] = [None] * len(pictures)
            asked: dict[int, Asked] = {}
            for place, picture in enumerate(pictures):
                try:
                    asked[place] = await self._asked(picture, work, begin)
                except BlinkThinkError as error:
                    outcomes[place] = error
            if len(asked) > 1:
                for place, answer in zip(
                    list(asked), await self._together(list(asked.values()), work), strict=True
                ):
                    outcomes[place] = answer
            for place, one in asked.items():
                if outcomes[place] is None:
                    try:
                        outcomes[place] = await self._answer(one, work)
                    except BlinkThinkError as error:
                        if self._closed:
                            raise
                        outcomes[place] = error
            return [outcome for outcome in outcomes if outcome is not None]

    def at_once(self, model: InstalledModel, detail: int, waiting: int) -> int:
        """How many of ``waiting`` pictures to hand to ``analyze_many``: what was measured to pay,
        or what is to be measured now; else 1."""
        holds = self._supervisor.holds
        if holds is None or holds.model != model:
            return 1
        return self._batches.at_once(self._case(model, detail), waiting)

    async def let_go(self, name: str) -> None:
        """Return once no process holds the files of the model ``name``; they can be deleted then.

        A picture under way is described first.
        """
        async with self._turn:
            holds = self._supervisor.holds
            if holds is not None and holds.model.name == name:
                self._idle.end()
                self._unload(tr("Its files are to be deleted."))
                await self._supervisor.ended()

    async def close(self) -> None:
        """End the process, also while it works. Takes less than a second."""
        self._closed = True
        self._idle.end()
        await self._supervisor.close()
        self._say(EngineState.IDLE)

    @contextlib.asynccontextmanager
    async def _at_work(self, model: InstalledModel) -> AsyncIterator[float]:
        """One at a time; the time at which the turn came. The state afterwards is what is true."""
        if importlib.util.find_spec("llama_cpp") is None:
            self._say(EngineState.NO_MODEL, detail=HOW_TO_GET_LLAMA)
            raise ModelMissing(HOW_TO_GET_LLAMA)
        self._waiting += 1
        self._idle.end()
        try:
            async with self._turn:
                if self._closed:
                    raise Cancelled("the engine was closed")
                try:
                    yield self._clock.monotonic()
                    self._settle()
                except (ModelFailed, ModelMissing) as error:
                    if self.pid is None and not self._closed:
                        self._say(EngineState.FAILED, model.title, error.detail)
                    else:
                        self._settle()
                    raise
                except (asyncio.CancelledError, BlinkThinkError):
                    self._settle()
                    raise
        finally:
            self._waiting -= 1
            if not self._waiting and self._supervisor.holds is not None and not self._closed:
                self._idle.begin()

    async def _prepare(self, model: InstalledModel, detail: int | None) -> Work:
        def tell(words: str) -> None:
            self._say(EngineState.LOADING, model.title, words)

        facts = await self._files.check(model, tell)
        await asyncio.to_thread(self._batches.read)
        return Work(model, facts, min(detail or model.detail, images.DETAILS[-1]))

    async def _asked(self, picture: AskedPicture, work: Work, begin: float) -> Asked:
        pixels = await asyncio.to_thread(
            images.prepare,
            picture.data,
            work.detail,
            longest=work.facts.longest,
            areas=picture.areas,
        )
        return Asked(picture, pixels, begin)

    async def _answer(self, asked: Asked, work: Work) -> Answer:
        """The answer about one picture. Raises ModelFailed or ModelMissing."""
        while asked.attempts < ATTEMPTS:
            said = await self._ask(asked, work)
            if (answer := self._checked(asked, said, work)) is not None:
                return answer
        raise asked.unusable()

    async def _together(self, asked: Sequence[Asked], work: Work) -> list[Answer | None]:
        """The answers to pictures that are asked about in one go; None for each that has to be
        asked about by itself."""
        try:
            said, spent = await self._ask_together(asked, work)
        except (ProcessDied, ProcessHung, ModelFailed) as error:
            if self._closed:
                raise Cancelled("the engine was closed") from error
            log.warning("%d pictures could not be answered together: %s", len(asked), _how(error))
            self._batches.failed(self._case(work.model, work.detail))
            if not isinstance(error, ModelFailed):
                cost = 0 if self._lost(error) else 1
                for one in asked:
                    one.lives -= cost
                self._say(EngineState.RESTARTING, work.model.title, restarting(_how(error)))
            return [None] * len(asked)
        seconds = sum(one.seconds.total - one.seconds.prefix for one in said) / len(asked)
        if self._batches.together(self._case(work.model, work.detail), len(asked), seconds):
            await asyncio.to_thread(self._batches.write)
        for one in asked:
            one.waited = self._clock.monotonic() - one.began - spent / len(asked)
        pairs = zip(asked, said, strict=True)
        return [self._checked(one, described, work) for one, described in pairs]

    async def _ask_together(
        self, asked: Sequence[Asked], work: Work
    ) -> tuple[list[Described], float]:
        """What the process says to each picture, and the seconds that all of them took."""
        jobs = [self._describe(one, work, drafted=False) for one in asked]
        many = DescribeMany(next(self._jobs), jobs)
        await self._hold(self._wanted(work, *asked), work, many.job)
        began = self._clock.monotonic()
        said = await self._tell(many)
        if not isinstance(said, DescribedMany) or len(said.answers) != len(asked):
            raise ProcessDied(tr("it answered what nobody asked"))
        return said.answers, self._clock.monotonic() - began

    async def _ask(self, asked: Asked, work: Work) -> Described:
        """The process's answer; one more process if it dies. Raises ModelFailed, ModelMissing, or
        Cancelled when the engine was closed."""
        while True:
            begin = self._clock.monotonic()
            warm = self._supervisor.holds is not None
            job = self._describe(asked, work)
            try:
                await self._hold(self._wanted(work, asked), work, job.job)
                asked.waited += self._clock.monotonic() - begin
                said = await self._tell(job)
                if not isinstance(said, Described):
                    raise ProcessDied(tr("it answered what nobody asked"))
            except (ProcessDied, ProcessHung) as error:
                if not self._lost(error):
                    asked.lives -= 1
                if self._closed:
                    raise Cancelled("the engine was closed") from error
                if asked.lives == 0:
                    why = tr("The model process ended twice on this picture: {how}.").format(
                        how=_how(error)
                    )
                    raise ModelFailed(why) from error
                self._say(EngineState.RESTARTING, work.model.title, restarting(_how(error)))
                continue
            if warm:
                seconds = said.seconds.total - said.seconds.prefix
                self._batches.single(self._case(work.model, work.detail), seconds)
            return said

    async def _hold(self, wanted: Wanted, work: Work, job: int) -> None:
        try:
            await self._supervisor.hold(wanted, work.facts)
        except asyncio.CancelledError:
            self._supervisor.interrupt(job)
            raise

    async def _tell(self, job: Describe | DescribeMany) -> Described | DescribedMany:
        """What the process says to ``job``, which is stopped when nobody waits any more."""
        try:
            return await self._supervisor.ask(job)
        except asyncio.CancelledError:
            self._supervisor.interrupt(job.job)
            raise

    def _describe(self, asked: Asked, work: Work, *, drafted: bool = True) -> Describe:
        draft = self._drafts.last(asked.draft_key(work)) if drafted else []
        return asked.describe(next(self._jobs), draft)

    def _checked(self, asked: Asked, said: Described, work: Work) -> Answer | None:
        """The answer, or None where it fails the checks."""
        answer = asked.take(said, work, self._clock, self._check)
        if answer is not None and asked.picture.draft_key:
            self._drafts.keep(asked.draft_key(work), said.tokens)
        return answer

    def _wanted(self, work: Work, *asked: Asked) -> Wanted:
        threads = self._settings().threads or 0
        rooms = (prompt.load().room(one.picture.question) for one in asked)
        question = self._room = max(self._room, *rooms)
        if (count := len(asked)) == 1:
            return Wanted(work.model, threads, self._plain, question=question)
        room = next((size for size in SIZES if size >= count), count)
        return Wanted(work.model, threads, self._plain, room, work.detail, question)

    def _case(self, model: InstalledModel, detail: int) -> Case:
        threads = self._settings().threads or 0
        return Case(model.name, self._supervisor.backend or "CPU", threads, detail)

    def _lost(self, error: ProcessDied | ProcessHung) -> bool:
        """The process is gone; whether it was the first fault of the special kernels, which costs
        the picture nothing."""
        log.warning("the model process is gone: %s", _how(error))
        fault = isinstance(error, ProcessDied) and error.fault
        kernels = fault and not self._plain
        self._plain |= fault
        self._supervisor.drop()
        return kernels

    def _died_idle(self) -> None:
        self._idle.end()
        why = tr(
            "The model process ended while it was idle. A new one starts with the next picture."
        )
        self._say(EngineState.IDLE, self.state.model, why)

    def _unload(self, why: str) -> None:
        log.info("%s", why)
        self._supervisor.drop()
        self._say(EngineState.IDLE, self.state.model, why)

    def _settle(self) -> None:
        idle = self._supervisor.holds is None
        self._say(EngineState.IDLE if idle else EngineState.READY, self.state.model)

    def _say(self, state: EngineState, model: str = "", detail: str = "") -> None:
        self.state = Engine(state, model, detail)
        self._on_state(self.state)


def _how(error: Exception) -> str:
    return str(error) or tr("it stopped answering")
