"""The popup of the cameras: one, several, or all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from blinkthink.core.translation import tr
from blinkthink.gallery.index.query import Identity
from blinkthink.ui.popup import Popup
from blinkthink.ui.scrolling import scrolled
from blinkthink.ui.tokens import XS
from blinkthink.ui.widgets import button

_WIDTH = 260
_ROW = 28
_MOST = 12  # rows that show without scrolling
_LONGEST = 30


class CameraPopup(Popup):
    """A box for each camera and each folder without one."""

    chosen = Signal(object)
    """A frozenset of identities; empty for all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Cameras"), parent)
        self.setFixedWidth(_WIDTH)
        self.every = button(tr("All cameras"), "filter", on_click=self._choose_all)
        self.boxes: dict[Identity, QCheckBox] = {}
        self._names: Sequence[tuple[Identity, str]] = ()
        content = QWidget()
        content.setProperty("surface", "raised")
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(XS)
        self._area = scrolled(content)
        self.body.addWidget(self.every)
        self.body.addWidget(self._area)

    def prepare(
        self, choices: Sequence[tuple[Identity, str]], cameras: frozenset[Identity]
    ) -> None:
        """Show what there is, and what is chosen by now."""
        if list(choices) != list(self._names):
            self._names = list(choices)
            for box in self.boxes.values():
                self._rows.removeWidget(box)
                box.deleteLater()
            self.boxes = {}
            for key, name in choices:
                short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
                box = QCheckBox(short.replace("&", "&&"))
                box.setAccessibleName(name)
                box.setToolTip(name if short != name else "")
                box.toggled.connect(self._say)
                self._rows.addWidget(box)
                self.boxes[key] = box
            self._area.setFixedHeight((_ROW + XS) * min(_MOST, max(1, len(choices))))
        for key, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(key in cameras)

    def _choose_all(self) -> None:
        for box in self.boxes.values():
            with QSignalBlocker(box):
                box.setChecked(False)
        self.chosen.emit(frozenset())
        self.close()

    def _say(self) -> None:
        self.chosen.emit(frozenset(key for key, box in self.boxes.items() if box.isChecked()))
