"""Going through the library by time: to a day, to a place of the timeline, to a flagged picture."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject

from blinkthink.gallery.index.query import Query
from blinkthink.ui.filter_bar import FilterBar
from blinkthink.ui.gallery.grid import Grid
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.gallery.query_words import with_days
from blinkthink.ui.gallery.timeline import Timeline


class LibraryTimes(QObject):
    """Brings the grid to the times that the bar and the timeline ask for.

    The timeline hears what is in sight while the grid scrolls; after other changes of what is
    shown, call ``show_sight`` or ``show_facts``.
    """

    def __init__(
        self, model: PictureModel, grid: Grid, bar: FilterBar, timeline: Timeline, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._grid = grid
        self._bar = bar
        self._timeline = timeline
        bar.days_wanted.connect(self.open_days)
        bar.went.connect(self._go_to_day)
        bar.flagged_step.connect(self.go_flagged)
        timeline.went.connect(self._go_to_time)
        grid.verticalScrollBar().valueChanged.connect(lambda _: self.show_sight())

    def step_flagged(self, direction: int) -> Path | None:
        """The next flagged picture after the current one: older (1), newer (-1)."""
        newer, older = self._grid.beside()
        found = self._model.step_flagged(older - 1 if direction > 0 else newer + 1, direction)
        return None if found is None else self._model.pictures[found].path

    def go_flagged(self, direction: int) -> None:
        """Make the next flagged picture the current one, where there is one."""
        path = self.step_flagged(direction)
        if path is not None:
            self._grid.select(path)

    def open_days(self) -> None:
        """Open the calendar at the day of the current picture."""
        current = self._grid.current
        place = self._model.index_of(current) if current is not None else None
        at = None if place is None else self._model.pictures[place].captured_at.date()
        self._bar.open_days(self._model.facts.days, at)

    def show_facts(self) -> None:
        """Tell the timeline how many pictures each hour or day has."""
        facts = self._model.facts
        self._timeline.show_steps(facts.hours or facts.days, "hour" if facts.hours else "day")
        self.show_sight()

    def show_sight(self) -> None:
        """Tell the timeline what is in sight."""
        shown = self._grid.in_sight()
        last = min(shown.stop, len(self._model)) - 1
        if 0 <= shown.start <= last:
            pictures = self._model.pictures
            self._timeline.show_sight(pictures[last].captured_at, pictures[shown.start].captured_at)

    def _go_to_day(self, day: date) -> None:
        self._grid.jump(self._place_of(with_days(Query(), day, day).until))

    def _go_to_time(self, _oldest: datetime, newest: datetime) -> None:
        self._grid.scroll_to(self._place_of(newest))

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
