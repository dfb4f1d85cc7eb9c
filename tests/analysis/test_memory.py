"""How much memory a model is said to need, and what a GPU holds of it, from its header."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blinkthink.analysis.models import memory
from blinkthink.analysis.models.gguf import Header, Tensor, Value, read_header
from tests.gemma import KINDS, Config, write_pair

DEMO = Path(__file__).parents[2] / "models" / "demo" / "blinkthink-demo.gguf"
_F32 = 0


def table(model: Header, layer_bytes: int, output_bytes: int, own_output: bool = False) -> Header:
    """``model`` with tensors of these sizes; the tables of tokens are as large as the output."""
    sizes = {
        f"blk.{n}.ffn_up.weight": layer_bytes for n in range(model.number("gemma4.block_count"))
    }
    sizes |= {"token_embd.weight": output_bytes, "per_layer_token_embd.weight": 10**12}
    if own_output:
        sizes["output.weight"] = output_bytes
    return replace(
        model, tensors={name: Tensor((size // 4,), _F32, 0) for name, size in sizes.items()}
    )


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


def test_the_table_of_rows_stays_on_the_disk() -> None:
    bare = header(2, 5, 1, 1)
    assert memory.needed(table(bare, 40, 40)) == memory.needed(bare) - 10**12


def test_working_memory_grows_with_text_and_projector() -> None:
    narrow, wide = (
        Header({"gemma4.feed_forward_length": (width, 100)}, {}) for width in (6144, 12288)
    )
    small, large = (Header({"clip.vision.feed_forward_length": width}, {}) for width in (512, 4304))
    assert memory.working(narrow) < memory.working(wide)
    assert memory.working(wide, small) < memory.working(wide) < memory.working(wide, large)
    # E2B took 940 MB in the greatest detail.
    assert 0.9e9 < memory.working(wide) < 1.1e9


@pytest.mark.parametrize("value", [-5, 2**63, True, "wide", 1.5, (), (-1.0,)])
def test_a_mad_width_takes_no_mad_memory(value: Value) -> None:
    mad = Header({"gemma4.feed_forward_length": value}, {})
    assert 0 <= memory.working(mad, Header({"clip.vision.feed_forward_length": value}, {})) < 10**12


def test_a_header_that_names_a_mad_number_of_layers_takes_no_memory_itself() -> None:
    mad = Header({"gemma4.block_count": 2**32 - 1, "gemma4.attention.head_count_kv": 1}, {})
    assert memory.needed(mad) >= memory.needed(Header({}, {}))
    assert memory.layers_that_fit(mad, 0, 10**12) <= 2000


def test_the_demo_models_weights_are_all_counted_once_with_a_copy_for_the_output() -> None:
    model = read_header(DEMO)
    sizes = memory.weights(model)
    tensors = sum(tensor.bytes for tensor in model.tensors.values())
    assert sum(sizes.layers) + sizes.output == tensors
    assert tensors < DEMO.stat().st_size
    assert len(sizes.layers) == len(sizes.kept) == 4


@given(
    layers=st.integers(1, 80),
    shared=st.integers(0, 80),
    layer_bytes=st.integers(4, 10**9),
    output_bytes=st.integers(4, 10**9),
    projector=st.integers(0, 10**9),
    free=st.integers(0, 100 * 10**9),
    more=st.integers(0, 10**9),
    context=st.sampled_from([4864, 5120, 20480]),
)
def test_what_is_put_on_a_gpu_fits_there_and_the_next_layer_would_not(
    layers: int,
    shared: int,
    layer_bytes: int,
    output_bytes: int,
    projector: int,
    free: int,
    more: int,
    context: int,
) -> None:
    model = table(header(layers, 5, 1, 1, shared=shared, flat=True), layer_bytes, output_bytes)
    count = memory.layers_that_fit(model, projector, free, context)
    sizes = memory.weights(model)

    def taken(number: int) -> int:
        """Bytes of the output and the last ``number`` - 1 layers, at work with the projector."""
        chosen = range(layers + 1 - number, layers)
        kept = sum(sizes.kept[layer] * context for layer in chosen)
        return projector + memory.working(model) + output_bytes + layer_bytes * (number - 1) + kept

    assert 0 <= count <= layers + 1
    if count:
        assert taken(count) + 300_000_000 <= free
    if count <= layers:
        assert taken(count + 1) > free - max(300_000_000, free // 20) - 1
    assert memory.layers_that_fit(model, projector, free + more, context) >= count
    assert memory.layers_that_fit(model, projector + more, free, context) <= count


def test_an_output_of_its_own_is_counted_instead_of_the_copy() -> None:
    bare = header(2, 5, 1, 1)
    tied, own = table(bare, 40, 4000), table(bare, 40, 4000, own_output=True)
    assert memory.weights(tied).output == memory.weights(own).output == 4000


def test_a_model_without_layers_goes_nowhere() -> None:
    assert memory.layers_that_fit(Header({}, {}), 0, 10**12) == 0


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_of_gemma_4_is_split_into_layers_output_and_tables(
    kind: Config, tmp_path: Path
) -> None:
    pair = write_pair(tmp_path, 1, kind)
    model, vision = read_header(pair.text), read_header(pair.projector)
    sizes = memory.weights(model)
    tables = [model.tensors.get(f"{name}token_embd.weight") for name in ("", "per_layer_")]
    total = sum(tensor.bytes for tensor in model.tensors.values())
    rows = tables[1].bytes if tables[1] else 0
    if "output.weight" in model.tensors and tables[0]:
        rows += tables[0].bytes
    assert sum(sizes.layers) + sizes.output == total - rows  # a table without it is the output, too
    assert len(sizes.layers) == model.number("gemma4.block_count") > 0
    assert all(size > 0 for size in sizes.layers)
    everything = memory.layers_that_fit(model, pair.projector.stat().st_size, 10**12, vision=vision)
    assert everything == len(sizes.layers) + 1
