"""A minimised window in the place of the real one, where there is no tray to be found in.

It costs nothing: the real window is made when somebody wants it back.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QWindowStateChangeEvent
from PySide6.QtWidgets import QWidget


class StandIn(QWidget):
    """Shown minimised; it asks for the window once somebody wants to see it."""

    open_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.setWindowTitle(title)
        self.setMinimumSize(640, 480)
        self._asked = False

    def put(self) -> None:
        """Show it, minimised and without taking the focus."""
        self._asked = False
        self.showMinimized()

    def say(self, words: str) -> None:
        """Say something in the only place there is: its title."""
        words = words.removesuffix(".")
        self.setWindowTitle(f"{words} – {self._title}" if words else self._title)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Wayland tells nothing of a minimised state, neither that it begins nor that it ends, but
        # that a window is active.
        back = isinstance(event, QWindowStateChangeEvent)
        active = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if (back or active) and self.isVisible() and not self.isMinimized() and not self._asked:
            self._asked = True
            self.open_wanted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        if event.spontaneous():  # there is no other place from which to end the app
            self.quit_wanted.emit()
