"""Every kind of Gemma 4 through real llama.cpp: dense, E2B-like, with experts, 12B unified."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import AsyncIterator, Iterable, Sequence
from pathlib import Path

import pytest

from blinkthink.analysis import images, prompt, validate
from blinkthink.analysis.engine import LocalEngine
from blinkthink.analysis.models.pair import check_pair
from blinkthink.analysis.process import ModelProcess
from blinkthink.analysis.worker.messages import (
    Describe,
    Described,
    DescribedMany,
    DescribeMany,
    FromWorker,
    Load,
    Loaded,
    Progress,
)
from blinkthink.core.analysis import Question
from blinkthink.core.errors import ModelFailed
from tests.analysis.helpers import about, installed, picture
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

    async def ask(
        self, seed: int, detail: int, *, keep: bool = True, draft: Sequence[int] = ()
    ) -> Described:
        said = await self._say(self._job(seed, detail, keep=keep, draft=draft))
        assert isinstance(said, Described)
        return said

    async def ask_together(self, seeds: Iterable[int], detail: int) -> list[Described]:
        items = [self._job(seed, detail) for seed in seeds]
        said = await self._say(DescribeMany(next(self._jobs), items))
        assert isinstance(said, DescribedMany)
        return said.answers

    def _job(
        self, seed: int, detail: int, *, keep: bool = True, draft: Sequence[int] = ()
    ) -> Describe:
        pixels = images.prepare(picture(seed), detail)
        return Describe(
            next(self._jobs),
            prompt.load().question(Question(f"Camera {seed % 3}")),
            pixels.width,
            pixels.height,
            pixels.rgb,
            keep_prefix=keep,
            draft=list(draft),
        )

    async def _say(self, message: Describe | DescribeMany) -> FromWorker:
        await self._process.send(message)
        while isinstance(said := await self._process.receive(60), Progress):
            pass
        return said


@contextlib.asynccontextmanager
async def working(pair: Pair, together: int = 1) -> AsyncIterator[Worker]:
    process = ModelProcess()
    await process.start(lambda: None)
    try:
        files = str(pair.text), str(pair.projector)
        # Plain kernels: what is compared is the memory, not the processor's extensions.
        rules = prompt.load().system
        await process.send(Load(*files, rules, threads=1, plain=True, sequences=together))
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
    answer = await engine.analyze(about(picture()), model=installed(pair))
    assert answer.analysis.scene
    assert answer.provenance.image_tokens == 66


@pytest.mark.parametrize("name", NAMES)
async def test_every_detail_comes_to_its_image_tokens(pairs: dict[str, Pair], name: str) -> None:
    async with working(pairs[name]) as worker:
        for detail, tokens in TOKENS.items():
            said = await worker.ask(0, detail)
            assert said.image_tokens == tokens
            assert validate.read(said.text).scene


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


@pytest.mark.parametrize("name", NAMES)
async def test_drafts_and_company_change_no_token(pairs: dict[str, Pair], name: str) -> None:
    async with working(pairs[name], together=3) as worker:
        plain = [await worker.ask(seed, 70) for seed in range(3)]
        tokens = plain[0].tokens
        changed = [tokens[1] if at % 10 == 9 else token for at, token in enumerate(tokens)]
        for draft in (tokens, changed, plain[1].tokens, tokens[: len(tokens) // 2]):
            drafted = await worker.ask(0, 70, draft=draft)
            assert drafted.tokens == tokens
            if draft is tokens:
                assert drafted.decode_steps < plain[0].decode_steps
        together = await worker.ask_together(range(3), 70)
    assert [answer.tokens for answer in together] == [answer.tokens for answer in plain]


@pytest.mark.parametrize(("text", "projector"), [*itertools.permutations(NAMES, 2)])
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
