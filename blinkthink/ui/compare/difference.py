"""Where two pictures of one view differ. No Qt; it blocks: call it off the Qt thread.

Both are reduced, blurred and brought to one brightness, so that noise and a cloud do not count;
what is left must rise above the noise of these two pictures, block by block.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blinkthink.core.analysis import Box
from blinkthink.core.errors import BadImage
from blinkthink.gallery.picture import unreadable

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Values = NDArray[numpy.float32]

_WIDTH = 480
_BLOCK = 8
_BLUR = 1.5
_LEAST = 14.0  # of 255: a smaller change is not seen
_NOISES = 6.0  # how far above the usual difference a block must be
_FEWEST = 2  # blocks of a region
_MOST = 12  # regions that are shown
_WHITE, _BRIGHT = 248, 180
_BLACK, _DARK = 6, 40
_SHAPES = 0.02  # how far the shapes of the two may differ


@dataclass(frozen=True)
class Difference:
    """``regions`` are boxes in fractions, the largest first; ``share`` of the picture differs.

    Not ``comparable``: their shapes differ. ``everywhere``: they differ all over, as two views or
    day and night do, so that no place stands out.
    """

    regions: tuple[Box, ...]
    share: float
    comparable: bool = True
    everywhere: bool = False


def find_difference(first: Path, second: Path) -> Difference:
    """Compare two pictures. Raises BadImage for one that cannot be read."""
    import numpy

    a, shape_a = _luminance(first, None)
    b, shape_b = _luminance(second, a.shape)
    if abs(shape_a - shape_b) > _SHAPES * shape_a:
        return Difference((), 0.0, comparable=False)
    # An image of the same scene under another light is the other one, stretched and shifted.
    middle_a, middle_b = numpy.median(a), numpy.median(b)
    spread_a = max(1.0, float(numpy.median(numpy.abs(a - middle_a))))
    spread_b = max(1.0, float(numpy.median(numpy.abs(b - middle_b))))
    stretch = min(1.6, max(1 / 1.6, spread_a / spread_b))
    apart = numpy.abs((a - middle_a) - (b - middle_b) * stretch)
    # Where one of them is burnt out, or black, nothing can be told from how bright it is.
    low, high = numpy.minimum(a, b), numpy.maximum(a, b)
    apart[((high > _WHITE) & (low > _BRIGHT)) | ((low < _BLACK) & (high < _DARK))] = 0
    rows, columns = apart.shape[0] // _BLOCK, apart.shape[1] // _BLOCK
    blocks = (
        apart[: rows * _BLOCK, : columns * _BLOCK]
        .reshape(rows, _BLOCK, columns, _BLOCK)
        .mean(axis=(1, 3))
    )
    usual = float(numpy.median(blocks))
    noise = 1.4826 * float(numpy.median(numpy.abs(blocks - usual)))
    changed = blocks > max(_LEAST, usual + _NOISES * noise)
    found = [region for region in _regions(changed) if len(region) >= _FEWEST]
    found.sort(key=len, reverse=True)
    share = sum(len(region) for region in found) / changed.size
    boxes = tuple(_box(r, rows, columns) for r in found[:_MOST])
    return Difference(boxes, share, everywhere=not boxes and usual >= _LEAST)


def _luminance(path: Path, shape: tuple[int, ...] | None) -> tuple[Values, float]:
    """A picture's reduced luminance, and its height for a width of 1."""
    import numpy
    from PIL import Image, ImageFilter, ImageOps

    try:
        with Image.open(path) as opened:
            opened.draft("L", (_WIDTH, _WIDTH))
            image = ImageOps.exif_transpose(opened).convert("L")
    except unreadable() as error:
        raise BadImage(str(error), subject=path.name) from error
    ratio = image.height / image.width
    size = (_WIDTH, max(_BLOCK, round(_WIDTH * ratio)))
    if shape is not None:
        size = (shape[1], shape[0])
    reduced = image.resize(size, Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(_BLUR))
    return numpy.asarray(reduced, numpy.float32), ratio


def _regions(changed: Any) -> list[list[tuple[int, int]]]:
    """The blocks that touch each other, also across a corner, together."""
    left = {(int(row), int(column)) for row, column in zip(*changed.nonzero(), strict=True)}
    regions = []
    while left:
        region = [left.pop()]
        for row, column in region:
            near = {
                (row + down, column + across) for down in (-1, 0, 1) for across in (-1, 0, 1)
            } & left
            left -= near
            region.extend(near)
        regions.append(region)
    return regions


def _box(region: list[tuple[int, int]], rows: int, columns: int) -> Box:
    down = [row for row, _ in region]
    across = [column for _, column in region]
    return (
        min(across) / columns,
        min(down) / rows,
        (max(across) + 1) / columns,
        (max(down) + 1) / rows,
    )
