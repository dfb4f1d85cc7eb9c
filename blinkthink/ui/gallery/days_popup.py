"""The popup of days: usual ranges, a calendar to go to a day, and to show some days alone."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from blinkthink.core import dates
from blinkthink.core.translation import tr
from blinkthink.gallery.index.query import Bucket, Query
from blinkthink.ui.flow import Flow
from blinkthink.ui.gallery.calendar import MonthView
from blinkthink.ui.gallery.query_words import days_of, range_name, with_days
from blinkthink.ui.popup import Popup
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import button, icon_button, label

_PRESETS = (
    (tr("Any day"), None),
    (tr("Today"), 1),
    (tr("Yesterday"), -1),
    (tr("7 days"), 7),
    (tr("30 days"), 30),
)


class DaysPopup(Popup):
    """Says which days shall be shown, or which one shall be gone to."""

    chosen = Signal(object, object)
    """The first and the last day to show; None and None for any."""
    went = Signal(object)
    """To this day, in what is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Days"), parent)
        self._today = date(2000, 1, 1)
        presets = QWidget()
        row = Flow(presets)
        for text, days in _PRESETS:
            row.addWidget(button(text, "filter", on_click=partial(self._preset, days)))
        self.month = MonthView()
        self.month.went.connect(self.went.emit)
        self.month.range_changed.connect(self._name_range)
        self.month.month_changed.connect(self._name_month)
        self.title = label("", "strong")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        before = icon_button("left", tr("Month before"), on_click=lambda: self.month.step_month(-1))
        after = icon_button("right", tr("Month after"), on_click=lambda: self.month.step_month(1))
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(before)
        head.addWidget(self.title, 1)
        head.addWidget(after)
        self.only = button(tr("Show only this day"), on_click=self._choose)
        self.body.addWidget(presets)
        self.body.addLayout(head)
        self.body.addWidget(self.month)
        self.body.addWidget(self.only, 0, Qt.AlignmentFlag.AlignRight)

    def prepare(self, days: list[Bucket], query: Query, now: date, at: date | None) -> None:
        """Show how many pictures each day has, what is chosen, and the day in sight."""
        self._today = now
        self.month.show_days(days, now)
        self.month.go_to(at or (days[0].start.date() if days else now))
        self.month.mark(days_of(query) or (self.month.day, self.month.day))
        self._name_month()

    def _preset(self, days: int | None) -> None:
        today = self._today
        if days is None:
            self.chosen.emit(None, None)
        elif days < 0:
            self.chosen.emit(today - timedelta(days=1), today - timedelta(days=1))
        else:
            self.chosen.emit(today - timedelta(days=days - 1), today)
        self.close()

    def _choose(self) -> None:
        if self.month.range is not None:
            self.chosen.emit(*self.month.range)
        self.close()

    def _name_month(self) -> None:
        self.title.setText(dates.month_and_year(self.month.month))

    def _only_words(self, first: date, last: date) -> str:
        ago = (self._today - first).days
        if first == last and ago in (0, 1):
            return tr("Show only yesterday") if ago else tr("Show only today")
        days = range_name(with_days(Query(), first, last), self._today)
        return tr("Show only {days}").format(days=days)

    def _name_range(self) -> None:
        days = self.month.range
        if days is None:
            return
        self.only.setText(self._only_words(*days))
        self.only.setAccessibleName(self.only.text())
