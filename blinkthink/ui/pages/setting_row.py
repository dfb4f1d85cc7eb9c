"""The parts of the Settings page: a card of rows, each with a name, a sentence and a control."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.frame import turn
from blinkthink.ui.tokens import L, M, S
from blinkthink.ui.widgets import Card, Paragraph, label, line


class SettingRow(QWidget):
    """A setting's name and the sentence that says what it does, with its control at the right."""

    def __init__(self, name: str, sentence: str, *controls: QWidget) -> None:
        super().__init__()
        self.name = Paragraph(name, "strong")
        self.sentence = Paragraph(sentence, "second")
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(self.name)
        about.addWidget(self.sentence)
        ends = QHBoxLayout()
        ends.setSpacing(S)
        for control in controls:
            control.setAccessibleDescription(sentence)
            ends.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        ends.addStretch(0)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(L)
        self._row.addLayout(about, 1)
        self._row.addLayout(ends)

    def set_narrow(self, narrow: bool) -> None:
        turn(self._row, narrow)
        self._row.setSpacing(S if narrow else L)


class SettingGroup(QWidget):
    """A heading and a card of rows between hairlines."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.setAccessibleName(title)
        self.message = InlineMessage()
        self._rows: list[SettingRow] = []
        self.card = Card()
        self.card.body.setSpacing(M)
        self.card.body.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(S)
        column.addWidget(label(title, "emphasis"))
        column.addWidget(self.card)

    def add(self, part: QWidget) -> None:
        """Add a row or any other part, after a hairline."""
        if self.card.body.count() > 1:
            self.card.body.addWidget(line())
        self.card.body.addWidget(part)
        if isinstance(part, SettingRow):
            self._rows.append(part)

    def set_narrow(self, narrow: bool) -> None:
        for row in self._rows:
            row.set_narrow(narrow)
