"""The bar above the grid: filters, the size of the tiles, the inspector's switch."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSlider, QWidget

from blinkthink.ui import icons
from blinkthink.ui.gallery.catalog import Identity
from blinkthink.ui.gallery.model import Only
from blinkthink.ui.tokens import L, S
from blinkthink.ui.widgets import button, icon_button

HEIGHT = 51
_LONGEST = 26
_STEP = 24


class FilterBar(QFrame):
    """Says which pictures the user wants to see, and how large."""

    chosen = Signal(object, object)
    """A camera's identity (or None) and an ``Only``."""
    resized = Signal(int)
    """The wanted width of a tile."""

    def __init__(self, smallest: int, largest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._camera: Identity | None = None
        self._choices: list[tuple[Identity, str]] = []
        self.cameras = button("All cameras", "filter", icon="down", on_click=self._open_menu)
        self.cameras.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow at the end
        self._menu = QMenu(self)
        self._menu.setAccessibleName("Cameras")
        self.flagged = self._toggle("Flagged", "flag", Only.FLAGGED)
        self.fresh = self._toggle("Not analysed", "waiting", Only.NOT_ANALYZED)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(smallest, largest)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(_STEP * 2)
        self.slider.setFixedWidth(96)
        self.slider.setAccessibleName("Size of the pictures")
        self.slider.setToolTip("Size of the pictures")
        self.slider.valueChanged.connect(self.resized.emit)
        self.inspector = icon_button("details", "Show what is known of the picture", checkable=True)
        self._small, self._large = QLabel(), QLabel()
        icons.put(self._small, "tile-small", "muted")
        icons.put(self._large, "tile-large", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(L, 0, L, 0)
        row.setSpacing(S + 2)
        for choice in (self.cameras, self.flagged, self.fresh):
            row.addWidget(choice)
        row.addStretch(1)
        for part in (self._small, self.slider, self._large):
            row.addWidget(part)
        row.addSpacing(S)
        row.addWidget(self.inspector)

    def _toggle(self, text: str, icon: str, only: Only) -> QPushButton:
        made = button(text, "filter", icon=icon)
        made.setCheckable(True)
        made.toggled.connect(lambda on: self._on_toggle(made, only, on))
        return made

    # What others ask

    def set_choices(
        self, choices: list[tuple[Identity, str]], camera: Identity | None, only: Only
    ) -> None:
        """Which cameras have pictures, and what is filtered by now."""
        self._choices = choices
        self._camera = camera
        name = dict(choices).get(camera, "") if camera is not None else "All cameras"
        shown = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
        self.cameras.setText(shown)
        self.cameras.setAccessibleName(f"Camera: {name}")
        for toggle, its in ((self.flagged, Only.FLAGGED), (self.fresh, Only.NOT_ANALYZED)):
            with QSignalBlocker(toggle):
                toggle.setChecked(only is its)

    def choose_camera(self, camera: Identity | None) -> None:
        """Filter by a camera, as the menu does."""
        self._camera = camera
        self._say()

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

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what there is no room for."""
        for part in (self._small, self._large):
            part.setHidden(narrow)
        self.slider.setFixedWidth(64 if narrow else 96)

    # Inside

    def _on_toggle(self, which: QPushButton, only: Only, on: bool) -> None:
        if on:
            other = self.fresh if which is self.flagged else self.flagged
            with QSignalBlocker(other):
                other.setChecked(False)
        self._say()

    def _say(self) -> None:
        only = Only.ALL
        if self.flagged.isChecked():
            only = Only.FLAGGED
        elif self.fresh.isChecked():
            only = Only.NOT_ANALYZED
        self.chosen.emit(self._camera, only)

    def _open_menu(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        every: list[tuple[Identity | None, str]] = [(None, "All cameras"), *self._choices]
        for camera, name in every:
            action = QAction(name, self._menu)
            action.setCheckable(True)
            action.setChecked(camera == self._camera)
            action.triggered.connect(lambda _=False, camera=camera: self.choose_camera(camera))
            group.addAction(action)
            self._menu.addAction(action)
        self._menu.popup(self.cameras.mapToGlobal(QPoint(0, self.cameras.height() + 4)))
