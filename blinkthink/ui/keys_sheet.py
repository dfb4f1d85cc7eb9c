"""The sheet of the keys: the table of ``ui.keys``, grouped by where they work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import keys
from blinkthink.ui.sheet import Sheet
from blinkthink.ui.tokens import XL, L, M, S
from blinkthink.ui.widgets import Paragraph, label

_WIDTHS = {1: 520, 2: 900, 3: 1240}  # of the sheet, by its columns
_COLUMNS_FROM = ((1200, 3), (760, 2), (0, 1))  # width of the window, columns
_MOST = 2  # keys of one command that are shown


class KeysSheet(Sheet):
    """As many columns of groups as there is room for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Keys"))
        named = [(name, keys.of(place)) for place, name in keys.PLACES.items()]
        self._groups = [(_group(name, rows), len(rows) + 2) for name, rows in named if rows]
        self._count = 0
        self._columns = [QVBoxLayout() for _ in _WIDTHS]
        side = QHBoxLayout()
        side.setSpacing(XL + S)
        for column in self._columns:
            column.setSpacing(L)
            side.addLayout(column, 1)
        self._side = side
        self.body.addLayout(side)
        self.foot.hide()
        self._arrange()

    def place(self) -> None:
        self._arrange()
        super().place()

    def _arrange(self) -> None:
        """Put the groups into columns of about the same height, in their order."""
        parent = self.parentWidget()
        width = parent.width() if parent is not None else 0
        count = next(columns for least, columns in _COLUMNS_FROM if width >= least)
        if count == self._count:
            return
        self._count = count
        self._widest = _WIDTHS[count]
        for column in self._columns:
            while column.takeAt(0) is not None:
                pass
        share = sum(height for _, height in self._groups) / count
        above = 0.0
        for group, height in self._groups:
            place = min(count - 1, int((above + height / 2) / share))
            self._columns[place].addWidget(group)
            above += height
        for place, column in enumerate(self._columns):
            column.addStretch(1)
            self._side.setStretch(place, 1 if place < count else 0)


def _group(name: str, rows: tuple[keys.Key, ...]) -> QWidget:
    made = QWidget()
    made.setAccessibleName(tr("Keys: {place}").format(place=name))
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(M)
    grid.setVerticalSpacing(S - 2)
    grid.setColumnStretch(0, 1)
    grid.addWidget(label(name, "heading"), 0, 0, 1, 2)
    for line, key in enumerate(rows, start=1):
        grid.addWidget(Paragraph(key.text), line, 0)
        caps = QHBoxLayout()
        caps.setSpacing(4)
        caps.addStretch(1)
        for text in dict.fromkeys(keys.shown(one) for one in key.keys[:_MOST]):
            cap = label(text, "key")
            cap.setAccessibleName(f"{text}: {key.text}")
            caps.addWidget(cap)
        grid.addLayout(caps, line, 1, Qt.AlignmentFlag.AlignTop)
    return made
