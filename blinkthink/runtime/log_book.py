"""Reading the log file back: what stands in it, newest last, filtered."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from blinkthink.core.errors import from_os_error
from blinkthink.core.files import read_file
from blinkthink.runtime.logs import FILES, NAME

LEVELS = ("debug", "info", "warning", "error", "critical")
_HEAD = re.compile(
    r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[+-]\d{4}) (debug|info|warning|error|critical) ([^\s:]*): (.*)"
)


@dataclass(frozen=True)
class LogEntry:
    """One message: ``part`` of the app, ``text``, and ``more`` lines that belong to it."""

    when: datetime
    level: str
    part: str
    text: str
    more: tuple[str, ...] = ()

    @property
    def lines(self) -> str:
        """As the file has it."""
        head = f"{self.when:%Y-%m-%d %H:%M:%S%z} {self.level} {self.part}: {self.text}"
        return "\n    ".join((head, *self.more))


class LogBook:
    """The files of one folder. Blocks: for any thread but Qt's and asyncio's."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def stamp(self) -> object:
        """Another value once something was written."""
        found = []
        for path in self._paths():
            with contextlib.suppress(OSError):
                stat = path.stat()
                found.append((path.name, stat.st_ino, stat.st_size, stat.st_mtime_ns))
        return tuple(found)

    def last(self, count: int, *, words: str = "", least: str = "debug") -> list[LogEntry]:
        """The last ``count`` messages of level ``least`` and above that have all the words, oldest
        first. Raises ReadOnly or Transient."""
        levels = LEVELS[LEVELS.index(least) :]
        wanted = words.casefold().split()
        found: list[LogEntry] = []
        for path in reversed(self._paths()):  # the newest first
            fits = [one for one in _entries(path) if one.level in levels and _has(one, wanted)]
            found = fits[-(count - len(found)) :] + found
            if len(found) >= count:
                break
        return found

    def _paths(self) -> list[Path]:
        older = [self._folder / f"{NAME}.{number}" for number in range(FILES - 1, 0, -1)]
        return [*older, self._folder / NAME]


def _entries(path: Path) -> Iterator[LogEntry]:
    """Lines of other shapes, as older versions wrote them, are left out."""
    try:
        text = read_file(path).decode("utf-8", "replace").replace("\r\n", "\n")
    except FileNotFoundError:
        return
    except OSError as error:
        raise from_os_error(error, path) from error
    head: re.Match[str] | None = None
    more: list[str] = []
    for line in (*text.split("\n"), None):
        if line is not None and line.startswith("    "):
            more.append(line[4:])
            continue
        if head is not None:
            when = datetime.strptime(head[1], "%Y-%m-%d %H:%M:%S%z")
            yield LogEntry(when, head[2], head[3], head[4], tuple(more))
        head, more = (_HEAD.fullmatch(line) if line is not None else None), []


def _has(entry: LogEntry, words: list[str]) -> bool:
    if not words:
        return True
    text = entry.lines.casefold()
    return all(word in text for word in words)
