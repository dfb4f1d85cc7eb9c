"""The vision projector's file (mmproj). Keys and names: ``conversion/gemma.py`` and
``tools/mtmd/models/gemma4v.cpp`` and ``gemma4uv.cpp`` of llama.cpp."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from gguf import GGMLQuantizationType

from tests.gemma.config import Config
from tests.gemma.tensors import Tensors

_PATCH = 16
_CELL = 48  # pixels a side of an image token
_FULL = GGMLQuantizationType.F32
_LIMIT = 50.0  # of the clipped matrices: far from what comes by


def write(path: Path, random: np.random.Generator, config: Config) -> None:
    file = Tensors(path, "clip", random)
    _keys(file, config)
    if config.vision.unified:
        _patches(file, config)
    else:
        _tower(file, config)
    vision, text = config.vision, config.text
    file.matrix("mm.input_projection.weight", config.projector_matrices, text.width, vision.width)
    file.write()


def _keys(file: Tensors, config: Config) -> None:
    vision, writer = config.vision, file.writer
    writer.add_clip_has_vision_encoder(True)
    writer.add_clip_vision_projector_type("gemma4uv" if vision.unified else "gemma4v")
    writer.add_vision_projection_dim(config.text.width)
    writer.add_vision_image_size(224)
    writer.add_vision_patch_size(_PATCH)
    writer.add_vision_embedding_length(vision.width)
    writer.add_vision_feed_forward_length(vision.feed_forward)
    writer.add_vision_block_count(vision.layers)
    writer.add_vision_head_count(vision.heads)
    writer.add_vision_attention_layernorm_eps(1e-6)
    writer.add_vision_image_mean([0.0, 0.0, 0.0])
    writer.add_vision_image_std([1.0, 1.0, 1.0])


def _patches(file: Tensors, config: Config) -> None:
    """The unified model's: norm, one matrix, norm, position, norm."""
    width, pixels = config.vision.width, _CELL * _CELL * 3
    file.matrix("v.patch_embd.weight", config.projector_matrices, width, pixels)
    file.numbers("v.patch_embd.bias", width, spread=0.02)
    for number, size in ((1, pixels), (2, width), (3, width)):
        file.norm(f"v.patch_norm.{number}.weight", size)
        file.numbers(f"v.patch_norm.{number}.bias", size, spread=0.02)
    file.numbers("v.position_embd.weight", 2, config.vision.positions, width, spread=0.02)


def _tower(file: Tensors, config: Config) -> None:
    vision = config.vision
    width, inner = vision.width, vision.feed_forward
    file.numbers("v.patch_embd.weight", width, 3, _PATCH, _PATCH, spread=0.05)
    file.numbers("v.position_embd.weight", 2, vision.positions, width, spread=0.02)
    for layer in range(vision.layers):
        block = f"v.blk.{layer}."
        for name in ("ln1", "ln2", "attn_post_norm", "ffn_post_norm"):
            file.norm(f"{block}{name}.weight", width)
        head = width // vision.heads
        file.norm(f"{block}attn_q_norm.weight", head, size=head**-0.5)
        file.norm(f"{block}attn_k_norm.weight", head)
        for name in ("attn_q", "attn_k", "attn_v", "attn_out"):
            _clipped(file, config, f"{block}{name}", width, width)
        for name in ("ffn_gate", "ffn_up"):
            _clipped(file, config, f"{block}{name}", inner, width)
        _clipped(file, config, f"{block}ffn_down", width, inner)
    if vision.standardized:
        file.numbers("v.std_bias", width, spread=0.02)
        file.norm("v.std_scale", width)


def _clipped(file: Tensors, config: Config, name: str, rows: int, columns: int) -> None:
    file.matrix(f"{name}.weight", config.projector_matrices, rows, columns)
    if config.vision.clipped:
        for end in ("input", "output"):
            file.fixed(f"{name}.{end}_min", np.array([-_LIMIT]))
            file.fixed(f"{name}.{end}_max", np.array([_LIMIT]))
