"""Where llama.cpp computes otherwise than transformers on a processor, whatever the weights are.

- Its values of GELU come from a table that is looked up by a half-precision number
  (``ggml-cpu/vec.h``).
- The vision tower's is ``x * sigmoid(1.702 x)`` where the projector's file has no ``clip.use_gelu``
  (``clip.cpp``), and for Gemma 4 the converter writes none; transformers takes the tanh form.
- ``ggml_conv_2d`` makes half-precision columns of the pixels and multiplies them with
  half-precision weights (``ggml.c``).
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import PreTrainedModel
from transformers.models.gemma4.modeling_gemma4 import (
    Gemma4VisionMLP,
    Gemma4VisionPatchEmbedder,
)

_TABLE_ENDS = 10.0


def round_as_llama_cpp(model: PreTrainedModel) -> None:
    """Let ``model`` round in the same places."""
    for module in model.modules():
        if hasattr(module, "act_fn"):
            module.act_fn = _Gelu(quick=isinstance(module, Gemma4VisionMLP))
        if isinstance(module, Gemma4VisionPatchEmbedder):
            module.input_proj.register_forward_pre_hook(_halve_input)
            with torch.no_grad():
                module.input_proj.weight.copy_(_half(module.input_proj.weight))


class _Gelu(nn.Module):
    def __init__(self, *, quick: bool) -> None:
        super().__init__()
        self._quick = quick

    def forward(self, x: Tensor) -> Tensor:
        rounded = _half(x)
        if self._quick:
            return _half(rounded * torch.sigmoid(1.702 * rounded))
        looked_up = _half(functional.gelu(rounded, approximate="tanh"))
        inside = torch.where(x <= -_TABLE_ENDS, torch.zeros_like(x), looked_up)
        return torch.where(x >= _TABLE_ENDS, x, inside)


def _halve_input(_: nn.Module, inputs: tuple[Any, ...]) -> tuple[Tensor]:
    return (_half(inputs[0]),)


def _half(x: Tensor) -> Tensor:
    return x.half().float()
