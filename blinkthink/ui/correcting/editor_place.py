"""Where the editor of a correction stands in a panel; it is made when it is first wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from blinkthink.core.analysis import Box
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.tokens import L

if TYPE_CHECKING:
    from blinkthink.ui.correcting.editor import Editor


class EditorPlace(QWidget):
    """Follows the current picture: there while it is corrected."""

    left = Signal()
    box_wanted = Signal(int)

    def __init__(self, current: CurrentPicture, *, draws: bool = True) -> None:
        """``draws``: boxes can be drawn where it stands."""
        super().__init__()
        self._current = current
        self._draws = draws
        self._shown: Path | None = None
        self.editor: Editor | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, L)
        self.hide()
        current.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the editor with what is said now, or hide it."""
        editing = self._current.editing
        if not editing and self.isHidden():
            return
        if editing:
            editor = self._made()
            if self._shown != self._current.path:
                self._shown = self._current.path
                editor.forget()
            editor.show_draft(self._current.draft, self._current.asked_flags)
        begins = editing and self.isHidden()
        self.setVisible(editing)
        if begins and self.isVisible() and self.editor is not None:
            self.editor.start()

    def set_box(self, place: int, box: Box | None) -> None:
        """A box was drawn for one of the subjects, or taken away."""
        if self.editor is not None and self._current.editing:
            self.editor.set_box(place, box)

    def _made(self) -> Editor:
        if self.editor is None:
            from blinkthink.ui.correcting.editor import Editor

            current = self._current
            self.editor = made = Editor(draws=self._draws)
            made.changed.connect(current.correct)
            made.emptied.connect(current.call_empty)
            made.taken_back.connect(current.take_back)
            made.taken_back.connect(self.left)
            made.left.connect(self._on_left)
            made.box_wanted.connect(self.box_wanted)
            current.closing.connect(made.settle)
            self._column.addWidget(made)
        return self.editor

    def _on_left(self) -> None:
        self._current.edit(False)
        self.left.emit()
