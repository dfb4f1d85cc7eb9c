"""The parts of the Settings page: a card of rows, each with a name, a sentence and a control."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.ui import theme
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.frame import turn
from blinkthink.ui.tokens import RADIUS_CONTROL, L, M, S
from blinkthink.ui.widgets import Card, Paragraph, label, line

_FOUND_MS = 2500


class SettingRow(QWidget):
    """A setting's name and the sentence that says what it does, with its control at the right.

    ``words``: what else people call it, for the search.
    """

    def __init__(self, name: str, sentence: str, *controls: QWidget, words: str = "") -> None:
        super().__init__()
        self.words = words
        self.controls = controls
        self.name = Paragraph(name, "strong")
        self.sentence = Paragraph(sentence, "second")
        self._found = QTimer(self, singleShot=True, interval=_FOUND_MS)
        self._found.timeout.connect(self.update)
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

    def mark_found(self) -> None:
        """Show for a moment that this is the one that was looked for; its control has the focus."""
        self._found.start()
        self.update()
        for control in self.controls:
            stop = next(
                (one for one in (control, *control.findChildren(QWidget)) if _tab(one)), None
            )
            if stop is not None:
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @property
    def found(self) -> bool:
        """Whether it is marked now."""
        return self._found.isActive()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.found:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.current().selected))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CONTROL, RADIUS_CONTROL)


class SettingGroup(QWidget):
    """A heading and a card of rows between hairlines."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.setAccessibleName(title)
        self.heading = label(title, "emphasis")
        self.message = InlineMessage()
        self._rows: list[SettingRow] = []
        self.card = Card()
        self.card.body.setSpacing(M)
        self.card.body.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.heading)
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


def _tab(widget: QWidget) -> bool:
    reached = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return reached and widget.isEnabled() and not widget.isHidden()
