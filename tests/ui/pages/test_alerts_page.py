"""The Alerts page: rules, what was told, ways to be told, muting."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from blinkthink.core.alert_words import NIGHT
from blinkthink.core.alerts import AlertRule, Fired, Mqtt, Webhook
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import ReadOnly, Transient, Usage
from blinkthink.core.settings import Settings
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.loader import make_pool
from blinkthink.ui.pages.alerts.mqtt_sheet import MqttSheet
from blinkthink.ui.pages.alerts.muting import MuteButton
from blinkthink.ui.pages.alerts.page import AlertsPage
from blinkthink.ui.pages.alerts.webhook_sheet import WebhookSheet
from tests.ui.pages.scripted_backend import FOUR, NOW, ScriptedBackend

DOOR, DRIVE = ("/".join(camera.ref.key) for camera in FOUR[:2])
PERSON = AlertRule(
    id="a", name="A person at Front Door", cameras=(DOOR,), flags=("person",), between=NIGHT
)
GRAVE = AlertRule(id="b", name="Grave things", severity="alert", only_changes=False)


@pytest.fixture
def page(qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> AlertsPage:
    backend.alerts_now.rules = (PERSON, GRAVE)
    page = AlertsPage(
        backend,
        bridge,
        lambda parent: Thumbs(backend.paths.thumbnails, make_pool(parent), parent),
        clock=clock,
    )
    qtbot.addWidget(page)
    page.resize(1100, 700)
    return page


def show(qtbot: QtBot, page: AlertsPage) -> None:
    with qtbot.waitExposed(page):
        page.show()


def told(number: int, **more: object) -> Fired:
    given = {
        "rule": "A person at night",
        "rule_id": "a",
        "picture": Path(f"/pictures/Front_Door/2026112{number % 10}_173100.jpg"),
        "at": NOW - timedelta(hours=number),
        "title": "A person at Front Door",
        "words": "A person walks to the door.",
        "channels": ("desktop",),
        "id": str(number),
    }
    return Fired(**(given | more))  # type: ignore[arg-type]


# Rules


def test_rules_are_sentences_with_a_name_of_their_own_above(qtbot: QtBot, page: AlertsPage) -> None:
    show(qtbot, page)
    rows = page.overview.rules.rows
    assert [row.said() for row in rows] == [
        "A person at Front Door, at night (22:00 to 06:00) | "
        "Desktop, at most every 10 minutes, only when it changes.",
        "Grave things | An alert at any camera – desktop, at most every 10 minutes for each "
        "camera.",
    ]
    assert rows[0].accessibleName().startswith("A person at Front Door, at night")


def test_a_rule_is_turned_off_and_stays_as_it_was_where_that_fails(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    show(qtbot, page)
    page.overview.rules.rows[0].switch.click()
    qtbot.waitUntil(lambda: not backend.alerts()[0].enabled)
    qtbot.waitUntil(lambda: not page.overview.rules.rows[0].rule.enabled)
    backend.fails["save_alert"] = ReadOnly("no", subject="/data")
    page.overview.rules.rows[0].switch.click()
    qtbot.waitUntil(lambda: bool(page.overview.message.said()))
    assert not page.overview.rules.rows[0].switch.isChecked()


def test_a_removed_rule_comes_back_with_undo(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    show(qtbot, page)
    with qtbot.waitSignal(page.removed):
        page.overview.rules.rows[1].remove.click()
    assert backend.alerts() == (PERSON,)
    assert "“Grave things” was removed." in page.overview.rules.removed.said()
    assert page.can_undo
    page.overview.rules.removed.acted.emit()
    qtbot.waitUntil(lambda: backend.alerts() == (PERSON, GRAVE))
    assert not page.can_undo
    assert not page.overview.rules.removed.said()


def test_removed_rules_come_back_to_their_places(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    show(qtbot, page)
    for left in ((GRAVE,), ()):
        with qtbot.waitSignal(page.removed):
            page.overview.rules.rows[0].remove.click()
        assert backend.alerts() == left
    page.undo()
    qtbot.waitUntil(lambda: backend.alerts() == (GRAVE,))
    page.undo()
    qtbot.waitUntil(lambda: backend.alerts() == (PERSON, GRAVE))


def test_without_a_rule_the_page_offers_some_to_begin_with(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    backend.alerts_now.rules = ()
    show(qtbot, page)
    rules = page.overview.rules
    assert rules.empty.isVisible()
    assert not rules.add.isVisible()
    rules.suggested[0].click()
    assert page.currentWidget() is page.editor
    assert page.editor.said.plain().startswith("A person at any camera, at night")
    page.editor.save.click()
    qtbot.waitUntil(lambda: bool(backend.alerts()))
    kept = backend.alerts()[0]
    assert (kept.flags, kept.between, kept.name) == (("person",), NIGHT, "A person at any camera")
    assert kept.id
    qtbot.waitUntil(lambda: page.currentWidget() is page.overview)


def test_rules_that_another_process_changed_are_shown(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    show(qtbot, page)
    backend.set_alerts(GRAVE)
    qtbot.waitUntil(lambda: [row.rule for row in page.overview.rules.rows] == [GRAVE])


def test_rules_that_cannot_be_read_are_read_again_on_request(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable() -> tuple[AlertRule, ...]:
        raise ReadOnly("no", subject="/data/alerts.json")

    with monkeypatch.context() as context:
        context.setattr(backend, "alerts", unreadable)
        show(qtbot, page)
        rules = page.overview.rules
        assert "/data/alerts.json" in rules.message.said()
        assert not rules.card.isVisible()
    rules.message.acted.emit()
    assert len(rules.rows) == 2
    assert rules.card.isVisible()
    assert not rules.message.said()


# What was told


def test_what_was_told_with_its_ways_and_those_that_failed(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    backend.alerts_now.told = (
        told(1, channels=("desktop", "webhook"), failed=("webhook",)),
        told(2, channels=(), muted=True, words=""),
        *(told(number) for number in range(3, 12)),
    )
    show(qtbot, page)
    group = page.overview.fired
    qtbot.waitUntil(lambda: len(group.rows) == 5)
    assert group.rows[0].said() == (
        "A person at Front Door | A person walks to the door. | "
        "Today 16:32 · desktop · A person at night | Webhook could not be reached."
    )
    assert group.rows[1].said() == (
        "A person at Front Door | Today 15:32 · muted, nobody was told · A person at night"
    )
    group.more.click()
    assert len(group.rows) == 10
    group.more.click()
    assert len(group.rows) == 11
    assert not group.more.isVisible()
    with qtbot.waitSignal(page.picture_wanted) as wanted:
        group.rows[10].thumb.click()
    assert wanted.args == [told(11).picture]


def test_an_alert_is_listed_as_it_is_told_and_again_with_its_words(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    show(qtbot, page)
    group = page.overview.fired
    qtbot.waitUntil(group.empty.isVisible)
    backend.fire(told(0, words=""))
    qtbot.waitUntil(lambda: len(group.rows) == 1)
    assert not group.empty.isVisible()
    backend.fire(told(0))
    qtbot.waitUntil(lambda: "walks" in group.rows[0].said())
    assert len(group.rows) == 1


def test_a_list_that_cannot_be_read_is_read_again_on_request(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    backend.alerts_now.told = (told(1),)
    backend.fails["fired"] = Transient("held", subject="/data/alerts.jsonl")
    show(qtbot, page)
    group = page.overview.fired
    qtbot.waitUntil(lambda: bool(group.failed.said()))
    assert not group.empty.isVisible()
    group.failed.acted.emit()
    qtbot.waitUntil(lambda: len(group.rows) == 1)
    assert not group.failed.said()


# Muting


def test_alerts_are_muted_for_a_while_and_told_again(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend, clock: ManualClock
) -> None:
    show(qtbot, page)
    overview = page.overview
    actions = overview.mute.menu_for(overview.mute).actions()
    assert [one.text() for one in actions if one.text()] == [
        "For an hour (until 18:32)", "Until tomorrow 07:00", "One camera for an hour",
    ]  # fmt: skip
    actions[1].trigger()
    qtbot.waitUntil(overview.muted.isVisible)
    assert overview.muted.said() == "All alerts are muted until tomorrow 07:00."
    assert backend.muted_until() == NOW.replace(day=21, hour=7, minute=0)
    overview.muted.buttons[None].click()
    qtbot.waitUntil(lambda: not overview.muted.isVisible())
    assert backend.muted_until() is None


def test_muted_until_the_morning_is_so_by_the_clock_on_the_wall(
    qtbot: QtBot, backend: ScriptedBackend
) -> None:
    """Also in the night in which the clocks change."""

    class Berlin(ManualClock):  # its now has an offset alone, as the computer's clock gives it
        def zone(self) -> ZoneInfo:
            return ZoneInfo("Europe/Berlin")

    button = MuteButton(backend, Berlin(datetime.fromisoformat("2026-10-24T20:00:00+02:00")))
    qtbot.addWidget(button)
    asked: list[datetime] = []
    button.muted.connect(lambda until, _: asked.append(until))
    button.menu_for(button).actions()[1].trigger()
    assert [until.isoformat() for until in asked] == ["2026-10-25T07:00:00+01:00"]


async def _on(clock: ManualClock, seconds: float) -> None:
    await clock.advance(seconds)


def test_one_camera_is_muted_until_its_hour_is_over(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    show(qtbot, page)
    overview = page.overview
    cameras = overview.mute.menu_for(overview.mute).actions()[-1].menu()
    assert cameras is not None
    cameras.actions()[1].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(overview.muted.isVisible)
    assert overview.muted.said() == "Driveway is muted until today 18:32."
    assert backend.muted_until(DRIVE) == NOW + timedelta(hours=1)
    done: list[None] = []
    bridge.call(lambda: _on(clock, 3601), done.append)
    qtbot.waitUntil(lambda: bool(done))
    overview.muted.refresh()
    assert not overview.muted.isVisible()


# Ways to be told


def test_each_way_says_how_it_is_set_up_and_what_is_wrong(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    show(qtbot, page)
    rows = page.overview.channels.rows
    assert rows["webhook"].sentence.plain().startswith("Not set up.")
    assert not rows["webhook"].test.isVisible()
    assert not rows["desktop"].set_up.isVisible()
    backend.settings_now = Settings(
        webhook=Webhook(url="https://hooks.example.com/x?token=abc", picture=True),
        mqtt=Mqtt(host="nas.lan", tls=True, port=8883, pictures=False),
    )
    backend.set_channel("mqtt", problem="nas.lan does not answer.", waiting=2)
    qtbot.waitUntil(rows["mqtt"].problem.isVisible)
    assert rows["webhook"].sentence.plain() == "Posts to hooks.example.com, with the picture."
    assert rows["mqtt"].sentence.plain() == (
        "Publishes to nas.lan:8883, encrypted, without pictures. Home Assistant finds the cameras "
        "by itself."
    )
    assert rows["mqtt"].waiting.plain() == "2 alerts wait until it can be reached."


def test_a_way_that_no_rule_tells_by_says_so(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    """Set up and tested, it would be thought to tell."""
    rule = AlertRule(id="1", name="Parcels", flags=("package",))
    show(qtbot, page)
    rows = page.overview.channels.rows
    told = rows["webhook"].waiting
    backend.set_alerts(rule)
    assert not told.isVisible()  # it is not set up at all
    backend.settings_now = Settings(webhook=Webhook(url="https://hooks.example.com/x"))
    backend.set_channel("webhook")
    qtbot.waitUntil(told.isVisible)
    assert told.plain() == "No rule that is on tells by it yet."
    assert not rows["desktop"].waiting.isVisible()
    backend.set_alerts(msgspec.structs.replace(rule, channels=("webhook",)))
    qtbot.waitUntil(lambda: not told.isVisible())
    backend.set_alerts(msgspec.structs.replace(rule, channels=("webhook",), enabled=False))
    qtbot.waitUntil(told.isVisible)


def test_a_test_says_that_it_worked_or_what_is_wrong(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    show(qtbot, page)
    row = page.overview.channels.rows["desktop"]
    gate = backend.holds("test_channel")
    row.test.click()
    qtbot.waitUntil(lambda: gate.reached)
    assert row.told() == "Testing…"
    assert not row.test.isEnabled()
    gate.open()
    qtbot.waitUntil(lambda: row.told() == "It worked, 17:32.")
    backend.fails["test_channel"] = Usage("This system shows no notifications.")
    row.test.click()
    qtbot.waitUntil(lambda: row.told() == "This system shows no notifications.")
    assert row.test.isEnabled()


def webhook_sheet(qtbot: QtBot, page: AlertsPage) -> WebhookSheet:
    page.overview.channels.rows["webhook"].set_up.click()
    return page.window().findChildren(WebhookSheet)[-1]


def mqtt_sheet(qtbot: QtBot, page: AlertsPage) -> MqttSheet:
    page.overview.channels.rows["mqtt"].set_up.click()
    return page.window().findChildren(MqttSheet)[-1]


def test_a_webhook_is_set_up_with_a_secret_that_is_never_shown_again(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    show(qtbot, page)
    sheet = webhook_sheet(qtbot, page)
    assert not sheet.secret.isVisible()
    sheet.save.click()
    assert sheet.address.error().startswith("Type an address")
    qtbot.keyClicks(sheet.address.edit, "https://hooks.example.com/x")
    assert sheet.sentence.plain() == (
        "Alerts leave this computer: they are sent to hooks.example.com."
    )
    assert "without the picture" in sheet.what.plain()
    sheet.picture.click()
    assert "with the picture" in sheet.what.plain()
    qtbot.keyClicks(sheet.header.edit, "X-Secret")
    assert sheet.secret.edit.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(sheet.secret.edit, " Bearer s3cret ")
    with qtbot.waitSignal(sheet.saved):
        sheet.save.click()
    wanted = Webhook(url="https://hooks.example.com/x", header="X-Secret", picture=True)
    assert ("change_webhook", wanted, "Bearer s3cret") in backend.calls
    row = page.overview.channels.rows["webhook"]
    qtbot.waitUntil(row.test.isVisible)
    assert row.told() == "Set up. Test it to see that it works."
    again = webhook_sheet(qtbot, page)
    assert again.secret.edit.text() == ""
    assert again.secret.edit.placeholderText() == "Kept as it is"
    with qtbot.waitSignal(again.saved):
        again.save.click()
    assert backend.calls[-1] == ("change_webhook", wanted, None)
    third = webhook_sheet(qtbot, page)
    third.header.edit.clear()
    with qtbot.waitSignal(third.saved):
        third.save.click()
    assert backend.calls[-1] == ("change_webhook", msgspec.structs.replace(wanted, header=""), "")


def test_what_is_typed_is_tested_and_not_kept(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    show(qtbot, page)
    sheet = webhook_sheet(qtbot, page)
    sheet.test.click()
    assert sheet.address.error().startswith("Type an address")
    sheet.address.edit.setText("https://hooks.example.com/x")
    sheet.header.edit.setText("X-Secret")
    sheet.secret.edit.setText("s3cret")
    sheet.test.click()
    wanted = Webhook(url="https://hooks.example.com/x", header="X-Secret")
    qtbot.waitUntil(lambda: sheet.told() == "It worked.")
    assert backend.calls[-1] == ("test_webhook", wanted, "s3cret")
    sheet.picture.click()
    assert not sheet.told()
    backend.fails["test_webhook"] = Usage("It does not answer.")
    sheet.test.click()
    qtbot.waitUntil(lambda: sheet.address.error() == "It does not answer.")
    sheet.cancel.click()
    assert backend.settings_now.webhook == Webhook()

    broker = mqtt_sheet(qtbot, page)
    broker.host.edit.setText("nas.lan")
    broker.test.click()
    qtbot.waitUntil(lambda: broker.told() == "It worked.")
    assert backend.calls[-1] == ("test_mqtt", Mqtt(host="nas.lan"), "")
    with qtbot.waitSignal(broker.saved):
        qtbot.keyClick(broker.port, Qt.Key.Key_Return)
    assert backend.calls[-1] == ("change_mqtt", Mqtt(host="nas.lan"), "")


def test_a_click_beside_the_sheet_loses_nothing_that_was_typed(
    qtbot: QtBot, page: AlertsPage
) -> None:
    show(qtbot, page)
    sheet = webhook_sheet(qtbot, page)
    with qtbot.waitSignal(sheet.closed):
        qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    sheet = webhook_sheet(qtbot, page)
    qtbot.keyClicks(sheet.address.edit, "h")
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert sheet.isVisible()
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(sheet.address.edit, Qt.Key.Key_Escape)


def test_an_open_way_is_warned_of_and_this_computer_is_told_apart(
    qtbot: QtBot, page: AlertsPage
) -> None:
    show(qtbot, page)
    sheet = webhook_sheet(qtbot, page)
    sheet.address.edit.setText("http://192.168.1.5/x")
    assert "unencrypted" in sheet.warning.plain()
    sheet.address.edit.setText("https://192.168.1.5/x")
    assert not sheet.warning.isVisible()
    sheet.address.edit.setText("http://127.0.0.1:8123/x")
    assert sheet.sentence.plain() == "Alerts are sent to a program on this computer."
    assert not sheet.warning.isVisible()


def test_what_the_backend_refuses_stands_under_the_address(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    show(qtbot, page)
    sheet = webhook_sheet(qtbot, page)
    sheet.address.edit.setText("https://user:pw@hooks.example.com/x")
    backend.fails["change_webhook"] = Usage("An address cannot hold a password.")
    sheet.save.click()
    qtbot.waitUntil(lambda: sheet.address.error() == "An address cannot hold a password.")
    assert sheet.isVisible()


def test_a_way_is_removed_with_its_secret(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    backend.settings_now = Settings(webhook=Webhook(url="https://hooks.example.com/x"))
    show(qtbot, page)
    row = page.overview.channels.rows["webhook"]
    row.test.click()
    qtbot.waitUntil(lambda: row.told().startswith("It worked"))
    sheet = webhook_sheet(qtbot, page)
    with qtbot.waitSignal(sheet.closed):
        sheet.forget.click()
    assert backend.calls[-1] == ("change_webhook", Webhook(), "")
    qtbot.waitUntil(lambda: row.sentence.plain().startswith("Not set up."))
    assert not row.told()


def test_a_broker_is_set_up(qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend) -> None:
    show(qtbot, page)
    sheet = mqtt_sheet(qtbot, page)
    qtbot.keyClicks(sheet.host.edit, "mqtt://nas.lan")
    sheet.save.click()
    assert "without mqtt://" in sheet.host.error()
    sheet.host.edit.setText("nas.lan")
    assert not sheet.password.isVisible()
    assert sheet.warning.plain() == "Without TLS all that is published is sent as it is."
    qtbot.keyClicks(sheet.user.edit, "blink")
    qtbot.keyClicks(sheet.password.edit, "pw")
    assert "password" in sheet.warning.plain()
    sheet.tls.click()
    assert sheet.port.value() == 8883
    assert not sheet.warning.isVisible()
    sheet.pictures.click()
    assert "without pictures" in sheet.what.plain()
    sheet.advanced.open(True)
    sheet.topic.edit.setText("home/blink/")
    with qtbot.waitSignal(sheet.saved):
        qtbot.keyClick(sheet.host.edit, Qt.Key.Key_Return)
    wanted = Mqtt(
        host="nas.lan", port=8883, tls=True, user="blink", topic="home/blink", pictures=False
    )
    assert backend.calls[-1] == ("change_mqtt", wanted, "pw")
    again = mqtt_sheet(qtbot, page)
    assert again.mqtt() == wanted
    assert again.password.edit.placeholderText() == "Kept as it is"
    again.user.edit.clear()
    with qtbot.waitSignal(again.saved):
        again.save.click()
    assert backend.calls[-1] == ("change_mqtt", msgspec.structs.replace(wanted, user=""), "")


def test_a_camera_that_is_renamed_is_named_anew(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    show(qtbot, page)
    first = replace(FOUR[0], ref=replace(FOUR[0].ref, name="Porch"))
    backend.known_cameras = replace(backend.known_cameras, cameras=(first, *FOUR[1:]))
    backend.set_alerts(*backend.alerts())
    qtbot.waitUntil(lambda: "at Porch" in page.overview.rules.rows[0].accessibleName())
