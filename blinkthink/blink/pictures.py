"""Checking that bytes are a whole picture."""

from __future__ import annotations

import hashlib
import io
import re
import warnings
import zlib
from dataclasses import dataclass
from datetime import datetime

from blinkthink.core.errors import BadImage

_START, _END = b"\xff\xd8", b"\xff\xd9"
_PADDING = b"\x00\r\n "
_SCAN = b"\xff\xda"
_RESTARTS = b"\xff\xdd\x00\x04"  # the segment that says how often restart markers come
_MOST_PIXELS = 50_000_000
_BLOCK = 16  # pixels: the largest block that cameras code as one
_BLUR = 2  # pixels around it that take colour from it
# Decoders make up zero bits, so these begin with ones. No 0xFF, which would be a marker. One filler
# alone may by chance decode to what was made up.
_FILLERS = (bytes(range(0xFE, 0x11, -3)) * 4, b"\xaa\x01\x7e\xfe\x33" * 64)


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

    Raises BadImage for a page, a JPEG cut short (also one with an end marker put after the cut), a
    broken one, or one of more than 50 million pixels.
    """
    if not data.startswith(_START):
        raise BadImage(f"{len(data)} bytes that do not begin as a JPEG does")
    if not data.rstrip(_PADDING).endswith(_END):
        raise BadImage(f"{len(data)} bytes of a JPEG without its end")
    size, pixels = _decode(data)
    for filler in _FILLERS:
        if _decode(_with_more(data, filler)) != (size, pixels):
            raise BadImage(f"{len(data)} bytes of a JPEG that is cut short")
    return size


def _decode(data: bytes) -> tuple[tuple[int, int], int]:
    """The size, and a checksum of all pixels but those of the last block. Raises BadImage.

    An encoder that ends its last block early loses nothing that a person sees, and a camera that
    has one would otherwise never give a picture.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
                width, height = image.size
                if width * height > _MOST_PIXELS:
                    raise BadImage(f"a JPEG of {width} x {height} pixels")
                picture = image.convert("RGB")
                left, top = ((side - 1) // _BLOCK * _BLOCK - _BLUR for side in (width, height))
                picture.paste(0, (left, top, width, height))
                return (width, height), zlib.crc32(picture.tobytes())
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        if isinstance(error, UnidentifiedImageError):
            raise BadImage("bytes that no decoder takes for a JPEG") from error
        raise BadImage(f"a broken JPEG: {error}") from error


def _with_more(data: bytes, filler: bytes) -> bytes:
    """The JPEG with more coded bytes before its end marker.

    A decoder reads no further than the last block. Where blocks are missing it makes them up
    without a word, and out of the filler instead, so that the picture becomes another one.
    """
    body = data.rstrip(_PADDING)[: -len(_END)].rstrip(b"\xff")  # fill bytes, or half a code
    more = filler
    if _RESTARTS in body:
        # The cut may lie before a restart marker, which a decoder looks for first.
        seen = re.findall(rb"\xff([\xd0-\xd7])", body[body.rfind(_SCAN) :])
        following = (seen[-1][0] - 0xCF) % 8 if seen else 0
        more += bytes((0xFF, 0xD0 + following)) + filler
    return body + more + _END
