"""What the window needs of the alerts; a part of ``ui.backend.Backend``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from blinkthink.core.alerts import AlertRule, Channel, ChannelState, Fired, Mqtt, Trial, Webhook


class AlertBackend(Protocol):
    """Rules, what they told, and the ways of telling."""

    def alerts(self) -> tuple[AlertRule, ...]:
        """The rules in their order; ready-made ones until the user changes them."""

    async def save_alert(self, rule: AlertRule, at: int | None = None) -> None:
        """Put a rule in the place of the one with its id; a new one before the one at ``at``, or at
        the end."""

    async def remove_alert(self, rule_id: str) -> None: ...

    async def try_alert(
        self,
        rule: AlertRule,
        days: int = 30,
        progress: Callable[[int, int], None] | None = None,
    ) -> Trial:
        """What a rule, which need not be kept, would have done in the last ``days``. ``progress``
        hears how many pictures of how many were looked at, on any thread; a cancel ends it."""

    async def fired(self, limit: int = 200) -> tuple[Fired, ...]:
        """What was told, newest first."""

    async def mute_alerts(self, until: datetime | None, camera: str | None = None) -> None:
        """Tell nothing until then, of the camera with this key or of all; None: tell again."""

    def muted_until(self, camera: str | None = None) -> datetime | None:
        """Until when all alerts, or those of one camera, are muted; None: they are not."""

    def channels(self) -> tuple[ChannelState, ...]:
        """Desktop, webhook and MQTT, in this order."""

    async def change_webhook(self, webhook: Webhook, secret: str | None) -> None:
        """``secret`` is the value of its header: None leaves it, "" forgets it. Raises Usage for an
        address or a header that cannot be used."""

    async def change_mqtt(self, mqtt: Mqtt, password: str | None) -> None:
        """``password``: None leaves it, "" forgets it."""

    async def notify(self, title: str, words: str) -> None:
        """A notification of the desktop that is no alert, in the place of the last such one. Raises
        NoNotifications."""

    async def test_channel(self, channel: Channel) -> None:
        """Tell something by this channel as it is set up; raises what is wrong."""

    async def test_webhook(self, webhook: Webhook, secret: str | None) -> None:
        """Post something to it, and keep nothing; ``secret``: None is the kept one. Raises Usage as
        ``change_webhook``, or what is wrong."""

    async def test_mqtt(self, mqtt: Mqtt, password: str | None) -> None:
        """As ``test_webhook``, with the broker."""
