"""Temporary files that a process left behind when it was killed while it wrote."""

from __future__ import annotations

import logging
import os
import re
import time
from collections.abc import Iterable
from pathlib import Path

log = logging.getLogger(__name__)

LEFTOVER = re.compile(r"\..+\.[0-9a-f]{8}\.tmp")  # as core.files names its temporary files
_AGE = 24 * 3600.0  # seconds; a younger one may still be written


def remove_leftovers(entries: Iterable[os.DirEntry[str]]) -> None:
    """Delete those among the entries of a folder that were left a day ago or earlier."""
    for entry in entries:
        if not LEFTOVER.fullmatch(entry.name):
            continue
        try:
            if time.time() - entry.stat(follow_symlinks=False).st_mtime > _AGE:
                Path(entry.path).unlink()
        except OSError as error:
            log.debug("kept %s: %s", entry.path, error)


def remove_leftovers_in(folder: Path) -> None:
    """As ``remove_leftovers``, of a folder that need not be there; not of folders in it."""
    try:
        with os.scandir(folder) as entries:
            remove_leftovers(entries)
    except OSError as error:
        log.debug("not looked for leftovers: %s", error)
