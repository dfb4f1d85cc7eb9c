"""The schedules on the Activity page: what is taken when, how it went, and changing it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.clock import Clock
from blinkthink.core.events import CamerasChanged, ScheduleChanged
from blinkthink.core.records import CameraRef
from blinkthink.core.schedule_words import schedule_words
from blinkthink.core.schedules import Every, Schedule
from blinkthink.core.state import CameraList
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.messages import EmptyState, InlineMessage
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.frame import Confirm, clear
from blinkthink.ui.pages.schedule_form import ScheduleForm
from blinkthink.ui.tokens import XS, M, S
from blinkthink.ui.widgets import Card, Paragraph, button, icon_button, label, line

_NAMED = 4  # cameras that a schedule names; more are counted


class SchedulePanel(Card):
    """The list of schedules and the form for a new one."""

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__()
        self.setAccessibleName("Schedule")
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._shown: object = None
        self.rows: list[ScheduleRow] = []
        self.message = InlineMessage()
        self.add = button("Add", icon="add", on_click=lambda: self.open_form())
        self.add.setAccessibleName("Add a schedule")
        self.form = ScheduleForm()
        self.form.hide()
        self.empty = EmptyState(
            "schedule",
            "No schedule yet",
            "Pictures can be taken by themselves, as long as BlinkThink runs.",
            "Add a schedule",
        )
        self.empty.setMinimumHeight(200)
        self._list = QVBoxLayout()
        self._list.setSpacing(M)
        head = QHBoxLayout()
        head.addWidget(label("Schedule", "emphasis"), 1)
        head.addWidget(self.add)
        self.body.setSpacing(M)
        self.body.addLayout(head)
        self._between = line()
        for part in (self.message, self.form, self._between):
            self.body.addWidget(part)
        self.body.addLayout(self._list)
        self.body.addWidget(self.empty)
        self.body.addStretch(1)
        self.empty.acted.connect(lambda: self.open_form())
        self.form.submitted.connect(self._add)
        self.form.closed.connect(self.close_form)
        bridge.news.connect(self._on_event)
        self.refresh()

    def refresh(self) -> None:
        """Show the schedules as they are now."""
        listing = self._backend.cameras()
        self.form.set_cameras(listing.cameras)
        schedules = self._backend.schedules()
        refs = [camera.ref for camera in listing.cameras]
        if (schedules, refs) == self._shown:
            return
        self._shown = (schedules, refs)
        asked = {row.schedule.id for row in self.rows if row.asking}
        clear(self._list)
        self.rows = []
        for schedule in schedules:
            row = ScheduleRow(schedule, listing, self._clock.now())
            if schedule.id in asked:
                row.ask()
            row.paused.connect(self._pause)
            row.removed.connect(self._remove)
            if self.rows:
                self._list.addWidget(line())
            self._list.addWidget(row)
            self.rows.append(row)
        self._arrange()

    def open_form(self, cameras: Sequence[CameraRef] = ()) -> None:
        """Show the form for a new schedule, with these cameras chosen."""
        self.form.choose(cameras)
        self.form.show()
        self._arrange()
        self.form.minutes.setFocus()
        self.form.minutes.selectAll()

    def close_form(self) -> None:
        """Put the form away, as if nothing had been typed."""
        self.form.hide()
        self.form.reset()
        self._arrange()
        self.add.setFocus()

    def _arrange(self) -> None:
        adding = not self.form.isHidden()
        self._between.setVisible(bool(self.rows) and adding)
        self.empty.setVisible(not self.rows and not adding)
        self.add.setVisible(bool(self.rows) and not adding)

    def _on_event(self, event: object) -> None:
        if isinstance(event, ScheduleChanged | CamerasChanged):
            self.refresh()

    def _add(self, cameras: list[CameraRef], minutes: int) -> None:
        self._bridge.call(
            lambda: self._backend.add_schedule(cameras, Every(minutes=minutes)),
            lambda schedule: self.close_form(),
            self.form.fail,
            owner=self,
        )

    def _pause(self, schedule_id: str, paused: bool) -> None:
        self._bridge.call(
            lambda: self._backend.pause_schedule(schedule_id, paused),
            None,
            self._failed,
            owner=self,
        )

    def _remove(self, schedule_id: str) -> None:
        self._bridge.call(
            lambda: self._backend.remove_schedule(schedule_id), None, self._failed, owner=self
        )

    def _failed(self, error: BaseException) -> None:
        self.message.say(words.say(error))
        self.refresh()


class ScheduleRow(QWidget):
    """One schedule: its cameras, its rule, the next and the last time; pause and remove."""

    paused = Signal(str, bool)
    removed = Signal(str)

    def __init__(self, schedule: Schedule, listing: CameraList, now: datetime) -> None:
        super().__init__()
        self.schedule = schedule
        who = _cameras(schedule, listing)
        self.setAccessibleName(f"{who}, {_rule(schedule, now)}")
        self.rule = Paragraph(_rule(schedule, now), "second")
        self.last = Paragraph(*_last(schedule, now))
        on = schedule.paused
        self.pause = icon_button(
            "play" if on else "pause",
            "Go on with this schedule" if on else "Pause this schedule",
            on_click=lambda: self.paused.emit(schedule.id, not on),
        )
        self.remove = icon_button("delete", "Remove this schedule", on_click=self.ask)
        self.confirm = Confirm("Remove this schedule? Its pictures stay.", "Remove")
        self.confirm.hide()
        self.confirm.agreed.connect(lambda: self.removed.emit(schedule.id))
        self.confirm.kept.connect(self._keep)
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(Paragraph(who, "strong"))
        about.addWidget(self.rule)
        about.addWidget(self.last)
        top = QHBoxLayout()
        top.setSpacing(XS)
        top.addLayout(about, 1)
        top.addWidget(self.pause, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(top)
        column.addWidget(self.confirm)
        self.last.setVisible(bool(self.last.plain()))

    @property
    def asking(self) -> bool:
        """Whether it asks if it shall be removed."""
        return not self.confirm.isHidden()

    def ask(self) -> None:
        """Ask whether it shall be removed."""
        self.remove.setEnabled(False)
        self.confirm.ask()

    def _keep(self) -> None:
        self.confirm.hide()
        self.remove.setEnabled(True)
        self.remove.setFocus()


def _cameras(schedule: Schedule, listing: CameraList) -> str:
    if not schedule.cameras:
        return "All cameras"
    found = [listing.find(ref) for ref in schedule.cameras]
    names = [phrases.shortened(one.name) if one else "a camera that is gone" for one in found]
    more = len(names) - _NAMED
    told = phrases.listed([*names[:_NAMED], f"{more:,} more"] if more > 1 else names)
    return told[:1].upper() + told[1:]


def _rule(schedule: Schedule, now: datetime) -> str:
    words = schedule_words(schedule)
    rule = words[:1].upper() + words[1:]
    if schedule.paused:
        return f"{rule} · paused"
    if schedule.next is None:
        return rule
    return f"{rule} · next {phrases.within(phrases.when(schedule.next, now))}"


def _last(schedule: Schedule, now: datetime) -> tuple[str, str]:
    """How the last run went, in words, and the role of that line."""
    if schedule.last_planned is None:
        return "", "caption"
    at = f"Last run {phrases.within(phrases.when(schedule.last_planned, now))}"
    if schedule.last_outcome is None:
        return f"{at}: not ended yet.", "caption"
    outcome = {
        "done": "all went well",
        "partly": "not every camera answered",
        "failed": "no picture",
    }.get(schedule.last_outcome, schedule.last_outcome)
    role = {"done": "caption", "partly": "notice"}.get(schedule.last_outcome, "alert")
    return f"{at}: {outcome}. {schedule.last_error or ''}".strip(), role
