"""The quiet drawings beside the first steps, painted with our icons and the palette's colours."""

from __future__ import annotations

import asyncio
import logging

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import icons, theme
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.mosaic import drawn
from blinkthink.ui.tokens import EMPHASIS, RADIUS_CARD, RADIUS_THUMBNAIL, L, M, S

log = logging.getLogger(__name__)

_SCENE = ("porch", 12, "2026-06-14T10:20")


class _Drawing(QWidget):
    """Has one of the demo's scenes, once it is drawn on another thread."""

    def __init__(self, bridge: Bridge, name: str) -> None:
        super().__init__()
        self._bridge = bridge
        self._asked = False
        self._scene: QPixmap | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.hub().changed.connect(self.update)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self._bridge.call(
                lambda: asyncio.to_thread(drawn, *_SCENE),
                self._put,
                lambda error: log.warning("a scene was not drawn: %s", error),
                owner=self,
            )

    def _put(self, image: QImage) -> None:
        self._scene = QPixmap.fromImage(image)
        self.update()

    def _begin(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        return painter

    def _card(self, painter: QPainter, area: QRectF) -> None:
        """A raised card with a hairline and one soft shadow."""
        t = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        for grow, alpha in ((3, 8), (2, 10), (1, 14)):
            painter.setBrush(QColor(0, 0, 0, alpha))
            outer = area.adjusted(-grow, 2 - grow, grow, 2 + grow)
            painter.drawRoundedRect(outer, RADIUS_CARD + grow, RADIUS_CARD + grow)
        painter.setPen(QPen(QColor(t.border), 1))
        painter.setBrush(QColor(t.raised))
        painter.drawRoundedRect(area, RADIUS_CARD, RADIUS_CARD)

    def _paint_scene(self, painter: QPainter, area: QRectF, radius: float) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(area, radius, radius)
        painter.fillPath(outline, QColor(theme.current().hover))
        if self._scene is not None:
            painter.save()
            painter.setClipPath(outline)
            painter.drawPixmap(area, self._scene, QRectF(self._scene.rect()))
            painter.restore()


class FilesDrawing(_Drawing):
    """A folder with a camera's folder in it, and in that a picture with its text file."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge, tr("A folder with pictures and a text file beside each"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self._begin()
        high = theme.px(44)
        rows = (
            (0, "folder", "BlinkThink", "text"),
            (1, "folder", "Front_Door", "text"),
            (2, "", "20261121_173105.jpg", "second"),
            (2, "file", "20261121_173105.json", "second"),
            (2, "", "20261121_181504.jpg", "second"),
            (2, "file", "20261121_181504.json", "second"),
            (1, "folder", "Driveway", "text"),
        )
        width = min(self.width() - 8.0, theme.px(400))
        area = QRectF(0, 0, width, len(rows) * high + 2 * M)
        area.moveCenter(QRectF(self.rect()).center())
        self._card(painter, area)
        top = area.top() + M
        for depth, icon, text, shade in rows:
            self._row(painter, QRectF(area.left(), top, width, high), depth, icon, text, shade)
            top += high

    def _row(
        self, painter: QPainter, row: QRectF, depth: int, icon: str, text: str, shade: str
    ) -> None:
        left = row.left() + L + 28 * depth
        middle = row.center().y()
        if icon:
            sign = QRect(0, 0, icons.BIG, icons.BIG)
            sign.moveCenter(QPointF(left + 26, middle).toPoint())
            icons.draw(painter, sign, icon, "accent" if icon == "folder" else "muted")
        else:
            wide = theme.px(52)
            scene = QRectF(left, middle - wide * 9 / 32, wide, wide * 9 / 16)
            self._paint_scene(painter, scene, 4)
        painter.setPen(QColor(theme.current().color(shade)))
        painter.setFont(theme.font())
        words = QRectF(left + theme.px(52) + M, row.top(), row.right(), row.height())
        words.setRight(row.right() - M)
        font = QFontMetrics(painter.font())
        shown = font.elidedText(text, Qt.TextElideMode.ElideMiddle, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)


class ModelDrawing(_Drawing):
    """A picture goes to the model and comes back as words; all of it in one computer."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge, tr("A picture becomes words on this computer"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self._begin()
        t = theme.current()
        width = min(self.width() - 8.0, theme.px(400))
        picture = QRectF(0, 0, width - 4 * L, (width - 4 * L) * 9 / 16)
        chip, words = theme.px(52), theme.px(76)
        high = theme.px(48) + picture.height() + chip + words + 5 * M
        area = QRectF(0, 0, width, high)
        area.moveCenter(QRectF(self.rect()).center())
        self._card(painter, area)
        self._paint_head(painter, area)
        picture.moveTopLeft(QPointF(area.left() + 2 * L, area.top() + theme.px(48)))
        self._paint_scene(painter, picture, RADIUS_THUMBNAIL)
        middle = QPointF(area.center().x(), picture.bottom() + 1.5 * M + chip / 2)
        painter.setPen(QPen(QColor(t.border), 2))
        painter.drawLine(
            QPointF(middle.x(), picture.bottom() + 2), QPointF(middle.x(), middle.y() + chip)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.fill))
        painter.drawEllipse(middle, chip / 2, chip / 2)
        sign = QRect(0, 0, icons.BIG + 4, icons.BIG + 4)
        sign.moveCenter(middle.toPoint())
        icons.draw(painter, sign, "models", "on_fill")
        said = QRectF(picture.left(), middle.y() + chip / 2 + 1.5 * M, picture.width(), words)
        self._paint_said(painter, said)

    def _paint_head(self, painter: QPainter, area: QRectF) -> None:
        sign = QRect(0, 0, icons.BIG, icons.BIG)
        centre = QPointF(area.left() + 2 * L + icons.BIG / 2, area.top() + theme.px(25))
        sign.moveCenter(centre.toPoint())
        icons.draw(painter, sign, "system", "second")
        painter.setPen(QColor(theme.current().second))
        painter.setFont(theme.font(weight=600))
        words = QRectF(sign.right() + M, area.top(), area.width(), theme.px(50))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, tr("This computer"))

    def _paint_said(self, painter: QPainter, area: QRectF) -> None:
        t = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.selected))
        painter.drawRoundedRect(area, RADIUS_THUMBNAIL, RADIUS_THUMBNAIL)
        painter.setPen(QColor(t.text))
        painter.setFont(theme.font(EMPHASIS))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        words = area.adjusted(L, S, -L, -S)
        told = tr("Packages lie on the porch. Nobody is there.")
        painter.drawText(words, int(flags | Qt.TextFlag.TextWordWrap), told)
