"""Goes through the views of one state, and asks of each what is wrong with it."""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea

from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui import theme
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.theme import Scheme
from tests.tour.hand import pause
from tests.tour.states.homes import STATES
from tests.tour.states.views import leave, views

Look = Callable[[MainWindow, str, str], list[str]]
"""Of the window, the view's name and the palette: what is wrong, a line each."""


def walk(
    app: QApplication,
    state: str,
    folder: Path,
    look: Look,
    *,
    schemes: Sequence[Scheme] = ("light",),
    only: Sequence[str] = (),
) -> list[str]:
    """Open the window on the house of this state, and look at all views or those that begin so."""
    theme.apply(app, schemes[0])  # before there are widgets, as the app does: they take its font
    house = STATES[state](folder / "house")
    thread = AsyncThread()
    thread.start()
    bridge = Bridge(house, thread)
    keeper = house.keeper if state != "loading" else None  # whose pictures never come
    if keeper is not None:
        thread.submit(keeper.start()).result()
    window = MainWindow(house, bridge, house.clock)
    window.show()
    found = []
    try:
        pause(1500)
        for scheme in schemes:
            theme.apply(app, scheme)  # once: it dresses every widget anew
            for name, go in views(window):
                if only and not name.startswith(tuple(only)):
                    continue
                try:
                    go(window)
                    found += look(window, name, scheme)
                    leave(window)
                except Exception as error:  # noqa: BLE001 - the next view may well be shown
                    traceback.print_exc(limit=-2, file=sys.stderr)
                    found.append(f"{name}: not shown: {type(error).__name__}: {error}")
    finally:
        window.close()
        window.deleteLater()
        if keeper is not None:
            thread.submit(keeper.stop()).result()
        bridge.stop()
        thread.stop()
        pause(50)
    return found


def settle(window: MainWindow, milliseconds: int = 0) -> None:
    """Wait until what is shown has come, half a second at most, and has its place: long pages are
    laid out more than once."""
    pause(milliseconds)
    until = time.monotonic() + 0.5
    while window._bridge.busy and time.monotonic() < until:
        pause(5)
    for _ in range(6):
        pause(0)


def show_focus(window: MainWindow) -> None:
    """Scroll to where one would type: the window has another size."""
    focus = window.focusWidget()
    for area in window.findChildren(QScrollArea):
        if isinstance(focus, QLineEdit) and area.isVisible() and area.widget().isAncestorOf(focus):
            area.ensureWidgetVisible(focus)
