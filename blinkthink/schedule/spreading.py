"""Turns: cameras of one network are captured some seconds apart.

A sync module runs one command at a time. Each camera that the schedule concerns has an offset of
its own within its network, which depends on nothing but who else is in it: the time between two
pictures of a camera is that of its rule, never less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Every, Rule

APART = timedelta(seconds=20)  # a snapshot takes 5 to 15
_LONGEST = timedelta(minutes=2)  # less than half of the shortest floor

Key = tuple[str, str, str]


class Turn(NamedTuple):
    """Cameras that are captured at the same time, so long after the planned moment."""

    offset: timedelta
    cameras: tuple[CameraRef, ...]


class Spread:
    """The offsets of ``cameras``, all that the schedule concerns."""

    def __init__(self, cameras: Iterable[CameraRef], longest: timedelta = _LONGEST) -> None:
        networks: defaultdict[str, set[Key]] = defaultdict(set)
        for camera in cameras:
            networks[camera.network_id].add(camera.key)
        self._offsets: dict[Key, timedelta] = {}
        for keys in networks.values():
            apart = min(APART, longest / max(1, len(keys) - 1))
            apart -= timedelta(microseconds=apart.microseconds)
            for rank, key in enumerate(sorted(keys)):
                self._offsets[key] = rank * apart

    def turns(self, cameras: Sequence[CameraRef]) -> tuple[Turn, ...]:
        """The cameras by their turns, the first turn first."""
        found: defaultdict[timedelta, list[CameraRef]] = defaultdict(list)
        for camera in cameras:
            found[self._offsets.get(camera.key, timedelta(0))].append(camera)
        return tuple(Turn(offset, tuple(found[offset])) for offset in sorted(found))


def longest_spread(rules: Iterable[Rule]) -> timedelta:
    """How long the turns of a run may take: half the shortest interval at most."""
    halves = [timedelta(minutes=rule.minutes) / 2 for rule in rules if isinstance(rule, Every)]
    return min([_LONGEST, *halves])
