"""How much memory a model needs, and how much of it a GPU holds, from its header alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from blinkthink.analysis.models.gguf import Header

CONTEXT_TOKENS = 5120  # what the worker's context comes to with Gemma's vocabulary, rounded up
_VALUE_BYTES = 2  # keys and values are kept in half precision
_WORKING_BYTES = 1_000_000_000  # measured: 430 MB at 280 image tokens, 940 MB at 1,120
_MOST_LAYERS = 1000  # Gemma 4 has 60 at most
_LAYER = re.compile(r"blk\.(\d+)\.")
_ATTENTION = "gemma4.attention."

# What a GPU keeps for others: the screen, other programs, what a driver rounds up to. At least
# 300 MB; on large cards more is shown and more is rounded.
_SPARE_BYTES = 300_000_000
_SPARE_SHARE = 0.05


@dataclass(frozen=True)
class Weights:
    """Bytes of a text model by where llama.cpp puts them when it puts layers on a GPU.

    ``layers``: each layer's. ``output``: the last step's, and what is used with every layer.
    ``kept``: what a token takes in each layer's keys and values.
    """

    layers: tuple[int, ...]
    output: int
    kept: tuple[int, ...]


def needed(model: Header, context_tokens: int = CONTEXT_TOKENS) -> int:
    """Bytes that a Gemma 4 text model takes at work, without its weights."""
    return context_tokens * sum(_kept(model)) + _WORKING_BYTES


def weights(model: Header) -> Weights:
    """Sizes from the header's table of tensors.

    The tables of tokens (``token_embd``, ``per_layer_token_embd``) stay in the machine's memory;
    where there is no ``output`` of its own, a copy of ``token_embd`` goes with the output
    (``llama-model.cpp``, ``models/gemma4.cpp`` of llama.cpp).
    """
    layers = [0] * _layers(model)
    output = 0
    for name, tensor in model.tensors.items():
        found = _LAYER.match(name)
        if found and int(found[1]) < len(layers):
            layers[int(found[1])] += tensor.bytes
        elif name not in ("token_embd.weight", "per_layer_token_embd.weight"):
            output += tensor.bytes
    if "output.weight" not in model.tensors and "token_embd.weight" in model.tensors:
        output += model.tensors["token_embd.weight"].bytes
    kept = _kept(model)
    return Weights(tuple(layers), output, kept + (0,) * (len(layers) - len(kept)))


def layers_that_fit(
    model: Header, projector_bytes: int, free_bytes: int, context_tokens: int = CONTEXT_TOKENS
) -> int:
    """How many layers a GPU with ``free_bytes`` holds, as llama.cpp counts ``n_gpu_layers``.

    0: none, then the projector has no room there either. One more than the model has: all of it.
    llama.cpp puts the output there first, then the layers from the last to the first. The projector
    and the working memory of text and picture come before all of them, and a spare part is left.
    """
    sizes = weights(model)
    spare = max(_SPARE_BYTES, int(free_bytes * _SPARE_SHARE))
    room = free_bytes - spare - projector_bytes - _WORKING_BYTES - sizes.output
    if room < 0 or not sizes.layers:
        return 0
    count = 1
    for layer, kept in zip(reversed(sizes.layers), reversed(sizes.kept), strict=True):
        room -= layer + kept * context_tokens
        if room < 0:
            return count
        count += 1
    return count


def _layers(model: Header) -> int:
    """A damaged header may name any number."""
    return max(0, min(model.number("gemma4.block_count"), _MOST_LAYERS))


def _kept(model: Header) -> tuple[int, ...]:
    """Bytes that one token takes in the keys and values of each layer that has its own.

    Each layer keeps a key and a value of every token for each of its key heads; sliding-window
    layers do so for the whole context, too (``swa_full``). The last ``shared_kv_layers`` keep none.
    Key names: ``gguf-py/gguf/constants.py`` of llama.cpp.
    """
    layers = _layers(model)
    heads = model.numbers(f"{_ATTENTION}head_count_kv", layers)
    sliding = model.numbers(f"{_ATTENTION}sliding_window_pattern", layers)
    size = model.number(f"{_ATTENTION}key_length") + model.number(f"{_ATTENTION}value_length")
    size_sliding = model.number(f"{_ATTENTION}key_length_swa")
    size_sliding += model.number(f"{_ATTENTION}value_length_swa")
    own = max(0, layers - model.number(f"{_ATTENTION}shared_kv_layers"))
    return tuple(
        count * (size_sliding if slides else size) * _VALUE_BYTES
        for count, slides in list(zip(heads, sliding, strict=False))[:own]
    )
