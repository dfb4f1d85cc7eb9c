"""The rules that are kept: each as a sentence, when it is next, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.schedules import Cron, Every, Schedule, Sun
from blinkthink.core.state import CameraList
from blinkthink.core.translation import tr
from blinkthink.ui import icons
from blinkthink.ui.focus import tab_through
from blinkthink.ui.pages.frame import Confirm, clear
from blinkthink.ui.pages.schedule import says
from blinkthink.ui.tokens import XS, M, S
from blinkthink.ui.widgets import Card, Chip, Paragraph, icon_button, line


class RuleRow(QWidget):
    """One rule."""

    pause_wanted = Signal(object)
    """The Schedule that shall be paused."""
    resumed = Signal(str)
    changed = Signal(object)
    """The Schedule whose rule shall be changed."""
    removed = Signal(str)

    def __init__(self, schedule: Schedule, listing: CameraList, now: datetime) -> None:
        super().__init__()
        self.schedule = schedule
        rule = says.sentence(schedule.rule, schedule.between, schedule.only)
        self.who = says.who(schedule.cameras, listing)
        self.setAccessibleName(f"{rule}: {self.who}, {says.upcoming(schedule, now)}")
        sign = QLabel()
        icons.put(sign, _icon(schedule), "muted" if schedule.paused else "second")
        self.rule = Paragraph(rule, "strong")
        self.about = Paragraph(f"{self.who} · {says.upcoming(schedule, now)}", "second")
        self.last = Paragraph(*says.last(schedule, now))
        if not self.last.plain():  # shown by itself it would be a window for a moment
            self.last.hide()
        self.pause = icon_button(
            "play" if schedule.paused else "pause",
            tr("Go on with: {rule}").format(rule=rule)
            if schedule.paused
            else tr("Pause: {rule}").format(rule=rule),
        )
        self.pause.setToolTip(
            tr("Go on with this rule") if schedule.paused else tr("Pause this rule")
        )
        self.pause.clicked.connect(self._on_pause)
        self.edit = icon_button("edit", tr("Change: {rule}").format(rule=rule))
        self.edit.setToolTip(tr("Change this rule"))
        self.edit.clicked.connect(lambda: self.changed.emit(schedule))
        self.remove = icon_button(
            "delete", tr("Remove: {rule}").format(rule=rule), on_click=self.ask
        )
        self.remove.setToolTip(tr("Remove this rule"))
        self.confirm = Confirm(tr("Remove this rule? Its pictures stay."), tr("Remove"))
        self.confirm.hide()
        self.confirm.agreed.connect(lambda: self.removed.emit(schedule.id))
        self.confirm.kept.connect(self._keep)
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(self.rule)
        about.addWidget(self.about)
        about.addWidget(self.last)
        if schedule.forced:
            self.forced = Chip(
                tr("More often than advised"),
                "notice",
                icon="warning",
                filled=True,
                hint=tr("You chose so: it costs battery, or asks Blink often."),
            )
            about.addSpacing(XS)
            about.addWidget(self.forced, 0, Qt.AlignmentFlag.AlignLeft)
        top = QHBoxLayout()
        top.setSpacing(M)
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(about, 1)
        ends = QHBoxLayout()
        ends.setSpacing(XS)
        for part in (self.pause, self.edit, self.remove):
            ends.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(ends)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(top)
        column.addWidget(self.confirm)

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

    def _on_pause(self) -> None:
        if self.schedule.paused:
            self.resumed.emit(self.schedule.id)
        else:
            self.pause_wanted.emit(self.schedule)


class RulesCard(Card):
    """All of them, with hairlines between."""

    pause_wanted = Signal(object)
    resumed = Signal(str)
    changed = Signal(object)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Rules"))
        self.rows: list[RuleRow] = []
        self._shown: object = None
        self.body.setSpacing(M)

    def show_rules(self, rules: Sequence[Schedule], listing: CameraList, now: datetime) -> None:
        """Show these; a question that is open stays, and so does the focus."""
        words = [says.upcoming(one, now) + says.last(one, now)[0] for one in rules]
        shown = (tuple(rules), [camera.ref for camera in listing.cameras], words)
        if shown == self._shown:
            return
        self._shown = shown
        asked = {row.schedule.id for row in self.rows if row.asking}
        focus = self._focused()
        clear(self.body)
        self.rows = []
        for rule in rules:
            row = RuleRow(rule, listing, now)
            row.pause_wanted.connect(self.pause_wanted)
            row.resumed.connect(self.resumed)
            row.changed.connect(self.changed)
            row.removed.connect(self.removed)
            if self.rows:
                self.body.addWidget(line())
            self.body.addWidget(row)
            self.rows.append(row)
            if rule.id in asked:
                row.ask()
            if focus is not None and focus[0] == rule.id and rule.id not in asked:
                getattr(row, focus[1]).setFocus()
        tab_through(self)
        self.setVisible(bool(rules))

    def row(self, schedule_id: str) -> RuleRow | None:
        """The row of a rule."""
        return next((row for row in self.rows if row.schedule.id == schedule_id), None)

    def _focused(self) -> tuple[str, str] | None:
        for row in self.rows:
            for name in ("pause", "edit", "remove"):
                if getattr(row, name).hasFocus():
                    return row.schedule.id, name
        return None


def _icon(schedule: Schedule) -> str:
    match schedule.rule:
        case Every():
            return "again"
        case Sun():
            return "light"
        case Cron():
            return "list"
        case _:
            return "clock"
