"""What stands beside the picture in the viewer: its analysis, which scrolls."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.ui.scrolling import scrolled
from blinkthink.ui.tokens import L
from blinkthink.ui.widgets import line

WIDTH = 320


class Side(QFrame):
    """Holds ``panel``."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self.setProperty("surface", "surface")
        self.setFixedWidth(WIDTH)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(L, L, L, L)
        inner.addWidget(panel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(line("v"))
        row.addWidget(scrolled(content))
