"""The panel at the right of the library: the current picture and what is known of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.analysis_panel import AnalysisPanel
from blinkthink.ui.correcting.box_drawing import BoxDrawing
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.picture_frame import PictureFrame
from blinkthink.ui.scrolling import scrolled
from blinkthink.ui.tokens import L, M, S
from blinkthink.ui.widgets import Paragraph, icon_button, label

WIDTH = 332
SHADOW = 18


class Inspector(QFrame):
    """Follows the current picture. Beside the grid, or over it where the window is narrow."""

    opened = Signal()
    """The picture was clicked."""
    closed = Signal()

    def __init__(
        self, current: CurrentPicture, thumbs: Thumbs, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._thumbs = thumbs
        self.setProperty("surface", "surface")
        self.setAccessibleName(tr("About this picture"))
        self.setFixedWidth(WIDTH)
        self.frame = PictureFrame()
        self.frame.clicked.connect(self.opened.emit)
        self.panel = AnalysisPanel(current, clock)
        self._boxes = BoxDrawing(current, self.panel, self.frame, self.frame.picture_area)
        self._nothing = Paragraph(tr("Choose a picture to see what is in it."), "muted")
        self._close = icon_button("close", tr("Close"), on_click=self.closed.emit)
        self._title = label(tr("About this picture"), "heading")
        self._lay_out()
        current.changed.connect(self._refresh)
        thumbs.arrived.connect(lambda _: self._show_picture())
        self._refresh()

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(L, L - 2, L, L)
        column.setSpacing(M)
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(S)
        top.addWidget(self._title, 1)
        top.addWidget(self._close)
        column.addWidget(self._top)
        column.addWidget(self._nothing)
        column.addWidget(self.frame)
        column.addWidget(self.panel)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))
        self.set_over(False)

    def set_over(self, over: bool) -> None:
        """Whether it lies over the grid and can be closed, or stands beside it."""
        self._top.setVisible(over)

    def _refresh(self) -> None:
        path = self._current.path
        self.frame.setVisible(path is not None)
        self.panel.setVisible(path is not None)
        self._nothing.setVisible(path is None)
        if path is not None:
            self._thumbs.want([path], self._width())
        self._show_picture()

    def _show_picture(self) -> None:
        path = self._current.path
        if path is None:
            return
        pixmap = self._thumbs.get(path, self._width())
        self.frame.show_picture(pixmap, self._current.subjects)

    def _width(self) -> int:
        return round((WIDTH - 2 * L) * self.devicePixelRatioF())


class Shadow(QWidget):
    """The soft edge at the left of the inspector where it floats."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        shade = QLinearGradient(0, 0, self.width(), 0)
        shade.setColorAt(0, QColor(0, 0, 0, 0))
        shade.setColorAt(1, QColor(0, 0, 0, 110 if theme.current().dark else 45))
        QPainter(self).fillRect(self.rect(), shade)
