"""What the app costs while nothing is due: processor, disk, memory, and a day of it.

    python -m tests.benchmarks.idle [--seconds 60] [--day 300] [--count 2000] [STATE ...]

Starts ``--demo`` in processes of its own, signed in, in these states: ``watch`` (no window),
``hidden`` (started hidden, its icon in a tray), ``closed`` (the window was open, every place was
gone to, and it was closed). Each rests, is then looked at through /proc for ``--seconds``, and then
lives a day whose 24 hours pass in ``--day`` seconds (its clock runs as many times as fast; 0: no
day). The library has ``--count`` pictures. Memory that is shared with another program counts in
part (PSS), so other Qt programs beside it make the figure smaller; without them it is RSS at most.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks import corpus
from tests.benchmarks.surroundings import CACHE, environment, screen, sign_in

STATES = ("watch", "hidden", "closed")
CPU, DISK, CHANGED = "processor, % of a core", "written to the disk, kB", "files that changed"
PSS, RSS, GROWTH = "memory (PSS), MB", "memory (RSS), MB", "growth over a day, MB"
MODEL = "processes with a model"
_SETTLE = 75.0  # seconds: after them a start has tidied up and looked at the disk's room
_DAY = 86400.0
_OWN = "Anonymous"
"""Memory that no other program shares, whose comings and goings change PSS."""
LIMITS: dict[str, dict[str, float]] = {
    state: {CPU: 0.3, DISK: 0, CHANGED: 0, PSS: most, MODEL: 0, GROWTH: 5}
    for state, most in (("watch", 150), ("hidden", 150), ("closed", 230))
}


@dataclass(frozen=True)
class Running:
    """A process that is being looked at."""

    pid: int
    home: Path
    told: dict[str, Any]

    def seconds(self) -> float:
        """Of the processor, all threads together."""
        total = 0.0
        for task in Path(f"/proc/{self.pid}/task").iterdir():
            total += int((task / "schedstat").read_text().split()[0]) / 1e9
        return total

    def megabytes(self, kind: str) -> float:
        """Of the process and those that it started."""
        total = 0
        for pid in (self.pid, *self.children()):
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
            total += int(rollup.split(f"{kind}:")[1].split()[0])
        return total / 1024

    def written(self) -> int:
        lines = Path(f"/proc/{self.pid}/io").read_text().splitlines()
        return int(next(one for one in lines if one.startswith("write_bytes")).split()[1])

    def children(self) -> list[int]:
        tasks = Path(f"/proc/{self.pid}/task").iterdir()
        return [int(pid) for task in tasks for pid in (task / "children").read_text().split()]

    def models(self) -> int:
        """How many of these processes have llama.cpp in them."""
        found = (self.pid, *self.children())
        return sum("libllama" in Path(f"/proc/{pid}/maps").read_text() for pid in found)

    def files(self) -> dict[Path, tuple[int, int]]:
        found = {}
        for path in self.home.rglob("*"):
            if path.is_file():
                stat = path.stat()
                found[path] = (stat.st_size, stat.st_mtime_ns)
        return found


def main(arguments: list[str]) -> int:
    """Measure, print a table, and say whether every limit was kept."""
    parser = argparse.ArgumentParser(description=__doc__, prog="tests.benchmarks.idle")
    parser.add_argument("states", nargs="*", choices=(*STATES, []), metavar="STATE")
    parser.add_argument("--seconds", type=float, default=60, help="of rest that are looked at")
    parser.add_argument("--day", type=float, default=300, help="seconds that a day takes; 0: none")
    parser.add_argument("--count", type=int, default=2000, help="pictures in the library")
    args = parser.parse_args(arguments)
    folder = corpus.make(CACHE / str(args.count), args.count)
    kept = True
    for state in args.states or STATES:
        found, told, changed = measure(state, folder, args.seconds, args.day)
        load = " ".join(f"{one:.1f}" for one in os.getloadavg())
        print(f"{state}: {args.count:,} pictures, {told['modules']} modules, load {load}")
        for name, seen in found.items():
            limit = LIMITS[state].get(name)
            beyond = limit is not None and seen > limit
            kept = kept and not beyond
            words = f"  limit {limit:g}{'   beyond' if beyond else ''}" if limit is not None else ""
            print(f"  {name:26}{seen:9.2f}{words}")
        print(f"  imported: {', '.join(told['heavy'])}")
        for path in changed:
            print(f"  changed: {path}")
    return 0 if kept else 1


def measure(
    state: str, folder: Path, seconds: float, day: float
) -> tuple[dict[str, float], dict[str, Any], list[str]]:
    """Everything by name, what the process said of itself, and which files it changed."""
    home = CACHE / f"idle-{state}"
    shutil.rmtree(home, ignore_errors=True)
    sign_in(home)
    with _started(home, state, folder) as app:
        time.sleep(_SETTLE)
        before, files = app.seconds(), app.files()
        written, began = app.written(), time.monotonic()
        time.sleep(seconds)
        passed = time.monotonic() - began
        after = app.files()
        changed = [str(path.relative_to(home)) for path in after if after[path] != files.get(path)]
        found = {
            CPU: (app.seconds() - before) / passed * 100,
            DISK: (app.written() - written) / 1000,
            CHANGED: float(len(changed)),
            PSS: app.megabytes("Pss"),
            RSS: app.megabytes("Rss"),
            MODEL: float(app.models()),
        }
        told = app.told
    if day:
        with _started(home, state, folder, speed=_DAY / day) as app:
            time.sleep(day / 8)  # three hours
            first = app.megabytes(_OWN)
            time.sleep(day)
            found[GROWTH] = app.megabytes(_OWN) - first
    return found, told, changed


@contextmanager
def _started(home: Path, state: str, folder: Path, speed: float = 1) -> Iterator[Running]:
    """The app in that state, once it says that it is there; it is ended with the block."""
    command = [sys.executable, "-m", "tests.benchmarks.idle_app", state, f"--speed={speed}"]
    command.append(f"--library={folder}")
    with screen(state != "watch") as display, _tray(state != "watch") as desktop:
        surroundings = environment(home) | display | desktop
        with subprocess.Popen(
            command, env=surroundings, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            try:
                told = next((one for one in process.stdout if one.startswith("{")), None)
                if told is None:
                    raise SystemExit(f"the app ended: {process.wait(10)}")
                yield Running(process.pid, home, json.loads(told))
            finally:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(20)
                except subprocess.TimeoutExpired:
                    process.kill()


@contextmanager
def _tray(wanted: bool) -> Iterator[dict[str, str]]:
    """A session bus of its own with a tray on it; without one the window would only minimise."""
    if not wanted:
        yield {}
        return
    daemon = ("dbus-daemon", "--session", "--nofork", "--print-address")
    pipe = subprocess.PIPE
    with subprocess.Popen(daemon, stdout=pipe, stderr=subprocess.DEVNULL, text=True) as bus:
        assert bus.stdout is not None
        address = {"DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
        host = (sys.executable, "-m", "tests.app.tray_host")
        with subprocess.Popen(
            host, env=os.environ | address, stdin=pipe, stdout=pipe, text=True
        ) as tray:
            assert tray.stdout is not None
            tray.stdout.readline()  # it is ready
            try:
                yield address
            finally:
                tray.terminate()
                bus.terminate()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
