"""The words of ``core.words`` for the errors of webhook and desktop notifications."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from blinkthink.core import alert_errors as a
from blinkthink.core import errors as e

Duration = Callable[[float], str]
Sayer = Callable[[e.BlinkThinkError], tuple[str, str, str]]


def telling_words(duration: Duration) -> Mapping[type, Sayer]:
    """What to say of each."""

    def busy(error: e.BlinkThinkError) -> tuple[str, str, str]:
        wait = error.retry_after if isinstance(error, a.WebhookBusy) else None
        return (
            f"{_webhook(error)} asks to slow down.",
            "Alerts wait and are sent later.",
            f"It asks to wait {duration(wait)}." if wait else "They need nothing from you.",
        )

    return {
        a.WebhookRefused: lambda x: (
            f"{_webhook(x)} does not take alerts.",
            x.detail or "It was reached and said no.",
            "Check its address and its secret header.",
        ),
        a.WebhookUnavailable: lambda x: (
            f"{_webhook(x)} cannot be reached right now.",
            x.detail or "It does not answer as it should.",
            "Alerts wait for a day and are sent as soon as it answers.",
        ),
        a.WebhookBusy: busy,
        a.NoNotifications: lambda x: (
            "This desktop shows no notifications.",
            x.detail or "It has no place for them, or they are turned off there.",
            "Alerts can be read on the Alerts page, or sent to a webhook or by MQTT.",
        ),
    }


def _webhook(error: e.BlinkThinkError) -> str:
    return f"The webhook at {error.subject}" if error.subject else "The webhook"
