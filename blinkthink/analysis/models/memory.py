"""How much memory a model needs beside its weights, from its header alone."""

from __future__ import annotations

from blinkthink.analysis.models.gguf import Header

CONTEXT_TOKENS = 5120  # what the worker's context comes to with Gemma's vocabulary, rounded up
_VALUE_BYTES = 2  # keys and values are kept in half precision
_WORKING_BYTES = 1_000_000_000  # measured: 430 MB at 280 image tokens, 940 MB at 1,120


def needed(model: Header) -> int:
    """Bytes that a Gemma 4 text model takes at work, without its weights.

    Each layer keeps a key and a value of every token for each of its key heads; sliding-window
    layers do so for the whole context, too (``swa_full``). The last ``shared_kv_layers`` keep none.
    Key names: ``gguf-py/gguf/constants.py`` of llama.cpp.
    """
    layers = model.number("gemma4.block_count")
    attention = "gemma4.attention."
    heads = model.numbers(f"{attention}head_count_kv", layers)
    sliding = model.numbers(f"{attention}sliding_window_pattern", layers)
    size = model.number(f"{attention}key_length") + model.number(f"{attention}value_length")
    size_sliding = model.number(f"{attention}key_length_swa")
    size_sliding += model.number(f"{attention}value_length_swa")
    own = layers - model.number(f"{attention}shared_kv_layers")
    values = sum(
        count * (size_sliding if slides else size)
        for count, slides in list(zip(heads, sliding, strict=False))[: max(0, own)]
    )
    return CONTEXT_TOKENS * values * _VALUE_BYTES + _WORKING_BYTES
