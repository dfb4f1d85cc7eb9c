"""A place in the rail: icon, name, and a number at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from blinkthink.ui import icons, theme
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import label


class NavButton(QPushButton):
    """Leads to a page. ``count`` is shown beside the name and said with it."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._name = text
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(text)
        icons.put(self, icon, "second", active="text")
        self._count = label("", "caption", parent=self)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, S, 0)
        row.addStretch(1)
        row.addWidget(self._count)

    def count(self, text: str, said: str, role: str = "caption") -> None:
        """Show a number; ``said`` is what it means, for screen readers and the tooltip."""
        self._count.setText(text)
        theme.mark(self._count, role=role)
        self.setAccessibleName(f"{self._name}, {said}" if said else self._name)
        self._tip()

    def set_narrow(self, narrow: bool) -> None:
        """Only the icon."""
        theme.mark(self, narrow=narrow)
        self.setText("" if narrow else self._name)
        self._count.setVisible(not narrow)
        self._tip()

    def _tip(self) -> None:
        # No other words than the name's: screen readers would say them once more, after it.
        known = self.text() and not self._count.text()
        self.setToolTip("" if known else self.accessibleName())
