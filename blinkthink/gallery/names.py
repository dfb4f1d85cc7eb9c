"""Names in the library: folders from camera names, files from times, and times from file names."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone

_UNSAFE = frozenset('<>:"/\\|?*')
_RESERVED = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"]
    + [f"{port}{digit}" for port in ("COM", "LPT") for digit in "0123456789¹²³"]
)
_MAX_CHARACTERS = 80
_MAX_BYTES = 200  # of UTF-8; 255 is what file systems take, and a number may follow
_MAX_NUMBERED = 235  # the same; a number and ``.json.broken`` follow

_STEM = re.compile(r"(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)(?:_(\d{1,6}))?", re.ASCII)


def folder_name(camera_name: str) -> str:
    """A camera's name as a folder's name that every file system takes.

    Composed Unicode (NFC); white space, control and format characters and ``<>:"/\\|?*`` become
    ``_``; no dot at either end; the names that Windows keeps for devices get a ``_``; 80 characters
    and 200 bytes of UTF-8 at most; ``Camera`` where nothing is left.
    """
    name = unicodedata.normalize("NFC", camera_name).strip().strip(".").strip()
    name = "".join("_" if _is_unsafe(character) else character for character in name)
    name = name[:_MAX_CHARACTERS]
    while len(name.encode()) > _MAX_BYTES:
        name = name[:-1]
    name = name.strip(".")
    stem, dot, rest = name.partition(".")
    if stem.upper() in _RESERVED:
        name = f"{stem}_{dot}{rest}"
    return name or "Camera"


def _is_unsafe(character: str) -> bool:
    # Z: white space; Cc, Cf, Cs: control, invisible and half characters.
    return character in _UNSAFE or unicodedata.category(character) in (
        "Cc", "Cf", "Cs", "Zs", "Zl", "Zp",
    )  # fmt: skip


def fold(name: str) -> str:
    """Equal for names that some file system takes for one (case, composed or not)."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def numbered(name: str) -> Iterator[str]:
    """``name``, ``name_2``, ``name_3`` and so on; cut where the number and an ending need room."""
    yield name
    if len(os.fsencode(name)) > _MAX_NUMBERED:
        name = os.fsencode(name)[:_MAX_NUMBERED].decode(errors="ignore")
    number = 2
    while True:
        yield f"{name}_{number}"
        number += 1


def local(moment: datetime) -> datetime:
    """The same moment with the offset of this computer's place."""
    try:
        return moment.astimezone()
    except (OSError, OverflowError, ValueError):  # years that the system's clock cannot hold
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def file_stem(captured_at: datetime) -> str:
    """``20260226_143022`` for a picture of that local time."""
    return local(captured_at).strftime("%Y%m%d_%H%M%S")


def is_before(name: str, day: str) -> bool:
    """Whether a file is named by a time before ``day`` (“20260226”). Quick; False for names that
    tell no time."""
    return name[:8] < day and _STEM.fullmatch(name.rpartition(".")[0]) is not None


class NameTimes:
    """Times from file names; made for one pass over a library, as it remembers offsets by hour."""

    def __init__(self) -> None:
        self._offsets: dict[tuple[int, int, int, int], timezone | None] = {}

    def parse(self, stem: str, written: Callable[[], float]) -> tuple[datetime, int] | None:
        """The local time that ``20260226_143022`` or ``.._2`` names, and its number (1 for none).

        In the hour that comes twice in autumn, ``written`` (the file's time, seconds since 1970) is
        asked which of the two is nearer. None for other names and impossible times.
        """
        match = _STEM.fullmatch(stem)
        if match is None:
            return None
        year, month, day, hour, minute, second, number = (int(part or 1) for part in match.groups())
        try:
            naive = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001
        except ValueError:
            return None
        key = (year, month, day, hour)
        if key not in self._offsets:
            self._offsets[key] = _offset(naive)
        offset = self._offsets[key]
        if offset is not None:
            return naive.replace(tzinfo=offset), number
        first, second_time = local(naive), local(naive.replace(fold=1))
        if first == second_time:
            return first, number
        seconds = written()
        nearer = min(first, second_time, key=lambda time: abs(time.timestamp() - seconds))
        return nearer, number


def _offset(naive: datetime) -> timezone | None:
    """The one offset that holds in the local hour of ``naive``, or None where there are two."""
    start = naive.replace(minute=0, second=0)
    edges = (start, start + timedelta(minutes=59, seconds=59))
    offsets = {local(edge.replace(fold=fold)).utcoffset() for edge in edges for fold in (0, 1)}
    if len(offsets) != 1:
        return None
    return timezone(offsets.pop() or timedelta(0))
