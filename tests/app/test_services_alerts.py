"""Alerts in the composition: rules, channels, secrets, what was told, and what is clicked."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from blinkthink.app.services import Services
from blinkthink.core.alert_errors import NoNotifications, WebhookRefused
from blinkthink.core.alerts import AlertRule, Mqtt, Webhook
from blinkthink.core.errors import NotFound, Usage
from blinkthink.core.events import (
    AlertFired,
    AlertsChanged,
    ChannelsChanged,
    DigestWritten,
    Event,
    LibraryChanged,
    NotificationClicked,
    PictureAdded,
    SidecarChanged,
)
from blinkthink.core.settings import DigestSettings
from tests.alerts.mqtt.broker import HOST, Listener, listening, mosquitto
from tests.alerts.pictures import FRONT, provenance, said
from tests.alerts.receiver import receiver
from tests.analysis.helpers import picture
from tests.runtime.system_bus import private_bus

SECRET = "s3cret-value"
FRONT_KEY = "/".join(FRONT.key)
PERSON = AlertRule(
    id="p", name="People", kinds=("person",), cooldown_minutes=0, only_changes=False,
    channels=("webhook",),
)  # fmt: skip


class Watched:
    """Services that run, and their news."""

    def __init__(self) -> None:
        self.services = Services()
        self.heard: list[Event] = []
        self._more = asyncio.Event()
        self.services.events.subscribe(self._hear)

    def _hear(self, event: Event) -> None:
        self.heard.append(event)
        self._more.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(60):
            while not condition():
                self._more.clear()
                await self._more.wait()

    async def come(self, *what: str) -> Path:
        """A picture comes and is analysed."""
        services = self.services
        path = services.library.store(
            picture(), camera=FRONT, captured_at=services.clock.now() + timedelta(seconds=1),
            trigger="motion", sha256="", width=64, height=36,
        )  # fmt: skip
        services.events.publish(PictureAdded(path))
        services.library.update_sidecar(path, lambda one: one.analyzed(said(*what), provenance()))
        services.events.publish(SidecarChanged(path))
        return path

    def fired(self) -> list[AlertFired]:
        return [event for event in self.heard if isinstance(event, AlertFired)]


def files_with(secret: bytes, folder: Path) -> list[Path]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return [file for file in files if secret in file.read_bytes()]


@pytest.fixture
async def watched(home: Path) -> AsyncIterator[Watched]:
    made = Watched()
    for rule in made.services.alerts():
        if rule.id not in ("fire", "water"):
            await made.services.remove_alert(rule.id)
    made.heard.clear()
    await made.services.start(background=True)
    yield made
    await made.services.stop()


async def test_rules_and_muting_are_told_and_kept(watched: Watched) -> None:
    services = watched.services
    assert "fire" in {rule.id for rule in services.alerts()}
    await services.save_alert(PERSON)
    await services.remove_alert("fire")
    until = services.clock.now() + timedelta(hours=1)
    await services.mute_alerts(until)
    await services.mute_alerts(until, FRONT_KEY)
    news = [event for event in watched.heard if isinstance(event, AlertsChanged)]
    assert [event.muted_until for event in news] == [None, None, until, until]
    assert news[-1].rules == services.alerts()
    assert services.alerts()[-1] == PERSON
    other = Services()
    assert other.alerts() == services.alerts()
    assert other.muted_until() == other.muted_until(FRONT_KEY) == until
    with pytest.raises(NotFound):
        await services.remove_alert("fire")
    await services.mute_alerts(None)
    assert services.muted_until() is None


async def test_a_picture_is_told_to_the_webhook_with_its_secret(
    watched: Watched, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    services = watched.services
    await services.save_alert(PERSON)
    async with receiver() as there:
        await services.change_webhook(Webhook(url=there.url, header="X-Secret"), SECRET)
        assert any(isinstance(event, ChannelsChanged) for event in watched.heard)
        await services.test_channel("webhook")
        path = await watched.come("person")
        await watched.until(lambda: bool(watched.fired()))
        async with asyncio.timeout(60):
            while len(there.got) < 2:
                await asyncio.to_thread(lambda: None)
    assert [body["event"] for _, body in there.got] == ["test", "alert"]
    assert {headers["X-Secret"] for headers, _ in there.got} == {SECRET}
    assert there.got[1][1]["picture"]["name"] == path.name
    (fired,) = await services.fired()
    assert (fired.picture, fired.title) == (path, "A person at Front Door")
    await services.ledger.flush()
    assert [row.why for row in services.ledger.rows()] == ["test of the webhook", "alert"]
    assert not files_with(SECRET.encode(), home)
    assert SECRET not in caplog.text


async def test_what_is_typed_is_tested_and_not_kept(watched: Watched, home: Path) -> None:
    services = watched.services
    async with receiver() as there:
        typed = Webhook(url=there.url, header="X-Secret")
        await services.test_webhook(typed, SECRET)
        assert [headers["X-Secret"] for headers, _ in there.got] == [SECRET]
        await services.change_webhook(Webhook(url="https://example.org", header="X-Secret"), "old")
        await services.test_webhook(typed, None)
        assert there.got[1][0]["X-Secret"] == "old"
        await services.test_webhook(typed, "")
        assert "X-Secret" not in there.got[2][0]
        there.answers = [(404, {})]
        with pytest.raises(WebhookRefused):
            await services.test_webhook(typed, SECRET)
    with pytest.raises(Usage):
        await services.test_webhook(Webhook(url="nowhere"), None)
    with pytest.raises(Usage):
        await services.test_mqtt(Mqtt(), None)
    assert services.settings().webhook.url == "https://example.org"
    assert services.secret_of("webhook") == "old"


async def test_the_secret_stays_changes_and_goes(watched: Watched) -> None:
    services = watched.services

    def secret() -> bool:
        (state,) = (one for one in services.channels() if one.channel == "webhook")
        return state.secret

    assert [one.ready for one in services.channels()] == [True, False, False]
    hook = Webhook(url="https://example.org/hook", header="X-Secret")
    await services.change_webhook(hook, SECRET)
    assert secret()
    await services.change_webhook(Webhook(url=hook.url), None)
    assert secret()
    assert services.secret_of("webhook") == SECRET
    await services.change_webhook(hook, "")
    assert not secret()
    assert services.secret_of("webhook") == ""
    for wrong in (Webhook(url="nowhere"), Webhook(url=hook.url, header="a b")):
        with pytest.raises(Usage):
            await services.change_webhook(wrong, None)
    with pytest.raises(Usage) as raised:
        await services.change_webhook(hook, f"{SECRET}\n{SECRET}")
    assert SECRET not in str(raised.value)
    assert services.settings().webhook == hook
    await services.change_mqtt(Mqtt(), "broker-password")
    (mqtt,) = (one for one in services.channels() if one.channel == "mqtt")
    assert mqtt.secret
    await services.change_mqtt(Mqtt(), "")


async def test_a_channel_that_is_not_set_up_cannot_be_tested(watched: Watched) -> None:
    for channel in ("webhook", "mqtt"):
        with pytest.raises(Usage):
            await watched.services.test_channel(channel)


async def test_what_is_wrong_with_the_webhook_is_said(watched: Watched) -> None:
    services = watched.services
    await services.save_alert(PERSON)
    async with receiver() as there:
        await services.change_webhook(Webhook(url=there.url), None)
        there.answers = [(404, {}), (404, {})]
        with pytest.raises(WebhookRefused):
            await services.test_channel("webhook")
        await watched.come("person")
        await watched.until(lambda: any(one.fired.failed for one in watched.fired()))
    (state,) = (one for one in services.channels() if one.channel == "webhook")
    assert "There is no such address" in state.problem
    assert state.waiting == 0
    assert (await services.fired())[0].failed == ("webhook",)


async def test_another_process_reads_what_was_told_and_tells_nothing(watched: Watched) -> None:
    await watched.services.save_alert(PERSON)
    path = await watched.come("person")
    await watched.until(lambda: bool(watched.fired()))
    other = Services()
    await other.start(background=True)
    try:
        assert not other.owns_background
        assert [one.picture for one in await other.fired()] == [path]
    finally:
        await other.stop()
    assert [one.picture for one in await Services().fired()] == [path]


async def test_a_window_shows_what_another_process_tells(watched: Watched) -> None:
    await watched.services.save_alert(PERSON)
    window = Services()
    heard: list[Event] = []
    window.events.subscribe(heard.append)
    await window.start(background=True)
    try:
        path = await watched.come("person")
        await watched.until(lambda: bool(watched.fired()))
        await watched.services.mute_alerts(window.clock.now() + timedelta(hours=1))
        window.events.publish(LibraryChanged(changed=frozenset({path})))
        async with asyncio.timeout(60):
            while not any(isinstance(event, AlertFired) for event in heard):
                await asyncio.to_thread(lambda: None)
        window.events.publish(LibraryChanged(changed=frozenset({path})))
    finally:
        await window.stop()
    assert [event.fired.picture for event in heard if isinstance(event, AlertFired)] == [path]
    (changed,) = (event for event in heard if isinstance(event, AlertsChanged))
    assert changed.muted_until == watched.services.muted_until()


async def test_what_another_process_sets_up_holds_at_once(watched: Watched) -> None:
    window = Services()  # ``watched`` runs the background, as ``watch`` does
    await window.save_alert(PERSON)
    front = window.clock.now() + timedelta(hours=1)
    async with receiver() as there:
        await window.change_webhook(Webhook(url=there.url, header="X-Secret"), SECRET)
        await watched.come("person")
        async with asyncio.timeout(60):
            while not there.got:
                await asyncio.to_thread(lambda: None)
        assert there.got[0][0]["X-Secret"] == SECRET
        await window.mute_alerts(front, FRONT_KEY)
        await watched.come("person")
        await watched.until(lambda: any(one.fired.muted for one in watched.fired()))
        assert len(there.got) == 1


async def test_a_picture_is_told_to_the_broker(watched: Watched, tmp_path: Path) -> None:
    services = watched.services
    await services.save_alert(
        AlertRule(id="m", name="M", kinds=("person",), channels=("mqtt",), cooldown_minutes=0)
    )
    with mosquitto(tmp_path / "broker") as broker:
        async with listening(broker) as listener:
            await services.change_mqtt(Mqtt(host=HOST, port=broker.port), "")
            await services.test_channel("mqtt")
            path = await watched.come("person")

            def alerts(heard: Listener) -> list[dict[str, object]]:
                return [json.loads(one) for topic, one in heard.heard if topic.endswith("/alert")]

            await listener.until(alerts)
            (alert,) = alerts(listener)
            assert (alert["title"], alert["picture"]) == ("A person at Front Door", path.name)
        async with asyncio.timeout(60):
            while services.channels()[2].waiting:
                await asyncio.to_thread(lambda: None)
        assert services.channels()[2].problem == ""
    await watched.until(lambda: services.channels()[2].problem != "")


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is of Linux desktops")
async def test_a_notification_stars_mutes_and_opens(
    watched: Watched, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_bus(tmp_path / "bus") as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        from tests.alerts.notification_server import NotificationServer

        services = watched.services
        with pytest.raises(NoNotifications):
            await services.test_channel("desktop")
        assert "no notifications" in services.channels()[0].problem
        server = NotificationServer()
        await server.come(address)
        rule = AlertRule(id="d", name="D", kinds=("person",), cooldown_minutes=0,
                         only_changes=False)  # fmt: skip
        await services.save_alert(rule)
        for number, action in enumerate(("open", "star", "mute"), 1):
            path = await watched.come("person")
            async with asyncio.timeout(60):
                while len(server.shown) < number or services.channels()[0].waiting:
                    await asyncio.to_thread(lambda: None)
            shown = server.shown[-1]
            assert shown.title == "A person at Front Door"
            assert shown.hints["image-path"].endswith(".jpg")
            server.click(shown.number, action)
            clicked = NotificationClicked(path, action)  # type: ignore[arg-type]
            await watched.until(lambda clicked=clicked: clicked in watched.heard)
            if action == "star":
                starred = SidecarChanged(path)
                await watched.until(lambda event=starred: watched.heard.count(event) == 2)
                sidecar = services.library.read_sidecar(path)
                assert sidecar is not None
                assert sidecar.user.starred
            if action == "mute":
                await watched.until(lambda: services.muted_until(FRONT_KEY) is not None)
        assert services.channels()[0].problem == ""
        assert services.muted_until() is None
        await watched.come("person")
        await watched.until(lambda: any(one.fired.muted for one in watched.fired()))
        await server.leave()


async def test_the_digest_that_another_process_switches_on_is_written(watched: Watched) -> None:
    services = watched.services
    yesterday = services.clock.now() - timedelta(days=1)
    services.library.store(
        picture(), camera=FRONT, captured_at=yesterday, trigger="schedule", sha256="",
        width=64, height=36,
    )  # fmt: skip
    window = Services()
    chosen = DigestSettings(at="00:00")
    await window.change_settings(msgspec.structs.replace(window.settings(), digest=chosen))
    await asyncio.to_thread(services.look_at_settings)
    await watched.until(lambda: any(isinstance(event, DigestWritten) for event in watched.heard))
    assert [file.suffix for file in services.paths.digests.iterdir()] == [".html"]
