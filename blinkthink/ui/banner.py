"""The quiet line on top that says that this is the demo."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from blinkthink.ui import icons
from blinkthink.ui.tokens import L, S
from blinkthink.ui.widgets import ElidedLabel, button

HEIGHT = 36


class DemoBanner(QFrame):
    """Always in sight in the demo, with the way out."""

    left = Signal()
    """The user wants to leave the demo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", True)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName("Demo")
        picture = QLabel()
        icons.put(picture, "demo", "notice")
        self.text = ElidedLabel(
            "This is the demo: its cameras, pictures and account are made up.", "notice"
        )
        self.leave = button("Leave the demo", "link", on_click=self.left.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, 0, L, 0)
        row.setSpacing(S)
        row.addWidget(picture)
        row.addWidget(self.text, 1)
        row.addWidget(self.leave)
