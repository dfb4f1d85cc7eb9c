"""A row of the first picture's step: a camera that can be asked for one, or a picture."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from blinkthink.ui import icons, theme
from blinkthink.ui.rail.snap_button import PROGRESS
from blinkthink.ui.rail.snapping import SnapState
from blinkthink.ui.tokens import CAPTION, RADIUS_CARD, M

WIDTH, HEIGHT = 80, 45  # of its picture
_PAD = 8


class Choice(QAbstractButton):
    """Picture, name and a line of words; of a camera also how its snapshot stands."""

    def __init__(
        self, name: str, action: str, sign: str = "camera", parent: QWidget | None = None
    ) -> None:
        """``action``: what a click does, for screen readers: “Take a picture with Front Door”;
        ``sign``: the icon for that."""
        super().__init__(parent)
        self._sign = sign
        self._name = name
        self._action = action
        self._line, self._shade = "", "muted"
        self._state = SnapState()
        self._pixmap: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(action)

    def show_state(self, state: SnapState, line: str, shade: str) -> None:
        """How its snapshot stands, and the line of words below its name."""
        self._state, self._line, self._shade = state, line, shade
        self.setEnabled(not state.running)
        self.setAccessibleDescription(line)
        self.setToolTip(line)
        self.update()

    def show_picture(self, pixmap: QPixmap | None) -> None:
        """Its last picture."""
        self._pixmap = pixmap
        self.update()

    @property
    def pictured(self) -> bool:
        """Whether its picture is shown, or the icon in its place."""
        return self._pixmap is not None and not self._pixmap.isNull()

    def line(self) -> str:
        """The words below its name."""
        return self._line

    def sizeHint(self) -> QSize:
        return QSize(240, max(HEIGHT, theme.px(40)) + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        over = self.isEnabled() and (self.underMouse() or self.isDown())
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(t.border), 1))
        painter.setBrush(QColor(t.hover if over else t.surface))
        painter.drawRoundedRect(area, RADIUS_CARD, RADIUS_CARD)
        picture = QRect(_PAD, (self.height() - HEIGHT) // 2, WIDTH, HEIGHT)
        self._paint_picture(painter, picture)
        sign = QRect(0, 0, icons.BIG, icons.BIG)
        sign.moveCenter(self.rect().center())
        sign.moveRight(self.width() - 2 * _PAD)
        self._paint_sign(painter, sign)
        self._paint_words(painter, picture.right() + M, sign.left() - M)

    def _paint_picture(self, painter: QPainter, area: QRect) -> None:
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(area), 6, 6)
        painter.fillPath(clip, QColor(theme.current().hover))
        if self._pixmap is None or not self.pictured:
            icon = QRect(0, 0, icons.BIG, icons.BIG)
            icon.moveCenter(area.center())
            sign = "camera" if self._sign == "camera" else "library"
            icons.draw(painter, icon, sign, "muted")
            return
        source = QRectF(self._pixmap.rect())
        scale = max(area.width() / source.width(), area.height() / source.height())
        shown = QRectF(0, 0, source.width() * scale, source.height() * scale)
        shown.moveCenter(QRectF(area).center())
        painter.save()
        painter.setClipPath(clip)
        painter.drawPixmap(shown, self._pixmap, source)
        painter.restore()

    def _paint_sign(self, painter: QPainter, area: QRect) -> None:
        t = theme.current()
        outcome = self._state.outcome
        if self._state.phase is not None:
            ring = QRectF(area).adjusted(1, 1, -1, -1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.border), 2.5))
            painter.drawEllipse(ring)
            arc = QPen(QColor(t.fill), 2.5)
            arc.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(arc)
            part = PROGRESS.get(self._state.phase, 1.0)
            painter.drawArc(ring, 90 * 16, -round(part * 360 * 16))
        elif outcome is not None and outcome.error is not None:
            icons.draw(painter, area, "error", "alert")
        elif outcome is not None:
            icons.draw(painter, area, "done", "ok")
        else:
            icons.draw(painter, area, self._sign, "text" if self.underMouse() else "second")

    def _paint_words(self, painter: QPainter, left: int, right: int) -> None:
        t = theme.current()
        width, middle = max(0, right - left), self.height() // 2
        name = theme.font(weight=600)
        painter.setFont(name)
        painter.setPen(QColor(t.text))
        shown = QFontMetrics(name).elidedText(self._name, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(left, middle - theme.px(3), shown)
        small = theme.font(CAPTION)
        painter.setFont(small)
        painter.setPen(QColor(t.color(self._shade)))
        line = QFontMetrics(small).elidedText(self._line, Qt.TextElideMode.ElideRight, width)
        painter.drawText(left, middle + theme.px(14), line)
