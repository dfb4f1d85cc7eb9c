"""Tells the backend whether a window shows the cameras' state."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge

_MOMENTS = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange)


class StatusWatch(QObject):
    """A window that is hidden or minimised shows nothing; Blink is then not asked for it."""

    def __init__(self, backend: Backend, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._backend = backend
        self._bridge = bridge
        self._window = window
        self._shown = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in _MOMENTS:
            # While the event of showing or hiding is under way, the window already says so.
            self._tell(self._window.isVisible() and not self._window.isMinimized())
        return False

    def _tell(self, shown: bool) -> None:
        if shown != self._shown:
            self._shown = shown
            self._bridge.call(lambda: self._backend.watch_status(shown))
