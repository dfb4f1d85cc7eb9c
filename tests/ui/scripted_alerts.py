"""The alerts of a backend in memory, for the tests of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec

from blinkthink.core.alerts import (
    CHANNELS,
    AlertRule,
    Channel,
    ChannelState,
    Fired,
    Mqtt,
    Trial,
    Webhook,
)
from blinkthink.core.errors import BlinkThinkError, Usage
from blinkthink.core.events import AlertFired, AlertsChanged, ChannelsChanged, EventBus
from blinkthink.core.settings import Settings


@dataclass
class AlertsNow:
    """What the backend holds; a test changes it and publishes by itself."""

    rules: tuple[AlertRule, ...] = ()
    told: tuple[Fired, ...] = ()  # newest first
    muted: dict[str | None, datetime] = field(default_factory=dict)  # None: all cameras
    trial: Trial | None = None  # None: no picture
    tried: list[tuple[AlertRule, int]] = field(default_factory=list)
    problems: dict[Channel, str] = field(default_factory=dict)
    waiting: dict[Channel, int] = field(default_factory=dict)
    secrets: dict[Channel, str] = field(default_factory=dict)
    refused: dict[str, BlinkThinkError] = field(default_factory=dict)  # by method, once
    tested: list[Channel] = field(default_factory=list)
    notified: list[str] = field(default_factory=list)


class ScriptedAlerts:
    """Implements ``blinkthink.ui.alert_backend.AlertBackend``. ``alerts_now`` is made when it is
    first asked for."""

    events: EventBus
    settings_now: Settings

    @property
    def alerts_now(self) -> AlertsNow:
        made: AlertsNow = self.__dict__.setdefault("_alerts_now", AlertsNow())
        return made

    def fire(self, fired: Fired) -> None:
        """Tell an alert, or an update of one."""
        now = self.alerts_now
        now.told = (fired, *(one for one in now.told if not fired.id or one.id != fired.id))
        self.events.publish(AlertFired(fired))

    def set_alerts(self, *rules: AlertRule) -> None:
        self.alerts_now.rules = rules
        self.events.publish(AlertsChanged(rules, self.muted_until()))

    def set_channel(self, channel: Channel, *, problem: str = "", waiting: int = 0) -> None:
        self.alerts_now.problems[channel] = problem
        self.alerts_now.waiting[channel] = waiting
        self.events.publish(ChannelsChanged())

    def alerts(self) -> tuple[AlertRule, ...]:
        return self.alerts_now.rules

    async def save_alert(self, rule: AlertRule, at: int | None = None) -> None:
        await self._alerts_called("save_alert", rule, *(() if at is None else (at,)))
        known = {one.id: one for one in self.alerts_now.rules}
        rules = list((known | {rule.id: rule}).values())
        if rule.id not in known and at is not None:
            rules.insert(at, rules.pop())
        self.set_alerts(*rules)

    async def remove_alert(self, rule_id: str) -> None:
        await self._alerts_called("remove_alert", rule_id)
        self.set_alerts(*(one for one in self.alerts_now.rules if one.id != rule_id))

    async def try_alert(
        self,
        rule: AlertRule,
        days: int = 30,
        progress: Callable[[int, int], None] | None = None,
    ) -> Trial:
        self.alerts_now.tried.append((rule, days))
        if progress is not None:
            progress(0, 10)
        await self._alerts_called("try_alert", rule, days)
        if progress is not None:
            progress(10, 10)
        return self.alerts_now.trial or Trial(days, 0, ())

    async def fired(self, limit: int = 200) -> tuple[Fired, ...]:
        await self._alerts_called("fired", limit)
        return self.alerts_now.told[:limit]

    async def mute_alerts(self, until: datetime | None, camera: str | None = None) -> None:
        await self._alerts_called("mute_alerts", until, camera)
        if until is None:
            self.alerts_now.muted.pop(camera, None)
        else:
            self.alerts_now.muted[camera] = until
        self.events.publish(AlertsChanged(self.alerts_now.rules, self.muted_until()))

    def muted_until(self, camera: str | None = None) -> datetime | None:
        return self.alerts_now.muted.get(camera)

    def channels(self) -> tuple[ChannelState, ...]:
        settings, now = self.settings_now, self.alerts_now
        ready = {"webhook": bool(settings.webhook.url), "mqtt": bool(settings.mqtt.host)}
        return tuple(
            ChannelState(
                channel,
                ready.get(channel, True),
                now.problems.get(channel, ""),
                channel in now.secrets,
                now.waiting.get(channel, 0),
            )
            for channel in CHANNELS
        )

    async def change_webhook(self, webhook: Webhook, secret: str | None) -> None:
        await self._alerts_called("change_webhook", webhook, secret)
        self.settings_now = msgspec.structs.replace(self.settings_now, webhook=webhook)
        self._keep("webhook", secret)

    async def change_mqtt(self, mqtt: Mqtt, password: str | None) -> None:
        await self._alerts_called("change_mqtt", mqtt, password)
        self.settings_now = msgspec.structs.replace(self.settings_now, mqtt=mqtt)
        self._keep("mqtt", password)

    async def notify(self, title: str, words: str) -> None:
        self.alerts_now.notified.append(title)

    async def test_channel(self, channel: Channel) -> None:
        self.alerts_now.tested.append(channel)
        await self._alerts_called("test_channel", channel)
        if not next(one for one in self.channels() if one.channel == channel).ready:
            raise Usage("It is not set up yet.")

    async def test_webhook(self, webhook: Webhook, secret: str | None) -> None:
        await self._alerts_called("test_webhook", webhook, secret)

    async def test_mqtt(self, mqtt: Mqtt, password: str | None) -> None:
        await self._alerts_called("test_mqtt", mqtt, password)

    def _keep(self, channel: Channel, secret: str | None) -> None:
        if secret is not None:
            self.alerts_now.secrets.pop(channel, None)
            if secret:
                self.alerts_now.secrets[channel] = secret
        self.events.publish(ChannelsChanged())

    async def _alerts_called(self, name: str, *asked: Any) -> None:
        """As the backend's own calls are noted, held and refused, where it does that."""
        called = getattr(self, "_called", None)
        if called is not None:
            await called(name, *asked)
        error = self.alerts_now.refused.pop(name, None)
        if error is not None:
            raise error
