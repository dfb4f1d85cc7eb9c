"""The clock for tests, the one way to try again, words for every error, and news that arrives."""

from __future__ import annotations

import asyncio
import errno
import inspect
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from blinkthink.core import errors
from blinkthink.core.amounts import duration
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import BlinkThinkError, Busy, Offline, from_os_error
from blinkthink.core.events import Event, EventBus, PictureAdded
from blinkthink.core.retry import retry
from blinkthink.core.words import say

START = datetime(2026, 2, 26, 12, 0, tzinfo=UTC)
KINDS = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, BlinkThinkError) and kind is not BlinkThinkError
]


async def test_sleepers_wake_in_the_order_of_their_times() -> None:
    clock = ManualClock(START)
    woken: list[tuple[str, datetime]] = []

    async def sleeper(name: str, *naps: float) -> None:
        for nap in naps:
            await clock.sleep(nap)
            woken.append((name, clock.now()))

    tasks = [asyncio.create_task(sleeper("a", 3, 3)), asyncio.create_task(sleeper("b", 2, 2))]
    await clock.advance(5)
    assert [(name, (when - START).total_seconds()) for name, when in woken] == [
        ("b", 2), ("a", 3), ("b", 4),
    ]  # fmt: skip
    clock.set_wall(START - timedelta(days=1))
    await clock.advance(1)
    assert woken[-1] == ("a", START - timedelta(days=1) + timedelta(seconds=1))
    await asyncio.gather(*tasks)
    assert clock.monotonic() == 6


async def test_trying_again_ends_with_the_last_error() -> None:
    clock = ManualClock(START)
    tries: list[float] = []

    async def attempt() -> str:
        tries.append(clock.monotonic())
        if len(tries) < 3:
            raise Busy("busy")
        if len(tries) == 3:
            return "done"
        raise Offline("off")

    task = asyncio.create_task(retry(attempt, on=(Busy,), delays=(2, 4), clock=clock))
    await clock.advance(10)
    assert await task == "done"
    assert tries == [0, 2, 6]
    with pytest.raises(Offline):
        await retry(attempt, on=(Busy,), delays=(2, 4), clock=clock)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_has_a_code_and_words(kind: type[BlinkThinkError]) -> None:
    words = say(kind("the detail"))
    assert kind.code in {
        "stale", "bad_image", "busy", "offline", "rate_limited", "transient", "needs_login",
        "wrong_password", "wrong_pin", "locked_out", "not_found", "disk_full", "read_only",
        "model_missing", "model_failed", "cloud_refused", "over_budget", "cancelled", "usage",
    }  # fmt: skip
    assert words.title.endswith(".") or kind is errors.Usage
    assert "!" not in words.sentence


def test_one_model_that_is_missing_does_not_mean_that_there_is_none() -> None:
    assert say(errors.ModelMissing()).title == "No model is ready on this computer."
    words = say(errors.ModelMissing("“Tiny” is not downloaded yet."))
    assert words.title == "The model cannot be used."
    assert words.meaning == "“Tiny” is not downloaded yet."


def test_an_error_that_nobody_foresaw_has_words_too() -> None:
    words = say(KeyError("x"))
    assert words.action
    assert words.detail == "KeyError: 'x'"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, errors.DiskFull),
        (errno.EDQUOT, errors.DiskFull),
        (errno.EACCES, errors.ReadOnly),
        (errno.EROFS, errors.ReadOnly),
        (errno.ENOENT, errors.NotFound),
    ],
)
def test_what_the_system_says(number: int, kind: type[BlinkThinkError]) -> None:
    error = from_os_error(OSError(number, os.strerror(number)), Path("/pictures"))
    assert type(error) is kind
    assert error.subject == "/pictures"


def test_a_subscriber_that_fails_does_not_keep_news_from_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    bus = EventBus()
    heard: list[Event] = []

    def fail(event: Event) -> None:
        raise ValueError("broken subscriber")

    bus.subscribe(fail)
    end = bus.subscribe(heard.append)
    news = PictureAdded(Path("a.jpg"))
    bus.publish(news)
    end()
    bus.publish(news)
    assert heard == [news]
    assert "broken subscriber" in caplog.text


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "1 second"), (1.4, "1 second"), (2, "2 seconds"), (90, "2 minutes"), (5400, "2 hours")],
)
def test_a_waiting_time_is_said_as_people_say_it(seconds: float, words: str) -> None:
    assert duration(seconds) == words
