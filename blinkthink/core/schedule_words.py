"""The words of a schedule's rule, as they follow “A picture”: “every 15 minutes”, “every hour”."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from blinkthink.core import dates
from blinkthink.core.amounts import listed
from blinkthink.core.schedules import (
    DAYS,
    At,
    Between,
    Cron,
    Day,
    Every,
    Only,
    Outcome,
    Rule,
    Schedule,
    Sun,
)
from blinkthink.core.translation import tr

_HOUR = 60  # minutes
_DAY = 24 * _HOUR
_DAYS_OF_SUN = timedelta(days=2)  # with a sunrise each day the next one is nearer
_DAYS: dict[Day, str] = {
    "mon": tr("Mondays"),
    "tue": tr("Tuesdays"),
    "wed": tr("Wednesdays"),
    "thu": tr("Thursdays"),
    "fri": tr("Fridays"),
    "sat": tr("Saturdays"),
    "sun": tr("Sundays"),
}


def rule_words(rule: Rule) -> str:
    """When it takes pictures: “every 15 minutes”, “at 07:30 and 19:00 on weekdays”."""
    match rule:
        case Every(minutes=minutes):
            return every_words(minutes)
        case At(times=times, days=days):
            words = tr("at {times} {days}", "“at 07:30 and 19:00 on weekdays”")
            return words.format(times=listed(sorted(set(times))), days=days_words(days))
        case Cron(expression=expression):
            return tr("by cron “{expression}”").format(expression=" ".join(expression.split()))
        case Sun(event=event, offset_minutes=offset):
            return _sun(event == "sunrise", offset)


def days_words(days: Sequence[Day]) -> str:
    """ "every day", "on weekdays", "at weekends", "on Mondays and Fridays"."""
    chosen = [day for day in DAYS if day in days] or list(DAYS)
    if len(chosen) == len(DAYS):
        return tr("every day")
    if chosen == list(DAYS[:5]):
        return tr("on weekdays")
    if chosen == list(DAYS[5:]):
        return tr("at weekends")
    return tr("on {days}", "“on Mondays and Fridays”").format(
        days=listed([_DAYS[day] for day in chosen])
    )


def between_words(between: Between | None) -> str:
    """ "between 22:00 and 06:00"; empty without."""
    if between is None:
        return ""
    return tr("between {start} and {end}").format(start=between.start, end=between.end)


def only_words(only: Only) -> str:
    """ "only while armed"; empty for always."""
    if only == "always":
        return ""
    return tr("only while armed") if only == "armed" else tr("only while disarmed")


def schedule_words(schedule: Schedule) -> str:
    """The whole of it: “every 15 minutes, between 22:00 and 06:00, only while armed”."""
    parts = (
        rule_words(schedule.rule),
        between_words(schedule.between),
        only_words(schedule.only),
    )
    return ", ".join(part for part in parts if part)


def outcome_words(outcome: Outcome | None) -> str:
    """“done”, “skipped”; “-” where there is none."""
    if outcome is None:
        return "-"
    return {
        "done": tr("done", "a planned run"),
        "partly": tr("partly", "a planned run"),
        "failed": tr("failed", "a planned run"),
        "skipped": tr("skipped", "a planned run"),
    }[outcome]


def sun_absence(schedule: Schedule, now: datetime) -> str:
    """Why a rule of the sun has no run for days: far north and south the sun stays up, or down.

    Empty for other rules, and while the sun does as it does elsewhere.
    """
    if not isinstance(schedule.rule, Sun) or schedule.paused:
        return ""
    rises, between = schedule.rule.event == "sunrise", between_words(schedule.between)
    if schedule.next is None:
        return _unknown_sun(rises, between).format(between=between)
    if schedule.next - now < _DAYS_OF_SUN:
        return ""
    return _no_sun(rises, between).format(between=between, day=dates.full_date(schedule.next))


def every_words(minutes: int) -> str:
    """In the largest unit that goes into it: “every minute”, “every 90 minutes”, “every 3 hours”,
    “every 2 days”."""
    if minutes % _DAY == 0:
        return tr("every %n day(s)", "", minutes // _DAY)
    if minutes % _HOUR == 0:
        return tr("every %n hour(s)", "", minutes // _HOUR)
    return tr("every %n minute(s)", "", minutes)


def _sun(rises: bool, offset: int) -> str:
    if offset == 0:
        return tr("at sunrise") if rises else tr("at sunset")
    if offset > 0:
        words = tr("{time} after sunrise") if rises else tr("{time} after sunset")
    else:
        words = tr("{time} before sunrise") if rises else tr("{time} before sunset")
    hours, minutes = divmod(abs(offset), _HOUR)
    parts = [tr("%n hour(s)", "", hours)] * (hours > 0)
    parts += [tr("%n minute(s)", "", minutes)] * (minutes > 0)
    return words.format(time=listed(parts))


def _unknown_sun(rises: bool, between: str) -> str:
    if between and rises:
        return tr("When the sun rises {between} is not known: choose a place.")
    if between:
        return tr("When the sun sets {between} is not known: choose a place.")
    if rises:
        return tr("When the sun rises is not known: choose a place.")
    return tr("When the sun sets is not known: choose a place.")


def _no_sun(rises: bool, between: str) -> str:
    if between and rises:
        return tr("The sun does not rise {between} until {day}.")
    if between:
        return tr("The sun does not set {between} until {day}.")
    return (
        tr("The sun does not rise until {day}.")
        if rises
        else tr("The sun does not set until {day}.")
    )
