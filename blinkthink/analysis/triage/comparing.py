"""How much each block of a picture differs from an earlier one, whatever the light does.

The earlier picture is first brought to the light of the new one: a gain and an offset for all of
it, found without the blocks that fit badly, then what still differs evenly over a large part. What
is left is measured by what noise, compression and a shake do to a block like this one.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from blinkthink.analysis.triage.summary import COLUMNS, PLANES, ROWS, Blocks

LARGEST = 6.0  # beyond this a block differs, and by how much says nothing more
_ROUNDS = 2
_PARTS = (5, 5)  # rows and columns of the parts in which light may differ evenly
_GAINS = (0.4, 2.5)
_FIRM = 20.0  # levels squared: a picture of one tone says nothing about the gain
_LEAST = 40  # sampled blocks
# Levels that a block's luma, chromas and detail differ by without any cause; how many more of them
# for each level of its luma, and for each of its detail.
_USUAL = np.array((2.5, 2.2, 2.2, 3.0), np.float32)[:, None, None]
_BRIGHT = np.array((0.02, 0.015, 0.015, 0.025), np.float32)[:, None, None]
_EDGE = np.array((0.10, 0.06, 0.06, 0.35), np.float32)[:, None, None]
_GRAIN = 3.0  # how many times the picture's own noise is usual in a block
Mask = NDArray[np.bool_]


def difference(new: Blocks, old: Blocks, ignored: Mask | None = None) -> Blocks:
    """How far each block is beyond what may be: 1 is the limit, ``LARGEST`` the most told."""
    sample = _SAMPLE
    if ignored is not None and ignored.any():
        new = np.where(ignored, old, new)
        sample = sample[~ignored.ravel()[sample]]
        if len(sample) < _LEAST:
            return np.zeros((ROWS, COLUMNS), np.float32)
    seen = new.reshape(PLANES, -1)[:, sample]
    known = old.reshape(PLANES, -1)[:, sample]
    gain, offset = _light(seen, known)
    rest = new - gain[:, None] * old
    rest -= offset[:, None]
    rest[:3] -= _evenly(rest[:3])
    noise = np.median(np.abs(rest.reshape(PLANES, -1)[:, sample]), axis=1)
    limit = np.maximum(_USUAL + _BRIGHT * np.maximum(new[0], old[0]), _GRAIN * noise[:, None, None])
    limit += _EDGE * np.maximum(new[3], old[3])
    rest /= limit
    rest *= rest
    away: Blocks = np.minimum(np.sqrt(rest.sum(axis=0)), LARGEST)
    if ignored is not None:
        away[ignored] = 0
    return away


def _light(seen: Blocks, known: Blocks) -> tuple[Blocks, Blocks]:
    """For each plane the gain and offset (planes, 1) that bring ``known`` to ``seen``."""
    gain: Blocks = np.ones((PLANES, 1), np.float32)
    offset = np.median(seen - known, axis=1, keepdims=True)
    for _ in range(_ROUNDS):
        rest = seen - gain * known - offset
        scale = 3 * np.median(np.abs(rest), axis=1, keepdims=True) + 2
        near: Blocks = np.asarray(1 / (1 + (rest / scale) ** 2), np.float32)
        near *= near
        weight = near / near.sum(axis=1, keepdims=True)
        middle = (weight * known).sum(axis=1, keepdims=True)
        level = (weight * seen).sum(axis=1, keepdims=True)
        apart = known - middle
        weight *= apart
        spread = (weight * apart).sum(axis=1, keepdims=True)
        shared = (weight * (seen - level)).sum(axis=1, keepdims=True)
        gain = np.clip((shared + _FIRM) / (spread + _FIRM), *_GAINS).astype(np.float32)
        offset = np.asarray(level - gain * middle, np.float32)
    return gain, offset


def _evenly(rest: Blocks) -> Blocks:
    """What large parts of the picture have in common, without steps between them."""
    down, across = _PARTS
    parts = rest.reshape(3, down, ROWS // down, across, COLUMNS // across)[:, :, ::2, :, ::2]
    middle = np.median(parts.transpose(0, 1, 3, 2, 4).reshape(3, down, across, -1), axis=3)
    return np.asarray(_between(ROWS, down) @ middle @ _between(COLUMNS, across).T, np.float32)


@lru_cache(maxsize=4)
def _between(many: int, few: int) -> Blocks:
    """The matrix that draws ``few`` values out to ``many``, linearly between their middles."""
    places = np.clip((np.arange(many) + 0.5) / many * few - 0.5, 0, few - 1)
    matrix = np.maximum(0, 1 - np.abs(places[:, None] - np.arange(few)))
    return np.asarray(matrix, np.float32)


_SAMPLE = (np.arange(1, ROWS, 3)[:, None] * COLUMNS + np.arange(1, COLUMNS, 3)).ravel()
