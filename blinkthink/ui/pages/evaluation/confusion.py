"""Which kind was taken for which: a table for those who want to know."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from blinkthink.core.analysis import KINDS
from blinkthink.core.translation import number, tr
from blinkthink.ui.correcting.subject_row import KIND_NAMES
from blinkthink.ui.tokens import XS, M
from blinkthink.ui.widgets import Paragraph, label
from blinkthink.ui.wording import kind_name


class Confusion(QWidget):
    """Rows are what is there, columns what was said; numbers are pictures."""

    def __init__(self, cells: Sequence[tuple[str, str, int]]) -> None:
        super().__init__()
        self.setAccessibleName(tr("What was taken for what"))
        numbers = {(expected, said): count for expected, said, count in cells}
        order = (*KINDS, "")
        rows = [one for one in order if any(expected == one for expected, _ in numbers)]
        columns = [one for one in order if any(said == one for _, said in numbers)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, XS, 0, XS)
        grid.setHorizontalSpacing(M)
        grid.setVerticalSpacing(XS)
        grid.addWidget(Paragraph(tr("There  \\  said"), "caption"), 0, 0)
        for column, said in enumerate(columns, 1):
            grid.addWidget(label(_name(said), "heading"), 0, column, Qt.AlignmentFlag.AlignRight)
        for row, expected in enumerate(rows, 1):
            grid.addWidget(label(_name(expected), "second"), row, 0)
            for column, said in enumerate(columns, 1):
                count = numbers.get((expected, said), 0)
                cell = label(number(count) if count else "·", _role(expected, said, count))
                cell.setAccessibleName(
                    tr("{expected} there, {said} said: %n picture(s)", "", count).format(
                        expected=_name(expected), said=kind_name(said) if said else tr("nothing")
                    )
                )
                grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(len(columns) + 1, 1)


def _name(kind: str) -> str:
    return KIND_NAMES.get(kind, kind) if kind else tr("Nothing")


def _role(expected: str, said: str, count: int) -> str:
    if not count:
        return "muted"
    return "strong" if expected == said else "alert"
