"""The last thirty days of the record, counted by host, purpose and day."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from blinkthink.core.errors import Transient
from blinkthink.runtime.egress_pages import EgressBook
from blinkthink.runtime.egress_recent import DAYS, recent

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def written(path: Path, *rows: dict[str, object]) -> Path:
    lines = [
        {"host": "a.example", "why": "status", "bytes": 9, "when": NOW.isoformat(), **row}
        for row in rows
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def test_requests_are_counted_by_host_and_purpose_and_day(tmp_path: Path) -> None:
    day = timedelta(days=1)
    record = written(
        tmp_path / "egress.jsonl",
        {"when": (NOW - 40 * day).isoformat()},
        {"when": (NOW - 29 * day).isoformat(), "picture": "x.jpg"},
        {"when": (NOW - 30 * day).isoformat(), "picture": "too-old.jpg"},
        {},
        {"why": "alert"},
        {"host": "127.0.0.1", "picture": "stays.jpg"},
        {"host": "localhost"},
    )
    with record.open("a") as file:
        file.write('{"host": "cut off\n{"host": "b.example"}\n[]\n')
    found = recent(record, NOW, UTC)
    assert [(one.host, one.why, one.requests, one.pictures) for one in found.hosts] == [
        ("a.example", "alert", 1, 0),
        ("a.example", "status", 2, 1),
    ]
    assert (found.requests, found.pictures) == (3, 1)
    assert len(found.days) == DAYS
    assert (found.days[0].day, found.days[0].pictures) == (date(2026, 10, 23), 1)
    assert (found.days[-1].day, found.days[-1].requests) == (date(2026, 11, 21), 2)


def test_a_day_is_one_of_local_time(tmp_path: Path) -> None:
    zone = ZoneInfo("Pacific/Auckland")
    record = written(
        tmp_path / "egress.jsonl",
        {"when": "2026-11-21T10:59:00+00:00"},
        {"when": "2026-11-21T11:01:00+00:00"},
    )
    days = recent(record, NOW, zone).days
    assert [(one.day.day, one.requests) for one in days[-2:]] == [(21, 1), (22, 1)]


@pytest.mark.parametrize(
    "rubbish",
    [
        '{"host": "a.example", "why": "status", "bytes": 9, "when": "9999-12-31T23:59:59+00:00"}',
        '{"host": "a.example", "why": "status", "bytes": 9, "when": "0001-01-01T00:00:00"}',
        '{"more": ' + "[" * 100_000,
        "\0" * 500,  # as a power cut leaves them
    ],
)
def test_a_line_of_rubbish_hides_no_other(tmp_path: Path, rubbish: str) -> None:
    record = written(tmp_path / "egress.jsonl", {"picture": "x.jpg"})
    with record.open("a") as file:
        file.write(f"{rubbish}\n{record.read_text()}")
    assert recent(record, NOW, ZoneInfo("Pacific/Auckland")).pictures == 2
    page = EgressBook(record).page(10)
    assert sum(row.picture == "x.jpg" for row in page.rows) == 2


def test_a_clock_that_was_ahead_loses_no_request(tmp_path: Path) -> None:
    record = written(tmp_path / "egress.jsonl", {"when": "2031-01-01T00:00:00+00:00"})
    found = recent(record, NOW, UTC)
    assert found.days[-1].requests == found.requests == 1


def test_no_record_is_nothing_sent_and_one_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    assert recent(tmp_path / "none.jsonl", NOW, UTC).requests == 0
    with pytest.raises(Transient):
        recent(tmp_path, NOW, UTC)
