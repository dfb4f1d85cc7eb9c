"""Rules, runs and pauses in words, as the Schedule page says them. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from blinkthink.core.alert_words import capital
from blinkthink.core.clock import Clock
from blinkthink.core.records import CameraRef
from blinkthink.core.schedule_words import between_words, only_words, rule_words, sun_absence
from blinkthink.core.schedules import (
    Between,
    Only,
    Outcome,
    Place,
    Rule,
    Schedule,
    ScheduledRun,
    SlowedCamera,
)
from blinkthink.core.state import CameraList
from blinkthink.core.translation import decimal, tr
from blinkthink.ui.pages import phrases

_NAMED = 4  # cameras that are named; more are counted
_TIMES = 3  # of the next times that are named
TONIGHT, MORNING = time(20), time(7)

OUTCOMES: dict[Outcome | None, str] = {
    "done": tr("all went well"),
    "partly": tr("not every camera answered"),
    "failed": tr("no picture"),
    "skipped": tr("skipped", "a run"),
    None: tr("not ended yet"),
}


def sentence(rule: Rule, between: Between | None, only: Only) -> str:
    """“Every 30 minutes, between 22:00 and 06:00, only while armed”."""
    parts = (rule_words(rule), between_words(between), only_words(only))
    return capital(", ".join(part for part in parts if part))


def who(cameras: Sequence[CameraRef], listing: CameraList, named: int = _NAMED) -> str:
    """“All cameras”, “Front Door and Hallway”; of many the first ones and how many more."""
    if not cameras:
        return tr("All cameras")
    found = [listing.find(ref) for ref in cameras]
    names = [phrases.shortened(one.name) if one else tr("a camera that is gone") for one in found]
    more = len(names) - named
    return capital(phrases.listed([*names[:named], tr("%n more", "", more)] if more > 1 else names))


def upcoming(schedule: Schedule, now: datetime) -> str:
    """“next today 17:45”, “paused until tomorrow 07:00”, “The sun does not rise until ..”, or that
    no time lies ahead."""
    if schedule.paused:
        until = schedule.paused_until
        told = tr("paused until {time}") if until is not None else tr("paused")
        return told.format(time=at(until, now) if until is not None else "")
    absence = sun_absence(schedule, now)
    if absence:
        return absence.removesuffix(".")
    return (
        tr("next {time}").format(time=at(schedule.next, now))
        if schedule.next is not None
        else tr("no time lies ahead")
    )


def last(schedule: Schedule, now: datetime) -> tuple[str, str]:
    """How the last run went, and the role of that line."""
    if schedule.last_planned is None:
        return "", "caption"
    told = tr("Last run {time}: {outcome}.").format(
        time=at(schedule.last_planned, now), outcome=OUTCOMES[schedule.last_outcome]
    )
    return f"{told} {schedule.last_error or ''}".strip(), role(schedule.last_outcome)


def role(outcome: Outcome | None) -> str:
    """The role of a line that says how a run went."""
    return {"partly": "notice", "failed": "alert"}.get(outcome or "", "caption")


def at(moment: datetime, now: datetime) -> str:
    """A time within a sentence: “today 17:45”."""
    return phrases.when(moment, now, inside=True)


def next_times(moments: Sequence[datetime], later: Sequence[datetime], now: datetime) -> str:
    """“Next today 17:45, 18:15 and 18:45; 48 times in 24 hours” of a rule that is being made.

    ``moments`` are those within 24 hours, ``later`` the first within a month where there are none.
    """
    if not moments:
        return (
            tr("Next {time}.").format(time=at(later[0], now))
            if later
            else tr("No time within the next month.")
        )
    told: list[str] = []
    day = None
    for moment in moments[:_TIMES]:
        local = moment.astimezone(now.tzinfo)
        told.append(at(moment, now) if local.date() != day else f"{local:%H:%M}")
        day = local.date()
    if len(moments) == 1:
        return tr("Next {times}; once in 24 hours.").format(times=phrases.listed(told))
    return tr("Next {times}; %n times in 24 hours.", "", len(moments)).format(
        times=phrases.listed(told)
    )


def local_now(clock: Clock) -> datetime:
    """Now in the local zone, which knows the offsets of other days, too."""
    return clock.now().astimezone(clock.zone())


def pauses(now: datetime) -> tuple[tuple[str, datetime | None], ...]:
    """How long one can pause, as (words, until); None is until one goes on by hand."""
    hour = (now.astimezone(UTC) + timedelta(hours=1)).astimezone(now.tzinfo)
    made: list[tuple[str, datetime | None]] = [
        (tr("For an hour, until {time}").format(time=f"{hour:%H:%M}"), hour)
    ]
    tonight = local(now.date(), TONIGHT, now.tzinfo)
    if tonight > hour:
        made.append((tr("Until tonight, {time}").format(time=f"{tonight:%H:%M}"), tonight))
    morning = local(now.date() + timedelta(days=1), MORNING, now.tzinfo)
    made.append((tr("Until tomorrow morning, {time}").format(time=f"{morning:%H:%M}"), morning))
    made.append((tr("Until I go on"), None))
    return tuple(made)


def local(day: date, clock: time, zone: tzinfo | None) -> datetime:
    """The moment at which the clock on the wall shows this; one that it never shows is moved on."""
    return datetime.combine(day, clock, zone).astimezone(UTC).astimezone(zone)


def run_title(run: ScheduledRun, now: datetime) -> str:
    """“Today 17:00 · 4 pictures”, “Today 17:00 · no picture”, “Today 17:00 · skipped”."""
    when = phrases.when(run.planned, now)
    if run.outcome is None:
        said = tr("under way") if run.started is not None else tr("about to begin")
    elif run.outcome == "skipped":
        said = tr("skipped", "a run")
    elif run.outcome == "failed":
        said = tr("no picture")
    else:
        said = tr("%n picture(s)", "", run.pictures)
        if run.outcome == "partly":
            said = tr("%n picture(s), not every camera answered", "", run.pictures)
    return f"{when} · {said}"


def run_detail(run: ScheduledRun, listing: CameraList, rule: str, now: datetime) -> str:
    """Which cameras, by which rule, and how late it began where that was a minute or more."""
    parts = [who(run.cameras, listing)]
    if rule:
        parts.append(rule)
    if run.started is not None and run.started - run.planned >= timedelta(minutes=1):
        began = f"{run.started.astimezone(now.tzinfo):%H:%M}"
        parts.append(tr("began {time}").format(time=began))
    return " · ".join(parts)


def failed(run: ScheduledRun) -> bool:
    """Whether a picture is missing that was to be taken."""
    return run.outcome in ("failed", "partly")


def slowed(one: SlowedCamera, now: datetime) -> tuple[str, str]:
    """What became of a camera that fails again and again, and why."""
    name = phrases.shortened(one.camera.name or tr("A camera"))
    if one.paused:
        told = tr("{camera} is paused: it failed %n time(s) in a row.", "", one.failures)
        return told.format(camera=name), one.reason
    told = tr("{camera} is tried less often: it failed %n time(s) in a row.", "", one.failures)
    told = told.format(camera=name)
    if one.next_try is not None:
        again = tr("Next try {time}.").format(time=at(one.next_try, now))
        return told, f"{one.reason} {again}".strip()
    return told, one.reason


def place_words(place: Place) -> str:
    """“Berlin (52.52° N, 13.40° E)”."""
    north = tr("{degrees}° N") if place.latitude >= 0 else tr("{degrees}° S")
    east = tr("{degrees}° E") if place.longitude >= 0 else tr("{degrees}° W")
    north = north.format(degrees=decimal(abs(place.latitude), 2))
    east = east.format(degrees=decimal(abs(place.longitude), 2))
    name = phrases.shortened(place.name, 60)
    return f"{name} ({north}, {east})" if name else f"{north}, {east}"
