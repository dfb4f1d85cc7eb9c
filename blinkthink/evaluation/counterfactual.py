"""Changed pictures whose answers are known from the answer to the unchanged one.

A subject is erased: the claim of it must go. Light, side and frame are changed a little: kinds and
flags must stay. Two pictures come in the other order, one right after the other: each must get the
answer that it had, whatever the model was asked about before.

The renderer's scenes are drawn again without their subjects. In other pictures a subject is erased
only where all that is known of its kind lies in boxes that cover a quarter of the frame at most:
each box, a little enlarged, is filled smoothly from its edges. What lies outside (a long shadow)
stays.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blinkthink.core.analysis import Analysis, Box
from blinkthink.core.expected import Expected
from blinkthink.core.translation import tr
from blinkthink.evaluation.facts import overlap

if TYPE_CHECKING:
    from PIL import Image

CHANGES = {
    "erased": tr("Subject erased: it is no longer said"),
    "swapped": tr("Asked in another order: the same answers"),
    "brighter": tr("Brighter: kinds and flags stay"),
    "darker": tr("Darker: kinds and flags stay"),
    "mirrored": tr("Mirrored: kinds and flags stay"),
    "cropped": tr("Cropped a little: kinds and flags stay"),
}
_GAMMA = {"brighter": 0.8, "darker": 1.25}
_CROP = 0.04  # of each side
_MARGIN = 0.12  # of a box's size, for what it cuts off
_MOST = 0.25  # of the frame: more cannot be filled from its edges
_QUALITY = 92


@dataclass(frozen=True)
class Changed:
    """A changed picture (JPEG); ``erased``: the kinds that are not in it any more."""

    change: str
    data: bytes
    erased: frozenset[str] = frozenset()


def changed(
    data: bytes, label: Expected, before: Analysis, *, without: bytes | None = None
) -> Iterator[Changed]:
    """The changed pictures that make sense for one with this label and this answer. Blocks.

    ``without``: the same picture drawn without its subjects. Raises OSError where ``data`` is no
    whole picture.
    """
    from PIL import Image, ImageOps

    image = ImageOps.exif_transpose(Image.open(io.BytesIO(data))).convert("RGB")
    right = label.kinds & before.kinds
    if right and without is not None:
        yield Changed("erased", without, right)
    elif right and (erased := _erased(image, label, right)) is not None:
        yield erased
    for change, gamma in _GAMMA.items():
        curve = [round(255 * (level / 255) ** gamma) for level in range(256)] * 3
        yield Changed(change, _jpeg(image.point(curve)))
    yield Changed("mirrored", _jpeg(ImageOps.mirror(image)))
    subjects = label.subjects or ()
    if all(one.box is not None and not _at_edge(one.box) for one in subjects):
        wide, high = image.size
        x, y = round(wide * _CROP), round(high * _CROP)
        yield Changed("cropped", _jpeg(image.crop((x, y, wide - x, high - y))))


def judge(before: Analysis, after: Analysis | None, erased: frozenset[str]) -> tuple[bool, str]:
    """Whether the answer to a changed picture is what it must be, and what it is instead."""
    if after is None:
        return False, "no usable answer"
    if erased:
        still = sorted(after.kinds & erased)
        return not still, f"still says {', '.join(still)}" if still else ""
    kinds = _other("", before.kinds, after.kinds)
    flags = _other("flag ", _flags(before), _flags(after))
    return not (kinds or flags), ", ".join((*kinds, *flags))


def _flags(answer: Analysis) -> frozenset[str]:
    return frozenset(flag.name for flag in answer.flags)


def _other(what: str, before: frozenset[str], after: frozenset[str]) -> list[str]:
    gone = [f"no longer {what}{name}" for name in sorted(before - after)]
    return gone + [f"now {what}{name}" for name in sorted(after - before)]


def _erased(image: Image.Image, label: Expected, right: frozenset[str]) -> Changed | None:
    """The picture without one of the kinds that were rightly said, where that can be made."""
    subjects = label.subjects or ()
    for kind in sorted(right):
        boxes = [one.box for one in subjects if one.kind == kind]
        grown = [_grown(box) for box in boxes if box is not None]
        area = sum((x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in grown)
        if len(grown) < len(boxes) or area > _MOST:
            continue
        others = [one.box for one in subjects if one.kind != kind]
        if any(box is None or overlap(one, box) for one in grown for box in others):
            continue  # what stays would be erased with it
        out = image.copy()
        for box in grown:
            _fill(out, box)
        return Changed("erased", _jpeg(out), frozenset((kind,)))
    return None


def _grown(box: Box) -> Box:
    x, y = (box[2] - box[0]) * _MARGIN, (box[3] - box[1]) * _MARGIN
    return (max(0, box[0] - x), max(0, box[1] - y), min(1, box[2] + x), min(1, box[3] + y))


def _at_edge(box: Box) -> bool:
    return min(box[0], box[1], 1 - box[2], 1 - box[3]) < _CROP


def _fill(image: Image.Image, box: Box) -> None:
    """Fill a box smoothly from the pixels around it: the mean of what runs from its left edge to
    the right one, and from the upper edge to the lower one; an edge outside the frame is none."""
    import numpy as np
    from PIL import Image

    wide, high = image.size
    x0, y0 = int(box[0] * wide), int(box[1] * high)
    x1, y1 = min(wide, round(box[2] * wide) + 1), min(high, round(box[3] * high) + 1)
    around = np.asarray(image, dtype=np.float32)
    layers = []
    for first, last, axis in (
        (around[y0 - 1, x0:x1] if y0 else None, around[y1, x0:x1] if y1 < high else None, 0),
        (around[y0:y1, x0 - 1] if x0 else None, around[y0:y1, x1] if x1 < wide else None, 1),
    ):
        start, end = first if first is not None else last, last if last is not None else first
        if start is None or end is None:
            continue
        count = (y1 - y0, x1 - x0)[axis]
        share = np.linspace(0, 1, count, dtype=np.float32)
        share = share[:, None, None] if axis == 0 else share[None, :, None]
        start, end = np.expand_dims(start, axis), np.expand_dims(end, axis)
        layers.append(start * (1 - share) + end * share)
    filled = np.rint(sum(layers) / max(1, len(layers))).astype(np.uint8)
    image.paste(Image.fromarray(np.ascontiguousarray(filled), "RGB"), (x0, y0))


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
