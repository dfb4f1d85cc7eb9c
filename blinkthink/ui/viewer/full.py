"""Whole pictures, decoded on the pool; the neighbours of the one that is looked at wait ready."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QObject, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from blinkthink.core.errors import BadImage, from_os_error
from blinkthink.ui.loader import Loader

_MAX_BYTES = 60_000_000  # of a file; a camera's picture has less than 2 MB
_MAX_MEGAPIXELS = 200
_TAIL = 4096


def read_picture(path: Path) -> QImage:
    """Decode a picture, upright. Raises BadImage for what is no whole picture, else as files do."""
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise BadImage("the file is too large", subject=path.name)
        data = path.read_bytes()
    except OSError as error:
        raise from_os_error(error, path) from error
    # The decoder fills what a cut file lacks with grey and says nothing.
    if data.startswith(b"\xff\xd8") and b"\xff\xd9" not in data[-_TAIL:]:
        raise BadImage("the end of the file is missing", subject=path.name)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > _MAX_MEGAPIXELS * 1_000_000:
        raise BadImage("the picture has too many pixels", subject=path.name)
    image = reader.read()
    if image.isNull():
        raise BadImage(reader.errorString(), subject=path.name)
    return image


class FullPictures(QObject):
    """The picture in sight and its neighbours."""

    arrived = Signal(object)
    """A path whose picture, or whose error, is there now."""

    def __init__(self, pool: QThreadPool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[Path, QPixmap | Exception] = {}
        self._wanted: list[Path] = []
        self._loader: Loader[Path, QImage] = Loader(pool, read_picture, self, urgent=True)
        self._loader.loaded.connect(self._on_loaded)

    def stop(self) -> None:
        """Decode no more."""
        self._loader.stop()

    def forget(self) -> None:
        """Let go of all pictures."""
        self._wanted = []
        self._kept.clear()
        self._loader.want([])

    def get(self, path: Path) -> QPixmap | Exception | None:
        """The picture, why there is none, or None while it loads."""
        return self._kept.get(path)

    def want(self, paths: Sequence[Path]) -> None:
        """Keep exactly these, and load those that are missing, first ones first."""
        self._wanted = list(paths)
        self._kept = {path: kept for path, kept in self._kept.items() if path in paths}
        self._loader.want([path for path in paths if path not in self._kept])

    def _on_loaded(self, loaded: list[tuple[Path, QImage | Exception]]) -> None:
        for path, found in loaded:
            if path in self._wanted:
                if isinstance(found, QImage):
                    self._kept[path] = QPixmap.fromImage(found)
                else:
                    self._kept[path] = found
                self.arrived.emit(path)
