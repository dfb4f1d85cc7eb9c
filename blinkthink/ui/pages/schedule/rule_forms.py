"""The four kinds of rules, each with its controls: every so often, at times, by the sun, cron."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core import words
from blinkthink.core.alert_words import DAY_NAMES, DAY_SHORT
from blinkthink.core.errors import Usage
from blinkthink.core.schedules import DAYS, At, Cron, Day, Every, Rule, Sun
from blinkthink.core.translation import tr
from blinkthink.schedule.cron import parse
from blinkthink.ui.flow import Flow
from blinkthink.ui.pages.frame import Hint
from blinkthink.ui.pages.schedule.place_picker import PlacePicker
from blinkthink.ui.pages.sentence_controls import choice, word
from blinkthink.ui.pages.times import time_edit, time_of, to_time
from blinkthink.ui.tokens import CONTROL_HEIGHT, S
from blinkthink.ui.widgets import button, icon_button, label, padded

_LONGEST = 7 * 24 * 60  # minutes
_HOUR = 60
_MOST_TIMES = 24


class RuleForm(QWidget):
    """One kind; a subclass says which rule its controls make."""

    changed = Signal()

    def rule(self) -> Rule | None:
        """None while something is missing."""
        raise NotImplementedError

    def missing(self) -> str:
        """What is missing, in words; empty where nothing is."""
        return ""

    def first(self) -> QWidget:
        """The control that one begins with."""
        raise NotImplementedError


class EveryForm(RuleForm):
    """“every [30] [minutes]”."""

    def __init__(self) -> None:
        super().__init__()
        self.number = QSpinBox()
        self.number.setRange(1, _LONGEST)
        self.number.setAccessibleName(tr("How often"))
        self.number.setFixedHeight(CONTROL_HEIGHT)
        padded(self.number)
        self.unit = choice(tr("Unit"), [(1, tr("minutes")), (_HOUR, tr("hours"))])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        for part in (word(tr("every", "“every [30] [minutes]”")), self.number, self.unit):
            row.addWidget(part)
        row.addStretch(1)
        self.number.valueChanged.connect(lambda _: self.changed.emit())
        self.unit.activated.connect(self._on_unit)
        self.show_rule(Every(minutes=_HOUR))

    def rule(self) -> Every:
        return Every(minutes=self.number.value() * self.unit.currentData())

    def show_rule(self, rule: Every) -> None:
        """Show this rule; several whole hours as hours."""
        hours = rule.minutes % _HOUR == 0 and rule.minutes > _HOUR
        self.unit.setCurrentIndex(1 if hours else 0)
        self._set_range()
        self.number.setValue(rule.minutes // _HOUR if hours else rule.minutes)

    def first(self) -> QWidget:
        return self.number

    def _on_unit(self) -> None:
        self._set_range()
        self.changed.emit()

    def _set_range(self) -> None:
        self.number.setMaximum(_LONGEST // self.unit.currentData())


class AtForm(RuleForm):
    """“at [07:30] [19:00] [+]” and the days, of which none stand for all."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[QTimeEdit] = []
        self.days: dict[Day, QPushButton] = {}
        self._holder = QWidget()
        self._flow = Flow(self._holder, gap=S)
        self.add = button(tr("Add a time"), icon="add", on_click=self._add)
        days = QWidget()
        row = Flow(days, gap=S - 2)
        for day in DAYS:
            made = button(DAY_SHORT[day], "filter")
            made.setCheckable(True)
            made.setAccessibleName(DAY_NAMES[day])
            made.clicked.connect(lambda _=False: self.changed.emit())
            self.days[day] = made
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self._holder)
        column.addWidget(days)
        column.addWidget(label(tr("No day chosen is every day."), "caption"))
        self.show_rule(At(times=("08:00",)))

    def rule(self) -> At:
        times = sorted({time_of(edit) for edit in self.times})
        days = tuple(day for day, made in self.days.items() if made.isChecked())
        return At(times=tuple(times), days=() if len(days) == len(DAYS) else days)

    def show_rule(self, rule: At) -> None:
        """Show this rule."""
        self._show_times([to_time(text) for text in rule.times])
        for day, made in self.days.items():
            made.setChecked(day in rule.days)

    def first(self) -> QWidget:
        return self.times[0]

    def _show_times(self, times: Sequence[QTime]) -> None:
        self._flow.removeWidget(self.add)
        self._flow.clear()
        self.times = []
        self._put(word(tr("at", "“at [07:30]”")))
        for number, one in enumerate(times):
            edit = time_edit(tr("Time {number}").format(number=number + 1))
            edit.setTime(one)
            edit.timeChanged.connect(lambda _: self.changed.emit())
            self.times.append(edit)
            self._put(self._removable(edit, number + 1) if len(times) > 1 else edit)
        self._put(self.add)
        self.add.setVisible(len(times) < _MOST_TIMES)
        self.updateGeometry()

    def _put(self, part: QWidget) -> None:
        self._flow.addWidget(part)
        part.show()  # at once: what is hidden takes no room when this is laid out

    def _removable(self, edit: QTimeEdit, number: int) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(edit)
        remove = icon_button("close", tr("Take time {number} away").format(number=number))
        remove.clicked.connect(lambda: self._remove(edit))
        row.addWidget(remove)
        return made

    def _add(self) -> None:
        now = [edit.time() for edit in self.times]
        self._show_times([*now, max(now).addSecs(3600)])
        self.times[-1].setFocus()
        self.changed.emit()

    def _remove(self, edit: QTimeEdit) -> None:
        self._show_times([one.time() for one in self.times if one is not edit])
        self.times[-1].setFocus()
        self.changed.emit()


class SunForm(RuleForm):
    """“[30] [minutes] [before] [sunset]”, at the settings' place."""

    def __init__(self, places: PlacePicker) -> None:
        super().__init__()
        self.offset = QSpinBox()
        self.offset.setRange(1, 720)
        self.offset.setValue(30)
        self.offset.setSingleStep(5)
        self.offset.setSuffix(" min")
        self.offset.setFixedHeight(CONTROL_HEIGHT)
        self.offset.setAccessibleName(tr("Minutes before or after"))
        padded(self.offset)
        self.way = choice(
            tr("Before or after"),
            [(0, tr("at", "“at [sunset]”")), (-1, tr("before")), (1, tr("after"))],
        )
        self.event_of_day = choice(
            tr("Sunrise or sunset"), [("sunrise", tr("sunrise")), ("sunset", tr("sunset"))]
        )
        self.places = places
        row = QHBoxLayout()
        row.setSpacing(S)
        for part in (self.offset, self.way, self.event_of_day):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(row)
        column.addWidget(places)
        self.offset.valueChanged.connect(lambda _: self.changed.emit())
        self.way.activated.connect(self._on_way)
        self.event_of_day.activated.connect(lambda _: self.changed.emit())
        places.changed.connect(self.changed)
        self.show_rule(Sun(event="sunset"))

    def rule(self) -> Sun | None:
        if self.places.place is None:
            return None
        offset = self.offset.value() * self.way.currentData()
        return Sun(event=self.event_of_day.currentData(), offset_minutes=offset)

    def missing(self) -> str:
        return "" if self.places.place is not None else tr("Choose the place where the sun rises.")

    def show_rule(self, rule: Sun) -> None:
        """Show this rule."""
        minutes = rule.offset_minutes
        self.way.setCurrentIndex(self.way.findData((minutes > 0) - (minutes < 0)))
        self.event_of_day.setCurrentIndex(self.event_of_day.findData(rule.event))
        if minutes:
            self.offset.setValue(abs(minutes))
        self.offset.setVisible(bool(minutes))

    def first(self) -> QWidget:
        return self.way

    def _on_way(self) -> None:
        self.offset.setVisible(bool(self.way.currentData()))
        self.changed.emit()


class CronForm(RuleForm):
    """The five fields of a crontab line."""

    def __init__(self) -> None:
        super().__init__()
        self.expression = QLineEdit()
        self.expression.setAccessibleName(tr("Cron expression"))
        self.expression.setPlaceholderText("*/30 8-18 * * mon-fri")
        hint = tr("Minute, hour, day of the month, month, day of the week; in local time.")
        self.expression.setAccessibleDescription(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S - 2)
        column.addWidget(self.expression)
        column.addWidget(Hint("info", hint))
        self.expression.textChanged.connect(lambda _: self.changed.emit())

    def rule(self) -> Cron | None:
        text = " ".join(self.expression.text().split())
        return Cron(expression=text) if text else None

    def missing(self) -> str:
        rule = self.rule()
        if rule is None:
            return tr("Type the five fields.")
        try:
            parse(rule.expression)
        except Usage as error:
            return words.say(error).sentence
        return ""

    def show_rule(self, rule: Cron) -> None:
        """Show this rule."""
        self.expression.setText(rule.expression)

    def first(self) -> QWidget:
        return self.expression
