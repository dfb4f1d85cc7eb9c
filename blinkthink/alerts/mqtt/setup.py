"""A broker as the user set it up, and what a session with it needs of the app."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass

from blinkthink.alerts.mqtt.connection import Address
from blinkthink.alerts.mqtt.pressing import Snap
from blinkthink.alerts.mqtt.record import BrokerRecord
from blinkthink.core.alerts import Mqtt
from blinkthink.core.clock import Clock
from blinkthink.core.settings import Settings
from blinkthink.core.state import CameraList
from blinkthink.gallery.library import Library
from blinkthink.runtime.egress import EgressLedger


@dataclass(frozen=True)
class Parts:
    """What the session needs of the app; as ``MqttService`` has it."""

    settings: Callable[[], Settings]
    library: Callable[[], Library]
    cameras: Callable[[], CameraList]
    snap: Snap
    ledger: EgressLedger
    record: BrokerRecord
    clock: Clock
    changed: Callable[[], None]
    trust: Callable[[], ssl.SSLContext]


@dataclass(frozen=True)
class Setup:
    """What needs another connection when it changes."""

    mqtt: Mqtt  # without what can change under way
    password: str

    def __repr__(self) -> str:
        return f"Setup({self.broker})"

    @property
    def broker(self) -> str:
        return f"{self.mqtt.host}:{self.mqtt.port}"

    def address(self, client: str, will: str, trust: Callable[[], ssl.SSLContext]) -> Address:
        return Address(
            host=self.mqtt.host,
            port=self.mqtt.port,
            client=client,
            user=self.mqtt.user,
            password=self.password,
            trust=trust if self.mqtt.tls else None,
            will=will,
        )
