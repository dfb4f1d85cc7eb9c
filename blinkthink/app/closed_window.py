"""What becomes of the window that a person closes: it goes as the settings say, rests, and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QByteArray, QObject, QTimer, Signal

from blinkthink.app.staying import Staying

if TYPE_CHECKING:
    from blinkthink.app.window import DesktopApp
    from blinkthink.ui.main_window import MainWindow


class ClosedWindow(QObject):
    """Hides the window, and takes it down some time later; the next one is where it was."""

    taken_down = Signal()
    """It is deleted: what it alone needed can go."""

    def __init__(self, app: DesktopApp, rest_seconds: float) -> None:
        super().__init__(app)
        self._app = app
        self._geometry: QByteArray | None = None
        self._staying = Staying(lambda words: app.background.say(words), self._note_told, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(round(rest_seconds * 1000))
        self._rest.timeout.connect(self._take_down)

    def watch(self, window: MainWindow) -> None:
        """This is the window now."""
        window.put_away = self._put_away
        self._staying.watch(window)
        if self._geometry is not None:
            window.restoreGeometry(self._geometry)

    def keep(self) -> None:
        """It is wanted again."""
        self._rest.stop()

    def stop(self) -> None:
        """The app ends: there is no window any more."""
        self._rest.stop()
        self._staying.watch(None)

    def _put_away(self) -> bool:
        """Close the window as the settings say; whether the app goes on without it."""
        app, window = self._app, self._app.window
        if window is None or app.services.settings().when_closed == "quit":
            return False
        if app.background.has_tray():
            window.hide()
            app.background.window_seen(False)
            self._rest.start()
        elif window.isMinimized():
            return False  # it was closed once more, where nothing else is left to close
        else:
            window.showMinimized()
        self._staying.say(known=app.services.settings().told_of_staying)
        return True

    def _note_told(self) -> None:
        services, bridge = self._app.services, self._app.bridge
        if bridge is not None:
            kept = msgspec.structs.replace(services.settings(), told_of_staying=True)
            bridge.call(lambda: services.change_settings(kept))

    def _take_down(self) -> None:
        """The window stayed closed: what it alone needs goes."""
        window = self._app.window
        if window is None or window.isVisible():
            return
        if window.care.working or window.care.undoable:
            self._rest.start()
            return
        self._geometry = window.saveGeometry()
        self._staying.watch(None)
        window.stop()
        window.destroyed.connect(lambda: QTimer.singleShot(0, self.taken_down.emit))
        window.deleteLater()
        self._app.window = None
