"""Writing both files of a model."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.gemma import projector, text
from tests.gemma.config import DENSE, Config


@dataclass(frozen=True)
class Pair:
    """A text model and its projector."""

    text: Path
    projector: Path


def write_pair(folder: Path, seed: int, config: Config = DENSE, *, name: str = "tiny") -> Pair:
    """Write both files of a random model. The same arguments give the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    pair = Pair(folder / f"{name}.gguf", folder / f"{name}-mmproj.gguf")
    random = np.random.default_rng(seed)
    text.write(pair.text, random, config)
    projector.write(pair.projector, random, config)
    return pair
