"""The words of ``core.words`` for the errors of the cloud service."""

from __future__ import annotations

from collections.abc import Callable

from blinkthink.core import cloud_errors as c
from blinkthink.core import errors as e

Sayer = Callable[[e.BlinkThinkError], tuple[str, str, str]]
Duration = Callable[[float], str]

_UNAVAILABLE = {
    c.Unavailable.OFFLINE: ("Gemini cannot be reached.", "Nothing was sent.", "Check the internet"),
    c.Unavailable.TIMEOUT: (
        "Gemini gave no answer in time.",
        "The picture was sent; it may be charged.",
        "Try again",
    ),
    c.Unavailable.DROPPED: (
        "Gemini broke off its answer.",
        "The picture was sent; it may be charged.",
        "Try again",
    ),
    c.Unavailable.FAILED: (
        "Gemini has a failure of its own.",
        "Nothing was charged.",
        "Try again later",
    ),
    c.Unavailable.NONSENSE: (
        "What answered is not Gemini.",
        "A proxy or a sign-in page of the network may have answered in its place.",
        "Check the network and the address of the service",
    ),
}
_REASONS = {
    "SAFETY": "Its safety filters hold the picture back.",
    "PROHIBITED_CONTENT": "It takes the picture for one that its rules forbid.",
    "BLOCKLIST": "A word on its list of forbidden ones came up.",
    "SPII": "It sees personal data in the picture.",
    "RECITATION": "Its answer was too close to a text that exists.",
}


def _unavailable(error: e.BlinkThinkError) -> tuple[str, str, str]:
    how = error.how if isinstance(error, c.CloudUnavailable) else c.Unavailable.OFFLINE
    title, meaning, action = _UNAVAILABLE[how]
    return title, meaning, f"{action}, or use the model on this computer."


def _blocked(error: e.BlinkThinkError) -> tuple[str, str, str]:
    blocked = error if isinstance(error, c.CloudBlocked) else c.CloudBlocked()
    title = "Gemini does not look at this picture."
    if blocked.answer:
        title = "Gemini holds back its answer about this picture."
    meaning = _REASONS.get(blocked.reason, "Its filters hold it back.")
    return title, meaning, "Analyse it on this computer."


def _model(error: e.BlinkThinkError) -> tuple[str, str, str]:
    name = error.model if isinstance(error, c.CloudModelUnknown) else ""
    return (
        f"Gemini has no model “{name}”." if name else "Gemini does not have this model.",
        "It may have been withdrawn, or the key does not give access to it.",
        "Choose another model in the settings.",
    )


def cloud_words(duration: Duration) -> dict[type, Sayer]:
    """By the type of the error; ``duration`` says a time as people do."""

    def busy(error: e.BlinkThinkError) -> tuple[str, str, str]:
        wait = error.retry_after if isinstance(error, e.RateLimited) else None
        return (
            "Gemini asks to slow down.",
            "More requests came than the key allows in a minute; nothing was charged.",
            f"Wait {duration(wait)}." if wait else "Wait a few minutes.",
        )

    return {
        e.CloudRefused: lambda x: (
            "Gemini refused the request.",
            "Nothing was charged.",
            "Check the key and the model in the settings.",
        ),
        c.NoCloudConsent: lambda x: (
            "Nobody has agreed that pictures go to Google.",
            "Nothing was sent.",
            "Agree in the settings, or use the model on this computer.",
        ),
        c.StaysHere: lambda x: (
            "This camera’s pictures stay on this computer.",
            "Nothing was sent.",
            "Analyse it with the model on this computer.",
        ),
        c.NoCloudKey: lambda x: (
            "There is no key for Gemini.",
            x.detail or "Nothing was sent.",
            "Enter one in the settings, or set GEMINI_API_KEY.",
        ),
        c.CloudKeyRefused: lambda x: (
            "Gemini does not accept the key.",
            "It is wrong or has expired; nothing was charged.",
            "Enter another one in the settings.",
        ),
        c.CloudForbidden: lambda x: (
            "The key has no permission for Gemini.",
            "Its project may have to allow it, or the key is bound to other uses.",
            "Check the key with Google, or enter another one.",
        ),
        c.CloudModelUnknown: _model,
        c.CloudRegion: lambda x: (
            "Google does not offer Gemini in this country.",
            "Nothing was charged.",
            "Use the model on this computer.",
        ),
        c.CloudBlocked: _blocked,
        c.CloudBusy: busy,
        c.CloudNoQuota: lambda x: (
            "The key has no quota left.",
            "The free requests of the day are used up, or its project has no billing.",
            "Wait until tomorrow, or check the plan with Google.",
        ),
        c.CloudUnavailable: _unavailable,
        c.CloudUnusable: lambda x: (
            "Gemini gave no usable answer.",
            x.detail or "It broke the rules of an answer twice.",
            "Try again, or choose another model in the settings.",
        ),
        c.CloudCut: lambda x: (
            "Gemini’s answer was cut off twice.",
            "It thinks or writes more than is allowed for one picture.",
            "Choose another model in the settings.",
        ),
        e.OverBudget: lambda x: (
            "This month’s budget for the cloud is spent.",
            x.detail or "Nothing more is sent until next month.",
            "Raise the budget in the settings, or use the model on this computer.",
        ),
    }
