"""What a move writes into the folders between which it works, for the start after a kill.

``.blinkthink-moving`` in the new folder: first where the library comes from, then a line for each
file that was copied. ``.blinkthink-moving.lock`` in both: one move at a time.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from pathlib import Path

from blinkthink.core.errors import from_os_error
from blinkthink.core.files import open_file, read_file, write_atomic
from blinkthink.gallery.care.listing import Seen
from blinkthink.gallery.moved import read_mark
from blinkthink.runtime.locks import Held, try_hold

log = logging.getLogger(__name__)

UNDER_WAY = ".blinkthink-moving"
LOCK = ".blinkthink-moving.lock"


def hold(folder: Path) -> Held | None:
    """The right to move something into or out of a folder; None while another has it."""
    return try_hold(folder / LOCK)


def write_under_way(target: Path, source: Path, copied: Mapping[str, Seen]) -> None:
    """Write down in ``target`` that ``source`` is moved there, and what was copied."""
    lines: list[object] = [{"from": str(source)}]
    lines += [[name, seen.size, seen.mtime_ns] for name, seen in copied.items()]
    data = "".join(json.dumps(line) + "\n" for line in lines)
    write_atomic(target / UNDER_WAY, data.encode())


def take_cut_off(root: Path) -> Path | None:
    """Where the library ``root`` was being moved to when the process was killed; told once.

    What was copied stays there, so that the move can go on. None where no move was cut off, or one
    is under way.
    """
    if not (root / UNDER_WAY).exists() or read_from(root) is not None:  # or moved into ``root``
        return None
    held = hold(root)
    if held is None:
        return None
    try:
        mark = read_mark(root, UNDER_WAY)
        if mark is not None:
            (root / UNDER_WAY).unlink(missing_ok=True)
    except OSError as error:
        raise from_os_error(error, root) from error
    finally:
        held.release()
    return mark.to if mark is not None else None


def read_from(target: Path) -> Path | None:
    """Where the library that is or was moved into ``target`` comes from."""
    try:
        with open_file(target / UNDER_WAY) as file:
            return Path(json.loads(file.readline())["from"])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def copied_files(target: Path) -> Iterator[tuple[str, int, int]]:
    try:
        lines = read_file(target / UNDER_WAY).splitlines()[1:]
        for line in lines:
            name, size, mtime_ns = json.loads(line)
            yield str(name), int(size), int(mtime_ns)
    except (OSError, ValueError, TypeError) as error:
        log.warning("no list of files in %s: %s", target, error)
