"""How much memory a model needs, and how much of it a GPU holds, from its header alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from blinkthink.analysis.models.gguf import Header

CONTEXT_TOKENS = 5120  # what the worker's context comes to with Gemma's vocabulary, rounded up
_VALUE_BYTES = 2  # keys and values are kept in half precision
_BATCH = 1152  # tokens that the worker evaluates at once
_PATCHES = 1120 * 9  # of a picture in the greatest detail
# Working memory in activations of the widest step, fitted to what the model process took without
# files at E2B's real size (at 70, 280 and 1,120 image tokens), with the demo model and with a small
# one whose projector has no layers, as that of 12B.
_TEXT_STEPS = 4.0
_VISION_STEPS = 5.7
_PICTURE_BYTES = 100_000_000  # pixels, as bytes and as numbers
_ACTIVATION_BYTES = 4
_PROCESS_BYTES = 60_000_000  # Python, numpy and llama.cpp themselves
_VISION_WIDTH = 3072  # of E2B and E4B, where no projector tells
_WIDEST = 1_000_000
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


def needed(
    model: Header, context_tokens: int = CONTEXT_TOKENS, vision: Header | None = None
) -> int:
    """Bytes that a model takes at work beside the size of its files, with pictures in full detail.

    Of the table ``per_layer_token_embd`` single rows are read (``TENSOR_READ_LAZY`` of llama.cpp):
    it stays on the disk and is taken off, so this may be less than nothing for E2B and E4B.
    llama.cpp keeps copies of weights in an order that suits the processor; the pages of the file
    that they came from are dropped when room is needed and do not count.
    """
    table = model.tensors.get("per_layer_token_embd.weight")
    on_disk = table.bytes if table else 0
    kept = context_tokens * sum(_kept(model))
    return _PROCESS_BYTES + kept + working(model, vision) - on_disk


def working(model: Header, vision: Header | None = None) -> int:
    """Bytes for evaluating a batch of text and one picture in full detail."""
    said = model.values.get("gemma4.feed_forward_length", 0)
    text = max((int(n) for n in said if n > 0), default=0) if isinstance(said, tuple) else said
    seen = vision.number("clip.vision.feed_forward_length") if vision else _VISION_WIDTH
    steps = _TEXT_STEPS * _BATCH * _sane(text) + _VISION_STEPS * _PATCHES * _sane(seen)
    return int(steps * _ACTIVATION_BYTES) + _PICTURE_BYTES


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
    model: Header,
    projector_bytes: int,
    free_bytes: int,
    context_tokens: int = CONTEXT_TOKENS,
    vision: Header | None = None,
) -> int:
    """How many layers a GPU with ``free_bytes`` holds, as llama.cpp counts ``n_gpu_layers``.

    0: none, then the projector has no room there either. One more than the model has: all of it.
    llama.cpp puts the output there first, then the layers from the last to the first. The projector
    and the working memory of text and picture come before all of them, and a spare part is left.
    """
    sizes = weights(model)
    spare = max(_SPARE_BYTES, int(free_bytes * _SPARE_SHARE))
    room = free_bytes - spare - projector_bytes - working(model, vision) - sizes.output
    if room < 0 or not sizes.layers:
        return 0
    count = 1
    for layer, kept in zip(reversed(sizes.layers), reversed(sizes.kept), strict=True):
        room -= layer + kept * context_tokens
        if room < 0:
            return count
        count += 1
    return count


def _sane(width: object) -> int:
    """A damaged header may name anything."""
    return max(0, min(width, _WIDEST)) if isinstance(width, int) else 0


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
