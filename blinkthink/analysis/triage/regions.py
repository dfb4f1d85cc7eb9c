"""Where a picture differs: blocks beyond the limit that touch one another, as one region each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from blinkthink.analysis.triage.summary import COLUMNS, ROWS, Blocks

Box = tuple[float, float, float, float]
CLOCK_ROWS = 3  # the blocks that a line of text is high
CLOCK_BAND = 4  # and how far from the upper or lower edge it ends, at most


@dataclass(frozen=True)
class Region:
    """Blocks that belong together: their extent (fractions x0, y0, x1, y1), how many blocks they
    are, and by how much they are beyond the limit, summed up."""

    box: Box
    blocks: int
    strength: float


def regions(away: Blocks) -> list[Region]:
    """The regions of a difference, the strongest first; a burned-in clock is none."""
    beyond = away > 1
    rows, columns = np.nonzero(beyond)
    open_ = dict.fromkeys(zip(rows.tolist(), columns.tolist(), strict=True))
    found = []
    while open_:
        first, _ = open_.popitem()
        members, edge = [first], [first]
        while edge:
            row, column = edge.pop()
            for r in (row - 1, row, row + 1):
                for c in (column - 1, column, column + 1):
                    if (r, c) in open_:
                        del open_[r, c]
                        members.append((r, c))
                        edge.append((r, c))
        top, bottom = min(r for r, _ in members), max(r for r, _ in members) + 1
        left, right = min(c for _, c in members), max(c for _, c in members) + 1
        if _clock(top, bottom):
            continue
        strength = sum(float(away[r, c]) - 1 for r, c in members)
        box = (left / COLUMNS, top / ROWS, right / COLUMNS, bottom / ROWS)
        found.append(Region(box, len(members), strength))
    return sorted(found, key=lambda region: -region.strength)


def _clock(top: int, bottom: int) -> bool:
    """Whether rows are those of a line of text at an edge: no higher, and nowhere else."""
    return bottom - top <= CLOCK_ROWS and (bottom <= CLOCK_BAND or top >= ROWS - CLOCK_BAND)
