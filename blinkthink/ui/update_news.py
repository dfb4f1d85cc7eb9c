"""Says once in the window that a newer version is there, if the user agreed to looking for one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from blinkthink import __version__
from blinkthink.core.translation import tr
from blinkthink.core.updates import Update, UpdateNews
from blinkthink.core.words import Words
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge

_AGAIN_MS = 6 * 3_600_000  # the backend asks at most once a week, whatever is asked here


class UpdateWatch(QObject):
    """Looks some time after the window has come, and again while it stays."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        say: Callable[..., object],
        cover: QWidget,
        parent: QObject,
        *,
        first_ms: int = 30_000,
    ) -> None:
        """``say`` is the toast's; the sheet lies over ``cover``."""
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._say = say
        self._cover = cover
        self._timer = QTimer(self, singleShot=True, interval=first_ms)
        self._timer.timeout.connect(self._look)
        if not backend.demo:
            self._timer.start()

    def _look(self) -> None:
        self._timer.start(_AGAIN_MS)
        backend = self._backend
        if backend.settings().updates:
            self._bridge.call(backend.look_for_update, self._on_news, lambda _: None, owner=self)

    def _on_news(self, news: UpdateNews) -> None:
        update, backend = news.update, self._backend
        if update is None or news.skipped or news.told or not self._cover.isVisible():
            return
        words = Words(
            tr("BlinkThink {version} is there.").format(version=update.version),
            tr("You have {version}; nothing is downloaded by itself.").format(version=__version__),
            "",
        )
        self._say(words, action=tr("What is new"), tone="info", on_act=lambda: self.show(update))
        self._bridge.call(lambda: backend.note_update_told(update.version))

    def show(self, update: Update) -> None:
        """Show what is new."""
        from blinkthink.ui.update_sheet import UpdateSheet

        backend, bridge = self._backend, self._bridge
        sheet = UpdateSheet(
            self._cover, update, lambda: bridge.call(lambda: backend.skip_update(update.version))
        )
        sheet.open(sheet.page)
