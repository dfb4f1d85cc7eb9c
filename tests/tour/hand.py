"""A hand for the window: finds what a person sees by its accessible name, clicks, types, waits.

The picture tour and the end-to-end test use the app through it, as a person with a screen reader
would.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QPoint, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

W = TypeVar("W", bound=QWidget)


def pause(milliseconds: int) -> None:
    """Let the app run for a while.

    Not ``QTest.qWait``: it keeps Python's lock while it waits, and the other threads starve.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Hand:
    """Works in one top-level window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def wait(self, what: str, condition: Callable[[], object], seconds: float = 90.0) -> None:
        """Let the app run until ``condition`` holds; raises TimeoutError that names ``what``."""
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"after {seconds:.0f} s there is still no {what}")
            pause(20)

    def find(self, name: str, kind: type[W], *, enabled: bool = True) -> W | None:
        """The visible widget of this kind whose accessible name begins with ``name``."""
        for widget in self._window.findChildren(kind):
            if widget.accessibleName().startswith(name) and widget.isVisible():
                if enabled and not widget.isEnabled():
                    continue
                return widget
        return None

    def see(self, name: str, kind: type[W], seconds: float = 30.0) -> W:
        """Wait for that widget; raises TimeoutError."""
        self.wait(f"“{name}”", lambda: self.find(name, kind), seconds)
        widget = self.find(name, kind)
        assert widget is not None
        return widget

    def _at_rest(self, name: str, kind: type[W], seconds: float) -> W:
        """Wait for a widget that has come to its place: what still moves is missed by a click."""
        found: W | None = None
        where = (QPoint(), QSize())
        while True:
            widget = self.see(name, kind, seconds)
            now = (widget.mapToGlobal(QPoint()), widget.size())
            if widget is found and now == where:
                return widget
            found, where = widget, now
            pause(20)

    def click(self, name: str, kind: type[QWidget], seconds: float = 30.0) -> None:
        widget = self._at_rest(name, kind, seconds)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())

    def type(self, name: str, text: str) -> None:
        """Replace what stands in a field."""
        field = self.see(name, QLineEdit)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key as the keyboard does: shortcuts first, then where the focus is."""
        handle = self._window.windowHandle()
        if QApplication.activeWindow() is not self._window:
            self._window.activateWindow()
            self.wait("active window", lambda: QApplication.activeWindow() is self._window, 10)
        QTest.keyClick(handle, key, modifiers)

    def popups(self) -> list[QWidget]:
        """The menus and cards that are open above the window."""
        return [
            one
            for one in QApplication.topLevelWidgets()
            if one.isVisible() and one.windowType() is Qt.WindowType.Popup
        ]

    def close_popups(self) -> None:
        """Close them, as a click beside them does."""
        for popup in self.popups():
            popup.close()
