"""What Home Assistant is told, so that it finds the cameras by itself.

One message describes a device with all its parts (“device discovery”, Home Assistant 2024.11 and
later). A part that is gone is named with its platform alone: that is how Home Assistant forgets it;
an empty message takes the whole device away.
"""

from __future__ import annotations

from blinkthink import __version__
from blinkthink.alerts.mqtt.topics import Topics
from blinkthink.core.flag_names import flag_words
from blinkthink.core.json_values import Json
from blinkthink.core.state import Camera
from blinkthink.core.translation import tr

PRESS = b"PRESS"  # what its button sends where nothing else is said
RESULTS = ("taking", "taken", "failed", "refused")  # of a press of the button

# The classes of Home Assistant that say more than on and off.
_FLAG_CLASSES = {
    "person": "occupancy",
    "door_open": "door",
    "light_on": "light",
    "smoke_or_fire": "smoke",
    "water": "moisture",
    "lens_blocked": "problem",
    "camera_moved": "problem",
}
_FLAG_ICONS = {"vehicle": "mdi:car", "animal": "mdi:paw", "package": "mdi:package-variant-closed"}
_OWN_ICON = "mdi:flag"


def of_app(topics: Topics) -> Json:
    """The app itself, through which the cameras are there."""
    device_id = topics.own_id
    parts: dict[str, Json] = {
        "connected": {
            "platform": "binary_sensor",
            "name": tr("Connected"),
            "device_class": "connectivity",
            "entity_category": "diagnostic",
            "state_topic": topics.status,
            "payload_on": "online",
            "payload_off": "offline",
        },
        "alert": {
            **_event(f"{topics.root}/alert"),
            "availability_topic": topics.status,
        },
    }
    named = _named(parts, device_id)
    device = {"identifiers": [device_id], "name": "BlinkThink", "sw_version": __version__}
    return {"device": device, "origin": _origin(), "components": named}


def of_camera(topics: Topics, camera: Camera, flags: tuple[str, ...], *, pictures: bool) -> Json:
    """A camera, with the parts that its kind has and the flags that count for it."""
    device_id = topics.device_id(camera.ref)

    def topic(what: str) -> str:
        return topics.of_camera(camera.ref, what)

    parts: dict[str, Json] = {}
    if pictures:
        parts["image"] = _image(tr("Last picture"), topic("image"))
        parts["alert_image"] = _image(tr("Last alert’s picture"), topic("alert_image"))
    parts |= {f"flag_{name}": _flag(name, topic("analysis")) for name in flags}
    parts["scene"] = {
        "platform": "sensor",
        "name": tr("Shows", "what a picture shows"),
        "icon": "mdi:text-box-outline",
        "state_topic": topic("analysis"),
        "value_template": "{{ value_json.scene }}",
        "json_attributes_topic": topic("analysis"),
    }
    parts["activity"] = {
        "platform": "sensor",
        "name": tr("Activity"),
        "icon": "mdi:text-box-outline",
        "state_topic": topic("analysis"),
        "value_template": "{{ value_json.activity }}",
    }
    parts["taken"] = {
        "platform": "sensor",
        "name": tr("Picture taken"),
        "device_class": "timestamp",
        "state_topic": topic("state"),
        "value_template": "{{ value_json.taken }}",
    }
    parts["online"] = _fact(tr("Online"), "online", topic("state"), "connectivity")
    if camera.armed is not None:
        parts["armed"] = _fact(tr("Armed"), "armed", topic("state")) | {"icon": "mdi:shield-home"}
    if camera.battery is not None:
        # “On” means low, as this class has it.
        parts["battery"] = _fact(tr("Battery"), "battery", topic("state"), "battery") | {
            "payload_on": "low",
            "payload_off": "ok",
        }
    if camera.temperature_c is not None:
        parts["temperature"] = {
            "platform": "sensor",
            "name": tr("Temperature"),
            "device_class": "temperature",
            "state_class": "measurement",
            "unit_of_measurement": "°C",
            "suggested_display_precision": 0,
            "state_topic": topic("state"),
            "value_template": "{{ value_json.temperature }}",
        }
    parts["snap"] = {
        "platform": "button",
        "name": tr("Take a picture"),
        "icon": "mdi:camera",
        "command_topic": topic("snap"),
        "payload_press": PRESS.decode(),
        "qos": 1,
    }
    parts["snapshot"] = {
        "platform": "sensor",
        "name": tr("Taking a picture"),
        "device_class": "enum",
        "options": list(RESULTS),
        "entity_category": "diagnostic",
        "state_topic": topic("snapshot"),
        "value_template": "{{ value_json.result }}",
        "json_attributes_topic": topic("snapshot"),
    }
    parts["alert"] = _event(topic("alert"))
    device = {
        "identifiers": [device_id],
        "name": camera.name or camera.ref.id,
        "manufacturer": "Blink",
        "model": camera.ref.kind.replace("_", " ").capitalize() or tr("Camera"),
        "via_device": topics.own_id,
    }
    return {
        "device": device,
        "origin": _origin(),
        "availability_topic": topics.status,
        "components": _named(parts, device_id),
    }


def platforms(payload: Json) -> dict[str, str]:
    """The parts of a device: id to platform."""
    return {name: str(part["platform"]) for name, part in payload["components"].items()}


def without(payload: Json, gone: dict[str, str]) -> Json:
    """The same device, with parts that it had before named as gone."""
    parts = payload["components"]
    dropped = {name: {"platform": kind} for name, kind in gone.items() if name not in parts}
    return payload | {"components": parts | dropped}


def _flag(name: str, topic: str) -> Json:
    part = {
        "platform": "binary_sensor",
        "name": flag_words(name),
        "state_topic": topic,
        "value_template": "{{ value_json.flags." + name + " }}",
    }
    if name in _FLAG_CLASSES:
        return part | {"device_class": _FLAG_CLASSES[name]}
    return part | {"icon": _FLAG_ICONS.get(name, _OWN_ICON)}


def _fact(name: str, key: str, topic: str, device_class: str = "") -> Json:
    part: Json = {
        "platform": "binary_sensor",
        "name": name,
        "state_topic": topic,
        "value_template": "{{ value_json." + key + " }}",
        "entity_category": "diagnostic",
    }
    return part | ({"device_class": device_class} if device_class else {})


def _image(name: str, topic: str) -> Json:
    return {
        "platform": "image",
        "name": name,
        "image_topic": topic,
        "content_type": "image/jpeg",
    }


def _event(topic: str) -> Json:
    return {
        "platform": "event",
        "name": tr("Alert"),
        "icon": "mdi:bell-alert",
        "state_topic": topic,
        "event_types": ["alert", "update"],
    }


def _named(parts: dict[str, Json], device_id: str) -> dict[str, Json]:
    return {name: part | {"unique_id": f"{device_id}_{name}"} for name, part in parts.items()}


def _origin() -> Json:
    return {"name": "BlinkThink", "sw_version": __version__}
