"""Days, months and moments as the language in use says them. Moments are said as they are given:
turn them into local time before, where they are not."""

from __future__ import annotations

from datetime import date, datetime

from blinkthink.core.translation import tr


def weekday(day: date) -> str:
    """“Monday”."""
    return (
        tr("Monday"),
        tr("Tuesday"),
        tr("Wednesday"),
        tr("Thursday"),
        tr("Friday"),
        tr("Saturday"),
        tr("Sunday"),
    )[day.weekday()]


def weekday_short(day: date) -> str:
    """“Mon”."""
    return (
        tr("Mon"),
        tr("Tue"),
        tr("Wed"),
        tr("Thu"),
        tr("Fri"),
        tr("Sat", "short for Saturday"),
        tr("Sun", "short for Sunday"),
    )[day.weekday()]


def month(day: date) -> str:
    """“March”."""
    return (
        tr("January"),
        tr("February"),
        tr("March"),
        tr("April"),
        tr("May", "the month"),
        tr("June"),
        tr("July"),
        tr("August"),
        tr("September"),
        tr("October"),
        tr("November"),
        tr("December"),
    )[day.month - 1]


def month_short(day: date) -> str:
    """“Mar”."""
    return (
        tr("Jan"),
        tr("Feb"),
        tr("Mar", "short for March"),
        tr("Apr"),
        tr("May", "short for May"),
        tr("Jun"),
        tr("Jul"),
        tr("Aug"),
        tr("Sep"),
        tr("Oct"),
        tr("Nov"),
        tr("Dec"),
    )[day.month - 1]


def month_and_year(day: date) -> str:
    """“March 2025”."""
    return tr("{month} {year}", "date").format(month=month(day), year=day.year)


def day_and_month(day: date) -> str:
    """“3 March”."""
    return tr("{day} {month}", "date").format(day=day.day, month=month(day))


def full_date(day: date) -> str:
    """“3 March 2025”."""
    words = tr("{day} {month} {year}", "date")
    return words.format(day=day.day, month=month(day), year=day.year)


def date_near(day: date, today: date) -> str:
    """“3 March”, with the year where it is another one than today's."""
    return day_and_month(day) if day.year == today.year else full_date(day)


def long_date(day: date) -> str:
    """“Monday, 3 March 2025”."""
    return tr("{weekday}, {date}", "date").format(weekday=weekday(day), date=full_date(day))


def day_and_time(moment: datetime) -> str:
    """“3 March, 17:31”."""
    words = tr("{date}, {time}", "date, then the time of day")
    return words.format(date=day_and_month(moment), time=f"{moment:%H:%M}")


def when(moment: datetime, now: datetime, *, inside: bool = False, today: bool = True) -> str:
    """“Today 17:31”, “Yesterday 09:05”, “Tomorrow 08:00”, “Monday 17:31”, “3 March 2025 17:31”.

    In the time zone of ``now``. ``inside``: as it stands inside a sentence, “today 17:31”. Without
    ``today`` the time alone of a moment of the same day: “17:31”.
    """
    moment = moment.astimezone(now.tzinfo)
    days = (moment.date() - now.date()).days
    time = f"{moment:%H:%M}"
    if days == 0 and not today:
        return time
    if days in _NEAR:
        return _near(days, inside).format(time=time)
    day = weekday(moment) if -7 < days < 7 else date_near(moment, now)
    if inside:
        return tr("{day} {time}", "a moment inside a sentence").format(day=day, time=time)
    return tr("{day} {time}", "a moment by itself").format(day=day, time=time)


_NEAR = (-1, 0, 1)


def _near(days: int, inside: bool) -> str:
    if inside:
        return {
            -1: tr("yesterday {time}", "inside a sentence"),
            0: tr("today {time}", "inside a sentence"),
            1: tr("tomorrow {time}", "inside a sentence"),
        }[days]
    return {-1: tr("Yesterday {time}"), 0: tr("Today {time}"), 1: tr("Tomorrow {time}")}[days]
