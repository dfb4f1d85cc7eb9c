"""The order of pictures: the newest first, and how those of one moment are told apart."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import islice
from operator import eq

from blinkthink.gallery.index.moments import NameMoments
from blinkthink.gallery.index.shared import Shared

_EXACT = 2**53  # whole numbers below are exact as floats


def newest_first(
    shared: Shared, times: list[int], names: list[int], profiles: list[int]
) -> list[int]:
    """The places of pictures in these columns, in their order."""
    keys: Sequence[float] = times
    if max(times, default=0) < _EXACT and min(times, default=0) > -_EXACT:
        keys = list(map(float, times))  # which Python compares faster
    order = sorted(range(len(times)), key=keys.__getitem__, reverse=True)
    _sort_ties(shared, order, times, names, profiles)
    return order


def tie(name: str, folder: str) -> tuple[int, str, str]:
    """How pictures of one moment are told apart: by number, folder and name."""
    parsed = moment_of(name)
    return (parsed[1] if parsed else 1, folder, name)


def moment_of(name: str) -> tuple[int, int] | None:
    """The time that a picture's name tells, and its number in that second."""
    return _moments.parse(name.rpartition(".")[0], _unknown)


def _sort_ties(
    shared: Shared, order: list[int], times: list[int], names: list[int], profiles: list[int]
) -> None:
    """Put pictures of one moment into the order that a single insertion would give them."""

    def key(index: int) -> tuple[int, str, str]:
        name = os.fsdecode(shared.string(names[index]))
        return tie(name, shared.profiles[profiles[index]].folder)

    sorted_times = list(map(times.__getitem__, order))
    equal = list(map(eq, sorted_times, islice(sorted_times, 1, None)))
    place = 0
    while True:
        try:
            place = equal.index(True, place)
        except ValueError:
            return
        end = place + 1
        while end < len(order) and sorted_times[end] == sorted_times[place]:
            end += 1
        order[place:end] = sorted(order[place:end], key=key, reverse=True)
        place = end - 1 if end - 1 > place else end


def _unknown() -> float:
    return 0.0


_moments = NameMoments()
