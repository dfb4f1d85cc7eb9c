"""That closing the window does not end the app is said once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from blinkthink.core.translation import tr
from blinkthink.core.words import Words

if TYPE_CHECKING:
    from blinkthink.ui.main_window import MainWindow

_STAYS = Words(
    tr("BlinkThink keeps running."),
    tr("Pictures are taken and described as planned."),
    tr("Its icon opens it again and quits it."),
)


class Staying(QObject):
    """``say`` it where the window is closed and the app goes on. Where no message can be shown, the
    window shows it when it is next seen."""

    def __init__(
        self, notify: Callable[[Words], bool], said: Callable[[], None], parent: QObject
    ) -> None:
        """``notify`` shows a message of the desktop, and whether there was one; ``said`` keeps that
        the user knows."""
        super().__init__(parent)
        self._notify = notify
        self._said = said
        self._window: MainWindow | None = None
        self._owed = False  # the window is to show it

    def watch(self, window: MainWindow | None) -> None:
        """This is the window now; None: there is none."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def say(self, *, known: bool) -> None:
        """Say it, unless the user knows it from an earlier time."""
        if known or self._owed:
            return
        self._owed = not self._notify(_STAYS)
        if not self._owed:
            self._said()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moments = (QEvent.Type.WindowStateChange, QEvent.Type.Show)
        if self._owed and watched is self._window and event.type() in moments:
            self._look(self._window)
        return False

    def _look(self, window: MainWindow) -> None:
        if window.isVisible() and not window.isMinimized():
            self._owed = False
            window.toast.say(
                _stayed(),
                tone="info",
                action=tr("Settings"),
                on_act=lambda: window.mender.show_settings("schedule"),
            )
            self._said()


def _stayed() -> Words:
    from blinkthink.ui import keys

    return Words(
        tr("Closing the window keeps BlinkThink running."),
        tr("Pictures were taken and described as planned."),
        tr("{keys} quits it; the settings say what closing does.").format(
            keys=keys.hint("window", "quit")
        ),
    )
