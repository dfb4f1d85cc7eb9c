"""What lies in a folder, by names alone: the quick way to see a hundred thousand pictures."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass, field

from blinkthink.gallery.picture import SUFFIXES

log = logging.getLogger(__name__)

_DEEPEST = 12  # folders in folders


@dataclass
class Listing:
    """A folder: ``name`` below the library with ``/``, its pictures' names, and folders in it.

    ``changed`` is the folder's own time, taken before it was read. ``below`` has (name, is a link).
    """

    name: str
    path: str
    changed: int
    pictures: list[str] = field(default_factory=list)
    below: list[tuple[str, bool]] = field(default_factory=list)


def read(path: str, name: str) -> Listing:
    """List one folder; hidden files, pipes and links to nothing are left out. Raises OSError."""
    found = Listing(name, path, os.stat(path).st_mtime_ns)  # noqa: PTH116
    pictures = found.pictures
    with os.scandir(path) as entries:
        for entry in entries:
            file = entry.name
            if file[0] == ".":
                continue
            if _is_file(entry):
                if file.lower().endswith(SUFFIXES):
                    pictures.append(file)
                continue
            try:
                if entry.is_dir():
                    found.below.append((file, entry.is_symlink()))
            except OSError:  # a link that leads to itself
                continue
    return found


def walk(root: str) -> Iterator[Listing]:
    """Every folder at and below ``root``, each once, links after the real folders.

    Folders that cannot be read are logged and left out.
    """
    seen: set[str] = set()
    waiting: list[tuple[str, str, int]] = [(root, "", 0)]
    links: list[tuple[str, str, int]] = []
    while waiting or links:
        path, name, depth = waiting.pop() if waiting else links.pop()
        real = os.path.realpath(path)
        if real in seen:
            continue
        seen.add(real)
        try:
            found = read(path, name)
        except FileNotFoundError:
            log.debug("left out %s: it is not there", path)
            continue
        except OSError as error:
            log.warning("left out %s: %s", path, error)
            continue
        yield found
        if depth < _DEEPEST:
            for below, is_link in found.below:
                queue = links if is_link else waiting
                full = f"{name}/{below}" if name else below
                queue.append((os.path.join(path, below), full, depth + 1))  # noqa: PTH118


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False
