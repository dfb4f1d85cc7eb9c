"""What of a camera's pictures is worth telling: things that come, and stay, and go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from blinkthink.core import alert_words
from blinkthink.core.analysis import SEVERITIES, Analysis
from blinkthink.core.digests import Moment

_KINDS = ("person", "vehicle", "animal", "package")
_AWAY = timedelta(minutes=30)
"""What is gone for less than this and then seen again did not come anew: models miss things."""


@dataclass(frozen=True)
class Seen:
    """An analysed picture of a camera, or a skipped one with the analysis that holds for it."""

    picture: Path
    at: datetime
    analysis: Analysis
    starred: bool = False
    own: bool = True  # the analysis was made of this picture

    @property
    def things(self) -> frozenset[str]:
        """The names of its flags and the kinds of its subjects; an object is not worth telling."""
        return frozenset(
            (
                *(flag.name for flag in self.analysis.flags),
                *(one.kind for one in self.analysis.subjects if one.kind in _KINDS),
            )
        )

    def grave(self, things: Iterable[str]) -> int:
        """The severity of these flags as a rank: 0 for none, 3 for an alert."""
        wanted = set(things)
        return max(
            (SEVERITIES.index(f.severity) + 1 for f in self.analysis.flags if f.name in wanted),
            default=0,
        )


@dataclass
class _Open:
    """A moment that is not over."""

    things: frozenset[str]
    seen: list[Seen] = field(default_factory=list)


def moments(pictures: Iterable[Seen]) -> tuple[Moment, ...]:
    """The moments of a camera's ``pictures``, which come in the order of time.

    A moment begins with things that were not seen in the picture before, and lasts as long as any
    of them is seen: a parked car makes one moment, not one a picture; who passes it makes another.
    """
    current: list[_Open] = []
    all_of_them: list[_Open] = []
    last: dict[str, tuple[datetime, _Open]] = {}  # where a thing was seen last, by its name
    for one in pictures:
        new: set[str] = set()
        going_on: list[_Open] = []
        for thing in sorted(one.things):
            known = last.get(thing)
            if known is not None and (known[1] in current or one.at - known[0] < _AWAY):
                if known[1] not in going_on:
                    going_on.append(known[1])
            else:
                new.add(thing)
        if new:
            begun = _Open(frozenset(new))
            all_of_them.append(begun)
            going_on.append(begun)
        current = going_on
        for moment in current:
            moment.seen.append(one)
            last.update((thing, (one.at, moment)) for thing in moment.things & one.things)
    return tuple(_told(moment) for moment in all_of_them)


def _told(moment: _Open) -> Moment:
    def shows(one: Seen) -> tuple[bool, int, int, int]:
        counts: Counter[str] = Counter()
        for subject in one.analysis.subjects:
            counts[subject.kind] += subject.count
        here = moment.things & one.things
        return one.own, one.grave(moment.things), len(here), sum(counts[t] for t in here)

    best = max(moment.seen, key=shows)  # the first of equals
    rank = max(one.grave(moment.things) for one in moment.seen)
    ordered = _ordered(moment.things, best)
    return Moment(
        picture=best.picture,
        begin=moment.seen[0].at,
        end=moment.seen[-1].at,
        pictures=len(moment.seen),
        things=ordered,
        title=alert_words.capital(alert_words.seen(ordered)),
        words=best.analysis.activity or best.analysis.scene,
        severity=SEVERITIES[rank - 1] if rank else "",
        starred=any(one.starred for one in moment.seen),
    )


def _ordered(things: frozenset[str], best: Seen) -> tuple[str, ...]:
    """The gravest first, then as the picture's flags and subjects name them."""
    named = [flag.name for flag in best.analysis.flags]
    named += [subject.kind for subject in best.analysis.subjects]
    order = {name: place for place, name in reversed(list(enumerate(named)))}
    return tuple(sorted(things, key=lambda t: (-best.grave([t]), order.get(t, len(order)), t)))
