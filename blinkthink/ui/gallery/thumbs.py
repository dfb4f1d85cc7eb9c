"""Thumbnails for the window: made on the pool, kept in memory up to a bound."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage, QPixmap

from blinkthink.core.events import LibraryChanged
from blinkthink.gallery.thumbnails import ThumbnailCache
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.decoding import decode, decode_jpeg_file
from blinkthink.ui.loader import Loader

WIDTHS = (96, 192, 288, 432, 648)
"""The widths that are made, in device pixels: a slider that moves does not make each anew."""

_MAX_BYTES = 80_000_000
_Key = tuple[Path, int]


class Thumbs(QObject):
    """Pixmaps of pictures at least as wide as asked for; null ones for what is no picture."""

    arrived = Signal(object)
    """Paths whose thumbnails are there now (a set)."""

    def __init__(
        self,
        folder: Path,
        pool: QThreadPool,
        parent: QObject | None = None,
        *,
        urgent: bool = False,
        bridge: Bridge | None = None,
    ) -> None:
        """``bridge``: its news say when files that were no pictures may be so now."""
        super().__init__(parent)
        if bridge is not None:
            bridge.news.connect(self._on_news)
        cache = ThumbnailCache(folder)
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._bytes = 0
        self._wanted: list[_Key] = []
        self._loader: Loader[_Key, QImage] = Loader(
            pool, lambda key: _load(cache, key), self, urgent=urgent
        )
        self._loader.loaded.connect(self._on_loaded)

    def stop(self) -> None:
        """Make no more."""
        self._loader.stop()

    def get(self, path: Path, width: int) -> QPixmap | None:
        """The thumbnail for ``width`` device pixels; while it is not there another, or None."""
        for wide in (step(width), *reversed(WIDTHS)):
            found = self._kept.get((path, wide))
            if found is not None:
                self._kept.move_to_end((path, wide))
                return found
        return None

    def want(self, paths: Sequence[Path], width: int) -> None:
        """Make these next, first ones first, instead of what was wanted before."""
        wide = step(width)
        self._wanted = [(path, wide) for path in paths]
        self._loader.want([key for key in self._wanted if key not in self._kept])

    def _on_news(self, event: object) -> None:
        """Make those anew that could not be made."""
        if not isinstance(event, LibraryChanged):
            return
        files = event.added | event.changed
        failed = [key for key, found in self._kept.items() if found.isNull()]
        for key in failed:
            if event.rebuilt or key[0] in files:
                self._bytes -= _weight(self._kept.pop(key))
        if failed:
            self._loader.want([key for key in self._wanted if key not in self._kept])

    def _on_loaded(self, loaded: list[tuple[_Key, QImage | Exception]]) -> None:
        for key, image in loaded:
            pixmap = QPixmap.fromImage(image) if isinstance(image, QImage) else QPixmap()
            before = self._kept.pop(key, None)
            self._bytes -= _weight(before) if before is not None else 0
            self._kept[key] = pixmap
            self._bytes += _weight(pixmap)
        while self._bytes > _MAX_BYTES and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _weight(oldest)
        self.arrived.emit({path for (path, _), _ in loaded})


def step(width: int) -> int:
    """The width that is made for one that is asked for."""
    return next((wide for wide in WIDTHS if wide >= width), WIDTHS[-1])


def _load(cache: ThumbnailCache, key: _Key) -> QImage:
    path, width = key
    kept = cache.kept(path, width)
    image = decode_jpeg_file(kept) if kept is not None else None
    return image or decode(cache.get(path, width)).image


def _weight(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4 + 500
