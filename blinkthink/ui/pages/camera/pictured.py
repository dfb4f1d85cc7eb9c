"""A widget that shows a picture, and knows where its points are."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.pages.camera.shapes import Point
from blinkthink.ui.tokens import RADIUS_CARD, M

_HIGHEST = 1.4  # of its width


class Pictured(QWidget):
    """As wide as there is room, as high as the picture needs (16 : 9 until it is known)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap: QPixmap | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("ownFocus", True)

    def show_picture(self, pixmap: QPixmap | None) -> None:
        """None while it loads or where there is none, a null one where it is damaged."""
        before = self._ratio()
        self._pixmap = pixmap
        if self._ratio() != before:
            self._fit()
            self.updateGeometry()
        self.update()

    def picture_rect(self) -> QRectF:
        """Where the picture is."""
        area = QRectF(self.rect())
        if self._pixmap is None or self._pixmap.isNull():
            return area
        wide, high = self._pixmap.width(), self._pixmap.height()
        scale = min(area.width() / wide, area.height() / high)
        shown = QRectF(0, 0, wide * scale, high * scale)
        shown.moveCenter(area.center())
        return shown

    def place(self, point: Point) -> QPointF:
        """Where a point of the picture is in the widget."""
        shown = self.picture_rect()
        return QPointF(shown.x() + point[0] * shown.width(), shown.y() + point[1] * shown.height())

    def point(self, position: QPointF) -> Point:
        """The point of the picture at a place of the widget, or the next one to it."""
        shown = self.picture_rect()
        x = (position.x() - shown.x()) / max(1.0, shown.width())
        y = (position.y() - shown.y()) / max(1.0, shown.height())
        return min(1.0, max(0.0, x)), min(1.0, max(0.0, y))

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies on the picture; for the subclass."""

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        whole = QRectF(self.rect())
        clip = QPainterPath()
        clip.addRoundedRect(whole, RADIUS_CARD, RADIUS_CARD)
        painter.setClipPath(clip)
        painter.fillRect(whole, QColor(t.hover))
        if self._pixmap is not None and not self._pixmap.isNull():
            painter.drawPixmap(self.picture_rect(), self._pixmap, QRectF(self._pixmap.rect()))
        else:
            self._say_none(painter)
        self.paint_over(painter)
        painter.setClipping(False)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.focus), 2))
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD)

    def _say_none(self, painter: QPainter) -> None:
        none = self._pixmap is None
        painter.setPen(QColor(theme.current().muted))
        painter.setFont(theme.font())
        painter.drawText(
            self.rect().adjusted(M, M, -M, -M),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            tr("No picture of this camera yet") if none else tr("This file is no whole picture"),
        )

    def _ratio(self) -> float:
        if self._pixmap is None or self._pixmap.isNull():
            return 9 / 16
        return min(_HIGHEST, self._pixmap.height() / self._pixmap.width())

    def _fit(self) -> None:
        # Layouts that align a widget give it its hint, which is not the height for its width.
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._ratio())

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))
