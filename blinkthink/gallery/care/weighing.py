"""What the pictures of a library take on the disk, by one walk over its folders."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from blinkthink.gallery import folders
from blinkthink.gallery.names import NameTimes
from blinkthink.gallery.picture import Picture


@dataclass(frozen=True, slots=True)
class Weighed:
    """A picture and the bytes of all files of its name."""

    picture: Picture
    bytes: int


def weigh(root: Path) -> Iterator[tuple[list[Weighed], int]]:
    """Folder by folder its pictures, and the bytes of all files in it."""
    times = NameTimes()
    for name, files in folders.walk(root):
        by_stem: dict[str, int] = {}
        total = 0
        for entry in files:
            size = _size(entry)
            total += size
            stem = entry.name.partition(".json")[0] if ".json" in entry.name else ""
            stem = stem or os.path.splitext(entry.name)[0]  # noqa: PTH122 - a hundred thousand
            by_stem[stem] = by_stem.get(stem, 0) + size
        weighed = [
            Weighed(picture, by_stem.get(picture.path.stem, 0))
            for _, _, picture in folders.pictures_in(name, files, times)
        ]
        yield weighed, total


def _size(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat().st_size
    except OSError:
        return 0
