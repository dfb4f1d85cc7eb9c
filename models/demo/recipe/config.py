"""Shapes and constants of the demo model, shared by every stage of the recipe."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
MODEL_DIR = REPOSITORY / "models" / "demo"
PROMPT_FILE = REPOSITORY / "blinkthink" / "analysis" / "prompt.toml"

HELD_OUT_FROM = 1_000_000_000
"""Scenes with this seed or a higher one are never trained on: they are for measuring."""

PATCH = 16
POOL = 3
RMS_EPS = 1e-6


@dataclass(frozen=True)
class Grid:
    """The picture as the model sees it: whole cells of 48 x 48 pixels, one image token each."""

    columns: int = 11
    rows: int = 6

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.columns * PATCH * POOL

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.rows * PATCH * POOL

    @property
    def cells(self) -> int:
        """Image tokens."""
        return self.columns * self.rows


@dataclass(frozen=True)
class VisionShape:
    """The vision tower."""

    hidden: int = 192
    layers: int = 6
    heads: int = 3
    head_dim: int = 64
    ffn: int = 512
    position_table: int = 256
    rope_theta: float = 100.0


@dataclass(frozen=True)
class TextShape:
    """The language model; every layer but the last slides over a window wider than any prompt."""

    hidden: int = 192
    layers: int = 4
    heads: int = 3
    head_dim: int = 64
    global_head_dim: int = 96
    ffn: int = 512
    sliding_window: int = 1024
    rope_theta: float = 10_000.0
    context: int = 4096


GRID = Grid()
VISION = VisionShape()
TEXT = TextShape()
