"""What is measured of the difference between batches and single tokens."""

from __future__ import annotations

import multiprocessing
import platform
import random
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import gguf
import numpy as np
import pytest
from numpy.typing import NDArray

from blinkthink.analysis.worker.context import Context, Part, TextModel
from blinkthink.analysis.worker.library import Log, load_backends
from blinkthink.analysis.worker.margin import LEAST, Margins
from tests.gemma import E2B, write_pair

LOGITS = np.array([3.0, 1.0, -2.0], dtype=np.float32)


def test_a_kind_of_batch_is_known_after_two_places_of_it() -> None:
    margins = Margins()
    assert (margins.known(8), margins.of(8)) == (False, LEAST)
    margins.learn(8, LOGITS, LOGITS)
    assert not margins.known(8)
    margins.learn(12, LOGITS, LOGITS)
    assert (margins.known(8), margins.of(15)) == (True, 0.0)
    assert not margins.known(2)
    assert not margins.known(16)
    assert margins.of(40) == LEAST


def test_the_largest_difference_counts_and_more_than_that() -> None:
    margins = Margins()
    for difference in (0.02, 0.08, 0.01):
        other = LOGITS.copy()
        other[2] += difference
        margins.learn(20, other, LOGITS)
    assert 0.08 < margins.of(20) < 0.2
    for _ in range(2):
        margins.learn(8, LOGITS + 0.001, LOGITS)
    assert margins.of(8) == LEAST
    assert margins.of(3) == LEAST


@pytest.mark.skipif(platform.machine() not in ("x86_64", "AMD64"), reason="kernels of x86-64")
@pytest.mark.parametrize("kind", [gguf.GGMLQuantizationType.Q4_0, gguf.GGMLQuantizationType.Q8_0])
def test_quantized_models_give_the_same_numbers_in_batches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: gguf.GGMLQuantizationType
) -> None:
    """On two threads and with the processor's own kernels, as in the app; to the last bit."""
    monkeypatch.setenv("OMP_WAIT_POLICY", "PASSIVE")  # which is read when a process begins
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as process:
        alone, together = process.submit(_logits, tmp_path, kind).result()
    for one in together:
        assert np.array_equal(one, alone)


def _logits(
    folder: Path, kind: gguf.GGMLQuantizationType
) -> tuple[NDArray[np.float32], list[NDArray[np.float32]]]:
    """What follows a token after a long text, evaluated alone and in batches of each kind."""
    log = Log()
    load_backends()
    path = write_pair(folder, 3, replace(E2B, matrices=kind)).text
    text = TextModel(str(path), log, gpu_layers=0, plain=False, progress=lambda: None)
    context = Context(
        text, log, tokens=1024, sequences=1, threads=2, gpu=False, should_stop=lambda: False
    )
    chance = random.Random(1)
    tokens = [chance.randrange(20, 300) for _ in range(760)]
    context.evaluate(Part(tokens[:700], 0))
    seen = []
    for size in (1, 3, 9, 40):
        context.evaluate(*(Part([tokens[at]], at) for at in range(700, 700 + size)))
        seen.append(context.logits(0).copy())
        context.roll_back(700)
    return seen[0], seen[1:]
