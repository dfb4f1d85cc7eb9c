"""What is asked of the alerts: rules, what was told, muting, and the ways of telling."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from blinkthink.alerts.store import AlertStore
from blinkthink.app.cloud_services import CloudServices
from blinkthink.core.alerts import AlertRule, Channel, ChannelState, Fired, Mqtt, Trial, Webhook
from blinkthink.core.clock import Clock
from blinkthink.core.events import AlertsChanged, ChannelsChanged
from blinkthink.runtime.secrets import SecretStore


class AlertServices(CloudServices):
    """The part of ``ui.backend.Backend`` that is about alerts."""

    def __init__(
        self, *, demo: bool = False, library: Path | None = None, clock: Clock | None = None
    ) -> None:
        """As ``Home``."""
        super().__init__(demo=demo, library=library, clock=clock)
        paths = self.paths
        self._alert_store = AlertStore(paths.alerts)
        self._channel_secrets: dict[Channel, SecretStore] = {
            "webhook": SecretStore(paths.webhook_secret, paths.webhook_secret_key),
            "mqtt": SecretStore(paths.mqtt_password, paths.mqtt_password_key),
        }

    def alerts(self) -> tuple[AlertRule, ...]:
        return self._alert_store.read().rules

    async def save_alert(self, rule: AlertRule) -> None:
        import asyncio

        await asyncio.to_thread(self._alert_store.save, rule)
        self._alerts_changed()

    async def remove_alert(self, rule_id: str) -> None:
        import asyncio

        await asyncio.to_thread(self._alert_store.remove, rule_id)
        self._alerts_changed()

    async def try_alert(
        self,
        rule: AlertRule,
        days: int = 30,
        progress: Callable[[int, int], None] | None = None,
    ) -> Trial:
        return Trial(days, 0, ())

    async def fired(self, limit: int = 200) -> tuple[Fired, ...]:
        return ()

    async def mute_alerts(self, until: datetime | None, camera: str | None = None) -> None:
        import asyncio

        await asyncio.to_thread(self._alert_store.mute, until, camera, self.clock.now())
        self._alerts_changed()

    def muted_until(self, camera: str | None = None) -> datetime | None:
        return self._alert_store.read().muted(camera, self.clock.now())

    def channels(self) -> tuple[ChannelState, ...]:
        settings = self.settings()
        return (
            ChannelState("desktop", True),
            ChannelState("webhook", bool(settings.webhook.url), secret=self._keeps("webhook")),
            ChannelState("mqtt", bool(settings.mqtt.host), secret=self._keeps("mqtt")),
        )

    async def change_webhook(self, webhook: Webhook, secret: str | None) -> None:
        await self._keep_secret("webhook", secret)
        await self.change_settings(msgspec.structs.replace(self.settings(), webhook=webhook))
        self.events.publish(ChannelsChanged())

    async def change_mqtt(self, mqtt: Mqtt, password: str | None) -> None:
        await self._keep_secret("mqtt", password)
        await self.change_settings(msgspec.structs.replace(self.settings(), mqtt=mqtt))
        self.events.publish(ChannelsChanged())

    async def test_channel(self, channel: Channel) -> None:
        raise NotImplementedError

    def _alerts_changed(self) -> None:
        self.events.publish(AlertsChanged(self.alerts(), self.muted_until()))

    def _keeps(self, channel: Channel) -> bool:
        return bool(self._channel_secrets[channel].stamp())

    def _secret_of(self, channel: Channel) -> str:
        """The kept secret, or nothing. Blocks. Raises ReadOnly or Transient."""
        record = self._channel_secrets[channel].load() or {}
        secret = record.get("secret")
        return secret if isinstance(secret, str) else ""

    async def _keep_secret(self, channel: Channel, secret: str | None) -> None:
        import asyncio

        if secret is None:
            return
        store = self._channel_secrets[channel]
        if secret:
            await asyncio.to_thread(store.save, {"secret": secret})
        elif store.stamp():
            await asyncio.to_thread(store.delete)
