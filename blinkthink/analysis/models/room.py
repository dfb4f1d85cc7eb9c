"""Whether the disk has room for a model, with what others need."""

from __future__ import annotations

import shutil
from pathlib import Path

from blinkthink.core.errors import DiskFull, NoRoom, from_os_error
from blinkthink.core.translation import decimal, tr

RESERVE = 500_000_000  # bytes that a download leaves free, for pictures and the system
_FLOOR = 200_000_000  # bytes: with less, it stops before the disk is full


def check_space(folder: Path, need: int) -> None:
    """Raises NoRoom where ``need`` bytes would leave too little room, ReadOnly, Transient."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise from_os_error(error, folder) from error
    if need > 0 and free < need + RESERVE:
        raise NoRoom(
            tr("{needed} GB are needed, {free} GB are free.").format(
                needed=decimal((need + RESERVE) / 1e9), free=decimal(free / 1e9)
            ),
            subject=str(folder),
        )


def check_floor(folder: Path) -> None:
    """Raises DiskFull where hardly anything is left, so that a download stops before the end."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise from_os_error(error, folder) from error
    if free < _FLOOR:
        raise DiskFull(f"{free / 1e6:.0f} MB are free", subject=str(folder))
