"""What protects batteries and the account: how often pictures may be taken.

A rule is looked at day by day for a year, together with all others: so a cron expression or a
sunset is judged by its closest runs and by the densest hour that really comes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import pairwise, product
from typing import NamedTuple

from blinkthink.core.records import CameraRef
from blinkthink.core.schedule_words import between_words, rule_words
from blinkthink.core.schedules import Between, Every, Only, Place, Rule
from blinkthink.core.state import Camera, CameraList
from blinkthink.core.translation import tr
from blinkthink.schedule.day_minutes import DAY, DayMinutes, Minutes
from blinkthink.schedule.store import Entries

BATTERY_FLOOR = 15  # minutes between pictures of a camera on battery
WIRED_FLOOR = 5
HOURLY_LIMIT = 20  # pictures within an hour over all; Blink locked accounts at 30
_HOUR = 60
_YEAR = 366  # days


@dataclass(frozen=True)
class Surroundings:
    """What a new rule meets. ``others`` are the entries that stay; paused ones count as well."""

    listing: CameraList
    others: Entries
    hourly_limit: int
    now: datetime
    zone: tzinfo
    place: Place | None

    def minutes(self, rule: Rule, between: Between | None, anchor: datetime) -> DayMinutes:
        return DayMinutes(rule, between, anchor, self.zone, self.place)

    def days(self) -> Iterator[date]:
        today = self.now.astimezone(self.zone).date()
        return (today + timedelta(days=number) for number in range(_YEAR))

    def pictures(self, cameras: Sequence[CameraRef]) -> int:
        """How many one run takes; no cameras mean all."""
        return len(cameras) or len(self.listing.cameras) or 1


class _Peak(NamedTuple):
    """The densest hour: pictures, and the minute of the day at which it begins."""

    pictures: int
    begins: int


def floor_of(camera: Camera | None) -> int:
    """The least minutes between two pictures; a camera that is not listed counts as on battery."""
    return WIRED_FLOOR if camera is not None and camera.battery is None else BATTERY_FLOOR


def objection(
    rule: Rule,
    between: Between | None,
    cameras: Sequence[CameraRef],
    around: Surroundings,
    only: Only = "always",
) -> str:
    """Why a rule takes pictures too often, in words; empty where it does not.

    No cameras mean all. The sun's rules are not judged before there is a place.
    """
    minutes = around.minutes(rule, between, around.now)
    close = _too_close(minutes, between, cameras, around)
    said = (
        close or _too_often(minutes, cameras, around, only),
        _too_many(minutes, cameras, around),
    )
    return " ".join(filter(None, said))


def _too_close(
    minutes: DayMinutes,
    between: Between | None,
    cameras: Sequence[CameraRef],
    around: Surroundings,
) -> str:
    rule = minutes.rule
    gap = rule.minutes if isinstance(rule, Every) else minutes.gap(around.days())
    concerned = [around.listing.find(ref) for ref in cameras] or around.listing.cameras or (None,)
    camera = max(concerned, key=floor_of)
    floor = floor_of(camera)
    if gap >= floor:
        return ""
    empties = floor == BATTERY_FLOOR
    every = isinstance(rule, Every)
    said = _every_too_close(empties) if every else _runs_too_close(empties, gap)
    words = ", ".join(filter(None, (rule_words(rule), between_words(between))))
    name = camera.name if camera else tr("the camera", "“of the camera”")
    often = rule_words(rule)
    return said.format(often=often, runs=words, camera=name, least=floor)


def _every_too_close(empties: bool) -> str:
    if empties:
        return tr(
            "A picture {often} would empty the battery of {camera} quickly: {least} is the least."
        )
    return tr(
        "A picture {often} asks Blink for pictures of {camera} too often: {least} is the least."
    )


def _runs_too_close(empties: bool, gap: int) -> str:
    if empties:
        return tr(
            "Pictures {runs} come only %n minute(s) apart: that would empty the battery of "
            "{camera} quickly: {least} is the least.",
            "",
            gap,
        )
    return tr(
        "Pictures {runs} come only %n minute(s) apart: that asks Blink for pictures of {camera} "
        "too often: {least} is the least.",
        "",
        gap,
    )


def _too_often(
    minutes: DayMinutes, cameras: Sequence[CameraRef], around: Surroundings, only: Only
) -> str:
    """Whether a camera that others capture as well comes more often within an hour than one rule
    may let it.

    Single pictures may come closer together than the floor: a sunset meets every other rule once in
    a year. One rule for while it is armed and one for while it is not never come together;
    those with which somebody passed the floors knowingly are not held against another.
    """
    seen: set[tuple[int, tuple[str, ...]]] = set()
    states = ("armed", "disarmed") if only == "always" else (only,)
    refs = cameras or [camera.ref for camera in around.listing.cameras]
    for ref, state in product(refs, states):
        others = [
            entry
            for entry in around.others
            if not entry.cameras or any(one.key == ref.key for one in entry.cameras)
            if entry.only in ("always", state) and not entry.forced
        ]
        camera = around.listing.find(ref)
        floor = floor_of(camera)
        case = (floor, tuple(entry.id for entry in others))
        if not others or case in seen:
            continue
        seen.add(case)
        loads = [(around.minutes(e.rule, e.between, e.anchor), 1) for e in others]
        peak = _densest([(minutes, 1), *loads], around)
        most = _HOUR // floor
        if peak.pictures > most:
            name = camera.name if camera else ref.name or tr("the camera")
            if floor == BATTERY_FLOOR:
                words = tr(
                    "With the other schedules {camera} is captured {count} times within an hour, "
                    "as from {time}: {most} are the most, so that its battery lasts."
                )
            else:
                words = tr(
                    "With the other schedules {camera} is captured {count} times within an hour, "
                    "as from {time}: {most} are the most."
                )
            time = _clock(peak.begins)
            return words.format(camera=name, count=peak.pictures, time=time, most=most)
    return ""


def _clock(minute: int) -> str:
    return f"{minute // _HOUR:02}:{minute % _HOUR:02}"


def _too_many(minutes: DayMinutes, cameras: Sequence[CameraRef], around: Surroundings) -> str:
    own = around.pictures(cameras)
    peak = _densest([(minutes, own)], around)
    if peak.pictures <= around.hourly_limit and around.others:
        others = [
            (around.minutes(e.rule, e.between, e.anchor), around.pictures(e.cameras))
            for e in around.others
        ]
        peak = _densest([(minutes, own), *others], around)
        words = tr(
            "With the other schedules this takes {count} pictures within an hour, as from {time}: "
            "{most} over all schedules are the most, so that Blink does not lock the account. What "
            "is beyond is not taken."
        )
    else:
        words = tr(
            "This takes {count} pictures within an hour, as from {time}: {most} over all schedules "
            "are the most, so that Blink does not lock the account. What is beyond is not taken."
        )
    if peak.pictures <= around.hourly_limit:
        return ""
    time = _clock(peak.begins)
    return words.format(count=peak.pictures, time=time, most=around.hourly_limit)


def _densest(loads: Sequence[tuple[DayMinutes, int]], around: Surroundings) -> _Peak:
    """The densest hour of a year that has a run of the first of the loads."""
    peak = _Peak(0, 0)
    weights = [pictures for _, pictures in loads]
    same: set[tuple[int, ...]] = set()
    seen: set[tuple[Minutes, ...]] = set()
    for day, following in pairwise(around.days()):
        shared = tuple(id(load.of(at)) for load, _ in loads for at in (day, following))
        if shared in same:  # days that are alike share their minutes
            continue
        same.add(shared)
        minutes = [
            (*load.of(day), *(DAY + minute for minute in load.of(following) if minute < _HOUR))
            for load, _ in loads
        ]
        own = minutes[0]
        near = tuple(tuple(at for at in one if _is_near(at, own)) for one in minutes)
        if own and near not in seen:  # what differs is at other times of the day
            seen.add(near)
            peak = max(peak, _densest_of(near, weights), key=lambda one: one.pictures)
    return peak


def _is_near(minute: int, own: Minutes) -> bool:
    """Whether one of ``own`` is less than an hour away."""
    place = bisect_right(own, minute - _HOUR)
    return place < len(own) and own[place] < minute + _HOUR


def _densest_of(minutes: tuple[Minutes, ...], weights: Sequence[int]) -> _Peak:
    """The densest hour that begins on this day and has a run of the first."""
    runs = sorted(
        (minute, weight, number == 0)
        for number, weight in enumerate(weights)
        for minute in minutes[number]
    )
    peak, last, pictures, own = _Peak(0, 0), 0, 0, 0
    for minute, weight, is_own in runs:
        while last < len(runs) and runs[last][0] < minute + _HOUR:
            pictures += runs[last][1]
            own += runs[last][2]
            last += 1
        if own and pictures > peak.pictures and minute < DAY:
            peak = _Peak(pictures, minute)
        pictures -= weight
        own -= is_own
    return peak
