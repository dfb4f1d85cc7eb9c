"""Areas of a picture that its owner hides: the one place where they are greyed.

Whatever looks at a picture (triage, a model on this machine, on a server or in the cloud) gets it
from here; the file in the library stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from blinkthink.core.analysis import Area

if TYPE_CHECKING:
    from PIL.Image import Image

GREY = 128


def hidden(image: Image, areas: Sequence[Area]) -> Image:
    """The upright picture with ``areas`` in one even grey, their edges included; itself where there
    are none, else a copy in the same mode (RGB or YCbCr)."""
    if not areas:
        return image
    from PIL import ImageDraw

    # In YCbCr these three mean the same grey.
    grey, image = (GREY, GREY, GREY), image.copy()
    pen = ImageDraw.Draw(image)
    for area in areas:
        corners = [(x * image.width, y * image.height) for x, y in area]
        pen.polygon(corners, fill=grey, outline=grey)
    return image
