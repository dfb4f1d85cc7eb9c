"""The library: a bar with search and filters, the grid by day, the timeline, the inspector."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.clock import Clock
from blinkthink.core.events import AccountChanged, LibraryChanged
from blinkthink.core.words import Words, say
from blinkthink.gallery.index.query import Identity, Query
from blinkthink.ui import icons, keys, theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.filter_bar import FilterBar
from blinkthink.ui.gallery.actions import ACTIONS
from blinkthink.ui.gallery.chips_row import ChipsRow
from blinkthink.ui.gallery.grid import Grid
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.gallery.query_words import parts, with_days
from blinkthink.ui.gallery.selection_bar import SelectionBar
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.gallery.timeline import Timeline
from blinkthink.ui.inspector import SHADOW, WIDTH, Inspector, Shadow
from blinkthink.ui.messages import EmptyState, InlineMessage
from blinkthink.ui.pages.phrases import counted
from blinkthink.ui.tokens import PANEL_MS, L, M
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
    clips_requested = Signal()
    trash_requested = Signal(list)
    """Move these paths to the trash, newest first; so below."""
    export_requested = Signal(list)
    compare_requested = Signal(list)
    """Exactly two."""
    slideshow_requested = Signal(list)
    timelapse_requested = Signal(list)

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
        self.setAccessibleName("Library")
        self.bar = FilterBar(SMALLEST, LARGEST)
        self.message = InlineMessage()
        self.missing = InlineMessage(closable=False)
        self.grid = Grid(model, thumbs, clock)
        self.chips = ChipsRow()
        self.selection = SelectionBar()
        self.timeline = Timeline(lambda: clock.now().date())
        self.empty = EmptyState("camera", "", "")
        self._on_empty: Callable[[], object] = lambda: None
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
        self._progress = QTimer(self)
        self._progress.setInterval(_PROGRESS_MS)
        self._progress.timeout.connect(self._show_progress)
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
        self._missing_row = QWidget()
        missing = QHBoxLayout(self._missing_row)
        missing.setContentsMargins(L, M, L, M)
        missing.addWidget(self.missing)
        self._missing_row.hide()
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._missing_row)
        left.addWidget(self._message_row)
        left.addWidget(self.chips)
        left.addWidget(self._stack, 1)
        left.addWidget(self.selection)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addLayout(left, 1)
        self._strip_edge = line("v")
        self._body.addWidget(self._strip_edge)
        self._body.addWidget(self.timeline)
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
        self.bar.chosen.connect(self.ask)
        self.bar.resized.connect(self._resize_tiles)
        self.bar.days_wanted.connect(self._open_days)
        self.bar.went.connect(self._go_to_day)
        self.bar.flagged_step.connect(self._go_flagged)
        self.bar.search.left.connect(lambda: self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.chips.removed.connect(self.ask)
        self.chips.cleared.connect(self.clear_filters)
        self.timeline.went.connect(self._go_to_time)
        self.timeline.ranged.connect(lambda *days: self.ask(with_days(self._model.query, *days)))
        self.selection.acted.connect(self.act)
        self.selection.cleared.connect(self.grid.choose_none)
        self.grid.chosen_changed.connect(self._on_chosen)
        self.grid.menu_requested.connect(self._open_menu)
        self.grid.verticalScrollBar().valueChanged.connect(lambda _: self._show_sight())
        self.empty.acted.connect(lambda: self._on_empty())
        self.missing.acted.connect(self._model.reload)
        self.message.acted.connect(self._act_on_message)
        self.message.closed.connect(self._message_row.hide)
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
                "calendar": self._open_days,
                "older_flagged": lambda: self._go_flagged(1),
                "newer_flagged": lambda: self._go_flagged(-1),
            },
        )
        by_key = {one.name: one.name for one in ACTIONS if one.keyed}
        keys.shortcuts(
            "library",
            self.grid,
            {name: lambda name=name: self.act(name) for name in by_key},  # type: ignore[misc]
        )

    # What others ask

    def set_window_width(self, width: int) -> None:
        """Where the inspector goes depends on the window."""
        over = width < 1000
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

    def ask(self, query: Query) -> None:
        """Show what this query finds."""
        if query != self._model.query:
            self.grid.choose_none()
            self._model.ask(query)
            self._show_query()
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

    def shown_paths(self) -> list[Path]:
        """All that the filters show, newest first; a second for a hundred thousand."""
        return [picture.path for picture in self._model.pictures]

    def step_flagged(self, direction: int) -> Path | None:
        """The next flagged picture after the current one: older (1), newer (-1)."""
        newer, older = self.grid.beside()
        found = self._model.step_flagged(older - 1 if direction > 0 else newer + 1, direction)
        return None if found is None else self._model.pictures[found].path

    # What can be done

    def act(self, name: str) -> None:
        """Do one of ``ACTIONS`` with the chosen pictures, or with the current one."""
        action = next(one for one in ACTIONS if one.name == name)
        chosen = self.grid.chosen
        if name in ("export", "slideshow", "timelapse") and not chosen:
            paths = self.shown_paths()
        else:
            paths = self.chosen_paths()
        if not action.least <= len(paths) <= action.most:
            return
        if name == "star":
            self._star(paths)
        elif name == "analyze":
            self._bridge.call(lambda: self._backend.analyze(paths, force=True))
        else:
            {
                "compare": self.compare_requested,
                "slideshow": self.slideshow_requested,
                "timelapse": self.timelapse_requested,
                "export": self.export_requested,
                "trash": self.trash_requested,
            }[name].emit(paths)

    def _star(self, paths: list[Path]) -> None:
        """Star them; where all of them are starred, take the stars away."""
        known = [self._model.glance(path) for path in paths]
        wanted = not all(one is not None and one.starred for one in known)
        care = self._backend.care
        self._bridge.call(lambda: care.mark(paths, lambda marks: replace(marks, starred=wanted)))

    def _open_menu(self, point: QPoint) -> None:
        number = max(1, self.grid.chosen)
        menu = QMenu(self)
        menu.setAccessibleName("What can be done")
        if number == 1:
            menu.addAction(icons.icon("full-screen"), "Open", self.opened.emit)
            menu.addSeparator()
        for one in ACTIONS:
            if one.least <= number <= one.most:
                hint = f"\t{keys.hint('library', one.name)}" if one.keyed else ""
                action = menu.addAction(icons.icon(one.icon), f"{one.text}{hint}")
                action.triggered.connect(lambda _=False, name=one.name: self.act(name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _on_chosen(self) -> None:
        self.selection.show_count(self.grid.chosen)

    # Going to a time

    def _go_flagged(self, direction: int) -> None:
        path = self.step_flagged(direction)
        if path is not None:
            self.grid.select(path)

    def _open_days(self) -> None:
        current = self.grid.current
        place = self._model.index_of(current) if current is not None else None
        at = None if place is None else self._model.pictures[place].captured_at.date()
        self.bar.open_days(self._model.facts.days, at)

    def _go_to_day(self, day: date) -> None:
        self.grid.jump(self._place_of(with_days(Query(), day, day).until))

    def _go_to_time(self, oldest: datetime, newest: datetime) -> None:
        self.grid.scroll_to(self._place_of(newest))

    def _place_of(self, newest: datetime | None) -> int:
        """The newest shown picture that is older than ``newest``, or the oldest of all."""
        low, high = 0, len(self._model)
        while newest is not None and low < high:
            middle = (low + high) // 2
            if self._model.pictures[middle].captured_at >= newest:
                low = middle + 1
            else:
                high = middle
        return min(low, len(self._model) - 1)

    def _show_sight(self) -> None:
        """Tell the timeline what is in sight."""
        shown = self.grid.in_sight()
        last = min(shown.stop, len(self._model)) - 1
        if 0 <= shown.start <= last:
            pictures = self._model.pictures
            self.timeline.show_sight(pictures[last].captured_at, pictures[shown.start].captured_at)

    # The pictures

    def _on_news(self, event: object) -> None:
        if isinstance(event, LibraryChanged):
            self.grid.forget(event.removed)
            self._show_progress()
        elif isinstance(event, AccountChanged):
            self._say_nothing()

    def _on_facts(self) -> None:
        facts = self._model.facts
        self.timeline.show_steps(facts.hours or facts.days, "hour" if facts.hours else "day")
        self._show_sight()
        self._show_query()
        self._show_progress()
        self._say_missing()
        self._say_nothing()

    def _show_query(self) -> None:
        query, choices = self._model.query, self._model.choices()
        today = self._clock.now().date()
        self.bar.show_query(query, choices, self._model.facets, today)
        found = "" if self._model.searching else counted(len(self._model), "picture")
        self.chips.show_filters(parts(query, dict(choices), today), found)

    def _show_progress(self) -> None:
        progress = self._backend.index.progress
        self.chips.show_progress(progress)
        if progress.running != self._progress.isActive():
            (self._progress.start if progress.running else self._progress.stop)()

    def _on_slow(self) -> None:
        """What was asked for takes its time: say so instead of showing what was asked before."""
        if self._model.searching:
            self._say_nothing()

    def _on_pictures(self) -> None:
        if self.bar.inspector.isEnabled() != (self._model.total > 0):
            self._place_inspector()
        if self.grid.current is None and len(self._model) and not self._over:
            self.grid.select(self._model.pictures[0].path)
        self._current.mark(self._model.words)
        self._show_query()
        self._show_sight()
        self._say_missing()
        self._say_nothing()

    def _say_missing(self) -> None:
        """While the library's disk is away, its pictures stay listed, and that is said."""
        away = self._model.missing and self._model.facets.total > 0
        if away and self._missing_row.isHidden():
            self.missing.say(
                Words(
                    "The disk with the pictures is not there.",
                    "What you see is what was there before. Nothing is lost or changed.",
                    "Connect it, and everything comes back by itself.",
                    str(self._backend.library.root),
                ),
                action="Look again",
                tone="notice",
            )
        self._missing_row.setVisible(away)

    def _say_nothing(self) -> None:
        """Where there is nothing to show, say why, and what can be done."""
        model = self._model
        if len(model) or not model.loaded:
            self._stack.setCurrentWidget(self.grid)
            return
        root = self._backend.library.root
        if model.lost is not None or (model.missing and model.facets.total == 0):
            self.empty.say(
                "disk",
                "The library cannot be read",
                f"{root} is not there at the moment. Nothing is lost or changed. If it lies on "
                "another disk, connect it, and the pictures come back by themselves."
                if model.lost is None
                else say(model.lost).sentence,
                "Look again",
            )
            self._on_empty = model.reload
        elif model.filtered and model.searching:
            self.empty.say("search", "Looking through the pictures…", "")
        elif model.filtered:
            hint = (
                f"Nothing that was seen has the words “{model.query.words}”."
                if model.query.words
                else "No picture in the library is what the filters ask for."
            )
            if self._backend.index.progress.running:
                hint += " The library is still being read, so there may be more in a moment."
            self.empty.say("search", "No picture matches", hint, "Clear filters")
            self._on_empty = self.clear_filters
        elif self._backend.account().signed_in:
            self.empty.say(
                "camera",
                "No pictures yet",
                "What your cameras take appears here, the newest first.",
                "Snap all",
            )
            self._on_empty = self.snap_all_requested.emit
        else:
            self.empty.say(
                "camera",
                "No pictures yet",
                "Sign in, and what your cameras take appears here. Pictures that you have can "
                "be imported.",
                "Import pictures…",
            )
            self._on_empty = self.import_requested.emit
        self._stack.setCurrentWidget(self.empty)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._model.query.words:
            self.bar.search.clear_search()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.set_room(self.width())
        strip = self.width() >= _STRIP_FROM
        self.timeline.setVisible(strip)
        self._strip_edge.setVisible(strip)
        if self._over:
            self._float()
