"""Where the benchmarks' processes run: a home of their own, signed in, and a screen."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from blinkthink.demo.server import EMAIL, PASSWORD, PIN

CACHE = Path.home() / ".cache" / "blinkthink-benchmarks"


def environment(home: Path) -> dict[str, str]:
    """What a process sees that lives in ``home``; its compiled code is kept."""
    kept = os.environ | {
        "BLINKTHINK_HOME": str(home),
        "BLINKTHINK_SECRETS": "file",
        "PYTHONPYCACHEPREFIX": str(CACHE / "bytecode"),  # as where the app is installed
    }
    for name in ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE", "WAYLAND_DISPLAY"):
        kept.pop(name, None)
    return kept


def sign_in(home: Path) -> None:
    """Into the demo's account."""
    command = [
        sys.executable, "-m", "blinkthink", "--demo", "login", "--email", EMAIL,
        "--password-stdin", "--pin", PIN,
    ]  # fmt: skip
    subprocess.run(
        command, env=environment(home), input=f"{PASSWORD}\n", text=True, check=True,
        capture_output=True, timeout=120,
    )  # fmt: skip


@contextmanager
def screen(wanted: bool) -> Iterator[dict[str, str]]:
    """A virtual screen of its own, as what the environment says of it."""
    if not wanted:
        yield {}
        return
    reader, writer = os.pipe()
    command: Sequence[str] = (
        "Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp",
    )  # fmt: skip
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, pass_fds=(writer,), stdout=quiet, stderr=quiet) as server:
        os.close(writer)
        try:
            with os.fdopen(reader) as number:
                yield {"DISPLAY": f":{number.readline().strip()}"}
        finally:
            server.terminate()
