"""Whether the disk of a library is still there.

A network drive or a USB disk that goes away leaves its mount point behind: an empty folder of
another disk. What is stored there is out of sight once the disk is back.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def device_of(root: Path) -> int | None:
    """The disk that has ``root``; None where there is no such folder."""
    try:
        return root.stat().st_dev
    except OSError:
        return None


def went_away(root: Path, device: int) -> bool:
    """Whether the disk ``device``, on which the library ``root`` was, is not there any more.

    A disk that comes back may have another number, but it has its files; a library that was
    deleted on a disk that is there may be made anew.
    """
    place = root
    while (now := device_of(place)) is None and place != place.parent:
        place = place.parent
    if now == device:
        return False
    with contextlib.suppress(OSError):
        return all(name.startswith(".") for name in os.listdir(root))  # noqa: PTH208
    return True
