"""How long the window and other programs take to show a folder of pictures, side by side.

    python -m tests.benchmarks.others [--count 25000] [--rounds 5]

Each program opens the same pictures on the same virtual screen, one after the other, in turns; the
screen is looked at from outside. What counts is the time from the start of the process until the
middle of the screen shows what it shows in the end. Programs that are not installed are left out
(Debian: qimgv, geeqie, gthumb, pcmanfm-qt). Thumbnails are made in a first round, which does not
count. Needs Xvfb.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab

from tests.benchmarks import corpus
from tests.benchmarks.gallery import median

_CACHE = Path.home() / ".cache" / "blinkthink-benchmarks"
_OTHERS = {
    "qimgv": ["qimgv"],
    "pcmanfm-qt": ["dbus-run-session", "pcmanfm-qt"],
    "geeqie": ["geeqie", "-t"],
    "gthumb": ["dbus-run-session", "gthumb"],
}
_MIDDLE = (400, 120, 620, 400)  # of 1280 x 800: where each of them shows pictures
_STILL = 3.0  # seconds without a change: this is what it shows in the end
_LONGEST = 60.0
_LOOK_EVERY = 0.02
_COLOURS = 400  # fewer: no pictures yet, but a window that says that it loads


def main(arguments: list[str]) -> int:
    """Measure and print a table; 1 where another program was quicker."""
    parser = argparse.ArgumentParser(description=__doc__, prog="tests.benchmarks.others")
    parser.add_argument("--count", type=int, default=25_000, help="pictures")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--shots", type=Path, help="save what each shows in the end here")
    args = parser.parse_args(arguments)
    library = corpus.make(_CACHE / str(args.count), args.count)
    flat = _flat(library, _CACHE / f"flat-{args.count}")
    commands = {"BlinkThink": [sys.executable, "-m", "blinkthink", "--library", str(library)]}
    for name, command in _OTHERS.items():
        if all(shutil.which(part) for part in command if not part.startswith("-")):
            commands[name] = [*command, str(flat)]
    seen: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder, _Screen() as screen:
        environment = _environment(Path(folder), screen.display)
        for turn in range(args.rounds + 1):
            for name, command in commands.items():
                seconds, shot = screen.complete(command, environment)
                if turn:
                    seen[name].append(seconds)
                if args.shots:
                    args.shots.mkdir(parents=True, exist_ok=True)
                    shot.save(args.shots / f"{name}.png")
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{args.count:,} pictures, {args.rounds} rounds, load {load}; seconds")
    for name, values in seen.items():
        print(f"  {name:12}{median(values):7.2f}  ({min(values):.2f} to {max(values):.2f})")
    ours = median(seen.pop("BlinkThink"))
    return int(any(median(values) < ours for values in seen.values()))


def _flat(library: Path, folder: Path) -> Path:
    """The pictures as links in one folder, for programs that do not look into folders."""
    if not folder.exists():
        folder.mkdir()
        for path in library.rglob("*.jpg"):
            (folder / f"{path.parent.name}_{path.name}").symlink_to(path)
    return folder


def _environment(home: Path, display: str) -> dict[str, str]:
    """A home of its own for all; BlinkThink's compiled code is kept, as where it is installed."""
    environment = os.environ | {
        "DISPLAY": display,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "BLINKTHINK_HOME": str(home / "blinkthink"),
        "BLINKTHINK_SECRETS": "file",
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
    }
    for name in ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    return environment


class _Screen:
    """A virtual screen that is looked at from outside."""

    display = ":87"

    def __enter__(self) -> _Screen:
        command = ["Xvfb", self.display, "-screen", "0", "1280x800x24"]
        self._server = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        end = time.monotonic() + 10
        while True:
            try:
                self._look()
                return self
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait()

    def complete(
        self, command: list[str], environment: dict[str, str]
    ) -> tuple[float, Image.Image]:
        """Seconds until the middle shows what it shows in the end, and the whole screen then."""
        last, changed = self._look(), 0.0
        began = time.perf_counter()
        program = subprocess.Popen(
            command,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        while (now := time.perf_counter() - began) < _LONGEST:
            if changed and now - changed > _STILL and not last.getcolors(_COLOURS):
                break
            shown = self._look()
            if ImageChops.difference(shown, last).getbbox():
                last, changed = shown, time.perf_counter() - began
            time.sleep(_LOOK_EVERY)
        else:
            changed = _LONGEST
        shot = ImageGrab.grab(xdisplay=self.display)
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        return changed, shot

    def _look(self) -> Image.Image:
        return ImageGrab.grab(_MIDDLE, xdisplay=self.display)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
