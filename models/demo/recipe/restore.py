"""The weights and the tokenizer back from the two GGUF files, to go on with the training."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
import vocabulary
from config import TEXT, VISION
from export import PROJECTOR_FILE, TEXT_FILE
from gguf import GGUFReader, dequantize
from tokenizers import Tokenizer
from torch import Tensor

_NORMS = {"attn_q_norm": "q_norm", "attn_k_norm": "k_norm"}
_TEXT_NORMS = {
    "attn_norm": "attn_in", "post_attention_norm": "attn_post", "ffn_norm": "ffn_in",
    "post_ffw_norm": "ffn_post",
}  # fmt: skip
_VISION_NORMS = {
    "ln1": "attn_in", "attn_post_norm": "attn_post", "ln2": "ffn_in", "ffn_post_norm": "ffn_post",
}  # fmt: skip


def _read(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    reader = GGUFReader(path)
    tensors = {
        t.name: torch.tensor(dequantize(t.data, t.tensor_type), dtype=torch.float32)
        for t in reader.tensors
    }
    return tensors, {name: field.contents() for name, field in reader.fields.items()}


def _block(found: dict[str, Tensor], source: str, own: str, norms: dict[str, str],
           out: str) -> dict[str, Tensor]:  # fmt: skip
    parts = {
        f"{own}.qkv.weight": ("attn_q", "attn_k", "attn_v"),
        f"{own}.gate_up.weight": ("ffn_gate", "ffn_up"),
        f"{own}.out.weight": (out,),
        f"{own}.down.weight": ("ffn_down",),
        **{f"{own}.{name}": (theirs,) for theirs, name in (_NORMS | norms).items()},
    }
    return {
        name: torch.cat([found[f"{source}.{part}.weight"] for part in names])
        for name, names in parts.items()
    }


def weights(folder: Path) -> dict[str, Tensor]:
    """The state of `DemoModel` in the files of `folder`."""
    text, _ = _read(folder / TEXT_FILE)
    vision, _ = _read(folder / PROJECTOR_FILE)
    state = {
        "vision.patch.weight": vision["v.patch_embd.weight"].permute(0, 2, 3, 1).flatten(1),
        "vision.table": vision["v.position_embd.weight"],
        "project.weight": vision["mm.input_projection.weight"],
        "embed.weight": text["token_embd.weight"],
        "norm": text["output_norm.weight"],
    }
    for i in range(VISION.layers):
        state |= _block(vision, f"v.blk.{i}", f"vision.layers.{i}", _VISION_NORMS, "attn_out")
    for i in range(TEXT.layers):
        state |= _block(text, f"blk.{i}", f"layers.{i}", _TEXT_NORMS, "attn_output")
    return state


def tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer in the files of `folder`."""
    _, facts = _read(folder / TEXT_FILE)
    tokens = facts["tokenizer.ggml.tokens"]
    merges = [tuple(pair.split(" ", 1)) for pair in facts["tokenizer.ggml.merges"]]
    return vocabulary.assembled({token: i for i, token in enumerate(tokens)}, merges)
