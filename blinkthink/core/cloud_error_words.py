"""The words of ``core.words`` for the errors of the cloud service."""

from __future__ import annotations

from collections.abc import Mapping

from blinkthink.core import cloud_errors as c
from blinkthink.core import errors as e
from blinkthink.core.amounts import duration
from blinkthink.core.saying import Sayer
from blinkthink.core.translation import tr

_UNAVAILABLE = {
    c.Unavailable.OFFLINE: (
        tr("Gemini cannot be reached."),
        tr("Nothing was sent."),
        tr("Check the internet, or use the model on this computer."),
    ),
    c.Unavailable.TIMEOUT: (
        tr("Gemini gave no answer in time."),
        tr("The picture was sent; it may be charged."),
        tr("Try again, or use the model on this computer."),
    ),
    c.Unavailable.DROPPED: (
        tr("Gemini broke off its answer."),
        tr("The picture was sent; it may be charged."),
        tr("Try again, or use the model on this computer."),
    ),
    c.Unavailable.FAILED: (
        tr("Gemini has a failure of its own."),
        tr("Nothing was charged."),
        tr("Try again later, or use the model on this computer."),
    ),
    c.Unavailable.NONSENSE: (
        tr("What answered is not Gemini."),
        tr("A proxy or a sign-in page of the network may have answered in its place."),
        tr("Check the network and the address of the service, or use the model on this computer."),
    ),
}
_REASONS = {
    "SAFETY": tr("Its safety filters hold the picture back."),
    "PROHIBITED_CONTENT": tr("It takes the picture for one that its rules forbid."),
    "BLOCKLIST": tr("A word on its list of forbidden ones came up."),
    "SPII": tr("It sees personal data in the picture."),
    "RECITATION": tr("Its answer was too close to a text that exists."),
}


def _unavailable(error: e.BlinkThinkError) -> tuple[str, str, str]:
    how = error.how if isinstance(error, c.CloudUnavailable) else c.Unavailable.OFFLINE
    return _UNAVAILABLE[how]


def _blocked(error: e.BlinkThinkError) -> tuple[str, str, str]:
    blocked = error if isinstance(error, c.CloudBlocked) else c.CloudBlocked()
    title = tr("Gemini does not look at this picture.")
    if blocked.answer:
        title = tr("Gemini holds back its answer about this picture.")
    meaning = _REASONS.get(blocked.reason, tr("Its filters hold it back."))
    return title, meaning, tr("Analyse it on this computer.")


def _model(error: e.BlinkThinkError) -> tuple[str, str, str]:
    name = error.model if isinstance(error, c.CloudModelUnknown) else ""
    return (
        tr("Gemini has no model “{name}”.").format(name=name)
        if name
        else tr("Gemini does not have this model."),
        tr("It may have been withdrawn, or the key does not give access to it."),
        tr("Choose another model in the settings."),
    )


def _busy(error: e.BlinkThinkError) -> tuple[str, str, str]:
    wait = error.retry_after if isinstance(error, e.RateLimited) else None
    return (
        tr("Gemini asks to slow down."),
        tr("More requests came than the key allows in a minute; nothing was charged."),
        tr("Wait {duration}.").format(duration=duration(wait))
        if wait
        else tr("Wait a few minutes."),
    )


CLOUD_ERROR_WORDS: Mapping[type[e.BlinkThinkError], Sayer] = {
    e.CloudRefused: lambda x: (
        tr("Gemini refused the request."),
        tr("Nothing was charged."),
        tr("Check the key and the model in the settings."),
    ),
    c.NoCloudConsent: lambda x: (
        tr("Nobody has agreed that pictures go to Google."),
        tr("Nothing was sent."),
        tr("Agree in the settings, or use the model on this computer."),
    ),
    c.StaysHere: lambda x: (
        tr("This camera’s pictures stay on this computer."),
        tr("Nothing was sent."),
        tr("Analyse it with the model on this computer."),
    ),
    c.NoCloudKey: lambda x: (
        tr("There is no key for Gemini."),
        x.detail or tr("Nothing was sent."),
        tr("Enter one in the settings, or set GEMINI_API_KEY."),
    ),
    c.CloudKeyRefused: lambda x: (
        tr("Gemini does not accept the key."),
        tr("It is wrong or has expired; nothing was charged."),
        tr("Enter another one in the settings."),
    ),
    c.CloudForbidden: lambda x: (
        tr("The key has no permission for Gemini."),
        tr("Its project may have to allow it, or the key is bound to other uses."),
        tr("Check the key with Google, or enter another one."),
    ),
    c.CloudModelUnknown: _model,
    c.CloudRegion: lambda x: (
        tr("Google does not offer Gemini in this country."),
        tr("Nothing was charged."),
        tr("Use the model on this computer."),
    ),
    c.CloudBlocked: _blocked,
    c.CloudBusy: _busy,
    c.CloudNoQuota: lambda x: (
        tr("The key has no quota left."),
        tr("The free requests of the day are used up, or its project has no billing."),
        tr("Wait until tomorrow, or check the plan with Google."),
    ),
    c.CloudUnavailable: _unavailable,
    c.CloudUnusable: lambda x: (
        tr("Gemini gave no usable answer."),
        x.detail or tr("It broke the rules of an answer twice."),
        tr("Try again, or choose another model in the settings."),
    ),
    c.CloudCut: lambda x: (
        tr("Gemini’s answer was cut off twice."),
        tr("It thinks or writes more than is allowed for one picture."),
        tr("Choose another model in the settings."),
    ),
    e.OverBudget: lambda x: (
        tr("This month’s limit for the cloud is reached."),
        x.detail or tr("Nothing more is sent until next month."),
        tr("Raise the limit in the settings, or use the model on this computer."),
    ),
}
