"""What the cloud is called in the window: modes, states, money, where pictures go. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from blinkthink.core import dates
from blinkthink.core.camera_rules import CloudMode
from blinkthink.core.settings import GeminiSettings, Settings
from blinkthink.core.state import Cloud, ModelEntry, MonthCost
from blinkthink.core.words import Words
from blinkthink.ui.pages.phrases import counted, when

MODES: tuple[CloudMode, ...] = ("local", "local_then_gemini", "gemini", "ask")
MODE_NAMES: dict[str, str] = {
    "local": "This computer only",
    "local_then_gemini": "This computer, then Gemini",
    "gemini": "Gemini only",
    "ask": "Ask each time",
}
MODE_SENTENCES: dict[str, str] = {
    "local": "The model in use describes pictures; none is sent to Google.",
    "local_then_gemini": "This computer looks first. A picture for which it has no usable answer "
    "is sent to Google.",
    "gemini": "Every picture that is described is sent to Google; the model here rests.",
    "ask": "This computer looks first. A picture for which it has no usable answer waits, and you "
    "are asked before it is sent to Google.",
}
KEY_PLACES = {
    "none": "There is none yet.",
    "keyring": "It lies in this system’s keyring.",
    "file": "It lies in an encrypted file of BlinkThink, not in a keyring.",
    "environment": "It comes from the environment (GEMINI_API_KEY) and is not kept here.",
}
# Of a picture in the usual detail: rules, question and image; the answer with its thoughts.
_TYPICAL_INPUT, _TYPICAL_OUTPUT = 2_000, 400
_MILLION = 1_000_000
_CLOSED = ("over_budget", "key_refused", "region")  # nothing is sent while it is so

Remedy = Literal["", "key", "budget", "model", "test", "consent"]
"""What the one button of a state leads to."""


@dataclass(frozen=True)
class State:
    """Why no picture goes to the cloud, and the one thing to do."""

    words: Words
    action: str = ""
    remedy: Remedy = ""


@dataclass(frozen=True)
class Leaving:
    """Whether pictures leave this machine, for the status bar. ``away``: they do, or may."""

    text: str
    why: str
    away: bool = False


HERE = Leaving(
    "On this computer only", "Pictures are analysed on this computer; none is sent anywhere."
)


def service(host: str) -> str:
    """Who has this host: “Google”, or the host itself where it is another."""
    known = not host or host == "googleapis.com" or host.endswith(".googleapis.com")
    return "Google" if known else host


def money(usd: float) -> str:
    """“$5.00”, “$0.31”, “$0.0004”: an amount in US dollars, never a cost shown as nothing."""
    if usd <= 0:
        return "$0.00"
    if usd < 0.0001:
        return "less than $0.0001"
    return f"${usd:,.4f}" if usd < 0.095 else f"${usd:,.2f}"


def price_of_picture(gemini: GeminiSettings) -> float:
    """What a usual picture costs in USD, roughly."""
    paid = _TYPICAL_INPUT * gemini.input_price + _TYPICAL_OUTPUT * gemini.output_price
    return paid / _MILLION


def cost_sentence(gemini: GeminiSettings) -> str:
    """What pictures cost, and where that ends."""
    each = price_of_picture(gemini)
    if each <= 0:
        return "With the prices that are set here a picture costs nothing."
    told = f"A picture costs about {money(each)} with {gemini.model}"
    if gemini.budget_usd is None:
        return f"{told}. There is no limit for a month yet; you can set one."
    most = int(gemini.budget_usd / each)
    if not most:
        return f"{told}. With your limit of {money(gemini.budget_usd)} a month nothing is sent."
    return (
        f"{told}. Your limit of {money(gemini.budget_usd)} a month is never passed: "
        f"that is about {counted(most, 'picture')}."
    )


def spent_sentence(cloud: Cloud, pictures: int) -> str:
    """“This month: $0.31 of $5.00 for 204 pictures.”"""
    of = f" of {money(cloud.budget_usd)}" if cloud.budget_usd is not None else ""
    held = ""
    if cloud.pending_usd > 0:
        held = f" {money(cloud.pending_usd)} of it is set aside for answers that are on their way."
    spent = money(cloud.month_cost_usd)
    return f"This month: {spent}{of} for {counted(pictures, 'picture')}.{held}"


def month_name(month: str, *, short: bool = False) -> str:
    """“November 2026”, or “Nov”, of “2026-11”."""
    try:
        first = datetime.fromisoformat(f"{month}-01")
    except ValueError:
        return month
    return dates.month_short(first) if short else dates.month_and_year(first)


def months_sentence(costs: Sequence[MonthCost]) -> str:
    """All months as one text, the newest first."""
    told = (
        f"{month_name(one.month)}: {money(one.cost_usd)}, {counted(one.pictures, 'picture')}"
        for one in reversed(costs)
    )
    return "; ".join(told)


def state(cloud: Cloud, gemini: GeminiSettings, now: datetime) -> State | None:
    """What keeps pictures from the cloud though a mode wants it; None where all is well."""
    who = service(cloud.host)
    wait = ""
    if cloud.until is not None and cloud.until > now:
        wait = f" until {when(cloud.until, now, inside=True)}"
    if cloud.consented_at is None:
        return State(
            Words("Nothing is sent yet.", "You have not agreed to it.", "", ""),
            "Read and agree",
            "consent",
        )
    if cloud.key == "none":
        return State(
            Words("Nothing is sent yet.", f"{who} wants a key of yours.", ""), "Add a key", "key"
        )
    why = blocked(cloud)
    known = _BLOCKED.get(why)
    if known is None:
        if not why:
            return _unusable(cloud)
        said = Words(f"{who} cannot be used now.", "Pictures wait.", "", cloud.detail)
        return State(said, "Test again", "test")
    title, meaning, action, remedy = known
    budget = money(gemini.budget_usd) if gemini.budget_usd is not None else ""
    parts = {"who": who, "wait": wait, "model": gemini.model, "budget": budget}
    said = Words(title.format(**parts), meaning.format(**parts), "", cloud.detail)
    return State(said, action, remedy)


def _unusable(cloud: Cloud) -> State | None:
    """What is wrong with the settings, or with the record of costs, before anything is asked."""
    if not cloud.detail:
        return None
    said = Words("As it is set, nothing can be sent.", cloud.detail, "")
    return State(said) if cloud.host else State(said, "Choose a model", "model")


_BLOCKED: dict[str, tuple[str, str, str, Remedy]] = {
    "over_budget": (
        "This month’s limit of {budget} is reached.",
        "Pictures wait until next month; nothing more is sent or paid.",
        "Change the limit",
        "budget",
    ),
    "rate_limited": (
        "{who} asks to slow down.",
        "Pictures wait{wait}; nothing is lost.",
        "",
        "",
    ),
    "key_refused": (
        "{who} does not accept the key.",
        "Pictures wait. It may be mistyped, withdrawn, or restricted to other programs.",
        "Change the key",
        "key",
    ),
    "no_quota": (
        "This key has no quota left at {who}.",
        "Pictures wait{wait}. A free key has a small quota each day; billing raises it.",
        "Change the key",
        "key",
    ),
    "model_not_found": (
        "{who} has no model “{model}”.",
        "Pictures wait. Its name may be mistyped, or it was withdrawn.",
        "Choose a model",
        "model",
    ),
    "region": (
        "{who} does not offer this where you are.",
        "Nothing can be sent. “This computer only” works everywhere.",
        "",
        "",
    ),
    "unreachable": (
        "{who} cannot be reached.",
        "Pictures wait{wait}; nothing is lost.",
        "Test again",
        "test",
    ),
}


def blocked(cloud: Cloud) -> str:
    """Why no picture can go there, as ``Cloud.blocked``; a spent limit counts before it is met."""
    spent = cloud.budget_usd is not None and cloud.month_cost_usd >= cloud.budget_usd
    return cloud.blocked or ("over_budget" if spent else "")


def modes(settings: Settings) -> frozenset[str]:
    """The modes that hold for some camera, that of all cameras among them."""
    own = (rules.cloud for rules in settings.cameras.values())
    return frozenset({settings.cloud, *(mode for mode in own if mode is not None)})


def leaving(settings: Settings, cloud: Cloud, models: Iterable[ModelEntry]) -> Leaving:
    """Does anything leave this machine? Told as it is now."""
    server = next((one.server for one in models if one.in_use and one.server), "")
    wanted = modes(settings)
    who = service(cloud.host)
    away = wanted - {"local"}
    if not away or not cloud.ready or blocked(cloud) in _CLOSED:
        return _without_cloud(server, who, wanted=bool(away), cloud=cloud)
    places = f"{server} and {who}" if server and wanted != {"gemini"} else who
    if wanted == {"gemini"}:
        return Leaving(f"Pictures are sent to {who}", MODE_SENTENCES["gemini"], away=True)
    if "gemini" in wanted or server:
        some = "Some pictures" if not server else "Pictures"
        why = "It depends on the camera." if len(wanted) > 1 else MODE_SENTENCES[settings.cloud]
        return Leaving(f"{some} are sent to {places}", why, away=True)
    if "local_then_gemini" in wanted:
        why = MODE_SENTENCES["local_then_gemini"]
        return Leaving(f"Here first, then {who}", why, away=True)
    return Leaving(f"{who} only when you say so", MODE_SENTENCES["ask"], away=True)


def _without_cloud(server: str, who: str, *, wanted: bool, cloud: Cloud) -> Leaving:
    if server:
        told = "The model in use runs on this server of your own."
        return Leaving(f"Pictures are sent to {server}", told, away=True)
    if wanted:
        why = {
            "over_budget": "this month’s limit is reached",
            "key_refused": "the key is not accepted",
            "region": "it is not offered where you are",
        }.get(blocked(cloud), "there is no key" if cloud.consented_at else "you have not agreed")
        told = f"{who} is chosen in the settings, but {why}: no picture is sent."
        return Leaving(HERE.text, told)
    return HERE
