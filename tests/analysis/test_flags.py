"""Severities are rules: per flag and camera, by the hour, else what is usual."""

from __future__ import annotations

from datetime import datetime

import pytest

from blinkthink.analysis.flags import severity_of, with_severities
from blinkthink.core.analysis import Analysis, Flag
from blinkthink.core.camera_rules import SeverityRule

AT_NIGHT = SeverityRule("person", "alert", ("22:00", "06:00"))
NEVER_MIND = SeverityRule("person", "info")


def at(time: str) -> datetime:
    """This time of a day, as the clock on the wall shows it."""
    return datetime.fromisoformat(f"2026-02-26T{time}:00").astimezone()


@pytest.mark.parametrize(
    ("name", "severity"),
    [("person", "notice"), ("smoke_or_fire", "alert"), ("water", "alert"), ("package", "info"),
     ("gate_open", "notice")],
)  # fmt: skip
def test_what_no_rule_names_is_as_usual(name: str, severity: str) -> None:
    assert severity_of(name, (), at("12:00")) == severity


@pytest.mark.parametrize(
    ("time", "severity"),
    [("21:59", "info"), ("22:00", "alert"), ("00:00", "alert"), ("05:59", "alert"),
     ("06:00", "info"), ("12:00", "info")],
)  # fmt: skip
def test_hours_may_pass_midnight_and_the_first_rule_that_fits_wins(
    time: str, severity: str
) -> None:
    assert severity_of("person", (AT_NIGHT, NEVER_MIND), at(time)) == severity
    assert severity_of("person", (NEVER_MIND, AT_NIGHT), at(time)) == "info"
    assert severity_of("vehicle", (AT_NIGHT,), at(time)) == "info"


@pytest.mark.parametrize(
    ("between", "time", "fits"),
    [(("08:00", "17:00"), "08:00", True), (("08:00", "17:00"), "17:00", False),
     (("08:00", "17:00"), "07:59", False), (("08:00", "08:00"), "03:00", True)],
)  # fmt: skip
def test_hours_of_a_day(between: tuple[str, str], time: str, fits: bool) -> None:
    rule = SeverityRule("water", "info", between)
    assert (severity_of("water", (rule,), at(time)) == "info") is fits


def test_an_analysis_gets_the_severities_of_its_hour() -> None:
    said = Analysis("A yard.", (), "A cat sits.", (Flag("person", "info", "Seen."),))
    (flag,) = with_severities(said, (AT_NIGHT,), at("23:30")).flags
    assert flag == Flag("person", "alert", "Seen.")


@pytest.mark.parametrize("between", [("24:00", "06:00"), ("6:00", "07:00"), ("a", "b")])
def test_what_is_no_time_is_no_rule(between: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="times of day"):
        SeverityRule("person", "alert", between)
