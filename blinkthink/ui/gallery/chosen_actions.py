"""Doing something with the chosen pictures: by key, by the menu, by the bar below the grid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from blinkthink.core.translation import tr
from blinkthink.gallery.index.selection import Selection
from blinkthink.ui import icons, keys
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.actions import ACTIONS
from blinkthink.ui.gallery.grid import Grid
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.gallery.selection_bar import SelectionBar

_FEW = 1000  # the paths of more are found away from the Qt thread


class ChosenActions(QObject):
    """Stars and analyses the chosen pictures of ``grid`` itself, and passes all else on.

    ``passed_on`` has a function for each other name of ``ACTIONS``, called with the paths, newest
    first; ``on_open`` opens the current picture. Keys work where the grid has the focus.
    """

    def __init__(
        self,
        page: QWidget,
        backend: Backend,
        bridge: Bridge,
        model: PictureModel,
        grid: Grid,
        bar: SelectionBar,
        passed_on: Mapping[str, Callable[[list[Path]], object]],
        on_open: Callable[[], object],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._backend = backend
        self._bridge = bridge
        self._model = model
        self._grid = grid
        self._passed_on = passed_on
        self._on_open = on_open
        bar.acted.connect(self.act)
        bar.cleared.connect(grid.choose_none)
        grid.chosen_changed.connect(lambda: bar.show_count(grid.chosen))
        grid.menu_requested.connect(self._open_menu)
        keyed = [one.name for one in ACTIONS if one.keyed]
        keys.shortcuts(
            "library",
            grid,
            {name: lambda name=name: self.act(name) for name in keyed},  # type: ignore[misc]
        )

    def act(self, name: str) -> None:
        """Do one of ``ACTIONS`` with the chosen pictures, or with the current one.

        Without chosen ones, export, slideshow and time-lapse take all that the filters show.
        """
        action = next(one for one in ACTIONS if one.name == name)
        if name in ("export", "slideshow", "timelapse") and not self._grid.chosen:
            number, pictures = len(self._model), self._model.pictures
            find: Callable[[], list[Path]] = lambda: [one.path for one in pictures]  # noqa: E731
        else:
            number, find = self._grid.to_act_on()
        if not action.least <= number <= action.most:
            return
        if number <= _FEW:
            self._do(name, find())
        else:
            self._bridge.call_in_thread(find, lambda paths: self._do(name, paths), owner=self)

    def _do(self, name: str, paths: list[Path]) -> None:
        if name == "star":
            self._star(paths)
        elif name == "analyze":
            self._bridge.call(lambda: self._backend.analyze(paths, force=True))
        else:
            self._passed_on[name](paths)

    def _star(self, paths: list[Path]) -> None:
        """Star them; where all of them are starred, take the stars away."""
        pictures = self._model.pictures
        if len(paths) > _FEW and isinstance(pictures, Selection):
            self._bridge.call_in_thread(
                lambda: _all_starred(pictures, paths),
                lambda starred: self._mark(paths, not starred),
                owner=self,
            )
        else:
            known = [self._model.glance(path) for path in paths]
            self._mark(paths, not all(one is not None and one.starred for one in known))

    def _mark(self, paths: list[Path], starred: bool) -> None:
        care = self._backend.care
        self._bridge.call(lambda: care.mark(paths, lambda marks: replace(marks, starred=starred)))

    def _open_menu(self, point: QPoint) -> None:
        number = max(1, self._grid.chosen)
        menu = QMenu(self._page)
        menu.setAccessibleName(tr("What can be done"))
        if number == 1:
            menu.addAction(icons.icon("full-screen"), tr("Open", "verb"), self._on_open)
            menu.addSeparator()
        for one in ACTIONS:
            if one.least <= number <= one.most:
                hint = f"\t{keys.hint('library', one.name)}" if one.keyed else ""
                action = menu.addAction(icons.icon(one.icon), f"{one.text}{hint}")
                action.triggered.connect(lambda _=False, name=one.name: self.act(name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)


def _all_starred(pictures: Selection, paths: list[Path]) -> bool:
    for path in paths:
        place = pictures.place(path)
        marks = None if place is None else pictures.marks(place)
        if marks is None or not marks.starred:
            return False
    return True
