"""Where a library is that was moved to another folder, told by a file in the old one.

Another process of this home, which still works on the old folder, finds the new one by it, and so
does the next start where the settings could not be written any more.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path

from blinkthink.core.files import open_file

log = logging.getLogger(__name__)

MARK = ".blinkthink-moved"
_MOVES = 16
_LARGEST = 64 * 1024  # bytes
_RUBBISH = (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError)


@dataclass(frozen=True)
class Mark:
    """The library that was in a folder is in ``to`` now; a later move has a higher ``number``."""

    to: Path
    number: int

    def encode(self) -> bytes:
        return json.dumps({"to": str(self.to), "number": self.number}).encode() + b"\n"


def moved_to(root: Path) -> Path:
    """The folder that the library in ``root`` is in now: ``root`` where it was not moved.

    While a library is moved back to where it once was two folders name each other for a moment:
    then the later move counts.
    """
    at = root
    way: dict[Path, Mark] = {}
    while len(way) < _MOVES and (mark := read_mark(at)) is not None:
        way[at] = mark
        at = mark.to
        if at in way:
            places = list(way)
            circle = [way[place] for place in places[places.index(at) :]]
            return max(circle, key=lambda mark: mark.number).to
    return at


def next_number(target: Path) -> int:
    """The number of a move to ``target``: higher than all that led away from there."""
    number, at, seen = 0, target, set[Path]()
    while at not in seen and (mark := read_mark(at)) is not None:
        seen.add(at)
        number, at = max(number, mark.number), mark.to
    return number + 1


def read_mark(folder: Path, name: str = MARK) -> Mark | None:
    """What the file ``name`` in ``folder`` tells; None where there is none that can be read."""
    try:
        with open_file(folder / name) as file:
            document = json.loads(file.read(_LARGEST))
        mark = Mark(Path(document["to"]), int(document.get("number", 0)))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, *_RUBBISH) as error:
        log.warning("cannot tell where %s was moved: %s", folder, error)
        return None
    return mark if mark.to.is_absolute() else None


def follow(path: Path) -> Path:
    """Where a file of a library that was moved is now; ``path`` itself where nothing was moved."""
    for parent in path.parents:
        now = moved_to(parent)
        if now != parent:
            return now / path.relative_to(parent)
    return path
