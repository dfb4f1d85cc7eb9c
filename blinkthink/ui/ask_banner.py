"""The line on top that says that pictures wait for the user’s word before they are sent away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from blinkthink.ui import icons
from blinkthink.ui.pages.phrases import counted
from blinkthink.ui.tokens import L, S
from blinkthink.ui.widgets import ElidedLabel, button, icon_button

_HEIGHT = 36


class AskBanner(QFrame):
    """Never takes the focus. Once it is closed it stays away until more pictures wait."""

    asked = Signal()
    """The user wants to look at them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", True)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName("Waiting for your word")
        sign = QLabel()
        icons.put(sign, "cloud", "notice")
        self.text = ElidedLabel(role="notice")
        self.look = button("Look at them", "link", on_click=self.asked.emit)
        self.close_it = icon_button("close", "Later", on_click=self.put_off)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, 0, S, 0)
        row.setSpacing(S)
        row.addWidget(sign)
        row.addWidget(self.text, 1)
        row.addWidget(self.look)
        row.addWidget(self.close_it)
        self._waiting = 0
        self._put_off = 0  # so many waited when it was closed
        self.hide()

    def show_waiting(self, count: int, who: str, *, seen: bool) -> None:
        """So many wait before they are sent to ``who``; ``seen``: where they are is in sight."""
        self._waiting = count
        self._put_off = min(self._put_off, count)
        pictures = counted(count, "picture waits", "pictures wait")
        self.text.say(f"{pictures} for your word before anything is sent to {who}.")
        self.setVisible(count > self._put_off and not seen)

    def put_off(self) -> None:
        """Not now."""
        self._put_off = self._waiting
        self.hide()
