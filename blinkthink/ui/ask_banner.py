"""The line on top that says that pictures wait for the user’s word before they are sent away."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from blinkthink.core.translation import tr
from blinkthink.ui.banner import Banner


class AskBanner(Banner):
    """Once it is closed it stays away until more pictures wait."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Waiting for your word"), "cloud", tr("Look at them"), tr("Later"), parent
        )
        self._waiting = 0
        self._put_off = 0  # so many waited when it was closed

    def show_waiting(self, count: int, who: str, *, seen: bool) -> None:
        """So many wait before they are sent to ``who``; ``seen``: where they are is in sight."""
        self._waiting = count
        self._put_off = min(self._put_off, count)
        self.text.say(
            tr(
                "%n picture(s) wait for your word before anything is sent to {service}.", "", count
            ).format(service=who)
        )
        self.setVisible(count > self._put_off and not seen)

    def put_off(self) -> None:
        """Not now."""
        self._put_off = self._waiting
        super().put_off()
