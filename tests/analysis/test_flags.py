"""Severities are rules: per flag and camera, by the hour, else what is usual."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime

import pytest

from blinkthink.analysis.flags import severity_of, with_severities
from blinkthink.core.analysis import Analysis, Flag
from blinkthink.core.camera_rules import SeverityRule

AT_NIGHT = SeverityRule("person", "alert", ("22:00", "06:00"))
NEVER_MIND = SeverityRule("person", "info")


def at(hour: str) -> datetime:
    """This time of a day, as the clock on the wall shows it."""
    return datetime.fromisoformat(f"2026-02-26T{hour}:00").astimezone()


@pytest.mark.parametrize(
    ("name", "severity"),
    [("person", "notice"), ("smoke_or_fire", "alert"), ("water", "alert"), ("package", "info"),
     ("gate_open", "notice")],
)  # fmt: skip
def test_what_no_rule_names_is_as_usual(name: str, severity: str) -> None:
    assert severity_of(name, (), at("12:00")) == severity


@pytest.mark.parametrize(
    ("hour", "severity"),
    [("21:59", "info"), ("22:00", "alert"), ("00:00", "alert"), ("05:59", "alert"),
     ("06:00", "info"), ("12:00", "info")],
)  # fmt: skip
def test_hours_may_pass_midnight_and_the_first_rule_that_fits_wins(
    hour: str, severity: str
) -> None:
    assert severity_of("person", (AT_NIGHT, NEVER_MIND), at(hour)) == severity
    assert severity_of("person", (NEVER_MIND, AT_NIGHT), at(hour)) == "info"
    assert severity_of("vehicle", (AT_NIGHT,), at(hour)) == "info"


@pytest.mark.parametrize(
    ("between", "hour", "fits"),
    [(("08:00", "17:00"), "08:00", True), (("08:00", "17:00"), "17:00", False),
     (("08:00", "17:00"), "07:59", False), (("08:00", "08:00"), "03:00", True)],
)  # fmt: skip
def test_hours_of_a_day(between: tuple[str, str], hour: str, fits: bool) -> None:
    rule = SeverityRule("water", "info", between)
    assert (severity_of("water", (rule,), at(hour)) == "info") is fits


@pytest.fixture
def new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of a process cannot be changed here")
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "America/New_York")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("new_york")
@pytest.mark.parametrize(
    ("taken", "severity"),
    [
        ("2026-07-02T03:00:00+00:00", "alert"),  # 23:00 the day before
        ("2026-07-01T23:00:00+00:00", "notice"),  # 19:00
        ("2026-11-01T05:30:00+00:00", "alert"),  # 01:30, when the clock is put back: once
        ("2026-11-01T06:30:00+00:00", "alert"),  # and again
        ("2026-11-01T10:59:59+00:00", "alert"),  # 05:59:59
        ("2026-11-01T11:00:00+00:00", "notice"),
        ("2026-03-08T09:59:59+00:00", "alert"),  # 05:59:59, the clock was put forward
        ("2026-03-08T10:00:00+00:00", "notice"),
    ],
)
def test_hours_are_those_of_the_clock_on_the_wall(taken: str, severity: str) -> None:
    assert severity_of("person", (AT_NIGHT,), datetime.fromisoformat(taken)) == severity


def test_an_analysis_gets_the_severities_of_its_hour() -> None:
    said = Analysis("A yard.", (), "A cat sits.", (Flag("person", "info", "Seen."),))
    (flag,) = with_severities(said, (AT_NIGHT,), at("23:30")).flags
    assert flag == Flag("person", "alert", "Seen.")


@pytest.mark.parametrize("between", [("24:00", "06:00"), ("6:00", "07:00"), ("a", "b")])
def test_what_is_no_time_is_no_rule(between: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="times of day"):
        SeverityRule("person", "alert", between)
