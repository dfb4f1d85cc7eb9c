"""What leaves this machine of a picture: its pixels, as many as are needed, and nothing else."""

from __future__ import annotations

import io
from collections.abc import Sequence

from blinkthink.analysis import images
from blinkthink.core.analysis import Area

TYPE = "image/jpeg"
_QUALITY = 90


def reduced(data: bytes, detail: int, areas: Sequence[Area] = ()) -> bytes:
    """A JPEG made anew from the pixels: ``areas`` greyed, no larger than ``detail`` image tokens
    need and never larger than it was, without anything else that the file held.

    Raises BadImage; takes some 50 ms.
    """
    from PIL import Image

    pixels = images.prepare(data, _budget(data, detail), areas=areas)
    image = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)
    file = io.BytesIO()
    image.save(file, "JPEG", quality=_QUALITY)
    return file.getvalue()


def _budget(data: bytes, detail: int) -> int:
    """``detail``, or as many tokens as the picture has pixels for."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as file:
            width, height = file.size
    except (OSError, ValueError, SyntaxError, EOFError, TypeError, Image.DecompressionBombError):
        return detail  # what is wrong with it is told when it is read whole
    return max(1, min(detail, width * height // images.CELL**2))
