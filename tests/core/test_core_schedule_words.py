"""Schedules in words."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from blinkthink.core.schedule_words import (
    between_words,
    days_words,
    only_words,
    rule_words,
    schedule_words,
    sun_absence,
)
from blinkthink.core.schedules import DAYS, At, Between, Cron, Every, Rule, Schedule, Sun

NOW = datetime.fromisoformat("2026-11-21T12:00:00+01:00")
NIGHT = Between(start="22:00", end="06:00")


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (Every(minutes=1), "every minute"),
        (Every(minutes=60), "every hour"),
        (Every(minutes=90), "every 90 minutes"),
        (Every(minutes=180), "every 3 hours"),
        (Every(minutes=24 * 60), "every day"),
        (Every(minutes=7 * 24 * 60), "every 7 days"),
        (At(times=("07:30",)), "at 07:30 every day"),
        (At(times=("19:00", "07:30", "12:00"), days=DAYS[:5]),
         "at 07:30, 12:00 and 19:00 on weekdays"),
        (Cron(expression=" 0 9  * * * "), "by cron “0 9 * * *”"),
        (Sun(event="sunrise"), "at sunrise"),
        (Sun(event="sunset", offset_minutes=-1), "1 minute before sunset"),
        (Sun(event="sunset", offset_minutes=60), "1 hour after sunset"),
        (Sun(event="sunrise", offset_minutes=-125), "2 hours and 5 minutes before sunrise"),
    ],
)  # fmt: skip
def test_rules(rule: Rule, words: str) -> None:
    assert rule_words(rule) == words


def test_days_and_what_limits_them() -> None:
    assert days_words(()) == days_words(DAYS) == "every day"
    assert days_words(("sun", "sat")) == "at weekends"
    assert days_words(("fri", "mon")) == "on Mondays and Fridays"
    assert days_words(("wed",)) == "on Wednesdays"
    assert between_words(NIGHT) == "between 22:00 and 06:00"
    assert (between_words(None), only_words("always")) == ("", "")
    whole = Schedule("a", (), Every(minutes=15), NIGHT, "disarmed")
    assert schedule_words(whole) == (
        "every 15 minutes, between 22:00 and 06:00, only while disarmed"
    )


@pytest.mark.parametrize(
    ("rule", "between", "away", "words"),
    [
        (Sun(event="sunset"), None, timedelta(hours=20), ""),
        (Sun(event="sunset"), None, timedelta(days=40),
         "The sun does not set until 31 December 2026."),
        (Sun(event="sunrise"), NIGHT, timedelta(days=40),
         "The sun does not rise between 22:00 and 06:00 until 31 December 2026."),
        (Sun(event="sunrise"), None, None, "When the sun rises is not known: choose a place."),
        (Every(minutes=10_080), None, timedelta(days=6), ""),
        (Cron(expression="0 9 29 2 *"), None, timedelta(days=400), ""),
    ],
)  # fmt: skip
def test_where_the_sun_stays_away(
    rule: Rule, between: Between | None, away: timedelta | None, words: str
) -> None:
    next_time = NOW + away if away is not None else None
    assert sun_absence(Schedule("a", (), rule, between, next=next_time), NOW) == words
    assert sun_absence(Schedule("a", (), rule, between, paused=True), NOW) == ""
