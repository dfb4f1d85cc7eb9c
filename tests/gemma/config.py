"""Sizes of the Gemma 4 architectures: tiny ones of every kind, and E2B as it is.

What sets the kinds apart is as in the configurations that Google publishes: which layers slide,
head sizes, shared keys and values, per-layer embeddings, experts, how the picture comes in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from gguf import GGMLQuantizationType


@dataclass(frozen=True)
class Text:
    """A text model. Layers slide, but every ``every``-th one, which sees the whole context.

    ``global_kv_heads`` and ``global_head_size`` are those of the layers that do not slide.
    ``values_are_keys``: these layers have no matrix for values. ``shared_layers``: so many at the
    end use the keys and values of earlier layers, and their feed-forward part is twice as wide
    where ``double_wide``. ``per_layer``: the width of the per-layer embeddings, 0: none.
    ``experts`` 0: no mixture of experts.
    """

    width: int = 64
    layers: int = 6
    every: int = 6
    heads: int = 4
    kv_heads: int = 2
    head_size: int = 32
    global_kv_heads: int = 1
    global_head_size: int = 64
    values_are_keys: bool = True
    feed_forward: int = 96
    window: int = 512
    context: int = 8192
    shared_layers: int = 0
    double_wide: bool = False
    per_layer: int = 0
    experts: int = 0
    experts_used: int = 0
    expert_feed_forward: int = 0

    def slides(self, layer: int) -> bool:
        return (layer + 1) % self.every != 0

    def owns_memory(self, layer: int) -> bool:
        """Whether a layer has keys and values of its own."""
        return layer < self.layers - self.shared_layers

    def feed_forward_of(self, layer: int) -> int:
        wide = self.double_wide and not self.owns_memory(layer)
        return self.feed_forward * (2 if wide else 1)


@dataclass(frozen=True)
class Vision:
    """A vision tower; ``unified`` is that of 12B, which has no layers: patches of 48 x 48 pixels go
    through one matrix. ``positions``: patches a side that the position table knows (cells where
    unified). ``clipped``: its matrices come with limits; ``standardized``: its output is shifted
    and scaled.
    """

    width: int = 48
    layers: int = 2
    heads: int = 2
    feed_forward: int = 96
    positions: int = 320
    unified: bool = False
    clipped: bool = False
    standardized: bool = False


@dataclass(frozen=True)
class Config:
    """A text model and its vision tower. ``matrices``: how the text model's are stored.

    ``real_vocabulary``: Gemma's own 262,144 tokens instead of some hundred. ``talkative``: texts
    and lists are as long as they may be; else they end soon, which a small vocabulary alone can do.
    """

    name: str
    text: Text = Text()
    vision: Vision = Vision()
    matrices: GGMLQuantizationType = GGMLQuantizationType.F16
    projector_matrices: GGMLQuantizationType = GGMLQuantizationType.F32
    real_vocabulary: bool = False
    talkative: bool = False

    def with_text(self, **changes: Any) -> Config:
        return replace(self, text=replace(self.text, **changes))


# 31B: every sixth layer is global, with fewer and larger heads; no values of their own there.
DENSE = Config("dense", vision=Vision(standardized=True))

# E2B: per-layer embeddings; the last layers share keys and values and are twice as wide; one key
# head. llama.cpp tells E2B and E4B by their width: in them alone a picture's tokens do not see the
# ones that follow.
E2B = Config(
    "e2b",
    Text(
        width=1536,
        layers=10,
        every=5,
        heads=2,
        kv_heads=1,
        values_are_keys=False,
        feed_forward=64,
        shared_layers=5,
        double_wide=True,
        per_layer=32,
    ),
    Vision(clipped=True),
)

# 26B-A4B: a small part that every token passes, and some of many experts.
MOE = Config(
    "moe",
    Text(width=96, experts=8, experts_used=2, expert_feed_forward=32),
    Vision(clipped=True, standardized=True),
)

# 12B: dense; patches go straight into the text model.
UNIFIED = Config(
    "unified", Text(width=128), Vision(layers=0, heads=0, feed_forward=0, unified=True)
)

KINDS = (DENSE, E2B, MOE, UNIFIED)

REAL_E2B = Config(
    "random-e2b",
    Text(
        width=1536,
        layers=35,
        every=5,
        heads=8,
        kv_heads=1,
        head_size=256,
        global_kv_heads=1,
        global_head_size=512,
        values_are_keys=False,
        feed_forward=6144,
        context=131_072,
        shared_layers=20,
        double_wide=True,
        per_layer=256,
    ),
    Vision(width=768, layers=16, heads=12, feed_forward=3072, positions=10_240, clipped=True),
    matrices=GGMLQuantizationType.Q4_0,
    projector_matrices=GGMLQuantizationType.F16,
    real_vocabulary=True,
    talkative=True,
)
