"""The evaluations that are kept: when, which model, how many pictures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from blinkthink.core.translation import tr
from blinkthink.evaluation.report import RunHead
from blinkthink.ui.pages.evaluation import evaluation_words as words
from blinkthink.ui.pages.frame import Confirm, clear
from blinkthink.ui.tokens import L, M, S
from blinkthink.ui.widgets import Card, ElidedLabel, button, icon_button

_SHOWN = 3  # of many; the rest opens with a click


class RunRow(Card):
    """One of them, with what can be done with it."""

    shown = Signal(str)
    removed = Signal(str)
    exported = Signal(str, str)
    """The run, and “json” or “csv”."""

    def __init__(self, head: RunHead, now: datetime, library: Path) -> None:
        super().__init__()
        self.head = head
        name = words.run_name(head, now)
        self.setAccessibleName(name)
        self.title = ElidedLabel(head.title or head.model, "strong")
        self.line = ElidedLabel(words.run_line(head, now, library), "second")
        self.show_it = button(tr("Show"), on_click=lambda: self.shown.emit(head.name))
        self.show_it.setAccessibleName(tr("Show {run}").format(run=name))
        self.export = icon_button(
            "export", tr("Export {run}").format(run=name), on_click=self._choose_format
        )
        self.delete = icon_button("delete", tr("Delete {run}").format(run=name), on_click=self._ask)
        self._question: Confirm | None = None
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(self.title)
        about.addWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addLayout(about, 1)
        for part in (self.show_it, self.export, self.delete):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.setContentsMargins(L, S + 2, M, S + 2)
        self.body.addLayout(row)

    def choose(self, chosen: bool) -> None:
        super().choose(chosen)
        self.show_it.setText(tr("Shown below") if chosen else tr("Show"))
        self.show_it.setEnabled(not chosen)

    def menu(self) -> QMenu:
        """The ways to export it."""
        made = QMenu(self)
        made.setAccessibleName(tr("Export as"))
        for text, kind in (
            (tr("All of it, as JSON…"), "json"),
            (tr("The numbers, as a table (CSV)…"), "csv"),
        ):
            action = made.addAction(text)
            action.triggered.connect(
                lambda _=False, kind=kind: self.exported.emit(self.head.name, kind)
            )
        made.aboutToHide.connect(made.deleteLater)
        return made

    def _choose_format(self) -> None:
        self.menu().popup(self.export.mapToGlobal(QPoint(0, self.export.height() + 2)))

    def _ask(self) -> None:
        if self._question is None:
            self._question = Confirm(
                tr("Delete these numbers? Pictures and models stay."), tr("Delete")
            )
            self._question.agreed.connect(lambda: self.removed.emit(self.head.name))
            self._question.kept.connect(self._keep)
            self.body.addWidget(self._question)
        self._question.ask()

    def _keep(self) -> None:
        if self._question is not None:
            self._question.hide()
        self.delete.setFocus()


class RunList(QWidget):
    """The newest first; of many the first ones."""

    shown = Signal(str)
    removed = Signal(str)
    exported = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("What was measured"))
        self._heads: tuple[RunHead, ...] = ()
        self._chosen = ""
        self._all = False
        self.rows: list[RunRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(S)
        self.more = button("", "link", on_click=self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(self._lines)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_runs(
        self, heads: Sequence[RunHead], chosen: str, now: datetime, library: Path
    ) -> None:
        """Show these, with the one that is shown in full marked."""
        if tuple(heads) != self._heads:
            self._heads = tuple(heads)
            self._fill(now, library)
        self._chosen = chosen
        place = next((i for i, one in enumerate(self._heads) if one.name == chosen), 0)
        if place >= _SHOWN:
            self._all = True
        for number, row in enumerate(self.rows):
            row.choose(row.head.name == chosen)
            row.setVisible(self._all or number < _SHOWN)
        rest = len(self.rows) - _SHOWN
        self.more.setVisible(rest > 0 and not self._all)
        self.more.setText(tr("%n earlier one(s)", "", max(0, rest)))
        self.more.setAccessibleName(self.more.text())
        self.setVisible(bool(self.rows))

    def _fill(self, now: datetime, library: Path) -> None:
        clear(self._lines)
        self.rows = []
        for head in self._heads:
            row = RunRow(head, now, library)
            row.shown.connect(self.shown)
            row.removed.connect(self.removed)
            row.exported.connect(self.exported)
            self.rows.append(row)
            self._lines.addWidget(row)
        if self.rows:
            QWidget.setTabOrder(self.rows[-1].delete, self.more)

    def _show_all(self) -> None:
        self._all = True
        for row in self.rows:
            row.show()
        self.more.hide()
        if len(self.rows) > _SHOWN:
            self.rows[_SHOWN].show_it.setFocus()
