"""The schedule in short, on the Activity page: what is next, what is wrong, and the way to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.events import CamerasChanged, ScheduleChanged, SlowedChanged
from blinkthink.core.schedules import Schedule, SlowedCamera
from blinkthink.core.state import CameraList
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.messages import EmptyState
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.frame import Hint, clear
from blinkthink.ui.pages.schedule import says
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Card, Paragraph, button, label, line

_SHOWN = 4  # rules; more are counted


class SchedulePanel(Card):
    """The rules that come next; everything else is on the Schedule page."""

    opened = Signal()
    """The Schedule page is asked for."""
    add_wanted = Signal()
    """A new rule is asked for."""

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__()
        self.setAccessibleName(tr("Schedule"))
        self._backend = backend
        self._clock = clock
        self._shown: object = None
        self.rows: list[RuleLines] = []
        self.open = button(tr("Open the schedule"), "link", on_click=self.opened.emit)
        self.trouble = Hint("warning", "", "notice")
        self.trouble.set_icon("warning", "notice")
        self.more = Paragraph("", "muted")
        self.empty = EmptyState(
            "schedule",
            tr("No schedule yet"),
            tr("Pictures can be taken by themselves, as long as BlinkThink runs."),
            tr("Add a rule"),
        )
        self.empty.setMinimumHeight(200)
        self.empty.acted.connect(self.add_wanted)
        self._list = QVBoxLayout()
        self._list.setSpacing(M)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(label(tr("Schedule"), "emphasis"), 1)
        head.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        self.body.setSpacing(M)
        self.body.addLayout(head)
        self.body.addWidget(self.trouble)
        self.body.addLayout(self._list)
        self.body.addWidget(self.more)
        self.body.addWidget(self.empty)
        self.body.addStretch(1)
        bridge.news.connect(self._on_event)
        self.refresh()

    def refresh(self) -> None:
        """Show the schedule as it is now."""
        now, listing = says.local_now(self._clock), self._backend.cameras()
        schedules, slowed = self._backend.schedules(), self._backend.slowed_cameras()
        refs = [camera.ref for camera in listing.cameras]
        known = (schedules, refs, slowed, now.date())
        if known == self._shown:
            return
        self._shown = known
        running = [one for one in schedules if one.next is not None and not one.paused]
        running.sort(key=lambda one: one.next or now)
        shown = [*running, *(one for one in schedules if one not in running)]
        clear(self._list)
        self.rows = []
        for schedule in shown if len(shown) <= _SHOWN + 1 else shown[:_SHOWN]:
            if self.rows:
                self._list.addWidget(line())
            row = RuleLines(schedule, listing, now)
            self.rows.append(row)
            self._list.addWidget(row)
        rest = len(shown) - len(self.rows)
        self.more.say(tr("and %n more rule(s)", "", rest))
        self.more.setVisible(rest > 0)
        self.trouble.say(_troubled(slowed))
        self.trouble.setVisible(bool(slowed))
        self.open.setVisible(bool(schedules))
        self.empty.setVisible(not schedules)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _on_event(self, event: object) -> None:
        if isinstance(event, ScheduleChanged | CamerasChanged | SlowedChanged):
            self.refresh()


class RuleLines(QWidget):
    """One rule: which cameras, when, the next and the last time."""

    def __init__(self, schedule: Schedule, listing: CameraList, now: datetime) -> None:
        super().__init__()
        self.schedule = schedule
        who = says.who(schedule.cameras, listing)
        rule = says.sentence(schedule.rule, schedule.between, schedule.only)
        told = f"{rule} · {says.upcoming(schedule, now)}"
        self.setAccessibleName(f"{who}, {told}")
        self.rule = Paragraph(told, "second")
        self.last = Paragraph(*says.last(schedule, now))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Paragraph(who, "strong"))
        column.addWidget(self.rule)
        column.addWidget(self.last)
        self.last.setVisible(bool(self.last.plain()))


def _troubled(slowed: Sequence[SlowedCamera]) -> str:
    """“Back Yard fails again and again.”"""
    names = [phrases.shortened(one.camera.name or tr("A camera")) for one in slowed]
    if not names:
        return ""
    more = len(names) - 3
    told = phrases.listed([*names[:3], tr("%n more", "", more)] if more > 0 else names)
    return tr("{cameras} fail again and again.", "", len(names)).format(cameras=told)
