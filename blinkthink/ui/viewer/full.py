"""Whole pictures, decoded on the pool; the neighbours of the one that is looked at wait ready."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QThreadPool, Signal
from PySide6.QtGui import QPixmap

from blinkthink.core.errors import BadImage, from_os_error
from blinkthink.core.translation import tr
from blinkthink.ui.decoding import Decoded, decode
from blinkthink.ui.loader import Loader

_MAX_BYTES = 60_000_000  # of a file; a camera's picture has less than 2 MB
_TAIL = 4096
_REDUCED_PIXELS = 4_000_000  # (16 MB) of a larger picture, until somebody looks closer


@dataclass(frozen=True)
class Shown:
    """A picture for the screen; ``size`` as in ``Decoded``."""

    pixmap: QPixmap
    size: QSize

    @property
    def whole(self) -> bool:
        """Whether no pixel of the file is left out."""
        return self.pixmap.size() == self.size


def read_picture(path: Path, *, whole: bool = True) -> Decoded:
    """Decode a picture, upright; without ``whole`` one of many megapixels is reduced.

    Raises BadImage for what is no whole picture, else as files do.
    """
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise BadImage(tr("The file is too large."), subject=path.name)
        data = path.read_bytes()
    except OSError as error:
        raise from_os_error(error, path) from error
    if not data:
        raise BadImage(tr("The file is empty."), subject=path.name)
    # The decoder fills what a cut file lacks with grey and says nothing.
    if data.startswith(b"\xff\xd8") and b"\xff\xd9" not in data[-_TAIL:]:
        raise BadImage(tr("The end of the file is missing."), subject=path.name)
    try:
        return decode(data) if whole else decode(data, _REDUCED_PIXELS)
    except BadImage as error:
        error.subject = path.name
        raise


class FullPictures(QObject):
    """The picture in sight and its neighbours.

    A picture of many megapixels is reduced until ``want_whole`` asks for all of it, so that what is
    kept stays below 100 MB, and 300 MB more while somebody looks into a very large one.
    """

    arrived = Signal(object)
    """A path whose picture, or whose error, is there now."""

    def __init__(self, pool: QThreadPool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[Path, Shown | Exception] = {}
        self._wanted: list[Path] = []
        self._wanted_whole: Path | None = None
        self._loader: Loader[Path, Decoded] = Loader(pool, _reduced, self, urgent=True)
        self._loader.loaded.connect(self._on_loaded)
        self._whole: Loader[Path, Decoded] = Loader(
            pool, read_picture, self, workers=1, urgent=True
        )
        self._whole.loaded.connect(self._on_whole)

    def stop(self) -> None:
        """Decode no more."""
        self._loader.stop()
        self._whole.stop()

    def forget(self) -> None:
        """Let go of all pictures."""
        self.want([])

    def get(self, path: Path) -> Shown | Exception | None:
        """The picture, why there is none, or None while it loads."""
        return self._kept.get(path)

    def want(self, paths: Sequence[Path]) -> None:
        """Keep exactly these, and load those that are missing, first ones first."""
        self._wanted = list(paths)
        if self._wanted_whole is not None and self._wanted_whole not in self._wanted[:1]:
            self._drop_whole()
        self._kept = {path: kept for path, kept in self._kept.items() if path in paths}
        self._loader.want([path for path in paths if path not in self._kept])

    def try_again(self, paths: Collection[Path] | None = None) -> None:
        """Read those anew that could not be read, of all or of these; files have changed."""
        for path, found in list(self._kept.items()):
            if isinstance(found, Exception) and (paths is None or path in paths):
                del self._kept[path]
        self._loader.want([path for path in self._wanted if path not in self._kept])

    def want_whole(self, path: Path) -> None:
        """Load all pixels of a picture that is there in part."""
        found = self._kept.get(path)
        if isinstance(found, Shown) and not found.whole and path != self._wanted_whole:
            self._wanted_whole = path
            self._whole.want([path])

    def _drop_whole(self) -> None:
        path, self._wanted_whole = self._wanted_whole, None
        self._whole.want([])
        found = self._kept.get(path) if path is not None else None
        if path is not None and isinstance(found, Shown) and found.whole:
            del self._kept[path]  # reduced again if it is still a neighbour

    def _on_loaded(self, loaded: list[tuple[Path, Decoded | Exception]]) -> None:
        for path, found in loaded:
            if path in self._wanted:
                self._kept[path] = _for_screen(found)
                self.arrived.emit(path)

    def _on_whole(self, loaded: list[tuple[Path, Decoded | Exception]]) -> None:
        for path, found in loaded:
            if path == self._wanted_whole and isinstance(found, Decoded):
                self._kept[path] = _for_screen(found)
                self.arrived.emit(path)


def _reduced(path: Path) -> Decoded:
    return read_picture(path, whole=False)


def _for_screen(found: Decoded | Exception) -> Shown | Exception:
    if isinstance(found, Exception):
        return found
    return Shown(QPixmap.fromImage(found.image), found.size)
