"""Which pictures are chosen: places in an answer that never changes, so that many cost little."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from blinkthink.gallery.index.selection import Selection
from blinkthink.gallery.picture import Picture


class Chosen:
    """A set of pictures. It stands while others come; a picture that goes leaves it."""

    def __init__(self) -> None:
        self._base: Selection | None = None
        self._places: set[int] = set()
        self._seen: dict[Path, bool] = {}

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, path: Path) -> bool:
        if not self._places or self._base is None:
            return False
        known = self._seen.get(path)
        if known is None:
            place = self._base.place(path)
            known = self._seen[path] = place is not None and place in self._places
        return known

    def clear(self) -> None:
        """Choose none."""
        self._base = None
        self._places = set()
        self._seen = {}

    def paths(self) -> list[Path]:
        """The chosen ones, newest first. Takes about a second for a hundred thousand."""
        return self.finding()()

    def finding(self) -> Callable[[], list[Path]]:
        """``paths`` of those that are chosen now, to be called on any thread."""
        base, places = self._base, frozenset(self._places)
        return lambda: [] if base is None else [base.path(place) for place in sorted(places)]

    def places(self, pictures: Sequence[Picture]) -> frozenset[int]:
        """Where the chosen ones are in ``pictures``."""
        return frozenset(self._places) if self._places and self._adopt(pictures) else frozenset()

    def toggle(self, pictures: Sequence[Picture], place: int) -> None:
        """Choose a picture, or no longer."""
        if not self._adopt(pictures):
            return
        self._places ^= {place}
        self._seen = {}

    def choose(self, pictures: Sequence[Picture], places: Iterable[int], *, add: bool) -> None:
        """Choose these places of ``pictures``, beside those that are chosen or in their stead."""
        if not add:
            self.clear()
        if self._adopt(pictures):
            self._places.update(places)
            self._seen = {}

    def drop(self, paths: Iterable[Path]) -> None:
        """These pictures are gone."""
        if self._base is None:
            return
        for path in paths:
            place = self._base.place(path)
            if place is not None:
                self._places.discard(place)
        self._seen = {}

    def _adopt(self, pictures: Sequence[Picture]) -> bool:
        """Count places in ``pictures`` from now on; False where there is nothing to choose from."""
        if not isinstance(pictures, Selection):
            return False
        if self._base is not None and self._base is not pictures:
            kept = [pictures.place(path) for path in self.paths()]
            self._places = {place for place in kept if place is not None}
        self._base = pictures
        return True
