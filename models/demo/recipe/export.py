"""From the trained weights to the two GGUF files, through llama.cpp's own converter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import torch
from config import GRID, PATCH, POOL, TEXT, VISION
from safetensors.torch import save_file
from tokenizers import Tokenizer
from torch import Tensor
from transformers import Gemma4Config, Gemma4TextConfig, Gemma4VisionConfig
from vocabulary import BOS, EOS, IMAGE, IMAGE_END, PAD, SOFT, save

TEXT_FILE, PROJECTOR_FILE = "blinkthink-demo.gguf", "blinkthink-demo-mmproj.gguf"


def configuration(tokenizer: Tokenizer) -> Gemma4Config:
    """The shapes in transformers' words."""
    kinds = ["sliding_attention"] * (TEXT.layers - 1) + ["full_attention"]
    text = Gemma4TextConfig(
        vocab_size=tokenizer.get_vocab_size(), hidden_size=TEXT.hidden,
        intermediate_size=TEXT.ffn, num_hidden_layers=TEXT.layers,
        num_attention_heads=TEXT.heads, num_key_value_heads=TEXT.heads, head_dim=TEXT.head_dim,
        global_head_dim=TEXT.global_head_dim, max_position_embeddings=TEXT.context,
        sliding_window=TEXT.sliding_window, layer_types=kinds, use_bidirectional_attention="vision",
        hidden_size_per_layer_input=0, vocab_size_per_layer_input=tokenizer.get_vocab_size(),
        pad_token_id=tokenizer.token_to_id(PAD), bos_token_id=tokenizer.token_to_id(BOS),
        eos_token_id=tokenizer.token_to_id(EOS),
        rope_parameters={
            "sliding_attention": {"rope_type": "default", "rope_theta": TEXT.rope_theta},
            "full_attention": {
                "rope_type": "proportional", "partial_rotary_factor": 1.0,
                "rope_theta": TEXT.rope_theta,
            },
        },
    )  # fmt: skip
    vision = Gemma4VisionConfig(
        hidden_size=VISION.hidden, intermediate_size=VISION.ffn, num_hidden_layers=VISION.layers,
        num_attention_heads=VISION.heads, num_key_value_heads=VISION.heads,
        head_dim=VISION.head_dim, patch_size=PATCH, pooling_kernel_size=POOL,
        position_embedding_size=VISION.position_table,
        rope_parameters={"rope_type": "axial", "rope_theta": VISION.rope_theta},
    )  # fmt: skip
    return Gemma4Config(
        text_config=text, vision_config=vision, audio_config=None,
        boi_token_id=tokenizer.token_to_id(IMAGE), eoi_token_id=tokenizer.token_to_id(IMAGE_END),
        image_token_id=tokenizer.token_to_id(SOFT), tie_word_embeddings=True,
        architectures=["Gemma4ForConditionalGeneration"], dtype="float32",
    )  # fmt: skip


def _block(state: dict[str, Tensor], own: str, name: str, linear: str) -> dict[str, Tensor]:
    """One layer's tensors under transformers' names."""
    q, k, v = state[f"{own}.qkv.weight"].chunk(3, 0)
    gate, up = state[f"{own}.gate_up.weight"].chunk(2, 0)
    return {
        f"{name}.self_attn.q_proj{linear}.weight": q,
        f"{name}.self_attn.k_proj{linear}.weight": k,
        f"{name}.self_attn.v_proj{linear}.weight": v,
        f"{name}.self_attn.o_proj{linear}.weight": state[f"{own}.out.weight"],
        f"{name}.self_attn.q_norm.weight": state[f"{own}.q_norm"],
        f"{name}.self_attn.k_norm.weight": state[f"{own}.k_norm"],
        f"{name}.mlp.gate_proj{linear}.weight": gate,
        f"{name}.mlp.up_proj{linear}.weight": up,
        f"{name}.mlp.down_proj{linear}.weight": state[f"{own}.down.weight"],
        f"{name}.input_layernorm.weight": state[f"{own}.attn_in"],
        f"{name}.post_attention_layernorm.weight": state[f"{own}.attn_post"],
        f"{name}.pre_feedforward_layernorm.weight": state[f"{own}.ffn_in"],
        f"{name}.post_feedforward_layernorm.weight": state[f"{own}.ffn_post"],
    }


def renamed(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """All tensors of `DemoModel` under transformers' names."""
    tower, language = "model.vision_tower", "model.language_model"
    tensors = {
        f"{tower}.patch_embedder.input_proj.weight": state["vision.patch.weight"],
        f"{tower}.patch_embedder.position_embedding_table": state["vision.table"],
        "model.embed_vision.embedding_projection.weight": state["project.weight"],
        f"{language}.embed_tokens.weight": state["embed.weight"],
        f"{language}.norm.weight": state["norm"],
    }
    for i in range(VISION.layers):
        name = f"{tower}.encoder.layers.{i}"
        tensors |= _block(state, f"vision.layers.{i}", name, ".linear")
    for i in range(TEXT.layers):
        tensors |= _block(state, f"layers.{i}", f"{language}.layers.{i}", "")
        tensors[f"{language}.layers.{i}.layer_scalar"] = torch.ones(1)
    return {name: tensor.float().contiguous().clone() for name, tensor in tensors.items()}


def save_checkpoint(state: dict[str, Tensor], tokenizer: Tokenizer, folder: Path) -> None:
    """Write a checkpoint that transformers and the converter can read."""
    folder.mkdir(parents=True, exist_ok=True)
    configuration(tokenizer).save_pretrained(folder)
    save_file(renamed(state), folder / "model.safetensors", metadata={"format": "pt"})
    save(tokenizer, folder)
    table: dict[str, Any] = {
        "image_processor_type": "Gemma4ImageProcessor", "patch_size": PATCH,
        "pooling_kernel_size": POOL, "max_soft_tokens": GRID.cells,
        "image_mean": [0.0, 0.0, 0.0], "image_std": [1.0, 1.0, 1.0],
        "do_normalize": False, "do_rescale": True, "rescale_factor": 1 / 255,
    }  # fmt: skip
    (folder / "preprocessor_config.json").write_text(json.dumps(table, indent=1))


def convert(checkpoint: Path, llama_cpp: Path, target: Path, text: str, projector: str) -> None:
    """Run llama.cpp's converter twice; `text` and `projector` are its output types."""
    target.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {"PYTHONPATH": str(llama_cpp / "gguf-py")}
    program = [sys.executable, str(llama_cpp / "convert_hf_to_gguf.py"), str(checkpoint)]
    for kind, name, extra in ((text, TEXT_FILE, []), (projector, PROJECTOR_FILE, ["--mmproj"])):
        command = [*program, "--outtype", kind, "--outfile", str(target / name), *extra]
        subprocess.run(command, env=environment, check=True)
