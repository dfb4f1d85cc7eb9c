"""What is heard from a broker, which anybody may write to, and alerts on their way to it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from blinkthink.core.errors import Offline, SnapshotLimit
from blinkthink.core.mqtt_errors import MqttUnavailable
from blinkthink.core.words import say
from tests.alerts.mqtt.broker import HOST, Listener, Mosquitto, listening, mosquitto, retained
from tests.alerts.mqtt.home import DRIVE, DRIVE_AT, FRONT, FRONT_AT, Home, home_at

PRESS = b"PRESS"


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[tuple[Home, Listener, Mosquitto]]:
    with mosquitto(tmp_path / "broker") as broker:
        async with home_at(tmp_path, broker) as home, listening(broker) as listener:
            await home.connected()
            yield home, listener, broker


Both = tuple[Home, Listener, Mosquitto]


async def result(listener: Listener, at: str, wanted: str) -> dict[str, str | None]:
    """What became of the last press, once it is this."""

    def said() -> dict[str, str | None]:
        found: dict[str, str | None] = json.loads(listener.there.get(f"{at}/snapshot", b"{}"))
        return found

    await listener.until(lambda one: said().get("result") == wanted)
    return said()


async def test_a_press_takes_a_picture(both: Both) -> None:
    home, listener, broker = both
    await listener.publish(f"{FRONT_AT}/snap", PRESS)
    said = await result(listener, FRONT_AT, "taken")
    assert home.snapped == [FRONT]
    assert said["words"] is None
    assert f"{FRONT_AT}/snapshot" in await retained(broker)


async def test_presses_while_one_is_taken_ask_for_no_more(both: Both) -> None:
    home, listener, _ = both
    home.let_snap.clear()
    for _ in range(50):
        await listener.publish(f"{FRONT_AT}/snap", PRESS)
    await listener.publish(f"{DRIVE_AT}/snap", PRESS)  # another camera has its own turn
    await result(listener, DRIVE_AT, "taking")
    home.let_snap.set()
    await result(listener, FRONT_AT, "taken")
    assert home.snapped == [FRONT, DRIVE]


async def test_a_press_right_after_a_picture_is_refused(both: Both) -> None:
    home, listener, _ = both
    await listener.publish(f"{FRONT_AT}/snap", PRESS)
    await result(listener, FRONT_AT, "taken")
    await listener.publish(f"{FRONT_AT}/snap", PRESS)
    said = await result(listener, FRONT_AT, "refused")
    assert said["words"] is not None
    assert "just now" in said["words"]
    assert home.snapped == [FRONT]


async def test_a_failure_is_said_in_words(both: Both) -> None:
    home, listener, _ = both
    home.fails = Offline(subject="Front Door")
    await listener.publish(f"{FRONT_AT}/snap", PRESS)
    said = await result(listener, FRONT_AT, "failed")
    assert said["code"] == "offline"
    assert said["words"] == say(home.fails).sentence


async def test_a_limit_holds_for_all_cameras_and_asks_nothing(both: Both) -> None:
    home, listener, _ = both
    home.fails = SnapshotLimit(limit=20, retry_after=1800.0)
    await listener.publish(f"{FRONT_AT}/snap", PRESS)
    await result(listener, FRONT_AT, "failed")
    await listener.publish(f"{DRIVE_AT}/snap", PRESS)
    said = await result(listener, DRIVE_AT, "refused")
    assert said["code"] == "rate_limited"
    assert home.snapped == [FRONT]


async def test_what_is_no_press_is_nothing(both: Both) -> None:
    home, listener, _ = both
    for payload in (b"", b"press me", b"\xff\xfe\x00", PRESS * 20, b"P" * 500_000):
        await listener.publish(f"{FRONT_AT}/snap", payload)
    for topic in ("nobody/snap", "doorbell_77_1/snap/now", "doorbell_77_9/snap", "x" * 900):
        await listener.publish(f"blinkthink/{topic}", PRESS)
    await listener.publish(f"{FRONT_AT}/snap", PRESS, retain=True)
    await listener.publish(f"{DRIVE_AT}/snap", PRESS)  # heard after all of these
    await result(listener, DRIVE_AT, "taken")
    assert home.snapped == [DRIVE]
    assert listener.of(f"{FRONT_AT}/snapshot") == []


async def test_a_command_that_lies_at_the_broker_is_not_obeyed_later(tmp_path: Path) -> None:
    with mosquitto(tmp_path / "broker") as broker:
        async with listening(broker) as listener:
            await listener.publish(f"{FRONT_AT}/snap", PRESS, retain=True)
            async with home_at(tmp_path, broker) as home:
                await home.connected()
                await listener.publish(f"{DRIVE_AT}/snap", PRESS)
                await result(listener, DRIVE_AT, "taken")
                assert home.snapped == [DRIVE]


async def test_a_flood_drowns_nobody(both: Both) -> None:
    home, listener, _ = both
    home.let_snap.clear()

    for _ in range(2000):  # not waiting for the broker
        await listener.client.publish(f"{FRONT_AT}/snap", PRESS)
        await listener.client.publish("blinkthink/nobody/snap", b"z" * 900)
    home.let_snap.set()
    path = home.picture(DRIVE, 1)
    await listener.until_there(f"{DRIVE_AT}/image", path.read_bytes())
    assert home.service.connected
    assert home.snapped == [FRONT]


async def test_an_alert_is_told_with_its_picture_first(both: Both) -> None:
    home, listener, broker = both
    path = home.picture(FRONT, 1)
    await home.service.publish_alert(home.fired(path), path.read_bytes())
    await listener.until_all_heard()
    topics = [topic for topic, _ in listener.heard]
    assert topics.index(f"{FRONT_AT}/alert_image") < topics.index(f"{FRONT_AT}/alert")
    told = json.loads(listener.there[f"{FRONT_AT}/alert"])
    assert told["event_type"] == "alert"
    assert told["title"] == "A person at Front Door"
    assert (told["id"], told["rule"], told["picture"]) == ("1", "People", path.name)
    there = await retained(broker)
    assert f"{FRONT_AT}/alert" not in there
    assert there[f"{FRONT_AT}/alert_image"] == path.read_bytes()


async def test_the_words_of_an_alert_come_as_an_update(both: Both) -> None:
    home, listener, _ = both
    path = home.picture(FRONT, 1)
    for number in ("1", "2", "1"):
        await home.service.publish_alert(home.fired(path, number), path.read_bytes())
    await listener.until(lambda one: len(one.of(f"{FRONT_AT}/alert")) == 3)
    told = [json.loads(payload) for payload in listener.of(f"{FRONT_AT}/alert")]
    assert [(one["id"], one["event_type"]) for one in told] == [
        ("1", "alert"),
        ("2", "alert"),
        ("1", "update"),
    ]
    assert len(listener.of(f"{FRONT_AT}/alert_image")) == 2


async def test_without_a_broker_an_alert_is_not_taken(tmp_path: Path) -> None:
    async with home_at(tmp_path) as home:
        with pytest.raises(MqttUnavailable):
            await home.service.publish_alert(home.fired(home.picture(FRONT)), None)
    async with home_at(tmp_path / "other", host=HOST, port=1) as home:
        await home.until(lambda service: service.problem)
        with pytest.raises(MqttUnavailable):
            await home.service.publish_alert(home.fired(home.picture(FRONT)), None)
