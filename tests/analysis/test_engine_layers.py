"""Layers for a GPU that takes fewer than were thought to fit: halved, remembered, none at last."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

import pytest

from blinkthink.analysis import process
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.models.pair import check_pair
from blinkthink.analysis.preflight import fewer_layers
from blinkthink.core.errors import ModelFailed
from blinkthink.core.state import EngineState
from tests.analysis import stingy_worker
from tests.analysis.conftest import Watched


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
