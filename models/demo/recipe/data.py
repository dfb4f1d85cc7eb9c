"""Scenes as the model sees them: drawn once, kept as shards of patches and truths on disk.

A shard is `NNNNN.npy` (uint8 [scenes, cells, 9, 768]) with `NNNNN.json` beside it (one record for
each scene). Pictures take the app's path: JPEG, decode, bicubic resize to the model's size.
"""

from __future__ import annotations

import dataclasses
import io
import json
import random
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from config import GRID, HELD_OUT_FROM, PATCH, POOL
from numpy.typing import NDArray
from PIL import Image

from blinkthink.demo.scenes import compose
from blinkthink.demo.scenes.plan import Plan, plan

Patches = NDArray[np.uint8]
Record = dict[str, Any]

SHARD = 128
VALIDATION_SHARD = (HELD_OUT_FROM + 500_000_000) // SHARD
"""Shards from here on watch the training; the final measurement takes other unseen scenes."""
_SIZES = ((640, 360), (960, 540), (1280, 720))
_SMALL = (160, 90)
_OPENED = 0.1
"""Of the doors that are shut, so many are opened in scenes to learn from."""


def see(jpeg: bytes) -> Patches:
    """A JPEG as patches [cells, 9, 768]: cells row by row, each patch row by row, RGB."""
    with Image.open(io.BytesIO(jpeg)) as picture:
        rgb = picture.convert("RGB").resize((GRID.width, GRID.height), Image.Resampling.BICUBIC)
    pixels = np.asarray(rgb).reshape(GRID.rows, POOL, PATCH, GRID.columns, POOL, PATCH, 3)
    return np.ascontiguousarray(
        pixels.transpose(0, 3, 1, 4, 2, 5, 6).reshape(GRID.cells, POOL * POOL, -1)
    )


def answer(analysis: dict[str, Any]) -> str:
    """The answer that the model learns to give: the truth as JSON, without boxes."""
    subjects = [
        {"kind": s["kind"], "count": s["count"], "description": s["description"]}
        for s in analysis["subjects"]
    ]
    flags = [{"name": f["name"], "reason": f["reason"]} for f in analysis["flags"]]
    return json.dumps({**analysis, "subjects": subjects, "flags": flags})


def scene(seed: int) -> tuple[Patches, Record]:
    """The scene of this seed, with a size and a JPEG quality that follow from the seed too."""
    rng = random.Random(seed)
    size = rng.choices(_SIZES, (6, 1, 1))[0]
    todo = plan(seed, None, None, None)
    if seed < HELD_OUT_FROM and todo.place != "yard":
        # Open doors are seldom, and are learned late.
        opened = random.Random(f"door/{seed}").random() < _OPENED
        todo = dataclasses.replace(todo, door_open=todo.door_open or opened)
    drawn = compose.render(todo, size, burned_in=rng.random() < 0.7)
    jpeg = drawn.jpeg(rng.randint(60, 92))
    truth = drawn.truth
    record = {
        "seed": seed,
        "answer": answer(truth.analysis()),
        "scene": truth.scene(),
        "visibility": truth.visibility,
        "light": truth.light,
        "flags": list(truth.flags()),
        "door": door(todo) if truth.door_open else None,
        "kinds": sorted(truth.kinds()),
        "individuals": [
            [subject.kind, subject.description, *map(float, box)]
            for subject in truth.subjects
            for box in subject.boxes
        ],
    }
    return see(jpeg), record


def door(todo: Plan) -> list[float] | None:
    """Where the open door is (x0, y0, x1, y1): what changes when it is closed."""
    bare = dataclasses.replace(todo, light="day", weather="clear", lens="clear", lamp_on=False)
    shown = [
        np.asarray(compose.render(p, _SMALL, burned_in=False, with_subjects=False).image, np.int16)
        for p in (bare, dataclasses.replace(bare, door_open=False))
    ]
    rows, columns = np.nonzero(np.abs(shown[0] - shown[1]).max(-1) > 24)
    if len(rows) == 0:
        return None
    wide, high = _SMALL
    return [
        float(columns.min()) / wide, float(rows.min()) / high,
        float(columns.max() + 1) / wide, float(rows.max() + 1) / high,
    ]  # fmt: skip


def write_shard(job: tuple[Path, int]) -> int:
    """Draw one shard unless it is there; the array is written last and whole."""
    folder, number = job
    target = folder / f"{number:08d}.npy"
    if target.exists():
        return number
    pairs = [scene(number * SHARD + i) for i in range(SHARD)]
    target.with_suffix(".json").write_text(json.dumps([record for _, record in pairs]))
    partial = target.with_suffix(".part")
    with partial.open("wb") as file:
        np.save(file, np.stack([patches for patches, _ in pairs]))
    partial.rename(target)
    return number


def render(folder: Path, shards: int, validation: int, workers: int) -> None:
    """Draw `shards` training shards, and `validation` shards that are not trained on."""
    folder.mkdir(parents=True, exist_ok=True)
    numbers = [VALIDATION_SHARD + i for i in range(validation)] + list(range(shards))
    with ProcessPoolExecutor(workers) as pool:
        for number in pool.map(write_shard, [(folder, n) for n in numbers]):
            print("drawn", number, flush=True)


class Scenes:
    """All shards of a folder that are there: patches are mapped, not read."""

    def __init__(self, folder: Path, *, validation: bool = False) -> None:
        self.folder, self.validation = folder, validation
        self.arrays: list[Patches] = []
        self.records: list[Record] = []
        self.known: set[str] = set()
        self.refresh()

    def refresh(self) -> None:
        """Take in shards that were drawn since."""
        for path in sorted(self.folder.glob("*.npy")):
            if (int(path.stem) >= VALIDATION_SHARD) != self.validation or path.stem in self.known:
                continue
            self.known.add(path.stem)
            self.arrays.append(np.load(path, mmap_mode="r"))
            self.records += json.loads(path.with_suffix(".json").read_text())

    def __len__(self) -> int:
        return len(self.records)

    def patches(self, index: int) -> Patches:
        """Patches [cells, 9, 768] of one scene."""
        return self.arrays[index // SHARD][index % SHARD]
