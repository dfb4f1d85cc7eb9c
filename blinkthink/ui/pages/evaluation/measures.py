"""The numbers of one run, or of two side by side, each with its interval drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.translation import tr
from blinkthink.evaluation.report import Difference, Measure, Report
from blinkthink.ui import icons, theme
from blinkthink.ui.pages.evaluation import evaluation_words as words
from blinkthink.ui.pages.evaluation.plot import IntervalPlot, Point, Sign
from blinkthink.ui.pages.frame import turn
from blinkthink.ui.tokens import XS, L, M, S
from blinkthink.ui.widgets import Paragraph, label

_TITLE, _VALUE = 215, 212


class MeasureRow(QWidget):
    """A title, the plot of shares, and the numbers; for two runs a number and a sign for each."""

    def __init__(
        self, title: str, measures: Sequence[Measure | None], difference: Difference | None = None
    ) -> None:
        super().__init__()
        self.measures = tuple(measures)
        known = [one for one in measures if one is not None]
        spoken = " · ".join(words.spoken(title, one) for one in known)
        self.setAccessibleName(spoken)
        self._title = Paragraph(title)
        self._ends = QWidget()
        ends = QVBoxLayout(self._ends)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.setSpacing(2)
        for number, measure in enumerate(measures):
            ends.addLayout(_value(measure, number if len(measures) > 1 else None))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(L)
        self._row.addWidget(self._title)
        self.plot: IntervalPlot | None = None
        if known and all(one.unit == "share" for one in known):
            self.plot = IntervalPlot()
            goal = next((one.goal for one in known if one.goal is not None), None)
            self.plot.show_points([_point(one) for one in measures], goal)
            self._row.addWidget(self.plot, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._gap = QWidget()
            self._row.addWidget(self._gap, 1)
        self._row.addWidget(self._ends)
        self.verdict = ""
        if difference is not None:
            self._add_verdict(ends, difference)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """One below the other where there is no room."""
        turn(self._row, narrow)
        self._row.setSpacing(2 if narrow else L)
        # Prose has room below its line: this puts it level with the numbers beside it.
        self._title.setContentsMargins(0, 0 if narrow else XS, 0, 0)
        most = 16_777_215
        for part, width in ((self._title, _TITLE), (self._ends, _VALUE)):
            part.setMinimumWidth(0 if narrow else theme.px(width))
            part.setMaximumWidth(most if narrow else theme.px(width))
        self.setContentsMargins(0, 0, 0, XS if narrow else 0)

    def _add_verdict(self, column: QVBoxLayout, difference: Difference) -> None:
        text, role, icon = words.VERDICTS.get(difference.verdict, words.VERDICTS["unknown"])
        self.verdict = text
        row = QHBoxLayout()
        row.setSpacing(S - 2)
        sign = QLabel()
        icons.put(sign, icon, role if role != "muted" else "second", 14)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        told = Paragraph(text, role)
        hint = " · ".join(part for part in (words.change(difference), difference.words) if part)
        told.setToolTip(hint)
        told.setAccessibleDescription(hint)
        row.addWidget(told, 1)
        column.addLayout(row)


class Legend(QWidget):
    """Which sign is which run."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for number, name in enumerate(names):
            row = QHBoxLayout()
            row.setSpacing(S)
            row.addWidget(Sign(number), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(Paragraph(name, "second"), 1)
            column.addLayout(row)


def rows_of(
    titles: Mapping[str, str], reports: Sequence[Report], differences: Mapping[str, Difference]
) -> list[MeasureRow]:
    """A row for each of these measures that one of the reports knows."""
    made = []
    for key, title in titles.items():
        measures = [report.measure(key) for report in reports]
        if any(one is not None and one.value is not None for one in measures):
            made.append(MeasureRow(title, measures, differences.get(key)))
    return made


def all_numbers(reports: Sequence[Report]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every measure, by group: its name and what it says, for those who want to know."""
    groups: dict[str, dict[str, str]] = {}
    for report in reports:
        for measure in report.measures:
            groups.setdefault(measure.group, {}).setdefault(measure.key, measure.title)
    made = []
    for group, titles in groups.items():
        lines = []
        for key, title in titles.items():
            told = [_line(report.measure(key)) for report in reports]
            lines.append((title, "   |   ".join(told)))
        made.append((group, lines))
    return made


def _line(measure: Measure | None) -> str:
    if measure is None or measure.value is None:
        return "–"
    parts = [words.number(measure.value, measure.unit)]
    interval, hits = words.between(measure), words.counted_from(measure)
    parts += [f"({interval})"] if interval else []
    parts += [f"· {hits}"] if hits else []
    if measure.goal is not None:
        told = tr("· goal {goal} reached") if measure.met else tr("· goal {goal} not reached")
        parts.append(told.format(goal=words.number(measure.goal, measure.unit)))
    return " ".join(parts)


def _value(measure: Measure | None, number: int | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(S)
    if number is not None:
        row.addWidget(Sign(number), 0, Qt.AlignmentFlag.AlignVCenter)
    value = measure.value if measure is not None else None
    strong = label(words.number(value, measure.unit if measure is not None else "share"), "strong")
    row.addWidget(strong)
    if measure is not None and value is not None:
        interval = label(words.between(measure), "second")
        interval.setToolTip(words.counted_from(measure))
        row.addWidget(interval)
    row.addStretch(1)
    row.setContentsMargins(0, 0, M, 0)
    return row


def _point(measure: Measure | None) -> Point:
    if measure is None:
        return Point(None)
    return Point(measure.value, measure.low, measure.high)
