"""Where subjects stand: each at a size and a spot where enough of it can be seen."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from PIL import Image

from blinkthink.demo.scenes.model import Model
from blinkthink.demo.scenes.stage import HIGH, WIDE, Layout

SMALLEST, LARGEST = 1 / 12, 1 / 2
"""The least and the greatest height of a subject, as parts of the frame's height."""
SHOWN = 0.62
"""The least part of a silhouette that is neither hidden by another nor cut by the edge."""
_TRIES = 7
_TRIAL = (640, 360)


@dataclass(frozen=True)
class Placed:
    """A drawn subject at its place: it stands at (x, ground) in logical units."""

    model: Model
    x: float
    ground: float
    sprite: Image.Image
    left: int
    top: int
    alpha: np.ndarray

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the sprite in pixels."""
        return self.sprite.size


def place_all(
    models: Sequence[Model], layout: Layout, size: tuple[int, int], seed: str, *, blurred: bool
) -> list[Placed]:
    """Those of the models for which a spot was found, the farthest first.

    The choice is made at one fixed size, so that a picture shows the same in every size.
    """
    placed: list[Placed] = []
    for number, model in enumerate(models):
        rng = Random(f"{seed}/{number}")
        for _ in range(_TRIES):
            spot = _spot(model, layout, rng, blurred=blurred)
            if spot is None:
                continue
            together = [*placed, _stand(model, *spot, layout, _TRIAL)]
            together.sort(key=lambda p: p.ground)
            if all(_fits(together, i) for i in range(len(together))):
                placed = together
                break
    if size == _TRIAL:
        return placed
    return [_stand(p.model, p.x, p.ground, layout, size) for p in placed]


def _spot(
    model: Model, layout: Layout, rng: Random, *, blurred: bool
) -> tuple[float, float] | None:
    """A place (x, ground) of a wished size, or None where the ground does not allow it."""
    zones = layout.zones[model.kind]
    if not zones:
        return None
    zone = rng.choice(zones)
    least, most = HIGH * (0.17 if blurred else SMALLEST * 1.06), HIGH * LARGEST * 0.98
    tall = model.bounds[2] * model.metres * 0.97
    wish = math.exp(rng.uniform(math.log(least), math.log(most)))
    ground = min(max(layout.horizon + wish / tall * layout.camera, zone.y0), zone.y1)
    if not least <= layout.scale(ground) * tall <= most:
        return None
    return zone.spot(ground, rng), ground


def _stand(model: Model, x: float, ground: float, layout: Layout, size: tuple[int, int]) -> Placed:
    """The subject drawn for its place in a picture of `size`."""
    k = size[0] / WIDE
    sprite, origin = model.sprite(layout.scale(ground), k)
    left, top = round(x * k - origin), round(ground * k) - sprite.height
    return Placed(model, x, ground, sprite, left, top, np.asarray(sprite.getchannel("A")))


def shown(placed: Sequence[Placed], index: int, size: tuple[int, int]) -> np.ndarray:
    """Which pixels of a sprite are seen: inside the frame and behind no nearer subject."""
    one = placed[index]
    mask = one.alpha > 127
    wide, high = one.size
    seen = mask.copy()
    seen[: max(0, -one.top)] = False
    seen[max(0, size[1] - one.top) :] = False
    seen[:, : max(0, -one.left)] = False
    seen[:, max(0, size[0] - one.left) :] = False
    for other in placed[index + 1 :]:
        x0, y0 = max(one.left, other.left), max(one.top, other.top)
        x1 = min(one.left + wide, other.left + other.size[0])
        y1 = min(one.top + high, other.top + other.size[1])
        if x0 < x1 and y0 < y1:
            hides = other.alpha[y0 - other.top : y1 - other.top, x0 - other.left : x1 - other.left]
            seen[y0 - one.top : y1 - one.top, x0 - one.left : x1 - one.left] &= hides <= 127
    return seen


def extent(one: Placed, seen: np.ndarray) -> tuple[int, int, int, int]:
    """The pixels x0, y0, x1, y1 of the frame that hold what is seen of a subject."""
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    return (
        one.left + int(columns[0]),
        one.top + int(rows[0]),
        one.left + int(columns[-1]) + 1,
        one.top + int(rows[-1]) + 1,
    )


def _fits(placed: Sequence[Placed], index: int) -> bool:
    """Whether enough of a subject is seen, at a size within the limits."""
    one = placed[index]
    seen = shown(placed, index, _TRIAL)
    whole = int((one.alpha > 127).sum())
    if whole == 0 or seen.sum() < SHOWN * whole:
        return False
    _, y0, _, y1 = extent(one, seen)
    return _TRIAL[1] * SMALLEST + 1 <= y1 - y0 <= _TRIAL[1] * LARGEST - 1
