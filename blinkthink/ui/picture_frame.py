"""The picture of the inspector: with round corners, its boxes, and a click that opens it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from blinkthink.core.analysis import Subject
from blinkthink.core.translation import tr
from blinkthink.ui import icons, theme
from blinkthink.ui.boxes import draw_boxes
from blinkthink.ui.tokens import RADIUS_CARD


class PictureFrame(QAbstractButton):
    """As wide as there is room, as high as the picture needs (16 : 9 until it is known)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap: QPixmap | None = None
        self._subjects: tuple[Subject, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Open the picture"))
        self.setToolTip(tr("Open the picture"))

    def show_picture(self, pixmap: QPixmap | None, subjects: tuple[Subject, ...]) -> None:
        """Show a picture; None while it loads, a null one where it is damaged."""
        before = self._ratio()
        self._pixmap = pixmap
        self._subjects = subjects
        if self._ratio() != before:
            self.updateGeometry()
        self.update()

    def picture_area(self) -> QRectF:
        """Where the picture lies in the frame."""
        area = QRectF(self.rect())
        if self._pixmap is None or self._pixmap.isNull():
            return area
        source = QRectF(self._pixmap.rect())
        scale = min(area.width() / source.width(), area.height() / source.height())
        shown = QRectF(0, 0, source.width() * scale, source.height() * scale)
        shown.moveCenter(area.center())
        return shown

    def _ratio(self) -> float:
        if self._pixmap is None or self._pixmap.isNull():
            return 9 / 16
        return min(1.4, self._pixmap.height() / self._pixmap.width())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._ratio())

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        area = QRectF(self.rect())
        clip = QPainterPath()
        clip.addRoundedRect(area, RADIUS_CARD, RADIUS_CARD)
        painter.setClipPath(clip)
        painter.fillRect(area, QColor(t.hover))
        if self._pixmap is None:
            return
        if self._pixmap.isNull():
            self._paint_broken(painter)
            return
        shown = self.picture_area()
        painter.drawPixmap(shown, self._pixmap, QRectF(self._pixmap.rect()))
        draw_boxes(painter, shown, self._subjects)

    def _paint_broken(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.current().muted))
        painter.setFont(theme.font())
        middle = QRect(0, 0, 28, 28)
        middle.moveCenter(self.rect().center())
        icons.draw(painter, middle.translated(0, -14), "broken", "muted")
        text = self.rect().adjusted(8, self.height() // 2 + 6, -8, 0)
        where = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(text, where, tr("This file is no whole picture"))
