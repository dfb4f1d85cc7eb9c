"""Thumbnails, made once and kept on disk; they can be deleted at any time and are made again."""

from __future__ import annotations

import contextlib
import hashlib
import io
import logging
import math
import os
import secrets
import time
from pathlib import Path

from blinkthink.core.errors import BadImage, from_os_error
from blinkthink.core.files import read_file
from blinkthink.gallery import shared_thumbnails
from blinkthink.gallery.picture import unreadable

log = logging.getLogger(__name__)

_QUALITY = 80
_USED_LATELY = 24 * 3600.0  # seconds; a thumbnail's time of use is not written more often
_ORIENTATION = 0x0112  # of EXIF; 5 to 8 are turned by a quarter
_START, _END = b"\xff\xd8", b"\xff\xd9"  # of a whole JPEG


class ThumbnailCache:
    """Small JPEGs of pictures below ``folder``, keyed by the picture's path, time, size and width.

    A picture that changes gets a new one. Thread-safe; every call blocks for milliseconds.
    """

    def __init__(self, folder: Path, *, max_bytes: int = 1_000_000_000) -> None:
        self._folder = folder
        self._max_bytes = max_bytes
        self._shared = shared_thumbnails.folder()

    def get(self, path: Path, width: int) -> bytes:
        """A JPEG of the picture, ``width`` pixels wide and at most twice as high, never enlarged.

        Raises NotFound when the picture is gone, BadImage when it is no whole JPEG or PNG or is
        too large to be opened, ReadOnly when it may not be read.
        """
        status = _status(path)
        cached = self._file(path, status, width)
        data = _read(cached)
        if data is None:
            data = self._make(path, status, width)
            _keep(cached, data)
        return data

    def kept(self, path: Path, width: int) -> Path | None:
        """The cache's own file of that thumbnail, whole; None where there is none yet.

        Raises NotFound or ReadOnly as ``get`` does.
        """
        cached = self._file(path, _status(path), width)
        return cached if _read(cached) is not None else None

    def _make(self, path: Path, status: os.stat_result, width: int) -> bytes:
        shared = shared_thumbnails.find(self._shared, path, status, width) if self._shared else None
        if shared is not None:
            with contextlib.suppress(BadImage):  # then it is made from the picture
                return _shrink(shared, width)
        return _shrink(path, width)

    def _file(self, path: Path, status: os.stat_result, width: int) -> Path:
        key = f"{path.absolute()}\0{status.st_mtime_ns}\0{status.st_size}\0{width}"
        name = hashlib.sha256(os.fsencode(key)).hexdigest()[:40]
        return self._folder / name[:2] / f"{name}.jpg"

    def trim(self) -> None:
        """Delete the thumbnails that were unused longest until the rest fits; once at a start."""
        found: list[tuple[float, int, str]] = []
        for folder, _, names in os.walk(self._folder):
            for name in names:
                file = os.path.join(folder, name)  # noqa: PTH118 - a hundred thousand of them
                with contextlib.suppress(OSError):
                    status = os.stat(file)  # noqa: PTH116
                    found.append((status.st_mtime, status.st_size, file))
        total = sum(size for _, size, _ in found)
        for _, size, file in sorted(found):
            if total <= self._max_bytes:
                break
            with contextlib.suppress(OSError):
                os.unlink(file)  # noqa: PTH108
            total -= size


def _status(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except OSError as error:
        raise from_os_error(error, path) from error


def _read(cached: Path) -> bytes | None:
    """A thumbnail that is there and whole, marked as used; None else."""
    try:
        data = read_file(cached)
        if not (data.startswith(_START) and data.endswith(_END)):
            return None
        if time.time() - cached.stat().st_mtime > _USED_LATELY:
            os.utime(cached)
    except OSError:
        return None
    return data


def _keep(cached: Path, data: bytes) -> None:
    """Put a thumbnail into the cache; without a flush to the disk, as it can be made again."""
    temporary = cached.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        cached.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        os.replace(temporary, cached)
    except OSError as error:  # a full or read-only cache makes things slow, not wrong
        log.info("no thumbnail kept: %s", error)
        with contextlib.suppress(OSError):
            temporary.unlink()


def _shrink(path: Path, width: int) -> bytes:
    from PIL import Image, ImageOps

    try:
        with Image.open(path, formats=("JPEG", "PNG")) as image:
            # The JPEG decoder halves the picture as often as it can: most of the work is saved.
            lying = image.getexif().get(_ORIENTATION, 1) >= 5  # its width becomes its height
            scale = width / (image.height if lying else image.width)
            image.draft("RGB", (math.ceil(image.width * scale), math.ceil(image.height * scale)))
            image.load()
            small = ImageOps.exif_transpose(image).convert("RGB")
    except unreadable() as error:
        raise BadImage(f"{type(error).__name__}: {error}", subject=str(path)) from error
    scale = min(1.0, width / small.width, 2 * width / small.height)
    size = (max(1, round(small.width * scale)), max(1, round(small.height * scale)))
    if size != small.size:
        small = small.resize(size, Image.Resampling.BILINEAR, reducing_gap=1.5)
    small.info.clear()  # a comment or EXIF of the picture is not for the cache
    buffer = io.BytesIO()
    small.save(buffer, "JPEG", quality=_QUALITY)
    return buffer.getvalue()
