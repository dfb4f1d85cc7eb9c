"""Requests of other processes, and the journal that they look at, as rubbish leaves them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from blinkthink.capture.journal import Journal, Told, Waiting
from blinkthink.capture.requests import Request, Requests
from blinkthink.core.clock import ManualClock

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
WHOLE = {"what": "cancel", "waiting": [], "by": "x", "job": 1, "send": False, "all_waiting": False}


@pytest.mark.parametrize(
    "rubbish",
    [
        "",
        "{",
        "[" * 100_000,
        "[]",
        json.dumps(WHOLE | {"what": "format the disk"}),
        json.dumps(WHOLE | {"job": float("inf")}),
        json.dumps(WHOLE | {"job": None}),
        json.dumps(WHOLE | {"waiting": [{"path": 5}]}),
        json.dumps({"what": "cancel_all"}),
    ],
)
def test_a_request_that_is_none_keeps_no_other_from_being_done(
    tmp_path: Path, rubbish: str
) -> None:
    requests = Requests(tmp_path / "requests", ManualClock(NOON))
    asked = Request("add", (Waiting(tmp_path / "a.jpg", True),))
    name = requests.put(asked)
    (tmp_path / "requests" / "0.json").write_text(rubbish, "utf-8")
    assert requests.read() == [("0", None), (name, asked)]
    requests.remove(["0", name])
    assert requests.read() == []


@pytest.mark.parametrize("number", ["Infinity", "null", '"x"', "1e999"])
def test_who_looks_at_a_broken_journal_sees_nothing(tmp_path: Path, number: str) -> None:
    file = tmp_path / "queue.json"
    job = f'{{"path": "/a", "force": false, "id": {number}, "state": "queued"}}'
    file.write_text(f'{{"version": 1, "jobs": [{job}]}}', "utf-8")
    assert Journal(file).look() == Told("")
    assert file.exists(), "it belongs to another process"
