"""The rules on disk: ready-made ones, unknown keys, broken files, several processes."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from blinkthink.alerts.ready_made import READY_MADE
from blinkthink.alerts.store import AlertStore
from blinkthink.core.alerts import AlertRule
from blinkthink.core.errors import NotFound
from tests.alerts.pictures import NOON

RULE = AlertRule(id="mine", name="Mine", flags=("person",))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "alerts.json"


def test_everybody_begins_with_ready_made_rules(file: Path) -> None:
    store = AlertStore(file)
    rules = {rule.id: rule for rule in store.read().rules}
    assert rules == {rule.id: rule for rule in READY_MADE}
    assert {key for key, rule in rules.items() if rule.enabled} == {
        "fire", "water", "person-armed",
    }  # fmt: skip
    assert rules["person-armed"].armed == "armed"
    assert all(rule.channels == ("desktop",) for rule in rules.values()), "nothing leaves by itself"
    assert not file.exists()


def test_a_change_is_kept_and_a_removed_rule_stays_away(file: Path) -> None:
    store = AlertStore(file)
    store.save(RULE)
    store.remove("fire")
    changed = AlertRule(id="water", name="Flood", flags=("water",), enabled=False)
    store.save(changed)
    kept = AlertStore(file).read().rules
    ids = [rule.id for rule in kept]
    assert ids == [*(rule.id for rule in READY_MADE if rule.id != "fire"), "mine"]
    assert kept[ids.index("water")] == changed
    with pytest.raises(NotFound):
        store.remove("fire")
    store.save(READY_MADE[0], 0)
    store.save(changed, 0)
    assert [rule.id for rule in store.read().rules][:2] == [READY_MADE[0].id, ids[0]]
    assert READY_MADE[0].id == "fire"


def test_the_name_of_a_ready_made_rule_is_that_of_the_language_in_use(file: Path) -> None:
    store = AlertStore(file)
    store.save(msgspec.structs.replace(READY_MADE[0], enabled=False))
    assert "Smoke" not in file.read_text("utf-8")
    assert AlertStore(file).read().rules[0].name == "Smoke or fire"
    named = msgspec.structs.replace(READY_MADE[0], name="Fire in the kitchen")
    store.save(named)
    assert AlertStore(file).read().rules[0] == named


def test_what_is_not_known_is_kept(file: Path) -> None:
    document = {
        "version": 1, "rules": [{"id": "a", "name": "A", "sound": "bell"}], "colour": "red",
    }  # fmt: skip
    file.write_text(json.dumps(document), "utf-8")
    store = AlertStore(file)
    store.save(RULE)
    store.save(AlertRule(id="a", name="B"))
    after = json.loads(file.read_text("utf-8"))
    assert after["colour"] == "red"
    assert [(rule["id"], rule["name"], rule.get("sound")) for rule in after["rules"]] == [
        ("a", "B", "bell"), ("mine", "Mine", None),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 9}', '{"rules": 3}', "\0\0"])
def test_a_broken_file_is_kept_aside(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    store = AlertStore(file)
    assert store.read().rules == READY_MADE
    assert store.kept_aside == file.with_name("alerts.json.broken")
    assert store.kept_aside.read_text("utf-8") == text
    store.save(RULE)
    assert AlertStore(file).read().rules[-1] == RULE


def test_the_sound_rules_of_a_broken_file_go_on(file: Path) -> None:
    sound = {"id": "a", "name": "A", "flags": ["person"]}
    broken = {"id": "b", "name": "B", "cooldown_minutes": -1}
    file.write_text(json.dumps({"version": 1, "rules": [sound, broken, 3]}), "utf-8")
    store = AlertStore(file)
    expected = (AlertRule(id="a", name="A", flags=("person",)),)
    assert store.read().rules == expected
    assert store.kept_aside is not None
    assert store.read().rules == AlertStore(file).read().rules == expected


def test_another_process_is_seen_at_once(file: Path) -> None:
    one, other = AlertStore(file), AlertStore(file)
    one.read()
    other.save(RULE)
    assert one.read().rules[-1] == RULE


def test_changes_at_the_same_time_are_all_kept(file: Path) -> None:
    def save(number: int) -> None:
        AlertStore(file).save(AlertRule(id=f"r{number}", name="R"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(save, range(24)))
    ids = {rule.id for rule in AlertStore(file).read().rules}
    assert ids >= {f"r{number}" for number in range(24)}


def test_muting_ends_by_itself(file: Path) -> None:
    store = AlertStore(file)
    hour = NOON + timedelta(hours=1)
    store.mute(hour, "77/doorbell/1", NOON)
    store.mute(hour, None, NOON)
    kept = AlertStore(file).read()
    assert kept.muted(None, NOON) == kept.muted("77/doorbell/1", NOON) == hour
    assert kept.muted("77/outdoor/2", NOON) is None
    assert kept.muted(None, hour) is None
    store.mute(None, None, NOON)
    assert store.read().muted(None, NOON) is None
    assert store.read().muted("77/doorbell/1", NOON) == hour
    store.mute(hour + timedelta(hours=1), "77/outdoor/2", hour)
    assert set(store.read().cameras) == {"77/outdoor/2"}, "what is over is forgotten"
