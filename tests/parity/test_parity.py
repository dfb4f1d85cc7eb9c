"""The engine gives what transformers gives. Needs an environment of its own: see README.md."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.parity import compare

_ASKED = ("BLINKTHINK_PARITY_PYTHON", "BLINKTHINK_PARITY_LLAMA_CPP")
_KINDS = ("dense", "e2b", "unified")

pytestmark = [pytest.mark.slow, pytest.mark.timeout(3600)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("parity")


@pytest.fixture(scope="module")
def differences(folder: Path) -> list[compare.Difference]:
    """What a whole run found, for each kind, way and picture."""
    missing = [name for name in _ASKED if not os.environ.get(name)]
    if missing:
        pytest.skip(f"set {' and '.join(missing)} as tests/parity/README.md says")
    python, llama_cpp = (Path(os.environ[name]) for name in _ASKED)
    probe = [python, "-c", "import torch, torchvision, transformers, gguf"]
    done = subprocess.run(probe, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"{python} is not the environment of tests/parity/requirements.txt")
    from tests.parity.run import run

    return run(python, llama_cpp, folder, _KINDS)


def test_embeddings_and_logits_have_the_direction_of_transformers(
    differences: list[compare.Difference],
) -> None:
    for found in _of("gelu", differences):
        assert found.vectors.whole >= 0.9999, found
        assert found.logits.whole >= 0.9999, found


def test_as_the_app_computes_only_the_other_gelu_comes_on_top(
    differences: list[compare.Difference],
) -> None:
    for found in _of("usual", differences):
        assert found.vectors.whole >= 0.9999, found
        assert found.logits.whole >= 0.9997, found


def test_nothing_but_llama_cpps_own_arithmetic_sets_them_apart(
    differences: list[compare.Difference],
) -> None:
    for found in _of("exact", differences):
        assert found.vectors.lowest >= 0.999999, found
        assert found.logits.lowest >= 0.999999, found


def test_the_prompt_has_the_tokens_of_transformers_tokenizer(
    differences: list[compare.Difference],
) -> None:
    assert all(found.tokens_equal for found in differences)


def test_answers_differ_only_where_two_tokens_are_nearly_as_likely(
    differences: list[compare.Difference],
) -> None:
    for found in differences:
        assert found.changed <= 0.01 * found.chosen, found
        assert found.widest < 0.2, found


def test_pixels_are_those_of_transformers(differences: list[compare.Difference]) -> None:
    for found in differences:
        assert found.pil_off[0] < 0.001, found  # of a level: the rescaling to 0..1
        assert found.pixels_off[0] <= 2.0, found
        assert found.pixels_off[1] < 0.02, found


def test_sizes_are_those_of_transformers(
    differences: list[compare.Difference], folder: Path
) -> None:
    from tests.parity.compare import sizes

    count, _, wrong = sizes(folder)
    assert count > 20_000
    assert not wrong


def _of(way: str, differences: list[compare.Difference]) -> list[compare.Difference]:
    chosen = [found for found in differences if found.way == way]
    assert {found.kind for found in chosen} == set(_KINDS)
    return chosen
