"""Paints one tile: picture, time, flags, and the line below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
)

from blinkthink.core.analysis import Flag
from blinkthink.gallery.index.words import matches
from blinkthink.ui import icons, theme
from blinkthink.ui.gallery.glance import Tone
from blinkthink.ui.tokens import CAPTION, RADIUS_THUMBNAIL, Tokens, found_ground

DISC = 22
SIGN = 20
_FLAG_GAP = 4
_EDGE = 6
MAX_FLAGS = 4


@dataclass(frozen=True)
class Tile:
    """What to paint. ``pixmap`` is None while it loads, null where the file is no whole picture."""

    time: str
    pixmap: QPixmap | None
    text: str
    tone: Tone
    flags: tuple[Flag, ...]
    selected: bool
    focused: bool
    hovered: bool
    chosen: bool = False
    choosing: bool = False
    starred: bool = False
    clip: bool = False
    sent: bool = False


class TilePainter:
    """Fonts and colours for one pass over the visible tiles."""

    def __init__(self, painter: QPainter, image_height: int, words: str = "") -> None:
        """``words``: those of a search, which are marked in the lines."""
        self.painter = painter
        self.t: Tokens = theme.current()
        self._image_height = image_height
        self._words = words
        self._line = theme.font()
        self._time = theme.font(CAPTION, 600)
        self._metrics = QFontMetrics(self._line)

    def paint(self, tile: Tile, area: QRect) -> None:
        """Paint a tile into ``area``."""
        picture = QRect(area.x(), area.y(), area.width(), self._image_height)
        self._picture(tile, picture)
        if tile.pixmap is not None and not tile.pixmap.isNull():
            self._time_label(tile.time, picture, on_picture=True)
        else:
            self._time_label(tile.time, picture, on_picture=False)
        self._flags(tile.flags, picture)
        self._signs(tile, picture)
        self._ring(tile, picture)
        below = QRect(
            area.x() + 2,
            picture.bottom() + 5,  # clear of the ring
            area.width() - 4,
            area.bottom() - picture.bottom() - 3,
        )
        self.painter.setFont(self._line)
        self.painter.setPen(QColor(self.t.color(tile.tone.value)))
        text = self._metrics.elidedText(tile.text, Qt.TextElideMode.ElideRight, below.width())
        self.painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, text)
        if self._words:
            self._mark(text, below)

    def _mark(self, text: str, area: QRect) -> None:
        """Put the accent under the words that were searched for."""
        ground = QColor(found_ground(self.t, self.t.bg))
        self.painter.setPen(QColor(self.t.text))
        height = self._metrics.height()
        top = area.y() + (area.height() - height) // 2
        for start, end in matches(self._words, text):
            left, right = sorted(area.x() + edge for edge in self._edges(text, start, end, area))
            found = QRect(left - 1, top, right - left + 2, height)
            self.painter.fillRect(found, ground)
            self.painter.save()
            self.painter.setClipRect(found, Qt.ClipOperation.IntersectClip)
            self.painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
            self.painter.restore()

    def _edges(self, text: str, start: int, end: int, area: QRect) -> tuple[int, int]:
        """Where characters begin and end in a line; text may run from the right."""
        if text.isascii():
            advance = self._metrics.horizontalAdvance
            return advance(text[:start]), advance(text[:end])
        layout = QTextLayout(text, self._line)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(area.width())
        layout.endLayout()
        # Qt counts in UTF-16.
        units = (len(text[:place].encode("utf-16-le")) // 2 for place in (start, end))
        first, last = (cast("tuple[float, int]", line.cursorToX(unit))[0] for unit in units)
        return round(first), round(last)

    def _picture(self, tile: Tile, area: QRect) -> None:
        painter = self.painter
        if tile.pixmap is not None and not tile.pixmap.isNull():
            painter.drawPixmap(area.topLeft(), tile.pixmap)
            if tile.hovered and not tile.selected:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(255, 255, 255, 18))
                painter.drawRoundedRect(area, RADIUS_THUMBNAIL, RADIUS_THUMBNAIL)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.t.hover))
        painter.drawRoundedRect(area, RADIUS_THUMBNAIL, RADIUS_THUMBNAIL)
        if tile.pixmap is not None:
            middle = QRect(0, 0, icons.BIG, icons.BIG)
            middle.moveCenter(area.center())
            icons.draw(painter, middle, "broken", "muted")

    def _time_label(self, time: str, area: QRect, *, on_picture: bool) -> None:
        painter = self.painter
        painter.setFont(self._time)
        where = area.adjusted(8, 0, -8, -6)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        if on_picture:
            painter.setPen(QColor(0, 0, 0, 150))
            painter.drawText(where.translated(0, 1), flags, time)
        painter.setPen(QColor("#FFFFFF" if on_picture else self.t.muted))
        painter.drawText(where, flags, time)

    def _flags(self, flags: tuple[Flag, ...], area: QRect) -> None:
        room = (area.width() - 2 * _EDGE + _FLAG_GAP) // (DISC + _FLAG_GAP)
        shown = flags[: max(1, min(MAX_FLAGS, room))]
        x = area.right() + 1 - _EDGE - len(shown) * (DISC + _FLAG_GAP) + _FLAG_GAP
        for flag in shown:
            disc(self.painter, QRect(x, area.y() + _EDGE, DISC, DISC), flag)
            x += DISC + _FLAG_GAP

    def _signs(self, tile: Tile, area: QRect) -> None:
        """Star, video and cloud at the lower right; at the upper left whether it is chosen."""
        x = area.right() + 1 - _EDGE - SIGN
        signs = ((tile.starred, "starred"), (tile.clip, "video-play"), (tile.sent, "cloud"))
        for shown, name in signs:
            if shown:
                sign(self.painter, QRect(x, area.bottom() + 1 - _EDGE - SIGN, SIGN, SIGN), name)
                x -= SIGN + _FLAG_GAP
        if tile.chosen or tile.choosing:
            self._tick(QRect(area.x() + _EDGE, area.y() + _EDGE, DISC, DISC), tile.chosen)

    def _tick(self, area: QRect, chosen: bool) -> None:
        painter = self.painter
        painter.setPen(QPen(QColor(self.t.on_disc), 1.5))
        ground = QColor(self.t.fill if chosen else self.t.disc)
        if not chosen:
            ground.setAlphaF(0.35)
        painter.setBrush(ground)
        painter.drawEllipse(QRectF(area).adjusted(1, 1, -1, -1))
        if chosen:
            inner = QRect(0, 0, 12, 12)
            inner.moveCenter(area.center())
            icons.draw(painter, inner, "check", self.t.on_fill)

    def _ring(self, tile: Tile, area: QRect) -> None:
        painter = self.painter
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if tile.chosen:
            _round(painter, area, -1.0, QPen(QColor(self.t.fill), 2.0))
        if tile.selected:
            _round(painter, area, 3.0, QPen(QColor(self.t.fill), 2.0))
        if tile.focused:
            _round(painter, area, 5.5, QPen(QColor(self.t.focus), 2.0))


def _round(painter: QPainter, area: QRect, outset: float, pen: QPen) -> None:
    painter.setPen(pen)
    outer = QRectF(area).adjusted(-outset, -outset, outset, outset)
    painter.drawRoundedRect(outer, RADIUS_THUMBNAIL + outset, RADIUS_THUMBNAIL + outset)


def disc(painter: QPainter, area: QRect, flag: Flag) -> None:
    """A flag on a picture: a white icon on a dark disc, on red for an alert."""
    t = theme.current()
    name = flag.name if flag.name in icons.NAMES else "flag"
    grave = flag.severity == "alert"
    ground, strength = (t.alert_disc, 1.0) if grave else (t.disc, 0.68)
    _badge(painter, area, name, t.on_disc, ground, strength)


def sign(painter: QPainter, area: QRect, name: str) -> None:
    """A small icon on a dark disc: starred, or with a video."""
    t = theme.current()
    _badge(painter, area, name, t.fill if name == "starred" else t.on_disc, t.disc, 0.55)


_badges: dict[tuple[object, ...], QPixmap] = {}
"""A few dozen; an ellipse drawn anew for each tile would take a quarter of a frame."""


def _badge(
    painter: QPainter, area: QRect, name: str, color: str, ground: str, strength: float
) -> None:
    """An icon on a disc, drawn once for each look."""
    ratio = painter.device().devicePixelRatioF()
    key = (name, area.width(), color, ground, strength, ratio)
    made = _badges.get(key)
    if made is None:
        made = QPixmap(round(area.width() * ratio), round(area.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        brush = QPainter(made)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QColor(ground)
        shade.setAlphaF(strength)
        brush.setPen(Qt.PenStyle.NoPen)
        brush.setBrush(shade)
        whole = QRect(0, 0, area.width(), area.height())
        brush.drawEllipse(whole)
        side = 14 if area.width() >= DISC else 12
        inner = QRect(0, 0, side, side)
        inner.moveCenter(whole.center())
        icons.draw(brush, inner, name, color)
        brush.end()
        _badges[key] = made
    painter.drawPixmap(area.topLeft(), made)


def rounded(pixmap: QPixmap, width: int, height: int, ratio: float) -> QPixmap:
    """The picture filling ``width`` by ``height`` logical pixels, with round corners.

    A shade at the lower left keeps the time readable on a bright picture.
    """
    made = QPixmap(round(width * ratio), round(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    clip = QPainterPath()
    clip.addRoundedRect(QRectF(0, 0, width, height), RADIUS_THUMBNAIL, RADIUS_THUMBNAIL)
    painter.setClipPath(clip)
    scale = max(width / pixmap.width(), height / pixmap.height())
    shown = QRectF(0, 0, pixmap.width() * scale, pixmap.height() * scale)
    shown.moveCenter(QPointF(width / 2, height / 2))
    painter.drawPixmap(shown, pixmap, QRectF(pixmap.rect()))
    shade = QLinearGradient(0, height, 0, height - 34)
    shade.setColorAt(0, QColor(0, 0, 0, 95))
    shade.setColorAt(1, QColor(0, 0, 0, 0))
    painter.fillRect(QRectF(0, height - 34, width, 34), shade)
    painter.end()
    return made


def header(painter: QPainter, area: QRect, name: str, rest: str) -> None:
    """The heading of a day: its name, and in a quiet voice its date and numbers."""
    t = theme.current()
    strong, plain = theme.font(15, 600), theme.font()
    painter.setFont(strong)
    painter.setPen(QColor(t.text))
    baseline = area.y() + 24
    painter.drawText(area.x(), baseline, name)
    left = area.x() + QFontMetrics(strong).horizontalAdvance(name) + 10
    painter.setFont(plain)
    painter.setPen(QColor(t.muted))
    text = QFontMetrics(plain).elidedText(
        rest, Qt.TextElideMode.ElideRight, max(0, area.right() - left)
    )
    painter.drawText(left, baseline, text)
