"""The app's process of ``tests.benchmarks.endings``: opens the window and begins some work.

    python -m tests.benchmarks.endings_app idle|analysis|download|import|snapshot --source DIR

Prints ``{"ready": true, "model": PID}`` once that is under way, stays in it until it is told to end
(a signal ends it as “Quit” does), and prints ``{"window": false}`` when no window is left to see.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blinkthink.core.state import Job, JobState
from tests.tour.hand import Hand, pause

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from blinkthink.app.window import DesktopApp

STATES = ("idle", "analysis", "download", "import", "snapshot")
_PICTURES = 60  # to be analysed


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.endings_app")
    parser.add_argument("state", choices=STATES)
    parser.add_argument("--source", type=Path, required=True, help="a library of many pictures")
    args = parser.parse_args(arguments)
    from PySide6.QtCore import QTimer

    from blinkthink.app.application import make_application
    from blinkthink.app.services import Services
    from blinkthink.app.session_end import quit_on_signals
    from blinkthink.app.window import DesktopApp

    qt = make_application()
    app = DesktopApp(qt, Services(demo=True))
    with quit_on_signals(qt):
        app.start()
        app.wait()
        Begun(app, args.source).begin(args.state)
        model = app.services.engine_process.local.pid
        QTimer.singleShot(0, lambda: _tell(ready=True, model=model))
        assert app.window is not None
        app.window.windowHandle().visibleChanged.connect(lambda _: _tell(window=False))
        qt.exec()
        app.stop()
    return 0


class Begun:
    """Begins what is to be under way, and waits until it is."""

    def __init__(self, app: DesktopApp, source: Path) -> None:
        assert app.window is not None
        self.app, self.services, self.source = app, app.services, source
        self.hand = Hand(app.window)

    def begin(self, state: str) -> None:
        {
            "idle": lambda: pause(1000),
            "analysis": self.analysis,
            "download": self.download,
            "import": self.importing,
            "snapshot": self.snapshot,
        }[state]()

    def analysis(self) -> None:
        folder = self.services.library.root / "Yard"
        folder.mkdir(parents=True)
        for path in sorted(self.source.glob("*/*.jpg"))[:_PICTURES]:
            shutil.copy(path, folder)
        paths = sorted(folder.iterdir())
        self._begin(lambda: self.services.analyze(paths, force=True))
        self.hand.wait("answer", lambda: any(map(_answered, self.services.jobs())))

    def download(self) -> None:
        self._begin(lambda: self.services.download_model("tiny"))
        self.hand.wait("bytes", lambda: any(one.done for one in self.services.downloads()))

    def importing(self) -> None:
        done: list[int] = []
        care = self.services.care

        def progress(count: int, _: int) -> None:
            done.append(count)

        self._begin(lambda: care.import_folder(self.source, progress))
        self.hand.wait("pictures", lambda: done and done[-1] > 20)

    def snapshot(self) -> None:
        self.hand.wait("cameras", lambda: self.services.cameras().cameras)
        self._begin(lambda: self.services.snap([]))
        pause(500)  # the camera takes 1.25 s

    def _begin(self, make: Callable[[], Coroutine[Any, Any, object]]) -> None:
        assert self.app.bridge is not None
        self.app.bridge.call(make)


def _answered(job: Job) -> bool:
    return job.state is JobState.DONE


def _tell(**what: object) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
