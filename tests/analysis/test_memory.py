"""How much memory a model is said to need, from the numbers in its header."""

from __future__ import annotations

import pytest

from blinkthink.analysis.models import memory
from blinkthink.analysis.models.gguf import Header, Value


def header(
    layers: int, every: int, heads: int, heads_global: int, shared: int = 0, flat: bool = False
) -> Header:
    """A text model of ``layers``, of which one in ``every`` sees the whole context."""
    sliding = tuple((layer + 1) % every != 0 for layer in range(layers))
    counts: Value = tuple(heads if slides else heads_global for slides in sliding)
    values: dict[str, Value] = {
        "gemma4.block_count": layers,
        "gemma4.attention.head_count_kv": heads if flat else counts,
        "gemma4.attention.sliding_window_pattern": sliding,
        "gemma4.attention.shared_kv_layers": shared,
        "gemma4.attention.key_length": 512,
        "gemma4.attention.value_length": 512,
        "gemma4.attention.key_length_swa": 256,
        "gemma4.attention.value_length_swa": 256,
    }
    return Header(values, {})


@pytest.mark.parametrize(
    ("model", "kept_each_token"),
    [
        # E2B: 15 layers keep keys and values, 3 of them of 512 numbers.
        (header(35, 5, 1, 1, shared=20, flat=True), 2 * (12 * 512 + 3 * 1024)),
        # 31B: 50 layers with 16 heads, 10 with 4.
        (header(60, 6, 16, 4), 2 * (50 * 16 * 512 + 10 * 4 * 1024)),
    ],
)
def test_what_the_context_takes_follows_from_the_layers(
    model: Header, kept_each_token: int
) -> None:
    working = memory.needed(header(0, 5, 1, 1))
    assert memory.needed(model) - working == memory.CONTEXT_TOKENS * kept_each_token


def test_a_header_that_says_nothing_is_no_error() -> None:
    assert memory.needed(Header({}, {})) == memory.needed(header(0, 5, 1, 1))
