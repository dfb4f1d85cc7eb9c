"""How long the window ever stands still: the longest time that Qt's loop does not come round.

    python -m tests.benchmarks.freezes [--rounds 3] [--where MS] [PART ...]

The real app (``--demo``, signed in, llama.cpp with the demo's model) in processes of its own on a
virtual screen (Xvfb) is started, takes its first snapshots, goes to every page for the first time
and again, searches the settings, analyses, loses its model process, and opens a library of 25,000
pictures. A timer of 4 ms says how long it was kept waiting. ``still`` is that without the time in
which the thread waited for a processor: other programs on the machine do that. Median and worst of
the rounds are printed; the worst ``still`` has the limit. ``--where``: at what the Qt thread was
whenever it stood still for so many ms, on standard error (its own looking costs some of them).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from tests.benchmarks import corpus
from tests.benchmarks.surroundings import CACHE, environment, screen, sign_in

LIMIT = 100.0
"""Milliseconds: what follows a hand sooner seems to be done by it (Nielsen, Response Times: The 3
Important Limits). “The Qt thread never waits for anything” (ARCHITECTURE.md)."""
PARTS = ("start", "use", "open")
_COUNT = 25_000


def main(arguments: list[str]) -> int:
    """Measure, print a table, and say whether every limit was kept."""
    parser = argparse.ArgumentParser(description=__doc__, prog="tests.benchmarks.freezes")
    parser.add_argument("parts", nargs="*", choices=(*PARTS, []), metavar="PART")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--where", type=float, default=0, metavar="MS")
    args = parser.parse_args(arguments)
    library = corpus.make(CACHE / str(_COUNT), _COUNT)
    fresh, home = CACHE / "freezes-fresh", CACHE / "freezes"
    shutil.rmtree(fresh, ignore_errors=True)
    sign_in(fresh)
    seen: dict[str, list[dict[str, float]]] = {}
    with screen(True) as display:
        for _ in range(args.rounds):
            for part in args.parts or PARTS:
                shutil.rmtree(home, ignore_errors=True)
                shutil.copytree(fresh, home)
                for name, found in _run(part, home, library, display, args.where).items():
                    seen.setdefault(name, []).append(found)
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{args.rounds} rounds, load {load}; milliseconds, limit {LIMIT:g}")
    print(f"  {'':32}{'still':>8}{'worst':>8}{'seen':>8}{'worst':>8}")
    kept = True
    for name, rounds in seen.items():
        still, raw = ([one[kind] for one in rounds] for kind in ("still", "seen"))
        beyond = max(still) > LIMIT
        kept = kept and not beyond
        figures = (statistics.median(still), max(still), statistics.median(raw), max(raw))
        row = "".join(f"{one:8.0f}" for one in figures)
        print(f"  {name:32}{row}{'   beyond' if beyond else ''}")
    return 0 if kept else 1


def _run(
    part: str, home: Path, library: Path, display: dict[str, str], where: float
) -> dict[str, dict[str, float]]:
    """One process of the app; what it measured."""
    command = [sys.executable, "-m", "tests.benchmarks.freezes_app", part, f"--library={library}"]
    command.append(f"--where={where}")
    done = subprocess.run(
        command, env=environment(home) | display, stdout=subprocess.PIPE, text=True, timeout=900
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise SystemExit(f"the app measured nothing: {done.returncode}")
    found: dict[str, dict[str, float]] = json.loads(lines[-1])
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
