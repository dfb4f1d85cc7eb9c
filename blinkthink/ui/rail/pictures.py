"""The last picture of each camera, for the rail."""

from __future__ import annotations

from PySide6.QtCore import QObject

from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.rail.rail import Rail

_WIDTH = 48


class RailPictures(QObject):
    """Loads them when pictures come, and shows them when they are loaded."""

    def __init__(self, rail: Rail, model: PictureModel, thumbs: Thumbs) -> None:
        super().__init__(rail)
        self._rail = rail
        self._model = model
        self._thumbs = thumbs
        model.facts_changed.connect(self.load)
        thumbs.arrived.connect(lambda _: self._show())

    def load(self) -> None:
        """The cameras, or their last pictures, are others now."""
        newest = [self._model.newest(row.camera.ref) for row in self._rail.rows.values()]
        wanted = [picture.path for picture in newest if picture is not None]
        self._thumbs.want(wanted, self._width())
        self._show()

    def _show(self) -> None:
        for key, row in self._rail.rows.items():
            picture = self._model.newest(row.camera.ref)
            if picture is not None:
                pixmap = self._thumbs.get(picture.path, self._width())
                if pixmap is not None:
                    self._rail.show_picture(key, pixmap)

    def _width(self) -> int:
        return round(_WIDTH * self._rail.devicePixelRatioF())
