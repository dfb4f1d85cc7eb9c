"""How the window is laid out: rail and pages side by side, the status bar below them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.ui.rail.rail import WIDTH, Rail, wide
from blinkthink.ui.stack import Stack
from blinkthink.ui.status_bar import StatusBar
from blinkthink.ui.widgets import line

NARROW = 760  # width of the window below which the rail shows icons only
_TIGHT = 900  # … and the status bar leaves out what is said elsewhere


class Shell(QWidget):
    """Everything but what covers it: the banner above, the viewer, the sign-in page, sheets."""

    def __init__(self, rail: Rail, status: StatusBar) -> None:
        super().__init__()
        self._rail = rail
        self._status = status
        self.pages = Stack()
        row = QHBoxLayout()
        row.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(line())
        column.addWidget(status)
        row.addWidget(rail)
        row.addWidget(line("v"))
        row.addWidget(self.pages, 1)

    def add_page(self, page: QWidget) -> None:
        self.pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)

    def set_window_width(self, width: int) -> None:
        """What is shown in words depends on the window."""
        self._rail.set_narrow(width < NARROW + wide() - WIDTH)
        self._status.set_narrow(width < _TIGHT)
