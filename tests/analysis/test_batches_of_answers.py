"""Answers that are written together are those that are written one by one."""

from __future__ import annotations

import pytest

from blinkthink.analysis.worker.library import LlamaError
from blinkthink.analysis.worker.margin import Margins
from tests.analysis.direct import Direct, pixels
from tests.gemma import DENSE, E2B, MOE, UNIFIED, Config, Pair, write_pair

NARROW = DENSE.with_text(window=64)


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Direct:
    """A model for three pictures at once."""
    return Direct.of(write_pair(tmp_path_factory.mktemp("three"), 5), sequences=3)


@pytest.mark.parametrize("kind", [NARROW, E2B, MOE, UNIFIED], ids=lambda kind: kind.name)
def test_answers_together_are_the_same_on_any_kind(
    tmp_path_factory: pytest.TempPathFactory, kind: Config
) -> None:
    direct = Direct.of(write_pair(tmp_path_factory.mktemp("many"), 22, kind), sequences=3)
    pictures = [pixels(0), pixels(1, 140), pixels(2)]
    plain = [direct.ask(picture) for picture in pictures]
    together = direct.ask_together(pictures)
    assert [said.tokens for said in together] == [said.tokens for said in plain]
    assert all(said.kept_tokens > 0 for said in together)
    assert [said.image_tokens for said in together] == [66, 120, 66]


def test_steps_are_shared(three: Direct) -> None:
    plain = [three.ask(pixels(seed)) for seed in range(3)]
    together = three.ask_together([pixels(seed) for seed in range(3)])
    assert together[0].decode_steps < sum(said.decode_steps for said in plain)
    assert together[0].decode_steps >= max(said.decode_steps for said in plain)
    assert len({said.seconds.decode for said in together}) == 1
    assert all(said.seconds.encode > 0 for said in together)


def test_singly_and_together_do_not_disturb_each_other(three: Direct) -> None:
    one = three.ask(pixels(0))
    pair = three.ask_together([pixels(1), pixels(0)])
    drafted = three.ask(pixels(0), pair[0].tokens)
    again = three.ask_together([pixels(0)])
    assert one.tokens == pair[1].tokens == drafted.tokens == again[0].tokens
    assert drafted.kept_tokens == again[0].kept_tokens > 100


def test_near_ties_are_settled_one_by_one(three: Direct, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = [three.ask(pixels(seed)) for seed in range(2)]
    monkeypatch.setattr(Margins, "of", lambda *_: 1e9)
    together = three.ask_together([pixels(seed) for seed in range(2)])
    assert [said.tokens for said in together] == [said.tokens for said in plain]
    assert together[0].decode_steps > sum(said.decode_steps for said in plain)


def test_more_pictures_than_prepared_for_are_refused(three: Direct) -> None:
    for count in (0, 4):
        with pytest.raises(LlamaError, match=f"{count} pictures"):
            three.ask_together([pixels(0)] * count)
    assert len(three.ask_together([pixels(0)] * 3)) == 3


@pytest.mark.parametrize("sequences", [0, 48])
def test_what_llama_cpp_cannot_hold_is_refused_before_it_aborts(pair: Pair, sequences: int) -> None:
    with pytest.raises(LlamaError, match="pictures at once"):
        Direct.of(pair, sequences=sequences)
