"""Layers for a GPU that takes fewer than were thought to fit: halved, remembered, none at last."""

from __future__ import annotations

import asyncio
import os
import signal
from itertools import takewhile
from pathlib import Path

import pytest

from blinkthink.analysis import process
from blinkthink.analysis.engine import LocalEngine
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.models.pair import check_pair
from blinkthink.analysis.phases import Limits
from blinkthink.analysis.preflight import fewer_layers
from blinkthink.core.clock import ManualClock, SystemClock
from blinkthink.core.errors import ModelFailed
from blinkthink.core.settings import Settings
from blinkthink.core.state import EngineState
from tests.analysis import stingy_worker
from tests.analysis.conftest import Watched
from tests.analysis.helpers import shape_only, until


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the process writes the layers that it is asked for. Its GPU is made up."""
    monkeypatch.setattr(process, "run", stingy_worker.run)
    return tmp_path / "layers"


def numbers(asked: Path) -> list[int]:
    return [int(line) for line in asked.read_text().split()]


@pytest.mark.parametrize("how", ["failed to allocate CUDA0 buffer", "abort"])
async def test_layers_are_halved_until_they_fit_and_the_number_is_remembered(
    watched: Watched,
    tiny: InstalledModel,
    asked: Path,
    monkeypatch: pytest.MonkeyPatch,
    how: str,
) -> None:
    monkeypatch.setenv("STINGY", f"{asked}:1:{how}")
    assert (await watched.ask(tiny)).analysis.scene
    tried = numbers(asked)
    most = check_pair(tiny.text, tiny.projector).header.number("gemma4.block_count") + 1
    assert tried == list(takewhile(lambda layers: layers > 0, fewer_layers(most)))
    assert tried[-1] == 1
    assert watched.names().count(EngineState.LOADING) == 1
    assert watched.states[-1].state is EngineState.READY
    await watched.engine.let_go(tiny.name)
    assert (await watched.ask(tiny)).analysis.scene
    assert numbers(asked) == [*tried, tried[-1]], "what fitted is tried at once"


async def test_where_no_layer_fits_the_processor_does_it_all(
    watched: Watched, tiny: InstalledModel, asked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STINGY", f"{asked}:0:out of memory")
    assert (await watched.ask(tiny)).analysis.scene
    assert numbers(asked)[-1] == 0


async def test_what_is_no_lack_of_memory_is_told_at_once(
    watched: Watched, tiny: InstalledModel, asked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STINGY", f"{asked}:-1:missing tensor")
    with pytest.raises(ModelFailed, match="missing tensor"):
        await watched.ask(tiny)
    assert len(numbers(asked)) == 1
    assert watched.engine.pid is None
    assert watched.states[-1].state is EngineState.FAILED


@pytest.mark.parametrize("how", ["later: failed to allocate CUDA0 buffer", "later abort"])
async def test_memory_that_runs_out_in_the_middle_of_a_picture_costs_half_of_the_layers(
    watched: Watched,
    tiny: InstalledModel,
    asked: Path,
    monkeypatch: pytest.MonkeyPatch,
    how: str,
) -> None:
    most = check_pair(tiny.text, tiny.projector).header.number("gemma4.block_count") + 1
    monkeypatch.setenv("STINGY", f"{asked}:{most - 1}:{how.replace(':', ',')}")
    assert (await watched.ask(tiny)).analysis.scene
    assert numbers(asked) == [most, most // 2]
    assert EngineState.RESTARTING in watched.names()
    assert (await watched.ask(tiny)).analysis.scene
    assert len(numbers(asked)) == 2


@pytest.mark.parametrize("how", ["later, out of memory", "later abort"])
async def test_fewer_layers_are_tried_once_and_then_the_processor_goes_on(
    watched: Watched, tiny: InstalledModel, asked: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setenv("STINGY", f"{asked}:0:{how}")
    with pytest.raises(ModelFailed, match=r"out of memory|ended twice"):
        await watched.ask(tiny)
    assert len(numbers(asked)) == 2
    assert (await watched.ask(tiny)).analysis.scene
    assert numbers(asked)[2:] == [0]


def busy(watched: Watched) -> list[str]:
    return [state.detail for state in watched.states if state.state is EngineState.BUSY]


async def test_that_the_first_answer_of_a_gpu_takes_longer_is_said(
    watched: Watched, tiny: InstalledModel, asked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STINGY", f"{asked}:99:never")
    await watched.ask(tiny)
    await watched.ask(tiny)
    first, second = busy(watched)
    assert "takes longer" in first
    assert second == ""
    monkeypatch.setenv("STINGY", f"{asked}:0:out of memory")
    await watched.engine.let_go(tiny.name)
    await watched.ask(tiny)
    assert busy(watched)[2] == "", "the processor needs no time for that"


@pytest.mark.skipif(os.name != "posix", reason="uses POSIX signals")
async def test_a_gpu_may_be_silent_for_long_until_its_first_answer_and_then_has_fewer_layers(
    slow: InstalledModel, asked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STINGY", f"{asked}:99:never")
    clock = ManualClock(SystemClock().now())
    watched = Watched()
    engine = watched.engine = LocalEngine(
        watched.states.append, clock, settings=lambda: Settings(threads=1), check=shape_only
    )
    try:
        job = watched.ask(slow)
        await until(lambda: engine.phase == "decoding")
        hung = watched.pid
        os.kill(hung, signal.SIGSTOP)
        for _ in range(8):
            await clock.advance(Limits().decoding + 1)
            await asyncio.sleep(0.002)
        assert engine.pid == hung, "its driver may be compiling"
        while engine.pid == hung:
            await clock.advance(Limits().compiling + 1)
            await asyncio.sleep(0.002)
        assert await job
        most, fewer = numbers(asked)
        assert fewer == most // 2
    finally:
        await engine.close()
