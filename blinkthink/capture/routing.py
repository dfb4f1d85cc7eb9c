"""Where a picture is analysed: by this machine's model, or by the cloud where the user wants that.

What the user calls “this computer” is the model that was chosen, also a server of the user's own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from blinkthink.capture.analyzing import (
    Engine,
    M,
    Model,
    RulesOf,
    analyze_picture,
    note_failure,
)
from blinkthink.capture.holding import HERE, Holding
from blinkthink.capture.resting import Rests
from blinkthink.core.camera_rules import CloudMode
from blinkthink.core.clock import Clock
from blinkthink.core.cloud_errors import (
    CloudBusy,
    CloudDown,
    CloudForbidden,
    CloudKeyRefused,
    CloudModelUnknown,
    CloudNoQuota,
    CloudRegion,
    NoCloudConsent,
    NoCloudKey,
    StaysHere,
)
from blinkthink.core.errors import (
    BlinkThinkError,
    ModelFailed,
    ModelMissing,
    OverBudget,
    ServerBusy,
    ServerUnavailable,
    Usage,
)
from blinkthink.core.permission import only_while
from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.gallery.library import Library

NO_ANSWER = (ModelFailed, ModelMissing)  # of this machine's model, so that the cloud may be asked
# These say nothing of the picture and something of where it goes: all that go there wait.
WAITS = (
    ServerBusy,
    ServerUnavailable,
    CloudBusy,
    CloudDown,
    CloudForbidden,
    CloudKeyRefused,
    CloudModelUnknown,
    CloudNoQuota,
    CloudRegion,
    NoCloudConsent,
    NoCloudKey,
    OverBudget,
)


M_co = TypeVar("M_co", bound=Model, covariant=True)


class CloudWay(Protocol[M_co]):
    """The way to the cloud service, as the app has it."""

    def mode_of(self, camera: CameraRef | None) -> CloudMode:
        """Where a camera's pictures are analysed, as the settings are now; blocks."""

    def model(self) -> M_co:
        """The one that is asked. Raises Usage."""

    def ready(self) -> bool:
        """Whether there is a key and somebody has agreed; blocks."""


@dataclass(frozen=True)
class Wish:
    """One picture that is to be analysed.

    ``model`` (a name) and ``detail`` are those asked for it, ``audit`` as ``analyze_picture``.
    ``send``: the user said that this one may go to the cloud. ``before``: why this machine has no
    answer, where that is known already. ``by_itself``: nobody asked for it by hand.
    """

    path: Path
    force: bool = False
    model: str | None = None
    detail: int | None = None
    audit: bool = False
    send: bool = False
    before: BlinkThinkError | None = None
    by_itself: bool = False


class Waits(Exception):
    """The picture has to wait until ``destination`` can be asked; ``error`` says why."""

    def __init__(self, destination: str, error: BlinkThinkError) -> None:
        super().__init__(destination)
        self.destination = destination
        self.error = error
        self.before: BlinkThinkError | None = None


class Asks(Exception):
    """The user is to be asked whether the picture may go to ``destination``; ``error`` says why
    this machine has no answer."""

    def __init__(self, error: BlinkThinkError, destination: str) -> None:
        super().__init__(error.detail)
        self.error = error
        self.destination = destination


class Routing(Generic[M]):
    """Leads pictures to this machine's model or to the cloud."""

    def __init__(
        self,
        library: Library,
        engine: Engine[M],
        choose_model: Callable[[str | None], M],
        rules: Callable[[], RulesOf],
        clock: Clock,
        *,
        cloud: CloudWay[M] | None = None,
        rests: Rests | None = None,
        holding: Holding | None = None,
        asks: bool = False,
    ) -> None:
        """Without ``rests`` nothing waits for a server, and what cannot be asked now is an error at
        once; without ``holding`` nothing waits for power or network. Without ``asks`` nobody can be
        asked: a picture whose camera wants that stays here."""
        self._library = library
        self._engine = engine
        self._choose_model = choose_model
        self._rules = rules
        self._clock = clock
        self._cloud = cloud
        self._rests = rests
        self._holding = holding
        self._asks = asks

    async def analyze(
        self,
        wish: Wish,
        *,
        here: Engine[M] | None = None,
        going: Callable[[str], None] = lambda destination: None,
    ) -> Sidecar | None:
        """As ``analyze_picture``, wherever the picture goes; ``going`` hears to which host, before
        it goes.

        ``here``: the engine for this machine's model, if another. Raises Waits and Asks besides
        what ``analyze_picture`` and the cloud raise.
        """
        mode = await asyncio.to_thread(self._mode, wish)
        before = wish.before
        if mode == "local" or (mode != "gemini" and before is None):
            quiet = () if mode == "local" else NO_ANSWER
            try:
                return await self._chosen(wish, here or self._engine, going, quiet)
            except NO_ANSWER as error:
                if mode == "local":
                    raise
                before = error
                mode = await asyncio.to_thread(self._mode, wish)  # the model took its time
                if mode == "local":
                    await note_failure(self._library, wish.path, before, self._clock)
                    raise
        if mode == "ask" and before is not None:
            raise Asks(before, self.destination())
        if before is not None and not await asyncio.to_thread(self._ready):
            await note_failure(self._library, wish.path, before, self._clock)
            raise before
        wish = replace(wish, before=before)
        try:
            with only_while(lambda: self._goes(wish)):
                return await self._by_cloud(wish, going, before)
        except StaysHere:
            going("")
            return await self.analyze(wish, going=going)

    def _mode(self, wish: Wish) -> CloudMode:
        """What holds now. What must stay here stays, also where the user let it go before."""
        if self._cloud is None or (wish.model is not None and not wish.send):
            return "local"
        mode = self._cloud.mode_of(self._library.camera_of(wish.path))
        if mode != "local" and wish.send:
            return "gemini"
        return "local" if mode == "ask" and not self._asks else mode

    def _goes(self, wish: Wish) -> bool:
        """Whether it is the cloud's turn, as the settings are now."""
        mode = self._mode(wish)
        return mode == "gemini" or (mode == "local_then_gemini" and wish.before is not None)

    def destination(self) -> str:
        """Where the cloud is; nothing where its settings are no use."""
        try:
            return self._cloud.model().destination if self._cloud is not None else ""
        except Usage:
            return ""

    def _ready(self) -> bool:
        return self._cloud is not None and self._cloud.ready()

    async def _chosen(
        self,
        wish: Wish,
        engine: Engine[M],
        going: Callable[[str], None],
        quiet: tuple[type[BlinkThinkError], ...],
    ) -> Sidecar | None:
        model = await asyncio.to_thread(self._choose_model, wish.model)
        return await self._ask(wish, engine, model, going, quiet, None)

    async def _by_cloud(
        self, wish: Wish, going: Callable[[str], None], before: BlinkThinkError | None
    ) -> Sidecar | None:
        assert self._cloud is not None
        model = self._cloud.model()
        try:
            return await self._ask(wish, self._engine, model, going, (StaysHere,), before)
        except Waits as waits:
            waits.before = before
            raise

    async def _ask(
        self,
        wish: Wish,
        engine: Engine[M],
        model: M,
        going: Callable[[str], None],
        quiet: tuple[type[BlinkThinkError], ...],
        before: BlinkThinkError | None,
    ) -> Sidecar | None:
        place, rests = model.destination, self._rests
        held = self._holding.why(place, wish.by_itself) if self._holding is not None else None
        if held is not None:
            raise Waits(place or HERE, held)
        if place:
            going(place)
        if rests is not None and place and (why := rests.why(place)) is not None:
            raise Waits(place, why)
        waits = WAITS if rests is not None and place else ()
        try:
            sidecar = await analyze_picture(
                self._library,
                engine,
                model,
                wish.path,
                rules=self._rules(),
                detail=wish.detail,
                clock=self._clock,
                force=wish.force,
                audit=wish.audit,
                quiet=(*quiet, *waits),
                before=before,
            )
        except StaysHere:
            raise
        except waits as error:
            if rests is not None:
                rests.begin(place, error)
            raise Waits(place, error) from error
        if rests is not None and place:
            rests.answered(place)
        return sidecar
