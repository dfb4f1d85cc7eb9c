"""The app's process of ``tests.benchmarks.gallery``: opens the window, measures from inside."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path


def began() -> float:
    """When this process began, in seconds since 1970 (from /proc, so that imports count)."""
    ticks = float(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
    uptime = float(Path("/proc/uptime").read_text().split()[0])
    return time.time() - uptime + ticks / os.sysconf("SC_CLK_TCK")


def main() -> int:
    """Measure what was asked for and print it as JSON."""
    import json

    folder, what = Path(sys.argv[1]), sys.argv[2]
    started = began()
    from PySide6.QtCore import QEventLoop, QTimer

    from blinkthink.app.services import Services
    from blinkthink.app.window import DesktopApp, make_application

    qt = make_application()
    app = DesktopApp(qt, Services(library=folder))
    app.start()
    window = app.window
    assert window is not None
    window.resize(1280, 800)
    window.sign_in.library_requested.emit()  # nobody is signed in: look at the library only
    grid, model = window.library.grid, window.model

    def until(ready: object, limit: float = 120.0) -> None:
        end = time.monotonic() + limit
        loop = QEventLoop()
        timer = QTimer()
        timer.setInterval(1)
        timer.timeout.connect(
            lambda: loop.quit() if ready() or time.monotonic() > end else None  # type: ignore[operator]
        )
        timer.start()
        loop.exec()

    def complete() -> bool:
        places = grid.in_sight()
        paths = [model.pictures[place].path for place in places if place < len(model)]
        width = grid._thumb_width()
        return bool(paths) and all(grid._thumbs.get(path, width) is not None for path in paths)

    until(complete)
    grid.viewport().repaint()
    measured = {"first_screen": time.time() - started}

    def frame(move: object) -> float:
        before = time.perf_counter()
        move()  # type: ignore[operator]
        qt.processEvents()  # paints what moved
        return (time.perf_counter() - before) * 1000

    def parts(name: str, times: list[float]) -> None:
        times.sort()
        measured[f"{name} p50, ms"] = times[len(times) // 2]
        measured[f"{name} p99, ms"] = times[int(len(times) * 0.99)]

    bar = grid.verticalScrollBar()
    if what in ("fill", "all"):
        until(lambda: not window._backend.index.progress.running)
    if what == "all":
        loading = [frame(lambda: bar.setValue(bar.value() + 40)) for _ in range(600)]
        parts("scroll while thumbnails arrive", loading)
        until(complete)
        bar.setValue(0)
        warm = [frame(lambda: bar.setValue(bar.value() + 40)) for _ in range(600)]
        parts("scroll warm", warm)
        parts(
            "page", [frame(lambda: bar.setValue(bar.value() + bar.pageStep())) for _ in range(80)]
        )
        step = max(1, bar.maximum() // 60)
        parts("jump", [frame(lambda n=n: bar.setValue(n * step)) for n in range(60)])  # type: ignore[misc]
        from dataclasses import replace

        for name, change in (("flagged", {"flagged": True}), ("search", {"words": "person"})):
            before = time.perf_counter()
            window.library.ask(replace(model.query, **change))  # type: ignore[arg-type]
            until(lambda: not model.searching)
            grid.viewport().repaint()
            measured[f"{name}, ms"] = (time.perf_counter() - before) * 1000
            window.library.clear_filters()
            until(lambda: not model.searching)
        pages = min(400, bar.maximum() // max(1, bar.pageStep()))
        for number in range(pages):
            bar.setValue(number * bar.maximum() // pages)
            until(lambda: False, 0.03)
        pss = Path("/proc/self/smaps_rollup").read_text().split("Pss:")[1].split()[0]
        measured["PSS after scrolling through, MB"] = int(pss) / 1024
        until(complete)
        spent = time.process_time()
        until(lambda: False, 5.0)
        measured["idle, % of a core"] = (time.process_time() - spent) / 5.0 * 100
    print(json.dumps(measured), flush=True)
    app.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
