"""Says in the window what went wrong, and offers what helps against it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from blinkthink.core.errors import BlinkThinkError, DiskAway, Remedy, SettingsBroken
from blinkthink.core.records import CameraRef
from blinkthink.core.several import Several
from blinkthink.core.translation import tr
from blinkthink.core.words import Words, say
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge

if TYPE_CHECKING:
    from blinkthink.ui.main_window import MainWindow


class Troubles(QObject):
    """Hears of them from all parts; tells above the pictures, or over what covers those."""

    def __init__(self, window: MainWindow, backend: Backend, bridge: Bridge) -> None:
        super().__init__(window)
        self._window = window
        self._backend = backend
        self._bridge = bridge
        self._refused: tuple[str, str, str] | None = None  # the camera that is told of as such
        bridge.trouble.connect(self.tell)
        window.news.trouble.connect(self.tell)
        window.seeing.failed.connect(self.tell)
        window.first_answer.failed.connect(self.tell)
        window.control.failed.connect(self.tell)
        window.control.refused.connect(self._tell_refused)
        window.control.snapping.changed.connect(self._on_snap)
        window.library.back.connect(self._tell_back)

    def tell(self, error: BaseException) -> None:
        """Say what went wrong."""
        window = self._window
        action, on_act = self._help(error)
        if window.library.isVisible():
            self._refused = None
            away = isinstance(error, DiskAway)  # or moved
            window.library.say_words(say(error), action, on_act, until_back=away)
        else:
            window.toast.say(say(error), action=action, on_act=on_act, stays=True)

    # Inside

    def _help(self, error: BaseException) -> tuple[str, Callable[[], object] | None]:
        """The words of a button, and what it does."""
        if isinstance(error, SettingsBroken | Several) and error.library:
            return tr("Use that library"), partial(self._use_library, error.library)
        if isinstance(error, BlinkThinkError) and error.remedy is Remedy.SIGN_IN:
            return tr("Sign in"), self._window.ask_sign_in
        return "", None

    def _use_library(self, folder: str) -> None:
        backend = self._backend
        self._bridge.call(
            lambda: backend.change_settings(
                msgspec.structs.replace(backend.settings(), library=folder)
            ),
            lambda _: self._window.model.load(),
            owner=self,
        )

    def _tell_refused(self, words: Words, camera: CameraRef) -> None:
        again = self._window.control.snapping.snap
        self._refused = camera.key
        self._window.library.say_words(words, tr("Try again"), lambda: again([camera]))

    def _on_snap(self, key: tuple[str, str, str]) -> None:
        """What kept a camera from a picture is over once it has taken one."""
        outcome = self._window.control.snapping.outcome(key)
        if key == self._refused and outcome is not None and outcome.error is None:
            self._refused = None
            self._window.library.take_words_away()

    def _tell_back(self) -> None:
        words = Words(
            tr("The library is there again."), tr("New pictures are stored again, too."), ""
        )
        self._window.toast.say(words, tone="info")
