"""The digest that is written by itself: once a day, made up for, never twice, never in the way."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from blinkthink.alerts.digest.writing import DigestWriter
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import DigestWritten, Event, EventBus, Trouble, Woke
from blinkthink.core.settings import DigestSettings
from blinkthink.gallery.picture import Picture
from tests.alerts.digest_house import MADE, House, said

BERLIN = ZoneInfo("Europe/Berlin")
HOUR = 3600.0


def berlin(day: int, hour: int, minute: int = 0, month: int = 6) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN)


class RestingClock(ManualClock):
    """Tells when somebody waits."""

    def __init__(self, now: datetime) -> None:
        super().__init__(now)
        self.resting = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self.resting.set()
        try:
            await super().sleep(seconds)
        finally:
            self.resting.clear()


@dataclass
class Room:
    """A writer on a turned clock."""

    house: House
    clock: RestingClock
    folder: Path
    settings: DigestSettings = field(default_factory=lambda: DigestSettings(at="07:00"))
    told: list[Event] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.events = EventBus()
        self.events.subscribe(self._hear)
        self.writer = DigestWriter(
            self.house.library,
            self.folder.parent / "thumbnails",
            self.folder,
            lambda: self.settings,
            self.events,
            self.clock,
        )

    def _hear(self, event: Event) -> None:
        self.told.append(event)
        self.news.set()

    async def heard(self, count: int) -> None:
        """Wait until so many events came."""
        while len(self.told) < count:
            self.news.clear()
            await self.news.wait()

    def files(self) -> list[str]:
        return sorted(path.name for path in self.folder.glob("*"))

    async def at_rest(self) -> None:
        """Wait until the writer waits for its time."""
        await self.clock.resting.wait()


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    made = Room(House(tmp_path), RestingClock(berlin(1, 12)), tmp_path / "digests")
    yield made
    await made.writer.stop()


async def test_yesterday_is_written_at_the_chosen_time_and_once(room: Room) -> None:
    room.house.take(berlin(1, 8), "person")
    room.house.take(berlin(2, 6), "animal")
    room.writer.start()
    await room.at_rest()
    await room.clock.advance(12 * HOUR)  # it looks at the clock twice a day
    await room.at_rest()
    await room.clock.advance(6.9 * HOUR)  # 06:54
    assert room.files() == []
    await room.clock.advance(0.2 * HOUR)
    await room.heard(1)
    written = room.told[0]
    assert written == DigestWritten(date(2026, 6, 1), room.folder / "2026-06-01.html")
    text = (room.folder / "2026-06-01.html").read_text()
    assert "A person" in text
    assert "An animal" not in text
    before = (room.folder / "2026-06-01.html").stat()
    await room.at_rest()
    await room.clock.advance(12 * HOUR)
    await room.at_rest()
    await room.clock.advance(12 * HOUR)
    await room.heard(2)
    assert room.files() == ["2026-06-01.html", "2026-06-02.html"]
    assert (room.folder / "2026-06-01.html").stat().st_mtime_ns == before.st_mtime_ns


async def test_days_without_the_computer_are_made_up_for_a_week_at_most(room: Room) -> None:
    for day in range(1, 12):
        room.house.take(berlin(day, 8), "person")
    room.clock.set_wall(berlin(12, 9))
    room.writer.start()
    await room.heard(7)
    assert room.files() == [f"2026-06-{day:02}.html" for day in range(5, 12)]


async def test_days_before_it_was_switched_on_are_not(room: Room) -> None:
    for day in range(1, 5):
        room.house.take(berlin(day, 8), "person")
    room.settings = DigestSettings(at="07:00", since=date(2026, 6, 4))
    room.clock.set_wall(berlin(5, 9))
    room.writer.start()
    await room.heard(1)
    await room.at_rest()
    assert room.files() == ["2026-06-04.html"]


async def test_switched_off_it_waits_for_nothing_and_begins_when_asked(room: Room) -> None:
    room.house.take(berlin(1, 8), "person")
    room.settings = DigestSettings()
    room.clock.set_wall(berlin(2, 9))
    room.writer.start()
    for _ in range(5):
        await asyncio.sleep(0)
    assert not room.clock.resting.is_set()
    room.settings = DigestSettings(at="08:00")
    room.writer.settings_changed()
    await room.heard(1)
    assert room.files() == ["2026-06-01.html"]


async def test_waking_from_sleep_is_noticed(room: Room) -> None:
    room.house.take(berlin(1, 8), "person")
    room.writer.start()
    await room.at_rest()
    room.clock.set_wall(berlin(2, 9))
    room.events.publish(Woke())
    await room.heard(2)
    assert room.files() == ["2026-06-01.html"]


async def test_a_day_without_pictures_makes_no_file(room: Room) -> None:
    room.clock.set_wall(berlin(2, 9))
    room.writer.start()
    await room.at_rest()
    assert room.files() == []


async def test_a_folder_that_cannot_be_written_is_told_once_and_tried_again(room: Room) -> None:
    room.house.take(berlin(1, 8), "person")
    room.folder.write_text("in the way")
    room.clock.set_wall(berlin(2, 9))
    room.writer.start()
    await room.heard(1)
    assert isinstance(room.told[0], Trouble)
    assert isinstance(room.told[0].error, BlinkThinkError)
    await room.at_rest()
    await room.clock.advance(HOUR + 1)
    await room.at_rest()
    assert len(room.told) == 1
    room.folder.unlink()
    await room.clock.advance(HOUR + 1)
    await room.heard(2)
    assert room.files() == ["2026-06-01.html"]


@pytest.mark.parametrize(("month", "day", "hours"), [(3, 29, 23), (10, 25, 25)])
async def test_days_of_a_change_of_time_are_whole(
    room: Room, month: int, day: int, hours: int
) -> None:
    midnight = berlin(day, 0, month=month).timestamp()
    for hour in range(-1, hours + 1):
        moment = datetime.fromtimestamp(midnight + hour * HOUR + 60, BERLIN)
        room.house.take(moment, "person")
    room.clock.set_wall(berlin(day, 9, month=month) + timedelta(days=1))
    (porch,) = (await room.writer.compose(date(2026, month, day))).cameras
    assert porch.pictures == sum(porch.hours) == hours


async def test_a_digest_that_nobody_wants_any_more_ends_quietly(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that shows another day gives up the one that is read."""
    loop = asyncio.get_running_loop()
    troubles: list[dict[str, Any]] = []
    loop.set_exception_handler(lambda _, trouble: troubles.append(trouble))
    room.house.take(berlin(1, 8), "person")
    reading, go_on = asyncio.Event(), threading.Event()
    taken_since = room.house.library.taken_since

    def held(begin: datetime) -> list[Picture]:
        loop.call_soon_threadsafe(reading.set)
        go_on.wait()
        return taken_since(begin)

    monkeypatch.setattr(room.house.library, "taken_since", held)
    asked = asyncio.create_task(room.writer.compose(date(2026, 6, 1)))
    await reading.wait()
    asked.cancel()
    loop.call_soon(go_on.set)  # after the cancelling
    await asyncio.wait([asked])
    assert asked.cancelled()
    del asked  # what it raised holds the rest
    await asyncio.sleep(0)
    gc.collect()
    assert troubles == []


@pytest.mark.parametrize("name", ["x" * 300, "a\0b"])
async def test_a_folder_that_cannot_be_is_no_end(room: Room, name: str) -> None:
    room.house.take(berlin(1, 8), "person")
    room.clock.set_wall(berlin(2, 9))
    room.settings = DigestSettings(at="07:00", folder=str(room.folder / name))
    room.writer.start()
    await room.at_rest()
    room.settings = DigestSettings(at="07:00")
    room.writer.settings_changed()
    while not any(isinstance(event, DigestWritten) for event in room.told):
        await room.heard(len(room.told) + 1)
    assert room.files() == ["2026-06-01.html"]


async def test_half_characters_of_a_model_are_no_trouble(room: Room, tmp_path: Path) -> None:
    path = room.house.take(berlin(1, 8))
    room.house.change(path, lambda one: one.analyzed(said("person", words="Half \ud800."), MADE))
    await room.writer.write(room.house.digest(date(2026, 6, 1)), tmp_path / "day.html")
    assert "Half ?." in (tmp_path / "day.html").read_text()
