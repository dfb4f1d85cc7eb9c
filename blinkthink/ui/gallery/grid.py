"""The grid: what a user does with the surface of tiles, by mouse and by keyboard."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.translation import tr
from blinkthink.ui import keys
from blinkthink.ui.gallery.choosing import ChoosingSurface
from blinkthink.ui.gallery.layout import HEADER
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.gallery.surface import TOP
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.tokens import L

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_MORE = _CTRL | _SHIFT


class Grid(ChoosingSurface):
    """The pictures. The current one stays current while others come and go.

    It changes by a user's doing alone, or when its file is gone. Where an answer is without it all
    the same, such as one that is not complete yet, it stays current without a tile.
    Several can be chosen: Ctrl or Shift with a click, a band drawn with the pointer, Shift with the
    keys that move, Ctrl+A.
    """

    current_changed = Signal(object)
    """The path of the current picture, or None."""
    opened = Signal(object)
    """A picture was asked for in full: its path."""
    menu_requested = Signal(QPoint)
    """What can be done with the pictures was asked for, at this point of the screen."""

    def __init__(
        self, model: PictureModel, thumbs: Thumbs, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, thumbs, clock, parent)
        self._last = 0  # of the current picture, for the neighbour of one that is gone
        self._taken: datetime | None = None
        self._hidden: Path | None = None  # current before a question that nothing answers
        self._answered = model.answered
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Pictures"))
        self.setProperty("ownFocus", True)
        model.reset.connect(self._on_reset)
        model.changed.connect(lambda paths: self._tell() if self._current in paths else None)

    # The current picture

    @property
    def current(self) -> Path | None:
        """The current picture."""
        return self._current

    def select(self, path: Path | None) -> None:
        """Make a picture the current one and bring it into sight."""
        if path == self._current:
            return
        self._current = self._model.watched = path
        self._hidden = None
        index = self._index()
        if index is not None:
            self._note_place(index)
            self._bring_into_sight(index)
        self.viewport().update()
        self._load.start()
        self._tell()
        self.current_changed.emit(path)

    def jump(self, index: int) -> None:
        """Make a picture the current one with the heading of its day at the top."""
        if not 0 <= index < len(self._model):
            return
        first = self._layout.section_of(index).first + self._layout.columns
        top = self._layout.tile_box(index).y + TOP - HEADER - 6
        self.verticalScrollBar().setValue(max(0, top if index >= first else top + 6))
        self.select(self._model.pictures[index].path)

    def scroll_to(self, index: int) -> None:
        """Bring a picture to the top, whichever is the current one."""
        if 0 <= index < len(self._model):
            self.verticalScrollBar().setValue(self._layout.tile_box(index).y + TOP - HEADER)

    def neighbor(self, step: int) -> Path | None:
        """The picture ``step`` after the current one (older), or before it."""
        newer, older = self.beside()
        place = older + step - 1 if step > 0 else newer + step + 1
        if self._current is None or not 0 <= place < len(self._model):
            return None
        return self._model.pictures[place].path

    def beside(self) -> tuple[int, int]:
        """The places of the newer and the older neighbour of the current picture, shown or not.

        They may lie outside; without a current picture they are those before the first.
        """
        if self._current is None:
            return -1, 0
        index = self._index()
        if index is not None:
            return index - 1, index + 1
        near = self._model.nearest(self._current)
        if near is None:
            near = min(self._last, len(self._model))
        elif self._taken and self._model.pictures[near].captured_at > self._taken:
            near += 1
        return near - 1, near

    def in_sight(self) -> range:
        """The places of the pictures in sight."""
        return self._range()[1]

    def _on_reset(self) -> None:
        asked = self._answered != self._model.answered
        self._answered = self._model.answered
        if self._current is None:
            if self._hidden is not None and self._model.index_of(self._hidden) is not None:
                self.select(self._hidden)
            return
        index = self._index()
        if index is not None:
            self._note_place(index)
            self._tell()
        elif asked or self._current == self._model.gone:
            self._replace()

    def _replace(self) -> None:
        """Go to the neighbour of the current picture, which is not shown."""
        before, (newer, older) = self._current, self.beside()
        if len(self._model):
            self.select(self._model.pictures[older if older < len(self._model) else newer].path)
        else:
            self.select(None)
            self._hidden = before

    def _note_place(self, index: int) -> None:
        self._last = index
        self._taken = self._model.pictures[index].captured_at

    def _bring_into_sight(self, index: int) -> None:
        bar = self.verticalScrollBar()
        box = self._layout.tile_box(index)
        top = box.y + TOP - HEADER - 6
        bottom = box.y + TOP + box.height + 8
        if top < bar.value():
            bar.setValue(top if top > HEADER else 0)
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())

    # Mouse

    def _at(self, point: QPoint) -> int | None:
        return self._layout.at(point.x() - L, point.y() - TOP + self.verticalScrollBar().value())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.band.drag(event.position().toPoint())
            if self.band.active:
                return
        hovered = self._at(event.position().toPoint())
        if hovered != self._hovered:
            self._hovered = hovered
            tip = "" if hovered is None else self._words(self._model.pictures[hovered])[0]
            self.viewport().setToolTip(tip)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        index = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton:
            self._press_band(event, on_tick=index is not None and self._on_tick(index, event))
        if index is None:
            if event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & _MORE:
                self.choose_none()
            return
        path = self._model.pictures[index].path
        if event.button() == Qt.MouseButton.RightButton:
            if path not in self._chosen:
                self.choose_none()
            self.select(path)
        elif event.button() == Qt.MouseButton.LeftButton:
            held = event.modifiers()
            if held & _SHIFT:
                self._extend(index, add=bool(held & _CTRL))
            elif held & _CTRL or self._on_tick(index, event):
                self._toggle(index)
            else:
                self.choose_none()
                self._from = path
            self.select(path)

    def _on_tick(self, index: int, event: QMouseEvent) -> bool:
        """Whether the round sign that says “chosen” was hit, which is there once some are."""
        if not len(self._chosen):
            return False
        corner = self.tile_rect(index).topLeft()
        offset = event.position().toPoint() - corner
        return 0 <= offset.x() < 34 and 0 <= offset.y() < 34

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.band.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        plain = not event.modifiers() & _MORE
        left = event.button() == Qt.MouseButton.LeftButton
        if (
            plain
            and left
            and self._at(event.position().toPoint()) is not None
            and self._current is not None
        ):
            self.opened.emit(self._current)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self._at(event.pos()) if by_mouse else self._index()
        if index is None:
            return
        point = event.pos() if by_mouse else self.tile_rect(index).center()
        self.menu_requested.emit(self.viewport().mapToGlobal(point))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & _CTRL:
            event.ignore()  # the page changes the size of the tiles
            return
        super().wheelEvent(event)

    # Keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        if self._by_keyboard and self._index() is None:
            shown = self.in_sight()
            if len(shown):
                self.select(self._model.pictures[shown[0]].path)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = keys.command("library", event)
        held = event.modifiers()
        if command == "open":
            if self._current is not None:
                self.opened.emit(self._current)
        elif command == "choose_all":
            self.choose_all()
        elif command == "choose":
            index = self._index()
            if index is not None:
                self._toggle(index)
        elif event.key() == Qt.Key.Key_Escape and self.band.active:
            self.cancel_band()
        elif command == "choose_none" and len(self._chosen):
            self.choose_none()
        else:
            target = None
            if len(self._model) and not held & (Qt.KeyboardModifier.AltModifier | _CTRL):
                target = self._target(event.key())
            if target is None:
                event.ignore()
                return
            self._by_keyboard = True
            if held & _SHIFT:
                self._extend(target)
            self.select(self._model.pictures[target].path)
            self.viewport().update()

    def _target(self, key: int) -> int | None:
        """Which picture a key leads to; None for other keys."""
        last = len(self._model) - 1
        page = max(1, self.viewport().height() // self._layout.row)
        index = self._index()
        if index is None and self._current is not None:
            index = min(last, self.beside()[1])
        if key == Qt.Key.Key_Home:
            return 0
        if key == Qt.Key.Key_End:
            return last
        rows = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }
        if key in rows:
            return 0 if index is None else self._layout.moved(index, rows[Qt.Key(key)])
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            newer, older = self.beside()
            return min(last, max(0, older if key == Qt.Key.Key_Right else newer))
        return None
