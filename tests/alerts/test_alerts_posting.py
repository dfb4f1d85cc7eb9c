"""Ways that alerts are told by: those not set up, muted, away, busy, refused or given up."""

from __future__ import annotations

from datetime import timedelta

import pytest

from blinkthink.alerts import book
from blinkthink.alerts.posting import RESTS
from blinkthink.core.alert_errors import WebhookBusy, WebhookRefused, WebhookUnavailable
from blinkthink.core.events import (
    Event,
    PowerChanged,
    SidecarChanged,
    Woke,
)
from blinkthink.core.power import Power
from tests.alerts.conftest import AlertHome
from tests.alerts.pictures import DRIVE, FRONT, after
from tests.alerts.rules import rule


async def test_muted_alerts_are_noted_and_not_told(alerts: AlertHome) -> None:
    alerts.rules(rule(only_changes=False, channels=("desktop", "webhook")))
    async with alerts.running():
        front = "/".join(FRONT.key)
        alerts.store.mute(alerts.clock.now() + timedelta(hours=1), front, alerts.clock.now())
        await alerts.come("person")
        assert [one.muted for one in alerts.fired] == [True]
        assert alerts.fired[0].channels == ()
        await alerts.come("person", camera=DRIVE)
        assert [one.muted for one in alerts.fired] == [True, False]
        await alerts.clock.advance(3601)
        await alerts.come("person")
        assert [one.muted for one in alerts.fired] == [True, False, False]
        alerts.store.mute(alerts.clock.now() + timedelta(hours=1), None, alerts.clock.now())
        await alerts.come("person", camera=DRIVE)
        assert alerts.fired[-1].muted
        await alerts.until(lambda: len(alerts.hook.told) == 2)


async def test_channels_that_are_not_set_up_are_left_out(alerts: AlertHome) -> None:
    alerts.rules(rule(channels=("webhook", "mqtt")))
    alerts.hook.ready = False
    async with alerts.running():
        await alerts.come("person")
        assert alerts.fired[0].channels == ("mqtt",)
        await alerts.until(lambda: bool(alerts.broker.told))
    assert not alerts.hook.tries


async def test_without_notifications_it_is_said_and_the_rest_goes_on(alerts: AlertHome) -> None:
    alerts.rules(rule(channels=("desktop", "webhook"), only_changes=False))
    alerts.desktop.missing = True
    async with alerts.running() as alerting:
        await alerts.come("person")
        await alerts.until(lambda: bool(alerts.fired[-1].failed))
        assert alerts.fired[-1].failed == ("desktop",)
        assert "no notifications" in alerting.problem("desktop")
        assert alerts.problems == 1
        await alerts.until(lambda: bool(alerts.hook.told))
        alerts.desktop.missing = False
        await alerts.come("person")
        await alerts.until(lambda: alerting.problem("desktop") == "")


async def test_a_server_that_is_away_is_asked_with_patience(alerts: AlertHome) -> None:
    alerts.rules(rule(channels=("webhook", "mqtt"), only_changes=False))
    alerts.hook.away = WebhookUnavailable("nothing answers")
    async with alerts.running() as alerting:
        await alerts.come("person")
        await alerts.until(lambda: alerts.hook.tries == 1)
        await alerts.until(lambda: bool(alerts.broker.told))  # the other one is not held up
        for tries, wait in ((2, 2), (3, 10), (4, RESTS[0]), (5, 2), (6, 10), (7, RESTS[1])):
            await alerts.clock.advance(wait)
            await alerts.until(lambda tries=tries: alerts.hook.tries == tries)
        assert "cannot be reached" in alerting.problem("webhook")
        assert alerting.waiting("webhook") == 1
        alerts.hook.away = None
        alerting.posting["webhook"].try_anew()
        await alerts.clock.advance(2)
        await alerts.until(lambda: bool(alerts.hook.told))
        await alerts.until(lambda: alerting.waiting("webhook") == 0)
        assert alerting.problem("webhook") == ""


@pytest.mark.parametrize("event", [Woke(), PowerChanged(Power(online=True))], ids=str)
async def test_a_server_is_asked_at_once_when_the_network_is_back(
    alerts: AlertHome, event: Event
) -> None:
    alerts.rules(rule(channels=("webhook",)))
    alerts.hook.away = WebhookUnavailable("nothing answers")
    async with alerts.running():
        await alerts.come("person")
        for tries, wait in ((1, 0), (2, 2), (3, 10)):
            await alerts.clock.advance(wait)
            await alerts.until(lambda tries=tries: alerts.hook.tries == tries)
        await alerts.clock.advance(1)  # it rests
        alerts.hook.away = None
        alerts.events.publish(event)
        await alerts.until(lambda: bool(alerts.hook.told))


async def test_a_server_may_say_how_long_to_wait(alerts: AlertHome) -> None:
    alerts.rules(rule(channels=("webhook",)))
    alerts.hook.fails = [WebhookBusy("429", retry_after=30.0)]
    async with alerts.running():
        await alerts.come("person")
        await alerts.until(lambda: alerts.hook.tries == 1)
        await alerts.clock.advance(29)
        assert alerts.hook.tries == 1
        await alerts.clock.advance(1)
        await alerts.until(lambda: bool(alerts.hook.told))


async def test_a_server_that_refuses_is_not_asked_again(alerts: AlertHome) -> None:
    alerts.rules(rule(channels=("webhook",), only_changes=False))
    alerts.hook.fails = [WebhookRefused("It does not accept the secret.", subject="host")]
    async with alerts.running() as alerting:
        await alerts.come("person")
        await alerts.until(lambda: alerts.fired[-1].failed == ("webhook",))
        assert "does not accept the secret" in alerting.problem("webhook")
        await alerts.come("person", at=after(1))
        await alerts.until(lambda: len(alerts.hook.told) == 1)
        assert alerts.hook.tries == 2


async def test_a_server_that_is_away_for_long_holds_a_bounded_number(
    alerts: AlertHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book, "MOST_WAITING", 20)
    alerts.rules(rule(channels=("webhook",), only_changes=False))
    alerts.hook.away = WebhookUnavailable("nothing answers")
    async with alerts.running() as alerting:
        for _ in range(25):
            path = alerts.take()
            alerts.describe(path, "person")
            alerts.events.publish(SidecarChanged(path))
        await alerts.settle()
        for wait in (2, 10, RESTS[0], 2, 10):
            await alerts.clock.advance(wait)
        alerts.hook.away = None
        alerting.posting["webhook"].try_anew()
        await alerts.until(lambda: alerting.waiting("webhook") == 0)
        assert len(alerts.hook.told) == 20
        gave_up = [one for one in await alerting.fired(500) if one.failed]
        assert len(gave_up) == 5


async def test_after_a_day_an_alert_is_none_any_more(alerts: AlertHome) -> None:
    alerts.rules(rule(channels=("webhook",)))
    alerts.hook.away = WebhookUnavailable("nothing answers")
    async with alerts.running():
        await alerts.come("person")
    await alerts.clock.advance(25 * 3600)
    alerts.hook.away = None
    async with alerts.running():
        await alerts.until(lambda: any(one.failed for one in alerts.fired))
    assert not alerts.hook.told
