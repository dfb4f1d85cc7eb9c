"""How soon the app has quit: its part of ``tests.benchmarks.endings``."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType

from blinkthink.core.paths import bundled
from tests.benchmarks.endings_engine import gone
from tests.benchmarks.surroundings import environment, screen, sign_in
from tests.hub_server.offering import offer, write_catalogue
from tests.hub_server.server import HubServer

_PATIENCE = 60.0
_HALF = 500_000  # bytes of a download, after which no more come


class Stage:
    """A screen, a signed-in home to copy, and a hub whose downloads never end."""

    def __init__(self, library: Path, folder: Path) -> None:
        self.library = library
        self.fresh, self.home = folder / "fresh", folder / "home"
        self.hub = HubServer()
        self._ending = ExitStack()

    def __enter__(self) -> Stage:
        display = self._ending.enter_context(screen(True))
        self._ending.enter_context(self.hub)
        model = bundled("models", "demo")
        offer(self.hub, model / "blinkthink-demo.gguf", model / "blinkthink-demo-mmproj.gguf")
        self.hub.faults.hold_after = _HALF
        sign_in(self.fresh)
        write_catalogue(self.fresh / "demo" / "models")
        self.environment = environment(self.home) | display | {"HF_ENDPOINT": self.hub.endpoint}
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ending.close()


def quits(stage: Stage, state: str) -> tuple[float, float]:
    """Seconds from “Quit” until no window is left to see, and until all processes are gone."""
    with _begun(stage, state) as (app, model):
        assert app.stdout is not None
        begin = time.perf_counter()
        app.send_signal(signal.SIGTERM)
        app.stdout.readline()
        hidden = time.perf_counter() - begin
        app.wait(_PATIENCE)
        return hidden, _gone_after(begin, model)


def killed(stage: Stage) -> tuple[float]:
    """Seconds from the app's death while it analyses until its model process is gone."""
    with _begun(stage, "analysis") as (app, model):
        begin = time.perf_counter()
        app.send_signal(signal.SIGKILL)
        app.wait(_PATIENCE)
        return (_gone_after(begin, model),)


@contextmanager
def _begun(stage: Stage, state: str) -> Iterator[tuple[subprocess.Popen[str], int | None]]:
    """The app in that state, and its model process."""
    shutil.rmtree(stage.home, ignore_errors=True)
    shutil.copytree(stage.fresh, stage.home)
    command = [sys.executable, "-m", "tests.benchmarks.endings_app", state]
    command.append(f"--source={stage.library}")
    app = subprocess.Popen(command, env=stage.environment, stdout=subprocess.PIPE, text=True)
    with app:
        assert app.stdout is not None
        line = next((one for one in app.stdout if one.startswith("{")), None)
        if line is None:
            raise SystemExit(f"the app ended: {app.wait(10)}")
        yield app, json.loads(line)["model"]


def _gone_after(begin: float, model: int | None) -> float:
    end = begin + _PATIENCE
    while model is not None and not gone(model) and time.perf_counter() < end:
        time.sleep(0.001)
    return time.perf_counter() - begin
