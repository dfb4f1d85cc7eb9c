"""Days, moments, sizes and lists in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from blinkthink.core import amounts, dates, translation

DAY = date(2025, 3, 3)  # a Monday
NOW = datetime(2026, 11, 21, 17, 31, tzinfo=UTC)  # a Saturday


@pytest.fixture(autouse=True, params=["en", "de"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = translation.used()
    translation.use(request.param)
    yield request.param
    translation.use(before)


def test_dates(language: str) -> None:
    said = [
        dates.weekday(DAY),
        dates.weekday_short(DAY),
        dates.month(DAY),
        dates.month_short(DAY),
        dates.month_and_year(DAY),
        dates.day_and_month(DAY),
        dates.full_date(DAY),
        dates.long_date(DAY),
        dates.date_near(DAY, date(2025, 12, 31)),
        dates.date_near(DAY, date(2026, 1, 1)),
        dates.day_and_time(NOW),
    ]
    assert (
        said
        == {
            "en": [
                "Monday",
                "Mon",
                "March",
                "Mar",
                "March 2025",
                "3 March",
                "3 March 2025",
                "Monday, 3 March 2025",
                "3 March",
                "3 March 2025",
                "21 November, 17:31",
            ],
            "de": [
                "Montag",
                "Mo",
                "März",
                "Mär",
                "März 2025",
                "3. März",
                "3. März 2025",
                "Montag, 3. März 2025",
                "3. März",
                "3. März 2025",
                "21. November um 17:31",
            ],
        }[language]
    )


def test_each_day_and_month_has_a_name_of_its_own() -> None:
    week = [DAY + timedelta(days=count) for count in range(7)]
    year = [date(2025, number, 1) for number in range(1, 13)]
    for name, days in (
        (dates.weekday, week),
        (dates.weekday_short, week),
        (dates.month, year),
        (dates.month_short, year),
    ):
        assert len({name(day) for day in days}) == len(days)


@pytest.mark.parametrize(
    ("moment", "english", "german"),
    [
        (NOW, ("Today 17:31", "today 17:31"), ("Heute, 17:31", "heute um 17:31")),
        (
            NOW - timedelta(days=1),
            ("Yesterday 17:31", "yesterday 17:31"),
            ("Gestern, 17:31", "gestern um 17:31"),
        ),
        (
            NOW + timedelta(days=1),
            ("Tomorrow 17:31", "tomorrow 17:31"),
            ("Morgen, 17:31", "morgen um 17:31"),
        ),
        (
            NOW + timedelta(days=2),
            ("Monday 17:31", "Monday 17:31"),
            ("Montag, 17:31", "Montag um 17:31"),
        ),
        (
            datetime(2026, 3, 3, 9, 5, tzinfo=UTC),
            ("3 March 09:05", "3 March 09:05"),
            ("3. März, 09:05", "3. März um 09:05"),
        ),
        (
            datetime(2025, 3, 3, 9, 5, tzinfo=UTC),
            ("3 March 2025 09:05", "3 March 2025 09:05"),
            ("3. März 2025, 09:05", "3. März 2025 um 09:05"),
        ),
    ],
)
def test_moments(
    language: str, moment: datetime, english: tuple[str, str], german: tuple[str, str]
) -> None:
    said = (dates.when(moment, NOW), dates.when(moment, NOW, inside=True))
    assert said == (english if language == "en" else german)


def test_today_can_be_left_out() -> None:
    assert dates.when(NOW, NOW, today=False) == "17:31"
    other = NOW - timedelta(days=1)
    assert dates.when(other, NOW, today=False) == dates.when(other, NOW)


def test_amounts(language: str) -> None:
    said = [
        amounts.listed(["A"]),
        amounts.listed(["A", "B", "C"]),
        amounts.listed_or(["A", "B"]),
        amounts.size(6_140_000_000),
        amounts.size(2_000_000_000),
        amounts.size(80_400_000),
        amounts.size(10),
        amounts.size(0),
        amounts.memory(5 * 2**30 + 2**29),
        amounts.memory(100 * 2**20),
        amounts.percent(0.425, 1),
        amounts.duration(1),
        amounts.duration(42),
        amounts.duration(180),
        amounts.duration(7200),
        amounts.seconds(1.94),
        amounts.seconds(185),
    ]
    assert (
        said
        == {
            "en": [
                *("A", "A, B and C", "A or B"),
                *("6.1 GB", "2 GB", "80 MB", "1 kB", "0 kB", "5.5 GB", "100 MB", "42.5 %"),
                *("1 second", "42 seconds", "3 minutes", "2 hours", "1.9 s", "3 min 5 s"),
            ],
            "de": [
                *("A", "A, B und C", "A oder B"),
                *("6,1 GB", "2 GB", "80 MB", "1 kB", "0 kB", "5,5 GB", "100 MB", "42,5 %"),
                *("1 Sekunde", "42 Sekunden", "3 Minuten", "2 Stunden", "1,9 s", "3 min 5 s"),
            ],
        }[language]
    )
