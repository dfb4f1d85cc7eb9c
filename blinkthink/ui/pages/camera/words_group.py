"""What the owner says of a camera: three short texts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from blinkthink.core.camera_rules import WORDS_CHARACTERS, CameraRules
from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.pages.camera.editing import Editing
from blinkthink.ui.pages.setting_row import SettingGroup
from blinkthink.ui.tokens import XS
from blinkthink.ui.widgets import Paragraph, label

_FIELDS = (
    (
        "looks_at",
        tr("What this camera looks at"),
        tr(
            "The front door and the path to the street. What lies behind the hedge is our "
            "neighbours’."
        ),
    ),
    (
        "normal",
        tr("What is normal here"),
        tr("Our grey cat. The postman before noon. A red car in the drive at night."),
    ),
    (
        "matters",
        tr("What matters here"),
        tr("Somebody at the door after dark. A parcel that is left. The garage standing open."),
    ),
)
_LINES = 3
_TELL_FROM = WORDS_CHARACTERS - 60


class WordsGroup(SettingGroup):
    """The model is told these words with each picture."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(tr("In your words"))
        self._editing = editing
        self.fields: dict[str, WordsField] = {}
        self.card.body.addWidget(
            Paragraph(
                tr("Plain sentences help the model to tell the usual from the unusual."), "second"
            )
        )
        for name, title, example in _FIELDS:
            made = WordsField(title, example)
            made.typed.connect(
                lambda text, name=name: editing.change(row=f"words/{name}", **{name: text})
            )
            made.left.connect(editing.flush)
            self.fields[name] = made
            self.card.body.addWidget(made)

    def show_rules(self, rules: CameraRules) -> None:
        """Show what is said of this camera."""
        for name, field in self.fields.items():
            field.show_text(getattr(rules, name))


class WordsField(QWidget):
    """A text of a few lines with its name above and, near its end, how much room is left."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, title: str, example: str) -> None:
        super().__init__()
        self.edit = _Text()
        self.edit.setPlaceholderText(example)
        self.edit.setAccessibleName(title)
        self.edit.setAccessibleDescription(
            tr("At most %n characters. For example: {example}", "", WORDS_CHARACTERS).format(
                example=example
            )
        )
        self.edit.setTabChangesFocus(True)
        self.edit.textChanged.connect(self._on_text)
        self.edit.left.connect(self.left)
        self.room = label("", "caption")
        caption = label(title, "strong")
        caption.setBuddy(self.edit)
        head = QHBoxLayout()
        head.addWidget(caption, 1)
        head.addWidget(self.room)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS + 1)
        column.addLayout(head)
        column.addWidget(self.edit)
        self._showing = self._cutting = False
        theme.hub().changed.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show this text, without telling; what is being typed stays where it is the same."""
        if text != self.text():
            self._showing = True
            self.edit.setPlainText(text)
            self._showing = False

    def text(self) -> str:
        """What stands there, on one line."""
        return " ".join(self.edit.toPlainText().split("\n"))

    def _on_text(self) -> None:
        if self._cutting:
            return
        text = self.text()
        over = len(text) - WORDS_CHARACTERS
        if over > 0:
            self._cut(over)
            text = self.text()
        left = WORDS_CHARACTERS - len(text)
        self.room.setText(tr("%n left", "", left) if len(text) >= _TELL_FROM else "")
        if not self._showing:
            self.typed.emit(text)

    def _cut(self, over: int) -> None:
        """Take away what was typed or pasted beyond the end, before the cursor."""
        self._cutting = True
        cursor = self.edit.textCursor()
        keep = QTextCursor.MoveMode.KeepAnchor
        before = min(over, cursor.position())
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter, keep, before)
        cursor.removeSelectedText()
        if over > before:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter, keep, over - before)
            cursor.removeSelectedText()
        self._cutting = False

    def _fit(self) -> None:
        self.edit.setFixedHeight(_LINES * self.edit.fontMetrics().lineSpacing() + 18)


class _Text(QPlainTextEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ownFocus", True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
