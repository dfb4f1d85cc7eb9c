"""Rules as sentences, and who outside of this machine gets alerts."""

from __future__ import annotations

from typing import Any

import pytest

from blinkthink.core import alert_words
from blinkthink.core.alerts import AlertRule, Mqtt, Webhook
from blinkthink.core.schedules import Between

NAMES = {"1/doorbell/7": "Front Door", "1/mini/8": "Hallway", "1/mini/9": "Shed", "2/mini/1": "Hut"}
DOOR, HALL, SHED, HUT = NAMES


def rule(**given: Any) -> AlertRule:
    return AlertRule(id="r", name="", **given)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "Every new picture"),
        ({"cameras": (DOOR, HALL)}, "Every new picture of Front Door or Hallway"),
        (
            {"flags": ("person", "package"), "cameras": (DOOR,)},
            "A person or a package at Front Door",
        ),
        ({"flags": ("gate_open",)}, "“Gate open” at any camera"),
        (
            {"flags": ("person",), "kinds": ("person", "object")},
            "Any person or any object at any camera",
        ),
        ({"severity": "alert"}, "An alert at any camera"),
        ({"severity": "notice", "cameras": (HALL,)}, "A notice or an alert at Hallway"),
        ({"severity": "info"}, "Any flag at any camera"),
        ({"flags": ("water",), "severity": "alert"}, "Water at any camera, if it is an alert"),
        ({"flags": ("person",), "severity": "info"}, "A person at any camera"),
        ({"cameras": ("gone",)}, "Every new picture of a camera that is gone"),
        ({"cameras": tuple(NAMES)}, "Every new picture of Front Door, Hallway, Shed or Hut"),
        (
            {"cameras": (*NAMES, "gone")},
            "Every new picture of Front Door, Hallway, Shed or 2 more cameras",
        ),
        (
            {
                "flags": ("person",),
                "cameras": (DOOR,),
                "armed": "armed",
                "between": Between(start="22:00", end="06:00"),
                "days": ("fri", "mon"),
            },
            "A person at Front Door, at night (22:00 to 06:00), on Mondays and Fridays, "
            "while armed",
        ),
        (
            {
                "between": Between(start="08:00", end="18:00"),
                "days": ("sat", "sun"),
                "armed": "disarmed",
            },
            "Every new picture, between 08:00 and 18:00, at weekends, while disarmed",
        ),
        ({"days": ("mon", "tue", "wed", "thu", "fri")}, "Every new picture, on weekdays"),
        ({"between": Between(start="08:00", end="08:00")}, "Every new picture"),
    ],
)
def test_when_somebody_is_told(given: dict[str, Any], words: str) -> None:
    assert alert_words.lead(rule(**given), NAMES) == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (
            {"cameras": (DOOR,)},
            "desktop, at most every 10 minutes, only when it changes",
        ),
        (
            {"channels": ("desktop", "mqtt"), "cooldown_minutes": 120, "only_changes": False},
            "desktop and MQTT, at most every 2 hours for each camera",
        ),
        ({"cooldown_minutes": 0, "only_changes": False}, "desktop, each time"),
    ],
)
def test_how_one_is_told(given: dict[str, Any], words: str) -> None:
    assert alert_words.manner(rule(flags=("person",), **given)) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(1, "minute"), (90, "90 minutes"), (60, "hour"), (1440, "")],
)
def test_how_often(minutes: int, words: str) -> None:
    said = f"at most every {words}" if words else "at most once a day"
    assert alert_words.cooldown(minutes) == said


def test_a_picture_that_is_told_before_it_is_analysed_has_no_change() -> None:
    assert alert_words.manner(rule(cameras=(DOOR,))) == "desktop, at most every 10 minutes"


def test_a_rule_is_one_sentence() -> None:
    given = rule(flags=("person",), cameras=(DOOR,), only_changes=False)
    said = "A person at Front Door – desktop, at most every 10 minutes."
    assert alert_words.sentence(given, NAMES) == said


def test_the_title_of_an_alert_says_what_is_seen_or_that_a_picture_came() -> None:
    said = alert_words.seen(["person", "gate_open", "person"])
    assert alert_words.title(said, "Hallway") == "A person and “Gate open” at Hallway"
    assert alert_words.title("", "Hallway") == "A new picture of Hallway"


HOOK = Webhook(url="https://hooks.example.com/x?key=1", picture=True)


@pytest.mark.parametrize(
    ("webhook", "mqtt", "told"),
    [
        (HOOK, Mqtt(), [("hooks.example.com", True)]),
        (Webhook(), Mqtt(host="192.168.1.5", pictures=False), [("192.168.1.5", False)]),
        (HOOK, Mqtt(host="nas.lan"), [("hooks.example.com", True), ("nas.lan", True)]),
        (Webhook(url="http://127.0.0.1:8123/x"), Mqtt(host="localhost"), []),
        (Webhook(url="http://[::1]/x"), Mqtt(host="::1"), []),
        (Webhook(), Mqtt(), []),
    ],
)
def test_who_gets_alerts(webhook: Webhook, mqtt: Mqtt, told: list[tuple[str, bool]]) -> None:
    rules = [rule(channels=("desktop", "webhook"))]
    found = alert_words.receivers(webhook, mqtt, rules)
    assert [(one.host, one.pictures) for one in found] == told


def test_a_webhook_that_no_rule_uses_gets_nothing() -> None:
    rules = [rule(channels=("desktop",)), rule(channels=("webhook",), enabled=False)]
    assert alert_words.receivers(HOOK, Mqtt(), rules) == ()
    assert len(alert_words.receivers(HOOK, Mqtt(), None)) == 1  # nobody knows the rules
