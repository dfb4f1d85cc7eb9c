"""Pausing one rule or all: the menu of how long, and the sheet for a date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, QTime, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QMenu, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.translation import tr
from blinkthink.ui.pages.schedule import says
from blinkthink.ui.pages.sentence_controls import word
from blinkthink.ui.pages.times import time_edit, time_of
from blinkthink.ui.sheet import Sheet
from blinkthink.ui.tokens import CONTROL_HEIGHT, S
from blinkthink.ui.widgets import Paragraph, button, padded

_WIDTH = 420
Paused = Callable[[datetime | None], object]


def pause_menu(
    below: QWidget, name: str, clock: Clock, paused: Paused, date_wanted: Callable[[], object]
) -> QMenu:
    """Open the menu below a button; ``paused`` gets the end, None for until one goes on."""
    menu = QMenu(below)
    menu.setAccessibleName(name)
    choices = says.pauses(says.local_now(clock))
    for text, until in choices[:-1]:
        menu.addAction(text).triggered.connect(lambda _=False, until=until: paused(until))
    menu.addAction(tr("Until a date…")).triggered.connect(lambda: date_wanted())
    menu.addSeparator()
    text, until = choices[-1]
    menu.addAction(text).triggered.connect(lambda: paused(until))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(below.mapToGlobal(QPoint(0, below.height() + 2)))
    return menu


class PauseSheet(Sheet):
    """Until which day and hour."""

    chosen = Signal(object)
    """The local time at which it goes on."""

    def __init__(self, parent: QWidget, what: str, clock: Clock) -> None:
        super().__init__(parent, tr("Pause until a date"), width=_WIDTH)
        self._clock = clock
        now = says.local_now(clock)
        self.day = QDateEdit()
        self.day.setAccessibleName(tr("Day"))
        self.day.setDisplayFormat(tr("ddd d MMMM yyyy", "a date, in Qt’s notation"))
        self.day.setFixedHeight(CONTROL_HEIGHT)
        self.day.setMinimumDate(QDate(now.year, now.month, now.day))
        later = now + timedelta(days=7)
        self.day.setDate(QDate(later.year, later.month, later.day))
        padded(self.day)
        self.time = time_edit(tr("Time"))
        self.time.setTime(QTime(says.MORNING.hour, says.MORNING.minute))
        self.said = Paragraph("", "second")
        self.pause = button(tr("Pause"), "primary", on_click=self._submit)
        row = QHBoxLayout()
        row.setSpacing(S)
        for part in (
            word(tr("until")),
            self.day,
            word(tr("at", "“until [a day] at [07:00]”")),
            self.time,
        ):
            row.addWidget(part)
        row.addStretch(1)
        self.body.addWidget(Paragraph(what, "second"))
        self.body.addLayout(row)
        self.body.addWidget(self.said)
        self.buttons.addWidget(self.pause)
        self.buttons.addWidget(button(tr("Cancel"), on_click=self.dismiss))
        self.buttons.addStretch(1)
        self.day.dateChanged.connect(self._on_changed)
        self.time.timeChanged.connect(self._on_changed)
        self._on_changed()

    def until(self) -> datetime:
        """What is chosen."""
        day = date.fromisoformat(self.day.date().toString(Qt.DateFormat.ISODate))
        clock = time.fromisoformat(time_of(self.time))
        return says.local(day, clock, self._clock.zone())

    def _on_changed(self) -> None:
        now, until = says.local_now(self._clock), self.until()
        ahead = until > self._clock.now()
        self.pause.setEnabled(ahead)
        told = (
            tr("It goes on by itself: {time}.").format(time=says.at(until, now))
            if ahead
            else tr("That is in the past.")
        )
        self.said.say(told)

    def _submit(self) -> None:
        self.chosen.emit(self.until())
        self.close_sheet()
