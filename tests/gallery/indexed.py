"""Helpers for the tests of the index: sidecars with words, and all that an index says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from blinkthink.core.analysis import SEVERITIES, Analysis, Flag, Provenance, Subject
from blinkthink.core.records import Sidecar
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.query import Query
from blinkthink.gallery.library import Library

FROM = Provenance("local", "m", "1", 1.0, 1, 1, 1, 1, "2026-01-01T00:00:00+00:00")


def analysis(
    scene: str,
    *,
    kinds: Sequence[str] = (),
    activity: str = "",
    flags: Sequence[tuple[str, str]] = (),
) -> Analysis:
    """An analysis with a subject of each kind, and flags as (name, severity)."""
    assert all(severity in SEVERITIES for _, severity in flags)
    return Analysis(
        scene,
        tuple(Subject(kind, 1, f"one {kind}") for kind in kinds),
        activity,
        tuple(Flag(name, severity, "") for name, severity in flags),
    )


def describe(library: Library, path: Path, said: Analysis) -> Sidecar:
    return library.update_sidecar(path, lambda sidecar: sidecar.analyzed(said, FROM))


def index_of(library: Library, folder: Path) -> LibraryIndex:
    return LibraryIndex(library, folder / "index")


def found(index: LibraryIndex, **query: Any) -> list[str]:
    """The names of the pictures that a query finds, newest first."""
    return [picture.path.name for picture in index.select(Query(**query))]


def told(index: LibraryIndex, words: Sequence[str] = ()) -> list[object]:
    """All that an index says of a library, and which pictures have each of these words."""
    everything = index.select()
    facts: list[object] = [
        (picture.path, _moment(picture.captured_at), everything.marks(at), everything.camera(at))
        for at, picture in enumerate(everything)
    ]
    facts.append(index.facets())
    facts.append(everything.days())
    for word in words:
        facts.append((word, found(index, words=word)))
    return facts


def _moment(time: datetime) -> float:
    return time.timestamp()
