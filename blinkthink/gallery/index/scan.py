"""A table from names alone, for a library without an index."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path

from blinkthink.gallery.index import listing
from blinkthink.gallery.index.moments import NameMoments
from blinkthink.gallery.index.profiles import Profile
from blinkthink.gallery.index.table import Shared, Table, sorted_table

log = logging.getLogger(__name__)


def scan(root: Path) -> Table:
    """Every picture below ``root``: no file is opened. A library that is not there is empty."""
    shared = Shared()
    moments = NameMoments()
    times: list[int] = []
    names: list[int] = []
    numbers: list[int] = []
    pool = shared.pool
    for folder in listing.walk(str(root)):
        number = shared.number(Profile(folder.name))
        before = len(times)
        for name in folder.pictures:
            try:
                found = moments.parse(name.rpartition(".")[0], _written(folder.path, name))
                time = found[0] if found is not None else int(_written(folder.path, name)() * 1e6)
            except OSError as error:  # gone since
                log.debug("left out %s: %s", name, error)
                continue
            times.append(time)
            names.append(len(pool))
            pool += os.fsencode(name) + b"\0"
        numbers += [number] * (len(times) - before)
    nothing = [0] * len(times)
    return sorted_table(shared, times, names, numbers, nothing, nothing)


def _written(folder: str, name: str) -> Callable[[], float]:
    return lambda: os.stat(os.path.join(folder, name)).st_mtime  # noqa: PTH116, PTH118
