"""What keeps changing at a place although nothing happens there: sky, leaves, the light.

It is learned from pictures that were analysed with the same result. A block that differed between
them must differ more to count.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from blinkthink.analysis.triage.comparing import LARGEST, Mask, difference
from blinkthink.analysis.triage.judging import Known, alike, in_order
from blinkthink.analysis.triage.summary import COLUMNS, ROWS, Blocks

_SHARE = 0.25  # of the newest difference in what is learned
_FACTOR = 2.0  # how far beyond the usual difference a block may be
_COMPARED = 4
_SMOOTH = 12.0  # detail that a sky does not exceed
_STEP = 14.0  # nor its luma from block to block
_CLOUDS = 0.95  # the part of the sky that shows what its clouds do


def calm() -> Blocks:
    """What is known of a place at first: nothing."""
    return np.ones((ROWS, COLUMNS), np.float32)


def learned(restless: Blocks, new: Known, known: Sequence[Known]) -> Blocks:
    """How restless each block is, 1 to ``LARGEST``, once ``new`` was analysed too.

    Between pictures of the place alone all differences are taken; where the same subjects are in
    both, they may stand elsewhere, so that only the sky is learned from.
    """
    same = [one for one in alike(new.summary, known) if one.content == new.content]
    if not same:
        return restless
    now = new.summary.blocks()
    away = np.full((ROWS, COLUMNS), LARGEST, np.float32)
    for one in in_order(now, same)[:_COMPARED]:
        away = np.minimum(away, difference(now, one.summary.blocks()))
    beyond = _grown(np.maximum(away - 1, 0))
    sky = sky_of(now)
    if sky.any():
        beyond[sky] = np.maximum(beyond[sky], np.quantile(beyond[sky], _CLOUDS))
    usual = (restless - 1) / _FACTOR
    counts = np.ones_like(sky) if new.empty else sky
    usual = np.where(counts, (1 - _SHARE) * usual + _SHARE * beyond, usual)
    now_restless: Blocks = np.minimum(1 + _FACTOR * usual, LARGEST).astype(np.float32)
    return now_restless


def sky_of(blocks: Blocks) -> Mask:
    """The even surface that hangs from the upper edge: the sky, or indoors a wall."""
    luma, even = blocks[0], blocks[3] < _SMOOTH
    sky = np.zeros((ROWS, COLUMNS), bool)
    sky[0] = even[0]
    down = even[1:] & (np.abs(luma[1:] - luma[:-1]) < _STEP)
    for row in range(1, ROWS):
        sky[row] = sky[row - 1] & down[row - 1]
    return sky


def _grown(plane: Blocks) -> Blocks:
    """Each block with the greatest value that is next to it."""
    wide = np.pad(plane, 1, mode="edge")
    wide = np.maximum(np.maximum(wide[:-2], wide[1:-1]), wide[2:])
    grown: Blocks = np.maximum(np.maximum(wide[:, :-2], wide[:, 1:-1]), wide[:, 2:])
    return grown
