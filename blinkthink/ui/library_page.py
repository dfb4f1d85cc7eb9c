"""The library: a bar with search and filters, the grid by day, the timeline, the inspector."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.events import AccountChanged, CamerasChanged, LibraryChanged
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.gallery.index.query import Identity, Query
from blinkthink.ui import keys
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.correcting.drafts import made_empty, made_right
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.filter_bar import FilterBar
from blinkthink.ui.gallery.answers import PAINT_MS
from blinkthink.ui.gallery.chips_row import ChipsRow
from blinkthink.ui.gallery.chosen_actions import ChosenActions
from blinkthink.ui.gallery.grid import Grid
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.gallery.query_words import parts, with_days
from blinkthink.ui.gallery.selection_bar import SelectionBar
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.gallery.timeline import Timeline
from blinkthink.ui.inspector import Inspector
from blinkthink.ui.inspector_place import InspectorPlace
from blinkthink.ui.library_states import LibraryStates, MissingRow
from blinkthink.ui.library_times import LibraryTimes
from blinkthink.ui.messages import MessageRow
from blinkthink.ui.widgets import line

SMALLEST, LARGEST = 120, 360
_SAVE_MS = 600
_SLOW_MS = 300
_STRIP_FROM = 420  # pixels of the grid's column from which on there is a timeline
_PROGRESS_MS = 700


class LibraryPage(QWidget):
    """Shows the pictures; opening one and snapping are the window's affair."""

    opened = Signal()
    """The current picture was asked for in full."""
    snap_all_requested = Signal()
    import_requested = Signal()
    trash_requested = Signal(list)
    """Move these paths to the trash, newest first; so below."""
    export_requested = Signal(list)
    compare_requested = Signal(list)
    """Exactly two."""
    slideshow_requested = Signal(list)
    timelapse_requested = Signal(list)
    back = Signal()
    """The disk or folder of the library is there again."""
    unjudged_wanted = Signal()
    """The next older picture whose analysis was called neither right nor wrong."""

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
        self._clock = clock
        self.setAccessibleName(tr("Library"))
        self.bar = FilterBar(SMALLEST, LARGEST)
        self.grid = Grid(model, thumbs, clock)
        self.chips = ChipsRow()
        self.selection = SelectionBar()
        self.timeline = Timeline(lambda: clock.now().date())
        self._states = LibraryStates(backend, model, self.grid)
        self.empty = self._states.empty
        self._message_row = MessageRow()
        self._until_back = False  # whether what it says is over then
        self.message = self._message_row.message
        self._missing_row = MissingRow(backend, bridge, model)
        self.missing = self._missing_row.message
        self.inspector = inspector
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(_SAVE_MS)
        self._save.timeout.connect(self._save_size)
        self._progress = QTimer(self)
        self._progress.setInterval(_PROGRESS_MS)
        self._progress.timeout.connect(self._show_progress)
        self._lay_out()
        self._times = LibraryTimes(model, self.grid, self.bar, self.timeline, self)
        self._actions = self._make_actions()
        self._connect()
        width = backend.settings().thumbnail_size
        self.bar.set_tile_width(min(LARGEST, max(SMALLEST, width)))
        self.grid.set_tile_width(self.bar.tile_width())
        self._place = InspectorPlace(
            self, self.bar, self._body, self.bar.inspector, inspector, model
        )

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._missing_row)
        left.addWidget(self._message_row)
        left.addWidget(self.chips)
        left.addWidget(self._states, 1)
        left.addWidget(self.selection)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addLayout(left, 1)
        self._strip_edge = line("v")
        self._body.addWidget(self._strip_edge)
        self._body.addWidget(self.timeline)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(line())
        column.addLayout(self._body, 1)

    def _make_actions(self) -> ChosenActions:
        passed_on = {
            "right": self._call_right,
            "empty": self._call_empty,
            "compare": self.compare_requested.emit,
            "slideshow": self.slideshow_requested.emit,
            "timelapse": self.timelapse_requested.emit,
            "export": self.export_requested.emit,
            "trash": self.trash_requested.emit,
        }
        whose = self._backend, self._bridge, self._model
        return ChosenActions(self, *whose, self.grid, self.selection, passed_on, self.opened.emit)

    def _connect(self) -> None:
        self.grid.current_changed.connect(self._current.show)
        self.grid.opened.connect(lambda _: self.opened.emit())
        self.inspector.opened.connect(self.opened.emit)
        self.inspector.panel.left.connect(self.grid.setFocus)
        self.bar.inspector.toggled.connect(lambda on: None if on else self._current.edit(False))
        self.bar.chosen.connect(self.ask)
        self.bar.resized.connect(self._resize_tiles)
        self.bar.search.left.connect(lambda: self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.chips.removed.connect(self.ask)
        self.chips.cleared.connect(self.clear_filters)
        self.timeline.ranged.connect(lambda *days: self.ask(with_days(self._model.query, *days)))
        self._states.clear_requested.connect(self.clear_filters)
        self._states.snap_all_requested.connect(self.snap_all_requested)
        self._states.import_requested.connect(self.import_requested)
        self._missing_row.back.connect(self._on_back)
        self._model.reset.connect(self._on_pictures)
        self._model.facts_changed.connect(self._on_facts)
        self._model.failed.connect(lambda _: self._on_pictures())
        self._bridge.news.connect(self._on_news)
        keys.shortcuts(
            "library",
            self,
            {
                "reload": self._model.reload,
                "search": self.focus_search,
                "filter": self.bar.open_filters,
                "calendar": self._times.open_days,
                "wrong": self._correct,
                "unjudged": self.unjudged_wanted.emit,
                "older_flagged": lambda: self._times.go_flagged(1),
                "newer_flagged": lambda: self._times.go_flagged(-1),
            },
        )

    # What others ask

    def set_window_width(self, width: int) -> None:
        """Where the inspector goes depends on the window."""
        self._place.set_over(width < 1000)
        if self._current.editing and self.isVisible():
            self.bar.inspector.setChecked(True)  # what is being corrected stays in sight

    def say_words(
        self,
        words: Words,
        action: str = "",
        on_act: Callable[[], object] | None = None,
        *,
        tone: str = "alert",
        until_back: bool = False,
    ) -> None:
        """Say something above the grid, with a button that does ``on_act``. ``until_back``: it is
        over once the library, which was not there, is there again."""
        self._until_back = until_back
        self._message_row.say(words, action, on_act, tone=tone)

    def take_words_away(self) -> None:
        """What was said above the grid holds no more."""
        self._message_row.hide()

    def _on_back(self) -> None:
        if self._until_back:
            self.take_words_away()
        self.back.emit()

    def ask(self, query: Query) -> None:
        """Show what this query finds."""
        if query != self._model.query:
            self.grid.choose_none()
            self._model.ask(query)
            self._show_bar()  # the chips come with the answer, or they would move the grid twice
            QTimer.singleShot(_SLOW_MS, self, self._on_slow)

    def clear_filters(self) -> None:
        """Show all pictures."""
        self.ask(Query())

    def choose_camera(self, camera: Identity | None) -> None:
        """Show one camera's pictures alone, or all cameras'."""
        self.bar.choose_camera(camera)

    def focus_search(self) -> None:
        """Go to the search."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def chosen_paths(self) -> list[Path]:
        """The chosen pictures, newest first; else the current one."""
        return self.grid.chosen_paths()

    def step_flagged(self, direction: int) -> Path | None:
        """The next flagged picture after the current one: older (1), newer (-1)."""
        return self._times.step_flagged(direction)

    def act(self, name: str) -> None:
        """Do one of ``ACTIONS`` with the chosen pictures, or with the current one."""
        self._actions.act(name)

    # What the user says of the analyses

    def _call_right(self, paths: list[Path]) -> None:
        self._current.correcting.say_of_many(tr("Called right"), paths, made_right)

    def _call_empty(self, paths: list[Path]) -> None:
        self._current.correcting.say_of_many(tr("Nobody there"), paths, made_empty)

    def _correct(self) -> None:
        """Open the editor of the current picture, in the inspector."""
        if self._current.can_be_judged:
            self.bar.inspector.setChecked(True)
            self._current.call_wrong()

    # The pictures

    def _on_news(self, event: object) -> None:
        if isinstance(event, LibraryChanged):
            self.grid.forget(event.removed)
            self._show_progress()
        elif isinstance(event, AccountChanged | CamerasChanged):
            self._states.refresh()

    def _on_facts(self) -> None:
        self._times.show_facts()
        self._show_query()
        self._show_progress()
        self._missing_row.refresh()
        self._states.refresh()

    def _show_query(self) -> None:
        self._show_bar()
        today = self._clock.now().date()
        found = "" if self._model.searching else tr("%n picture(s)", "", len(self._model))
        self.chips.show_filters(parts(self._model.query, dict(self._model.choices()), today), found)

    def _show_bar(self) -> None:
        model = self._model
        today = self._clock.now().date()
        self.bar.show_query(model.query, model.choices(), model.facets, today)

    def _show_progress(self) -> None:
        progress = self._backend.index.progress
        self.chips.show_progress(progress)
        if progress.running != self._progress.isActive():
            (self._progress.start if progress.running else self._progress.stop)()

    def _on_slow(self) -> None:
        """What was asked for takes its time: say so instead of showing what was asked before."""
        if self._model.searching:
            self._show_query()
            self._states.refresh()

    def _on_pictures(self) -> None:
        self._place.show_pictures()
        if self.grid.current is None and len(self._model) and not self._place.over:
            self.grid.select(self._model.pictures[0].path)
        # The pictures are painted before what is beside them.
        QTimer.singleShot(PAINT_MS, self, lambda: self._current.mark(self._model.words))
        self._show_query()
        self._times.show_sight()
        self._show_strip()
        self._missing_row.refresh()
        self._states.refresh()

    def _show_strip(self) -> None:
        """The timeline is there with the pictures, where there is room for it."""
        nothing = self._model.loaded and not len(self._model)
        strip = self.width() >= _STRIP_FROM and not nothing
        self.timeline.setVisible(strip)
        self._strip_edge.setVisible(strip)

    # The size of the tiles

    def _resize_tiles(self, width: int) -> None:
        self.grid.set_tile_width(width)
        self._save.start()

    def show_tile_width(self, width: int) -> None:
        """Show the pictures so wide, which somebody chose elsewhere."""
        self.bar.set_tile_width(min(LARGEST, max(SMALLEST, width)))
        self.grid.set_tile_width(self.bar.tile_width())

    def _save_size(self) -> None:
        backend, width = self._backend, self.bar.tile_width()
        self._bridge.call(
            lambda: backend.change_settings(
                msgspec.structs.replace(backend.settings(), thumbnail_size=width)
            )
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.bar.step_tile_width(1 if event.angleDelta().y() > 0 else -1)
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        escape = event.key() == Qt.Key.Key_Escape
        if escape and self._place.over and self.bar.inspector.isChecked():
            self.bar.inspector.setChecked(False)  # it lies over the pictures
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if escape and self._model.query.words:
            self.bar.search.clear_search()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.set_room(self.width())
        self._show_strip()
        self._place.follow()
