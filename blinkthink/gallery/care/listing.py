"""Every file of a folder with what tells that it changed, for a move."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from blinkthink.core.errors import from_os_error
from blinkthink.gallery.care.trash import FOLDER as TRASH

_OF_DISKS = frozenset(("lost+found", "System Volume Information"))  # no content of a folder


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was when it was copied."""

    size: int
    mtime_ns: int
    inode: int


def content_of(folder: Path) -> Iterator[str]:
    """What a person would call the content of a folder: nothing hidden, nothing of the system."""
    for name in os.listdir(folder):  # noqa: PTH208 - names are all that is wanted
        if not name.startswith((".", "$")) and name not in _OF_DISKS:
            yield name


def listing(root: Path) -> dict[str, Seen]:
    """Every file and link below ``root`` but hidden ones. Raises as ``from_os_error`` says.

    The deleted pictures that wait in the library for their undo are part of it.
    """
    found: dict[str, Seen] = {}
    waiting = [(root, "")]
    while waiting:
        folder, name = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    below = f"{name}/{entry.name}" if name else entry.name
                    hidden = entry.name.startswith(".") and not below.startswith(TRASH)
                    if hidden or (not name and entry.name in _OF_DISKS):
                        continue
                    status = entry.stat(follow_symlinks=False)
                    if stat.S_ISDIR(status.st_mode):
                        waiting.append((Path(entry.path), below))
                    elif stat.S_ISREG(status.st_mode) or stat.S_ISLNK(status.st_mode):
                        found[below] = Seen(status.st_size, status.st_mtime_ns, status.st_ino)
        except FileNotFoundError:  # removed meanwhile
            continue
        except OSError as error:
            raise from_os_error(error, folder) from error
    return found
