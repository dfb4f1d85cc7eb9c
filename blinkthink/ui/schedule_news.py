"""Says once in the window when scheduled pictures cannot be had, and when they come again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from blinkthink.core.clock import Clock
from blinkthink.core.events import OutageBegan, OutageEnded
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.phrases import when


def outage_words(event: OutageBegan | OutageEnded, now: datetime) -> Words:
    """What is said of an outage, in the window and beside the tray."""
    if isinstance(event, OutageBegan):
        return Words(tr("No pictures can be taken at the moment."), event.reason, "")
    since = when(event.since, now, inside=True)
    return Words(
        tr("Pictures are taken again."),
        tr("There were none since {time}.").format(time=since),
        "",
    )


class ScheduleNews(QObject):
    """While the window is not seen nothing is said here: the tray says it."""

    def __init__(
        self,
        bridge: Bridge,
        clock: Clock,
        say: Callable[..., object],
        seen: Callable[[], bool],
        show_schedule: Callable[[], object],
        parent: QObject,
    ) -> None:
        """``say`` is the toast's."""
        super().__init__(parent)
        self._clock = clock
        self._say = say
        self._seen = seen
        self._show_schedule = show_schedule
        bridge.news.connect(self._on_news)

    def _on_news(self, event: object) -> None:
        if not isinstance(event, OutageBegan | OutageEnded) or not self._seen():
            return
        words = outage_words(event, self._clock.now())
        if isinstance(event, OutageBegan):
            self._say(
                words, action=tr("Open the schedule"), tone="notice", on_act=self._show_schedule
            )
        else:
            self._say(words, tone="info")
