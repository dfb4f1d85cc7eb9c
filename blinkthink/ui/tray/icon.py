"""The icon of the tray: the app's camera on its plate, with a sign of what it does.

It is seen on panels of any colour: the plate is bright and the camera on it dark, and a sign stands
clear of both by an empty ring. Signs differ by their shape, not by their colour alone.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from blinkthink.ui.tokens import LIGHT
from blinkthink.ui.tray.standing import Doing

SIZES = (16, 18, 22, 24, 32, 36, 44, 48, 64)
_PLATE, _ASLEEP, _INK, _SIGN = "#F3A83C", "#A9ABB1", "#1D1503", "#FFFFFF"
_SIGNS = {
    Doing.CAPTURING: LIGHT.person,
    Doing.ANALYSING: LIGHT.vehicle,
    Doing.PAUSED: "#3D3F45",
    Doing.SIGN_IN: LIGHT.alert,
}


@cache
def tray_icon(doing: Doing, *, mask: bool = False) -> QIcon:
    """The icon in the sizes of trays. ``mask``: its shape alone, which macOS colours itself."""
    made = QIcon()
    for size in SIZES:
        made.addPixmap(draw(doing, size, mask=mask))
    made.setIsMask(mask)
    return made


def draw(doing: Doing, size: int, *, mask: bool = False) -> QPixmap:
    """The icon, ``size`` pixels wide and high."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 16, size / 16)  # all that follows is in sixteenths
    if mask:
        _camera(painter, QColor(Qt.GlobalColor.black), hollow=True)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_ASLEEP if doing is Doing.PAUSED else _PLATE))
        painter.drawRoundedRect(QRectF(0.5, 0.5, 15, 15), 3.75, 3.75)
        _camera(painter, QColor(_INK))
    if doing in _SIGNS:
        _sign(painter, doing, mask=mask)
    painter.end()
    return pixmap


def _camera(painter: QPainter, ink: QColor, *, hollow: bool = False) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(2.5, 4.5, 11, 8), 1.5, 1.5)
    painter.drawRoundedRect(QRectF(5.5, 3, 5, 3), 1, 1)
    if hollow:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setBrush(QColor(_PLATE))
    painter.drawEllipse(QPointF(8, 8.5), 2.5, 2.5)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(8, 8.5), 1.1, 1.1)


def _sign(painter: QPainter, doing: Doing, *, mask: bool) -> None:
    """A disc at the lower right, with a dot, three dots, two bars or an exclamation mark in it."""
    middle = QPointF(11.4, 11.4)
    clear = QPainter.CompositionMode.CompositionMode_Clear
    over = QPainter.CompositionMode.CompositionMode_SourceOver
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(clear)
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawEllipse(middle, 5.4, 5.4)
    painter.setCompositionMode(over)
    painter.setBrush(QColor(Qt.GlobalColor.black) if mask else QColor(_SIGNS[doing]))
    painter.drawEllipse(middle, 4.5, 4.5)
    if mask:
        painter.setCompositionMode(clear)
    painter.setBrush(QColor(_SIGN))
    x, y = middle.x(), middle.y()
    if doing is Doing.CAPTURING:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(_SIGN), 1.3))
        painter.drawEllipse(middle, 2.3, 2.3)
    elif doing is Doing.ANALYSING:
        for step in (-2.3, 0.0, 2.3):
            painter.drawEllipse(QPointF(x + step, y), 0.85, 0.85)
    elif doing is Doing.PAUSED:
        for left in (-2.0, 0.7):
            painter.drawRect(QRectF(x + left, y - 2.2, 1.3, 4.4))
    else:
        painter.drawRoundedRect(QRectF(x - 0.7, y - 2.9, 1.4, 3.5), 0.5, 0.5)
        painter.drawEllipse(QPointF(x, y + 2.1), 0.8, 0.8)
    painter.setCompositionMode(over)
