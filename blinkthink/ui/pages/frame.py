"""What the pages share: a scrolled column with a heading, a labelled field, a question in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui import icons, theme
from blinkthink.ui.scrolling import scrolled
from blinkthink.ui.speaking import tell
from blinkthink.ui.tokens import CONTROL_HEIGHT, XL, XS, XXL, M, S
from blinkthink.ui.widgets import ElidedLabel, Paragraph, button, label

NARROW = 680
"""Below this width of a page, what stands side by side goes one below the other."""
_ANSWERS_BELOW = 400  # width under which a question stands above its answers


class ScrollPage(QWidget):
    """A page: title, one sentence, and ``column`` to fill; tells when it turns narrow or wide."""

    narrow_changed = Signal(bool)

    def __init__(
        self, title: str, sentence: str, *, widest: int = 1100, narrow_below: int = NARROW
    ) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._narrow_below = narrow_below
        self._narrow: bool | None = None
        self.sentence = Paragraph(sentence, "second")
        holder = QWidget()
        holder.setMaximumWidth(widest)
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(M)
        self.title = page_title(title)
        self.column.addWidget(self.title)
        self.column.addWidget(self.sentence)
        self.column.setSpacing(S)
        content = QWidget()
        self._margins = QHBoxLayout(content)
        self._margins.setContentsMargins(XXL, XL, XXL, XXL)
        self._margins.addWidget(holder, 1000, Qt.AlignmentFlag.AlignTop)
        self._margins.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = scrolled(content)
        outer.addWidget(self.area)

    @property
    def narrow(self) -> bool:
        """Whether there is no room for things side by side."""
        return bool(self._narrow)

    def put_beside_title(self, back: QWidget, *after: QWidget) -> None:
        """The way back before the title, and what else belongs to the page behind it."""
        self.column.removeWidget(self.title)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(back)
        head.addWidget(self.title, 1)
        for part in after:
            head.addWidget(part)
        self.column.insertLayout(0, head)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = XL if self.width() < NARROW else XXL
        self._margins.setContentsMargins(side, XL, side, XXL)
        narrow = self.width() < self._narrow_below
        if narrow != self._narrow:
            self._narrow = narrow
            self.narrow_changed.emit(narrow)


def page_title(title: str) -> ElidedLabel:
    """The title of a page: at the same height on all, with buttons beside it or without."""
    made = ElidedLabel(title, "title")
    made.setMinimumHeight(CONTROL_HEIGHT)
    return made


class Field(QWidget):
    """A text field with its name above, what is wrong with it below, perhaps a button beside."""

    def __init__(
        self,
        name: str,
        *,
        secret: bool = False,
        placeholder: str = "",
        big: bool = True,
        beside: QWidget | None = None,
    ) -> None:
        super().__init__()
        caption = label(name, "second")
        caption.setWordWrap(True)
        self.edit = QLineEdit()
        self.edit.setProperty("big", big)
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(placeholder)
        if secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        caption.setBuddy(self.edit)
        self._wrong = Paragraph(role="alert")
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(caption)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.edit, 1)
        if beside is not None:
            row.addWidget(beside)
        column.addLayout(row)
        column.addWidget(self._wrong)
        self.edit.textEdited.connect(self.clear_error)

    def text(self) -> str:
        return self.edit.text()

    def fill(self, text: str) -> None:
        """Let it hold this text; of a long one the beginning is in sight."""
        self.edit.setText(text)
        self.edit.setCursorPosition(0)

    def fail(self, text: str) -> None:
        """Say under the field what is wrong with it."""
        self._wrong.say(text)
        self._wrong.setVisible(bool(text))
        tell(self.edit, text)
        theme.mark(self.edit, wrong=bool(text))

    def clear_error(self) -> None:
        if self.error():
            self.fail("")

    def error(self) -> str:
        """What is said to be wrong, empty if nothing."""
        return self._wrong.plain()


class Confirm(QFrame):
    """A question that appears in place of what it is about; Escape keeps everything as it is."""

    agreed = Signal()
    kept = Signal()

    def __init__(self, question: str, agree: str, keep: str = tr("Keep")) -> None:
        super().__init__()
        self.setProperty("message", "info")
        self._question = Paragraph()
        self.say(question)
        self._agree = button(agree, "danger", on_click=self.agreed.emit)
        self._keep = button(keep, on_click=self.kept.emit)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(M, S, S, S)
        self._row.setSpacing(S)
        self._row.addWidget(self._question, 1)
        answers = QHBoxLayout()
        answers.setSpacing(S)
        answers.addWidget(self._agree)
        answers.addWidget(self._keep)
        answers.addStretch(0)
        self._row.addLayout(answers)

    def say(self, question: str) -> None:
        """Another question."""
        self.setAccessibleName(question)
        self._question.say(question)

    def ask(self) -> None:
        """Show it; the harmless answer has the focus."""
        self.show()
        self._keep.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn(self._row, self.width() < _ANSWERS_BELOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.kept.emit()
        else:
            super().keyPressEvent(event)


class Hint(QWidget):
    """A quiet line with an icon before it."""

    def __init__(self, icon: str, text: str, role: str = "caption") -> None:
        super().__init__()
        self._icon = QLabel()
        self._text = Paragraph(text, role)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.set_icon(icon, "muted")

    def set_icon(self, icon: str, color: str) -> None:
        """Another icon before the line; an empty name stands for none."""
        self._icon.setVisible(bool(icon))
        if icon:
            icons.put(self._icon, icon, color)

    def say(self, text: str) -> None:
        self._text.say(text)

    def plain(self) -> str:
        return self._text.plain()


def short(words: Words) -> str:
    """What happened and the one thing to do, for a line under a field or in a row."""
    return f"{words.title} {words.action}".strip()


def turn(row: QBoxLayout, narrow: bool) -> None:
    """Lay a row out downwards where there is no room beside each other."""
    row.setDirection(
        QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
    )


def clear(column: QBoxLayout) -> None:
    """Take all widgets out of a layout and delete them later. What scrolls around them stays where
    it is: from a hidden widget the focus goes on to the next, and is scrolled to."""
    bar = _scroll_bar(column.parentWidget())
    place = bar.value() if bar is not None else 0
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    if bar is not None:
        bar.setValue(place)


def _scroll_bar(inside: QWidget | None) -> QScrollBar | None:
    """That of the nearest area around."""
    while inside is not None:
        if isinstance(inside, QScrollArea):
            return inside.verticalScrollBar()
        inside = inside.parentWidget()
    return None


def section(title: str) -> QWidget:
    """A heading within a page, with room above it."""
    made = label(title, "emphasis")
    made.setContentsMargins(0, M, 0, XS)
    return made
