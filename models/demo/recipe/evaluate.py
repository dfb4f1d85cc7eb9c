"""Measures the demo model through the app's own engine on scenes that it never saw.

    python models/demo/recipe/evaluate.py [--scenes 300]

Needs the app's environment (llama-cpp-python), not the recipe's.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from config import HELD_OUT_FROM, MODEL_DIR

from blinkthink.analysis.engine import LocalEngine
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.core.analysis import Analysis, AskedPicture, Question
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import ModelFailed
from blinkthink.core.settings import Settings
from blinkthink.demo.scenes import Truth, draw

_SIZES = ((640, 360), (1280, 720), (1920, 1080))
_CAMERAS = ("Front Door", "Driveway", "Back Yard", "Hallway")
_HEIGHTS = (0.12, 0.16, 0.25)


class Tally:
    """Counts of right answers in all, and by what is in the scene."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()

    def add(self, what: str, right: bool) -> None:
        """Count one case."""
        self.all[what] += 1
        self.right[what] += right

    def add_scene(self, truth: Truth, answer: Analysis | None) -> None:
        """Count one scene; no answer is a wrong one."""
        wanted = truth.kinds()
        seen = answer.kinds if answer else None
        good = seen == wanted
        self.add("valid answer", answer is not None)
        self.add("kinds exactly right", good)
        self.add("kinds: nobody there" if not wanted else f"kinds: {len(wanted)} kinds there", good)
        self.add(f"kinds, place {truth.place}", good)
        self.add(f"kinds, light {truth.light}", good)
        self.add(f"kinds, visibility {truth.visibility}", good)
        for kind in wanted:
            self.add(f"{kind} found", seen is not None and kind in seen)
        for kind in (seen or frozenset()) - wanted:
            self.add(f"{kind} made up", True)
        for subject in truth.subjects:
            height = max(box[3] - box[1] for box in subject.boxes)
            step = next((f"below {h:.0%}" for h in _HEIGHTS if height < h), "larger")
            self.add(f"found, height {step}", seen is not None and subject.kind in seen)
        if answer is not None:
            entries = [(s.kind, s.count, s.description) for s in answer.subjects]
            self.add("scene right", answer.scene == truth.scene())
            self.add("visibility right", answer.visibility == truth.visibility)
            self.add("flags right", [f.name for f in answer.flags] == list(truth.flags()))
            self.add(
                "subjects right to the word",
                entries == [(s.kind, s.count, s.description) for s in truth.subjects],
            )

    def lines(self) -> list[str]:
        """One line for each count."""
        return [f"{what}: {self.right[what]}/{n}" for what, n in sorted(self.all.items())]


async def measure(folder: Path, scenes: int, first: int) -> Tally:
    """Ask about each scene once, with sizes and JPEG qualities that follow from its seed."""
    model = InstalledModel(
        "demo",
        "Demo model",
        folder / "blinkthink-demo.gguf",
        folder / "blinkthink-demo-mmproj.gguf",
        detail=70,
    )
    engine = LocalEngine(lambda state: None, SystemClock(), settings=lambda: Settings(threads=1))
    tally = Tally()
    try:
        for seed in range(first, first + scenes):
            rng = random.Random(seed)
            drawn = draw(seed, size=rng.choice(_SIZES))
            jpeg = drawn.jpeg(rng.randint(70, 90))
            try:
                asked = AskedPicture(jpeg, Question(rng.choice(_CAMERAS)))
                answer = await engine.analyze(asked, model=model)
                tally.add_scene(drawn.truth, answer.analysis)
            except ModelFailed:
                tally.add_scene(drawn.truth, None)
    finally:
        await engine.close()
    return tally


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scenes", type=int, default=300)
    parser.add_argument("--first", type=int, default=HELD_OUT_FROM)
    parser.add_argument("--model", type=Path, default=MODEL_DIR, help="folder of the two files")
    options = parser.parse_args()
    begun = time.monotonic()
    tally = asyncio.run(measure(options.model, options.scenes, options.first))
    print("\n".join(tally.lines()))
    print(f"{(time.monotonic() - begun) / options.scenes:.2f} s a scene")


if __name__ == "__main__":
    main()
