"""Checking that bytes are a whole picture."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass
from datetime import datetime

from blinkthink.core.errors import BadImage

_START, _END = b"\xff\xd8", b"\xff\xd9"
_PADDING = b"\x00\r\n "
_MOST_PIXELS = 50_000_000


@dataclass(frozen=True)
class FreshPicture:
    """A picture just taken: the bytes as the server sent them, fully decoded once."""

    data: bytes
    captured_at: datetime
    sha256: str
    width: int
    height: int

    def __repr__(self) -> str:
        return f"<FreshPicture {self.width}x{self.height}, {len(self.data)} bytes>"


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def check_jpeg(data: bytes) -> tuple[int, int]:
    """Width and height of a whole JPEG. Decodes all of it, so call it off the event loop.

    Raises BadImage for a page, a JPEG cut short, a broken one, or one of more than 50 million
    pixels.
    """
    from PIL import Image, UnidentifiedImageError

    if not data.startswith(_START):
        raise BadImage(f"{len(data)} bytes that do not begin as a JPEG does")
    if not data.rstrip(_PADDING).endswith(_END):
        raise BadImage(f"{len(data)} bytes of a JPEG without its end")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
                width, height = image.size
                if width * height > _MOST_PIXELS:
                    raise BadImage(f"a JPEG of {width} x {height} pixels")
                image.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        if isinstance(error, UnidentifiedImageError):
            raise BadImage("bytes that no decoder takes for a JPEG") from error
        raise BadImage(f"a broken JPEG: {error}") from error
    return width, height
