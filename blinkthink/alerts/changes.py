"""What is new at a camera: the things that its pictures show, followed from one to the next.

A thing that one picture shows and the next shows too is there all the time. It has left where a
clear picture lacks it: in the dark, or through a dirty lens, models miss what is there, so that a
car which is parked through the night is not new in the morning.
"""

from __future__ import annotations

import msgspec

from blinkthink.alerts.seen import Seen, Thing
from blinkthink.core.analysis import Box

STAYS = 15 * 60.0
"""Seconds after which somebody who moves by himself counts as somebody else, unless he is seen at
the same place."""
_MOVERS = ("person", "animal")
_OVERLAP = 0.5  # of the smaller box; models draw the same thing's box anew each time


class There(msgspec.Struct, frozen=True, array_like=True):
    """A thing that was at a camera, and when it was seen last (seconds since 1970)."""

    thing: Thing
    at: float


def news(there: tuple[There, ...], seen: Seen) -> frozenset[str]:
    """The keys of what the picture shows and the ones before it did not."""
    moment = seen.at.timestamp()
    found = set()
    for key in {thing.key for thing in seen.things}:
        now = [thing for thing in seen.things if thing.key == key]
        before = [one for one in there if one.thing.key == key]
        if _is_new(key, now, before, moment):
            found.add(key)
    return frozenset(found)


def afterwards(there: tuple[There, ...], seen: Seen) -> tuple[There, ...]:
    """What is there after the picture, which is newer than those before."""
    moment = seen.at.timestamp()
    if seen.skipped and not seen.analyzed:  # as it was
        return tuple(There(one.thing, moment) for one in there)
    if not seen.analyzed:
        return there
    now = tuple(There(thing, moment) for thing in seen.things)
    if seen.clear:
        return now
    kept: list[There] = []
    for key in {one.thing.key for one in (*there, *now)}:
        old = [one for one in there if one.thing.key == key]
        new = [one for one in now if one.thing.key == key]
        if _count(new) >= _count(old):
            kept += new
        else:
            kept += [There(one.thing, moment) for one in old] if new else old
    return tuple(sorted(kept, key=lambda one: one.thing.key))


def _is_new(key: str, now: list[Thing], before: list[There], moment: float) -> bool:
    gone_by = [key in _MOVERS and abs(moment - one.at) > STAYS for one in before]
    if all(thing.box for thing in now) and all(one.thing.box for one in before):
        return _elsewhere(key, now, before, gone_by)
    old = sum(one.thing.count for one, gone in zip(before, gone_by, strict=True) if not gone)
    return sum(thing.count for thing in now) > old


def _elsewhere(key: str, now: list[Thing], before: list[There], gone_by: list[bool]) -> bool:
    """Whether one of the things, all of which have boxes, is none of those before."""
    left = list(zip(before, gone_by, strict=True))
    unplaced = 0
    for thing in now:
        place = max(
            range(len(left)), key=lambda at: _overlap(thing.box, left[at][0].thing.box), default=-1
        )
        if place < 0 or _overlap(thing.box, left[place][0].thing.box) < _OVERLAP:
            unplaced += thing.count
            continue
        same, _ = left.pop(place)
        if thing.count > same.thing.count:
            return True
    if key not in _MOVERS:
        return unplaced > 0
    return unplaced > sum(one.thing.count for one, gone in left if not gone)


def _overlap(one: Box | None, other: Box | None) -> float:
    """How much of the smaller box lies in the other."""
    if one is None or other is None:
        return 0.0
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return width * height / smaller


def _count(things: list[There]) -> int:
    return sum(one.thing.count for one in things)
