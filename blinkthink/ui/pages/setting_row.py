"""The parts of the Settings page: a card of rows, each with a name, a sentence and a control."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.ui import theme
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.frame import Hint, turn
from blinkthink.ui.tokens import RADIUS_CONTROL, L, M, S
from blinkthink.ui.widgets import Card, Paragraph, label, line

_FOUND_MS = 2500
_AROUND = 6  # pixels above and below a row that is marked
_SLIM = 250  # width in the usual size of text below which words have no room beside a control


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
        self._narrow = False
        self._glow = _Glow(self)
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(self.name)
        about.addWidget(self.sentence)
        self._about = about
        self._trouble: Hint | None = None
        ends = self._ends = QHBoxLayout()
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

    def say_trouble(self, text: str) -> None:
        """What is wrong, in a line below the sentence; empty if nothing is."""
        if self._trouble is None and text:
            self._trouble = Hint("error", text, "notice")
            self._trouble.set_icon("error", "notice")
            self._about.addWidget(self._trouble)
        if self._trouble is not None:
            self._trouble.say(text)
            self._trouble.setVisible(bool(text))

    def trouble(self) -> str:
        """What is said to be wrong."""
        return self._trouble.plain() if self._trouble is not None else ""

    def set_narrow(self, narrow: bool) -> None:
        """Let the control stand below, also where it would have room at the right."""
        self._narrow = narrow
        self._turn()

    def _turn(self) -> None:
        # Words in a column that is too slim are harder to read than a control below them.
        slim = self.width() - self._ends.sizeHint().width() - L < theme.px(_SLIM)
        below = self._narrow or (slim and bool(self.controls))
        turn(self._row, below)
        self._row.setSpacing(S if below else L)

    def mark_found(self) -> None:
        """Show for a moment that this is the one that was looked for; its control has the focus."""
        self._glow.follow(self)
        for control in self.controls:
            inside = (control, *control.findChildren(QWidget))
            stop = next((one for one in inside if _tab(one)), None)
            if stop is not None:
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @property
    def found(self) -> bool:
        """Whether it is marked now."""
        return self._glow.isVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
        self._glow.place()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._glow.place()


class _Glow(QWidget):
    """The ground behind a row that was looked for; it goes after a while."""

    def __init__(self, row: QWidget) -> None:
        super().__init__(row)
        self._row = row
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rest = QTimer(self, singleShot=True, interval=_FOUND_MS)
        self._rest.timeout.connect(self.hide)
        self.hide()

    def follow(self, row: QWidget) -> None:
        """Lie behind the row, a little larger than it."""
        self.setParent(row.parentWidget())
        self.place()
        self.lower()
        self.show()
        self._rest.start()

    def place(self) -> None:
        """Find its place again, after the row moved."""
        self.setGeometry(self._row.geometry().adjusted(-S, -_AROUND, S, _AROUND))

    def paintEvent(self, event: QPaintEvent) -> None:
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
