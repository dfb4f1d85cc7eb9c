"""How long the viewer takes for the next picture: ``python -m tests.benchmarks.viewer``.

Pictures of 1920 x 1080 (like those of the newer cameras, about 400 kB) in a real window; the time
runs from the key press until the new picture, all of it, is painted. Two ways of going on: one
looks at each picture until its neighbours are decoded, or holds the key down. A picture of 40
megapixels is opened too. Prints the figures and ends with 1 when a limit is missed.
"""

from __future__ import annotations

import hashlib
import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui import theme
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.viewer.full import Shown
from tests.ui.house import FOUR, NOW, House

LIMIT_MS = 50.0
PICTURES = 60
_PATIENCE = 20.0  # seconds


def picture(number: int, size: tuple[int, int]) -> bytes:
    """A JPEG with as much detail as a camera's."""
    from PIL import Image

    small = (size[0] // 4, size[1] // 4)
    grain = Image.effect_noise(small, 60 + number % 20).resize(size, Image.Resampling.BICUBIC)
    slope = Image.linear_gradient("L").resize(size)
    image = Image.merge("RGB", (grain, slope, Image.blend(grain, slope, 0.5)))
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=85, comment=str(number))
    return buffer.getvalue()


def store(house: House, number: int, size: tuple[int, int]) -> Path:
    data = picture(number, size)
    return house.library.store(
        data, camera=FOUR[0].ref, captured_at=NOW - timedelta(minutes=number), trigger="schedule",
        sha256=hashlib.sha256(data).hexdigest(), width=size[0], height=size[1],
    )  # fmt: skip


def until(condition: Callable[[], bool]) -> None:
    """Let Qt work until this is so."""
    end = time.perf_counter() + _PATIENCE
    while not condition():
        if time.perf_counter() > end:
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


class Bench:
    """A window with its pictures, and the clock."""

    def __init__(self, window: MainWindow, paths: list[Path]) -> None:
        self.window = window
        self.paths = paths
        self._wake = QTimer()  # so that waiting for events ends
        self._wake.start(1)

    def ready(self, path: Path) -> bool:
        return self.window.seeing.full.get(path) is not None

    def step(self, to: Path) -> float:
        """Milliseconds from the key to the painted picture."""
        canvas = self.window.viewer.canvas
        began = time.perf_counter()
        QTest.keyClick(canvas, Qt.Key.Key_Right)
        assert self.window.current.path == to
        until(lambda: self.ready(to))
        canvas.repaint()
        return (time.perf_counter() - began) * 1000

    def neighbors_wait(self, place: int) -> None:
        near = [p for p in (place + 1, place - 1, place + 2) if 0 <= p < len(self.paths)]
        until(lambda: all(self.ready(self.paths[one]) for one in near))


def told(name: str, times: list[float], limit: float | None) -> bool:
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    missed = limit is not None and p95 > limit
    verdict = "" if limit is None else f"   limit {limit:.0f}: {'MISSED' if missed else 'kept'}"
    print(
        f"{name:<34} median {statistics.median(times):6.1f} ms   p95 {p95:6.1f} ms"
        f"   worst {ordered[-1]:6.1f} ms{verdict}"
    )
    return not missed


def main() -> int:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, "light")
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder))
        paths = [store(house, number, (1920, 1080)) for number in range(PICTURES)]
        paths.append(store(house, PICTURES, (7680, 5208)))
        thread = AsyncThread()
        thread.start()
        bridge = Bridge(house, thread)
        window = MainWindow(house, bridge, house.clock)
        window.resize(1920, 1080)
        window.show()
        window.activateWindow()  # keys are for the active window
        bench = Bench(window, paths)
        until(lambda: len(window.model.pictures) == len(paths))
        window.library.grid.select(paths[0])
        window.open_viewer()
        until(lambda: bench.ready(paths[0]))
        looking = []
        for place in range(1, 30):
            bench.neighbors_wait(place - 1)
            looking.append(bench.step(paths[place]))
        holding = [bench.step(paths[place]) for place in range(30, PICTURES - 4)]
        print(f"next picture, {PICTURES} pictures of 1920 x 1080")
        kept = told("after a look", looking, LIMIT_MS)
        kept = told("with the key held down", holding, LIMIT_MS) and kept
        window.library.grid.select(paths[0])
        began = time.perf_counter()
        window.library.grid.select(paths[-1])
        until(lambda: bench.ready(paths[-1]))
        window.viewer.canvas.repaint()
        told("40 megapixels, not preloaded", [(time.perf_counter() - began) * 1000], None)
        window.viewer.canvas.actual()

        def whole() -> bool:
            found = window.seeing.full.get(paths[-1])
            return isinstance(found, Shown) and found.whole

        began = time.perf_counter()
        until(whole)
        told("all of its pixels, once zoomed", [(time.perf_counter() - began) * 1000], None)
        window.close()
        bridge.stop()
        thread.stop()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
