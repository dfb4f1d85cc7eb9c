"""Saves every view in every state, and lists what is cut off or has no name.

    python -m tests.tour.states DIR [--language de] [--scale 2] [--text 150] [--only NAME ..]
        [--state NAME ..]

DIR/<state>-<view>-<wide|narrow>-<light|dark>.png, and DIR/flaws.txt. The screen must hold the
window: `xvfb-run -s "-screen 0 2700x1700x24"` for --scale 2.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from blinkthink.ui.main_window import MainWindow

SIZES = {"wide": (1280, 800), "narrow": (640, 480)}
_SETTLED_MS = 300  # panels slide and pictures fade in


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.tour.states", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the screenshots go")
    parser.add_argument("--language", default="en")
    parser.add_argument("--scale", default="1", help="of the screen: 1, 1.5, 2")
    parser.add_argument("--text", type=int, default=100, help="size of the text in percent")
    parser.add_argument("--only", nargs="*", default=[], help="views whose names begin so")
    parser.add_argument("--state", nargs="*", default=[], help="these states alone")
    parser.add_argument("--light", action="store_true", help="the light palette alone")
    parser.add_argument("--list", action="store_true", help="what is wrong, without pictures")
    args = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = args.scale
    from blinkthink.core import translation

    translation.use(args.language)  # before the modules whose texts are made as they are imported
    from blinkthink.app.application import make_application
    from blinkthink.ui import theme
    from tests.tour.states.homes import STATES
    from tests.tour.states.walking import walk

    theme.hub().text_size = args.text
    app = make_application()
    args.folder.mkdir(parents=True, exist_ok=True)
    found: list[str] = []
    for name in args.state or STATES:
        with tempfile.TemporaryDirectory() as folder:
            found += walk(
                app,
                name,
                Path(folder),
                partial(_look, name, None if args.list else args.folder),
                schemes=("light",) if args.light else ("light", "dark"),
                only=args.only,
            )
        print(name, flush=True)
    lines = sorted(set(found))
    (args.folder / "flaws.txt").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    print(f"{len(lines)} flaws")
    return 0


def _look(state: str, folder: Path | None, window: MainWindow, view: str, scheme: str) -> list[str]:
    """What is wrong with a view in both sizes; it is saved in the folder."""
    from tests.tour.states.flaws import flaws
    from tests.tour.states.walking import settle, show_focus

    found = []
    for size, (width, height) in SIZES.items():
        window.resize(width, height)
        settle(window, _SETTLED_MS if folder is not None else 0)
        show_focus(window)
        if folder is not None:
            window.grab().save(str(folder / f"{state}-{view}-{size}-{scheme}.png"))
        found += [f"{state}-{view} {size}: {line}" for line in flaws(window)]
    window.resize(*SIZES["wide"])
    return found


if __name__ == "__main__":
    sys.exit(main())
