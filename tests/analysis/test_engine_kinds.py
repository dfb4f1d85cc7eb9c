"""Every kind of Gemma 4 through real llama.cpp: dense, E2B-like, with experts, 12B unified."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from blinkthink.analysis import images, prompt, validate
from blinkthink.analysis.engine import LocalEngine
from blinkthink.analysis.models.pair import check_pair
from blinkthink.analysis.process import ModelProcess
from blinkthink.analysis.worker.messages import Describe, Described, Load, Loaded, Progress
from blinkthink.core.errors import ModelFailed
from tests.analysis.helpers import installed, picture
from tests.gemma import DENSE, E2B, KINDS, MOE, UNIFIED, Pair, write_pair

NAMES = [kind.name for kind in KINDS]
TOKENS = {70: 66, 140: 120, 280: 264, 560: 527, 1120: 1100}  # of a 16:9 picture


@pytest.fixture(scope="session")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pair]:
    """A pair of each kind, by its name."""
    folder = tmp_path_factory.mktemp("kinds")
    return {kind.name: write_pair(folder, 11, kind, name=kind.name) for kind in KINDS}


class Worker:
    """A model process without an engine around it: its answers with all their numbers."""

    def __init__(self, process: ModelProcess) -> None:
        self._process = process
        self._jobs = itertools.count(1)

    async def ask(self, seed: int, detail: int, *, keep: bool = True) -> Described:
        pixels = images.prepare(picture(seed), detail)
        question = prompt.load().question(f"Camera {seed % 3}")
        job = Describe(
            next(self._jobs), question, pixels.width, pixels.height, pixels.rgb, keep_prefix=keep
        )
        await self._process.send(job)
        while isinstance(said := await self._process.receive(60), Progress):
            pass
        assert isinstance(said, Described)
        return said


@contextlib.asynccontextmanager
async def working(pair: Pair) -> AsyncIterator[Worker]:
    process = ModelProcess()
    await process.start(lambda: None)
    try:
        files = str(pair.text), str(pair.projector)
        # Plain kernels: what is compared is the memory, not the processor's extensions.
        await process.send(Load(*files, prompt.load().system, threads=1, plain=True))
        while isinstance(loading := await process.receive(60), Progress):
            pass
        assert isinstance(loading, Loaded)
        yield Worker(process)
    finally:
        await process.end()


@pytest.mark.parametrize("name", NAMES)
async def test_every_kind_is_checked_and_answers(
    engine: LocalEngine, pairs: dict[str, Pair], name: str
) -> None:
    pair = pairs[name]
    facts = check_pair(pair.text, pair.projector)
    assert facts.title == name
    assert facts.longest >= 1120 // 16
    answer = await engine.analyze(picture(), camera="Front Door", model=installed(pair))
    assert answer.analysis.scene
    assert answer.provenance.image_tokens == 66


@pytest.mark.parametrize("name", NAMES)
async def test_every_detail_comes_to_its_image_tokens(pairs: dict[str, Pair], name: str) -> None:
    async with working(pairs[name]) as worker:
        for detail, tokens in TOKENS.items():
            said = await worker.ask(0, detail)
            assert said.image_tokens == tokens
            assert validate.parse(said.text).scene


@pytest.mark.parametrize("name", NAMES)
async def test_a_kept_prefix_and_a_fresh_process_give_the_same_tokens(
    pairs: dict[str, Pair], name: str
) -> None:
    async with working(pairs[name]) as worker:
        await worker.ask(9, 280)  # what is kept is what another picture stood behind
        kept = [await worker.ask(seed, 70) for seed in range(2)]
        fresh = [await worker.ask(seed, 70, keep=False) for seed in range(2)]
    async with working(pairs[name]) as worker:
        again = await worker.ask(0, 70)
    assert all(answer.kept_tokens > DENSE.text.window for answer in kept)
    assert all(answer.kept_tokens == 0 for answer in fresh)
    assert [answer.tokens for answer in kept] == [answer.tokens for answer in fresh]
    assert again.tokens == kept[0].tokens


@pytest.mark.parametrize(("text", "projector"), [*itertools.permutations(NAMES, 2)], ids="-".join)
def test_files_of_two_kinds_are_refused(pairs: dict[str, Pair], text: str, projector: str) -> None:
    with pytest.raises(ModelFailed, match="belongs to another model"):
        check_pair(pairs[text].text, pairs[projector].projector)


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    for kind in (DENSE, E2B, MOE, UNIFIED):
        first, second = (write_pair(tmp_path / part, 5, kind) for part in ("a", "b"))
        assert first.text.read_bytes() == second.text.read_bytes()
        assert first.projector.read_bytes() == second.projector.read_bytes()
    other = write_pair(tmp_path / "c", 6, UNIFIED)
    assert other.projector.read_bytes() != second.projector.read_bytes()
