"""Crontab expressions of five fields, as crontab(5) describes them.

Minute, hour, day of the month, month, day of the week (0 and 7 are Sunday); lists, ranges, steps,
names of months and days. Where both days are restricted, neither field beginning with ``*``, one
of them is enough. APScheduler's own cron counts weekdays from Monday, wants both days to hold, and
doubles runs in the night in which the clock is set back: so it is not used here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from blinkthink.core.errors import Usage
from blinkthink.core.translation import tr

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_SHORT = {
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
}


@dataclass(frozen=True)
class _Field:
    name: str
    least: int
    most: int
    names: tuple[str, ...] = ()


_FIELDS = (
    _Field(tr("minute", "a field of cron"), 0, 59),
    _Field(tr("hour", "a field of cron"), 0, 23),
    _Field(tr("day of the month"), 1, 31),
    _Field(tr("month", "a field of cron"), 1, 12, _MONTHS),
    _Field(tr("day of the week"), 0, 7, _WEEKDAYS),
)
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True)
class CronTimes:
    """What an expression means."""

    times: tuple[time, ...]  # of a day, in their order
    days: frozenset[int]  # of the month
    months: frozenset[int]
    weekdays: frozenset[int]  # Sunday is 0
    either_day: bool  # one of the two kinds of days is enough
    every_hour: bool  # the hour is not restricted

    def runs_on(self, day: date) -> bool:
        if day.month not in self.months:
            return False
        by_month, by_week = day.day in self.days, day.isoweekday() % 7 in self.weekdays
        return by_month or by_week if self.either_day else by_month and by_week


def parse(expression: str) -> CronTimes:
    """Raises Usage, in words, for what is no expression and for one that never comes."""
    text = expression.strip().lower()
    parts = _SHORT.get(text, text).split()
    if len(parts) != len(_FIELDS):
        raise Usage(
            tr(
                "“{expression}” is no cron expression: it takes five fields, minute, hour, "
                "day of the month, month and day of the week, such as “0 9 * * mon-fri”."
            ).format(expression=expression)
        )
    sets = [_values(part, field) for part, field in zip(parts, _FIELDS, strict=True)]
    minutes, hours, days, months, weekdays = sets
    found = CronTimes(
        times=tuple(time(hour, minute) for hour in sorted(hours) for minute in sorted(minutes)),
        days=frozenset(days),
        months=frozenset(months),
        weekdays=frozenset(day % 7 for day in weekdays),
        either_day=not parts[2].startswith("*") and not parts[4].startswith("*"),
        every_hour=parts[1] == "*",
    )
    first = min(days)
    if not found.either_day and all(first > _LONGEST_MONTHS[month - 1] for month in months):
        raise Usage(
            tr("“{expression}” never comes: no such month has a day {first}.").format(
                expression=expression, first=first
            )
        )
    return found


def _values(text: str, field: _Field) -> set[int]:
    return {value for part in text.split(",") for value in _part(part, field)}


def _part(text: str, field: _Field) -> range:
    reach, slash, step_text = text.partition("/")
    step = _step(step_text, text, field) if slash else 1
    if reach == "*":
        # 7 is a second name of Sunday: steps over the week must not meet it.
        most = 6 if field.most == 7 else field.most
        return range(field.least, most + 1, step)
    first_text, dash, last_text = reach.partition("-")
    first = _value(first_text, text, field)
    if dash:
        last = _value(last_text, text, field)
        if last == 0 and field.names is _WEEKDAYS and first > 0:
            last = 7
    else:
        last = field.most if slash else first
    if last < first:
        raise Usage(
            tr(
                "“{text}” as {field} of a cron expression ends before it begins: write "
                "“{first}-{most},{least}-{last}”."
            ).format(
                text=text,
                field=field.name,
                first=first,
                most=field.most,
                least=field.least,
                last=last,
            )
        )
    return range(first, last + 1, step)


def _step(step: str, text: str, field: _Field) -> int:
    if not (step.isascii() and step.isdigit()) or int(step) < 1:
        raise Usage(
            tr("“{text}” as {field} of a cron expression needs a step from 1 on.").format(
                text=text, field=field.name
            )
        )
    return int(step)


def _value(value: str, text: str, field: _Field) -> int:
    if value in field.names:
        return field.names.index(value) + field.least
    if value.isascii() and value.isdigit() and field.least <= int(value) <= field.most:
        return int(value)
    if field.names:
        words = tr(
            "“{text}” is no {field} of a cron expression: it goes from {least} to {most} or "
            "{first} to {last}."
        )
    else:
        words = tr("“{text}” is no {field} of a cron expression: it goes from {least} to {most}.")
    first, last = (field.names[0], field.names[-1]) if field.names else ("", "")
    span = {"least": field.least, "most": field.most, "first": first, "last": last}
    raise Usage(words.format(text=text, field=field.name, **span))
