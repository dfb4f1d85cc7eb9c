"""What lies at a broker is written down, whatever becomes of the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from blinkthink.alerts.mqtt.record import BrokerRecord, Left

HERE = "127.0.0.1:1883"


def test_it_is_there_for_the_next_start(tmp_path: Path) -> None:
    record = BrokerRecord(tmp_path / "mqtt.json")
    name = record.client()
    record.add(HERE, ("a/state", "b/config"), {"b/config": {"image": "image"}})
    record.add("other:1883", ("a/state",), {})
    record.drop(HERE, ("a/state",))
    again = BrokerRecord(tmp_path / "mqtt.json")
    assert again.client() == name
    assert again.left(HERE) == Left(topics={"b/config"}, parts={"b/config": {"image": "image"}})
    again.drop(HERE, ("b/config",))
    assert BrokerRecord(tmp_path / "mqtt.json").left(HERE) == Left()
    assert BrokerRecord(tmp_path / "mqtt.json").left("other:1883").topics == {"a/state"}


def test_what_is_handed_out_is_a_copy(tmp_path: Path) -> None:
    record = BrokerRecord(tmp_path / "mqtt.json")
    record.add(HERE, ("a",), {"a": {"x": "image"}})
    left = record.left(HERE)
    left.topics.add("b")
    left.parts["a"]["y"] = "sensor"
    assert record.left(HERE) == Left(topics={"a"}, parts={"a": {"x": "image"}})


def test_nothing_is_written_that_is_there_already(tmp_path: Path) -> None:
    record = BrokerRecord(tmp_path / "mqtt.json")
    record.add(HERE, ("a",), {})
    (tmp_path / "mqtt.json").unlink()
    record.add(HERE, ("a",), {})
    record.drop(HERE, ("b",))
    assert not (tmp_path / "mqtt.json").exists()


@pytest.mark.parametrize("rubbish", [b'{"brokers": 7', b'{"client": "\xff\xfe"}', bytes(9)])
def test_a_broken_file_is_begun_anew(tmp_path: Path, rubbish: bytes) -> None:
    (tmp_path / "mqtt.json").write_bytes(rubbish)
    record = BrokerRecord(tmp_path / "mqtt.json")
    assert record.left(HERE) == Left()
    record.add(HERE, ("a",), {})
    assert BrokerRecord(tmp_path / "mqtt.json").left(HERE).topics == {"a"}


def test_a_file_that_cannot_be_written_holds_up_nothing(tmp_path: Path) -> None:
    (tmp_path / "mqtt.json").mkdir()
    record = BrokerRecord(tmp_path / "mqtt.json")
    record.add(HERE, ("a",), {})
    assert record.left(HERE).topics == {"a"}


def test_brokers_of_long_ago_are_forgotten(tmp_path: Path) -> None:
    record = BrokerRecord(tmp_path / "mqtt.json")
    for number in range(20):
        record.add(f"broker{number}:1883", ("a",), {})
    known = [number for number in range(20) if record.left(f"broker{number}:1883").topics]
    assert known == list(range(12, 20))
