"""A card that opens below a button and closes with Escape or a click beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from blinkthink.ui.tokens import M, S


class Popup(QFrame):
    """Fill ``body``; ``open_below`` shows it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(name)
        card = QFrame()
        card.setProperty("floating", True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self.body = QVBoxLayout(card)
        self.body.setContentsMargins(M, M, M, M)
        self.body.setSpacing(S)

    def fit(self) -> None:
        """As large as what is inside wants to be by now, also while it is hidden."""
        self.body.activate()
        self.adjustSize()

    def open_below(self, button: QWidget, focus: QWidget | None = None) -> None:
        """Show it below ``button``, wholly on the window's screen."""
        self.fit()
        place = button.mapToGlobal(QPoint(0, button.height() + 4))
        screen = button.screen().availableGeometry()
        window = button.window()
        right = window.mapToGlobal(QPoint(window.width(), 0)).x()
        left = max(screen.left(), min(place.x(), right - self.width() - 8))
        top = min(place.y(), screen.bottom() - self.height())
        self.move(left, max(screen.top(), top))
        self.show()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.PopupFocusReason)
