"""What can be asked of the index, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

Identity = tuple[str, ...]
"""A camera's key (network_id, kind, id), or (folder,) of a folder that no camera owns."""


@dataclass(frozen=True)
class Query:
    """Which pictures; every part that is given must hold."""

    cameras: frozenset[Identity] = frozenset()  # empty: all
    since: datetime | None = None  # inclusive, with an offset
    until: datetime | None = None  # exclusive, with an offset
    trigger: str | None = None
    flag: str | None = None  # a flag's name
    flagged: bool = False  # any flag
    severity: str | None = None  # at least this: info < notice < alert
    kind: str | None = None  # of a subject
    starred: bool = False
    not_analyzed: bool = False
    clips: bool = False  # only pictures with a video
    missed: bool = False  # skipped as unchanged, and an audit found a change
    labelled: bool = False  # the user said what a right answer would be
    wrong: bool = False  # the user called the analysis wrong
    unjudged: bool = False  # analysed, and neither of these
    damaged: bool = False  # its sidecar is there and cannot be read
    words: str = ""  # all of them, case-blind, no operators; the last one may be a beginning


@dataclass(frozen=True, slots=True)
class Marks:
    """What a tile says of a picture without opening its sidecar.

    ``flags`` are names, the gravest first, ``severity`` is that of the gravest. ``text`` is one
    line without its full stop, empty where the analysis says nothing.
    """

    analyzed: bool = False
    failed: bool = False
    empty: bool = False  # analysed, and nothing is there
    starred: bool = False
    clip: bool = False
    sent: bool = False  # it left this machine to be described
    damaged: bool = False  # its sidecar cannot be read
    severity: str | None = None
    flags: tuple[str, ...] = ()
    severities: tuple[str, ...] = ()  # one for each of the flags
    text: str = ""


@dataclass(frozen=True)
class Facets:
    """What there is to filter by, over the whole library. Days are local."""

    cameras: tuple[tuple[Identity, str, int], ...] = ()  # key, name, pictures; by name
    flags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    total: int = 0


@dataclass(frozen=True)
class Bucket:
    """The pictures of an hour or a day that begins at the local time ``start``."""

    start: datetime
    count: int
    severity: str | None  # the gravest
    flagged: int


@dataclass(frozen=True)
class IndexProgress:
    """How many pictures of the library are indexed, and whether the rest is being read."""

    done: int = 0
    total: int = 0
    running: bool = False
