"""Small random models, pictures, and an engine that is closed after each test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from blinkthink.analysis.engine import Limits, LocalEngine
from blinkthink.analysis.installed import InstalledModel
from blinkthink.core.clock import SystemClock
from blinkthink.core.state import Engine, EngineState
from tests.analysis.helpers import installed
from tests.analysis.tiny_models import Pair, write_pair

ONE_THREAD = Limits(load_seconds=60, answer_seconds=60, threads=1)


@pytest.fixture(scope="session")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    return write_pair(tmp_path_factory.mktemp("tiny"), seed=1)


@pytest.fixture
def tiny(pair: Pair) -> InstalledModel:
    return installed(pair)


@dataclass
class Watched:
    """An engine and every state that it went through."""

    engine: LocalEngine = field(init=False)
    states: list[Engine] = field(default_factory=list)

    def names(self) -> list[EngineState]:
        return [state.state for state in self.states]


@pytest.fixture
async def watched() -> AsyncIterator[Watched]:
    watched = Watched()
    watched.engine = LocalEngine(watched.states.append, SystemClock(), ONE_THREAD)
    yield watched
    await watched.engine.close()


@pytest.fixture
def engine(watched: Watched) -> LocalEngine:
    return watched.engine


@pytest.fixture
def cut_short(pair: Pair, tmp_path: Path) -> Path:
    """A model file whose download ended early."""
    path = tmp_path / "cut.gguf"
    path.write_bytes(pair.text.read_bytes()[:-1000])
    return path
