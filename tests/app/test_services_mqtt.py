"""MQTT in the whole program: the demo's cameras at a real broker, and a picture by its button."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

from blinkthink.app.services import Services
from blinkthink.core.alerts import Mqtt
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.mqtt_errors import MqttRefused, Refusal
from blinkthink.demo.server import WITHOUT_CODE
from tests.alerts.mqtt import home_assistant
from tests.alerts.mqtt.broker import HOST, listening, mosquitto, retained, with_password

PASSWORD = "a-p4ssword-of-the-broker"


@pytest.fixture
async def services() -> AsyncIterator[Services]:
    services = Services(demo=True)
    await services.start(background=True)
    try:
        await services.sign_in(WITHOUT_CODE.email, WITHOUT_CODE.password)
        await services.refresh_cameras()
        await services.change_settings(
            msgspec.structs.replace(services.settings(), analyze_new=False)
        )
        yield services
    finally:
        await services.stop()


async def test_the_button_takes_a_picture_that_lies_at_the_broker(
    services: Services, tmp_path: Path
) -> None:
    camera = services.cameras().cameras[0].ref
    lines = with_password(tmp_path / "broker", "blink", PASSWORD)
    mqtt = Mqtt(host=HOST, user="blink")
    with mosquitto(tmp_path / "broker", *lines) as broker:
        mqtt = msgspec.structs.replace(mqtt, port=broker.port)
        await services.change_mqtt(mqtt, "wrong")
        with pytest.raises(MqttRefused) as refused:
            await services.test_channel("mqtt")
        assert refused.value.what is Refusal.SIGN_IN
        await services.test_mqtt(mqtt, PASSWORD)  # as it is typed, which keeps nothing
        with pytest.raises(MqttRefused):
            await services.test_channel("mqtt")
        await services.change_mqtt(mqtt, PASSWORD)
        await services.test_channel("mqtt")
        async with listening(broker, "blink", PASSWORD) as listener:
            await listener.until_there("blinkthink/status", b"online")
            devices = [topic for topic in listener.there if home_assistant.TOPIC.fullmatch(topic)]
            assert len(devices) == 1 + len(services.cameras().cameras)
            for topic in devices:
                home_assistant.check(json.loads(listener.there[topic]))
            at = f"blinkthink/{camera.kind}_{camera.network_id}_{camera.id}"
            await listener.publish(f"{at}/snap", b"PRESS")
            await listener.until(
                lambda one: (
                    json.loads(one.there.get(f"{at}/snapshot", b"{}")).get("result") == "taken"
                )
            )
            taken = await asyncio.to_thread(services.library.last_picture, camera)
            assert taken is not None
            await listener.until_there(f"{at}/image", taken.read_bytes())

            rules = {"/".join(camera.key): CameraRules(flags=("person",))}
            await services.change_settings(
                msgspec.structs.replace(services.settings(), cameras=rules)
            )
            await listener.until(
                lambda one: list(json.loads(one.there[f"{at}/analysis"])["flags"]) == ["person"]
            )
            await services.stop()
            await listener.until_there("blinkthink/status", b"offline")
        assert await retained(broker, "blink", PASSWORD)
    secret = PASSWORD.encode()
    home = services.paths.data
    kept = [file for file in home.rglob("*") if file.is_file() and secret in file.read_bytes()]
    assert kept == []
