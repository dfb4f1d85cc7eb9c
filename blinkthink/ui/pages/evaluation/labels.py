"""How many pictures the user judged, so that a model can be measured on them. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from blinkthink.core.translation import tr
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.query import Identity, Query


@dataclass(frozen=True)
class Labels:
    """``by_camera``: identities, names and numbers, the most first. ``unjudged``: analysed, and not
    judged."""

    total: int = 0
    by_camera: tuple[tuple[Identity, str, int], ...] = ()
    unjudged: int = 0


def count_labels(index: LibraryIndex) -> Labels:
    """Ask the index; takes some milliseconds for each camera."""
    labelled = index.select(Query(labelled=True))
    if not len(labelled):
        return Labels(unjudged=len(index.select(Query(unjudged=True))))
    counts = [
        (
            key,
            name or tr("Library"),
            len(index.select(Query(labelled=True, cameras=frozenset({key})))),
        )
        for key, name, _ in index.facets().cameras
    ]
    found = [one for one in counts if one[2]]
    found.sort(key=lambda one: (-one[2], one[1].casefold()))
    return Labels(len(labelled), tuple(found), len(index.select(Query(unjudged=True))))
