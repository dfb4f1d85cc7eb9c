"""Small random models of the Gemma 4 architecture (dense, gemma4v projector), written with gguf-py.

The weights come from a seed and say nothing; the structure, the kinds of tokens and the tensors'
names are those of the real files, so llama.cpp runs the same code on them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import gguf
import gguf.quants
import numpy as np

TEXT_WIDTH = 64
VISION_WIDTH = 48
HEADS = 2
HEAD_SIZE = 32
VISION_HEADS = 2
LAYERS = 3
FEED_FORWARD = 96
WINDOW = 512
PATCH = 16
POSITIONS = 320  # patches a side that the position table knows

_CONTROL = (
    *("<pad>", "<eos>", "<bos>", "<unk>", "<|turn>", "<turn|>", "<|image>", "<image|>"),
    *("<|channel>", "<channel|>"),
)
_WORDS = (
    *("\n", "▁", "A", "▁a", "person", "▁person", "front", "▁porch", "day", "▁by", "▁red", "coat"),
    *('"', '",', '▁"', "[]", '[{"', '"}', "]", "}", '":', "kind", "count", "scene", "name", "1"),
    *("▁1", "clear", "dark", "an", "in", "is", "▁is", "▁in", "▁view", ".", '."'),
)


@dataclass(frozen=True)
class Pair:
    """A text model and its projector."""

    text: Path
    projector: Path


def write_pair(
    folder: Path,
    seed: int,
    *,
    width: int = TEXT_WIDTH,
    layers: int = LAYERS,
    quantized: bool = False,
    name: str = "tiny",
) -> Pair:
    """Write both files of a random model. The same arguments give the same bytes.

    ``quantized``: the text model's matrices in Q8_0 instead of F16.
    """
    folder.mkdir(parents=True, exist_ok=True)
    pair = Pair(folder / f"{name}.gguf", folder / f"{name}-mmproj.gguf")
    random = np.random.default_rng(seed)
    _write_text(pair.text, random, width, layers, quantized)
    _write_projector(pair.projector, random, width)
    return pair


def _write_text(
    path: Path, random: np.random.Generator, width: int, layers: int, quantized: bool
) -> None:
    writer = gguf.GGUFWriter(path, "gemma4")
    tokens, kinds, merges = _vocabulary()
    writer.add_name("random")
    writer.add_block_count(layers)
    writer.add_context_length(8192)
    writer.add_embedding_length(width)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(1)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_key_length(HEAD_SIZE)
    writer.add_value_length(HEAD_SIZE)
    writer.add_key_length_swa(HEAD_SIZE)
    writer.add_value_length_swa(HEAD_SIZE)
    writer.add_sliding_window(WINDOW)
    writer.add_sliding_window_pattern([index != layers - 1 for index in range(layers)])
    writer.add_uint32("gemma4.embedding_length_per_layer_input", 0)
    writer.add_uint32("gemma4.attention.shared_kv_layers", 0)
    writer.add_rope_freq_base(1_000_000.0)
    writer.add_float32("gemma4.rope.freq_base_swa", 10_000.0)
    writer.add_rope_dimension_count(HEAD_SIZE)
    writer.add_uint32("gemma4.rope.dimension_count_swa", HEAD_SIZE)
    writer.add_float32("gemma4.final_logit_softcapping", 30.0)
    writer.add_tokenizer_model("gemma4")
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges(merges)
    writer.add_pad_token_id(tokens.index("<pad>"))
    writer.add_bos_token_id(tokens.index("<bos>"))
    writer.add_eos_token_id(tokens.index("<turn|>"))
    writer.add_unk_token_id(tokens.index("<unk>"))
    writer.add_add_bos_token(True)

    def add(name: str, *shape: int, scale: float = 0.0) -> None:
        """A matrix of random numbers, or a norm's ones where ``scale`` is 0."""
        values = random.normal(0.0, scale, shape) if scale else np.ones(shape)
        if quantized and scale:
            kind = gguf.GGMLQuantizationType.Q8_0
            data = gguf.quants.quantize(values.astype(np.float32), kind)
            writer.add_tensor(name, data, raw_dtype=kind)
        else:
            writer.add_tensor(name, values.astype(np.float16 if scale else np.float32))

    add("token_embd.weight", len(tokens), width, scale=width**-0.5)
    add("output_norm.weight", width)
    add("rope_freqs.weight", HEAD_SIZE // 2)
    for layer in range(layers):
        block = f"blk.{layer}."
        add(f"{block}attn_norm.weight", width)
        add(f"{block}attn_q.weight", HEADS * HEAD_SIZE, width, scale=width**-0.5)
        add(f"{block}attn_k.weight", HEAD_SIZE, width, scale=width**-0.5)
        add(f"{block}attn_v.weight", HEAD_SIZE, width, scale=width**-0.5)
        add(f"{block}attn_output.weight", width, HEADS * HEAD_SIZE, scale=width**-0.5)
        add(f"{block}attn_q_norm.weight", HEAD_SIZE)
        add(f"{block}attn_k_norm.weight", HEAD_SIZE)
        add(f"{block}post_attention_norm.weight", width)
        add(f"{block}ffn_norm.weight", width)
        add(f"{block}ffn_gate.weight", FEED_FORWARD, width, scale=width**-0.5)
        add(f"{block}ffn_up.weight", FEED_FORWARD, width, scale=width**-0.5)
        add(f"{block}ffn_down.weight", width, FEED_FORWARD, scale=FEED_FORWARD**-0.5)
        add(f"{block}post_ffw_norm.weight", width)
    _finish(writer)


def _write_projector(path: Path, random: np.random.Generator, width: int) -> None:
    writer = gguf.GGUFWriter(path, "clip")
    writer.add_bool("clip.has_vision_encoder", True)
    writer.add_string("clip.vision.projector_type", "gemma4v")
    writer.add_uint32("clip.vision.projection_dim", width)
    writer.add_uint32("clip.vision.image_size", 224)
    writer.add_uint32("clip.vision.patch_size", PATCH)
    writer.add_uint32("clip.vision.embedding_length", VISION_WIDTH)
    writer.add_uint32("clip.vision.feed_forward_length", FEED_FORWARD)
    writer.add_uint32("clip.vision.block_count", 2)
    writer.add_uint32("clip.vision.attention.head_count", VISION_HEADS)
    writer.add_float32("clip.vision.attention.layer_norm_epsilon", 1e-6)
    writer.add_array("clip.vision.image_mean", [0.0, 0.0, 0.0])
    writer.add_array("clip.vision.image_std", [1.0, 1.0, 1.0])
    writer.add_bool("clip.use_gelu", True)

    def add(name: str, *shape: int, scale: float = 0.0) -> None:
        values = random.normal(0.0, scale, shape) if scale else np.ones(shape)
        writer.add_tensor(name, values.astype(np.float32))

    add("v.patch_embd.weight", VISION_WIDTH, 3, PATCH, PATCH, scale=0.05)
    add("v.position_embd.weight", 2, POSITIONS, VISION_WIDTH, scale=0.02)
    head = VISION_WIDTH // VISION_HEADS
    square = (VISION_WIDTH, VISION_WIDTH)
    for layer in range(2):
        block = f"v.blk.{layer}."
        for name in ("ln1", "ln2", "attn_post_norm", "ffn_post_norm"):
            add(f"{block}{name}.weight", VISION_WIDTH)
        for name in ("attn_q_norm", "attn_k_norm"):
            add(f"{block}{name}.weight", head)
        for name in ("attn_q", "attn_k", "attn_v", "attn_out"):
            add(f"{block}{name}.weight", *square, scale=VISION_WIDTH**-0.5)
        for name in ("ffn_gate", "ffn_up"):
            add(f"{block}{name}.weight", FEED_FORWARD, VISION_WIDTH, scale=VISION_WIDTH**-0.5)
        add(f"{block}ffn_down.weight", VISION_WIDTH, FEED_FORWARD, scale=FEED_FORWARD**-0.5)
    add("mm.input_projection.weight", width, VISION_WIDTH, scale=VISION_WIDTH**-0.5)
    _finish(writer)


def _vocabulary() -> tuple[list[str], list[int], list[str]]:
    """Tokens, their kinds and the merges: control, bytes, characters, and a few words."""
    ascii_characters = [chr(code) for code in range(0x21, 0x7F)]
    words = dict.fromkeys((*_WORDS, *ascii_characters))
    merges: dict[str, None] = {}
    for word in list(words):
        # Each word is built letter by letter, so each of its beginnings is a token, too.
        for end in range(2, len(word) + 1):
            words.setdefault(word[:end])
            merges.setdefault(f"{word[: end - 1]} {word[end - 1]}")
    tokens = [*_CONTROL, *(f"<0x{byte:02X}>" for byte in range(256)), *words]
    kinds = [gguf.TokenType.CONTROL] * len(_CONTROL)
    kinds += [gguf.TokenType.BYTE] * 256
    kinds += [gguf.TokenType.NORMAL] * len(words)
    return tokens, [int(kind) for kind in kinds], list(merges)


def _finish(writer: gguf.GGUFWriter) -> None:
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
