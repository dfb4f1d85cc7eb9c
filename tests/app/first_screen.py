"""Opens the window on a library, and prints the modules that its first screen has imported.

With the name of a moment it says when that has come, and waits for a signal to end it. Run by
``test_app_start.py`` in a process of its own, in which nothing else has imported anything.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main() -> int:
    from PySide6.QtCore import QTimer

    from blinkthink.app.application import make_application
    from blinkthink.app.services import Services
    from blinkthink.app.session_end import quit_on_signals
    from blinkthink.app.window import DesktopApp

    moment = sys.argv[2] if len(sys.argv) > 2 else ""
    qt = make_application()
    app = DesktopApp(qt, Services(library=Path(sys.argv[1])))
    app.start()
    assert app.window is not None
    window = app.window
    seen: dict[str, object] = {}

    def note() -> None:
        places = window.library.grid.in_sight()
        seen.update(modules=sorted(sys.modules), pictures=len(places))
        if moment == "first screen":
            print(moment, flush=True)

    window.library.grid.completed.connect(note)
    if moment:
        # The asyncio thread begins in the handler before this one: the services are starting.
        if moment == "services":
            window.first_screen.seen.connect(lambda: print(moment, flush=True))
        with quit_on_signals(qt):
            qt.exec()
    else:
        app.started.connect(qt.quit)
        QTimer.singleShot(60_000, qt.quit)
        qt.exec()
    seen["ready"] = app.ready
    app.stop()
    if not moment:
        print(json.dumps(seen))
    return 0


if __name__ == "__main__":
    sys.exit(main())
