"""The text model's file. Keys and names: ``conversion/gemma.py`` and ``src/models/gemma4.cpp`` of
llama.cpp."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from gguf import GGMLQuantizationType

from tests.gemma import vocabulary
from tests.gemma.config import Config, Text
from tests.gemma.tensors import Tensors

_UNROTATED = 1e30  # a frequency divisor that stops a dimension from turning
_ROTATED_PART = 0.25  # of a global layer's head
_PART = 0.15  # of a layer's output that is added: the token itself must not be lost under it


def write(path: Path, random: np.random.Generator, config: Config) -> None:
    file = Tensors(path, "gemma4", random)
    tokens = vocabulary.add_to(file.writer, config)
    _keys(file, config)
    _outside(file, config, tokens)
    for layer in range(config.text.layers):
        _attention(file, config, layer)
        _feed_forward(file, config, layer)
        if config.text.per_layer:
            _per_layer(file, config, layer)
        file.norm(f"blk.{layer}.layer_output_scale.weight", 1)
    file.write()


def _keys(file: Tensors, config: Config) -> None:
    text, writer = config.text, file.writer
    layers = range(text.layers)
    writer.add_name(config.name)
    writer.add_block_count(text.layers)
    writer.add_context_length(text.context)
    writer.add_embedding_length(text.width)
    writer.add_feed_forward_length([text.feed_forward_of(layer) for layer in layers])
    writer.add_head_count(text.heads)
    writer.add_head_count_kv([_kv_heads(text, layer) for layer in layers])
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_key_length(text.global_head_size)
    writer.add_value_length(text.global_head_size)
    writer.add_key_length_swa(text.head_size)
    writer.add_value_length_swa(text.head_size)
    writer.add_sliding_window(text.window)
    writer.add_sliding_window_pattern([text.slides(layer) for layer in layers])
    writer.add_embedding_length_per_layer_input(text.per_layer)
    writer.add_shared_kv_layers(text.shared_layers)
    writer.add_rope_freq_base(1_000_000.0)
    writer.add_float32("gemma4.rope.freq_base_swa", 10_000.0)
    writer.add_rope_dimension_count(text.global_head_size)
    writer.add_rope_dimension_count_swa(text.head_size)
    writer.add_final_logit_softcapping(30.0)
    if text.experts:
        writer.add_expert_count(text.experts)
        writer.add_expert_used_count(text.experts_used)
        writer.add_expert_feed_forward_length(text.expert_feed_forward)


def _outside(file: Tensors, config: Config, tokens: int) -> None:
    """What is not part of a layer."""
    text = config.text
    likelier = [False] * tokens if config.talkative else vocabulary.closing()
    file.embeddings(config.matrices, text.width, likelier)
    file.norm("output_norm.weight", text.width)
    half = text.global_head_size // 2
    rotated = int(half * _ROTATED_PART)
    file.fixed("rope_freqs.weight", np.array([1.0] * rotated + [_UNROTATED] * (half - rotated)))
    if text.per_layer:
        together = text.per_layer * text.layers
        file.matrix("per_layer_token_embd.weight", config.matrices, tokens, together)
        file.matrix("per_layer_model_proj.weight", config.matrices, together, text.width)
        file.norm("per_layer_proj_norm.weight", text.per_layer)


def _attention(file: Tensors, config: Config, layer: int) -> None:
    text, kind = config.text, config.matrices
    block = f"blk.{layer}."
    slides = text.slides(layer)
    head = text.head_size if slides else text.global_head_size
    keys = _kv_heads(text, layer) * head
    file.norm(f"{block}attn_norm.weight", text.width)
    file.matrix(f"{block}attn_q.weight", kind, text.heads * head, text.width)
    # Gemma has no other scale: without it, attention is a hard maximum, and rounding decides.
    file.norm(f"{block}attn_q_norm.weight", head, size=head**-0.5)
    if text.owns_memory(layer):
        file.matrix(f"{block}attn_k.weight", kind, keys, text.width)
        file.norm(f"{block}attn_k_norm.weight", head)
        if slides or not text.values_are_keys:
            file.matrix(f"{block}attn_v.weight", kind, keys, text.width)
    file.matrix(f"{block}attn_output.weight", kind, text.width, text.heads * head)
    file.norm(f"{block}post_attention_norm.weight", text.width, size=_PART)


def _feed_forward(file: Tensors, config: Config, layer: int) -> None:
    text, kind = config.text, config.matrices
    block = f"blk.{layer}."
    inner = text.feed_forward_of(layer)
    file.norm(f"{block}ffn_norm.weight", text.width)
    file.matrix(f"{block}ffn_gate.weight", kind, inner, text.width)
    file.matrix(f"{block}ffn_up.weight", kind, inner, text.width)
    file.matrix(f"{block}ffn_down.weight", kind, text.width, inner)
    file.norm(f"{block}post_ffw_norm.weight", text.width, size=_PART)
    if not text.experts:
        return
    experts, inner = text.experts, text.expert_feed_forward
    for name in ("post_ffw_norm_1", "pre_ffw_norm_2", "post_ffw_norm_2"):
        file.norm(f"{block}{name}.weight", text.width)
    file.matrix(f"{block}ffn_gate_inp.weight", GGMLQuantizationType.F32, experts, text.width)
    file.norm(f"{block}ffn_gate_inp.scale", text.width)
    file.matrix(f"{block}ffn_gate_up_exps.weight", kind, experts, 2 * inner, text.width)
    file.matrix(f"{block}ffn_down_exps.weight", kind, experts, text.width, inner)
    file.norm(f"{block}ffn_down_exps.scale", experts)


def _per_layer(file: Tensors, config: Config, layer: int) -> None:
    text, kind = config.text, config.matrices
    block = f"blk.{layer}."
    file.matrix(f"{block}inp_gate.weight", kind, text.per_layer, text.width)
    file.matrix(f"{block}proj.weight", kind, text.width, text.per_layer)
    file.norm(f"{block}post_norm.weight", text.width, size=_PART)


def _kv_heads(text: Text, layer: int) -> int:
    return text.kv_heads if text.slides(layer) else text.global_kv_heads
