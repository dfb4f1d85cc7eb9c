"""Six of the demo's scenes beside the sign-in, drawn off the Qt thread."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.tokens import RADIUS_CARD, L

log = logging.getLogger(__name__)

_SCENES: tuple[tuple[str, int, str], ...] = (
    ("porch", 12, "2026-06-14T10:20"),
    ("driveway", 12, "2026-10-02T17:40"),
    ("yard", 19, "2026-11-20T21:40"),
    ("hallway", 19, "2026-11-20T23:10"),
    ("porch", 17, "2026-06-14T18:50"),
    ("yard", 2, "2026-09-18T18:40"),
)
_SHADOW = 4
_SIZE = (640, 360)
_COLUMNS, _ROWS = 2, 3


def drawn(place: str, seed: int, at: str) -> QImage:
    """Draw one scene; takes a part of a second, for a thread of the pool."""
    from blinkthink.demo.scenes import draw

    moment = datetime.fromisoformat(at).astimezone()
    image = draw(seed, place=place, at=moment, size=_SIZE, burned_in=False).image
    data = image.tobytes()
    return QImage(data, *_SIZE, _SIZE[0] * 3, QImage.Format.Format_RGB888).copy()


class Mosaic(QWidget):
    """Rounded pictures in two columns; calm areas until each is drawn. Says nothing by itself."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._pictures: dict[int, QPixmap] = {}
        self._asked = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Pictures of the demo’s cameras"))
        theme.hub().changed.connect(self.update)

    @property
    def drawn(self) -> int:
        """How many pictures are there."""
        return len(self._pictures)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self._draw_next(0)

    def _draw_next(self, index: int) -> None:
        if index >= len(_SCENES):
            return
        self._bridge.call(
            lambda: asyncio.to_thread(drawn, *_SCENES[index]),
            lambda image: self._put(index, image),
            lambda error: log.warning("a scene was not drawn: %s", error),  # its area stays calm
            owner=self,
        )

    def _put(self, index: int, image: QImage) -> None:
        self._pictures[index] = QPixmap.fromImage(image)
        self.update()
        self._draw_next(index + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for index, area in enumerate(self._areas()):
            self._paint(painter, area, self._pictures.get(index))

    def _areas(self) -> list[QRectF]:
        """Where the pictures go: 16 : 9, as large as there is room for all, in the middle."""
        wide = (self.width() - 2 * _SHADOW - L * (_COLUMNS - 1)) / _COLUMNS
        high = (self.height() - 2 * _SHADOW - L * (_ROWS - 1)) / _ROWS
        wide = max(1.0, min(wide, high * 16 / 9))
        high = wide * 9 / 16
        left = (self.width() - wide * _COLUMNS - L * (_COLUMNS - 1)) / 2
        top = (self.height() - high * _ROWS - L * (_ROWS - 1)) / 2
        return [
            QRectF(left + column * (wide + L), top + row * (high + L), wide, high)
            for row in range(_ROWS)
            for column in range(_COLUMNS)
        ]

    def _paint(self, painter: QPainter, area: QRectF, picture: QPixmap | None) -> None:
        t = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        for grow, alpha in ((3, 8), (2, 10), (1, 14)):  # one soft shadow
            painter.setBrush(QColor(0, 0, 0, alpha))
            painter.drawRoundedRect(
                area.adjusted(-grow, 2 - grow, grow, 2 + grow),
                RADIUS_CARD + grow,
                RADIUS_CARD + grow,
            )
        painter.setBrush(QColor(t.hover))
        painter.drawRoundedRect(area, RADIUS_CARD, RADIUS_CARD)
        if picture is None:
            return
        outline = QPainterPath()
        outline.addRoundedRect(area, RADIUS_CARD, RADIUS_CARD)
        painter.save()
        painter.setClipPath(outline)
        painter.drawPixmap(area, picture, QRectF(picture.rect()))
        painter.restore()
