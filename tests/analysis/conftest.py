"""Small random models, pictures, and an engine that is closed after each test.

Random weights state no facts, so of their answers only the shape is checked.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace

import pytest

from blinkthink.analysis.engine import Answer, LocalEngine
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.core.clock import SystemClock
from blinkthink.core.settings import Settings
from blinkthink.core.state import Engine, EngineState
from tests.analysis.download_room import hub, room  # noqa: F401
from tests.analysis.gemini_room import make_room  # noqa: F401
from tests.analysis.helpers import about, installed, picture, shape_only
from tests.analysis.server_desk import make_desk, make_server  # noqa: F401
from tests.gemma import DENSE, Pair, write_pair

ONE_THREAD = Settings(threads=1)


@pytest.fixture(scope="session")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    return write_pair(tmp_path_factory.mktemp("tiny"), seed=1)


@pytest.fixture(scope="session")
def slow(tmp_path_factory: pytest.TempPathFactory) -> InstalledModel:
    """A model that decodes for some seconds, so that it can be caught at it."""
    wide = replace(DENSE.with_text(width=384, layers=12), talkative=True)
    return installed(write_pair(tmp_path_factory.mktemp("slow"), 3, wide), "slow")


@pytest.fixture
def tiny(pair: Pair) -> InstalledModel:
    return installed(pair)


@dataclass
class Watched:
    """An engine and every state that it went through."""

    engine: LocalEngine = field(init=False)
    states: list[Engine] = field(default_factory=list)

    def ask(self, model: InstalledModel, detail: int = 70) -> asyncio.Task[Answer]:
        """Begin to analyse a picture."""
        return asyncio.create_task(
            self.engine.analyze(about(picture()), model=model, detail=detail)
        )

    @property
    def pid(self) -> int:
        assert self.engine.pid is not None
        return self.engine.pid

    def names(self) -> list[EngineState]:
        return [state.state for state in self.states]


@pytest.fixture
async def watched() -> AsyncIterator[Watched]:
    watched = Watched()
    watched.engine = LocalEngine(
        watched.states.append, SystemClock(), settings=lambda: ONE_THREAD, check=shape_only
    )
    yield watched
    await watched.engine.close()


@pytest.fixture
def engine(watched: Watched) -> LocalEngine:
    return watched.engine
