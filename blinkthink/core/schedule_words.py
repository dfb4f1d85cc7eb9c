"""The words of a schedule's rule, as they follow “A picture”: “every 15 minutes”, “every hour”."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from blinkthink.core.schedules import (
    DAYS,
    At,
    Between,
    Cron,
    Day,
    Every,
    Only,
    Rule,
    Schedule,
    Sun,
)

_HOUR = 60  # minutes
_DAY = 24 * _HOUR
_DAYS_OF_SUN = timedelta(days=2)  # with a sunrise each day the next one is nearer
_DAYS: dict[Day, tuple[str, str]] = {
    "mon": ("Monday", "Mondays"),
    "tue": ("Tuesday", "Tuesdays"),
    "wed": ("Wednesday", "Wednesdays"),
    "thu": ("Thursday", "Thursdays"),
    "fri": ("Friday", "Fridays"),
    "sat": ("Saturday", "Saturdays"),
    "sun": ("Sunday", "Sundays"),
}


def rule_words(rule: Rule) -> str:
    """When it takes pictures: “every 15 minutes”, “at 07:30 and 19:00 on weekdays”."""
    match rule:
        case Every(minutes=minutes):
            return f"every {_interval(minutes)}"
        case At(times=times, days=days):
            return f"at {_listed(sorted(set(times)))} {days_words(days)}"
        case Cron(expression=expression):
            return f"by cron “{' '.join(expression.split())}”"
        case Sun(event=event, offset_minutes=0):
            return f"at {event}"
        case Sun(event=event, offset_minutes=offset):
            return f"{_span(abs(offset))} {'after' if offset > 0 else 'before'} {event}"


def days_words(days: Sequence[Day]) -> str:
    """ "every day", "on weekdays", "at weekends", "on Mondays and Fridays"."""
    chosen = [day for day in DAYS if day in days] or list(DAYS)
    if len(chosen) == len(DAYS):
        return "every day"
    if chosen == list(DAYS[:5]):
        return "on weekdays"
    if chosen == list(DAYS[5:]):
        return "at weekends"
    return f"on {_listed([_DAYS[day][1] for day in chosen])}"


def between_words(between: Between | None) -> str:
    """ "between 22:00 and 06:00"; empty without."""
    return f"between {between.start} and {between.end}" if between is not None else ""


def only_words(only: Only) -> str:
    """ "only while armed"; empty for always."""
    return "" if only == "always" else f"only while {only}"


def schedule_words(schedule: Schedule) -> str:
    """The whole of it: “every 15 minutes, between 22:00 and 06:00, only while armed”."""
    parts = (
        rule_words(schedule.rule),
        between_words(schedule.between),
        only_words(schedule.only),
    )
    return ", ".join(part for part in parts if part)


def sun_absence(schedule: Schedule, now: datetime) -> str:
    """Why a rule of the sun has no run for days: far north and south the sun stays up, or down.

    Empty for other rules, and while the sun does as it does elsewhere.
    """
    if not isinstance(schedule.rule, Sun) or schedule.paused:
        return ""
    does = "rise" if schedule.rule.event == "sunrise" else "set"
    within = f" {between_words(schedule.between)}" if schedule.between is not None else ""
    if schedule.next is None:
        return f"When the sun {does}s{within} is not known: choose a place."
    if schedule.next - now < _DAYS_OF_SUN:
        return ""
    day = schedule.next
    return f"The sun does not {does}{within} until {day.day} {day:%B %Y}."


def _interval(minutes: int) -> str:
    """In the largest unit that goes into it: “minute”, “90 minutes”, “3 hours”, “2 days”."""
    units = (("day", _DAY), ("hour", _HOUR), ("minute", 1))
    unit, length = next(one for one in units if minutes % one[1] == 0)
    count = minutes // length
    return unit if count == 1 else f"{count} {unit}s"


def _span(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} hour{'s' * (hours != 1)}"] * (hours > 0)
    parts += [f"{rest} minute{'s' * (rest != 1)}"] * (rest > 0)
    return " and ".join(parts)


def _listed(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
