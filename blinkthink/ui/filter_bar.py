"""The bar above the grid: search, filters, the size of the tiles, the inspector's switch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from blinkthink.core.translation import tr
from blinkthink.gallery.index.query import Bucket, Facets, Identity, Query
from blinkthink.ui import icons, keys, theme
from blinkthink.ui.gallery.camera_popup import CameraPopup
from blinkthink.ui.gallery.days_popup import DaysPopup
from blinkthink.ui.gallery.filter_popup import FilterPopup, count
from blinkthink.ui.gallery.query_words import range_name, with_days
from blinkthink.ui.search_field import SearchField
from blinkthink.ui.tokens import L, S
from blinkthink.ui.widgets import button, icon_button

HEIGHT = 51
_MORE = tr("Filter")
_LONGEST = 20
_STEP = 24
_WORDS_FROM = 860  # pixels of the bar from which on its filters have words
_SIZES_FROM = 620


class FilterBar(QFrame):
    """Says which pictures the user wants to see, and how large."""

    chosen = Signal(object)
    """The query that is wanted."""
    resized = Signal(int)
    """The wanted width of a tile."""
    went = Signal(object)
    """To this day, in what is shown."""
    flagged_step = Signal(int)
    """To the next flagged picture: older (1), newer (-1)."""
    days_wanted = Signal()
    """The popup of days is about to open: ``days`` wants to be prepared."""

    def __init__(self, smallest: int, largest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._query = Query()
        self._choices: list[tuple[Identity, str]] = []
        self._facets = Facets()
        self._today = date(2000, 1, 1)
        self._with_words = True
        self.search = SearchField()
        self.search.searched.connect(lambda words: self._say(replace(self._query, words=words)))
        self.cameras = button(
            tr("All cameras"), "filter", icon="camera", on_click=self.open_cameras
        )
        self.date = button(tr("Any day"), "filter", icon="schedule", on_click=self.days_wanted.emit)
        self.flagged = button(tr("Flagged"), "filter", icon="flag")
        self.flagged.setCheckable(True)
        self.flagged.toggled.connect(lambda on: self._say(replace(self._query, flagged=on)))
        self.more = button(_MORE, "filter", icon="filter", on_click=self.open_filters)
        self.more.setCheckable(True)
        self.camera_popup = CameraPopup(self)
        self.camera_popup.chosen.connect(lambda keys: self._say(replace(self._query, cameras=keys)))
        self.days = DaysPopup(self)
        self.days.chosen.connect(lambda *days: self._say(with_days(self._query, *days)))
        self.days.went.connect(self.went.emit)
        self.filters = FilterPopup(self)
        self.filters.chosen.connect(self._say)
        self.newer_flag = self._stepper("up", tr("Previous flagged picture"), "newer_flagged", -1)
        self.older_flag = self._stepper("down", tr("Next flagged picture"), "older_flagged", 1)
        self._make_slider(smallest, largest)
        self.inspector = icon_button(
            "details", tr("Show what is known of the picture"), checkable=True
        )
        self._lay_out()

    def _stepper(self, icon: str, name: str, command: str, step: int) -> QWidget:
        made = icon_button(icon, name, on_click=lambda: self.flagged_step.emit(step))
        keys.tip(made, name, "library", command)
        return made

    def _make_slider(self, smallest: int, largest: int) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(smallest, largest)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(_STEP * 2)
        self.slider.setFixedWidth(80)
        self.slider.setAccessibleName(tr("Size of the pictures"))
        self.slider.setToolTip(tr("Size of the pictures"))
        self.slider.valueChanged.connect(self.resized.emit)
        self._small, self._large = QLabel(), QLabel()
        icons.put(self._small, "tile-small", "muted")
        icons.put(self._large, "tile-large", "muted")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(L, 0, L, 0)
        row.setSpacing(S)
        row.addWidget(self.search, 1)
        self.search.setMaximumWidth(420)
        for choice in (self.cameras, self.date, self.more, self.flagged):
            row.addWidget(choice)
        row.addWidget(self.older_flag)
        row.addWidget(self.newer_flag)
        row.setAlignment(self.newer_flag, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        for part in (self._small, self.slider, self._large):
            row.addWidget(part)
        row.addWidget(self.inspector)

    # What others ask

    def show_query(
        self,
        query: Query,
        choices: Sequence[tuple[Identity, str]],
        facets: Facets,
        today: date,
    ) -> None:
        """What is asked for by now, and what there is to choose from."""
        self._query, self._choices = query, list(choices)
        self._facets, self._today = facets, today
        self.search.set_words(query.words)
        with QSignalBlocker(self.flagged):
            self.flagged.setChecked(query.flagged)
        for toggle, on in ((self.cameras, bool(query.cameras)), (self.date, query.since)):
            toggle.setCheckable(True)
            toggle.setChecked(on is True or (on is not None and on is not False))
        self.more.setChecked(count(query) > 0)
        self._name()
        if self.camera_popup.isVisible():
            self.camera_popup.prepare(self._choices, query.cameras)
        if self.filters.isVisible():
            self.filters.prepare(query, facets)

    def choose_camera(self, camera: Identity | None) -> None:
        """Filter by one camera, or by none."""
        wanted = frozenset({camera}) if camera is not None else frozenset()
        self._say(replace(self._query, cameras=wanted))

    def open_cameras(self) -> None:
        """Open the popup of the cameras."""
        self._keep(self.cameras, bool(self._query.cameras))
        self.camera_popup.prepare(self._choices, self._query.cameras)
        self.camera_popup.open_below(self.cameras, self.camera_popup.every)

    def open_days(self, days: list[Bucket], at: date | None) -> None:
        """Open the popup of days, at this one."""
        self._keep(self.date, self._query.since is not None)
        self.days.prepare(days, self._query, self._today, at)
        self.days.open_below(self.date, self.days.month)

    def open_filters(self) -> None:
        """Open the popup of the other filters."""
        self._keep(self.more, count(self._query) > 0)
        self.filters.prepare(self._query, self._facets)
        self.filters.open_below(self.more, self.filters.button("kind", "person"))

    def tile_width(self) -> int:
        """The wanted width of a tile."""
        return self.slider.value()

    def set_tile_width(self, width: int) -> None:
        """Show this width without saying so."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(width)

    def step_tile_width(self, steps: int) -> None:
        """Make the tiles larger or smaller."""
        self.slider.setValue(self.slider.value() + steps * _STEP)

    def set_room(self, width: int) -> None:
        """Leave out what there is no room for."""
        words_from = theme.px(_WORDS_FROM)
        self._with_words = width >= words_from
        for part in (self._small, self._large):
            part.setVisible(width >= words_from + 60)
        self.slider.setVisible(width >= _SIZES_FROM)
        self._name()

    # Inside

    def _name(self) -> None:
        """Write on the filters what they are set to; only icons where there is little room."""
        keys_chosen = self._query.cameras
        names = dict(self._choices)
        camera = tr("All cameras")
        if len(keys_chosen) == 1:
            (only,) = keys_chosen
            camera = names.get(only) or only[-1].replace("_", " ")
        elif keys_chosen:
            camera = tr("%n cameras", "", len(keys_chosen))
        days, more = range_name(self._query, self._today), count(self._query)
        for made, text, name in (
            (self.cameras, camera, tr("Camera: {camera}").format(camera=camera)),
            (self.date, days, tr("Days: {days}").format(days=days)),
            (self.flagged, tr("Flagged"), tr("Flagged")),
            (
                self.more,
                f"{_MORE} · {more}" if more else _MORE,
                tr("More filters"),
            ),
        ):
            shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
            made.setText(shown.replace("&", "&&") if self._with_words else "")
            made.setAccessibleName(name)
            made.setToolTip("" if self._with_words and shown == text else text)
            made.setProperty("iconOnly", not self._with_words)
            made.style().unpolish(made)
            made.style().polish(made)

    def _keep(self, made: QPushButton, on: bool) -> None:
        """A click opens a popup; whether it looks chosen says the query."""
        with QSignalBlocker(made):
            made.setChecked(on)

    def _say(self, query: Query) -> None:
        if query != self._query:
            self._query = query
            self.chosen.emit(query)
