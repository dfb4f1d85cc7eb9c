"""What the window hears of alerts: that they are muted is said beside their place in the rail."""

from __future__ import annotations

from PySide6.QtCore import QObject

from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import AlertsChanged
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.phrases import when
from blinkthink.ui.rail.nav import NavButton


class AlertNews(QObject):
    """``refresh`` as time goes on: muting ends by itself."""

    def __init__(
        self, backend: Backend, bridge: Bridge, clock: Clock, place: NavButton, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self._clock = clock
        self._place = place
        bridge.news.connect(self._on_news)
        self.refresh()

    def refresh(self) -> None:
        """Show how it is now."""
        now = self._clock.now()
        try:
            until = self._backend.muted_until()
        except BlinkThinkError:  # the file cannot be read; the page says so
            until = None
        if until is None or until <= now:
            self._place.count("", "")
        else:
            self._place.count(
                tr("muted"), tr("muted until {time}").format(time=when(until, now, inside=True))
            )

    def _on_news(self, event: object) -> None:
        if isinstance(event, AlertsChanged):
            self.refresh()
