"""What the vision tower is taught directly: which cell of the picture shows what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from config import GRID, VISION
from data import Record
from torch import Tensor, nn
from torch.nn import functional

KINDS = ("person", "vehicle", "animal", "package")
_STATES = ("door_open", "light_on")
_DOOR = 4.0
_SMALL = 0.17
"""Subjects below this part of the picture's height count double."""


@dataclass(frozen=True)
class Labels:
    """Whole-picture words that a linear head tells apart, in a fixed order."""

    descriptions: tuple[str, ...]
    scenes: tuple[str, ...]
    visibilities: tuple[str, ...]

    @classmethod
    def of(cls, records: Sequence[Record]) -> Labels:
        """All that occur in these records."""
        return cls(
            tuple(sorted({i[1] for r in records for i in r["individuals"]})),
            tuple(sorted({r["scene"] for r in records})),
            tuple(sorted({r["visibility"] for r in records})),
        )


@dataclass(frozen=True)
class Targets:
    """Targets of one scene or, stacked, of a batch."""

    cells: Tensor
    """[.., cells, 9]: a kind's box covers the cell (4), has its centre there (4), an open door."""
    weights: Tensor
    """[.., cells]: what the cell counts; more where the centre of something small is."""
    words: Tensor
    """[.., cells]: the description whose centre is in the cell, else -1."""
    picture: Tensor
    """[.., 4]: scene, visibility (-1: unknown), door open, light on."""


def _index(words: Sequence[str], word: str) -> int:
    return words.index(word) if word in words else -1


def targets(record: Record, labels: Labels) -> Targets:
    """The targets of one scene."""
    cells = torch.zeros(GRID.rows, GRID.columns, 9)
    weights = torch.ones(GRID.rows, GRID.columns)
    words = torch.full((GRID.rows, GRID.columns), -1, dtype=torch.long)
    for kind, description, *box in record["individuals"]:
        column = min(GRID.columns - 1, max(0, int((box[0] + box[2]) / 2 * GRID.columns)))
        row = min(GRID.rows - 1, max(0, int((box[1] + box[3]) / 2 * GRID.rows)))
        number = KINDS.index(kind)
        cells[..., number] = torch.maximum(cells[..., number], _covered(box))
        cells[row, column, 4 + number] = 1
        weights[row, column] = 4 if box[3] - box[1] < _SMALL else 2
        words[row, column] = _index(labels.descriptions, description)
    if record["door"]:
        cells[..., 8] = _covered(record["door"])
    states = [float(name in record["flags"]) for name in _STATES]
    picture = torch.tensor(
        [
            _index(labels.scenes, record["scene"]),
            _index(labels.visibilities, record["visibility"]),
            *states,
        ]
    )
    return Targets(cells.flatten(0, 1), weights.flatten(), words.flatten(), picture)


def _covered(box: Sequence[float]) -> Tensor:
    """[rows, columns]: the cells of which the box covers a good part, for its size."""
    x0, x1 = (v * GRID.columns for v in (box[0], box[2]))
    y0, y1 = (v * GRID.rows for v in (box[1], box[3]))
    ys, xs = torch.arange(GRID.rows), torch.arange(GRID.columns)
    tall = (torch.clamp(ys + 1, max=y1) - torch.clamp(ys, min=y0)).clamp(min=0)
    wide = (torch.clamp(xs + 1, max=x1) - torch.clamp(xs, min=x0)).clamp(min=0)
    least = 0.3 * min(1.0, max(1e-6, (x1 - x0) * (y1 - y0)))
    return (tall[:, None] * wide[None, :] >= least).float()


class Probe(nn.Module):
    """Linear heads on the tower's features: used in training alone, never shipped."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.cell = nn.Linear(VISION.hidden, 9)
        nn.init.constant_(self.cell.bias, -3.0)
        self.word = nn.Linear(VISION.hidden, len(labels.descriptions))
        self.sizes = [len(labels.scenes), len(labels.visibilities), 2]
        self.whole = nn.Linear(VISION.hidden, sum(self.sizes))

    def forget(self) -> None:
        """Begin anew with heads that do not push the tower before they know something."""
        for head in (self.cell, self.word, self.whole):
            nn.init.zeros_(head.weight)

    def forward(self, features: Tensor, wanted: Targets) -> tuple[Tensor, Tensor]:
        """The loss, and the scores of `cells`; features [batch, n, hidden]."""
        scores = self.cell(features)
        cells = functional.binary_cross_entropy_with_logits(scores, wanted.cells, reduction="none")
        cells = cells[..., :8].sum(-1) * wanted.weights + _DOOR * cells[..., 8]
        loss = cells.sum() / len(features) / 4
        marked = wanted.words >= 0
        if marked.any():
            named = functional.cross_entropy(self.word(features[marked]), wanted.words[marked])
            loss = loss + 0.5 * named
        scene, visibility, states = self.whole(features.mean(1)).split(self.sizes, -1)
        for guess, column in ((scene, 0), (visibility, 1)):
            loss = loss + 0.3 * functional.cross_entropy(
                guess, wanted.picture[:, column].long(), ignore_index=-1
            )
        loss = loss + 0.3 * functional.binary_cross_entropy_with_logits(
            states, wanted.picture[:, 2:]
        )
        return loss, scores


def kinds_right(scores: Tensor, wanted: Targets, threshold: float = 0.5) -> Tensor:
    """Whether the set of kinds, read off the centre scores alone, is right: [batch]."""
    seen = torch.sigmoid(scores[..., 4:8].float()).amax(1) > threshold
    return (seen == (wanted.cells[..., 4:8].amax(1) > 0)).all(-1)
