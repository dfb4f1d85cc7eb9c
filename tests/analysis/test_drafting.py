"""An answer that is drafted from another one is the one that is given without."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from blinkthink.analysis.worker.margin import Margins
from tests.analysis.direct import Direct, pixels
from tests.gemma import DENSE, E2B, MOE, UNIFIED, Config, Pair, write_pair

# With large pictures, sliding layers that keep their window alone have lost the rules' end.
NARROW = DENSE.with_text(window=64)


@pytest.fixture(scope="module")
def direct(pair: Pair) -> Direct:
    return Direct.of(pair)


def edited(tokens: Sequence[int], share: float, seed: int) -> list[int]:
    """``tokens`` with a share of them replaced, left out or doubled."""
    chance = random.Random(seed)
    changed: list[int] = []
    for token in tokens:
        if chance.random() >= share:
            changed.append(token)
        else:
            changed += chance.choice(([], [token, token], [chance.choice(tokens)]))
    return changed


@pytest.mark.parametrize("kind", [NARROW, E2B, MOE, UNIFIED], ids=lambda kind: kind.name)
def test_drafts_change_nothing_on_any_kind(
    tmp_path_factory: pytest.TempPathFactory, kind: Config
) -> None:
    direct = Direct.of(write_pair(tmp_path_factory.mktemp("drafts"), 21, kind))
    detail = 1120 if kind is NARROW else 70
    pictures = [pixels(seed, detail) for seed in range(2)]
    plain = [direct.ask(picture) for picture in pictures]
    for seed, share in enumerate((0.0, 0.1, 0.5)):
        draft = edited(plain[0].tokens, share, seed)
        assert direct.ask(pictures[0], draft).tokens == plain[0].tokens
    drafted = direct.ask(pictures[1], plain[0].tokens)
    assert drafted.tokens == plain[1].tokens
    assert drafted.kept_tokens > 0
    assert direct.ask(pictures[1], keep=False).tokens == plain[1].tokens


def test_any_tokens_may_be_a_draft(direct: Direct) -> None:
    plain = direct.ask(pixels(0))
    chance = random.Random(1)
    for draft in (
        [-1, 10**9, 0],
        [plain.tokens[0]],
        plain.tokens[:7],
        plain.tokens[5:],
        plain.tokens * 3,
        plain.tokens[::-1],
        [chance.randrange(600) for _ in range(500)],
    ):
        assert direct.ask(pixels(0), draft).tokens == plain.tokens


def test_a_right_draft_saves_most_steps_and_is_counted(direct: Direct) -> None:
    plain = direct.ask(pixels(0))
    drafted = direct.ask(pixels(0), plain.tokens)
    assert plain.drafted == 0
    assert drafted.text == plain.text
    assert drafted.drafted > 0.9 * plain.decode_steps * 0.8
    assert drafted.decode_steps < plain.decode_steps / 2


def test_a_wrong_draft_is_soon_left_alone(direct: Direct) -> None:
    plain = direct.ask(pixels(0))
    wrong = [token for token in edited(plain.tokens, 1.0, 3) for _ in range(2)]
    drafted = direct.ask(pixels(0), wrong)
    assert drafted.tokens == plain.tokens
    assert drafted.decode_steps <= plain.decode_steps * 1.2


def test_near_ties_are_settled_one_by_one(direct: Direct, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a margin that makes everything a near tie, each token of the draft is evaluated once
    more, and the answer is the same."""
    plain = direct.ask(pixels(0))
    monkeypatch.setattr(Margins, "of", lambda *_: 1e9)
    drafted = direct.ask(pixels(0), edited(plain.tokens, 0.1, 5))
    assert drafted.tokens == plain.tokens
    assert drafted.decode_steps > plain.decode_steps
    assert drafted.drafted > 0


def test_an_answer_does_not_depend_on_what_was_done_before(direct: Direct) -> None:
    first = direct.ask(pixels(0), keep=False)
    direct.ask(pixels(1), first.tokens)
    direct.ask(pixels(2, 280), first.tokens[::-1])
    again = direct.ask(pixels(0))
    assert (first.kept_tokens, again.kept_tokens > 100) == (0, True)
    assert again.tokens == first.tokens


def test_the_seconds_of_an_answer_add_up(direct: Direct) -> None:
    said = direct.ask(pixels(0), keep=False)
    spent = said.seconds
    parts = (spent.prefix, spent.encode, spent.image, spent.question, spent.decode, spent.other)
    assert min(parts) > 0
    assert spent.total == pytest.approx(sum(parts))
    assert direct.phases[:4] == ["prefix", "encoding", "image", "question"]
    assert set(direct.phases[4:]) == {"decoding"}
    assert direct.ask(pixels(0)).seconds.prefix == 0
    assert direct.phases[0] == "encoding"
