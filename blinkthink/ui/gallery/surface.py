"""The area that paints and loads the tiles in sight, and only those."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.translation import number, tr
from blinkthink.gallery.picture import Picture
from blinkthink.ui import theme
from blinkthink.ui.gallery import description, tiles
from blinkthink.ui.gallery.chosen import Chosen
from blinkthink.ui.gallery.glance import Glance, Tone
from blinkthink.ui.gallery.layout import HEADER, Box, Layout, Section
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.gallery.tiles import Tile, TilePainter
from blinkthink.ui.tokens import L, S
from blinkthink.ui.wording import day_date, day_name

TOP = 6
"""The gap above the first day."""

_AHEAD = 0.75  # parts of a screen that are loaded beyond what is in sight
_SETTLE_MS = 15
_MAX_ROUNDED = 400


class Surface(QAbstractScrollArea):
    """Shows a PictureModel by days. ``Grid`` adds what a user does with it."""

    completed = Signal()
    """Every tile in sight has been painted with its picture, for the first time."""

    def __init__(
        self, model: PictureModel, thumbs: Thumbs, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._thumbs = thumbs
        self._clock = clock
        self._wanted = 176
        self._layout = Layout([], 100, self._wanted)
        self._current: Path | None = None
        self._hovered: int | None = None
        self._by_keyboard = False
        self._anchor: tuple[Path, int] | None = None  # what is at the top edge, unless at the start
        self._chosen = Chosen()
        self._complete = False
        self._rounded: dict[tuple[Path, int, int], QPixmap] = {}
        self._load = QTimer(self)
        self._load.setSingleShot(True)
        self._load.setInterval(_SETTLE_MS)
        self._load.timeout.connect(self._load_in_sight)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setAccessibleName(tr("Scroll the pictures"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # it can be moved
        model.reset.connect(self.relayout)
        model.changed.connect(self._on_changed)
        thumbs.arrived.connect(self._on_thumbs)
        theme.hub().changed.connect(self.relayout)

    @property
    def layout_now(self) -> Layout:
        """Where the tiles lie."""
        return self._layout

    def set_tile_width(self, width: int) -> None:
        """About how wide a tile shall be; the current picture stays where it is in sight."""
        if width != self._wanted:
            self._wanted = width
            self.relayout()

    def tile_rect(self, index: int) -> QRect:
        """Where a tile is in the viewport now."""
        box = self._layout.tile_box(index)
        return self._place(box).translated(0, -self.verticalScrollBar().value())

    def relayout(self) -> None:
        """Lay the tiles out again; the picture at the top of the sight stays there."""
        bar = self.verticalScrollBar()
        anchor = self._anchor
        line = theme.px(26)
        width = self.viewport().width() - 2 * L + 4
        counts = [count for _, count in self._model.days]
        self._layout = Layout(counts, width, self._wanted, line)
        height = self._layout.height + TOP
        bar.setRange(0, max(0, height - self.viewport().height()))
        bar.setEnabled(bar.maximum() > 0)  # disabled, its handle is not drawn
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(max(20, self._layout.row // 3))
        if anchor is not None:
            path, offset = anchor
            index = self._model.index_of(path)
            if index is not None:
                bar.setValue(self._layout.tile_box(index).y + offset)
        self._rounded.clear()
        self._remember()
        self.viewport().update()
        self._load.start()

    def _on_changed(self, paths: set[Path]) -> None:
        if paths.intersection(self._paths(self._range()[1])):
            self.viewport().update()

    def _on_thumbs(self, paths: set[Path]) -> None:
        for key in [key for key in self._rounded if key[0] in paths]:
            del self._rounded[key]
        if paths.intersection(self._paths(self._range()[1])):
            self.viewport().update()

    def _remember(self) -> None:
        """Keep which picture is at the top edge, so that it can stay there."""
        value = self.verticalScrollBar().value() - TOP
        self._anchor = None
        if value + TOP > 0:
            _, shown = self._layout.visible(value, value + self.viewport().height())
            if shown and shown[0] < len(self._model.pictures):
                offset = value + TOP - self._layout.tile_box(shown[0]).y
                self._anchor = (self._model.pictures[shown[0]].path, offset)

    def _paths(self, places: range) -> list[Path]:
        pictures = self._model.pictures
        return [pictures[place].path for place in places if place < len(pictures)]

    def _range(self, ahead: float = 0.0) -> tuple[list[Section], range]:
        top = self.verticalScrollBar().value() - TOP
        height = self.viewport().height()
        return self._layout.visible(
            max(0, round(top - height * ahead)), round(top + height * (1 + ahead))
        )

    def _load_in_sight(self) -> None:
        if not self.isVisible():
            return
        near, wide = self._range()[1], self._range(_AHEAD)[1]
        ahead = [*range(near.stop, wide.stop), *range(near.start - 1, wide.start - 1, -1)]
        paths = self._paths(near)
        paths += [self._model.pictures[place].path for place in ahead]
        self._thumbs.want(paths, self._thumb_width())
        self._model.look_at(place for place in (*near, *ahead))

    def _thumb_width(self) -> int:
        return round(self._layout.tile * self.devicePixelRatioF())

    def _index(self) -> int | None:
        return None if self._current is None else self._model.index_of(self._current)

    def describe(self, index: int, *, placed: bool = True) -> str:
        """A picture in words: where, when, which of how many (where ``placed``), what is in it."""
        picture = self._model.pictures[index]
        text, _ = self._words(picture)
        known = self._model.glance_at(index) or Glance()
        today = self._clock.now().date()
        chosen = len(self._chosen) if picture.path in self._chosen else 0
        place = tr("{number} of {count}").format(
            number=number(index + 1), count=number(len(self._model))
        )
        place = place if placed else ""
        return description.describe(picture, text, known, today, place=place, chosen=chosen)

    def _words(self, picture: Picture) -> tuple[str, Tone]:
        known = self._model.glance(picture.path)
        job = self._model.job(picture.path)
        if known is None and job is None:
            return "", Tone.MUTED
        return (known or Glance()).line(job)

    def sizeHint(self) -> QSize:
        return QSize(720, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.relayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._remember()
        view = self.viewport()
        if self._hovered is not None or abs(dy) >= view.height():
            self._hovered = None
            view.update()
        else:
            # What is painted moves; only what comes into sight is painted, and the day at the top
            # edge, which stands still.
            view.scroll(0, dy, view.rect())
            view.update(0, 0, view.width(), HEADER + 2 + max(0, dy))
        self._load.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.fillRect(event.rect(), QColor(theme.current().bg))
        value = self.verticalScrollBar().value()
        wanted = event.region().translated(-L, value - TOP)
        painter.translate(L, TOP - value)
        days, shown = self._range()
        self._paint_headers(painter, days)
        brush = TilePainter(painter, self._layout.image, self._model.words)
        current = self._index()
        focused = self.hasFocus() and self._by_keyboard
        complete = len(shown) > 0
        for index in shown:
            box = self._layout.tile_box(index)
            place = QRect(box.x, box.y, box.width, box.height)
            # The ring of the current picture is outside of its tile.
            if self._complete and not wanted.intersects(place.adjusted(-S, -S, S, S)):
                continue
            tile = self._tile(index, index == current, focused)
            complete &= tile.pixmap is not None
            brush.paint(tile, place)
        if days and value > days[0].y + TOP:
            self._paint_sticky(painter, days, value)
        painter.end()
        if complete and not self._complete:
            self._complete = True
            self.completed.emit()

    def _paint_sticky(self, painter: QPainter, days: list[Section], value: int) -> None:
        """The heading of the day at the top edge, until the next one pushes it away."""
        top = value - TOP
        if len(days) > 1:
            top = min(top, days[1].y - HEADER)
        ground = QColor(theme.current().bg)
        painter.fillRect(-L, top, self.viewport().width(), HEADER, ground)
        painter.setPen(QColor(theme.current().border))
        painter.drawLine(-L, top + HEADER, self.viewport().width(), top + HEADER)
        self._paint_header(painter, self._layout.number_of(days[0].first), top)

    def _paint_headers(self, painter: QPainter, days: list[Section]) -> None:
        first = self._layout.number_of(days[0].first) if days else 0
        for place, section in enumerate(days, first):
            self._paint_header(painter, place, section.y)

    def _paint_header(self, painter: QPainter, place: int, top: int) -> None:
        width = self.viewport().width() - 2 * L
        name, *words = self._day_words(place)
        tiles.header(painter, QRect(0, top, width, HEADER), name, " · ".join(words))

    def _day_words(self, place: int) -> list[str]:
        """“Today”, “20 November”, “46 pictures”, “9 flagged”."""
        section = self._layout.sections[place]
        today = self._clock.now().date()
        day: date = self._model.days[place][0]
        count = tr("%n picture(s)", "", section.count)
        words = [day_name(day, today), day_date(day, today), count]
        flagged = self._model.flagged(section.first, section.count)
        return [*words, tr("%n flagged", "", flagged)] if flagged else words

    def _tile(self, index: int, current: bool, focused: bool) -> Tile:
        picture = self._model.pictures[index]
        known = self._model.glance_at(index)
        job = self._model.job(picture.path)
        text, tone = "", Tone.MUTED
        if known is not None or job is not None:
            text, tone = (known or Glance()).line(job)
        return Tile(
            time=f"{picture.captured_at:%H:%M}",
            pixmap=self._pixmap(picture.path),
            text=text,
            tone=tone,
            flags=known.flags if known else (),
            selected=current,
            focused=current and focused,
            hovered=index == self._hovered,
            chosen=picture.path in self._chosen,
            choosing=len(self._chosen) > 0,
            starred=known is not None and known.starred,
            clip=known is not None and known.clip,
            sent=known is not None and known.sent,
        )

    def _pixmap(self, path: Path) -> QPixmap | None:
        source = self._thumbs.get(path, self._thumb_width())
        if source is None or source.isNull():
            return source
        key = (path, self._layout.tile, source.width())
        made = self._rounded.get(key)
        if made is None:
            if len(self._rounded) > _MAX_ROUNDED:
                self._rounded.clear()
            ratio = self.devicePixelRatioF()
            made = tiles.rounded(source, self._layout.tile, self._layout.image, ratio)
            self._rounded[key] = made
        return made

    def _place(self, box: Box) -> QRect:
        return QRect(box.x + L, box.y + TOP, box.width, box.height)
