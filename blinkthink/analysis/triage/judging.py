"""The verdict on a picture: unchanged since one that was analysed, or changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import Literal

import numpy as np

from blinkthink.analysis.triage.comparing import Mask, difference
from blinkthink.analysis.triage.regions import Region, regions
from blinkthink.analysis.triage.summary import COLUMNS, ROWS, Blocks, Summary

Mode = Literal["off", "careful", "eager"]


@dataclass(frozen=True)
class Known:
    """A picture that was analysed: its file's name, when it was taken, and what was found.

    ``content`` names what the analysis found, the same for the same; ``empty`` says that this was
    the place alone. What several empty pictures show is all background.
    """

    name: str
    at: datetime
    content: str
    empty: bool
    summary: Summary = field(repr=False)

    @cached_property
    def sketch(self) -> Blocks:
        """The picture in very few numbers, whatever its exposure."""
        return _sketch(self.summary.blocks())


@dataclass(frozen=True)
class Verdict:
    """``since`` is the analysed picture that describes an unchanged one."""

    changed: bool
    since: str | None
    why: str
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True)
class _Limits:
    """``strength``: what a region may have. ``days``: how old a picture to compare with may be.
    ``tries``: with how many pictures one is compared."""

    strength: float
    days: int
    tries: int


_LIMITS = {
    "careful": _Limits(strength=20.0, days=3, tries=6),
    "eager": _Limits(strength=45.0, days=14, tries=8),
}
_LIKE_ENOUGH = 1.25
_DARKER = 90.0  # levels of mean luma that no change of light explains
_NO_NEED = 400  # so many blocks beyond the limit are a change, whichever belong together


def judge(
    summary: Summary,
    at: datetime,
    known: Sequence[Known],
    restless: Blocks,
    mode: Mode,
    ignored: Mask | None = None,
) -> Verdict:
    """Whether a picture taken ``at`` shows anything that no picture of ``known`` shows.

    ``restless`` is what was learned of the place; ``ignored`` are the blocks that do not
    count. In doubt the answer is that it has changed.
    """
    if mode == "off":
        return Verdict(True, None, "triage is off")
    limits = _LIMITS[mode]
    oldest = timedelta(days=limits.days)
    lately = [one for one in alike(summary, known) if at - oldest <= one.at <= at]
    if not lately:
        return Verdict(True, None, "no picture of this kind was analysed lately")
    blocks = summary.blocks()
    backgrounds: dict[str, _Background] = {}
    least: list[Region] | None = None
    for one in in_order(blocks, lately)[: limits.tries]:
        earlier = one.summary.blocks()
        if abs(float(blocks[0].mean() - earlier[0].mean())) > _DARKER:
            continue
        away = difference(blocks, earlier, ignored) / restless
        nearest = one
        if one.empty:
            seen = _Background(away, one, float(np.maximum(away, 1).sum()))
            seen = seen.joined(backgrounds.get(one.content))
            backgrounds[one.content] = seen
            away, nearest = seen.away, seen.nearest
        found = _found(away, limits.strength)
        if not found or found[0].strength < limits.strength:
            return Verdict(False, nearest.name, "nothing differs")
        if least is None or found[0].strength < least[0].strength:
            least = found
    strong = tuple(r for r in least or () if r.strength >= limits.strength)
    return Verdict(True, None, "something differs", strong)


@dataclass(frozen=True)
class _Background:
    """What is left of a picture beside several empty ones: of each block, the best match.

    ``nearest`` is the one that matches best by itself.
    """

    away: Blocks
    nearest: Known
    left: float

    def joined(self, other: _Background | None) -> _Background:
        if other is None:
            return self
        best = min(self, other, key=lambda one: one.left)
        return _Background(np.minimum(self.away, other.away), best.nearest, best.left)


def alike(summary: Summary, known: Sequence[Known]) -> list[Known]:
    """Those that a picture can be compared with: of the same shape, both in colour or neither."""
    kind = summary.infrared, summary.shape
    return [one for one in known if (one.summary.infrared, one.summary.shape) == kind]


def _found(away: Blocks, least: float) -> list[Region]:
    """The regions of a difference; none where all together are weaker than ``least``."""
    strength = float(np.maximum(away - 1, 0).sum())
    if strength < least:
        return []
    if (count := int((away > 1).sum())) > _NO_NEED:
        return [Region((0.0, 0.0, 1.0, 1.0), count, strength)]
    return regions(away)


def in_order(blocks: Blocks, known: list[Known]) -> list[Known]:
    """Those most like the picture first; the newest before all where it is like enough."""
    unlike = np.abs(np.stack([one.sketch for one in known]) - _sketch(blocks)).mean(axis=1)
    newest = max(range(len(known)), key=lambda place: known[place].at)
    if unlike[newest] <= _LIKE_ENOUGH * unlike.min():
        unlike[newest] = 0
    return [known[place] for place in np.argsort(unlike, kind="stable")]


def _sketch(blocks: Blocks) -> Blocks:
    """The luma in 9 x 16 parts, in the order of rows, whatever the exposure."""
    few = blocks[0].reshape(9, ROWS // 9, 16, COLUMNS // 16).mean(axis=(1, 3)).ravel()
    sketch: Blocks = few / (few.mean() + 1)
    return sketch
