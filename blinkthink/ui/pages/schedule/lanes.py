"""The next 24 hours as lanes, one for each camera: what the picture of the plan draws. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Place, PlannedRun
from blinkthink.core.state import CameraList
from blinkthink.core.translation import tr
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.schedule import says

HOURS = 24
_HALF_A_DAY = timedelta(hours=12)


@dataclass(frozen=True)
class Mark:
    """A camera's turn in a run."""

    at: datetime  # in UTC, as all moments here: days differ in their length
    rule: str  # in words
    skipped: str = ""  # why nothing will be taken, in words


@dataclass(frozen=True)
class Lane:
    """The turns of one camera, in their order."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Lanes:
    """``nights`` are the spans without the sun, where the place is known. ``now`` is local."""

    start: datetime
    end: datetime
    now: datetime
    lanes: tuple[Lane, ...]
    nights: tuple[tuple[datetime, datetime], ...] = ()

    def part(self, moment: datetime) -> float:
        """Where a moment lies, 0 at the start and 1 at the end."""
        return (moment - self.start) / (self.end - self.start)

    def at_night(self, nights: Sequence[tuple[datetime, datetime]]) -> Lanes:
        """The same with these nights."""
        return replace(self, nights=tuple(nights))


def lay_out(
    runs: Sequence[PlannedRun],
    rules: dict[str, str],
    listing: CameraList,
    now: datetime,
) -> Lanes:
    """``rules`` are the words of the schedules by their id. Cameras come as they are listed; those
    without a turn have no lane. The lanes begin with the hour, for labels that stand still."""
    begin = now.astimezone(UTC)
    start = begin - timedelta(minutes=now.minute, seconds=now.second, microseconds=now.microsecond)
    end = begin + timedelta(hours=HOURS)
    turns: dict[tuple[str, str, str], list[Mark]] = {}
    names: dict[tuple[str, str, str], str] = {c.ref.key: c.name for c in listing.cameras}
    every = tuple(names)
    keys: dict[CameraRef, tuple[str, str, str]] = {}  # of refs, as old rules may lack a part
    for run in runs:
        if not start <= run.at <= end:
            continue
        mark = Mark(run.at.astimezone(UTC), rules.get(run.schedule_id, ""), run.skipped)
        for ref in run.cameras:
            if ref not in keys:
                known = listing.find(ref)
                keys[ref] = known.ref.key if known is not None else ref.key
                names.setdefault(keys[ref], ref.name or tr("A camera that is gone"))
        for key in [keys[ref] for ref in run.cameras] or every:
            turns.setdefault(key, []).append(mark)
    lanes = [
        Lane(phrases.shortened(name, 60), tuple(sorted(turns[key], key=lambda mark: mark.at)))
        for key, name in names.items()
        if key in turns
    ]
    return Lanes(start, end, now, tuple(lanes))


def mark_words(lane: Lane, mark: Mark, now: datetime) -> str:
    """“Front Door, today 17:45: every 30 minutes”; why it will be skipped, where it is known."""
    told = f"{lane.name}, {says.at(mark.at, now)}"
    if mark.rule:
        told += f": {mark.rule[:1].lower()}{mark.rule[1:]}"
    if not mark.skipped:
        return told
    return tr("{run}. No picture: {reason}").format(run=told, reason=mark.skipped)


def summary(lanes: Lanes) -> str:
    """“42 pictures with 4 cameras; the next today 17:45.”"""
    ahead = [mark.at for lane in lanes.lanes for mark in lane.marks if not mark.skipped]
    if not ahead:
        return tr("No picture is planned for the next 24 hours.")
    cameras = sum(any(not mark.skipped for mark in lane.marks) for lane in lanes.lanes)
    return tr("{pictures} with {cameras}; the next {time}.").format(
        pictures=tr("%n picture(s)", "", len(ahead)),
        cameras=tr("%n camera(s)", "after “with”", cameras),
        time=says.at(min(ahead), lanes.now),
    )


def lines(runs: Sequence[PlannedRun], listing: CameraList, now: datetime) -> list[str]:
    """The plan as a list: “Today 17:45 · Front Door and Hallway”, one line for each minute.

    The cameras of one network take their turns some seconds apart.
    """
    together: dict[tuple[str, str, str], list[CameraRef]] = {}
    for run in sorted(runs, key=lambda run: run.at.astimezone(UTC)):
        key = (phrases.when(run.at, now), run.schedule_id, run.skipped)
        together.setdefault(key, []).extend(run.cameras)
    told = []
    for (when, _, skipped), cameras in together.items():
        line = f"{when} · {says.who(cameras, listing)}"
        told.append(
            tr("{run} · no picture: {reason}").format(run=line, reason=skipped) if skipped else line
        )
    return told


def nights(place: Place, start: datetime, end: datetime) -> list[tuple[datetime, datetime]]:
    """The spans between ``start`` and ``end``, both in UTC, without the sun at the place."""
    from blinkthink.schedule.sun import solar_day  # with astral, once a place is known

    dark: list[tuple[datetime, datetime]] = []
    begin = start
    day = start.date() - timedelta(days=1)
    while day <= end.date() + timedelta(days=1):
        sun = solar_day(day, place)
        rises, sets = sun.sunrise, sun.sunset
        if sun.up:
            rises, sets = sun.noon - _HALF_A_DAY, sun.noon + _HALF_A_DAY
        if rises is not None and rises > begin:
            dark.append((begin, min(rises, end)))
        if sets is not None:
            begin = max(begin, sets)
        elif rises is not None:  # it rises and stays
            begin = max(begin, end)
        if begin >= end:
            break
        day += timedelta(days=1)
    if begin < end:
        dark.append((begin, end))
    return [(a, b) for a, b in dark if a < b and a < end]
