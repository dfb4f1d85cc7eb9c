"""Alerts in the window: their place in the rail, what leaves, undo, to a picture and back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from blinkthink.core.alerts import AlertRule, Fired, Mqtt, Webhook
from blinkthink.core.settings import Settings
from blinkthink.gallery.index.query import Query
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.pages.alert_leaving import reached, with_alerts
from blinkthink.ui.pages.cloud_words import HERE, Leaving
from blinkthink.ui.pages.privacy_words import sentences
from tests.ui.conftest import MakeWindow
from tests.ui.house import NOW, House

PERSON = AlertRule(id="a", name="A person at any camera", flags=("person",))
HOOKED = AlertRule(id="b", name="Posted", severity="alert", channels=("webhook",))


@pytest.fixture
def pictures(house: House) -> list[Path]:
    made = house.fill(6)
    house.alerts_now.rules = (PERSON, HOOKED)
    fired = Fired("A person", "a", made[2], NOW, "A person at Back Yard", "", ("desktop",), id="1")
    house.alerts_now.told = (fired,)
    return made


def leaves(window: MainWindow) -> str:
    return window.status.private.whole()


def test_the_status_bar_says_who_gets_alerts(
    qtbot: QtBot, house: House, pictures: list[Path], open_window: MakeWindow, thread: AsyncThread
) -> None:
    window = open_window()
    assert leaves(window) == "On this computer only"
    hook = Webhook(url="https://hooks.example.com/x")
    thread.submit(house.change_webhook(hook, None)).result()
    qtbot.waitUntil(lambda: leaves(window) == "Alerts are sent to hooks.example.com")
    thread.submit(house.change_mqtt(Mqtt(host="nas.lan"), None)).result()
    both = "Alerts with pictures are sent to hooks.example.com and nas.lan"
    qtbot.waitUntil(lambda: leaves(window) == both)
    thread.submit(house.remove_alert("b")).result()
    qtbot.waitUntil(lambda: leaves(window) == "Alerts with pictures are sent to nas.lan")
    thread.submit(house.change_mqtt(Mqtt(), "")).result()
    qtbot.waitUntil(lambda: leaves(window) == "On this computer only")


def test_the_privacy_settings_say_it_too(house: House) -> None:
    house.alerts_now.rules = (HOOKED,)

    def told(**given: object) -> list[tuple[str, bool]]:
        house.settings_now = Settings(**given)  # type: ignore[arg-type]
        said = sentences(
            house.settings(), house.account(), house.cloud(), house.models(), (), reached(house),
            demo=False,
        )  # fmt: skip
        return [(one.text, one.away) for one in said if one.icon == "alerts"]

    assert told() == [("Alerts stay on this computer.", False)]
    assert told(webhook=Webhook(url="https://hooks.example.com/x", picture=True)) == [
        ("Alerts are posted to hooks.example.com, with the picture.", True)
    ]
    assert told(mqtt=Mqtt(host="nas.lan", pictures=False)) == [
        (
            "Alerts and the cameras’ states are published to nas.lan by MQTT, without pictures.",
            True,
        )
    ]


def test_alerts_are_told_of_beside_pictures_that_leave(house: House) -> None:
    from blinkthink.core.alert_words import receivers

    google = Leaving("Pictures are sent to Google", "Every one.", away=True)
    told = receivers(Webhook(), Mqtt(host="nas.lan"), ())
    assert with_alerts(google, told).text == "Pictures are sent to Google; alerts to nas.lan"
    assert with_alerts(HERE, ()) is HERE


def test_muting_is_in_sight_wherever_one_is(
    qtbot: QtBot, house: House, pictures: list[Path], open_window: MakeWindow, thread: AsyncThread
) -> None:
    window = open_window()
    place = window.rail.places["alerts"]
    assert place.accessibleName() == "Alerts"
    thread.submit(house.mute_alerts(NOW + timedelta(hours=1))).result()
    qtbot.waitUntil(lambda: place.accessibleName() == "Alerts, muted until today 18:32")
    thread.submit(house.clock.advance(3601)).result()
    window.alert_news.refresh()
    assert place.accessibleName() == "Alerts"


def test_a_picture_is_looked_at_and_escape_leads_back(
    qtbot: QtBot, house: House, pictures: list[Path], open_window: MakeWindow
) -> None:
    window = open_window()
    window.library.ask(Query(words="nothing like this"))
    qtbot.waitUntil(lambda: len(window.model) == 0)
    window.go("alerts")
    page = window.places.alerts
    qtbot.waitUntil(lambda: len(page.overview.fired.rows) == 1)
    thumb = page.overview.fired.rows[0].thumb
    thumb.setFocus()
    qtbot.keyClick(thumb, Qt.Key.Key_Space)
    assert window.viewer.isVisible()
    assert window.current.path == pictures[2]
    window.close_viewer()
    assert page.isVisible()
    assert window.focusWidget() is thumb


def test_ctrl_z_brings_a_removed_rule_back(
    qtbot: QtBot, house: House, pictures: list[Path], open_window: MakeWindow
) -> None:
    window = open_window()
    window.go("alerts")
    page = window.places.alerts
    with qtbot.waitSignal(page.removed):
        page.overview.rules.rows[0].remove.click()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: {one.id for one in house.alerts()} == {"a", "b"})


def test_a_rule_that_is_not_saved_is_still_there_when_one_comes_back(
    qtbot: QtBot, house: House, pictures: list[Path], open_window: MakeWindow
) -> None:
    window = open_window()
    window.go("alerts")
    page = window.places.alerts
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page.editor.form.flags.buttons["water"].click()
    window.go("library")
    window.go("alerts")
    assert page.editor.isVisible()
    assert page.editor.rule.flags == ("person", "water")
