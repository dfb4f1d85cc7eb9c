"""In which order the models stand, and which of them share a card. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from blinkthink.core.state import Fit, ModelEntry
from blinkthink.core.translation import tr


@dataclass(frozen=True)
class Family:
    """One card: a model, and its variants that differ in their files alone."""

    main: ModelEntry
    others: tuple[ModelEntry, ...] = ()

    @property
    def entries(self) -> tuple[ModelEntry, ...]:
        return (self.main, *self.others)


@dataclass(frozen=True)
class Group:
    """Cards under one heading."""

    title: str
    families: tuple[Family, ...]


def grouped(
    entries: Sequence[ModelEntry],
    recommended: str | None = None,
    begun: frozenset[str] = frozenset(),
) -> tuple[Group, ...]:
    """The one in use, those that can be used, that are broken, that can be downloaded; none of
    them empty.

    What is here stands alone; what is not shares a card with its family, in which one whose
    download was begun comes first, else the recommended one, else the first that fits.
    """
    in_use = [Family(one) for one in entries if one.in_use]
    here = [one for one in entries if not one.in_use and one.status == "ready"]
    broken = [one for one in entries if not one.in_use and one.status == "broken"]
    away = [one for one in entries if not one.in_use and one.status not in ("ready", "broken")]
    families: dict[str, list[ModelEntry]] = {}
    for one in away:
        families.setdefault(one.family or one.name, []).append(one)
    groups = (
        Group(tr("In use"), tuple(in_use)),
        Group(tr("Ready to use"), tuple(Family(one) for one in here)),
        Group(tr("Cannot be used as they are"), tuple(Family(one) for one in broken)),
        Group(
            tr("To download"),
            tuple(_family(those, recommended, begun) for those in families.values()),
        ),
    )
    return tuple(group for group in groups if group.families)


def _family(
    entries: Sequence[ModelEntry], recommended: str | None, begun: frozenset[str]
) -> Family:
    def rank(one: ModelEntry) -> tuple[bool, bool, bool]:
        begun_here = bool(one.loaded) or one.name in begun
        return not begun_here, one.name != recommended, one.fit in (Fit.TIGHT, Fit.TOO_BIG)

    first, *rest = sorted(entries, key=rank)
    return Family(first, tuple(rest))
