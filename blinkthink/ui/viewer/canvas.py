"""A picture that can be zoomed to the pointer and dragged."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from blinkthink.core.analysis import Subject
from blinkthink.ui import theme
from blinkthink.ui.boxes import draw_boxes

MOST = 16.0
"""The largest zoom: screen pixels for a pixel of the picture."""
STEP = 1.25
_MARGIN = 16
_LARGEST_FIT = 2.0  # a small picture does not fill a large screen with blocks


class Canvas(QWidget):
    """Shows one picture. ``scale`` is screen pixels for a pixel of the picture, 1.0 for 100 %."""

    zoomed = Signal(float)
    """The scale changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap: QPixmap | None = None
        self._subjects: tuple[Subject, ...] = ()
        self._boxes = False
        self._scale = 1.0
        self._center = QPointF()  # the point of the picture that is in the middle
        self._fits = True
        self._grabbed: QPointF | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Picture")
        self.setProperty("ownFocus", True)
        self.setMinimumSize(160, 120)

    # What others ask

    @property
    def scale(self) -> float:
        """Screen pixels for a pixel of the picture."""
        return self._scale

    @property
    def fits(self) -> bool:
        """Whether the whole picture is shown, and stays so when the window changes."""
        return self._fits

    def show_picture(self, pixmap: QPixmap | None) -> None:
        """Show another picture; the whole of it, or at the zoom that was chosen."""
        same_size = (
            pixmap is not None and self._pixmap is not None and pixmap.size() == self._pixmap.size()
        )
        self._pixmap = pixmap
        if self._fits or not same_size:
            self.fit()
        self.update()

    def show_boxes(self, shown: bool, subjects: tuple[Subject, ...]) -> None:
        """Draw the boxes of these subjects, or none."""
        self._boxes, self._subjects = shown, subjects
        self.update()

    def fit(self) -> None:
        """Show the whole picture, as large as there is room, at most at 200 %."""
        self._fits = True
        size = self._size()
        if size is not None:
            self._center = QPointF(size.width() / 2, size.height() / 2)
            self._set_scale(self._fit_scale())

    def actual(self) -> None:
        """One pixel of the picture for one of the screen."""
        self.zoom_to(1.0, self._middle())

    def zoom_in(self) -> None:
        """A step closer, to the middle."""
        self.zoom_to(self._scale * STEP, self._middle())

    def zoom_out(self) -> None:
        """A step back."""
        self.zoom_to(self._scale / STEP, self._middle())

    def zoom_to(self, scale: float, anchor: QPointF) -> None:
        """Zoom so that the point of the picture below ``anchor`` (in the widget) stays there."""
        if self._size() is None:
            return
        scale = min(MOST, max(min(self._fit_scale(), 1.0) / 2, scale))
        held = self.to_picture(anchor)
        self._fits = False
        self._set_scale(scale)
        self._center = held - (anchor - self._middle()) / self._logical()
        self._keep_inside()
        self.update()

    def to_picture(self, point: QPointF) -> QPointF:
        """The pixel of the picture at a point of the widget."""
        return self._center + (point - self._middle()) / self._logical()

    # Inside

    def _size(self) -> QSize | None:
        if self._pixmap is None or self._pixmap.isNull():
            return None
        return self._pixmap.size()

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _logical(self) -> float:
        """Logical pixels for a pixel of the picture."""
        return self._scale / self.devicePixelRatioF()

    def _fit_scale(self) -> float:
        size = self._size()
        if size is None:
            return 1.0
        ratio = self.devicePixelRatioF()
        room = QSize(self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN)
        across = room.width() * ratio / size.width()
        return max(0.01, min(_LARGEST_FIT, across, room.height() * ratio / size.height()))

    def _set_scale(self, scale: float) -> None:
        if scale != self._scale:
            self._scale = scale
            self.zoomed.emit(scale)
        self._show_cursor()

    def _keep_inside(self) -> None:
        """Let the picture not leave the widget; what is smaller than it stays in the middle."""
        size = self._size()
        if size is None:
            return
        half_x = self.width() / 2 / self._logical()
        half_y = self.height() / 2 / self._logical()
        self._center = QPointF(
            _between(self._center.x(), half_x, size.width()),
            _between(self._center.y(), half_y, size.height()),
        )

    def _can_pan(self) -> bool:
        size = self._size()
        if size is None:
            return False
        shown = self._logical()
        return size.width() * shown > self.width() + 1 or size.height() * shown > self.height() + 1

    def _show_cursor(self) -> None:
        shape = Qt.CursorShape.OpenHandCursor if self._can_pan() else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.ClosedHandCursor if self._grabbed is not None else shape)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit()
        else:
            self._keep_inside()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.current().bg))
        size = self._size()
        if size is None or self._pixmap is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Above 300 % one wants to see the pixels as they are.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._scale < 3)
        shown = self._logical()
        corner = self._middle() - self._center * shown
        area = QRectF(corner.x(), corner.y(), size.width() * shown, size.height() * shown)
        painter.drawPixmap(area, self._pixmap, QRectF(self._pixmap.rect()))
        if self._boxes:
            draw_boxes(painter, area, self._subjects)

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches:
            self.zoom_to(self._scale * STEP**notches, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._can_pan():
            self._grabbed = event.position()
            self._show_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            self._center -= (event.position() - self._grabbed) / self._logical()
            self._grabbed = event.position()
            self._keep_inside()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self._show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._fits:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()
            self.update()


def _between(value: float, half: float, size: float) -> float:
    return size / 2 if size <= 2 * half else min(max(value, half), size - half)
