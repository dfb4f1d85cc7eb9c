"""Gemini's engine with all that it stands on, in a temporary home."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from blinkthink.analysis.asking import Answer
from blinkthink.analysis.gemini.costs import CostBook
from blinkthink.analysis.gemini.engine import GeminiEngine
from blinkthink.analysis.gemini.key import GeminiKey
from blinkthink.analysis.gemini.models import GeminiModel, chosen
from blinkthink.core.analysis import AskedPicture
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.settings import GeminiSettings
from blinkthink.runtime.egress import EgressLedger, EgressRow, purpose
from blinkthink.runtime.http import HttpClient
from tests.analysis.helpers import about, picture
from tests.gemini_server.server import Behaviour, GeminiServer
from tests.skipping_clock import SkippingClock

KEY = "AIza-not-a-real-key-0123456789"
COST = (1500 * 0.30 + 120 * 2.50) / 1_000_000  # of the server's usage at the default's prices


@dataclass
class Room:
    """``ask`` asks about a picture; the rest is what is then looked at."""

    server: GeminiServer
    folder: Path
    settings: GeminiSettings = field(default_factory=GeminiSettings)
    consented: bool = True
    clock: SkippingClock = field(default_factory=lambda: SkippingClock(SystemClock().now()))
    outcomes: list[BlinkThinkError | None] = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.environment |= {"GOOGLE_GEMINI_BASE_URL": self.server.address, "GEMINI_API_KEY": KEY}
        self.ledger = EgressLedger(self.folder / "egress.jsonl", self.clock)
        self.costs = CostBook(self.folder / "costs.jsonl", self.clock)
        self.engine = self.make()

    def make(self) -> GeminiEngine:
        return GeminiEngine(
            clock=self.clock,
            make_http=lambda: HttpClient(self.ledger, self.clock),
            ledger=lambda: self.ledger,
            costs=self.costs,
            key=GeminiKey(self.folder / "key.bin", self.folder / "key.key", self.environment),
            consented=lambda: self.consented,
            budget=lambda: self.settings.budget_usd,
            on_outcome=self.outcomes.append,
        )

    @property
    def model(self) -> GeminiModel:
        return chosen(self.settings, environment=self.environment)

    async def ask(self, asked: AskedPicture | None = None, detail: int | None = None) -> Answer:
        with purpose("analysis", picture="Yard/1.jpg"):
            return await self.engine.analyze(
                asked or about(picture()), model=self.model, detail=detail
            )

    async def refused(self, kind: type[BlinkThinkError]) -> BlinkThinkError:
        """The error that asking ends with, of exactly this kind."""
        with pytest.raises(kind) as caught:
            await self.ask()
        assert type(caught.value) is kind
        return caught.value

    async def rows(self) -> list[EgressRow]:
        await self.ledger.flush()
        return self.ledger.rows()

    def spent(self) -> tuple[float, float]:
        """What counts this month, and how much of that is only reserved."""
        _, spent, pending = self.costs.spent()
        return round(spent, 9), round(pending, 9)


MakeRoom = Callable[[Behaviour], Room]


@pytest.fixture
async def make_room(tmp_path: Path) -> AsyncIterator[MakeRoom]:
    rooms: list[Room] = []

    def make(behave: Behaviour) -> Room:
        server = GeminiServer(behave)
        server.__enter__()
        rooms.append(Room(server, tmp_path))
        return rooms[-1]

    yield make
    for room in rooms:
        await room.engine.close()
        room.server.__exit__()
