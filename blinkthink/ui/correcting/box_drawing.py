"""Leads between the editor, which wants a box, and the picture that it is drawn on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF
from PySide6.QtWidgets import QWidget

from blinkthink.core.analysis import Box
from blinkthink.ui.current import CurrentPicture

if TYPE_CHECKING:
    from blinkthink.ui.analysis_panel import AnalysisPanel
    from blinkthink.ui.correcting.box_overlay import BoxOverlay


class BoxDrawing(QObject):
    """The overlay is made when a box is first drawn; it goes with the picture."""

    def __init__(
        self,
        current: CurrentPicture,
        panel: AnalysisPanel,
        picture: QWidget,
        area: Callable[[], QRectF],
        turns: Callable[[], int] = lambda: 0,
    ) -> None:
        super().__init__(picture)
        self._current = current
        self._panel = panel
        self._picture = picture
        self._area = area
        self._turns = turns
        self._place = 0
        self.overlay: BoxOverlay | None = None
        panel.editing.box_wanted.connect(self.draw)
        current.changed.connect(self._on_changed)

    def draw(self, place: int) -> None:
        """Let the user draw the box of this subject of the draft."""
        editor = self._panel.editing.editor
        if editor is None or not 0 <= place < len(editor.rows):
            return
        if self.overlay is None:
            from blinkthink.ui.correcting.box_overlay import BoxOverlay

            self.overlay = BoxOverlay(self._picture, self._area, self._turns)
            self.overlay.drawn.connect(self._on_drawn)
            self.overlay.left.connect(self._on_left)
        self._place = place
        self.overlay.start(editor.rows[place].subject)

    def _on_drawn(self, box: Box | None) -> None:
        self._panel.editing.set_box(self._place, box)

    def _on_left(self) -> None:
        editor = self._panel.editing.editor
        if editor is not None and editor.isVisible() and self._place < len(editor.rows):
            editor.rows[self._place].box.setFocus()

    def _on_changed(self) -> None:
        if self.overlay is not None and not self._current.editing:
            self.overlay.end()
