"""What the user says of the picture: a star, whether the analysis is right, a note."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import icons, keys, theme
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.tokens import XS, L
from blinkthink.ui.verdict import Verdict
from blinkthink.ui.widgets import label

_LINES = (2, 7)


class SaidPanel(QWidget):
    """Follows the current picture."""

    left = Signal()
    """Escape was pressed in the note: the focus belongs to the picture again."""

    def __init__(self, current: CurrentPicture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._shown: Path | None = None
        self._filling = False
        self.note = QPlainTextEdit()
        self.note.setPlaceholderText(tr("Add a note"))
        self.note.setAccessibleName(tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setProperty("ownFocus", True)  # its border shows it
        self.note.textChanged.connect(self._on_text)
        self.note.installEventFilter(self)
        self._verdict = Verdict(current, self)
        self.right, self.wrong = self._verdict.right, self._verdict.wrong
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, L)
        column.setSpacing(XS + 1)
        column.addWidget(self._verdict)
        column.addWidget(label(tr("Note"), "heading"))
        column.addWidget(self.note)
        current.changed.connect(self.refresh)
        theme.hub().changed.connect(self._fit)  # a new style sheet gives the note its own height
        self.refresh()

    def refresh(self) -> None:
        """Say what is known now; what is being typed stays."""
        marks = self._current.marks
        self.setEnabled(self._current.loaded)
        other = self._shown != self._current.path
        if other or not self.note.hasFocus():
            self._shown = self._current.path
            if self.note.toPlainText() != marks.note:
                self._filling = True
                self.note.setPlainText(marks.note)
                self._filling = False
        self._fit()

    def _on_text(self) -> None:
        self._fit()
        if not self._filling:
            self._current.note(self.note.toPlainText())

    def _fit(self) -> None:
        """As high as the text, within bounds."""
        lines = min(_LINES[1], max(_LINES[0], self.note.document().blockCount()))
        self.note.setFixedHeight(lines * self.note.fontMetrics().lineSpacing() + 18)
        self.updateGeometry()  # what holds it may remember the note as the style sheet made it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._current.marking.save()
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        # Keys that mean something to the viewer are text here; Escape leads out of the note.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            commanding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            if not event.modifiers() & commanding:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)


class StarButton(QToolButton):
    """Shows and toggles the star of the current picture."""

    def __init__(self, current: CurrentPicture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._shown: bool | None = None
        self.setProperty("kind", "icon")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda: current.star())
        current.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show whether there is a star."""
        starred = self._current.marks.starred
        self.setChecked(starred)
        self.setEnabled(self._current.loaded)
        if starred == self._shown:
            return  # an icon is drawn anew each time
        self._shown = starred
        icons.put(self, "starred" if starred else "star", "accent" if starred else "second")
        name = tr("Take the star away") if starred else tr("Star this picture")
        self.setAccessibleName(name)
        keys.tip(self, name, "viewer", "star")
