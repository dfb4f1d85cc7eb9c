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
_KEPT = 0.93  # of what is known of the sky, at least
_FACTOR = 2.0  # how far beyond the usual difference a block may be
_MOST = 4.0  # so that a block that differs by ``LARGEST`` counts, however restless it is
_COMPARED = 4
_SMOOTH = 12.0  # detail that a sky does not exceed
_STEP = (3.0, 0.06)  # nor its luma from row to row, and for each level of it
_SEEN = 3  # blocks of a row that differ where the sky reaches that far down
_CLOUDS = 0.95  # the part of the sky that shows what its clouds do


def calm() -> Blocks:
    """What is known of a place at first: nothing."""
    return np.ones((ROWS, COLUMNS), np.float32)


def learned(restless: Blocks, new: Known, known: Sequence[Known]) -> Blocks:
    """How restless each block is, 1 to ``_MOST``, once ``new`` was analysed too.

    Between pictures of the place alone all differences are taken; where the same subjects are in
    both, they may stand elsewhere, so that only the sky is learned from.
    """
    same = [one for one in alike(new.summary, known) if one.content == new.content]
    if not same:
        return restless
    now = new.summary.blocks()
    away = np.full((ROWS, COLUMNS), LARGEST, np.float32)
    sky = sky_of(now)
    for one in in_order(now, same)[:_COMPARED]:
        earlier = one.summary.blocks()
        away = np.minimum(away, difference(now, earlier))
        sky |= sky_of(earlier)  # where a cloud hid it, or hides it now
    beyond = _grown(np.maximum(away - 1, 0))
    restless_rows = np.flatnonzero((sky & (away > 1)).sum(axis=1) >= _SEEN)
    sky[restless_rows.max(initial=-2) + 2 :] = False
    if sky.any():
        beyond[sky] = np.maximum(beyond[sky], np.quantile(beyond[sky], _CLOUDS))
    usual = (restless - 1) / _FACTOR
    counts = np.ones_like(sky) if new.empty else sky
    newer = (1 - _SHARE) * usual + _SHARE * beyond
    newer[sky] = np.maximum(newer[sky], _KEPT * usual[sky])  # clouds come now and then
    usual = np.where(counts, newer, usual)
    now_restless: Blocks = np.minimum(1 + _FACTOR * usual, _MOST).astype(np.float32)
    return now_restless


def sky_of(blocks: Blocks) -> Mask:
    """The even surface that hangs from the upper edge: the sky, or indoors a wall."""
    luma, even = blocks[0], blocks[3] < _SMOOTH
    sky = np.zeros((ROWS, COLUMNS), bool)
    sky[0] = even[0]
    step = _STEP[0] + _STEP[1] * luma[:-1]
    down = even[1:] & (np.abs(luma[1:] - luma[:-1]) < step)
    for row in range(1, ROWS):
        sky[row] = sky[row - 1] & down[row - 1]
    return sky


def _grown(plane: Blocks) -> Blocks:
    """Each block with the greatest value that is next to it."""
    wide = np.pad(plane, 1, mode="edge")
    wide = np.maximum(np.maximum(wide[:-2], wide[1:-1]), wide[2:])
    grown: Blocks = np.maximum(np.maximum(wide[:, :-2], wide[:, 1:-1]), wide[:, 2:])
    return grown
