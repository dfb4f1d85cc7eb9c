"""The real app under a real X server, used by a hand. Prints what it saw as one JSON document.

Run by ``test_end_to_end.py`` in a process of its own: ``python -m tests.e2e.walk first|again``.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from blinkthink.app.application import make_application
from blinkthink.app.services import Services
from blinkthink.app.window import DesktopApp
from blinkthink.core.clock import MovedClock
from blinkthink.core.state import JobState, SignIn
from blinkthink.demo.server import PASSWORD, PIN
from tests.tour.hand import Hand


def sign_in(app: DesktopApp, hand: Hand) -> None:
    hand.type("Password", PASSWORD)
    hand.click("Sign in", QAbstractButton)
    hand.wait("code wanted", lambda: app.services.account().state is SignIn.PIN_WANTED)
    hand.type("Code", PIN)
    hand.click("Continue", QAbstractButton)
    hand.wait("signed in", lambda: app.services.account().signed_in)
    hand.wait("cameras", lambda: len(app.services.cameras().cameras) == 4)


def snap_all_and_look(app: DesktopApp, hand: Hand) -> list[dict[str, Any]]:
    """Take four pictures, wait for their analyses, and open the newest in the viewer."""
    assert app.window is not None
    hand.click("Snap all", QAbstractButton)
    hand.wait("four pictures", lambda: app.window is not None and app.window.model.total == 4, 100)
    hand.wait(
        "four analyses",
        lambda: [job.state for job in app.services.jobs()] == [JobState.DONE] * 4,
        120,
    )
    grid = app.window.library.grid
    grid.setFocus()
    hand.press(Qt.Key.Key_Home)
    hand.press(Qt.Key.Key_Return)
    hand.wait("viewer", lambda: app.window is not None and app.window.viewer.isVisible())
    hand.press(Qt.Key.Key_Right)
    hand.press(Qt.Key.Key_Escape)
    hand.wait("gallery", lambda: grid.isVisible())
    rows = []
    for picture in app.services.library.scan():
        sidecar = app.services.library.read_sidecar(picture.path)
        assert sidecar is not None
        rows.append({"path": str(picture.path), "sidecar": sidecar.to_json()})
    return rows


def main() -> int:
    started = time.monotonic()
    app = DesktopApp(make_application(), Services(demo=True, clock=MovedClock(hour=12)))
    seen: dict[str, Any] = {}
    try:
        app.start()
        app.wait()
        assert app.window is not None
        hand = Hand(app.window)
        server = app.services.demo_server
        assert server is not None
        if sys.argv[1] == "first":
            seen["asked_to_sign_in"] = app.window.sign_in.isVisible()
            sign_in(app, hand)
            seen["pictures"] = snap_all_and_look(app, hand)
        else:
            hand.wait("cameras", lambda: len(app.services.cameras().cameras) == 4)
            seen["asked_to_sign_in"] = app.window.sign_in.isVisible()
            window = app.window
            hand.wait("pictures", lambda: window.model.total > 0)
            seen["total"] = window.model.total
            # Quit with snapshots and an analysis under way.
            app.asyncio_thread.submit(
                app.services.analyze([p.path for p in app.services.library.scan()], force=True)
            ).result(60)
            hand.wait(
                "running analysis",
                lambda: JobState.RUNNING in [job.state for job in app.services.jobs()],
            )
            hand.click("Snap all", QAbstractButton)
        seen["messages_sent"] = server.sms_sent
        seen["seconds"] = time.monotonic() - started
    finally:
        quitting = time.monotonic()
        app.stop()
        seen["quit_seconds"] = time.monotonic() - quitting
    print(json.dumps(seen))
    return 0


if __name__ == "__main__":
    sys.exit(main())
