"""What a broker is told of the cameras, and that it stays true."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from blinkthink.core.analysis import FLAGS, OwnFlag
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.events import LibraryChanged
from tests.alerts.mqtt.broker import Mosquitto, listening, mosquitto, retained
from tests.alerts.mqtt.home import (
    APP_DEVICE,
    BOTH,
    DRIVE,
    DRIVE_AT,
    DRIVE_DEVICE,
    FRONT,
    FRONT_AT,
    FRONT_DEVICE,
    home_at,
    renamed,
)


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[Mosquitto]:
    with mosquitto(tmp_path / "broker") as running:
        yield running


async def test_all_that_is_known_lies_at_the_broker(tmp_path: Path, broker: Mosquitto) -> None:
    async with home_at(tmp_path, broker) as home:
        home.analyse(home.picture(FRONT, 1), "person", scene="Somebody at the door.")
        last = home.picture(FRONT, 5)
        await home.connected()
        there = await retained(broker)
    state, analysis = (
        json.loads(there[f"{FRONT_AT}/state"]),
        json.loads(there[f"{FRONT_AT}/analysis"]),
    )
    assert there[f"{FRONT_AT}/image"] == last.read_bytes()
    assert state == {
        "camera": "Front Door",
        "online": "ON",
        "armed": "ON",
        "battery": "ok",
        "temperature": 21.5,
        "taken": "2026-11-20T12:05:00" + state["taken"][19:],
        "picture": last.name,
        "trigger": "schedule",
    }
    assert analysis["scene"] == "Somebody at the door."
    assert analysis["flags"] == {flag: "ON" if flag == "person" else "OFF" for flag in FLAGS}
    assert analysis["reasons"] == {"person": {"severity": "notice", "reason": "It is there."}}
    unknown = json.loads(there[f"{DRIVE_AT}/analysis"])
    assert unknown["scene"] is None
    assert unknown["flags"] == dict.fromkeys(FLAGS)
    assert json.loads(there[f"{DRIVE_AT}/state"])["online"] == "OFF"
    assert f"{DRIVE_AT}/image" not in there


async def test_it_is_online_until_it_is_stopped(tmp_path: Path, broker: Mosquitto) -> None:
    async with home_at(tmp_path, broker) as home:
        await home.connected()
        assert (await retained(broker))["blinkthink/status"] == b"online"
        await home.service.stop()
        there = await retained(broker)
        assert there["blinkthink/status"] == b"offline"
        assert f"{FRONT_AT}/state" in there
        assert not home.service.connected


async def test_a_new_picture_and_its_words_are_told(tmp_path: Path, broker: Mosquitto) -> None:
    async with home_at(tmp_path, broker) as home, listening(broker) as listener:
        await home.connected()
        path = home.picture(DRIVE, 3)
        await listener.until_there(f"{DRIVE_AT}/image", path.read_bytes())
        home.analyse(path, "vehicle")
        await listener.until(
            lambda one: json.loads(one.there[f"{DRIVE_AT}/analysis"])["flags"]["vehicle"] == "ON"
        )
        home.analyse(home.picture(DRIVE, 4))
        await listener.until(
            lambda one: json.loads(one.there[f"{DRIVE_AT}/analysis"])["flags"]["vehicle"] == "OFF"
        )
        assert len(listener.of(f"{DRIVE_AT}/image")) == 2


async def test_an_older_picture_changes_nothing(tmp_path: Path, broker: Mosquitto) -> None:
    async with home_at(tmp_path, broker) as home, listening(broker) as listener:
        home.analyse(home.picture(FRONT, 9), "person")
        await home.connected()
        older = home.picture(FRONT, 2)
        home.analyse(older, "smoke_or_fire")
        path = home.picture(DRIVE, 3)  # told after it
        await listener.until_there(f"{DRIVE_AT}/image", path.read_bytes())
        assert len(listener.of(f"{FRONT_AT}/image")) == 1
        assert len(listener.of(f"{FRONT_AT}/analysis")) == 1


async def test_a_deleted_picture_gives_way_to_the_one_before(
    tmp_path: Path, broker: Mosquitto
) -> None:
    async with home_at(tmp_path, broker) as home, listening(broker) as listener:
        first, last = home.picture(FRONT, 1), home.picture(FRONT, 2)
        await listener.until_there(f"{FRONT_AT}/image", last.read_bytes())
        last.unlink()
        last.with_suffix(".json").unlink()
        home.events.publish(LibraryChanged(removed=frozenset({last})))
        await listener.until_there(f"{FRONT_AT}/image", first.read_bytes())


async def test_the_flags_are_those_that_count_for_the_camera(
    tmp_path: Path, broker: Mosquitto
) -> None:
    async with home_at(tmp_path, broker) as home, listening(broker) as listener:
        home.analyse(home.picture(FRONT, 1), "person")
        await home.connected()
        rules = CameraRules(
            flags=("person", "package"), own_flags=(OwnFlag("gate_open", "the gate is open"),)
        )
        home.settings = msgspec.structs.replace(home.settings, cameras={"/".join(FRONT.key): rules})
        home.service.settings_changed()
        await listener.until(
            lambda one: (
                list(json.loads(one.there[f"{FRONT_AT}/analysis"])["flags"])
                == ["person", "package", "gate_open"]
            )
        )
        parts = json.loads(listener.there[FRONT_DEVICE])["components"]
    assert parts["flag_gate_open"]["name"] == "Gate open"
    # Home Assistant forgets a part that is named with its platform alone.
    assert parts["flag_water"] == {"platform": "binary_sensor"}
    assert len(parts["flag_person"]) > 1


async def test_without_pictures_none_leaves(tmp_path: Path, broker: Mosquitto) -> None:
    async with home_at(tmp_path, broker) as home:
        path = home.picture(FRONT, 1)
        await home.connected()
        async with listening(broker) as listener:
            await home.service.publish_alert(home.fired(path), path.read_bytes())
            await listener.until_all_heard()
            assert f"{FRONT_AT}/alert_image" in listener.there
            home.use(pictures=False)
            await listener.until_there(f"{FRONT_AT}/image", b"")
            await listener.until_there(f"{FRONT_AT}/alert_image", b"")
            home.picture(FRONT, 2)
            await home.service.publish_alert(home.fired(path, "2"), path.read_bytes())
            await listener.until(lambda one: len(one.of(f"{FRONT_AT}/alert")) == 2)
            assert listener.of(f"{FRONT_AT}/image")[1:] == [b""]
            assert listener.there[f"{FRONT_AT}/alert_image"] == b""
            await listener.until_all_heard()
            parts = json.loads(listener.there[FRONT_DEVICE])["components"]
        assert parts["image"] == parts["alert_image"] == {"platform": "image"}
        await home.ledger.flush()
        sent = [row.picture for row in home.ledger.rows() if row.picture]
    assert sent == [path.name, path.name]  # as the last one, and with the alert


async def test_a_camera_that_goes_leaves_nothing(tmp_path: Path, broker: Mosquitto) -> None:
    async with home_at(tmp_path, broker) as home, listening(broker) as listener:
        home.picture(FRONT, 1)
        await home.connected()
        await listener.until_all_heard()
        home.list_cameras(BOTH[1])
        await listener.until(
            lambda one: not any(one.there[topic] for topic in one.there if "doorbell" in topic)
        )
        there = await retained(broker)
    assert not [topic for topic in there if "doorbell" in topic]
    assert DRIVE_DEVICE in there


async def test_a_renamed_camera_keeps_its_place(tmp_path: Path, broker: Mosquitto) -> None:
    async with home_at(tmp_path, broker) as home, listening(broker) as listener:
        await home.connected()
        before = set(await retained(broker))
        home.list_cameras(renamed(BOTH[0], "Porch"), BOTH[1])
        await listener.until(
            lambda one: json.loads(one.there[FRONT_DEVICE])["device"]["name"] == "Porch"
        )
        await listener.until(
            lambda one: json.loads(one.there[f"{FRONT_AT}/state"])["camera"] == "Porch"
        )
        assert set(await retained(broker)) == before


async def test_a_listing_that_is_not_there_yet_takes_nothing_away(
    tmp_path: Path, broker: Mosquitto
) -> None:
    async with home_at(tmp_path, broker) as home:
        await home.connected()
        before = set(await retained(broker))
        await home.service.stop()
        home.cameras = replace(home.cameras, cameras=(), as_of=None)
        home.service = home.made()
        await home.service.start()
        await home.connected()
        assert set(await retained(broker)) == before


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ({"discovery": False}, "blinkthink/"),
        ({"prefix": "ha"}, ("blinkthink/", "ha/")),
        ({"topic": "house/blink"}, ("house/blink/", "homeassistant/device/house_blink")),
        ({"host": ""}, ()),
    ],
)
async def test_what_is_turned_off_or_moved_leaves_nothing(
    tmp_path: Path, broker: Mosquitto, changes: dict[str, Any], left: str | tuple[str, ...]
) -> None:
    async with home_at(tmp_path, broker) as home:
        path = home.picture(FRONT, 1)
        await home.connected()
        await home.service.publish_alert(home.fired(path), path.read_bytes())
        before = set(await retained(broker))
        assert {APP_DEVICE, FRONT_DEVICE, f"{FRONT_AT}/alert_image"} <= before
        async with listening(broker) as listener:
            await listener.until_all_heard()
            home.use(**changes)
            gone = {topic for topic in before if not topic.startswith(left or "nothing")}
            await listener.until(lambda one: all(one.there[topic] == b"" for topic in gone))
            await home.until(lambda service: service.connected is bool(left))
        there = await retained(broker)
    assert there or not left
    assert all(topic.startswith(left) for topic in there)


async def test_what_was_turned_off_while_the_app_was_away_is_taken_away(
    tmp_path: Path, broker: Mosquitto
) -> None:
    async with home_at(tmp_path, broker) as home:
        await home.connected()
        await home.service.stop()
        home.service = home.made()
        home.use(discovery=False)
        home.list_cameras(BOTH[0])
        await home.service.start()
        await home.connected()
        there = await retained(broker)
    assert {topic.split("/")[0] for topic in there} == {"blinkthink"}
    assert not [topic for topic in there if "outdoor" in topic]


async def test_every_byte_is_in_the_ledger(tmp_path: Path, broker: Mosquitto) -> None:
    async with home_at(tmp_path, broker) as home:
        path = home.picture(FRONT, 1, b"\xff\xd8" + bytes(50_000))
        await home.connected()
        await home.service.publish_alert(home.fired(path), None)
        await home.ledger.flush()
        rows = home.ledger.rows()
        there = await retained(broker)
    assert {row.host for row in rows} == {"127.0.0.1"}
    assert [row.why for row in rows] == [
        "MQTT connection",
        "MQTT picture",
        "MQTT state",
        "MQTT alert",
    ]
    picture, state = rows[1], rows[2]
    assert picture.picture == path.name
    assert 50_000 < picture.bytes < 50_100
    texts = sum(len(payload) for topic, payload in there.items() if not topic.endswith("/image"))
    names = sum(len(topic) for topic in there)
    assert texts < state.bytes < texts + names + 20 * len(there)
