"""Which pictures are compared, at which detail, and what is written down about each.

Arrays go from one environment to the other in ``.npz`` files, one a case:

``rgb``        the app's pixels
``head``       tokens before the picture, ``tail`` those after it and of the answer
``prompt``     how many tokens the rules, the picture and the question have together
``vectors``    the picture's embeddings
``positions``  where in the whole text logits were read, ``logits`` of each
"""

from __future__ import annotations

import io
import json
import random
from dataclasses import dataclass
from pathlib import Path

KINDS = ("dense", "e2b", "moe", "unified")
CAMERA = "Front door"


@dataclass(frozen=True)
class Case:
    """A picture of ``width`` x ``height``, drawn from ``seed``, for ``detail`` tokens at most."""

    width: int
    height: int
    detail: int
    seed: int

    @property
    def name(self) -> str:
        return f"{self.width}x{self.height}-{self.detail}"

    def jpeg(self) -> bytes:
        """The picture as a camera stores it."""
        from blinkthink.demo.scenes import draw

        return draw(self.seed, size=(self.width, self.height)).jpeg(80)


CASES = (
    Case(640, 360, 70, 1),
    Case(1280, 720, 280, 2),
    Case(1920, 1080, 560, 3),
    Case(480, 640, 140, 4),
    Case(1920, 1080, 1120, 5),  # more tokens than the sliding window holds
)


_FEW = tuple(case for case in CASES if case.detail < 280)
WAYS = {
    "usual": CASES,  # as the app computes
    "gelu": CASES,  # with the GELU of transformers in the vision tower: gelu.py
    # In single precision as far as llama.cpp can do without half, transformers rounding where it
    # cannot: reference/rounding.py.
    "exact": _FEW,
}


def sizes(seed: int = 0, count: int = 4000) -> list[tuple[int, int]]:
    """Widths and heights of pictures: usual ones, by chance, and very long ones."""
    chance = random.Random(seed)
    usual = [
        (640, 360),
        (1280, 720),
        (1920, 1080),
        (2304, 1296),
        (3840, 2160),
        (640, 480),
        (48, 48),
    ]
    some = [(chance.randint(16, 6000), chance.randint(16, 6000)) for _ in range(count)]
    long = [(chance.randint(1, 20), chance.randint(100, 9000)) for _ in range(count // 10)]
    return [*usual, *some, *long, *((height, width) for width, height in long)]


def write_inputs(folder: Path) -> None:
    """The pictures, and the sizes that the app chooses for many others."""
    from PIL import Image

    from blinkthink.analysis import images

    folder.mkdir(parents=True, exist_ok=True)
    for case in CASES:
        data = case.jpeg()
        with Image.open(io.BytesIO(data)) as picture:
            assert picture.size == (case.width, case.height)
        (folder / f"{case.name}.jpg").write_bytes(data)
    chosen = [
        [width, height, detail, *images.fit(width, height, detail)]
        for detail in images.DETAILS
        for width, height in sizes()
    ]
    (folder / "sizes.json").write_text(json.dumps(chosen))
