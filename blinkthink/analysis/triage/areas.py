"""Areas of the picture that do not count, drawn by the user as polygons."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from blinkthink.analysis.triage.summary import COLUMNS, ROWS
from blinkthink.core.analysis import Area

_FINER = 8  # an edge that crosses a block takes the block with it


def covered(areas: Sequence[Area]) -> NDArray[np.bool_]:
    """The blocks (rows, columns) that an area touches."""
    return _covered(tuple(tuple(area) for area in areas))


@lru_cache(maxsize=64)
def _covered(areas: tuple[Area, ...]) -> NDArray[np.bool_]:
    wide, high = COLUMNS * _FINER, ROWS * _FINER
    mask = Image.new("1", (wide, high))
    pen = ImageDraw.Draw(mask)
    for area in areas:
        pen.polygon([(x * wide, y * high) for x, y in area], fill=1, outline=1)
    fine = np.asarray(mask).reshape(ROWS, _FINER, COLUMNS, _FINER)
    return np.asarray(fine.any(axis=(1, 3)))
