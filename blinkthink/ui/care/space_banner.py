"""The line on top that warns while the library's disk is nearly full."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from blinkthink.core.events import SpaceLow
from blinkthink.core.translation import tr
from blinkthink.ui.banner import Banner
from blinkthink.ui.pages.phrases import size


class SpaceBanner(Banner):
    """Says how little is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Disk"), "disk", tr("What can be done"), tr("Close this warning"), parent
        )

    def warn(self, low: SpaceLow) -> None:
        """Say how little is left."""
        room = room_words(low.free, low.days_left)
        self.text.say(tr("The disk is nearly full: {room}.").format(room=room))
        self.show()


def room_words(free: int, days_left: float | None) -> str:
    """“1.2 GB left, enough for about 3 days of pictures”."""
    if days_left is None:
        return tr("{size} left").format(size=size(free))
    return tr("{size} left, enough for {days} of pictures").format(
        size=size(free), days=lasting(days_left)
    )


def lasting(days: float) -> str:
    """“less than a day”, “about 3 days”, “about 4 months”, “more than 5 years”."""
    if days < 1:
        return tr("less than a day")
    if days < 60:
        return tr("about %n day(s)", "", round(days))
    if days < 730:
        return tr("about %n month(s)", "", round(days / 30.4))
    years = days / 365.25
    return tr("about %n year(s)", "", round(years)) if years < 5.5 else tr("more than 5 years")
