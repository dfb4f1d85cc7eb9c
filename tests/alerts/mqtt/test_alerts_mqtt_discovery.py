"""Home Assistant finds the cameras: what it is told is what it documents, and leads to states."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blinkthink.alerts.mqtt import discovery, payloads
from blinkthink.alerts.mqtt.latest import Latest
from blinkthink.alerts.mqtt.topics import Topics, level, slug
from blinkthink.core.alerts import Mqtt
from blinkthink.core.analysis import FLAGS, Analysis, Flag
from blinkthink.core.records import CameraRef
from blinkthink.core.state import Camera
from tests.alerts.mqtt import home_assistant
from tests.alerts.mqtt.home import BOTH, FRONT, NOON

TOPICS = Topics.of(Mqtt())
SHOWN = Latest(
    picture=Path("20261120_120000.jpg"),
    taken=NOON,
    trigger="schedule",
    analysed=Path("20261120_120000.jpg"),
    analysed_taken=NOON,
    analysis=Analysis("A porch.", (), "", (Flag("person", "notice", "There."),)),
)


def value(template: str, payload: bytes) -> object:
    """What one of our templates gives, None for “None”: Home Assistant’s sign for unknown."""
    found = json.loads(payload)
    for key in template.removeprefix("{{ value_json.").removesuffix(" }}").split("."):
        found = found[key]
    return found


@pytest.mark.parametrize("pictures", [True, False])
@pytest.mark.parametrize("camera", BOTH)
def test_it_is_as_home_assistant_documents_it(camera: Camera, pictures: bool) -> None:
    told = discovery.of_camera(TOPICS, camera, (*FLAGS, "gate_open"), pictures=pictures)
    home_assistant.check(told)
    home_assistant.check(discovery.of_app(TOPICS))
    assert home_assistant.TOPIC.fullmatch(TOPICS.discovery(TOPICS.device_id(camera.ref)))
    via = told["device"]["via_device"]
    assert discovery.of_app(TOPICS)["device"]["identifiers"] == [via]
    kinds = [part["platform"] for part in told["components"].values()]
    assert kinds.count("image") == (2 if pictures else 0)
    assert kinds.count("button") == kinds.count("event") == 1


def test_each_part_is_one_of_its_own() -> None:
    of = [discovery.of_camera(TOPICS, one, FLAGS, pictures=True) for one in BOTH]
    parts = [part for one in (*of, discovery.of_app(TOPICS)) for part in one["components"].values()]
    ids = [part["unique_id"] for part in parts]
    assert len(set(ids)) == len(ids)


def test_every_template_finds_its_value() -> None:
    camera, flags = BOTH[0], (*FLAGS, "gate_open")
    lies = {
        TOPICS.of_camera(FRONT, "state"): payloads.state(camera, SHOWN),
        TOPICS.of_camera(FRONT, "analysis"): payloads.analysis(SHOWN, flags),
        TOPICS.of_camera(FRONT, "snapshot"): payloads.snapshot("taken", NOON),
    }
    values = {}
    for name, part in discovery.of_camera(TOPICS, camera, flags, pictures=True)[
        "components"
    ].items():
        if "value_template" in part:
            payload = payloads.encode(lies[part["state_topic"]])
            values[name] = found = value(part["value_template"], payload)
            if part["platform"] == "binary_sensor":
                on_off = {part.get("payload_on", "ON"), part.get("payload_off", "OFF")}
                assert found in on_off
            if "options" in part:
                assert found in part["options"]
    assert values["flag_person"] == "ON"
    assert values["flag_gate_open"] == "OFF"
    assert (values["online"], values["armed"], values["battery"]) == ("ON", "ON", "ok")
    assert values["taken"] == NOON.isoformat(timespec="seconds")
    assert values["activity"] is None  # nothing was said


def test_what_a_camera_lacks_is_no_part_of_it() -> None:
    parts = discovery.of_camera(TOPICS, BOTH[1], FLAGS, pictures=True)["components"]
    assert {"battery", "temperature"}.isdisjoint(parts)


def test_parts_that_are_gone_stay_named() -> None:
    before = discovery.of_camera(TOPICS, BOTH[0], FLAGS, pictures=True)
    now = discovery.of_camera(TOPICS, BOTH[0], ("person",), pictures=False)
    told = discovery.without(now, discovery.platforms(before))
    home_assistant.check(told)
    assert told["components"]["flag_water"] == {"platform": "binary_sensor"}
    assert told["components"]["image"] == {"platform": "image"}
    assert told["components"]["flag_person"] == now["components"]["flag_person"]


def test_half_characters_of_a_model_are_no_trouble() -> None:
    assert json.loads(payloads.encode({"scene": "Half \ud800."})) == {"scene": "Half ?."}


@given(st.text(max_size=400))
def test_a_state_is_never_longer_than_home_assistant_takes(scene: str) -> None:
    shown = payloads.short(scene)
    assert shown is None or 0 < len(shown) <= 255


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=300), st.text(min_size=1, max_size=40), st.text(max_size=40))
def test_whatever_is_chosen_makes_topics(topic: str, number: str, name: str) -> None:
    topics = Topics.of(Mqtt(topic=topic, prefix=topic))
    camera = Camera(CameraRef(number, number, "mini", name), online=True)
    told = discovery.of_camera(topics, camera, FLAGS, pictures=True)
    home_assistant.check(told)
    assert re.fullmatch(r"[a-zA-Z0-9_-]+", topics.device_id(camera.ref))
    for place in (topics.status, topics.of_camera(camera.ref, "state")):
        assert len(place.encode()) < 1000
        assert all(part == part.strip() and part for part in place.split("/"))


def test_topics_are_readable() -> None:
    assert level("home/blink/", "x") == "home/blink"
    assert level("$SYS/+/#", "x") == "SYS"
    assert level(" / ", "blinkthink") == "blinkthink"
    assert slug("mini_1_2") == "mini_1_2"
    assert slug("Küche 2") == "K_che_2"
