"""A camera's picture, name and state in the rail, and the button of its menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolButton, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import icons, theme
from blinkthink.ui.tokens import CAPTION, RADIUS_CONTROL, S

THUMB_WIDTH, THUMB_HEIGHT = 40, 23


class MoreButton(QToolButton):
    """Opens the menu. Seen under the mouse and the focus only; the Tab key always finds it."""

    lit_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hovered = False
        self.setProperty("kind", "icon")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        icons.put(self, "more", "second", active="text")

    @property
    def lit(self) -> bool:
        """Whether it is seen."""
        return not self.isHidden() and (self._hovered or self.hasFocus())

    def light(self, hovered: bool) -> None:
        """The mouse came over its row, or left it."""
        self._hovered = hovered
        self._changed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._changed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.lit:
            super().paintEvent(event)

    def _changed(self) -> None:
        self.update()
        self.lit_changed.emit()


class CameraFace(QAbstractButton):
    """Picture, name and second line; a click shows this camera's pictures."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.more = MoreButton(self)
        self.pixmap: QPixmap | None = None
        self.narrow = False
        self._name, self._line, self._color = "", "", "muted"
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, name: str, line: str, color: str, known: list[str]) -> None:
        self._name, self._line, self._color = name, line, color
        self.setAccessibleName(f"{name}, {line}")
        self.setAccessibleDescription(
            tr("Shows its pictures alone. {facts}.").format(facts=", ".join(known))
        )
        self.setToolTip("\n".join([name, *([] if line in known else [line]), *known]))
        self.update()

    def nextCheckState(self) -> None:
        """Whether it is checked follows the library's filter, not the click."""

    def sizeHint(self) -> QSize:
        return QSize(THUMB_WIDTH, 28) if self.narrow else QSize(120, theme.px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(THUMB_WIDTH, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self.more.sizeHint()
        self.more.setGeometry(
            QRect(QPoint(self.width() - side.width(), (self.height() - side.height()) // 2), side)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selected if self.isChecked() else t.hover))
            painter.drawRoundedRect(self.rect(), RADIUS_CONTROL, RADIUS_CONTROL)
        picture = QRect(S, (self.height() - THUMB_HEIGHT) // 2, THUMB_WIDTH, THUMB_HEIGHT)
        if self.narrow:
            picture.moveLeft((self.width() - THUMB_WIDTH) // 2)
        self._paint_picture(painter, picture)
        if not self.narrow:
            self._paint_words(painter, picture.right() + 10)

    def _paint_picture(self, painter: QPainter, area: QRect) -> None:
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(area), 4, 4)
        painter.save()
        painter.setClipPath(clip)
        painter.fillRect(area, QColor(theme.current().hover))
        if self.pixmap is None or self.pixmap.isNull():
            icon = QRect(0, 0, 14, 14)
            icon.moveCenter(area.center())
            icons.draw(painter, icon, "camera", "muted")
        else:
            source = QRectF(self.pixmap.rect())
            scale = max(area.width() / source.width(), area.height() / source.height())
            shown = QRectF(0, 0, source.width() * scale, source.height() * scale)
            shown.moveCenter(QPointF(QRectF(area).center()))
            painter.drawPixmap(shown, self.pixmap, source)
        painter.restore()

    def _paint_words(self, painter: QPainter, left: int) -> None:
        t = theme.current()
        right = self.more.x() if self.more.lit else self.width()
        width = max(0, right - left - 2)
        elide = Qt.TextElideMode.ElideRight
        middle = self.height() // 2
        name = theme.font()
        painter.setFont(name)
        painter.setPen(QColor(t.text))
        # Long names of one house differ at their ends more often than not.
        shown = QFontMetrics(name).elidedText(self._name, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(left, middle - theme.px(3), shown)
        small = theme.font(CAPTION)
        painter.setFont(small)
        painter.setPen(QColor(t.color(self._color)))
        text = QFontMetrics(small).elidedText(self._line, elide, width)
        painter.drawText(left, middle + theme.px(13), text)
