"""The record of requests in parts, newest first, with polls counted by the hour."""

from __future__ import annotations

import csv
import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from blinkthink.core import errors
from blinkthink.core.clock import ManualClock
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.egress_pages import EgressBook
from blinkthink.runtime.egress_recent import recent

NOW = datetime.fromisoformat("2026-11-20T17:02:00+01:00")
BLINK, GOOGLE = "rest-prod.immedia-semi.com", "generativelanguage.googleapis.com"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "egress.jsonl"


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
def ledger(path: Path, clock: ManualClock) -> EgressLedger:
    return EgressLedger(path, clock)


def test_polls_are_counted_by_the_hour_and_pictures_never(
    path: Path, ledger: EgressLedger, clock: ManualClock
) -> None:
    for _ in range(3):
        ledger.record(BLINK, "status", 500)
        ledger.record(GOOGLE, "analysis by Gemini", 40_000, "Front_Door/a.jpg")
        clock.set_wall(clock.now() + timedelta(minutes=10))
    clock.set_wall(clock.now() + timedelta(hours=1))
    ledger.record(BLINK, "status", 500)
    page = EgressBook(path).page(10)
    told = [(row.host, row.count, row.bytes, row.picture is not None) for row in page.rows]
    sent = (GOOGLE, 1, 40_000, True)
    assert told == [(BLINK, 1, 500, False), sent, sent, sent, (BLINK, 3, 1500, False)]
    assert page.rows[-1].when == NOW
    assert page.first == NOW
    assert page.total == 5
    busiest, other = page.hosts
    assert (busiest.host, busiest.requests, busiest.bytes, busiest.pictures) == (BLINK, 4, 2000, 0)
    assert (other.host, other.requests, other.pictures) == (GOOGLE, 3, 3)
    assert busiest.last == NOW + timedelta(seconds=3 * 600 + 3600)


def test_parts_follow_each_other_also_when_rows_come_meanwhile(
    path: Path, ledger: EgressLedger
) -> None:
    for number in range(25):
        ledger.record(GOOGLE, "analysis by Gemini", number, f"Hall/{number}.jpg")
    book = EgressBook(path)
    first = book.page(10)
    assert [row.bytes for row in first.rows] == list(range(24, 14, -1))
    ledger.record(GOOGLE, "analysis by Gemini", 25, "Hall/25.jpg")
    grown = book.page(10, 10 + 1)
    assert grown.total - first.total == 1
    assert [row.bytes for row in grown.rows] == list(range(14, 4, -1))
    assert [row.bytes for row in book.page(10, 21).rows] == [4, 3, 2, 1, 0]
    assert book.page(10, 26).rows == ()


def test_filters_by_host_and_by_pictures(path: Path, ledger: EgressLedger) -> None:
    ledger.record(BLINK, "sign in", 900)
    ledger.record(GOOGLE, "analysis by Gemini", 40_000, "Hall/a.jpg")
    ledger.record(GOOGLE, "test of Gemini", 300)
    book = EgressBook(path)
    assert [row.why for row in book.page(9, host=BLINK).rows] == ["sign in"]
    google = book.page(9, host=GOOGLE, pictures=True)
    assert [row.why for row in google.rows] == ["analysis by Gemini"]
    assert google.total == 1
    assert len(google.hosts) == 2  # what one can choose from stays
    assert book.page(9, host="elsewhere.example").rows == ()


def test_what_is_no_line_is_left_out(path: Path, ledger: EgressLedger) -> None:
    ledger.record(BLINK, "sign in", 900)
    with path.open("ab") as file:
        file.write(b"no json\n[1]\n\xff\xfe\n")
        file.write(json.dumps({"host": "x", "when": "soon", "why": "", "bytes": 1}).encode())
        file.write(b"\n" + b'{"host": "half a line')
    book = EgressBook(path)
    assert [row.host for row in book.page(9).rows] == [BLINK]
    with path.open("ab") as file:  # now it is whole
        rest = {"when": NOW.isoformat(), "why": "w", "bytes": 1, "picture": None}
        file.write(b'", ' + json.dumps(rest).encode()[1:] + b"\n")
    assert [row.host for row in book.page(9).rows] == ["half a line", BLINK]


def test_another_file_is_read_anew(path: Path, ledger: EgressLedger) -> None:
    book = EgressBook(path)
    assert book.page(9).total == 0
    assert book.page(9).first is None
    ledger.record(BLINK, "sign in", 900)
    assert book.page(9).total == 1
    path.unlink()
    assert book.page(9).total == 0
    ledger.record(GOOGLE, "test of Gemini", 900)
    assert [row.host for row in book.page(9).rows] == [GOOGLE]


def test_a_record_that_cannot_be_read_is_an_error(path: Path) -> None:
    path.mkdir()
    with pytest.raises((errors.ReadOnly, errors.Transient)):
        EgressBook(path).page(9)


def test_export_as_csv(path: Path, ledger: EgressLedger, tmp_path: Path) -> None:
    ledger.record(BLINK, "status", 500)
    ledger.record(BLINK, "status", 500)
    ledger.record(GOOGLE, "analysis by Gemini", 40_000, '=cmd/"a", b.jpg')
    target = tmp_path / "out.csv"
    assert EgressBook(path).export(target) == 2
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0] == {
        "when": NOW.isoformat(),
        "host": GOOGLE,
        "why": "analysis by Gemini",
        "requests": "1",
        "bytes": "40000",
        "picture": '\'=cmd/"a", b.jpg',  # a spreadsheet does not compute it
    }
    assert (rows[1]["requests"], rows[1]["bytes"]) == ("2", "1000")


def test_lines_that_cannot_be_read_are_counted_and_placed(
    path: Path, ledger: EgressLedger, clock: ManualClock
) -> None:
    ledger.record(BLINK, "status", 500)
    with path.open("ab") as file:
        file.write(b"\x00\xffrubbish\n\n" + b"x" * 200_000 + b'\n{"host": "torn')  # killed here
    book = EgressBook(path)
    assert book.page(9).unread.lines == 2, "what has no end may be under way"
    clock.set_wall(clock.now() + timedelta(hours=2))
    ledger.record(GOOGLE, "test of Gemini", 300)
    page = book.page(9)
    assert [row.host for row in page.rows] == [GOOGLE, BLINK], "the torn line cost no other one"
    assert (page.unread.lines, page.unread.after) == (3, NOW)
    rows, unread = ledger.read()
    assert [row.host for row in rows] == [BLINK, GOOGLE]
    assert unread == page.unread
    told = unread.told(path, clock.now())
    assert told == f"3 lines of {path} cannot be read, the first after today 17:02."
    path.write_bytes(b"rubbish\n")
    assert EgressBook(path).page(9).unread.told(path, NOW).startswith("1 line at the beginning of")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_in_the_place_of_the_record_keeps_nobody_waiting(
    path: Path, ledger: EgressLedger
) -> None:
    os.mkfifo(path)
    ledger.record(BLINK, "status", 500)
    for ask in (lambda: EgressBook(path).page(9), ledger.read, lambda: recent(path, NOW, UTC)):
        with pytest.raises(errors.Transient):
            ask()
    with pytest.raises(errors.BlinkThinkError):
        ledger.check()
    path.unlink()
    ledger.record(BLINK, "status", 501)
    assert [row.bytes for row in ledger.rows()] == [500, 501], "nothing is lost of what waited"
