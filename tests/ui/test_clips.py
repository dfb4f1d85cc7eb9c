"""Fetching motion clips: asked for, followed, ended, and told in words."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from blinkthink.core.errors import BadImage, BlinkThinkError, NeedsLogin, Offline, Transient
from blinkthink.core.state import ClipOutcome
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.clips import told
from tests.ui.conftest import MakeWindow
from tests.ui.house import FOUR, House


def clip(number: int, *, new: bool = True, error: BlinkThinkError | None = None) -> ClipOutcome:
    path = None if error is not None else Path(f"/library/Front_Door/{number}.mp4")
    return ClipOutcome(str(number), FOUR[0].ref, path, new=new, error=error)


@pytest.mark.parametrize(
    ("outcomes", "said"),
    [
        ([], "No new clips."),
        ([clip(1)], "1 new clip."),
        ([clip(1), clip(2), clip(3, new=False)], "2 new clips. 1 other was here already."),
        (
            [clip(1), clip(2, error=Offline(subject="Driveway")), clip(3, error=Transient())],
            "1 new clip. 2 failed: Driveway did not answer; Blink cannot be reached right now.",
        ),
        (
            [clip(n, error=e) for n, e in enumerate((Offline(), Transient(), BadImage()))],
            "No new clips. 3 failed: The camera did not answer; "
            "Blink cannot be reached right now; and 1 other reason.",
        ),
    ],
)
def test_the_outcome_in_words(outcomes: list[ClipOutcome], said: str) -> None:
    assert told(outcomes)[0].sentence == said


def test_clips_are_followed_in_the_status_bar_and_told_at_the_end(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.clips_now = (clip(1), clip(2), clip(3, error=Offline(subject="Driveway")))
    window = open_window()
    window.commands.shortcuts["clips"].activated.emit()
    qtbot.waitUntil(lambda: bool(window.toast.said()))
    assert window.toast.said() == "2 new clips. 1 failed: Driveway did not answer."
    assert not window.status.clips.isVisible()
    assert house.clips_asked == [()]


def test_fetching_can_be_stopped(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread
) -> None:
    house.clips_now = (clip(1), clip(2))
    house.clips_gate = asyncio.Event()
    window = open_window()
    window.control.clips.fetch()
    strip = window.status.clips
    qtbot.waitUntil(lambda: strip.words.whole() == "Fetching clip 1 of 2")
    assert strip.isVisible()
    window.control.clips.fetch()  # one at a time
    strip.cancel.click()
    qtbot.waitUntil(lambda: bool(window.toast.said()))
    assert window.toast.said() == "Stopped. 1 new clip."
    assert len(house.clips_asked) == 1
    assert not strip.isVisible()


def test_clips_that_cannot_be_fetched_at_all(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.clips_refused = NeedsLogin()
    window = open_window()
    window.control.clips.fetch()
    qtbot.waitUntil(lambda: window.toast.said().startswith("You are not signed in to Blink."))
    house.clips_refused = None
    window.control.clips.fetch()
    qtbot.waitUntil(lambda: window.toast.said() == "No new clips.")
