"""Pictures decoded on threads other than Qt's, by Pillow.

Why not Qt's own decoders: from Python they can freeze the window for good (PySide6 6.11.3, seen).
``QImage.fromData`` and ``QImageReader.size`` keep the interpreter's lock and wait for locks of Qt;
meanwhile a thread that holds one of these (the Qt thread in a QObject's destructor, another reader
at its QBuffer) waits for the interpreter's lock, to look for an override in Python. Pillow gives
that lock up while it decodes, touches nothing of Qt, and took half the time. The one safe way with
Qt is ``QImageReader.read`` on a named file of a named format; it is there for the first screen,
which is not to wait for Pillow's import.
"""

from __future__ import annotations

import io
import logging
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QImageReader

from blinkthink.core.errors import BadImage
from blinkthink.core.translation import tr
from blinkthink.gallery.picture import unreadable

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

log = logging.getLogger(__name__)

_MAX_PIXELS = 178_000_000  # beyond this Pillow refuses by itself


@dataclass(frozen=True)
class Decoded:
    """A picture, upright; ``size`` is the whole one's, which ``image`` may be a reduction of."""

    image: QImage
    size: QSize


def decode(data: bytes, most: int = _MAX_PIXELS) -> Decoded:
    """The JPEG or PNG that ``data`` is, reduced to about ``most`` pixels where it has more.

    Raises BadImage for what is none, is not whole, or has too many pixels; its detail says so in a
    sentence for people.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as file:
            pixels = file.width * file.height
            if pixels > _MAX_PIXELS:
                raise BadImage(tr("The picture has too many pixels."))
            whole = file.size
            factor = math.sqrt(min(1.0, most / pixels))
            wanted = round(file.width * factor), round(file.height * factor)
            file.draft("RGB", wanted)  # a JPEG's decoder halves it as often as it can
            file.load()
            picture: Image.Image = file
            if math.prod(picture.size) > most:
                picture = picture.resize(wanted, Image.Resampling.BILINEAR, reducing_gap=2.0)
            upright = ImageOps.exif_transpose(picture)
            lies = upright.size != picture.size
            image = _for_qt(upright)
    except UnidentifiedImageError as error:
        raise BadImage(tr("This is no JPEG or PNG picture.")) from error
    except unreadable() as error:
        log.info("a picture cannot be decoded: %s", error)
        raise BadImage(tr("The file is damaged.")) from error
    return Decoded(image, QSize(*(reversed(whole) if lies else whole)))


def decode_jpeg_file(path: Path) -> QImage | None:
    """A JPEG file that the app wrote itself; None where it is not whole."""
    reader = QImageReader(str(path), QByteArray(b"jpeg"))
    reader.setAutoDetectImageFormat(False)
    image = reader.read()
    return None if image.isNull() else image


def _for_qt(picture: Image) -> QImage:
    # By way of RGBA: Qt wants the fourth byte of an opaque picture full, or paints it transparent
    # over what is transparent, and Pillow's "BGRX" leaves it empty.
    data = picture.convert("RGBA").tobytes("raw", "BGRA")
    transparent = picture.has_transparency_data
    form = QImage.Format.Format_ARGB32 if transparent else QImage.Format.Format_RGB32
    # A copy: the image would point into the bytes without keeping them.
    return QImage(data, *picture.size, picture.width * 4, form).copy()
