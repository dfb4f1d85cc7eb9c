"""A layout that sets widgets side by side and breaks the row where it is full, as text does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from blinkthink.ui.tokens import S


class Flow(QLayout):
    """Rows of widgets in their preferred sizes, each in the middle of its row; as high as its width
    makes it.

    Always the layout of a widget: one that lay in another layout was asked for its size by Qt once
    its Python side was gone, and the process died of it (PySide6 6.11).
    """

    def __init__(self, parent: QWidget, gap: int = S - 2) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def clear(self) -> None:
        """Remove and delete the widgets."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, area: QRect, *, move: bool) -> int:
        """Place the items; the height that they take."""
        x, y = area.x(), area.y()
        row: list[tuple[QLayoutItem, QRect]] = []

        def end_row() -> int:
            high = max((place.height() for _, place in row), default=0)
            for item, place in row if move else ():
                item.setGeometry(place.translated(0, (high - place.height()) // 2))
            row.clear()
            return high

        for item in self._items:
            if item.isEmpty():  # hidden: no gap for it either
                continue
            size = item.sizeHint()
            width = min(size.width(), max(1, area.width()))
            if x + width > area.x() + area.width() and row:
                x, y = area.x(), y + end_row() + self._gap
            row.append((item, QRect(QPoint(x, y), QSize(width, size.height()))))
            x += width + self._gap
        return y + end_row() - area.y()
