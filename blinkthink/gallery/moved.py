"""Where a library is that was moved to another folder, told by a file in the old one.

Another process of this home, which still works on the old folder, finds the new one by it, and so
does the next start where the settings could not be written any more.
"""

from __future__ import annotations

import json
import logging
from pathlib import Path

log = logging.getLogger(__name__)

MARK = ".blinkthink-moved"  # its first line is JSON, {"to": folder}; the rest is for the mover
_MOVES = 8


def moved_to(root: Path) -> Path:
    """The folder that the library in ``root`` is in now: ``root`` where it was not moved."""
    at, seen = root, {root}
    for _ in range(_MOVES):
        try:
            with (at / MARK).open("rb") as file:
                document = json.loads(file.readline())
            following = Path(document["to"])
        except (FileNotFoundError, NotADirectoryError):
            return at
        except (OSError, ValueError, TypeError, KeyError) as error:
            log.warning("cannot tell where %s was moved: %s", at, error)
            return at
        if following in seen or not following.is_absolute():
            return at
        seen.add(following)
        at = following
    return at


def follow(path: Path) -> Path:
    """Where a file of a library that was moved is now; ``path`` itself where nothing was moved."""
    for parent in path.parents:
        now = moved_to(parent)
        if now != parent:
            return now / path.relative_to(parent)
    return path
