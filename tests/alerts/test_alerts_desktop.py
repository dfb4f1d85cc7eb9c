"""Notifications over a real session bus."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from blinkthink.alerts.desktop import Action, DesktopTeller, Note
from blinkthink.core.alert_errors import NoNotifications
from tests.runtime.system_bus import private_bus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is of Linux desktops")

PICTURE = Path("/library/Front_Door/20261120_120000.jpg")
NOTE = Note("a", "A person at Front Door", "Somebody rings.", PICTURE)


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with private_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


class Seen:
    """A teller, and what was clicked."""

    def __init__(self, thumbnail: Path) -> None:
        self.clicked: list[tuple[Path, Action]] = []
        self.teller = DesktopTeller(
            lambda picture: thumbnail, lambda path, action: self.clicked.append((path, action))
        )


@pytest.fixture
async def seen(tmp_path: Path) -> AsyncIterator[Seen]:
    thumbnail = tmp_path / "small.jpg"
    thumbnail.write_bytes(b"\xff\xd8\xff\xd9")
    made = Seen(thumbnail)
    yield made
    await made.teller.close()


async def until(done: Callable[[], bool]) -> None:
    """Wait for what comes over the bus."""
    async with asyncio.timeout(60):
        while not done():
            await asyncio.to_thread(lambda: None)


async def test_a_notification_has_picture_words_and_actions(
    bus: str, seen: Seen, tmp_path: Path
) -> None:
    from tests.alerts.notification_server import NotificationServer

    server = NotificationServer()
    await server.come(bus)
    await seen.teller.show(NOTE)
    (shown,) = server.shown
    assert (shown.app, shown.title, shown.words) == ("BlinkThink", NOTE.title, NOTE.words)
    assert shown.hints["image-path"] == (tmp_path / "small.jpg").as_uri()
    assert shown.hints["urgency"] == 1
    buttons = {key: title for key, title in shown.actions.items() if key != "default"}
    assert buttons == {"open": "Open", "star": "Star", "mute": "Mute for an hour"}
    await seen.teller.show(Note("b", "Fire", "", PICTURE, urgent=True))
    assert server.shown[1].hints["urgency"] == 2
    await server.leave()


@pytest.mark.parametrize(
    ("more", "shown"),
    [((), "Tom & <b>Jerry</b>"), (("body-markup",), "Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;")],
)
async def test_words_are_never_markup(
    bus: str, seen: Seen, more: tuple[str, ...], shown: str
) -> None:
    from tests.alerts.notification_server import NotificationServer

    server = NotificationServer(*more)
    await server.come(bus)
    await seen.teller.show(Note("a", "Front & Back", "Tom & <b>Jerry</b>", PICTURE))
    assert (server.shown[0].title, server.shown[0].words) == ("Front & Back", shown)
    await server.leave()


@pytest.mark.parametrize(
    ("key", "action"), [("default", "open"), ("open", "open"), ("star", "star"), ("mute", "mute")]
)
async def test_what_is_clicked_is_told(bus: str, seen: Seen, key: str, action: Action) -> None:
    from tests.alerts.notification_server import NotificationServer

    server = NotificationServer()
    await server.come(bus)
    await seen.teller.show(NOTE)
    server.click(1, key)
    await until(lambda: bool(seen.clicked))
    assert seen.clicked == [(PICTURE, action)]
    await seen.teller.show(NOTE, update=True)
    assert len(server.shown) == 1, "it was dealt with"
    await seen.teller.show(NOTE)
    assert len(server.shown) == 2
    await server.leave()


async def test_an_update_takes_the_place_of_the_notification(bus: str, seen: Seen) -> None:
    from tests.alerts.notification_server import NotificationServer

    server = NotificationServer()
    await server.come(bus)
    await seen.teller.show(Note("a", "A new picture", "Taken at 12:00", PICTURE))
    await seen.teller.show(NOTE, update=True)
    assert [one.words for one in server.shown] == ["Taken at 12:00", NOTE.words]
    assert server.open == [2]
    server.close(2, 1)  # its time is over; nobody has seen it
    await seen.teller.show(Note("a", "Again", "", PICTURE), update=True)
    assert server.open == [3]
    server.close(3, 2)
    await seen.teller.show(Note("z", "Another", "", PICTURE))  # the signal has come by then
    await seen.teller.show(NOTE, update=True)
    assert len(server.shown) == 4
    await server.leave()


async def test_a_service_that_comes_later_is_found(bus: str, seen: Seen) -> None:
    from tests.alerts.notification_server import NotificationServer

    with pytest.raises(NoNotifications):
        await seen.teller.show(NOTE)
    server = NotificationServer()
    await server.come(bus)
    await seen.teller.test()
    await server.leave()
    with pytest.raises(NoNotifications):
        await seen.teller.show(NOTE)
    again = NotificationServer()
    await again.come(bus)
    await seen.teller.show(NOTE)
    assert len(again.shown) == 1
    assert server.shown[0].actions.keys() <= {"default"}
    await again.leave()


async def test_a_service_that_was_restarted_counts_anew(bus: str, seen: Seen) -> None:
    from tests.alerts.notification_server import NotificationServer

    server = NotificationServer()
    await server.come(bus)
    await seen.teller.show(Note("a", "First", "", PICTURE))
    await server.leave()
    again = NotificationServer()
    await again.come(bus)
    await seen.teller.show(Note("b", "Second", "", PICTURE))
    await seen.teller.show(Note("a", "First again", "", PICTURE), update=True)
    assert [one.title for one in again.shown] == ["Second", "First again"]
    await again.leave()


async def test_old_notifications_are_taken_away(bus: str, seen: Seen) -> None:
    from tests.alerts.notification_server import NotificationServer

    server = NotificationServer()
    await server.come(bus)
    for number in range(60):
        await seen.teller.show(Note(str(number), "An alert", "", PICTURE))
    assert len(server.open) < 60
    assert server.open[-1] == 60
    await server.leave()


async def test_without_a_bus_it_is_said(
    seen: Seen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    with pytest.raises(NoNotifications) as raised:
        await seen.teller.show(NOTE)
    assert raised.value.detail == "No notification service answers."


async def test_nothing_is_imported_before_the_first_notification() -> None:
    code = (
        "import sys, blinkthink.app.alerting; "
        "bad = {'desktop_notifier', 'dbus_fast', 'aiomqtt', 'PIL'} & set(sys.modules); "
        "assert not bad, bad"
    )
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code)
    assert await process.wait() == 0
