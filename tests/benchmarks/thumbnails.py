"""How many thumbnails two threads make in a second, beside other ways to make them.

    python -m tests.benchmarks.thumbnails [--count 200]

The pictures are drawn scenes as a camera's server sends them (JPEG, 640 x 360, 1920 x 1080). Each
way makes the same thumbnails, 288 pixels wide, in rounds that take turns; the middle round counts.
“kept” reads the ones that are there back. Exits with 1 where the limit is not kept.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImageReader

from blinkthink.demo.scenes import draw
from blinkthink.gallery.thumbnails import ThumbnailCache

WIDTH, THREADS, ROUNDS = 288, 2, 3
LIMIT = 400  # made in a second on two cores
_SIZES = ((640, 360), (1920, 1080))
_SCENES = 12


def main(arguments: list[str]) -> int:
    """Measure, print a table, and say whether the limit was kept."""
    parser = argparse.ArgumentParser(description=__doc__, prog="tests.benchmarks.thumbnails")
    parser.add_argument("--count", type=int, default=200, help="pictures of each size")
    count = parser.parse_args(arguments).count
    application = QGuiApplication([])  # Qt's decoders belong to its thread
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{count} pictures of each size, {THREADS} threads, a second; load {load}\n")
    print("| picture | ours, made | limit | ours, kept | Qt, decoded reduced | Pillow, whole |")
    print("|---|---|---|---|---|---|")
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        for width, height in _SIZES:
            paths = _pictures(Path(folder), width, height, count)
            made, again, qt, pillow = _rates(Path(folder), paths)
            kept &= made >= LIMIT
            print(
                f"| {width} x {height} | {made:.0f} | {LIMIT} | {again:.0f} | {qt:.0f} "
                f"| {pillow:.0f} |"
            )
    del application
    return 0 if kept else 1


def _pictures(folder: Path, width: int, height: int, count: int) -> list[Path]:
    scenes = [
        draw(seed, place="driveway", view=1, size=(width, height)).jpeg() for seed in range(_SCENES)
    ]
    paths = []
    for number in range(count):
        path = folder / f"{width}_{number}.jpg"
        path.write_bytes(scenes[number % _SCENES])
        paths.append(path)
    return paths


def _rates(folder: Path, paths: list[Path]) -> list[float]:
    """Pictures a second of each way, in the order of the table."""
    rounds: list[list[float]] = []
    for number in range(ROUNDS):
        cache = ThumbnailCache(folder / f"cache-{number}-{paths[0].stem}")
        make = partial(cache.get, width=WIDTH)
        ways: tuple[Callable[[Path], object], ...] = (make, make, _with_qt, _with_pillow)
        rounds.append([_rate(way, paths) for way in ways])
    return [sorted(rates)[ROUNDS // 2] for rates in zip(*rounds, strict=True)]


def _rate(way: Callable[[Path], object], paths: list[Path]) -> float:
    with ThreadPoolExecutor(THREADS) as pool:
        begin = time.perf_counter()
        for _ in pool.map(way, paths):
            pass
        return len(paths) / (time.perf_counter() - begin)


def _with_qt(path: Path) -> None:
    """As a program in C++ would, without keeping anything."""
    reader = QImageReader(str(path), b"jpeg")
    size = reader.size()
    reader.setScaledSize(QSize(WIDTH, size.height() * WIDTH // size.width()))
    reader.read()


def _with_pillow(path: Path) -> None:
    """As Pillow's tutorial shows it: decoded whole, made small, saved as JPEG."""
    with Image.open(path) as image:
        image.load()
        image.thumbnail((WIDTH, WIDTH))
        image.save(io.BytesIO(), "JPEG", quality=80)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
