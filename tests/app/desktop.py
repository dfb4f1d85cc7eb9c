"""A desktop for the tests that start the whole app: a screen, a window manager, a tray."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.system_bus import private_bus

ROOT = Path(__file__).parents[2]


class Helper:
    """A program of the tests that says what happens, and does what it is told."""

    def __init__(self, module: str, environment: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", module],
            env=environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.until("ready")

    def tell(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def until(self, what: str, **wanted: object) -> dict[str, Any]:
        """Wait until it says this."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            said: dict[str, Any] = json.loads(line)
            assert said["what"] != "failed", said
            if said["what"] == what and wanted.items() <= said.items():
                return said
        raise AssertionError(f"it ended before it said {what} {wanted}")

    def ask(self, line: str, what: str) -> dict[str, Any]:
        self.tell(line)
        return self.until(what)

    def until_tip(self, words: str) -> None:
        """Wait until the icon in the tray says this."""
        tip: str = self.ask("look", "looked")["tip"][0]
        while words not in tip:
            tip = self.until("tip")["words"]

    def stop(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.terminate()
        self.process.wait(60)
        self.process.stdout.close()


class Desktop:
    """What the app is started on. ``tray`` is None where there is none."""

    def __init__(self, environment: dict[str, str], windows: Helper, tray: Helper | None) -> None:
        self.environment = environment
        self.windows = windows
        self.tray = tray
        self.started: list[subprocess.Popen[str]] = []

    @property
    def panel(self) -> Helper:
        assert self.tray is not None
        return self.tray

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Begin the app."""
        process = subprocess.Popen(
            [sys.executable, "-m", "blinkthink", *arguments],
            env=self.environment,
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.started.append(process)
        return process

    def shown(self) -> list[list[str]]:
        """The windows: title, and whether shown or minimised."""
        found: list[list[str]] = self.windows.ask("list", "listed")["windows"]
        return found


@contextmanager
def desktop(folder: Path, *, with_tray: bool) -> Iterator[Desktop]:
    """Skips where the programs for it are not installed."""
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        pytest.skip("Xvfb is not installed")
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY")
    }
    with ExitStack() as ending:
        reader, writer = os.pipe()
        screen = subprocess.Popen(
            [xvfb, "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
            pass_fds=(writer,),
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        ending.callback(screen.wait, 60)
        ending.callback(screen.terminate)
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        environment |= {
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/nowhere",
        }
        tray = None
        if with_tray:
            environment["DBUS_SESSION_BUS_ADDRESS"] = ending.enter_context(
                private_bus(folder / "bus")
            )
            tray = Helper("tests.app.tray_host", environment)
            ending.callback(tray.stop)
        windows = Helper("tests.app.window_manager", environment)
        ending.callback(windows.stop)
        made = Desktop(environment, windows, tray)
        ending.callback(_end, made)
        yield made


def _end(made: Desktop) -> None:
    for process in made.started:
        if process.poll() is None:
            process.kill()
        process.wait(60)
        assert process.stderr is not None
        process.stderr.close()
