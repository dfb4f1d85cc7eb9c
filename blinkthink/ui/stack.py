"""Pages of which one is seen at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget


class Stack(QWidget):
    """What ``QStackedWidget`` is, but for its role, which no widget can change: screen readers
    said “layered pane” for each of them, one in the other, whenever the focus came in. Nor a frame:
    all labels of one that has a name are read out then."""

    currentChanged = Signal(int)  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.currentChanged.connect(self.currentChanged)

    def addWidget(self, page: QWidget) -> int:
        """Put a page behind the others; returns its place."""
        return self._pages.addWidget(page)

    def setCurrentWidget(self, page: QWidget) -> None:
        """Show this page."""
        self._pages.setCurrentWidget(page)

    def currentWidget(self) -> QWidget | None:
        """The page on show."""
        return self._pages.currentWidget()

    def setCurrentIndex(self, place: int) -> None:
        """Show the page at this place."""
        self._pages.setCurrentIndex(place)

    def currentIndex(self) -> int:
        """The place of the page on show; -1 without any."""
        return self._pages.currentIndex()

    def count(self) -> int:
        """How many pages there are."""
        return self._pages.count()
