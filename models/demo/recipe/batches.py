"""Batches of scenes: whole pictures, or windows of them around their subjects."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from queue import Queue
from threading import Thread
from typing import TypeVar

import numpy as np
import torch
from config import GRID, PATCH, POOL
from data import Record, Scenes
from targets import Labels, Targets, targets
from torch import Tensor

WINDOW_COLUMNS, WINDOW_ROWS = 5, 4
_PLAIN = 0.22
"""One subject alone, of this height or more, is easy to see."""
_Item = TypeVar("_Item")


def _window(targets_of: Targets, rng: random.Random) -> Tensor:
    """Cells of a window, five times in six around a subject if there is one."""
    centres = (targets_of.cells[:, 4:8].amax(-1) > 0).nonzero().flatten().tolist()
    left = rng.randint(0, GRID.columns - WINDOW_COLUMNS)
    top = rng.randint(0, GRID.rows - WINDOW_ROWS)
    if centres and rng.random() < 5 / 6:
        row, column = divmod(rng.choice(centres), GRID.columns)
        left = min(max(0, column - rng.randrange(WINDOW_COLUMNS)), GRID.columns - WINDOW_COLUMNS)
        top = min(max(0, row - rng.randrange(WINDOW_ROWS)), GRID.rows - WINDOW_ROWS)
    rows = torch.arange(top, top + WINDOW_ROWS)[:, None] * GRID.columns
    return (rows + torch.arange(left, left + WINDOW_COLUMNS)).flatten()


def mirror(patches: Tensor) -> Tensor:
    """The mirror image of a whole picture [cells, 9, 768]."""
    shape = (GRID.rows, GRID.columns, POOL, POOL, PATCH, PATCH, 3)
    return patches.view(shape).flip(1, 3, 5).reshape(patches.shape)


def mirror_targets(of: Targets) -> Targets:
    """The targets of the mirror image."""
    cells = of.cells.view(GRID.rows, GRID.columns, -1).flip(1).flatten(0, 1)
    weights = of.weights.view(GRID.rows, GRID.columns).flip(1).flatten()
    words = of.words.view(GRID.rows, GRID.columns).flip(1).flatten()
    return Targets(cells, weights, words, of.picture)


def may_mirror(record: Record) -> bool:
    """Whether the answer is the same for the mirror image: entries run from left to right."""
    kinds = [individual[0] for individual in record["individuals"]]
    return len(kinds) == len(set(kinds))


def hide(patches: Tensor, of: Targets, rng: random.Random) -> Tensor:
    """The picture with an even grey over some cells in which nothing is, as owners hide areas."""
    high, wide = rng.randint(1, 3), rng.randint(1, 4)
    top, left = rng.randint(0, GRID.rows - high), rng.randint(0, GRID.columns - wide)
    area = torch.zeros(GRID.rows, GRID.columns, dtype=torch.bool)
    area[top : top + high, left : left + wide] = True
    area &= of.cells.amax(-1).view(GRID.rows, GRID.columns) == 0
    patches = patches.clone()
    patches[area.flatten()] = 128
    return patches


def likelihood(record: Record) -> float:
    """How often a scene is taken: not every time where nothing in it is hard."""
    if record["visibility"] == "obstructed":
        return 0.4
    heights = [box[3] - box[1] for _, _, *box in record["individuals"]]
    plain = record["visibility"] in ("clear", "dark") and "door_open" not in record["flags"]
    if not heights:
        return 0.75 if plain else 1.0
    return 0.35 if plain and len(heights) == 1 and heights[0] > _PLAIN else 1.0


def vary(patches: Tensor) -> Tensor:
    """Small changes of brightness and contrast, one for each picture of the batch."""
    batch = len(patches)
    gain = 1 + 0.12 * torch.randn(batch, 1, 1, 1).clamp(-2, 2)
    shift = 8 * torch.randn(batch, 1, 1, 1).clamp(-2, 2)
    return (patches.float() * gain + shift).clamp(0, 255).to(torch.uint8)


class Batcher:
    """Goes through the scenes in turn (chance made each of them), new ones as they are drawn."""

    def __init__(
        self, scenes: Scenes, labels: Labels, size: int, seed: int, start: int = 0
    ) -> None:
        self.scenes, self.labels, self.size = scenes, labels, size
        self.rng = random.Random(seed)
        self.next = start
        self.cache: dict[int, Targets] = {}

    def indices(self) -> list[int]:
        """The next scenes: each once before any comes again."""
        chosen: list[int] = []
        while len(chosen) < self.size:
            if self.next == len(self.scenes):
                self.scenes.refresh()
            if self.next == len(self.scenes):
                self.next = 0
            if self.rng.random() < likelihood(self.scenes.records[self.next]):
                chosen.append(self.next)
            self.next += 1
        return chosen

    def targets(self, index: int) -> Targets:
        """The targets of one scene, kept once made."""
        if index not in self.cache:
            self.cache[index] = targets(self.scenes.records[index], self.labels)
        return self.cache[index]

    def windows(self) -> tuple[Tensor, Tensor, Targets]:
        """Patches [batch, 20, 9, 768], their cells [batch, 20], and targets for those cells."""
        pictures, chosen, wanted = [], [], []
        for index in self.indices():
            patches = torch.from_numpy(np.array(self.scenes.patches(index)))
            of = self.targets(index)
            if self.rng.random() < 0.5:
                patches, of = mirror(patches), mirror_targets(of)
            cells = _window(of, self.rng)
            pictures.append(patches[cells])
            chosen.append(cells)
            part = Targets(of.cells[cells], of.weights[cells], of.words[cells], of.picture)
            wanted.append(part)
        return vary(torch.stack(pictures)), torch.stack(chosen), stack(wanted)

    def pictures(self) -> tuple[list[int], Tensor, Targets]:
        """Scenes' numbers, patches [batch, cells, 9, 768] and targets."""
        indices = self.indices()
        pictures, wanted = [], []
        for index in indices:
            patches = torch.from_numpy(np.array(self.scenes.patches(index)))
            of = self.targets(index)
            if may_mirror(self.scenes.records[index]) and self.rng.random() < 0.5:
                patches, of = mirror(patches), mirror_targets(of)
            if self.rng.random() < 0.04:
                patches = hide(patches, of, self.rng)
            pictures.append(patches)
            wanted.append(of)
        return indices, vary(torch.stack(pictures)), stack(wanted)


def stack(items: Sequence[Targets]) -> Targets:
    """Targets of a batch."""
    return Targets(
        torch.stack([i.cells for i in items]),
        torch.stack([i.weights for i in items]),
        torch.stack([i.words for i in items]),
        torch.stack([i.picture for i in items]),
    )


def ahead(make: Iterator[_Item]) -> Iterator[_Item]:
    """The same items, made by a thread two steps ahead."""
    queue: Queue[_Item] = Queue(2)

    def fill() -> None:
        for item in make:
            queue.put(item)

    Thread(target=fill, daemon=True).start()
    while True:
        yield queue.get()
