"""How soon Ctrl+C ends a command: its part of ``tests.benchmarks.endings``."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from tests.benchmarks.surroundings import environment, sign_in

_PATIENCE = 60.0
_TRIES = 5
_PICTURES = 20  # to be analysed
COMMANDS: dict[str, tuple[str, ...]] = {
    "analyze": ("analyze", "{pictures}", "--force"),
    "watch": ("watch",),
    "doctor, which reads 25,000 pictures": ("--library", "{library}", "doctor"),
    "search, which reads 25,000 pictures": ("--library", "{library}", "search", "zebra"),
    "snap": ("snap", "--all"),
    "doctor, which still starts": ("doctor",),
}


def interrupt(name: str, library: Path, folder: Path) -> tuple[float]:
    """Seconds from Ctrl+C, pressed while the command is at work, until it has ended."""
    home, pictures = folder / "commands", folder / "pictures"
    if not home.exists():
        sign_in(home)
        pictures.mkdir()
        for path in sorted(library.glob("*/*.jpg"))[:_PICTURES]:
            shutil.copy(path, pictures)
    words = [one.format(library=library, pictures=pictures) for one in COMMANDS[name]]
    for _ in range(_TRIES):
        shutil.rmtree(home / "demo" / "cache", ignore_errors=True)
        began = time.time()
        command = subprocess.Popen(
            [sys.executable, "-m", "blinkthink", "--demo", *words],
            env=environment(home),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        with command:
            at_work = _signs(home, began)[name.partition(",")[0] if "starts" not in name else ""]
            end = time.monotonic() + _PATIENCE
            while command.poll() is None and not at_work(command):
                if time.monotonic() > end:
                    command.kill()  # or it would be waited for
                    raise SystemExit(f"{name} never came to work")
                time.sleep(0.005)
            begin = time.perf_counter()
            command.send_signal(signal.SIGINT)
            _, said = command.communicate(timeout=_PATIENCE)
            seconds = time.perf_counter() - begin
        if "Traceback" in said:
            raise SystemExit(f"{name} ended with a traceback:\n{said}")
        if command.returncode == 130:
            return (seconds,)
    raise SystemExit(f"{name} was over before Ctrl+C, or did not end by it: {command.returncode}")


Sign = Callable[[subprocess.Popen[str]], bool]


def _signs(home: Path, began: float) -> dict[str, Sign]:
    """By what each is seen to be at work."""

    def written(below: str) -> Sign:
        return lambda _: any(
            path.is_file() and path.stat().st_mtime > began for path in (home / "demo").glob(below)
        )

    def model(command: subprocess.Popen[str]) -> bool:
        for child in psutil.Process(command.pid).children():
            try:
                maps = Path(f"/proc/{child.pid}/maps").read_text()
            except OSError:
                continue
            if "libllama" in maps:
                return True
        return False

    def told(command: subprocess.Popen[str]) -> bool:
        assert command.stderr is not None
        return "Watching" in command.stderr.readline()

    def older(seconds: float) -> Sign:
        return lambda _: time.time() - began > seconds

    return {
        "analyze": model,
        "watch": told,
        "doctor": written("cache/index/*"),
        "search": written("cache/index/*"),
        "snap": written("**/egress*"),
        "": older(0.3),
    }
