"""`python -m blinkthink.demo.scenes`: saves drawn scenes, their truths and a sheet to look at."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from PIL import Image, ImageDraw

from blinkthink.demo.scenes import PLACES, Scene, draw

_TILE = (480, 270)


def main(arguments: list[str] | None = None) -> int:
    """Writes pictures and truths into a folder; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m blinkthink.demo.scenes", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--count", type=int, default=16, help="how many scenes")
    parser.add_argument("--seed", type=int, default=0, help="seed of the first scene")
    parser.add_argument("--place", choices=PLACES, help="only this place")
    parser.add_argument("--sheet", action="store_true", help="also one picture of all of them")
    chosen = parser.parse_args(arguments)
    chosen.out.mkdir(parents=True, exist_ok=True)
    scenes = []
    for seed in range(chosen.seed, chosen.seed + chosen.count):
        scene = draw(seed, place=chosen.place)
        (chosen.out / f"{seed:06d}.jpg").write_bytes(scene.jpeg())
        truth = json.dumps(scene.truth.analysis(), indent=1)
        (chosen.out / f"{seed:06d}.json").write_text(truth, encoding="utf-8")
        scenes.append(scene)
    if chosen.sheet:
        sheet(scenes).save(chosen.out / "sheet.png")
    return 0


def sheet(scenes: list[Scene], columns: int = 4) -> Image.Image:
    """All scenes side by side, with the boxes and words of their truths."""
    rows = -(-len(scenes) // columns)
    high = _TILE[1] + 34
    page = Image.new("RGB", (columns * _TILE[0], rows * high), (246, 245, 242))
    pen = ImageDraw.Draw(page)
    for i, scene in enumerate(scenes):
        x, y = i % columns * _TILE[0], i // columns * high
        page.paste(scene.image.resize(_TILE, Image.Resampling.LANCZOS), (x, y))
        for subject in scene.truth.subjects:
            for x0, y0, x1, y1 in subject.boxes:
                pen.rectangle((x + x0 * _TILE[0], y + y0 * _TILE[1], x + x1 * _TILE[0],
                               y + y1 * _TILE[1]), outline=(37, 99, 235))  # fmt: skip
        truth = scene.truth
        pen.text(
            (x + 4, y + _TILE[1] + 3), f"{truth.scene()} {truth.visibility}", fill=(20, 20, 20)
        )
        words = ", ".join(f"{s.count} {s.description}" for s in truth.subjects)
        pen.text((x + 4, y + _TILE[1] + 17), words, fill=(20, 20, 20))
    return page


if __name__ == "__main__":
    raise SystemExit(main())
