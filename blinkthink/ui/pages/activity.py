"""The Activity page: what the model is looking at, and what is taken when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.flow import Flow
from blinkthink.ui.pages.frame import ScrollPage, turn
from blinkthink.ui.pages.queue_panel import QueuePanel
from blinkthink.ui.pages.schedule_panel import SchedulePanel
from blinkthink.ui.tokens import L, M
from blinkthink.ui.widgets import button

_TOGETHER = 860
"""Below this width the schedule goes below the queue."""


class ActivityPage(ScrollPage):
    """The analysis queue beside the schedule."""

    rates_wanted = Signal()
    """How much skipping missed is asked for."""

    day_wanted = Signal()
    """What happened today is asked for."""

    def __init__(self, backend: Backend, bridge: Bridge, *, clock: Clock | None = None) -> None:
        super().__init__(
            tr("Activity"),
            tr("What the model is looking at, and which pictures are taken by themselves."),
            narrow_below=_TOGETHER,
        )
        clock = clock or SystemClock()
        self.queue = QueuePanel(backend, bridge, clock)
        self.schedule = SchedulePanel(backend, bridge, clock)
        self._row = QHBoxLayout()
        self._row.setSpacing(L)
        self._row.addWidget(self.queue, 3)
        self._row.addWidget(self.schedule, 2)
        self.rates = button(
            tr("Skipped pictures, and what was missed"), "link", on_click=self.rates_wanted.emit
        )
        self.day = button(tr("What happened today"), "link", on_click=self.day_wanted.emit)
        links = QWidget()
        flow = Flow(links, L)  # two lines of them where words are long and the window is narrow
        flow.addWidget(self.day)
        flow.addWidget(self.rates)
        self.column.addWidget(links)
        self.column.addSpacing(M)
        self.column.addLayout(self._row)
        self.narrow_changed.connect(lambda narrow: turn(self._row, narrow))
