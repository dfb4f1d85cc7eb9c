"""Making what lies at a broker what should lie there, and writing down what is sent for that."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from blinkthink.alerts.mqtt import discovery
from blinkthink.alerts.mqtt.connection import Connection
from blinkthink.alerts.mqtt.payloads import encode
from blinkthink.alerts.mqtt.record import BrokerRecord
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.json_values import Json
from blinkthink.core.mqtt_errors import MqttRefused, MqttUnavailable, Refusal
from blinkthink.runtime.egress import EgressLedger

log = logging.getLogger(__name__)

STATE, PICTURE, ALERT = "MQTT state", "MQTT picture", "MQTT alert"  # purposes in the ledger
_LARGEST_PICTURE = 8_000_000  # bytes
_TRIES = 2  # a picture with which the connection broke so often is left out


class Teller:
    """One connection's view of what its broker was told. All of it is told anew on a new one."""

    def __init__(
        self,
        connection: Connection,
        host: str,
        broker: str,
        record: BrokerRecord,
        ledger: EgressLedger,
        broke: Counter[Path],
    ) -> None:
        """``broke`` counts, over connections, with which pictures one broke."""
        self._connection = connection
        self._host = host
        self._broker = broker
        self._record = record
        self._ledger = ledger
        self._broke = broke
        self._told: dict[str, bytes | Path] = {}

    def forget(self, topic: str) -> None:
        """Tell this one again."""
        self._told.pop(topic, None)

    async def tell(
        self,
        wanted: Mapping[str, bytes | Path],
        devices: Mapping[str, Json],
        keep: Callable[[str], bool],
    ) -> None:
        """Publish, retained, what is not there yet, and take away what should not be.

        ``wanted``: what should lie there in the order in which it is told; a path is a picture.
        ``devices``: what Home Assistant is told, by topic; that comes first. ``keep`` says of a
        topic that lies there whether to leave it alone. Raises MqttUnavailable, and MqttRefused
        for a picture that is too large: what else there is was told then.
        """
        left = await asyncio.to_thread(self._record.left, self._broker)
        told: dict[str, bytes | Path] = {}
        parts: dict[str, dict[str, str]] = {}
        for topic, payload in devices.items():
            had = left.parts.get(topic, {})
            told[topic] = encode(discovery.without(payload, had))
            parts[topic] = had | discovery.platforms(payload)
        told |= wanted
        gone = [topic for topic in left.topics if topic not in told and not keep(topic)]
        gone.sort(key=lambda topic: topic not in left.parts)  # devices before their states
        await asyncio.to_thread(self._record.add, self._broker, told.keys(), parts)
        too_large: BlinkThinkError | None = None
        sent = 0
        try:
            for topic in (*devices, *gone, *wanted):
                what = told.get(topic, b"")
                if self._told.get(topic) == what:
                    continue
                if isinstance(what, Path):
                    too_large = await self._show_file(topic, what) or too_large
                else:
                    sent += packet_size(topic, what)
                    await self._connection.publish(topic, what, retain=True)
                self._told[topic] = what
        finally:
            if sent:
                self._ledger.record(self._host, STATE, sent)
        await asyncio.to_thread(self._record.drop, self._broker, gone)
        if too_large is not None:
            raise too_large

    async def clear(self) -> None:
        """Take away all that lies there of this home. Raises MqttUnavailable."""
        await self.tell({}, {}, lambda topic: False)

    async def send(self, topic: str, payload: bytes, why: str) -> None:
        """Publish one message now, which does not stay there. Raises MqttUnavailable."""
        self._ledger.record(self._host, why, packet_size(topic, payload))
        await self._connection.publish(topic, payload, retain=False)

    async def show(self, topic: str, data: bytes, path: Path, why: str) -> BlinkThinkError | None:
        """Publish the picture at ``path``, or one made of it, which stays there; the error where
        it is left out, because connections broke with it. Raises MqttUnavailable or MqttRefused."""
        if self._broke[path] >= _TRIES:
            return MqttRefused("the connection broke", what=Refusal.SIZE, subject=self._broker)
        await asyncio.to_thread(self._record.add, self._broker, (topic,), {})
        self._ledger.record(self._host, why, packet_size(topic, data), path.name)
        try:
            await self._connection.publish(topic, data, retain=True)
        except MqttUnavailable:
            self._broke[path] += 1
            raise
        except MqttRefused:
            self._broke[path] = _TRIES
            raise
        self._broke.pop(path, None)
        return None

    async def _show_file(self, topic: str, path: Path) -> BlinkThinkError | None:
        """As ``show``; a file that cannot be read, or is no picture's, is left out silently."""
        try:
            data = await asyncio.to_thread(path.read_bytes)
        except OSError as error:  # it was deleted; news of that comes
            log.info("a picture for MQTT cannot be read: %s", error.strerror)
            return None
        if not 0 < len(data) <= _LARGEST_PICTURE:
            return None
        return await self.show(topic, data, path, PICTURE)


def packet_size(topic: str, payload: bytes) -> int:
    """Bytes of a PUBLISH of quality 1 in MQTT 5 (3.3.2): name, number, no properties, payload."""
    rest = 2 + len(topic.encode()) + 2 + 1 + len(payload)
    length = 1 + sum(rest >= 128**more for more in (1, 2, 3))
    return 1 + length + rest
