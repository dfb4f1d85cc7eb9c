"""How fast the window shows a library: start, scrolling, jumps, filters, search, memory, idling.

    python -m tests.benchmarks.gallery [--count 100000] [--folder DIR] [--home DIR]

Opens the real app in processes of its own on a virtual screen (Xvfb, 1920 x 1080; the window has
1280 x 800) on a library of ``tests.benchmarks.corpus``. Corpus, index and thumbnails are kept below
``--folder`` and ``--home`` from one run to the next. Prints what was seen beside its limit, and
exits with 1 where one is not kept. Other programs on the machine add to every figure, so the load
is printed too, and behind a figure the processor's time in it (Qt's thread for frames, the whole
process for questions).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.benchmarks import corpus
from tests.benchmarks.gallery_window import WORK

_RUNS = 5
_CACHE = Path.home() / ".cache" / "blinkthink-benchmarks"
START, BARE = "first screen, warm, with the index, s", "first screen without an index, s"
LIMITS = {
    START: 1.0,
    BARE: 2.0,
    "scroll while thumbnails arrive, p99, ms": 16,
    "scroll warm, p99, ms": 10,
    "page, p99, ms": 16,
    "jump, p99, ms": 16,
    "filter, ms": 50,
    "search, ms": 50,
    "memory (PSS) after scrolling through, MB": 300,
    "idle, % of a core": 1,
}
FEWER = {START: 0.55}
"""The limits of 25,000 pictures or fewer that differ."""


def main(arguments: list[str]) -> int:
    """Measure, print a table, and say whether every limit was kept."""
    parser = argparse.ArgumentParser(description=__doc__, prog="tests.benchmarks.gallery")
    parser.add_argument("--count", type=int, default=100_000, help="pictures in the library")
    parser.add_argument("--folder", type=Path, help="where the library is or will be")
    parser.add_argument("--home", type=Path, help="where index and thumbnails are kept")
    args = parser.parse_args(arguments)
    folder = corpus.make(args.folder or _CACHE / str(args.count), args.count)
    home = args.home or _CACHE / f"home-{args.count}"
    found = measure(folder, home)
    limits = LIMITS | (FEWER if args.count <= 25_000 else {})
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{args.count:,} pictures, load {load}")
    for name, limit in limits.items():
        seen = found[name]
        kept = "" if seen <= limit else "   beyond"
        work = f"  (processor {found[name + WORK]:.1f})" if name + WORK in found else ""
        print(f"  {name:44}{seen:9.2f}  limit {limit:g}{kept}{work}")
    return 0 if all(found[name] <= limit for name, limit in limits.items()) else 1


def measure(folder: Path, home: Path) -> dict[str, float]:
    """Everything, by name. Starts are the median of five."""
    run(folder, home, "fill")
    found = {START: median([run(folder, home, "start")["first"] for _ in range(_RUNS)])}
    bare = []
    for _ in range(_RUNS):
        shutil.rmtree(home / "cache" / "index", ignore_errors=True)
        bare.append(run(folder, home, "start")["first"])
    found[BARE] = median(bare)
    run(folder, home, "fill")
    shutil.rmtree(home / "cache" / "thumbnails")
    return found | run(folder, home, "all")


def run(folder: Path, home: Path, what: str) -> dict[str, float]:
    """One process of the app; what it measured."""
    command = [sys.executable, "-m", "tests.benchmarks.gallery_window", str(folder), what]
    if shutil.which("xvfb-run"):
        command = ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", *command]
    home.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {
        "BLINKTHINK_HOME": str(home),
        "BLINKTHINK_SECRETS": "file",
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),  # as where the app is installed
    }
    for name in ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE"):
        environment.pop(name, None)
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=600
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise SystemExit(f"the window measured nothing:\n{done.stdout}\n{done.stderr[-2000:]}")
    found: dict[str, float] = json.loads(lines[-1])
    return found


def median(values: list[float]) -> float:
    """The middle one."""
    return sorted(values)[len(values) // 2]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
