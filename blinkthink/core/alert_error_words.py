"""The words of ``core.words`` for the errors of webhook and desktop notifications."""

from __future__ import annotations

from collections.abc import Mapping

from blinkthink.core import alert_errors as a
from blinkthink.core import errors as e
from blinkthink.core.amounts import duration
from blinkthink.core.saying import Sayer
from blinkthink.core.translation import tr


def _webhook(error: e.BlinkThinkError) -> str:
    if not error.subject:
        return tr("The webhook")
    return tr("The webhook at {host}").format(host=error.subject)


def _busy(error: e.BlinkThinkError) -> tuple[str, str, str]:
    wait = error.retry_after if isinstance(error, a.WebhookBusy) else None
    return (
        tr("{webhook} asks to slow down.").format(webhook=_webhook(error)),
        tr("Alerts wait and are sent later."),
        tr("It asks to wait {duration}.").format(duration=duration(wait))
        if wait
        else tr("They need nothing from you."),
    )


ALERT_ERROR_WORDS: Mapping[type[e.BlinkThinkError], Sayer] = {
    a.WebhookRefused: lambda x: (
        tr("{webhook} does not take alerts.").format(webhook=_webhook(x)),
        x.detail or tr("It was reached and said no."),
        tr("Check its address and its secret header."),
    ),
    a.WebhookUnavailable: lambda x: (
        tr("{webhook} cannot be reached right now.").format(webhook=_webhook(x)),
        x.detail or tr("It does not answer as it should."),
        tr("Alerts wait for a day and are sent as soon as it answers."),
    ),
    a.WebhookBusy: _busy,
    a.NoNotifications: lambda x: (
        tr("This desktop shows no notifications."),
        x.detail or tr("It has no place for them, or they are turned off there."),
        tr("Alerts can be read on the Alerts page, or sent to a webhook or by MQTT."),
    ),
}
