"""The results of one run, or of two side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from blinkthink.core.translation import number, tr
from blinkthink.evaluation.refusals import refusal_words
from blinkthink.evaluation.report import Comparison, Report, RunHead
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.pages.evaluation import evaluation_words as words
from blinkthink.ui.pages.evaluation.confusion import Confusion
from blinkthink.ui.pages.evaluation.measures import Legend, MeasureRow, all_numbers, rows_of
from blinkthink.ui.pages.evaluation.wrong_pictures import of_changed, of_wrong
from blinkthink.ui.pages.frame import Hint, clear, turn
from blinkthink.ui.pages.picture_tiles import PictureTiles
from blinkthink.ui.parts import Foldable
from blinkthink.ui.tokens import L, M, S
from blinkthink.ui.widgets import Card, Paragraph, label, line


class Results(QWidget):
    """What was found, in the order in which people ask: how good, on what, and where it failed."""

    compare_wanted = Signal(str)
    """The run to lay beside this one; empty for none."""
    opened = Signal(object)
    """The path of a picture."""

    def __init__(self, thumbs: Callable[[QObject], Thumbs]) -> None:
        super().__init__()
        self._report: Report | None = None
        self._other: Report | None = None
        self._comparison: Comparison | None = None
        self._narrow = False
        self.title = label("", "emphasis")
        self.title.setContentsMargins(0, M, 0, 0)
        self.line = Paragraph(role="second")
        self.other = QComboBox()
        self.other.setAccessibleName(tr("Beside it"))
        self.other.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.other.setMinimumWidth(220)
        self.other.setMaximumWidth(300)
        self.other.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.other.activated.connect(
            lambda _: self.compare_wanted.emit(self.other.currentData() or "")
        )
        self.few = Hint("info", "", "second")
        self.rows: list[MeasureRow] = []
        self.numbers = Card()
        self.numbers.body.setSpacing(M)
        self.kinds = Foldable(tr("By kind"), self._fill_kinds)
        self.kinds.setParent(self)  # without an owner it would outlive the page
        self.kinds.hide()
        self.details = Foldable(tr("Details"), self._fill_details)
        self.wrong_title = label("", "emphasis")
        self.wrong_title.setContentsMargins(0, M, 0, 0)
        self.right = Hint("done", "", "second")
        self.pictures = PictureTiles(thumbs)
        self.pictures.opened.connect(self.opened)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(L)
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(self.title)
        about.addWidget(self.line)
        about.addWidget(self.few)
        beside = QWidget()
        side = QHBoxLayout(beside)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(S)
        side.addWidget(label(tr("Beside it"), "second"))
        side.addWidget(self.other, 1)
        self._beside = beside
        self._head.addLayout(about, 1)
        self._head.addWidget(beside, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(self._head)
        for part in (self.numbers, self.wrong_title, self.right, self.pictures, self.details):
            column.addWidget(part)

    # What others ask

    def show_report(
        self,
        report: Report,
        runs: Sequence[RunHead],
        now: datetime,
        library: Path,
        *,
        other: Report | None = None,
        comparison: Comparison | None = None,
        say_few: bool = True,
    ) -> None:
        """Show a report; with ``other`` and their ``comparison`` both, the other one second.

        ``say_few``: say what so few pictures can tell, which nobody says beside it.
        """
        self._report, self._other, self._comparison = report, other, comparison
        head = report.head
        self.title.setText(head.title or head.model)
        self.title.setAccessibleName(tr("Results of {run}").format(run=words.run_name(head, now)))
        self.line.say(words.run_line(head, now, library))
        few = words.few(head.done) if say_few else ""
        self.few.say(few)
        self.few.setVisible(bool(few))
        with QSignalBlocker(self.other):
            self.other.clear()
            self.other.addItem(tr("Nothing"), "")
            for one in runs:
                if one.name != head.name:
                    self.other.addItem(words.run_name(one, now), one.name)
            chosen = other.head.name if other is not None else ""
            self.other.setCurrentIndex(max(0, self.other.findData(chosen)))
        self._beside.setVisible(self.other.count() > 1)
        self._fill_numbers(now)
        self._show_pictures()
        for part, title in ((self.kinds, tr("By kind")), (self.details, tr("Details"))):
            part.say(title)
        self.show()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        turn(self._head, narrow)
        for row in self.findChildren(MeasureRow):
            row.set_narrow(narrow)

    def stop(self) -> None:
        """Decode no more."""
        self.pictures.stop()

    # Inside

    @property
    def _reports(self) -> list[Report]:
        return [one for one in (self._report, self._other) if one is not None]

    def _fill_numbers(self, now: datetime) -> None:
        self.numbers.body.removeWidget(self.kinds)
        self.kinds.setParent(self)
        clear(self.numbers.body)
        self.rows = []
        reports = self._reports
        if len(reports) > 1:
            differ = len({one.head.detail for one in reports}) > 1
            self.numbers.body.addWidget(
                Legend(
                    [
                        _named(words.run_name(one.head, now), one.head.detail if differ else 0)
                        for one in reports
                    ]
                )
            )
            if self._comparison is not None:
                both = tr(
                    "Compared on the %n picture(s) that both were asked about.",
                    "",
                    self._comparison.pictures,
                )
                self.numbers.body.addWidget(Paragraph(both, "second"))
            self.numbers.body.addWidget(line())
        self._add_rows(self.numbers.body, words.MAIN)
        if self.rows:
            caption = tr(
                "A dot is what was measured, its line where the truth likely lies (95 of 100)."
            )
            self.numbers.body.addWidget(Paragraph(caption, "caption"))
        else:
            self.numbers.body.addWidget(Paragraph(tr("There is nothing to count yet."), "second"))
        self.numbers.body.addWidget(self.kinds)
        self.kinds.setVisible(self._known(words.KINDS))

    def _add_rows(self, column: QVBoxLayout, titles: dict[str, str]) -> None:
        differences = {}
        if self._comparison is not None:
            differences = {one.key: one for one in self._comparison.differences}
        for row in rows_of(titles, self._reports, differences):
            row.set_narrow(self._narrow)
            self.rows.append(row)
            column.addWidget(row)
            row.show()

    def _known(self, titles: dict[str, str]) -> bool:
        return any(one.measure(key) is not None for one in self._reports for key in titles)

    def _fill_kinds(self, column: QVBoxLayout) -> None:
        column.addSpacing(S)
        self._add_rows(column, words.KINDS)

    def _show_pictures(self) -> None:
        report, comparison = self._report, self._comparison
        if report is None:
            return
        if comparison is not None:
            shown = [of_changed(one) for one in comparison.changed]
            title = tr("%n picture(s) where the two differ", "", len(shown))
            nothing = tr("They answered alike on every picture.")
        else:
            shown = [of_wrong(one) for one in report.wrong]
            title = tr("%n picture(s) that went wrong", "", len(shown))
            nothing = tr("No picture went wrong.")
        self.wrong_title.setText(title)
        self.wrong_title.setVisible(bool(shown))
        self.right.say(nothing)
        self.right.setVisible(not shown and report.head.done > 0)
        self.pictures.setVisible(bool(shown))
        self.pictures.show_pictures(shown)

    def _fill_details(self, column: QVBoxLayout) -> None:
        for report in self._reports:
            if len(self._reports) > 1:
                column.addWidget(label(report.head.title or report.head.model, "strong"))
            for note in report.notes:
                column.addWidget(Paragraph(note, "second"))
            if report.problems:
                told = "\n".join(
                    f"{refusal_words(why)}: {number(count)}" for why, count in report.problems
                )
                column.addWidget(label(tr("Why answers were refused"), "heading"))
                column.addWidget(Paragraph(told, "second"))
            if report.confusion:
                column.addWidget(label(tr("What was taken for what, in pictures"), "heading"))
                column.addWidget(Confusion(report.confusion))
        for group, lines in all_numbers(self._reports):
            column.addSpacing(S)
            column.addWidget(label(group, "heading"))
            for title, told in lines:
                column.addWidget(_number(title, told))


def _number(title: str, told: str) -> QWidget:
    made = QWidget()
    made.setAccessibleName(f"{title}: {told}")
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(M)
    row.addWidget(Paragraph(title, "second"), 1)
    row.addWidget(Paragraph(told), 1)
    return made


def _named(name: str, detail: int | None) -> str:
    told = tr("detail {number}").format(number=detail)
    return f"{name} · {told}" if detail else name
