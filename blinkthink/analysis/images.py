"""A picture as the model sees it: decoded whole, resized as transformers does, raw RGB."""

from __future__ import annotations

import io
import math
import warnings
from collections.abc import Sequence
from dataclasses import dataclass

from blinkthink.analysis.areas import hidden
from blinkthink.core.analysis import Area
from blinkthink.core.errors import BadImage

DETAILS = (70, 140, 280, 560, 1120)  # image tokens that Gemma 4 was trained with
PATCH = 16
POOL = 3  # patches a side that become one token
CELL = PATCH * POOL
_MOST_PIXELS = 64_000_000
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")


@dataclass(frozen=True)
class Pixels:
    """RGB, 8 bits a channel, row by row."""

    width: int
    height: int
    rgb: bytes


def fit(width: int, height: int, budget: int, *, longest: int = 0) -> tuple[int, int]:
    """The size (width, height) for a picture at ``budget`` image tokens: both sides are multiples
    of 48, the shape is kept, and there are ``budget`` cells at most.

    transformers 5, ``get_aspect_ratio_preserving_size`` of ``image_processing_gemma4.py``; with
    ``longest``, no side has more cells than the projector's position table knows.
    """
    factor = math.sqrt(budget * CELL**2 / (width * height))
    across = math.floor(factor * width / CELL)
    down = math.floor(factor * height / CELL)
    if down == 0:
        down, across = 1, min(max(1, width // height), budget)
    elif across == 0:
        across, down = 1, min(max(1, height // width), budget)
    if longest:
        across, down = min(across, longest), min(down, longest)
    return across * CELL, down * CELL


def prepare(data: bytes, budget: int, *, longest: int = 0, areas: Sequence[Area] = ()) -> Pixels:
    """Decode ``data`` whole, grey its ``areas`` and resize it. Raises BadImage for what is no whole
    picture, is cut short, or would be too large in memory."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_FORMATS) as file:
                width, height = file.size
                if width * height > _MOST_PIXELS:
                    raise BadImage(f"{width} x {height} pixels are too many")
                if min(width, height) < 1:
                    raise BadImage("the picture has no pixels")
                file.load()
                image = ImageOps.exif_transpose(file).convert("RGB")
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise BadImage(str(error)) from error
    except (OSError, ValueError, SyntaxError, EOFError, TypeError) as error:
        # What Pillow raises for damaged files depends on the format.
        raise BadImage(f"{type(error).__name__}: {error}") from error
    image = hidden(image, areas)
    size = fit(*image.size, budget, longest=longest)
    if image.size != size:
        image = image.resize(size, Image.Resampling.BICUBIC)
    return Pixels(*size, image.tobytes())
