"""Pictures as tiles with two lines each; a click opens one, a button brings more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from blinkthink.core.translation import number, tr
from blinkthink.ui import icons, theme
from blinkthink.ui.flow import Flow
from blinkthink.ui.focus import tab_through
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.tokens import RADIUS_THUMBNAIL, M, S
from blinkthink.ui.widgets import button

WIDE = 208
_STEP = 12  # tiles that are shown at once, and added


@dataclass(frozen=True)
class Shown:
    """A picture with two lines, and what a screen reader says of it."""

    path: Path
    first: str
    second: str
    name: str


class PictureThumb(QAbstractButton):
    """A small picture; a click opens it."""

    def __init__(self, path: Path, name: str, thumbs: Thumbs, wide: int) -> None:
        """``name`` is its tooltip and its accessible name."""
        super().__init__()
        self.path = path
        self._wide = wide
        self._thumbs = thumbs
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.hub().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._wide, self._wide * 9 // 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        area = QRectF(0, 0, self.width(), self.width() * 9 / 16)
        clip = QPainterPath()
        clip.addRoundedRect(area, RADIUS_THUMBNAIL, RADIUS_THUMBNAIL)
        painter.setClipPath(clip)
        painter.fillRect(area, QColor(t.hover))
        width = round(self.width() * self.devicePixelRatioF())
        pixmap = self._thumbs.get(self.path, width)
        if pixmap is not None and not pixmap.isNull():
            source = QRectF(pixmap.rect())
            scale = max(area.width() / source.width(), area.height() / source.height())
            whole = QRectF(0, 0, source.width() * scale, source.height() * scale)
            whole.moveCenter(area.center())
            painter.drawPixmap(whole, pixmap, source)
        elif pixmap is not None:
            sign = QRect(0, 0, 24, 24)
            sign.moveCenter(area.center().toPoint())
            icons.draw(painter, sign, "broken", "muted")


class PictureTile(PictureThumb):
    """The picture with its two lines below."""

    def __init__(self, shown: Shown, thumbs: Thumbs, wide: int) -> None:
        super().__init__(shown.path, shown.name, thumbs, wide)
        self.shown = shown

    @property
    def _line(self) -> int:
        return self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(0, 2 * self._line + S)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        t = theme.current()
        painter = QPainter(self)
        top = round(self.width() * 9 / 16) + S // 2
        self._paint_line(painter, top, self.shown.first, t.text, bold=True)
        self._paint_line(painter, top + self._line, self.shown.second, t.second)

    def _paint_line(
        self, painter: QPainter, top: int, text: str, color: str, *, bold: bool = False
    ) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(color))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRect(0, top, self.width(), self._line), Qt.AlignmentFlag.AlignLeft, cut)


class PictureTiles(QWidget):
    """The first ones as tiles; a button brings more."""

    opened = Signal(object)
    """The path of a picture."""

    def __init__(
        self, thumbs: Callable[[QObject], Thumbs], *, wide: int = WIDE, step: int = _STEP
    ) -> None:
        """``wide``: of a tile, pixels; ``step``: how many are shown at once, and added."""
        super().__init__()
        self._wide = wide
        self._step = step
        self._thumbs = thumbs(self)
        self._thumbs.arrived.connect(self._on_arrived)
        self._all: tuple[Shown, ...] = ()
        self.tiles: list[PictureTile] = []
        self._holder = QWidget()
        self._flow = Flow(self._holder, gap=M)
        self.more = button(tr("Show more pictures"), on_click=self._show_more)
        self.more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self._holder)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_pictures(self, shown: Sequence[Shown]) -> None:
        """Show these."""
        if tuple(shown) == self._all:
            return
        self._all = tuple(shown)
        self._flow.clear()
        self.tiles = []
        self._show_more()

    def stop(self) -> None:
        """Decode no more."""
        self._thumbs.stop()

    def _show_more(self) -> None:
        had = len(self.tiles)
        for one in self._all[had : had + self._step]:
            tile = PictureTile(one, self._thumbs, self._wide)
            tile.clicked.connect(lambda _=False, path=one.path: self.opened.emit(path))
            self.tiles.append(tile)
            self._flow.addWidget(tile)
            tile.show()
        width = round(self._wide * self.devicePixelRatioF())
        self._thumbs.want([tile.path for tile in self.tiles], width)
        rest = len(self._all) - len(self.tiles)
        self.more.setVisible(rest > 0)
        told = tr("Show %n more picture(s)", "", min(rest, self._step))
        if rest > self._step:
            told = tr("Show %n more picture(s) of {count}", "", self._step)
        self.more.setText(told.format(count=number(rest)))
        self.more.setAccessibleName(self.more.text())
        tab_through(self)
        if had and len(self.tiles) > had:
            self.tiles[had].setFocus()
        self._holder.updateGeometry()

    def _on_arrived(self, paths: set[Path]) -> None:
        for tile in self.tiles:
            if tile.path in paths:
                tile.update()
