"""A picture that can be zoomed to the pointer and dragged."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from blinkthink.core.analysis import Box, Subject
from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.boxes import draw_boxes, draw_regions, turned
from blinkthink.ui.viewer.full import Shown

MOST = 16.0
"""The largest zoom: screen pixels for a pixel of the picture."""
STEP = 1.25
_MARGIN = 16
_LARGEST_FIT = 2.0  # times the screen's scale: a small picture does not fill a screen with blocks


@dataclass(frozen=True)
class View:
    """Which part of a picture is seen, whatever its size: ``zoom`` 1.0 is the whole of it, ``x``
    and ``y`` the fractions of the picture that are in the middle."""

    zoom: float = 1.0
    x: float = 0.5
    y: float = 0.5


class Canvas(QWidget):
    """Shows one picture. ``scale`` is screen pixels for a pixel of the picture, 1.0 for 100 %."""

    zoomed = Signal(float)
    """The scale changed."""
    viewed = Signal(object)
    """The user zoomed or dragged: the View that is seen now."""
    lacking = Signal()
    """The picture is a reduction, and the zoom shows that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._turns = 0  # quarters to the right
        self._over: Shown | None = None
        self._over_from = 1.0
        self._regions: tuple[Box, ...] = ()
        self._subjects: tuple[Subject, ...] = ()
        self._boxes = False
        self._scale = 1.0
        self._center = QPointF()  # the point of the picture that is in the middle
        self._fits = True
        self._grabbed: QPointF | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Picture"))
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

    @property
    def turns(self) -> int:
        """By how many quarters the picture is turned to the right."""
        return self._turns

    @property
    def view(self) -> View:
        """Which part of the picture is seen."""
        size = self._size()
        if size is None or self._fits:
            return View()
        return View(
            self._scale / self._fit_scale(),
            self._center.x() / size.width(),
            self._center.y() / size.height(),
        )

    def show_view(self, view: View) -> None:
        """Show that part of the picture."""
        size = self._size()
        if size is None:
            return
        self._fits = view == View()
        self._center = QPointF(view.x * size.width(), view.y * size.height())
        self._set_scale(self._fit_scale() * view.zoom)
        self.update()

    def show_picture(self, shown: Shown | None) -> None:
        """Show another picture; the whole of it, or at the zoom that was chosen."""
        same_size = shown is not None and self._shown is not None and shown.size == self._shown.size
        self._shown = shown
        if self._fits or not same_size:
            self.fit()
        self._look_for_lack()
        self.update()

    def turn(self, quarters: int) -> None:
        """Turn what is seen to the right; the file stays as it is."""
        self.set_turns(self._turns + quarters)

    def set_turns(self, turns: int) -> None:
        """Show the picture turned by so many quarters to the right, the whole of it."""
        self._turns = turns % 4
        self.fit()
        self.update()

    def show_over(self, over: Shown | None, start: float = 0.5) -> None:
        """Lay another picture over this one, from the fraction ``start`` of the width on."""
        self._over, self._over_from = over, start
        self.update()

    def show_regions(self, regions: tuple[Box, ...]) -> None:
        """Outline these parts of the picture."""
        self._regions = regions
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
        self.update()

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
        self._look_for_lack()
        self.update()
        self.viewed.emit(self.view)

    def to_picture(self, point: QPointF) -> QPointF:
        """The pixel of the picture at a point of the widget."""
        return self._center + (point - self._middle()) / self._logical()

    def picture_area(self) -> QRectF:
        """Where the whole picture, as it is turned, lies in the widget and beyond its edges."""
        size = self._size()
        if size is None:
            return QRectF(self.rect())
        shown = self._logical()
        corner = self._middle() - self._center * shown
        return QRectF(corner.x(), corner.y(), size.width() * shown, size.height() * shown)

    # Inside

    def _size(self) -> QSize | None:
        """The size of the picture as it is turned."""
        if self._shown is None or self._shown.size.isEmpty():
            return None
        return self._shown.size.transposed() if self._turns % 2 else self._shown.size

    def _look_for_lack(self) -> None:
        shown = self._shown
        if shown is None or shown.whole:
            return
        if self._scale * shown.size.width() > shown.pixmap.width() * 1.05:
            self.lacking.emit()

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
        largest = _LARGEST_FIT * ratio
        return max(0.01, min(largest, across, room.height() * ratio / size.height()))

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
        size, picture = self._size(), self._shown
        if size is None or picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Above 300 % one wants to see the pixels as they are.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._scale < 3)
        area = self.picture_area()
        painter.save()
        painter.translate(area.center())
        painter.rotate(90 * self._turns)
        upright = area.size().transposed() if self._turns % 2 else area.size()
        lying = QRectF(-upright.width() / 2, -upright.height() / 2, *upright.toTuple())
        painter.drawPixmap(lying, picture.pixmap, QRectF(picture.pixmap.rect()))
        if self._over is not None:
            over = self._over.pixmap
            painter.setClipRect(lying.adjusted(lying.width() * self._over_from, 0, 0, 0))
            painter.drawPixmap(lying, over, QRectF(over.rect()))
        painter.restore()
        if self._over is not None:
            self._draw_edge(painter, area)
        draw_regions(painter, area, self._regions)
        if self._boxes:
            draw_boxes(painter, area, [turned(one, self._turns) for one in self._subjects])

    def _draw_edge(self, painter: QPainter, area: QRectF) -> None:
        """The line where the picture that lies over the other begins."""
        x = area.x() + area.width() * self._over_from
        painter.fillRect(QRectF(x - 1, area.y(), 2, area.height()), QColor(theme.current().fill))

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
            self.viewed.emit(self.view)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self._show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._fits:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()
            self.viewed.emit(self.view)


def _between(value: float, half: float, size: float) -> float:
    return size / 2 if size <= 2 * half else min(max(value, half), size - half)
