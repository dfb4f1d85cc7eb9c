"""What Home Assistant documents of MQTT discovery, as a schema that forbids all else.

From https://www.home-assistant.io/integrations/mqtt/ (“Device discovery payload”) and the pages of
the platforms used here (binary_sensor.mqtt, button.mqtt, event.mqtt, image.mqtt, sensor.mqtt).
Home Assistant itself ignores keys that it does not know: a misspelt one would go unnoticed there.
"""

from __future__ import annotations

import re
from typing import Any

import jsonschema

Json = dict[str, Any]

TOPIC = re.compile(r"homeassistant/device/[a-zA-Z0-9_-]+/config")
_TEXT: Json = {"type": "string", "minLength": 1}
_PLACE: Json = {"type": "string", "pattern": r"^[^+#$][^+#]*$"}
_TEMPLATE: Json = {"type": "string", "pattern": r"^\{\{ value_json(\.[a-z][a-z0-9_]*)+ \}\}$"}
_SHARED: Json = {
    "unique_id": _TEXT,
    "name": _TEXT,
    "icon": {"type": "string", "pattern": "^mdi:[a-z-]+$"},
    "entity_category": {"enum": ["config", "diagnostic"]},
    "enabled_by_default": {"type": "boolean"},
    "availability_topic": _PLACE,
    "json_attributes_topic": _PLACE,
    "qos": {"enum": [0, 1, 2]},
}
_BINARY_CLASSES = [
    "battery",
    "battery_charging",
    "carbon_monoxide",
    "cold",
    "connectivity",
    "door",
    "garage_door",
    "gas",
    "heat",
    "light",
    "lock",
    "moisture",
    "motion",
    "moving",
    "occupancy",
    "opening",
    "plug",
    "power",
    "presence",
    "problem",
    "running",
    "safety",
    "smoke",
    "sound",
    "tamper",
    "update",
    "vibration",
    "window",
]


def _platform(name: str, required: str, **keys: Json) -> Json:
    return {
        "properties": {"platform": {"const": name}} | _SHARED | keys,
        "required": ["platform", "unique_id", "name", *required.split()],
        "additionalProperties": False,
    }


PLATFORMS = {
    "binary_sensor": _platform(
        "binary_sensor",
        "state_topic",
        state_topic=_PLACE,
        value_template=_TEMPLATE,
        device_class={"enum": _BINARY_CLASSES},
        payload_on=_TEXT,
        payload_off=_TEXT,
    ),
    "button": _platform("button", "command_topic", command_topic=_PLACE, payload_press=_TEXT),
    "event": _platform(
        "event",
        "state_topic event_types",
        state_topic=_PLACE,
        event_types={"type": "array", "items": _TEXT, "minItems": 1},
    ),
    "image": _platform(
        "image", "image_topic", image_topic=_PLACE, content_type={"const": "image/jpeg"}
    ),
    "sensor": _platform(
        "sensor",
        "state_topic",
        state_topic=_PLACE,
        value_template=_TEMPLATE,
        device_class={"enum": ["timestamp", "temperature", "enum"]},
        state_class={"enum": ["measurement"]},
        unit_of_measurement={"enum": ["°C"]},
        suggested_display_precision={"type": "integer", "minimum": 0},
        options={"type": "array", "items": _TEXT, "minItems": 1},
    ),
}
_DEVICE: Json = {
    "properties": {
        "identifiers": {"type": "array", "items": _TEXT, "minItems": 1},
        "name": _TEXT,
        "manufacturer": _TEXT,
        "model": _TEXT,
        "sw_version": _TEXT,
        "via_device": _TEXT,
    },
    "required": ["identifiers", "name"],
    "additionalProperties": False,
}
_PAYLOAD: Json = {
    "properties": {
        "device": _DEVICE,
        "origin": {
            "properties": {"name": _TEXT, "sw_version": _TEXT, "support_url": _TEXT},
            "required": ["name"],
            "additionalProperties": False,
        },
        "components": {"type": "object", "minProperties": 1},
        "availability_topic": _PLACE,
    },
    "required": ["device", "origin", "components"],
    "additionalProperties": False,
}


_CHECK = jsonschema.Draft202012Validator(_PAYLOAD)
_CHECKS = {name: jsonschema.Draft202012Validator(schema) for name, schema in PLATFORMS.items()}


def check(payload: Json) -> None:
    """Raises jsonschema.ValidationError for what is not documented."""
    _CHECK.validate(payload)
    for part in payload["components"].values():
        if len(part) > 1:  # else it is one that goes
            _CHECKS[part["platform"]].validate(part)
        enum = part.get("device_class") == "enum"
        assert ("options" in part) == enum, "options are for enum sensors alone"
