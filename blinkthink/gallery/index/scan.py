"""A table from names alone, for a library without an index."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from blinkthink.gallery.index import listing
from blinkthink.gallery.index.moments import NameMoments
from blinkthink.gallery.index.profiles import Profile
from blinkthink.gallery.index.shared import Shared
from blinkthink.gallery.index.table import Table, sorted_table

log = logging.getLogger(__name__)


def scan(root: Path) -> Table:
    """Every picture below ``root``: no file is opened. A library that is not there is empty."""
    shared = Shared()
    moments = NameMoments()
    times: list[int] = []
    names: list[int] = []
    numbers: list[int] = []
    for folder in listing.walk(str(root)):
        number = shared.number(Profile(folder.name))
        kept: list[str] = []
        for name, quick in zip(folder.pictures, moments.quick(folder.pictures), strict=True):
            try:
                times.append(_time(folder.path, name, moments) if quick is None else quick)
            except OSError as error:  # gone since
                log.debug("left out %s: %s", name, error)
            else:
                kept.append(name)
        if kept:
            names += shared.keep_names([*map(os.fsencode, kept)])
        numbers += [number] * len(kept)
    nothing = [0] * len(times)
    return sorted_table(shared, times, names, numbers, nothing, nothing)


def _time(folder: str, name: str, moments: NameMoments) -> int:
    """The time of any name, or of its file. Raises OSError."""

    def written() -> float:
        return os.stat(os.path.join(folder, name)).st_mtime  # noqa: PTH116, PTH118

    found = moments.parse(name.rpartition(".")[0], written)
    return found[0] if found is not None else int(written() * 1e6)
