"""What the window hears of what leaves: where pictures and alerts go, what waits for a word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from blinkthink.core.events import (
    AlertsChanged,
    ChannelsChanged,
    CloudChanged,
    EngineChanged,
    QueueChanged,
)
from blinkthink.core.state import JobState, ModelEntry
from blinkthink.ui.ask_banner import AskBanner
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.alert_leaving import reached, with_alerts
from blinkthink.ui.pages.cloud_words import leaving, service
from blinkthink.ui.status_bar import StatusBar


class CloudNews(QObject):
    """Keeps status bar and banner true."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        status: StatusBar,
        banner: AskBanner,
        seen: Callable[[str], bool],
        parent: QObject,
    ) -> None:
        """``seen`` tells whether a place of the window is in sight."""
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._status = status
        self._banner = banner
        self._seen = seen
        self._models: tuple[ModelEntry, ...] = ()
        self._asking = False
        self._ask_again = False
        bridge.news.connect(self._on_event)

    def start(self) -> None:
        """Show how everything is now."""
        self._say()
        self.count()
        self._ask_models()

    def count(self) -> None:
        """Look how many pictures wait for the user's word."""
        waiting = sum(job.state is JobState.ASKING for job in self._backend.jobs())
        who = service(self._backend.cloud().host)
        self._banner.show_waiting(waiting, who, seen=self._seen("activity"))

    def _on_event(self, event: object) -> None:
        if isinstance(event, QueueChanged):
            self.count()
        elif isinstance(event, CloudChanged | AlertsChanged | ChannelsChanged):
            self._say()
        elif isinstance(event, EngineChanged):
            self._say()
            self._ask_models()

    def _ask_models(self) -> None:
        """Look which model is in use: where pictures go is always said as it is now."""
        self._ask_again = self._asking
        if not self._asking:
            self._asking = True
            self._bridge.call_in_thread(
                self._backend.models, self._on_models, lambda _: self._on_asked(), owner=self
            )

    def _on_asked(self) -> None:
        self._asking = False
        if self._ask_again:
            self._ask_models()

    def _on_models(self, entries: tuple[ModelEntry, ...]) -> None:
        self._models = entries
        self._on_asked()
        self._say()

    def _say(self) -> None:
        backend = self._backend
        told = leaving(backend.settings(), backend.cloud(), self._models)
        self._status.show_leaving(with_alerts(told, reached(backend)))
