"""Times, sizes and the queue in words; no Qt."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from blinkthink.core import words
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import Offline, Transient
from blinkthink.core.state import Job, JobState
from blinkthink.ui.pages import phrases, queue_view

NOW = datetime.fromisoformat("2026-11-20T17:32:00+01:00")  # a Friday


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-20T17:31:07+01:00", "Today 17:31"),
        ("2026-11-20T16:31:00+00:00", "Today 17:31"),
        ("2026-11-19T09:05:00+01:00", "Yesterday 09:05"),
        ("2026-11-21T08:00:00+01:00", "Tomorrow 08:00"),
        ("2026-11-16T12:00:00+01:00", "Monday 12:00"),
        ("2026-03-03T17:31:00+01:00", "3 March 17:31"),
        ("2025-03-03T17:31:00+01:00", "3 March 2025 17:31"),
    ],
)
def test_when(moment: str, said: str) -> None:
    assert phrases.when(datetime.fromisoformat(moment), NOW) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 kB"),
        (12, "1 kB"),
        (12_400, "12 kB"),
        (80_000_000, "80 MB"),
        (5_000_000_000, "5 GB"),
        (6_120_000_000, "6.1 GB"),
    ],
)
def test_size(count: int, said: str) -> None:
    assert phrases.size(count) == said


@pytest.mark.parametrize(
    ("left", "said"),
    [(-1, ""), (0, ""), (0.2, "0:01"), (42, "0:42"), (60, "1:00"), (3905, "1:05:05")],
)
def test_countdown(left: float, said: str) -> None:
    assert phrases.countdown(NOW + timedelta(seconds=left), NOW) == said


def test_numbers_and_lists() -> None:
    assert phrases.seconds(1.94) == "1.9 s"
    assert phrases.seconds(59.7) == "1 min 0 s"
    assert phrases.listed([]) == ""
    assert phrases.listed(["A", "B", "C"]) == "A, B and C"
    assert phrases.shortened("Front  Door") == "Front Door"
    assert phrases.shortened("x" * 50, 10) == "x" * 9 + "…"


def test_a_picture_is_named_by_its_folder_and_time() -> None:
    path = Path("Front_Door/20260226_143022_2.jpg")
    assert phrases.folder_title(path) == "Front Door"
    assert phrases.picture_time(path, NOW) == "26 February 14:30"
    assert phrases.picture_time(Path("Front_Door/holiday.jpg"), NOW) == "holiday.jpg"


def test_a_code_has_the_words_of_its_error() -> None:
    assert words.say_code("offline") == words.say(Offline())
    assert words.say_code("transient") == words.say(Transient())
    unknown = words.say_code("something new")
    assert (unknown.title, unknown.detail) == ("Something went wrong.", "something new")


def job(number: int, state: JobState, seconds: float | None = None) -> Job:
    return Job(number, Path(f"Yard/{number}.jpg"), state, NOW, seconds)


def test_the_queue_is_grouped_and_its_rest_guessed() -> None:
    jobs = (
        job(1, JobState.RUNNING),
        *(job(number, JobState.QUEUED) for number in range(2, 40)),
        job(50, JobState.DONE, 2.0),
        job(51, JobState.FAILED),
        job(52, JobState.CANCELLED),
        job(53, JobState.DONE, 4.0),
    )
    shown = queue_view.view(jobs)
    assert [j.id for j in shown.running] == [1]
    assert [j.id for j in shown.waiting] == list(range(2, 2 + queue_view.SHOWN))
    assert shown.hidden_waiting == 38 - queue_view.SHOWN
    assert [j.id for j in shown.failed] == [51]
    assert [j.id for j in shown.ended] == [50, 52, 53]
    assert shown.summary == "39 pictures to look at · about 2 min left"
    assert shown.busy
    assert not shown.empty


def test_an_empty_queue() -> None:
    shown = queue_view.view(())
    assert shown.empty
    assert not shown.busy
    assert shown.summary == "Nothing is waiting."


async def test_a_running_job_counts_from_its_start() -> None:
    clock = ManualClock(NOW)
    since = queue_view.RunningSince(clock)
    since.update((job(1, JobState.RUNNING), job(2, JobState.QUEUED)))
    await clock.advance(5)
    since.update((job(1, JobState.RUNNING), job(2, JobState.RUNNING)))
    await clock.advance(3)
    assert (since.elapsed(1), since.elapsed(2), since.elapsed(3)) == (8, 3, 0)
    since.update((job(1, JobState.DONE),))
    assert since.elapsed(1) == 0
