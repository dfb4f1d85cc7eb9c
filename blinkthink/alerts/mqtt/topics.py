"""Under which names things lie at the broker.

    blinkthink/status                         online | offline (the last will)
    blinkthink/mini_1_42/state                the camera as it was listed, its last picture's time
    blinkthink/mini_1_42/analysis             what the last analysed picture shows
    blinkthink/mini_1_42/image                the last picture
    blinkthink/mini_1_42/snap                 PRESS asks for a fresh picture; the one topic obeyed
    blinkthink/mini_1_42/snapshot             what became of that
    blinkthink/mini_1_42/alert                an alert, when it fires; never retained
    blinkthink/mini_1_42/alert_image          the picture of the last one

All but commands and alerts are retained. A camera's part is made of its identity, not of its name,
so that renaming a camera moves nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from blinkthink.core.alerts import Mqtt
from blinkthink.core.records import CameraRef

_PART = re.compile(r"[^a-zA-Z0-9_-]+")
_FORBIDDEN = re.compile(r"[+#\x00-\x1f\x7f-\x9f]")
_LONGEST = 120  # characters of what the user chose


def slug(text: str) -> str:
    """What Home Assistant allows in a part of a topic: letters, digits, ``_`` and ``-``."""
    return _PART.sub("_", text).strip("_") or "x"


def level(text: str, usual: str) -> str:
    """A topic that the user chose, made one that can be published to: no wildcards, no empty
    levels, not a broker's own (``$…``)."""
    parts = (part.strip() for part in _FORBIDDEN.sub("", text).lstrip("$").split("/"))
    return "/".join(part for part in parts if part)[:_LONGEST].strip("/") or usual


@dataclass(frozen=True)
class Topics:
    """The names below the user's own topic and Home Assistant's prefix."""

    root: str
    prefix: str

    @classmethod
    def of(cls, mqtt: Mqtt) -> Topics:
        return cls(level(mqtt.topic, "blinkthink"), level(mqtt.prefix, "homeassistant"))

    @property
    def status(self) -> str:
        return f"{self.root}/status"

    @property
    def commands(self) -> str:
        """The filter for what is obeyed."""
        return f"{self.root}/+/snap"

    @property
    def own_id(self) -> str:
        """The app's identifier at Home Assistant, where others are told apart by their topic."""
        return slug(self.root)

    def camera_id(self, camera: CameraRef) -> str:
        return slug(f"{camera.kind}_{camera.network_id}_{camera.id}")

    def of_camera(self, camera: CameraRef, what: str) -> str:
        return f"{self.root}/{self.camera_id(camera)}/{what}"

    def device_id(self, camera: CameraRef) -> str:
        return f"{self.own_id}_{self.camera_id(camera)}"

    def discovery(self, device_id: str) -> str:
        """Where Home Assistant looks for a device."""
        return f"{self.prefix}/device/{device_id}/config"
