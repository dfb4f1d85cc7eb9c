"""The app's process of ``tests.benchmarks.idle``: brings the app into a state and stays in it.

    python -m tests.benchmarks.idle_app watch|hidden|closed [--speed N] [--library DIR]

Prints ``ready`` once it is there, and the heavy modules that are imported. With ``--speed`` the
app's clock runs so many times as fast, and with it everything that the app does now and then.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from blinkthink.core.clock import SystemClock

if TYPE_CHECKING:
    from blinkthink.app.window import DesktopApp

_HEAVY = (
    "PIL", "numpy", "av", "watchdog", "send2trash", "google.genai", "llama_cpp", "blinkpy",
    "aiohttp", "apscheduler", "keyring", "cryptography.x509", "astral", "aiomqtt",
    "desktop_notifier", "dbus_fast", "PySide6.QtWidgets", "PySide6.QtMultimedia", "qtawesome",
    "blinkthink.ui.main_window", "blinkthink.gallery.index.sync",
)  # fmt: skip
_CLOSED_SECONDS = 40.0  # from closing to when the window's memory was given back


class FastClock(SystemClock):
    """Runs ``speed`` times as fast as the computer's."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._wall = super().now()
        self._steady = super().monotonic()

    def now(self) -> datetime:
        now = super().now()
        return now + (now - self._wall) * (self._speed - 1)

    def monotonic(self) -> float:
        steady = super().monotonic()
        return steady + (steady - self._steady) * (self._speed - 1)

    async def sleep(self, seconds: float) -> None:
        await super().sleep(seconds / self._speed)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.idle_app")
    parser.add_argument("state", choices=("watch", "hidden", "closed"))
    parser.add_argument("--speed", type=float, default=1.0)
    parser.add_argument("--library", type=Path)
    args = parser.parse_args(arguments)
    clock = FastClock(args.speed) if args.speed != 1 else SystemClock()
    if args.state == "watch":
        asyncio.run(_watch(clock, args.library))
    else:
        _window(clock, args.library, opened=args.state == "closed")
    return 0


async def _watch(clock: SystemClock, library: Path | None) -> None:
    from blinkthink.app.services import Services
    from blinkthink.runtime.logs import set_up_logging

    services = Services(demo=True, library=library, clock=clock)
    set_up_logging(services.paths.logs)
    over = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, over.set)
    await services.start(background=True)
    _tell()
    await over.wait()
    await services.stop()


def _window(clock: SystemClock, library: Path | None, *, opened: bool) -> None:
    from PySide6.QtCore import QTimer

    from blinkthink.app.application import make_application
    from blinkthink.app.services import Services
    from blinkthink.app.session_end import quit_on_signals
    from blinkthink.app.window import DesktopApp
    from blinkthink.runtime.logs import set_up_logging

    qt = make_application()
    services = Services(demo=True, library=library, clock=clock)
    set_up_logging(services.paths.logs)
    app = DesktopApp(qt, services, hidden=True)
    with quit_on_signals(qt):
        app.start()
        app.wait(60)
        if opened:
            _open_and_close(app)
        else:
            QTimer.singleShot(0, _tell)
        qt.exec()
    app.stop()


def _open_and_close(app: DesktopApp) -> None:
    """What a person looks at, and then closes."""
    from PySide6.QtCore import QEventLoop, QTimer

    def rest(seconds: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    app.show()
    rest(8)
    window = app.window
    assert window is not None
    for place in window.rail.places:
        window.go(place)
        rest(2)
    window.go("library")
    window.library.grid.verticalScrollBar().setValue(10**6)
    rest(3)
    window.open_viewer()
    rest(2)
    window.close_viewer()
    window.close()
    rest(_CLOSED_SECONDS)
    _tell()


def _tell() -> None:
    heavy = [name for name in _HEAVY if name in sys.modules]
    print(json.dumps({"ready": True, "modules": len(sys.modules), "heavy": heavy}), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
