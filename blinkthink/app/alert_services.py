"""What is asked of the alerts: rules, what was told, muting, and the ways of telling."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from blinkthink.alerts.store import AlertStore
from blinkthink.app.cloud_services import CloudServices
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
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, Usage
from blinkthink.core.events import AlertsChanged, ChannelsChanged
from blinkthink.core.settings import Settings
from blinkthink.core.translation import tr
from blinkthink.runtime.secrets import SecretStore

if TYPE_CHECKING:
    import threading
    from collections.abc import Sequence

    from blinkthink.app.alerting import AlertParts
    from blinkthink.core.records import CameraRef
    from blinkthink.core.state import CameraList, SnapOutcome


class AlertServices(CloudServices):
    """The part of ``ui.backend.Backend`` that is about alerts."""

    def __init__(
        self, *, demo: bool = False, library: Path | None = None, clock: Clock | None = None
    ) -> None:
        """As ``Home``."""
        super().__init__(demo=demo, library=library, clock=clock)
        paths = self.paths
        self._alert_store = AlertStore(paths.alerts)
        self._alert_parts: AlertParts | None = None
        self._channel_secrets: dict[Channel, SecretStore] = {
            "webhook": SecretStore(paths.webhook_secret, paths.webhook_secret_key),
            "mqtt": SecretStore(paths.mqtt_password, paths.mqtt_password_key),
        }

    if TYPE_CHECKING:  # what ``Services`` has

        @property
        def owns_background(self) -> bool: ...
        def cameras(self) -> CameraList: ...
        async def snap(self, cameras: Sequence[CameraRef]) -> list[SnapOutcome]: ...

    def notices(self) -> Iterator[BlinkThinkError]:
        yield from super().notices()
        store = self._alert_store
        store.known()
        aside, store.kept_aside = store.kept_aside, None
        if aside is not None:
            said = tr(
                "The alert rules could not be read; those that are sound go on. The old file is "
                "kept as {aside}."
            )
            yield Usage(said.format(aside=aside))

    async def start_alerts(self) -> None:
        """Judge pictures and tell of them, where this process runs the background."""
        from blinkthink.app.alerting import AlertParts

        self._alert_parts = AlertParts(self, self._alert_store)
        await self._alert_parts.start()

    async def stop_alerts(self) -> None:
        parts, self._alert_parts = self._alert_parts, None
        if parts is not None:
            await parts.stop()

    async def change_settings(self, settings: Settings) -> None:
        await super().change_settings(settings)
        if self._alert_parts is not None:
            self._alert_parts.mqtt.settings_changed()  # which flags count for a camera, too

    async def alerting_look(self) -> None:
        """This process runs the background from now on: judge what came meanwhile."""
        if self._alert_parts is not None:
            await self._alert_parts.look()

    def alerts(self) -> tuple[AlertRule, ...]:
        return self._alert_store.known().rules

    async def save_alert(self, rule: AlertRule, at: int | None = None) -> None:
        import asyncio

        await asyncio.to_thread(self._alert_store.save, rule, at)
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
        import asyncio
        import threading

        unwanted = threading.Event()
        trying = asyncio.ensure_future(
            asyncio.to_thread(self._try_alert, rule, days, progress, unwanted)
        )
        try:
            return await asyncio.shield(trying)
        except asyncio.CancelledError:
            unwanted.set()
            await asyncio.wait([trying])
            raise

    def _try_alert(
        self,
        rule: AlertRule,
        days: int,
        progress: Callable[[int, int], None] | None,
        unwanted: threading.Event,
    ) -> Trial:
        from blinkthink.alerts.trial import WARM_UP, Stopped, try_rule
        from blinkthink.gallery.index.query import Query

        def pause(done: int, total: int) -> None:
            if unwanted.is_set():
                raise Stopped
            if progress is not None:
                progress(done, total)

        since = self.clock.now() - timedelta(days=days)
        pictures = self.index.select(Query(since=since - WARM_UP))
        read = self.library.read_sidecar
        try:
            return try_rule(rule, pictures, days=days, since=since, read=read, pause=pause)
        except Stopped:
            return Trial(days, 0, ())  # nobody waits for it

    async def fired(self, limit: int = 200) -> tuple[Fired, ...]:
        if self._alert_parts is not None:
            return await self._alert_parts.alerting.fired(limit)
        import asyncio

        from blinkthink.alerts.journal import Journal

        return await asyncio.to_thread(Journal(self.paths.told).fired, limit)

    async def mute_alerts(self, until: datetime | None, camera: str | None = None) -> None:
        import asyncio

        await asyncio.to_thread(self._alert_store.mute, until, camera, self.clock.now())
        self._alerts_changed()

    def muted_until(self, camera: str | None = None) -> datetime | None:
        return self._alert_store.known().muted(camera, self.clock.now())

    def channels(self) -> tuple[ChannelState, ...]:
        return tuple(map(self._channel, CHANNELS))

    async def change_webhook(self, webhook: Webhook, secret: str | None) -> None:
        webhook, secret = _checked(webhook, secret)
        before = self.settings().webhook
        await self._keep_secret("webhook", secret)
        await self.change_settings(msgspec.structs.replace(self.settings(), webhook=webhook))
        await self._channel_changed("webhook", elsewhere=before.url != webhook.url)

    async def change_mqtt(self, mqtt: Mqtt, password: str | None) -> None:
        before = self.settings().mqtt
        await self._keep_secret("mqtt", password)
        await self.change_settings(msgspec.structs.replace(self.settings(), mqtt=mqtt))
        await self._channel_changed("mqtt", elsewhere=before.host != mqtt.host)

    async def test_channel(self, channel: Channel) -> None:
        if self._alert_parts is None:
            raise RuntimeError("the services are not started")
        await self._alert_parts.test(channel)

    async def test_webhook(self, webhook: Webhook, secret: str | None) -> None:
        if self._alert_parts is None:
            raise RuntimeError("the services are not started")
        await self._alert_parts.test_webhook(*_checked(webhook, secret))

    async def test_mqtt(self, mqtt: Mqtt, password: str | None) -> None:
        if self._alert_parts is None:
            raise RuntimeError("the services are not started")
        await self._alert_parts.mqtt.test(mqtt, password)

    async def notify(self, title: str, words: str) -> None:
        if self._alert_parts is None:
            raise RuntimeError("the services are not started")
        await self._alert_parts.notify(title, words)

    def secret_of(self, channel: Channel) -> str:
        """The kept secret, or nothing. Blocks. Raises ReadOnly or Transient."""
        record = self._channel_secrets[channel].load() or {}
        secret = record.get("secret")
        return secret if isinstance(secret, str) else ""

    def _channel(self, channel: Channel) -> ChannelState:
        settings, parts = self.settings(), self._alert_parts
        ready = {"webhook": bool(settings.webhook.url), "mqtt": bool(settings.mqtt.host)}
        kept = self._channel_secrets.get(channel)
        return ChannelState(
            channel,
            ready.get(channel, True),
            problem=parts.problem(channel) if parts is not None else "",
            secret=kept is not None and bool(kept.stamp()),
            waiting=parts.alerting.waiting(channel) if parts is not None else 0,
        )

    def _alerts_changed(self) -> None:
        self.events.publish(AlertsChanged(self.alerts(), self.muted_until()))

    async def _channel_changed(self, channel: Channel, *, elsewhere: bool) -> None:
        if self._alert_parts is not None:
            await self._alert_parts.channel_changed(channel, elsewhere=elsewhere)
        self.events.publish(ChannelsChanged())

    async def _keep_secret(self, channel: Channel, secret: str | None) -> None:
        import asyncio

        if secret is None:
            return
        store = self._channel_secrets[channel]
        if secret:
            await asyncio.to_thread(store.save, {"secret": secret})
        elif store.stamp():
            await asyncio.to_thread(store.delete)


def _checked(webhook: Webhook, secret: str | None) -> tuple[Webhook, str | None]:
    """Raises Usage for what cannot be used."""
    from blinkthink.alerts.webhook_address import checked, checked_header, checked_secret

    webhook = msgspec.structs.replace(
        webhook, url=checked(webhook.url), header=checked_header(webhook.header)
    )
    return webhook, secret if secret is None else checked_secret(secret)
