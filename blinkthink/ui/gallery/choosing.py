"""Choosing several pictures of the grid: one by one, a range of them, or with a band."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from blinkthink.core.clock import Clock
from blinkthink.ui.gallery.band import Band
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.gallery.surface import TOP, Surface
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.speaking import tell
from blinkthink.ui.tokens import L


class ChoosingSurface(Surface):
    """Knows which pictures are chosen; ``Grid`` says when a user chooses."""

    chosen_changed = Signal()
    """Other pictures are chosen."""
    described = Signal(str)
    """The current picture in words, where there is something new to say of it."""

    def __init__(
        self, model: PictureModel, thumbs: Thumbs, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, thumbs, clock, parent)
        self._told: tuple[Path | None, str] = (None, "")  # as screen readers heard it last
        self._from: Path | None = None  # where a range begins
        self._before: frozenset[int] = frozenset()  # what was chosen before the band
        self._toggling = self._adding = False  # what the band does with that
        self._banded: frozenset[int] = frozenset()
        self.band = Band(self)
        self.band.moved.connect(self._choose_banded)
        model.reset.connect(self.band.end)  # the places are other ones now

    @property
    def chosen(self) -> int:
        """How many pictures are chosen."""
        return len(self._chosen)

    def chosen_paths(self) -> list[Path]:
        """The chosen pictures, newest first; else the current one."""
        if len(self._chosen):
            return self._chosen.paths()
        return [self._current] if self._current is not None else []

    def to_act_on(self) -> tuple[int, Callable[[], list[Path]]]:
        """How many pictures ``chosen_paths`` has now, and what finds them on any thread."""
        if len(self._chosen):
            return len(self._chosen), self._chosen.finding()
        paths = self.chosen_paths()
        return len(paths), lambda: paths

    def choose_none(self) -> None:
        """Choose no pictures any more."""
        if len(self._chosen):
            self._chosen.clear()
            self._say_chosen()

    def choose_all(self) -> None:
        """Choose all that are shown."""
        if len(self._model):
            self._chosen.choose(self._model.pictures, range(len(self._model)), add=False)
            self._say_chosen()

    def forget(self, paths: frozenset[Path]) -> None:
        """These pictures are gone."""
        if len(self._chosen):
            self._chosen.drop(paths)
            self._say_chosen()

    def _toggle(self, index: int) -> None:
        now = self._index()
        if not len(self._chosen) and now is not None and now != index:
            self._chosen.toggle(self._model.pictures, now)  # the current one counts
        self._chosen.toggle(self._model.pictures, index)
        self._from = self._model.pictures[index].path
        self._say_chosen()

    def _extend(self, index: int, *, add: bool = False) -> None:
        """Choose from where the range began to ``index``."""
        start = self._model.index_of(self._from) if self._from is not None else None
        if start is None or not len(self._chosen):
            start = self._index() or 0
            self._from = self._model.pictures[start].path
        first, last = sorted((start, index))
        self._chosen.choose(self._model.pictures, range(first, last + 1), add=add)
        self._say_chosen()

    def _say_chosen(self) -> None:
        self.viewport().update()
        self._tell()
        self.chosen_changed.emit()

    # The band

    def cancel_band(self) -> None:
        """Choose what was chosen before the band."""
        self.band.end()
        self._chosen.choose(self._model.pictures, self._before, add=False)
        self._say_chosen()

    def _press_band(self, event: QMouseEvent, *, on_tick: bool) -> None:
        """A band may begin here: alone, with Shift beside what is chosen, with Ctrl against it."""
        held = event.modifiers()
        self._toggling = on_tick or bool(held & Qt.KeyboardModifier.ControlModifier)
        self._adding = bool(held & Qt.KeyboardModifier.ShiftModifier)
        self._before = self._chosen.places(self._model.pictures)
        self._banded = frozenset()
        self.band.press(event.position().toPoint())

    def _choose_banded(self) -> None:
        self.viewport().update()
        area = self.band.area().translated(-L, -TOP)
        banded = frozenset(
            self._layout.within(area.left(), area.top(), area.right(), area.bottom())
        )
        if banded == self._banded:
            return
        self._banded = banded
        if self._toggling:
            places = self._before ^ banded
        else:
            places = self._before | banded if self._adding else banded
        if banded:
            self._from = self._model.pictures[min(banded)].path
        self._chosen.choose(self._model.pictures, places, add=False)
        self._say_chosen()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.band.paint()

    def _tell(self) -> None:
        """Let screen readers know the current picture.

        Not again where others came or went: it would be read out with each picture that arrives.
        """
        index = self._index()
        words = "" if index is None else self.describe(index, placed=False)
        if (self._current, words) != self._told:
            self._told = (self._current, words)
            said = "" if index is None else self.describe(index)
            tell(self, said)
            self.described.emit(said)

    def focusInEvent(self, event: QFocusEvent) -> None:
        index = self._index()  # its place among them may be another one since it was told
        self.setAccessibleDescription("" if index is None else self.describe(index))
        super().focusInEvent(event)
