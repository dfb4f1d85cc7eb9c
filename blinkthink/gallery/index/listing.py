"""What lies in the folders of a library, by names alone: 100,000 in a tenth of a second."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from blinkthink.gallery.picture import SUFFIXES

log = logging.getLogger(__name__)

_DEEPEST = 12  # folders in folders


class KnownFolder(NamedTuple):
    """A folder as the index knows it; ``changed`` is 0 where it must be read again."""

    changed: int
    below: tuple[tuple[str, bool], ...]


@dataclass
class Listing:
    """A folder: ``name`` below the library with ``/``, its pictures' names, and folders in it.

    ``changed`` is the folder's own time (nanoseconds), taken before it was read. ``below`` has
    (name, whether it is a link). Where not ``fresh``, it is as it was known and was not read again.
    """

    name: str
    path: str
    changed: int
    pictures: list[str] = field(default_factory=list)
    below: list[tuple[str, bool]] = field(default_factory=list)
    fresh: bool = True


def read(path: str, name: str) -> Listing:
    """List one folder; hidden files, pipes and links to nothing are left out. Raises OSError."""
    found = Listing(name, path, os.stat(path).st_mtime_ns)  # noqa: PTH116
    pictures = found.pictures
    with os.scandir(path) as entries:
        for entry in entries:
            file = entry.name
            if file[0] == ".":
                continue
            try:
                if entry.is_file():
                    if file[-4:] == ".jpg" or file.lower().endswith(SUFFIXES):
                        pictures.append(file)
                elif entry.is_dir():
                    found.below.append((file, entry.is_symlink()))
            except OSError:  # a link that leads to itself
                continue
    found.below.sort()
    return found


def walk(
    root: str, known: Mapping[str, KnownFolder] | None = None, unread: set[str] | None = None
) -> Iterator[Listing]:
    """Every folder at and below ``root``, each once, links after the real folders.

    What is ``known`` and has its time still is not read again. Folders that cannot be read are
    logged, left out, and added to ``unread``; the root's own name is empty.
    """
    known = known or {}
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
            before = known.get(name)
            if before is not None and before.changed == os.stat(path).st_mtime_ns != 0:  # noqa: PTH116
                found = Listing(name, path, before.changed, [], list(before.below), fresh=False)
            else:
                found = read(path, name)
        except (FileNotFoundError, NotADirectoryError):
            log.debug("left out %s: it is not there", path)
            if not name and unread is not None:
                unread.add(name)
            continue
        except OSError as error:
            log.warning("left out %s: %s", path, error)
            if unread is not None:
                unread.add(name)
            continue
        yield found
        if depth < _DEEPEST:
            for below, is_link in found.below:
                queue = links if is_link else waiting
                full = f"{name}/{below}" if name else below
                queue.append((os.path.join(path, below), full, depth + 1))  # noqa: PTH118
