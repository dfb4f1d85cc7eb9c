"""How fast the window shows a library: start, scrolling, jumps, filters, search, memory, idling.

    python -m tests.benchmarks.gallery --folder DIR [--home DIR]

Opens the real app in a process of its own on a virtual screen (Xvfb, 1920 x 1080), on the pictures
below ``--folder``; ``--home`` keeps index and thumbnails from one run to the next. Says seconds
from the start of the process to a complete first screen, milliseconds per frame, and PSS in MB.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_RUNS = 3


def main() -> int:
    """Measure and print one line of JSON for each measure."""
    parser = argparse.ArgumentParser(description=__doc__, prog="tests.benchmarks.gallery")
    parser.add_argument("--folder", type=Path, required=True, help="a library with pictures")
    parser.add_argument("--home", type=Path, help="where index and thumbnails are kept")
    args = parser.parse_args()
    home = args.home or Path(tempfile.mkdtemp(prefix="gallery-bench-"))
    try:
        run(args.folder, home, "fill")  # thumbnails of the first screens, and the index
        starts = [run(args.folder, home, "start")["first_screen"] for _ in range(_RUNS)]
        say("first screen, warm, seconds", median(starts))
        indexes = [path for path in home.rglob("indexes") if path.is_dir()]
        starts = []
        for _ in range(_RUNS):
            for folder in indexes:
                shutil.rmtree(folder, ignore_errors=True)
            starts.append(run(args.folder, home, "start")["first_screen"])
        say("first screen without an index, seconds", median(starts))
        run(args.folder, home, "fill")
        for name, value in run(args.folder, home, "all").items():
            say(name, value)
    finally:
        if args.home is None:
            shutil.rmtree(home, ignore_errors=True)
    return 0


def run(folder: Path, home: Path, what: str) -> dict[str, float]:
    """One process of the app; what it measured."""
    command = [sys.executable, "-m", "tests.benchmarks.gallery_window", str(folder), what]
    if shutil.which("xvfb-run"):
        command = ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", *command]
    home.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {
        "BLINKTHINK_HOME": str(home),
        "BLINKTHINK_SECRETS": "file",
    }
    environment.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise SystemExit(f"the window measured nothing:\n{done.stdout}\n{done.stderr[-2000:]}")
    found: dict[str, float] = json.loads(lines[-1])
    return found


def median(values: list[float]) -> float:
    """The middle one."""
    return sorted(values)[len(values) // 2]


def say(name: str, value: float) -> None:
    """One line."""
    print(json.dumps({"measure": name, "value": round(value, 3), "at": time.strftime("%H:%M")}))


if __name__ == "__main__":
    sys.exit(main())
