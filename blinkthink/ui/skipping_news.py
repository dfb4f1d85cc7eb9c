"""Tells people once what skipping means: when the first pictures were skipped."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, QTimer

from blinkthink.core.events import LibraryChanged, SidecarChanged
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge

_REST_MS = 2000
TOLD = Words(
    tr("Pictures that show nothing new are not analysed."),
    tr(
        "Each says since when nothing changed; the picture from then describes it. One in twenty "
        "is looked at all the same, to measure what that misses."
    ),
    "",
)


class SkippingNews(QObject):
    """Says it in the library, where it stays until it is closed or followed."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        say: Callable[..., object],
        show_rates: Callable[[], object],
        parent: QObject,
    ) -> None:
        """``say`` is the library page's ``say_words``."""
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._say = say
        self._show_rates = show_rates
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look)
        bridge.news.connect(self._on_news)

    def _on_news(self, event: object) -> None:
        news = isinstance(event, SidecarChanged | LibraryChanged)
        if news and not self._rest.isActive() and not self._backend.settings().told_of_skipping:
            self._rest.start()

    def _look(self) -> None:
        index = self._backend.index

        def skipped() -> bool:
            return any(rates.total.skipped for rates in index.triage_rates().values())

        self._bridge.call_in_thread(skipped, self._on_looked, lambda _: None, owner=self)

    def _on_looked(self, skipped: bool) -> None:
        if not skipped or self._backend.settings().told_of_skipping:
            return
        self._say(TOLD, tr("How well it works"), self._show_rates, tone="info")
        backend = self._backend
        self._bridge.call(
            lambda: backend.change_settings(
                msgspec.structs.replace(backend.settings(), told_of_skipping=True)
            )
        )
