"""The grid: what a user does with the surface of tiles, by mouse and by keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from blinkthink.core.clock import Clock
from blinkthink.ui.gallery.layout import HEADER
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.gallery.surface import TOP, Surface
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.tokens import L


class Grid(Surface):
    """The pictures. The current one stays current while others come and go."""

    current_changed = Signal(object)
    """The path of the current picture, or None."""
    opened = Signal(object)
    """A picture was asked for in full: its path."""

    def __init__(
        self, model: PictureModel, thumbs: Thumbs, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, thumbs, clock, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Pictures")
        self.setProperty("ownFocus", True)
        model.reset.connect(self._on_reset)

    @property
    def current(self) -> Path | None:
        """The current picture."""
        return self._current

    def select(self, path: Path | None) -> None:
        """Make a picture the current one and bring it into sight."""
        if path == self._current:
            return
        self._current = path
        index = self._index()
        if index is not None:
            self._bring_into_sight(index)
        self.viewport().update()
        self._load.start()
        self._tell()
        self.current_changed.emit(path)

    def neighbor(self, step: int) -> Path | None:
        """The picture ``step`` after the current one (older), or before it."""
        index = self._index()
        if index is None or not 0 <= index + step < len(self._model.pictures):
            return None
        return self._model.pictures[index + step].path

    def _on_reset(self) -> None:
        if self._current is not None and self._index() is None:
            self.select(None)

    def _bring_into_sight(self, index: int) -> None:
        bar = self.verticalScrollBar()
        box = self._layout.tile_box(index)
        first_row = index < self._layout.section_of(index).first + self._layout.columns
        top = box.y + TOP - (HEADER if first_row else 0) - 6
        bottom = box.y + TOP + box.height + 8
        if top < bar.value():
            bar.setValue(top if top > HEADER else 0)
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())

    def _tell(self) -> None:
        """Let screen readers know the current picture."""
        index = self._index()
        self.setAccessibleDescription("" if index is None else self.describe(index))
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )

    def _at(self, point: QPoint) -> int | None:
        return self._layout.at(point.x() - L, point.y() - TOP + self.verticalScrollBar().value())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self._at(event.position().toPoint())
        if hovered != self._hovered:
            self._hovered = hovered
            index = hovered
            tip = "" if index is None else self._words(self._model.pictures[index])[0]
            self.viewport().setToolTip(tip)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        index = self._at(event.position().toPoint())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self.select(self._model.pictures[index].path)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._at(event.position().toPoint()) is not None and self._current is not None:
            self.opened.emit(self._current)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the page changes the size of the tiles
            return
        super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        if self._by_keyboard and self._index() is None:
            shown = self._in_sight()
            if shown:
                self.select(shown[0].path)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._current is not None:
                self.opened.emit(self._current)
            return
        if not self._model.pictures or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        target = self._target(key)
        if target is None:
            event.ignore()
            return
        self._by_keyboard = True
        self.select(self._model.pictures[target].path)
        self.viewport().update()

    def _target(self, key: int) -> int | None:
        """Which picture a key leads to; None for other keys."""
        last = len(self._model.pictures) - 1
        page = max(1, self.viewport().height() // self._layout.row)
        index = self._index()
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
            step = 1 if key == Qt.Key.Key_Right else -1
            return 0 if index is None else min(last, max(0, index + step))
        return None
