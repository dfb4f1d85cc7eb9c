"""Every kind of Gemma 4 in miniature, in transformers' words, with weights from a seed.

What sets the kinds apart is as in the configurations that Google publishes. E2B keeps its width:
llama.cpp tells by it that a picture's tokens do not see what comes after them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor
from transformers import (
    Gemma4Config,
    Gemma4ForConditionalGeneration,
    Gemma4ImageProcessor,
    Gemma4TextConfig,
    Gemma4UnifiedAudioConfig,
    Gemma4UnifiedConfig,
    Gemma4UnifiedForConditionalGeneration,
    Gemma4UnifiedImageProcessor,
    Gemma4UnifiedTextConfig,
    Gemma4UnifiedVisionConfig,
    Gemma4VisionConfig,
    PreTrainedModel,
)
from vocabulary import BOS, EOS, IMAGE, IMAGE_END, PAD, SOFT

_LIMIT = 2.5  # of clipped layers; some of what goes through them is larger


@dataclass(frozen=True)
class Kind:
    """A text model of ``layers`` layers, of which every ``every``-th sees the whole context."""

    name: str
    layers: int = 6
    every: int = 3
    unified: bool = False
    text: dict[str, Any] = field(default_factory=dict)
    vision: dict[str, Any] = field(default_factory=dict)

    @property
    def image_processor(self) -> type:
        """The class that prepares its pictures in transformers."""
        return Gemma4UnifiedImageProcessor if self.unified else Gemma4ImageProcessor

    def model(self, tokens: dict[str, int], seed: int) -> PreTrainedModel:
        """The model; ``tokens`` is its vocabulary. The same arguments give the same weights."""
        marks = {
            "boi_token_id": tokens[IMAGE], "eoi_token_id": tokens[IMAGE_END],
            "image_token_id": tokens[SOFT], "tie_word_embeddings": True, "dtype": "float32",
        }  # fmt: skip
        if self.unified:
            vision = Gemma4UnifiedVisionConfig(
                mm_embed_dim=self.text["hidden_size"], output_proj_dims=self.text["hidden_size"],
                mm_posemb_size=256,
            )  # fmt: skip
            # The converter wants an audio part beside the picture's; none of it is used.
            config = Gemma4UnifiedConfig(
                text_config=Gemma4UnifiedTextConfig(**self._text(tokens)), vision_config=vision,
                audio_config=Gemma4UnifiedAudioConfig(audio_embed_dim=32), **marks,
            )  # fmt: skip
            model: PreTrainedModel = Gemma4UnifiedForConditionalGeneration(config)
        else:
            config = Gemma4Config(
                text_config=Gemma4TextConfig(**self._text(tokens)),
                vision_config=Gemma4VisionConfig(**_VISION | self.vision),
                audio_config=None, **marks,
            )  # fmt: skip
            model = Gemma4ForConditionalGeneration(config)
        _fill(model, seed)
        return model.eval()

    def _text(self, tokens: dict[str, int]) -> dict[str, Any]:
        types = [
            "full_attention" if (layer + 1) % self.every == 0 else "sliding_attention"
            for layer in range(self.layers)
        ]
        own = {
            "vocab_size": len(tokens), "num_hidden_layers": self.layers, "layer_types": types,
            "pad_token_id": tokens[PAD], "bos_token_id": tokens[BOS], "eos_token_id": tokens[EOS],
        }  # fmt: skip
        if not self.unified:
            own["vocab_size_per_layer_input"] = len(tokens)
        return _TEXT | own | self.text


_TEXT = {
    "hidden_size": 128, "intermediate_size": 256, "num_attention_heads": 4,
    "num_key_value_heads": 2, "head_dim": 32, "global_head_dim": 64, "sliding_window": 512,
    "max_position_embeddings": 16_384, "final_logit_softcapping": 30.0,
}  # fmt: skip
_VISION = {
    "hidden_size": 128, "intermediate_size": 256, "num_hidden_layers": 3,
    "num_attention_heads": 2, "num_key_value_heads": 2, "head_dim": 64,
    "position_embedding_size": 1024,
}  # fmt: skip
_LARGE = {  # what 12B, 26B and 31B have in common
    "use_bidirectional_attention": "vision",
    "attention_k_eq_v": True,
    "num_global_key_value_heads": 1,
}
_FLAT = {"hidden_size_per_layer_input": 0}
_MIXED = {
    "enable_moe_block": True, "num_experts": 8, "top_k_experts": 2, "moe_intermediate_size": 64,
}  # fmt: skip

KINDS = {
    kind.name: kind
    for kind in (
        Kind("dense", text=_LARGE | _FLAT, vision={"standardize": True}),
        Kind(
            "e2b",
            layers=10,
            every=5,
            text={
                "hidden_size": 1536, "num_key_value_heads": 1, "num_kv_shared_layers": 5,
                "use_double_wide_mlp": True, "hidden_size_per_layer_input": 32,
            },
            vision={"use_clipped_linears": True},
        ),
        Kind(
            "moe",
            text=_LARGE | _FLAT | _MIXED,
            vision={"use_clipped_linears": True, "standardize": True},
        ),
        Kind("unified", unified=True, text=_LARGE | {"hidden_size": 128}),
    )
}  # fmt: skip


@torch.no_grad()
def _fill(model: PreTrainedModel, seed: int) -> None:
    """Give every weight a value of its own; what flows through stays near 1."""
    random = torch.Generator().manual_seed(seed)
    buffers = [(name, buffer) for name, buffer in model.named_buffers() if _is_stored(name)]
    for name, tensor in [*model.named_parameters(), *buffers]:
        tensor.copy_(_values(name, torch.randn(tensor.shape, generator=random)))


def _is_stored(name: str) -> bool:
    return name.endswith(("layer_scalar", "std_bias", "std_scale", "_min", "_max"))


def _values(name: str, noise: Tensor) -> Tensor:
    part = name.removesuffix(".weight").rsplit(".", 1)[-1]
    if part.endswith(("_min", "_max")):
        return torch.full_like(noise, _LIMIT if part.endswith("_max") else -_LIMIT)
    if part in ("bias", "std_bias"):
        return noise * 0.1
    if part in ("position_embedding_table", "pos_embedding"):
        return noise * 0.3
    if noise.dim() >= 2:
        return noise * noise.shape[-1] ** -0.5
    about_one = 1 + noise * 0.1
    if part in ("q_norm", "k_norm"):  # attention is not scaled: these weights carry that factor
        return about_one * 1.5 * noise.shape[-1] ** -0.25
    if part == "layer_scalar":
        return about_one.clamp(0.7, 1.1)
    return about_one
