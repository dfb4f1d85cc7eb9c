"""The way to the cloud service: its key, the user's consent, what it cost, and how it is."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from blinkthink.analysis.gemini.consent import Consent
from blinkthink.analysis.gemini.costs import CostBook
from blinkthink.analysis.gemini.key import GeminiKey
from blinkthink.analysis.gemini.models import GeminiModel, chosen, place
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
)
from blinkthink.core.errors import BlinkThinkError, OverBudget, RateLimited, Usage
from blinkthink.core.events import CloudChanged, EventBus
from blinkthink.core.paths import Paths
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.core.state import Cloud
from blinkthink.core.words import say
from blinkthink.runtime.egress import EgressLedger

if TYPE_CHECKING:
    from blinkthink.analysis.gemini.engine import GeminiEngine

_BLOCKED: dict[type[BlinkThinkError], str] = {
    OverBudget: "over_budget",
    CloudBusy: "rate_limited",
    CloudNoQuota: "no_quota",
    CloudKeyRefused: "key_refused",
    CloudForbidden: "key_refused",
    CloudModelUnknown: "model_not_found",
    CloudRegion: "region",
    CloudDown: "unreachable",
}


class CloudAccess:
    """One for each home; ``capture.routing.CloudWay`` is what routing sees of it."""

    def __init__(
        self,
        paths: Paths,
        clock: Clock,
        settings: Callable[[], Settings],
        events: EventBus,
        ledger: Callable[[], EgressLedger],
        *,
        look_anew: Callable[[], None] = lambda: None,
    ) -> None:
        """``look_anew`` lets ``settings`` be those that another process wrote; it blocks."""
        self._clock = clock
        self._settings = settings
        self._events = events
        self._ledger = ledger
        self._look_anew = look_anew
        self.key = GeminiKey(paths.gemini_key, paths.gemini_key_key)
        self.consent = Consent(paths.cloud_consent, clock)
        self.costs = CostBook(paths.cloud_costs, clock)
        self._turn = threading.Lock()
        self._for_this_run = False
        self._model: str | None = None  # that this run asks for
        self._trouble: BlinkThinkError | None = None
        self._state = Cloud()
        self._telling: set[asyncio.Task[None]] = set()

    # What routing asks

    def mode_of(self, camera: CameraRef | None) -> CloudMode:
        if self._for_this_run:
            return "gemini"
        self._look_anew()
        return self._settings().cloud_of(camera)

    def stays_here(self, camera: CameraRef | None) -> bool:
        """Whether the user set this very camera to this machine, which the consent promises to
        keep. Blocks."""
        if self._for_this_run or camera is None:
            return False
        self._look_anew()
        rules = self._settings().cameras.get("/".join(camera.key))
        return rules is not None and rules.cloud == "local"

    def model(self) -> GeminiModel:
        return chosen(self._settings().gemini, name=self._model)

    def ready(self) -> bool:
        return self.consented() and self.key.place() != "none"

    def consented(self) -> bool:
        """Whether pictures may go: the user agreed, for good or for this run. Blocks."""
        return self._for_this_run or self.consent.agreed_at() is not None

    # What the app does with it

    def agree_for_this_run(self, model: str | None = None) -> None:
        """All pictures of this process go to the cloud, whatever the settings say: the user asked
        for that by a command. Raises Usage for what can be no model or address."""
        self._for_this_run, self._model = True, model
        self.model()

    def make_engine(self) -> GeminiEngine:
        """What asks the service."""
        from blinkthink.analysis.gemini.engine import GeminiEngine
        from blinkthink.runtime.http import HttpClient

        return GeminiEngine(
            clock=self._clock,
            make_http=lambda: HttpClient(self._ledger(), self._clock),
            ledger=self._ledger,
            costs=self.costs,
            key=self.key,
            consented=self.consented,
            budget=lambda: self._settings().gemini.budget_usd,
            on_outcome=self._outcome,
        )

    def state(self) -> Cloud:
        """As it was last looked at. For any thread."""
        return self._state

    async def look(self, *, changed: bool = False) -> Cloud:
        """Look at it anew and tell of it; ``changed``: what was wrong may be right now."""
        if changed:
            self._trouble = None
        self._state = await asyncio.to_thread(self._look)
        self._events.publish(CloudChanged(self._state))
        return self._state

    def _look(self) -> Cloud:
        with self._turn:
            settings, trouble = self._settings().gemini, self._trouble
            try:
                model, host, problem = self.model().name, place(settings).host, ""
            except Usage as error:
                model, host, problem = settings.model, "", error.detail
            try:
                month, spent, pending = self.costs.spent()
            except BlinkThinkError as error:
                month, spent, pending = f"{self._clock.now():%Y-%m}", 0.0, 0.0
                problem = problem or say(error).title
            state = Cloud(
                key=self.key.place(),
                model=model,
                host=host,
                consented_at=self.consent.agreed_at(),
                month=month,
                month_cost_usd=round(spent, 9),
                pending_usd=round(pending, 9),
                budget_usd=settings.budget_usd,
                detail=problem,
                warning=self._warning(),
            )
        if trouble is None:
            return state
        blocked = next((code for kind, code in _BLOCKED.items() if isinstance(trouble, kind)), "")
        wait = trouble.retry_after if isinstance(trouble, RateLimited | CloudDown) else None
        until = self._clock.now() + timedelta(seconds=wait) if wait is not None else None
        return replace(state, blocked=blocked, until=until, detail=trouble.detail)

    def _warning(self) -> str:
        try:
            return self.key.warning()
        except BlinkThinkError as error:
            return error.detail

    def _outcome(self, error: BlinkThinkError | None) -> None:
        """A picture's requests ended; on the loop's thread."""
        if error is None or isinstance(error, tuple(_BLOCKED)):
            self._trouble = error
        task = asyncio.get_running_loop().create_task(self._tell())
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _tell(self) -> None:
        await self.look()
