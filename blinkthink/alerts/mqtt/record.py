"""What this home left at a broker, so that it can be taken away again, also by a later start."""

from __future__ import annotations

import logging
import secrets
import threading
from collections.abc import Collection, Mapping
from pathlib import Path

import msgspec

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.files import read_file, write_atomic

log = logging.getLogger(__name__)


Parts = Mapping[str, dict[str, str]]


class Left(msgspec.Struct, kw_only=True):
    """Which topics lie retained at a broker, and which parts of devices Home Assistant was told of,
    by discovery topic: id to platform."""

    topics: set[str] = msgspec.field(default_factory=set)
    parts: dict[str, dict[str, str]] = msgspec.field(default_factory=dict)


class _File(msgspec.Struct, kw_only=True):
    version: int = 1
    client: str = ""
    brokers: dict[str, Left] = msgspec.field(default_factory=dict)


_MOST_BROKERS = 8


class BrokerRecord:
    """The file. Its methods block, and are for any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: _File | None = None
        self._lock = threading.Lock()

    def client(self) -> str:
        """By what name this home signs in at every broker. It stays the same, so that a broker
        ends a connection of ours that it still takes for alive, and publishes its will, before it
        lets us in."""
        with self._lock:
            file = self._read()
            if not file.client:
                file.client = f"blinkthink-{secrets.token_hex(6)}"
                self._write()
            return file.client

    def left(self, broker: str) -> Left:
        """What lies at ``broker`` (``host:port``)."""
        with self._lock:
            left = self._read().brokers.get(broker) or Left()
            return Left(topics=set(left.topics), parts={k: dict(v) for k, v in left.parts.items()})

    def add(self, broker: str, topics: Collection[str], parts: Parts) -> None:
        """Write down what will be published, before it is: after a kill the record says too much,
        never too little. One that cannot be written is logged; it holds for this run."""
        with self._lock:
            brokers = self._read().brokers
            left = brokers.pop(broker, None) or Left()
            brokers[broker] = left  # the latest is the last
            known = left.topics.issuperset(topics)
            known = known and all(left.parts.get(name) == of for name, of in parts.items())
            if known:
                return
            left.topics.update(topics)
            left.parts.update(parts)
            for oldest in list(brokers)[:-_MOST_BROKERS]:
                del brokers[oldest]
            self._write()

    def drop(self, broker: str, topics: Collection[str]) -> None:
        """These do not lie there any more."""
        with self._lock:
            left = self._read().brokers.get(broker)
            if left is None or left.topics.isdisjoint(topics):
                return
            left.topics.difference_update(topics)
            for topic in topics:
                left.parts.pop(topic, None)
            if not left.topics:
                del self._read().brokers[broker]
            self._write()

    def _read(self) -> _File:
        if self._file is None:
            try:
                self._file = msgspec.json.decode(read_file(self._path), type=_File)
            except FileNotFoundError:
                self._file = _File()
            except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
                log.warning("the record of the MQTT broker cannot be read: %s", error)
                self._file = _File()
        return self._file

    def _write(self) -> None:
        assert self._file is not None
        try:
            write_atomic(self._path, msgspec.json.encode(self._file, order="sorted"))
        except BlinkThinkError as error:
            log.warning("the record of the MQTT broker cannot be written: %s", error.detail)
