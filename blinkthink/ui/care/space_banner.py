"""The line on top that warns while the library's disk is nearly full."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from blinkthink.core.events import SpaceLow
from blinkthink.ui.banner import Banner
from blinkthink.ui.pages.phrases import counted, size


class SpaceBanner(Banner):
    """Says how little is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Disk", "disk", "What can be done", "Close this warning", parent)

    def warn(self, low: SpaceLow) -> None:
        """Say how little is left."""
        self.text.say(f"The disk is nearly full: {room_words(low.free, low.days_left)}.")
        self.show()


def room_words(free: int, days_left: float | None) -> str:
    """“1.2 GB left, enough for about 3 days of pictures”."""
    if days_left is None:
        return f"{size(free)} left"
    return f"{size(free)} left, enough for {lasting(days_left)} of pictures"


def lasting(days: float) -> str:
    """“less than a day”, “about 3 days”, “about 4 months”, “more than 5 years”."""
    if days < 1:
        return "less than a day"
    if days < 60:
        return f"about {counted(round(days), 'day')}"
    if days < 730:
        return f"about {round(days / 30.4)} months"
    years = days / 365.25
    return f"about {round(years)} years" if years < 5.5 else "more than 5 years"
