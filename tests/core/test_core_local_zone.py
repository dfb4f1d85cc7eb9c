"""The computer's own time zone, in processes whose zone is set."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

AGREES = """
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo
from blinkthink.core.local_zone import LocalZone
import sys

local, known = LocalZone(), ZoneInfo(sys.argv[1])
for day in sys.argv[2:]:
    start = datetime.fromisoformat(day).replace(tzinfo=UTC) - timedelta(hours=14)
    for minutes in range(0, 28 * 60, 5):
        moment = start + timedelta(minutes=minutes, microseconds=999_999)
        ours, theirs = moment.astimezone(local), moment.astimezone(known)
        assert ours.replace(tzinfo=None) == theirs.replace(tzinfo=None), moment
        assert (ours.fold, ours.utcoffset()) == (theirs.fold, theirs.utcoffset()), moment
        assert ours.tzname() == theirs.tzname(), moment
        for fold in (0, 1):  # also times that do not exist
            shown = theirs.replace(tzinfo=None, fold=fold)
            for one in (shown, shown + timedelta(minutes=45)):
                assert one.replace(tzinfo=local).astimezone(UTC) == one.replace(
                    tzinfo=known).astimezone(UTC), one
print("agrees")
"""
MOVES = """
import os
from datetime import UTC, datetime
from blinkthink.core import local_zone
from blinkthink.core.local_zone import LocalZone

noon = datetime(2026, 7, 1, 12, tzinfo=UTC)
before = LocalZone()
assert noon.astimezone(before).hour == 14
assert before == LocalZone() and hash(before) == hash(LocalZone())
os.environ["TZ"] = "America/New_York"
local_zone.look()
assert before != LocalZone()
print(noon.astimezone(LocalZone()).hour)
"""


def told(code: str, zone: str, *words: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", code, *words],
        env=os.environ | {"TZ": zone},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no TZ")
@pytest.mark.parametrize(
    ("zone", "days"),
    [
        ("Europe/Berlin", ("2026-03-29", "2026-10-25")),
        ("America/New_York", ("2026-03-08", "2026-11-01")),
        ("Australia/Lord_Howe", ("2026-04-05", "2026-10-04")),
        ("Asia/Kathmandu", ("2026-03-29",)),
    ],
)
def test_it_is_as_the_system_has_it(zone: str, days: tuple[str, ...]) -> None:
    assert told(AGREES, zone, zone, *days) == "agrees"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no TZ")
def test_a_computer_that_travels() -> None:
    assert told(MOVES, "Europe/Berlin") == "8"
