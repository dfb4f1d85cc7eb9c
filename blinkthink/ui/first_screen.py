"""Tells when the first screen of pictures is there, for what can wait until then."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from blinkthink.ui.gallery.grid import Grid
from blinkthink.ui.gallery.model import PictureModel

_LATEST_MS = 3000


class FirstScreen(QObject):
    """Says it once, and after three seconds in any case: a disk may be slow."""

    seen = Signal()

    def __init__(self, model: PictureModel, grid: Grid, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._grid = grid
        self._done = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._say)
        self._timer.start(_LATEST_MS)
        grid.completed.connect(self._soon)
        model.reset.connect(self._on_model)
        model.failed.connect(self._soon)

    def _on_model(self) -> None:
        if not len(self._model) or not self._grid.isVisible():
            self._soon()  # there is nothing to wait for, or something covers it

    def _soon(self) -> None:
        """After what is being painted."""
        self._timer.start(0)

    def _say(self) -> None:
        if not self._done:
            self._done = True
            self.seen.emit()
