"""The field in which one searches what was seen; it asks while one types."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import icons, keys
from blinkthink.ui.widgets import icon_button

_PAUSE_MS = 100
_LONGEST = 200
_HINTS = (
    tr("Search what was seen: “parcel”, “red car at night”"),
    tr("Search what was seen"),
    tr("Search"),
)
_SIDE = 32  # pixels beside the text for the sign and the cross


class SearchField(QLineEdit):
    """Says the words after a short pause, or at once with the Enter key."""

    searched = Signal(str)
    left = Signal()
    """Done with it: the pictures get the focus."""
    hints: tuple[str, ...] = _HINTS
    """The longest that has room is shown; the last one at least."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Search"))
        self.setAccessibleDescription(tr("Finds words in scenes, subjects, activities and flags"))
        self.setPlaceholderText(self.hints[-1])
        self.setToolTip(f"{self.hints[-1]}  {keys.hint('library', 'search')}")
        self.setMaxLength(_LONGEST)
        self.setMinimumWidth(96)
        # Not as the field's own actions: with a style sheet Qt puts those too low.
        self.setTextMargins(_SIDE - 10, 0, _SIDE - 10, 0)
        self._sign = QLabel(self)
        icons.put(self._sign, "search", "muted")
        self._cross = icon_button("close", tr("Clear the search"), on_click=self.clear_search)
        self._cross.setParent(self)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.setCursor(Qt.CursorShape.ArrowCursor)
        self._cross.hide()
        self._said = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.say_now)
        self.textChanged.connect(self._on_text)

    def set_words(self, words: str) -> None:
        """Show these words without asking; while one types they stay."""
        if words != self._said:
            self._pause.stop()
            self._said = words
            with QSignalBlocker(self):
                self.setText(words)
            self._cross.setVisible(bool(words))

    def clear_search(self) -> None:
        """Ask for nothing any more."""
        self.clear()
        self.say_now()

    def _on_text(self, text: str) -> None:
        self._cross.setVisible(bool(text))
        self._pause.start()

    def say_now(self) -> None:
        """Ask for what is typed, without waiting for a pause."""
        self._pause.stop()
        words = " ".join(self.text().split())
        if words != self._said:
            self._said = words
            self.searched.emit(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 2 * _SIDE - 4
        fits = (hint for hint in self.hints if self.fontMetrics().horizontalAdvance(hint) <= room)
        self.setPlaceholderText(next(fits, self.hints[-1]))
        middle = self.height() // 2
        self._sign.setGeometry(10, middle - 8, 16, 16)
        self._cross.setGeometry(self.width() - 30, middle - 14, 28, 28)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear_search()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.say_now()
            self.left.emit()
        else:
            super().keyPressEvent(event)
