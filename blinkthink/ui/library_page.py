"""The library: a bar with filters, the grid by day, the inspector."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.clock import Clock
from blinkthink.core.words import Words, say
from blinkthink.ui import theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.filter_bar import FilterBar
from blinkthink.ui.gallery.grid import Grid
from blinkthink.ui.gallery.model import Only, PictureModel
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.inspector import SHADOW, WIDTH, Inspector, Shadow
from blinkthink.ui.messages import EmptyState, InlineMessage
from blinkthink.ui.tokens import PANEL_MS, L, M
from blinkthink.ui.widgets import line

SMALLEST, LARGEST = 120, 360
_SAVE_MS = 600


class LibraryPage(QWidget):
    """Shows the pictures; opening one and snapping are the window's affair."""

    opened = Signal()
    """The current picture was asked for in full."""
    snap_all_requested = Signal()

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        model: PictureModel,
        current: CurrentPicture,
        thumbs: Thumbs,
        inspector: Inspector,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._backend = backend
        self._bridge = bridge
        self._model = model
        self._current = current
        self.setAccessibleName("Library")
        self.bar = FilterBar(SMALLEST, LARGEST)
        self.message = InlineMessage()
        self.grid = Grid(model, thumbs, clock)
        self.empty = EmptyState("camera", "", "")
        self.inspector = inspector
        self._on_act: Callable[[], object] | None = None
        self._over = False
        self._shown_beside = True
        self._shown_over = False
        self._shadow = Shadow(self)
        self._slide = QPropertyAnimation(inspector, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(_SAVE_MS)
        self._save.timeout.connect(self._save_size)
        self._lay_out()
        self._connect()
        width = backend.settings().thumbnail_size
        self.bar.set_tile_width(min(LARGEST, max(SMALLEST, width)))
        self.grid.set_tile_width(self.bar.tile_width())
        self._place_inspector()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.empty)
        self._message_row = QWidget()
        message = QHBoxLayout(self._message_row)
        message.setContentsMargins(L, M, L, 0)
        message.addWidget(self.message)
        self._message_row.hide()
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._message_row)
        left.addWidget(self._stack, 1)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addLayout(left, 1)
        self._edge = line("v")
        self._body.addWidget(self._edge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(line())
        column.addLayout(self._body, 1)

    def _connect(self) -> None:
        self.grid.current_changed.connect(self._current.show)
        self.grid.opened.connect(lambda _: self.opened.emit())
        self.inspector.opened.connect(self.opened.emit)
        self.inspector.closed.connect(lambda: self.bar.inspector.setChecked(False))
        self.bar.inspector.toggled.connect(self._toggle_inspector)
        self.bar.chosen.connect(self._model.filter)
        self.bar.resized.connect(self._resize_tiles)
        self.empty.acted.connect(self._on_empty_act)
        self.message.acted.connect(self._act_on_message)
        self.message.closed.connect(self._message_row.hide)
        self._model.reset.connect(self._on_pictures)
        self._model.inserted.connect(lambda _: self._on_pictures())
        self._model.failed.connect(self.say_error)
        reload = QShortcut(QKeySequence("F5"), self)
        reload.activated.connect(self._model.load)

    # What others ask

    def set_window_width(self, width: int) -> None:
        """Where the inspector goes depends on the window."""
        over = width < 1000
        self.bar.set_narrow(width < 900)
        if over != self._over:
            self._over = over
            self._place_inspector()

    def say_error(self, error: BaseException) -> None:
        """Say above the grid what went wrong."""
        self.say_words(say(error))

    def say_words(
        self, words: Words, action: str = "", on_act: Callable[[], object] | None = None
    ) -> None:
        """Say something above the grid, with a button that does ``on_act``."""
        self._on_act = on_act
        self.message.say(words, action=action)
        self._message_row.show()

    def _act_on_message(self) -> None:
        self.message.hide()
        self._message_row.hide()
        if self._on_act is not None:
            self._on_act()

    # The pictures

    def _on_pictures(self) -> None:
        if self.bar.inspector.isEnabled() != (self._model.total > 0):
            self._place_inspector()
        self.bar.set_choices(self._model.choices(), self._model.camera, self._model.only)
        if self.grid.current is None and self._model.pictures and not self._over:
            self.grid.select(self._model.pictures[0].path)
        if self._model.pictures or not self._model.loaded:
            self._stack.setCurrentWidget(self.grid)
            return
        if self._model.filtered and self._model.total:
            searching = self._model.searching
            self.empty.say(
                "search",
                "Looking through the pictures…" if searching else "No picture matches",
                "" if searching else "No picture in the library is what the filters ask for.",
                "" if searching else "Clear filters",
            )
        elif self._backend.account().signed_in:
            self.empty.say(
                "camera",
                "No pictures yet",
                "What your cameras take appears here, the newest first.",
                "Snap all",
            )
        else:
            self.empty.say(
                "camera",
                "No pictures yet",
                "Sign in, and what your cameras take appears here.",
            )
        self._stack.setCurrentWidget(self.empty)

    def _on_empty_act(self) -> None:
        if self._model.filtered:
            self._model.filter(None, Only.ALL)
        else:
            self.snap_all_requested.emit()

    # The size of the tiles

    def _resize_tiles(self, width: int) -> None:
        self.grid.set_tile_width(width)
        self._save.start()

    def _save_size(self) -> None:
        settings = msgspec.structs.replace(
            self._backend.settings(), thumbnail_size=self.bar.tile_width()
        )
        self._bridge.call(lambda: self._backend.change_settings(settings))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.bar.step_tile_width(1 if event.angleDelta().y() > 0 else -1)
            event.accept()

    # The inspector

    def _toggle_inspector(self, shown: bool) -> None:
        if self._over:
            self._shown_over = shown
        else:
            self._shown_beside = shown
        self._place_inspector(animate=True)

    def _place_inspector(self, *, animate: bool = False) -> None:
        shown = self._shown_over if self._over else self._shown_beside
        shown = shown and self._model.total > 0
        self.bar.inspector.setEnabled(self._model.total > 0)
        self.bar.inspector.blockSignals(True)
        self.bar.inspector.setChecked(shown)
        self.bar.inspector.blockSignals(False)
        self._slide.stop()
        self._edge.setVisible(shown and not self._over)
        self.inspector.set_over(self._over)
        if not self._over:
            self._shadow.hide()
            self._body.addWidget(self.inspector)
            self.inspector.setVisible(shown)
            return
        self._body.removeWidget(self.inspector)
        if self.inspector.parentWidget() is not self:
            self.inspector.setParent(self)
        self.inspector.setVisible(shown)
        self._shadow.setVisible(shown)
        self._shadow.raise_()
        self.inspector.raise_()
        self._float(animate=animate and shown)

    def _float(self, *, animate: bool = False) -> None:
        """Put the inspector over the right edge of the grid."""
        top = self.bar.height() + 1
        self.inspector.resize(WIDTH, self.height() - top)
        place = QPoint(self.width() - WIDTH, top)
        self._shadow.setGeometry(place.x() - SHADOW, top, SHADOW, self.inspector.height())
        lasts = theme.motion(PANEL_MS) if animate else 0
        if not lasts:
            self.inspector.move(place)
            return
        self._slide.setDuration(lasts)
        self._slide.setStartValue(place + QPoint(WIDTH // 3, 0))
        self._slide.setEndValue(place)
        self._slide.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._over:
            self._float()
