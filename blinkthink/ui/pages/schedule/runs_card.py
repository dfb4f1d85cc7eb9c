"""What ran: planned, begun, how it went, and why where it did not go well."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.schedules import Outcome, ScheduledRun
from blinkthink.core.state import CameraList
from blinkthink.core.translation import tr
from blinkthink.ui import icons
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.frame import clear
from blinkthink.ui.pages.schedule import says
from blinkthink.ui.tokens import L, M
from blinkthink.ui.widgets import Card, Paragraph, button, label

KEPT = 200  # runs that are asked for
_STEP = 12  # that are shown at first, and more with each click
_SIGNS: dict[Outcome | None, tuple[str, str]] = {
    "done": ("done", "ok"),
    "partly": ("warning", "notice"),
    "failed": ("error", "alert"),
    "skipped": ("minus", "muted"),
    None: ("waiting", "second"),
}


class RunRow(QWidget):
    """One run."""

    def __init__(self, run: ScheduledRun, listing: CameraList, rule: str, now: datetime) -> None:
        super().__init__()
        self.run = run
        sign = QLabel()
        icons.put(sign, *_SIGNS[run.outcome])
        self.title = Paragraph(says.run_title(run, now))
        self.detail = Paragraph(says.run_detail(run, listing, rule, now), "caption")
        self.reason = Paragraph(run.reason, says.role(run.outcome))
        if not run.reason:  # shown by itself it would be a window for a moment
            self.reason.hide()
        told = QVBoxLayout()
        told.setSpacing(1)
        for part in (self.title, self.detail, self.reason):
            told.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)
        parts = (self.title.plain(), self.detail.plain(), run.reason)
        self.setAccessibleName(". ".join(part for part in parts if part))


class RunsCard(Card):
    """The newest first. It says what it is doing while it has nothing to show."""

    wanted = Signal()
    """The runs are to be read again."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Runs"))
        self.rows: list[RunRow] = []
        self._runs: tuple[ScheduledRun, ...] | None = None
        self._listing = CameraList()
        self._rules: dict[str, str] = {}
        self._now: datetime | None = None
        self._most = _STEP
        self.failures = QCheckBox(tr("Only failures"))
        self.failures.toggled.connect(self._fill)
        self.message = InlineMessage(closable=False)
        self.message.acted.connect(self.wanted)
        self.state = Paragraph(tr("Reading what ran…"), "muted")
        self.clear_filter = button(tr("Show all runs"), "link", on_click=self._clear_filter)
        self.more = button("", "link", on_click=self._show_more)
        head = QHBoxLayout()
        head.setSpacing(L)
        head.addWidget(label(tr("What ran"), "emphasis"), 1)
        head.addWidget(self.failures)
        self._list = QVBoxLayout()
        self._list.setSpacing(M)
        left = Qt.AlignmentFlag.AlignLeft
        self.body.setSpacing(M)
        self.body.addLayout(head)
        self.body.addWidget(self.message)
        self.body.addWidget(self.state)
        self.body.addWidget(self.clear_filter, 0, left)
        self.body.addLayout(self._list)
        self.body.addWidget(self.more, 0, left)
        self._fill()

    def show_runs(
        self,
        runs: Sequence[ScheduledRun],
        listing: CameraList,
        rules: dict[str, str],
        now: datetime,
    ) -> None:
        """``rules`` are the words of the rules by their id; of one that is gone nothing is said."""
        shown = (tuple(runs), listing.cameras, rules)
        same = shown == (self._runs, self._listing.cameras, self._rules)
        self.message.hide()
        if same and self._now is not None and self._now.date() == now.date():
            return
        self._runs, self._listing, self._rules, self._now = tuple(runs), listing, rules, now
        self._fill()

    def fail(self, error: BaseException) -> None:
        """They cannot be read; those that were read stay."""
        self.message.say(words.say(error), action=tr("Try again"))
        self.state.setVisible(self._runs is not None and self.state.isVisible())

    def _fill(self) -> None:
        runs, now = self._runs, self._now
        only = self.failures.isChecked()
        found = [run for run in runs or () if says.failed(run) or not only]
        clear(self._list)
        self.rows = []
        if now is not None:
            for run in found[: self._most]:
                rule = self._rules.get(run.schedule_id, "")
                row = RunRow(run, self._listing, rule, now)
                self.rows.append(row)
                self._list.addWidget(row)
        rest = len(found) - len(self.rows)
        self.more.setText(
            tr("Show {number} more of %n earlier run(s)", "", rest).format(number=min(rest, _STEP))
        )
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(rest > 0)
        self.failures.setVisible(bool(runs))
        self.clear_filter.setVisible(bool(runs) and not found)
        self.state.say(self._state(found))
        self.state.setVisible(bool(self.state.plain()))

    def _state(self, found: Sequence[ScheduledRun]) -> str:
        if self._runs is None:
            return tr("Reading what ran…")
        if not self._runs:
            return tr(
                "Nothing ran yet. Each run will stand here: when, with which cameras, and how."
            )
        if not found:
            return tr("None of the last %n run(s) failed.", "", len(self._runs))
        return ""

    def _show_more(self) -> None:
        before = len(self.rows)
        self._most += _STEP
        self._fill()
        if self.more.isHidden() and len(self.rows) > before:
            self.failures.setFocus()

    def _clear_filter(self) -> None:
        self.failures.setChecked(False)
        self.failures.setFocus()
