"""What can go wrong with telling alerts: the branch of ``core.errors`` that they have.

    WebhookRefused                                  it was reached and says no
    RateLimited ── WebhookBusy
    Transient ──── WebhookUnavailable               it was not reached, or failed itself
    NoNotifications                                 the desktop shows none

``subject`` is the webhook's host, ``detail`` says in words what was seen. Those of the MQTT broker
are in ``core.mqtt_errors``.
"""

from __future__ import annotations

from blinkthink.core.errors import BlinkThinkError, RateLimited, Remedy, Transient


class WebhookRefused(BlinkThinkError):
    """The webhook does not take alerts as they are sent; a person has to change something."""

    code = "usage"
    remedy = Remedy.ASK_USER


class WebhookBusy(RateLimited):
    """The webhook asked to wait; ``retry_after`` seconds, if it said how long."""


class WebhookUnavailable(Transient):
    """The webhook cannot be reached or failed; ``retry_after`` seconds, if it said how long."""

    def __init__(
        self, detail: str = "", *, retry_after: float | None = None, subject: str = ""
    ) -> None:
        super().__init__(detail, subject=subject)
        self.retry_after = retry_after


class NoNotifications(BlinkThinkError):
    """The desktop shows no notifications of this app; ``detail`` says in words why."""

    code = "not_found"
    remedy = Remedy.ASK_USER
