"""Thumbnails that other programs of a Linux desktop made: a large one saves reading the picture.

The layout is freedesktop's Thumbnail Managing Standard 0.9: PNG files named by the MD5 of the
picture's URI, with the picture's time in a text chunk. They are read, never written: a PNG takes
seven times the room of our JPEG, and nothing bounds that folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from pathlib import Path
from urllib.parse import quote

_SIZES = (("large", 256), ("x-large", 512), ("xx-large", 1024))  # "normal" is smaller than a tile
_UNESCAPED = "/!$&'()*+,:=@~-_."  # what GLib leaves in the URI of a file


def folder() -> Path | None:
    """Where they lie; None where this system has none."""
    if not sys.platform.startswith("linux"):
        return None
    cache = os.environ.get("XDG_CACHE_HOME", "")
    found = (Path(cache) if os.path.isabs(cache) else Path.home() / ".cache") / "thumbnails"  # noqa: PTH117
    return found if found.is_dir() else None


def find(shared: Path, path: Path, status: os.stat_result, width: int) -> Path | None:
    """The smallest thumbnail of ``path`` as it is now that is at least ``width`` wide."""
    uri = "file://" + quote(os.fsencode(path.absolute()), safe=_UNESCAPED)
    name = hashlib.md5(uri.encode(), usedforsecurity=False).hexdigest() + ".png"
    for size, longest in _SIZES:
        if longest >= width:
            with contextlib.suppress(OSError, ValueError, SyntaxError):
                found = shared / size / name
                if _fits(found, status, width):
                    return found
    return None


def _fits(found: Path, status: os.stat_result, width: int) -> bool:
    if not found.is_file():
        return False
    from PIL import Image

    with Image.open(found, formats=("PNG",)) as image:
        told = image.info
        if told.get("Thumb::MTime", "").partition(".")[0] != str(int(status.st_mtime)):
            return False
        if told.get("Thumb::Size", str(status.st_size)) != str(status.st_size):
            return False
        return image.width >= width
