"""The ways through the window: to a place, to a picture, and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from blinkthink.core.records import CameraRef
from blinkthink.gallery.index.query import Query
from blinkthink.ui.focus import stops
from blinkthink.ui.speaking import announce

if TYPE_CHECKING:
    from blinkthink.ui.main_window import MainWindow


class Going(QObject):
    """Brings a page to the front, and marks in the rail the place that it belongs to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        places, control = window.places, window.control
        places.camera_wanted.connect(self.to_camera)
        places.measure_wanted.connect(self.to_evaluation)
        places.measure_left.connect(lambda: window.go("models"))
        places.labelling_wanted.connect(self._judge)
        places.look_wanted.connect(self._look)
        places.left.connect(self._back)
        places.rates_wanted.connect(self.to_rates)
        places.query_wanted.connect(self._to_query)
        places.picture_wanted.connect(self.to_picture)
        control.alone.connect(self._choose_camera)
        control.schedule.connect(self._to_new_rule)
        control.rules.connect(self.to_camera)
        window.current.picture_wanted.connect(self._select)
        window.current.camera_rules_wanted.connect(self.to_camera)

    def to_evaluation(self) -> None:
        """The page that measures models."""
        self._window.places.show("evaluation")
        self._window.rail.show_place("models")
        self._window.places.evaluation.back.setFocus()

    def to_schedule(self) -> None:
        """What is taken by itself, and when."""
        self._window.places.show_schedule()
        self._window.rail.show_place("activity")
        self._to_front()

    def to_rates(self) -> None:
        """How many changes were missed by skipping pictures."""
        self._window.places.show_rates()
        self._window.rail.show_place("activity")
        self._to_front()

    def to_camera(self, camera: CameraRef | None) -> None:
        """The page of a camera, or of what holds for all of them."""
        self._window.places.show_camera(camera)
        self._window.rail.show_place("settings")
        self._to_front()

    def to_picture(self, path: Path) -> None:
        """This picture in the whole window, whatever the library shows."""
        self._window.go("library")
        self._look(path)

    def from_cover(self, place: str) -> None:
        """On to a place, when nothing covers the window any more; empty: it is as it was."""
        window = self._window
        if place == "schedule":
            self.to_schedule()
        elif place:
            window.go(place)
        if place in ("", "library"):
            self._enter("library")

    def by_key(self, place: str) -> None:
        """Go to a place and into it: who uses the keys goes on there, and hears where that is."""
        self._window.go(place)
        self._enter(place)

    def _enter(self, place: str) -> None:
        window = self._window
        page = window.page(place)
        if not page.isVisible():
            return  # something else covers the window
        inside = [one for one in stops(page) if one.isVisible() and one.isEnabled()]
        grid = window.library.grid
        first = grid if grid.isVisible() else next(iter(inside), window.rail.places[place])
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        announce(first, window.rail.places[place].accessibleName(), urgent=False)

    def _to_front(self) -> None:
        if not self._window.shows_pages:
            self._window.close_viewer()

    def _judge(self) -> None:
        """The pictures that are neither right nor wrong yet."""
        self._to_query(Query(unjudged=True))

    def _look(self, path: Path) -> None:
        self._select(path)
        self._window.open_viewer()

    def _select(self, path: Path) -> None:
        window = self._window
        if window.model.filtered and window.model.index_of(path) is None:
            window.library.ask(Query())
        window.library.grid.select(path)

    def _to_query(self, query: Query) -> None:
        self._window.go("library")
        self._window.library.ask(query)
        self._window.library.grid.setFocus()

    def _back(self, place: str) -> None:
        """Back to a place of the rail, or to a page that one of these led to."""
        window = self._window
        if place in window.rail.places:
            window.go(place)
        else:
            window.places.show_again(place)
            window.rail.show_place("settings" if place in ("camera", "help") else "activity")

    def _to_new_rule(self, camera: CameraRef) -> None:
        self._window.go("activity")
        self._window.places.offer_schedule(camera)

    def _choose_camera(self, key: tuple[str, str, str]) -> None:
        self._window.go("library")
        alone = self._window.model.query.cameras == {key}
        self._window.library.choose_camera(None if alone else key)
