"""Which engine answers: this machine's, a server that the user chose by name, or Gemini."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from blinkthink.analysis.gemini.models import GeminiModel
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.models.servers import ServerModel
from blinkthink.core.analysis import AskedPicture
from blinkthink.core.clock import Clock
from blinkthink.core.cloud_errors import NoCloudConsent
from blinkthink.core.errors import BlinkThinkError, Cancelled
from blinkthink.core.settings import Settings
from blinkthink.core.state import Engine
from blinkthink.runtime.egress import EgressLedger

if TYPE_CHECKING:
    from blinkthink.analysis.asking import Answer
    from blinkthink.analysis.engine import LocalEngine
    from blinkthink.analysis.gemini.engine import GeminiEngine
    from blinkthink.analysis.server import ServerEngine

AnyModel = InstalledModel | ServerModel | GeminiModel


class Engines:
    """Analyses with whatever model is asked for. Each engine is imported with its first picture.

    ``took(model, detail, seconds)`` hears what each picture took; it may block.
    """

    def __init__(
        self,
        on_state: Callable[[Engine], None],
        clock: Clock,
        *,
        ledger: Callable[[], EgressLedger],
        key_of: Callable[[str], str],
        settings: Callable[[], Settings] = Settings,
        verified: Path | None = None,
        batches: Path | None = None,
        took: Callable[[str, int, float], None] = lambda model, detail, seconds: None,
        make_gemini: Callable[[], GeminiEngine] | None = None,
    ) -> None:
        """``key_of``: a server's key by its model's name; it may block. ``verified`` and
        ``batches``: as ``LocalEngine``. Without ``make_gemini`` Gemini is not asked."""
        self._on_state = on_state
        self._clock = clock
        self._ledger = ledger
        self._key_of = key_of
        self._settings = settings
        self._verified = verified
        self._batches = batches
        self._took = took
        self._make_gemini = make_gemini
        self._gemini: GeminiEngine | None = None
        self._local: LocalEngine | None = None
        self._server: ServerEngine | None = None
        self._closed = False

    @property
    def local(self) -> LocalEngine:
        """The engine on this machine. Raises Cancelled once all is closed."""
        if self._local is None:
            from blinkthink.analysis.engine import LocalEngine

            self._refuse_when_closed()
            self._local = LocalEngine(
                self._on_state,
                self._clock,
                settings=self._settings,
                verified=self._verified,
                batches=self._batches,
            )
        return self._local

    @property
    def server(self) -> ServerEngine:
        """What asks servers. Raises Cancelled once all is closed."""
        if self._server is None:
            from blinkthink.analysis.server import ServerEngine
            from blinkthink.runtime.http import HttpClient

            self._refuse_when_closed()
            self._server = ServerEngine(
                self._on_state,
                self._clock,
                lambda: HttpClient(self._ledger(), self._clock),
                self._key_of,
            )
        return self._server

    @property
    def gemini(self) -> GeminiEngine:
        """What asks Gemini. Raises Cancelled once all is closed, and NoCloudConsent where it is
        not to be asked at all."""
        if self._gemini is None:
            self._refuse_when_closed()
            if self._make_gemini is None:
                raise NoCloudConsent()
            self._gemini = self._make_gemini()
        return self._gemini

    async def analyze(
        self,
        picture: AskedPicture,
        *,
        model: AnyModel,
        detail: int | None = None,
    ) -> Answer:
        """What is in the picture: ``LocalEngine.analyze``, ``ServerEngine.analyze`` or
        ``GeminiEngine.analyze``, whose errors it raises."""
        if isinstance(model, GeminiModel):
            return await self.gemini.analyze(picture, model=model, detail=detail)
        if isinstance(model, ServerModel):
            answer = await self.server.analyze(picture, model=model, detail=detail)
        else:
            answer = await self.local.analyze(picture, model=model, detail=detail)
        await self._note(model, detail, answer)
        return answer

    async def analyze_many(
        self, pictures: Sequence[AskedPicture], *, model: AnyModel, detail: int | None = None
    ) -> list[Answer | BlinkThinkError]:
        """As ``LocalEngine.analyze_many``; a server is asked about one after the other."""
        if not isinstance(model, InstalledModel):
            outcomes: list[Answer | BlinkThinkError] = []
            for picture in pictures:
                try:
                    outcomes.append(await self.analyze(picture, model=model, detail=detail))
                except Cancelled:
                    raise
                except BlinkThinkError as error:
                    outcomes.append(error)
            return outcomes
        outcomes = await self.local.analyze_many(pictures, model=model, detail=detail)
        for outcome in outcomes:
            if not isinstance(outcome, BlinkThinkError):
                await self._note(model, detail, outcome)
        return outcomes

    def at_once(self, model: AnyModel, detail: int, waiting: int) -> int:
        """As ``LocalEngine.at_once``; others get one picture at a time."""
        if not isinstance(model, InstalledModel) or self._local is None:
            return 1
        return self._local.at_once(model, detail, waiting)

    async def let_go(self, name: str) -> None:
        """As ``LocalEngine.let_go``."""
        if self._local is not None:
            await self._local.let_go(name)

    async def close(self) -> None:
        """End the model process and all requests, also while they work."""
        self._closed = True
        if self._gemini is not None:
            await self._gemini.close()
        if self._server is not None:
            await self._server.close()
        if self._local is not None:
            await self._local.close()

    async def _note(self, model: AnyModel, detail: int | None, answer: Answer) -> None:
        seconds = answer.provenance.seconds
        await asyncio.to_thread(self._took, model.name, detail or model.detail, seconds)

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise Cancelled("the engine was closed")
