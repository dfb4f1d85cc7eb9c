"""The house of somebody who has just installed the app: no account, no pictures, no model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from blinkthink.core import events, state
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.state import Account, Download, DownloadState, Fit, ModelEntry, SignIn
from tests.ui.house import NOW, House

SMALL = ModelEntry(
    "small", "Gemma 4 E2B (QAT Q4_0)", "available", 4_300_000_000, 4_200_000_000, "Apache-2.0",
    "The smallest.", fit=Fit.MEMORY, fits="Fits in memory.", family="Gemma 4 E2B",
    link="https://example.org/licence",
)  # fmt: skip
LARGE = ModelEntry(
    "large", "Gemma 4 26B-A4B (QAT Q4_0)", "available", 15_400_000_000, 18_000_000_000,
    "Apache-2.0", "The best.", fit=Fit.TOO_BIG, fits="Needs 17 GB.", family="Gemma 4 26B-A4B",
)  # fmt: skip
WHY = "Gemma 4 E2B needs 3.9 GB of memory; this computer has 14.9 GB."


class Newcomer(House):
    """Its models are what a hub offers; what is asked of them is done at once, or told later."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.account_now = Account(SignIn.SIGNED_OUT)
        self.catalogue: tuple[ModelEntry, ...] = (SMALL, LARGE)
        self.recommendation_now = state.Recommendation("small", WHY)
        self.engine_now = state.Engine(state.EngineState.NO_MODEL)
        self.no_room: BlinkThinkError | None = None

    def models(self) -> tuple[ModelEntry, ...]:
        return self.catalogue

    async def download_model(self, name: str) -> None:
        if self.no_room is not None:
            raise self.no_room
        self.tell(name, DownloadState.DOWNLOADING, 0.4)

    async def use_model(self, name: str) -> None:
        await super().use_model(name)
        self.catalogue = tuple(replace(one, in_use=one.name == name) for one in self.catalogue)
        self.set_engine(state.Engine(state.EngineState.IDLE, name))

    async def add_model(self, model: Path, projector: Path, name: str | None) -> ModelEntry:
        made = replace(SMALL, name="mine", title="My own", status="ready", own=True, family="")
        self.catalogue = (*self.catalogue, made)
        return made

    async def sign_in(self, email: str, password: str) -> Account:
        return self.set_account(Account(SignIn.SIGNED_IN, email=email, since=NOW))

    def set_engine(self, engine: state.Engine) -> None:
        self.engine_now = engine
        self.events.publish(events.EngineChanged(engine))

    def tell(
        self, name: str, how: DownloadState, part: float, error: BlinkThinkError | None = None
    ) -> None:
        """News of a download; a model whose files are here can be used, and is if it is the first,
        as in the real app. On the asyncio thread."""
        entry = next(one for one in self.catalogue if one.name == name)
        done = round(entry.bytes * part)
        told = Download(name, entry.title, how, done, entry.bytes, 34e6, 60.0, error)
        self.downloads_now = () if how is DownloadState.DONE else (told,)
        if how is DownloadState.DONE:
            first = not any(one.in_use for one in self.catalogue)
            self.catalogue = tuple(
                replace(one, status="ready", in_use=first) if one.name == name else one
                for one in self.catalogue
            )
            self.set_engine(state.Engine(state.EngineState.IDLE, name))
        self.events.publish(events.DownloadsChanged((told,)))
