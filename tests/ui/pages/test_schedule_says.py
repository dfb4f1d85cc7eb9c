"""What a row of the schedule says of its next time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from blinkthink.core.schedules import Every, Rule, Schedule, Sun
from blinkthink.ui.pages.schedule import says
from tests.ui.pages.scripted_backend import NOW


@pytest.mark.parametrize(
    ("rule", "away", "words"),
    [
        (Sun(event="sunset"), timedelta(minutes=13), "next today 17:45"),
        (Sun(event="sunrise"), timedelta(days=56), "The sun does not rise until 15 January 2027"),
        (Sun(event="sunset"), None, "When the sun sets is not known: choose a place"),
        (Every(minutes=60), None, "no time lies ahead"),
    ],
)
def test_where_the_sun_stays_away_that_is_said(
    rule: Rule, away: timedelta | None, words: str
) -> None:
    upcoming = NOW + away if away is not None else None
    assert says.upcoming(Schedule("a", (), rule, next=upcoming), NOW) == words
