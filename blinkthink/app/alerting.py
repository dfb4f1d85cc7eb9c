"""The alerts with what they need of the rest: channels, library, cameras. Lives from start to stop.

It is imported once the network side starts, as that is.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blinkthink.alerts.alerting import Alerting
from blinkthink.alerts.desktop import Action, DesktopTeller, Note
from blinkthink.alerts.mqtt.service import MqttService
from blinkthink.alerts.store import AlertStore
from blinkthink.alerts.webhook import WebhookTeller
from blinkthink.app.alerts_elsewhere import AlertsElsewhere
from blinkthink.core.alerts import Channel, Fired, Webhook
from blinkthink.core.errors import BadImage, BlinkThinkError, NotFound, Usage
from blinkthink.core.events import ChannelsChanged, NotificationClicked, SidecarChanged, Trouble
from blinkthink.core.paths import bundled
from blinkthink.core.records import Sidecar
from blinkthink.core.translation import tr
from blinkthink.core.words import say
from blinkthink.gallery.thumbnails import ThumbnailCache

if TYPE_CHECKING:
    from blinkthink.app.alert_services import AlertServices

log = logging.getLogger(__name__)

_WIDTH = 480  # of the picture in a notification, pixels
_LARGEST = 8_000_000  # bytes of a picture for the broker
_MUTED_FOR = timedelta(hours=1)
_NOT_SET_UP = tr("It is not set up yet: give an address first.")


class MqttPoster:
    """The MQTT broker as one of those that alerts are sent to."""

    def __init__(self, services: AlertServices, mqtt: MqttService) -> None:
        self._services = services
        self._mqtt = mqtt

    @property
    def ready(self) -> bool:
        return bool(self._services.settings().mqtt.host)

    async def tell(self, fired: Fired, *, update: bool) -> None:
        """Publish an alert. An ``update`` has the same id and, as the first, the picture."""
        jpeg = None
        if self._services.settings().mqtt.pictures:
            jpeg = await asyncio.to_thread(_bytes_of, fired.picture)
        await self._mqtt.publish_alert(fired, jpeg)


class AlertParts:
    """Judging and telling in this process."""

    def __init__(self, services: AlertServices, store: AlertStore) -> None:
        self._services = services
        self._thumbnails = ThumbnailCache(services.paths.thumbnails)
        self._work: set[asyncio.Task[None]] = set()
        events, clock = services.events, services.clock
        self.mqtt = MqttService(
            settings=services.settings,
            password=lambda: services.secret_of("mqtt"),
            library=lambda: services.library,
            cameras=services.cameras,
            snap=services.snap,
            ledger=services.ledger,
            record=services.paths.mqtt,
            events=events,
            clock=clock,
            changed=self._broker_changed,
        )
        self._webhook = WebhookTeller(
            lambda: services.settings().webhook,
            lambda: services.secret_of("webhook"),
            lambda: services.running.http,
            clock,
        )
        self._desktop = DesktopTeller(self._thumbnail, self._clicked, _icon())
        self.alerting = Alerting(
            store=store,
            journal=services.paths.told,
            library=lambda: services.library,
            events=events,
            clock=clock,
            owns=lambda: services.owns_background,
            desktop=self._desktop,
            posters={"webhook": self._webhook, "mqtt": MqttPoster(services, self.mqtt)},
            changed=self._changed,
            look_anew=self._look_at_settings,
        )
        self._mqtt_runs = False
        self._elsewhere = AlertsElsewhere(services, store)

    async def start(self) -> None:
        await self._elsewhere.start()
        await self.alerting.start()
        await self.look()

    async def look(self) -> None:
        """Go on where another process, which ran the background, has stopped."""
        if self._services.owns_background:
            if not self._mqtt_runs:
                self._mqtt_runs = True
                await self.mqtt.start()
            self.alerting.look()

    async def stop(self) -> None:
        for task in self._work:
            task.cancel()
        if self._work:
            await asyncio.wait(self._work)
        await self._elsewhere.stop()
        await self.alerting.stop()
        if self._mqtt_runs:
            self._mqtt_runs = False
            await self.mqtt.stop()

    def problem(self, channel: Channel) -> str:
        if channel == "mqtt" and self.mqtt.problem is not None:
            return say(self.mqtt.problem).sentence
        return self.alerting.problem(channel)

    async def channel_changed(self, channel: Channel, *, elsewhere: bool) -> None:
        """A channel was set up otherwise; ``elsewhere``: what waits was for somebody else."""
        if channel == "mqtt":
            self.mqtt.settings_changed()
        posting = self.alerting.posting[channel]
        if elsewhere:
            await posting.abandon()
        posting.try_anew()

    async def notify(self, title: str, words: str) -> None:
        """Raises NoNotifications."""
        await self._desktop.show(Note("notice", title, words))

    async def test(self, channel: Channel) -> None:
        """Raises what is wrong."""
        settings = self._services.settings()
        if channel == "desktop":
            await self.alerting.notifying.test()
            return
        if not (settings.webhook.url if channel == "webhook" else settings.mqtt.host):
            raise Usage(_NOT_SET_UP)
        await (self._webhook.test() if channel == "webhook" else self.mqtt.test())
        self.alerting.posting[channel].try_anew()

    async def test_webhook(self, webhook: Webhook, secret: str | None) -> None:
        """Raises what is wrong."""
        await self._webhook.test(webhook, secret)

    async def _look_at_settings(self) -> None:
        """Another process may have set up the channels otherwise."""
        services = self._services
        before = services.settings()
        await asyncio.to_thread(services.look_at_settings)
        after = services.settings()
        if before.webhook != after.webhook:
            elsewhere = before.webhook.url != after.webhook.url
            await self.channel_changed("webhook", elsewhere=elsewhere)
            self._changed()
        if before.mqtt != after.mqtt:
            elsewhere = before.mqtt.host != after.mqtt.host
            await self.channel_changed("mqtt", elsewhere=elsewhere)
            self._changed()

    def _broker_changed(self) -> None:
        if self.mqtt.connected:
            self.alerting.posting["mqtt"].hurry()
        self._changed()

    def _changed(self) -> None:
        self._services.events.publish(ChannelsChanged())

    def _thumbnail(self, picture: Path) -> Path | None:
        """A small file of a picture. Blocks."""
        try:
            self._thumbnails.get(picture, _WIDTH)
            return self._thumbnails.kept(picture, _WIDTH)
        except (BadImage, BlinkThinkError) as error:
            log.info("no picture in the notification: %s", error)
            return None

    def _clicked(self, picture: Path, action: Action) -> None:
        if action == "star":
            self._do(self._star(picture))
        elif action == "mute":
            self._do(self._mute(picture))
        self._services.events.publish(NotificationClicked(picture, action))

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(self._safely(work))
        self._work.add(task)
        task.add_done_callback(self._work.discard)

    async def _safely(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except BlinkThinkError as error:
            self._services.events.publish(Trouble(error))

    async def _star(self, picture: Path) -> None:
        def starred(one: Sidecar) -> Sidecar:
            return one.marked(replace(one.user, starred=True))

        await asyncio.to_thread(self._services.library.update_sidecar, picture, starred)
        self._services.events.publish(SidecarChanged(picture))

    async def _mute(self, picture: Path) -> None:
        """The camera that took the picture, for an hour; all where nobody knows which it was."""
        camera = await asyncio.to_thread(self._services.library.camera_of, picture)
        until = self._services.clock.now() + _MUTED_FOR
        await self._services.mute_alerts(until, "/".join(camera.key) if camera else None)


def _icon() -> Path | None:
    try:
        return bundled("assets", "blinkthink-128.png")
    except NotFound:
        return None


def _bytes_of(picture: Path) -> bytes | None:
    """Blocks."""
    try:
        return picture.read_bytes() if picture.stat().st_size <= _LARGEST else None
    except OSError as error:
        log.info("the picture of an alert cannot be read: %s", error)
        return None
