"""The app's process of ``tests.benchmarks.gallery``: opens the window, measures from inside."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from blinkthink.ui.main_window import MainWindow

_FRAMES = 600
_STOPS = 400
_IDLE = 5.0  # seconds
WORK = ": work"
"""Behind a name: the processor's time in it, to which other programs add less than to the clock."""


def began() -> float:
    """When this process began, in seconds since 1970 (from /proc, so that imports count)."""
    ticks = float(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
    uptime = float(Path("/proc/uptime").read_text().split()[0])
    return time.time() - uptime + ticks / os.sysconf("SC_CLK_TCK")


def main() -> int:
    """Measure what was asked for and print it as JSON."""
    folder, what = Path(sys.argv[1]), sys.argv[2]
    started = began()
    from blinkthink.app.application import make_application
    from blinkthink.app.services import Services
    from blinkthink.app.window import DesktopApp

    qt = make_application()
    services = Services(library=folder)
    app = DesktopApp(qt, services)
    app.start()
    window = app.window
    assert window is not None
    measured: dict[str, float] = {}
    window.library.grid.completed.connect(lambda: measured.update(first=time.time() - started))
    meter = Meter(qt, window, measured)
    meter.until(lambda: "first" in measured)
    app.wait()
    if what != "start":
        meter.until(lambda: window._backend.index.progress.done)
        meter.until(lambda: not window._backend.index.progress.running)
        meter.rest(1.0)
    if what == "all":
        meter.scroll()
        meter.ask()
        meter.scroll_through()
    print(json.dumps(measured), flush=True)
    app.stop()
    return 0


class Meter:
    """Uses the window and notes how long that takes."""

    def __init__(self, qt: QApplication, window: MainWindow, measured: dict[str, float]) -> None:
        self.qt, self.window, self.measured = qt, window, measured
        self.grid = window.library.grid
        self.bar = self.grid.verticalScrollBar()

    def until(self, ready: Callable[[], object], limit: float = 240.0) -> None:
        """Let the app work until something holds."""
        end = time.monotonic() + limit
        while not ready():
            if time.monotonic() > end:
                raise SystemExit("what was waited for did not come")
            self.rest(0.002)

    def rest(self, seconds: float) -> None:
        """Let the app work, without doing anything oneself."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def complete(self) -> bool:
        """Whether every tile in sight has its picture."""
        width = self.grid._thumb_width()
        paths = [self.window.model.pictures[place].path for place in self.grid.in_sight()]
        return all(self.grid._thumbs.get(path, width) is not None for path in paths)

    def frames(self, name: str, count: int, where: Callable[[int], int]) -> None:
        """Scroll to ``where`` for each frame; the 99th of a hundred frames."""
        times, works = [], []
        for number in range(count):
            value = where(number)
            before, spent = time.perf_counter(), time.thread_time()
            self.bar.setValue(value)
            self.qt.processEvents()  # paints what moved
            times.append((time.perf_counter() - before) * 1000)
            works.append((time.thread_time() - spent) * 1000)
        self.measured[f"{name}, p99, ms"] = sorted(times)[int(count * 0.99)]
        self.measured[f"{name}, p99, ms{WORK}"] = sorted(works)[int(count * 0.99)]

    def scroll(self) -> None:
        """Through pictures without thumbnails, then through the same with them."""
        page = self.bar.pageStep()
        self.frames("scroll while thumbnails arrive", _FRAMES, lambda n: n * 20)
        for stop in range(0, _FRAMES * 20, page):
            self.bar.setValue(stop)
            self.until(self.complete)
        self.frames("scroll warm", _FRAMES, lambda n: n * 20)
        self.frames("page", _FRAMES // 4, lambda n: n * page)
        step = self.bar.maximum() // (_FRAMES // 4)
        self.frames("jump", _FRAMES // 4, lambda n: n * step)

    def ask(self) -> None:
        """Filter and search; the middle one of five."""
        model, library = self.window.model, self.window.library
        for name, change in (
            ("filter", {"flagged": True}),
            ("search", {"words": "person"}),
        ):
            times, works = [], []
            for _ in range(5):
                library.clear_filters()
                self.until(lambda: not model.searching)
                self.rest(0.3)
                before, spent = time.perf_counter(), time.process_time()
                library.ask(replace(model.query, **change))  # type: ignore[arg-type]
                self.until(lambda: not model.searching)
                self.qt.processEvents()  # paints the answer, where that has not been done
                times.append((time.perf_counter() - before) * 1000)
                works.append((time.process_time() - spent) * 1000)
            self.measured[f"{name}, ms"] = sorted(times)[2]
            self.measured[f"{name}, ms{WORK}"] = sorted(works)[2]
        library.clear_filters()
        self.until(lambda: not model.searching)

    def scroll_through(self) -> None:
        """From the newest to the oldest, then rest."""
        for stop in range(_STOPS + 1):
            self.bar.setValue(stop * self.bar.maximum() // _STOPS)
            self.rest(0.03)
        self.until(self.complete)
        pss = Path("/proc/self/smaps_rollup").read_text().split("Pss:")[1].split()[0]
        self.measured["memory (PSS) after scrolling through, MB"] = int(pss) / 1024
        self.rest(1.0)
        spent = time.process_time()
        self.rest(_IDLE)
        self.measured["idle, % of a core"] = (time.process_time() - spent) / _IDLE * 100


if __name__ == "__main__":
    sys.exit(main())
