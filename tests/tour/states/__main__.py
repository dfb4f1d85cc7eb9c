"""Saves every view in every state, and lists what is cut off or has no name.

    python -m tests.tour.states DIR [--language de] [--scale 2] [--only NAME ..] [--state NAME ..]

DIR/<state>-<view>-<wide|narrow>-<light|dark>.png, and DIR/flaws.txt.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

SIZES = {"wide": (1280, 800), "narrow": (640, 480)}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.tour.states", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the screenshots go")
    parser.add_argument("--language", default="en")
    parser.add_argument("--scale", default="1", help="of the screen: 1, 1.5, 2")
    parser.add_argument("--only", nargs="*", default=[], help="views whose names begin so")
    parser.add_argument("--state", nargs="*", default=[], help="these states alone")
    parser.add_argument("--light", action="store_true", help="the light palette alone")
    args = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = args.scale
    from blinkthink.core import translation

    translation.use(args.language)  # before the modules whose texts are made as they are imported
    from blinkthink.app.window import make_application
    from tests.tour.states.homes import STATES

    app = make_application()
    args.folder.mkdir(parents=True, exist_ok=True)
    found: list[str] = []
    for name in args.state or STATES:
        with tempfile.TemporaryDirectory() as folder:
            found += walk(app, name, Path(folder), args)
    lines = sorted(set(found))
    (args.folder / "flaws.txt").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    print(f"{len(lines)} flaws")
    return 0


def walk(app: QApplication, state: str, folder: Path, args: argparse.Namespace) -> list[str]:
    """Go through the views of one state; what was found, a line each."""
    from blinkthink.runtime.loop import AsyncThread
    from blinkthink.ui.bridge import Bridge
    from blinkthink.ui.main_window import MainWindow
    from tests.tour.hand import pause
    from tests.tour.states.homes import STATES
    from tests.tour.states.views import leave, views

    house = STATES[state](folder / "house")
    thread = AsyncThread()
    thread.start()
    bridge = Bridge(house, thread)
    if state != "loading":
        thread.submit(house.keeper.start()).result()
    window = MainWindow(house, bridge, house.clock)
    window.show()
    found = []
    try:
        pause(1500)
        for name, go in views(window):
            if args.only and not name.startswith(tuple(args.only)):
                continue
            try:
                go(window)
                found += _shoot(app, window, f"{state}-{name}", args)
                leave(window)
            except Exception as error:  # noqa: BLE001 - the next view may well be shown
                traceback.print_exc(limit=-2, file=sys.stderr)
                found.append(f"{state}-{name}: not shown: {type(error).__name__}: {error}")
        print(state, flush=True)
    finally:
        window.close()
        window.deleteLater()
        if state != "loading":
            thread.submit(house.keeper.stop()).result()
        bridge.stop()
        thread.stop()
        pause(50)
    return found


def _shoot(app: QApplication, window: QWidget, name: str, args: argparse.Namespace) -> list[str]:
    """Save what is seen in both sizes and palettes."""
    from blinkthink.ui import theme
    from tests.tour.hand import pause
    from tests.tour.states.flaws import flaws

    found = []
    for size, (width, height) in SIZES.items():
        window.resize(width, height)
        for scheme in ("light",) if args.light else ("light", "dark"):
            theme.apply(app, scheme)
            pause(350)  # panels slide and pictures fade in
            window.grab().save(str(args.folder / f"{name}-{size}-{scheme}.png"))
        found += [f"{name} {size}: {line}" for line in flaws(window)]
    window.resize(*SIZES["wide"])
    return found


if __name__ == "__main__":
    sys.exit(main())
