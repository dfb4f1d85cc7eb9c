"""The sheet of the keys: the table of ``ui.keys``, grouped by where they work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.ui import keys
from blinkthink.ui.sheet import Sheet
from blinkthink.ui.tokens import XL, L, M, S
from blinkthink.ui.widgets import Paragraph, label

_WIDE = 960
_COLUMNS_FROM = 760  # width of the window for two columns
_MOST = 2  # keys of one command that are shown


class KeysSheet(Sheet):
    """Two columns of groups, one where the window is narrow."""

    def __init__(self, parent: QWidget) -> None:
        wide = parent.width() >= _COLUMNS_FROM
        super().__init__(parent, "Keys", width=_WIDE if wide else 520)
        groups = [(name, keys.of(place)) for place, name in keys.PLACES.items()]
        groups = [group for group in groups if group[1]]
        columns = [QVBoxLayout() for _ in range(2 if wide else 1)]
        heights = [0] * len(columns)
        for name, rows in groups:
            shortest = heights.index(min(heights))
            columns[shortest].addWidget(_group(name, rows))
            heights[shortest] += len(rows) + 2
        side = QHBoxLayout()
        side.setSpacing(XL + S)
        for column in columns:
            column.setSpacing(L)
            column.addStretch(1)
            side.addLayout(column, 1)
        self.body.addLayout(side)
        self.foot.hide()


def _group(name: str, rows: tuple[keys.Key, ...]) -> QWidget:
    made = QWidget()
    made.setAccessibleName(f"Keys: {name}")
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
