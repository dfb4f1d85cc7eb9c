"""What is measured of the difference between batches and single tokens."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import gguf
import numpy as np
import pytest

from blinkthink.analysis.worker.margin import START, Margins
from blinkthink.analysis.worker.messages import Described
from tests.analysis.direct import Direct, pixels
from tests.gemma import E2B, write_pair

LOGITS = np.array([3.0, 1.0, -2.0], dtype=np.float32)


def test_a_kind_of_batch_is_known_after_two_places_of_it() -> None:
    margins = Margins()
    assert (margins.known(8), margins.of(8)) == (False, START)
    margins.learn(8, LOGITS, LOGITS)
    assert not margins.known(8)
    margins.learn(12, LOGITS, LOGITS)
    assert (margins.known(8), margins.of(15)) == (True, 0.0)
    assert not margins.known(2)
    assert not margins.known(16)
    assert margins.of(40) == START


def test_the_largest_difference_counts_and_more_than_that() -> None:
    margins = Margins()
    for difference in (0.02, 0.08, 0.01):
        other = LOGITS.copy()
        other[2] += difference
        margins.learn(20, other, LOGITS)
    assert 0.08 < margins.of(20) < 0.2
    assert margins.of(3) == START


@pytest.mark.parametrize("kind", [gguf.GGMLQuantizationType.Q4_0, gguf.GGMLQuantizationType.Q8_0])
def test_quantized_models_give_the_same_numbers_in_batches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: gguf.GGMLQuantizationType
) -> None:
    """On two threads and with the processor's own kernels, as in the app: a right draft is not
    evaluated twice once that is known, and any draft gives the undrafted answer."""
    monkeypatch.setenv("OMP_WAIT_POLICY", "PASSIVE")  # which is read when a process begins
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as process:
        plain, right, wrong = process.submit(_answers, tmp_path, kind).result()
    assert right.tokens == wrong.tokens == plain.tokens
    assert right.decode_steps < plain.decode_steps / 2


def _answers(folder: Path, kind: gguf.GGMLQuantizationType) -> tuple[Described, ...]:
    """The answer about a picture undrafted, drafted from itself, and from one that differs."""
    direct = Direct.of(write_pair(folder, 3, replace(E2B, matrices=kind)), threads=2, plain=False)
    plain = direct.ask(pixels(0))
    for _ in range(2):
        right = direct.ask(pixels(0), plain.tokens)
    changed = [token if place % 10 else 300 for place, token in enumerate(plain.tokens)]
    return plain, right, direct.ask(pixels(0), changed)
