"""Of several processes on one home one runs the schedule; when it is killed another takes over."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

import pytest

from blinkthink.core.paths import user_paths
from blinkthink.core.schedules import Every
from blinkthink.schedule.records import RunRecords
from blinkthink.schedule.store import Entries, Entry, ScheduleStore
from tests.app.conftest import Blink, Command

WEEK = 7 * 24 * 60
PATIENCE = 90.0


@contextlib.contextmanager
def watching(blink: Blink) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "blinkthink", "watch"],
        env={**os.environ, **blink.environment},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    patience = threading.Timer(PATIENCE, process.kill)  # who waits for its words is told so
    patience.start()
    try:
        yield process, process.stderr
    finally:
        patience.cancel()
        process.kill()
        process.wait(60)
        process.stderr.close()


def until(said: IO[str], words: str) -> str:
    """The next line with these words; fails where the process ends before it says them."""
    for line in said:
        if words in line:
            return line
    pytest.fail(f"it ended without saying {words!r}")


def plan_one(name: str, seconds: float, which: slice = slice(None)) -> None:
    """One run with these of the first rule's cameras, so many seconds from now; the next one would
    come a week later. Two of one camera in the same minute would be one picture."""
    store = ScheduleStore(user_paths().schedule)
    soon = datetime.now(UTC) + timedelta(seconds=seconds)

    def add(entries: Entries) -> Entries:
        entry = Entry(
            id=name,
            cameras=entries[0].cameras[which],
            rule=Every(minutes=WEEK),
            anchor=soon,
            counted_until=soon - timedelta(minutes=WEEK),
        )
        return (*entries, entry)

    store.change(add)


def test_a_killed_owner_is_followed_at_once_and_nothing_is_doubled_or_lost(
    command: Command, signed_in: Blink, home: Path
) -> None:
    cameras = command("cameras", "--json", blink=signed_in).document
    chosen = [one["name"] for one in cameras[:3]]
    added = command("schedule", "add", *chosen, "--every", WEEK, "--json", blink=signed_in)
    assert added.status == 0, added.err
    with contextlib.ExitStack() as ending:
        owner, first = ending.enter_context(watching(signed_in))
        assert until(first, "Watching").startswith("Watching 1 schedule;")
        _, second = ending.enter_context(watching(signed_in))
        until(second, "takes over when it ends")
        plan_one("one", 1, slice(0, 1))
        until(first, "saved")
        until(second, "done, 1 picture")  # it shows what the other ran
        owner.send_signal(signal.SIGKILL)
        owner.wait(60)
        plan_one("two", 0.2, slice(1, 2))  # due before the other has noticed
        until(second, "Watching 3 schedules")
        until(second, "saved")
        plan_one("three", 1, slice(2, 3))
        until(second, "saved")
    entries = {entry.id: entry for entry in ScheduleStore(user_paths().schedule).read()}
    records = RunRecords(user_paths().runs).newest(100)
    assert [record.schedule_id for record in reversed(records)] == ["one", "two", "three"]
    for record in records:
        assert record.planned == entries[record.schedule_id].anchor
        # The last one's end may not be written yet: “saved” is said before.
        assert (record.turns, record.pictures) == (0, 1) or record is records[0]
    assert len(list((home / "library").rglob("*.jpg"))) == 3
