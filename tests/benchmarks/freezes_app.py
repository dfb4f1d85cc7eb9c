"""The app's process of ``tests.benchmarks.freezes``: is used, and notes how long its window stands
still.

    python -m tests.benchmarks.freezes_app start|use|open [--library DIR] [--where MS]

Prints one JSON document: for each part of it the longest times that Qt's loop did not come round.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton

from blinkthink.core.state import JobState
from tests.tour.hand import Hand, pause

if TYPE_CHECKING:
    from blinkthink.app.window import DesktopApp

_EVERY = 4  # milliseconds between two looks
_REST = 400  # milliseconds after each step: what it left to be done belongs to it
_LOOK = 0.01  # seconds between two looks at where the Qt thread is
_MANY = 20_000
_WORDS = ("theme", "alert", "gemini key", "password", "zzz")


class Pulse(QObject):
    """A timer in Qt's loop that notes how late it comes.

    What the thread waited for a processor meanwhile (its ``schedstat``) is taken off: that is what
    other programs do to it. Waiting for locks, disks and other threads' Python stays in.
    """

    def __init__(self) -> None:
        super().__init__()
        self.part = ""
        self.longest: dict[str, dict[str, float]] = {}
        self._schedule = os.open(f"/proc/self/task/{threading.get_native_id()}/schedstat", 0)
        self.last = self._now()
        self._timer = QTimer(self, interval=_EVERY, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _now(self) -> tuple[float, float]:
        """Milliseconds by the clock, and those that the thread waited for a processor."""
        waited = int(os.pread(self._schedule, 100, 0).split()[1]) / 1e6
        return time.perf_counter() * 1000, waited

    def _look(self) -> None:
        before, self.last = self.last, self._now()
        seen = self.last[0] - before[0] - _EVERY
        busy = self.last[1] - before[1]
        worst = self.longest.setdefault(self.part, {"still": 0.0, "seen": 0.0})
        worst["still"] = max(worst["still"], seen - busy)
        worst["seen"] = max(worst["seen"], seen)

    @contextmanager
    def at(self, part: str) -> Iterator[None]:
        """What happens in the block, and shortly after, belongs to ``part``."""
        self._look()
        self.part = part
        yield
        pause(_REST)
        self._look()
        self.part = ""


class Where(threading.Thread):
    """Says on standard error at what the Qt thread is when its pulse stops."""

    def __init__(self, pulse: Pulse, milliseconds: float) -> None:
        super().__init__(daemon=True)
        self._pulse = pulse
        self._limit = milliseconds
        self._thread = threading.get_ident()

    def run(self) -> None:
        seen: collections.Counter[str] = collections.Counter()
        last = self._pulse.last
        while True:
            time.sleep(_LOOK)
            now = time.perf_counter() * 1000
            if self._pulse.last is not last:
                for stack, count in seen.most_common(4) if sum(seen.values()) else ():
                    print(f"{self._pulse.part}: {count} times\n{stack}", file=sys.stderr)
                seen.clear()
                last = self._pulse.last
            elif now - last[0] > self._limit:
                frame = sys._current_frames().get(self._thread)
                seen["".join(traceback.format_stack(frame)[-8:])] += 1


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.freezes_app")
    parser.add_argument("what", choices=("start", "use", "open"))
    parser.add_argument("--library", type=Path)
    parser.add_argument("--where", type=float)
    args = parser.parse_args(arguments)
    from blinkthink.app.application import make_application
    from blinkthink.app.services import Services
    from blinkthink.app.window import DesktopApp

    library = args.library if args.what == "start" else None
    app = DesktopApp(make_application(), Services(demo=True, library=library))
    app.start()
    pulse = Pulse()
    if args.where:
        Where(pulse, args.where).start()
    try:
        with pulse.at("start"):
            app.wait()
            pause(3000)
        if args.what != "start":
            use = Use(app, pulse)
            use.all() if args.what == "use" else use.open(args.library)
    finally:
        app.stop()
    del pulse.longest[""]
    print(json.dumps(pulse.longest), flush=True)
    return 0


class Use:
    """What a person does in the window."""

    def __init__(self, app: DesktopApp, pulse: Pulse) -> None:
        assert app.window is not None
        self.app, self.services, self.window, self.pulse = app, app.services, app.window, pulse
        self.hand = Hand(app.window)

    def all(self) -> None:
        self.hand.wait("cameras", lambda: self.services.cameras().cameras)
        self.snap()
        self.pages("made")
        self.pages("again")
        self.settings()
        self.analyse("analysis", lambda: None)
        self.analyse("crash of the model process", self.crash)

    def snap(self) -> None:
        before = self.window.model.total
        cameras = len(self.services.cameras().cameras)
        with self.pulse.at("first snapshot"):
            self.hand.click("Snap all", QAbstractButton)
            self.hand.wait("pictures", lambda: self.window.model.total == before + cameras)
            self.hand.wait("answers", self.answered)

    def answered(self) -> bool:
        states = {job.state for job in self.services.jobs()}
        return not states & {JobState.QUEUED, JobState.RUNNING}

    def pages(self, how: str) -> None:
        window, places = self.window, self.window.places
        ways: dict[str, Callable[[], object]] = {
            **{name: partial(window.go, name) for name in window.rail.places},
            **{name: partial(places.lead_to, name) for name in ("record", "log")},
            **{name: partial(window.go, name) for name in ("help", "licences", "privacy")},
            "digest": places.show_digest,
            "schedule": window.show_schedule,
            "skipping": window.show_rates,
            "evaluation": window.show_evaluation,
            "all cameras": partial(window.show_camera, None),
            "a camera": partial(window.show_camera, self.services.cameras().cameras[0].ref),
            "first steps": window.show_assistant,
        }
        for name, way in ways.items():
            with self.pulse.at(f"page {how}: {name}"):
                way()
        window.assistant.finished.emit("library")
        with self.pulse.at(f"page {how}: viewer"):
            window.go("library")
            window.open_viewer()
        window.close_viewer()

    def settings(self) -> None:
        from blinkthink.ui.pages.settings import SettingsPage

        self.window.go("settings")
        page = self.window.page("settings")
        assert isinstance(page, SettingsPage)
        for name in page.pages:
            with self.pulse.at(f"settings: {name}"):
                page.show_page(name)
        with self.pulse.at("settings search"):
            for words in _WORDS:
                for count in range(len(words) + 1):
                    page.search.setText(words[:count])
                    pause(60)
        self.window.go("library")

    def analyse(self, part: str, meanwhile: Callable[[], None]) -> None:
        paths = [one.path for one in self.services.library.scan()][:12]
        with self.pulse.at(part):
            self.call(lambda: self.services.analyze(paths, force=True))
            running = JobState.RUNNING
            self.hand.wait("work", lambda: running in [one.state for one in self.services.jobs()])
            meanwhile()
            self.hand.wait("answers", self.answered, 300)

    def crash(self) -> None:
        """Kill the process that has the model, as a driver or the system may."""
        self.hand.wait("model process", lambda: self.services.engine_process.local.phase)
        pid = self.services.engine_process.local.pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)

    def open(self, library: Path) -> None:
        small = self.services.paths.library
        for how in ("unknown", "known"):
            with self.pulse.at(f"25,000 pictures opened: {how}"):
                self.choose(library)
                self.hand.wait("pictures", lambda: self.window.model.total > _MANY)
                self.hand.wait("index", self.indexed, 240)
                pause(1000)
            with self.pulse.at("few pictures opened"):
                self.choose(small)
                self.hand.wait("few pictures", lambda: self.window.model.total < _MANY)

    def indexed(self) -> bool:
        progress = self.services.index.progress
        return progress.done > _MANY and not progress.running

    def choose(self, library: Path) -> None:
        from blinkthink.ui.pages.settings import SettingsPage

        page = self.window.page("settings")
        assert isinstance(page, SettingsPage)
        page.library.choose_library(library)

    def call(self, make: Callable[[], Any]) -> None:
        assert self.app.bridge is not None
        self.app.bridge.call(make)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
