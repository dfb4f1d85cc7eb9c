"""What is kept of a picture to compare others with: four small planes instead of a JPEG.

Luma, the two chromas and the amount of fine detail, each as 80 x 45 blocks of one byte.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from blinkthink.analysis.areas import hidden
from blinkthink.core.analysis import Area
from blinkthink.core.errors import BadImage

ROWS, COLUMNS = 45, 80
PLANES = 4  # luma, blue chroma, red chroma, detail
_FINE = (2 * COLUMNS, 2 * ROWS)
_MOST_PIXELS = 64_000_000
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")
_COLOURLESS = 2.5  # chroma beyond which a block is coloured
_FEW = 2 * ROWS * COLUMNS // 50  # chromas of blocks, in a picture without colours
Blocks = NDArray[np.float32]


@dataclass(frozen=True)
class Summary:
    """A picture in blocks. ``shape`` is its width by its height, rounded to hundredths."""

    infrared: bool
    shape: float
    planes: bytes

    def blocks(self) -> Blocks:
        """The planes (4, rows, columns), 0..255."""
        flat = np.frombuffer(self.planes, np.uint8).astype(np.float32)
        return flat.reshape(PLANES, ROWS, COLUMNS)


def summarize(data: bytes, areas: Sequence[Area] = ()) -> Summary:
    """The summary of a picture file with its ``areas`` greyed; JPEG is decoded at the size that is
    needed and no larger.

    Raises BadImage for what is no picture or is cut short.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_FORMATS) as file:
                width, height = file.size
                if width * height > _MOST_PIXELS or min(width, height) < 1:
                    raise BadImage(f"{width} x {height} pixels cannot be compared")
                file.draft("YCbCr", _FINE)
                image = file if file.mode == "YCbCr" else file.convert("RGB").convert("YCbCr")
                if areas:  # which are those of the upright picture
                    image = hidden(ImageOps.exif_transpose(image), areas)
                fine = image.resize(_FINE, Image.Resampling.BOX)
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise BadImage(str(error)) from error
    except (OSError, ValueError, SyntaxError, EOFError, TypeError) as error:
        # What Pillow raises for damaged files depends on the format.
        raise BadImage(f"{type(error).__name__}: {error}") from error
    values = np.asarray(fine).astype(np.float32)
    luma = values[..., 0]
    detail = np.zeros_like(luma)
    detail[:, :-1] += np.abs(luma[:, 1:] - luma[:, :-1])
    detail[:-1] += np.abs(luma[1:] - luma[:-1])
    planes = np.stack([_means(p) for p in (luma, values[..., 1], values[..., 2], detail)])
    coloured = np.count_nonzero(np.abs(planes[1:3] - 128) >= _COLOURLESS)
    infrared = bool(coloured < _FEW)
    packed = np.clip(np.rint(planes), 0, 255).astype(np.uint8).tobytes()
    return Summary(infrared, round(width / height, 2), packed)


def _means(plane: Blocks) -> Blocks:
    """The mean of each block of two by two."""
    halved = plane[::2] + plane[1::2]
    return np.asarray((halved[:, ::2] + halved[:, 1::2]) / 4, np.float32)
