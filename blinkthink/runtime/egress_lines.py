"""One line of the record of requests, and those of its lines that cannot be read."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

from blinkthink.core import dates
from blinkthink.core.errors import from_os_error
from blinkthink.core.files import open_file
from blinkthink.core.translation import tr

_LONGEST = 64 * 1024  # bytes; what is longer is no line of ours


class Line(msgspec.Struct):
    """One request as the file has it; what lacks a part is no line."""

    host: str
    when: str
    why: str
    bytes: int
    picture: str | None = None

    def moment(self) -> datetime:
        """When it was made."""
        return moment(self.when)


@dataclass(frozen=True)
class Unread:
    """Lines of a record that cannot be read. ``after``: when the request before the first of them
    was made; None where none stands before it."""

    lines: int = 0
    after: datetime | None = None

    def one_more(self, data: bytes, before: Line | None) -> Unread:
        """With what was read as none, too: a line, or the part of one."""
        if not data.endswith(b"\n") or not data.strip():
            return self
        after = before.moment() if before is not None else None
        return Unread(self.lines + 1, self.after if self.lines else after)

    def told(self, record: Path, now: datetime) -> str:
        """A sentence for people; empty where all can be read."""
        if not self.lines:
            return ""
        if self.after is None:
            said = tr("%n line(s) at the beginning of {file} cannot be read.", "", self.lines)
            return said.format(file=record)
        said = tr("%n line(s) of {file} cannot be read, the first after {time}.", "", self.lines)
        return said.format(file=record, time=dates.when(self.after, now, inside=True))


_decode = msgspec.json.Decoder(Line).decode


def decoded(data: bytes) -> Line | None:
    """The request of a line; None where it is none."""
    try:
        line = _decode(data)
        line.moment()
    except (ValueError, OverflowError, RecursionError):
        return None
    return line


def moment(text: str) -> datetime:
    """Raises ValueError for what is no time; one without an offset is local."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo is not None else found.astimezone()


def opened(record: Path) -> BinaryIO:
    """The record, to be read; an empty one where there is none. Raises ReadOnly or Transient."""
    try:
        return open_file(record)
    except FileNotFoundError:
        return io.BytesIO()
    except OSError as error:
        raise from_os_error(error, record) from error


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """Each whole line from where the file stands on, with its end; of one that is far too long for
    a request only parts, which are none. What is just being written is left out."""
    while (line := file.readline(_LONGEST)) and (line.endswith(b"\n") or len(line) == _LONGEST):
        yield line
