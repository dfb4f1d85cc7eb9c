"""What the cloud is called in the window: modes, states, money, where pictures go. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from blinkthink.core import dates
from blinkthink.core.amounts import dollars
from blinkthink.core.camera_rules import CloudMode
from blinkthink.core.settings import GeminiSettings, Settings
from blinkthink.core.state import Cloud, ModelEntry, MonthCost
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui.pages.phrases import listed, when

MODES: tuple[CloudMode, ...] = ("local", "local_then_gemini", "gemini", "ask")
MODE_NAMES: dict[str, str] = {
    "local": tr("This computer only"),
    "local_then_gemini": tr("This computer, then Gemini"),
    "gemini": tr("Gemini only"),
    "ask": tr("Ask each time"),
}
MODE_NAMES_INSIDE: dict[str, str] = {
    "local": tr("this computer only"),
    "local_then_gemini": tr("this computer, then Gemini"),
    "gemini": tr("Gemini only"),
    "ask": tr("ask each time"),
}
"""As they stand inside a sentence."""
MODE_SENTENCES: dict[str, str] = {
    "local": tr("The model in use describes pictures; none is sent to Google."),
    "local_then_gemini": tr(
        "This computer looks first. A picture for which it has no usable answer is sent to Google."
    ),
    "gemini": tr("Every picture that is described is sent to Google; the model here rests."),
    "ask": tr(
        "This computer looks first. A picture for which it has no usable answer waits, and you "
        "are asked before it is sent to Google."
    ),
}
KEY_PLACES = {
    "none": tr("There is none yet."),
    "keyring": tr("It lies in this system’s keyring."),
    "file": tr("It lies in an encrypted file of BlinkThink, not in a keyring."),
    "environment": tr("It comes from the environment (GEMINI_API_KEY) and is not kept here."),
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
    tr("On this computer only"),
    tr("Pictures are analysed on this computer; none is sent anywhere."),
)


def service(host: str) -> str:
    """Who has this host: “Google”, or the host itself where it is another."""
    known = not host or host == "googleapis.com" or host.endswith(".googleapis.com")
    return "Google" if known else host


def money(usd: float) -> str:
    """“$5.00”, “$0.31”, “$0.0004”: an amount in US dollars, never a cost shown as nothing."""
    if usd <= 0:
        return dollars(0, 2)
    if usd < 0.0001:
        return tr("less than {sum}").format(sum=dollars(0.0001, 4))
    return dollars(usd, 4 if usd < 0.095 else 2)


def price_of_picture(gemini: GeminiSettings) -> float:
    """What a usual picture costs in USD, roughly."""
    paid = _TYPICAL_INPUT * gemini.input_price + _TYPICAL_OUTPUT * gemini.output_price
    return paid / _MILLION


def cost_sentence(gemini: GeminiSettings) -> str:
    """What pictures cost, and where that ends."""
    each, limit = price_of_picture(gemini), gemini.budget_usd
    if each <= 0:
        return tr("With the prices that are set here a picture costs nothing.")
    most = int(limit / each) if limit is not None else 0
    if limit is None:
        said = tr(
            "A picture costs about {cost} with {model}. There is no limit for a month yet; you can "
            "set one."
        )
    elif not most:
        said = tr(
            "A picture costs about {cost} with {model}. With your limit of {limit} a month nothing "
            "is sent."
        )
    else:
        said = tr(
            "A picture costs about {cost} with {model}. Your limit of {limit} a month is never "
            "passed: that is about %n picture(s).",
            "",
            most,
        )
    return said.format(cost=money(each), model=gemini.model, limit=money(limit or 0))


def spent_sentence(cloud: Cloud, pictures: int) -> str:
    """“This month: $0.31 of $5.00 for 204 pictures.”"""
    if cloud.budget_usd is None:
        told = tr("This month: {spent} for %n picture(s).", "", pictures)
    else:
        told = tr("This month: {spent} of {limit} for %n picture(s).", "", pictures)
    told = told.format(spent=money(cloud.month_cost_usd), limit=money(cloud.budget_usd or 0))
    if cloud.pending_usd > 0:
        held = tr("{sum} of it is set aside for answers that are on their way.")
        told = f"{told} {held.format(sum=money(cloud.pending_usd))}"
    return told


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
        tr("{month}: {sum}, %n picture(s)", "what it cost", one.pictures).format(
            month=month_name(one.month), sum=money(one.cost_usd)
        )
        for one in reversed(costs)
    )
    return "; ".join(told)


def state(cloud: Cloud, gemini: GeminiSettings, now: datetime) -> State | None:
    """What keeps pictures from the cloud though a mode wants it; None where all is well."""
    who = service(cloud.host)
    if cloud.consented_at is None:
        return State(
            Words(tr("Nothing is sent yet."), tr("You have not agreed to it."), "", ""),
            tr("Read and agree"),
            "consent",
        )
    if cloud.key == "none":
        return State(
            Words(
                tr("Nothing is sent yet."), tr("{who} wants a key of yours.").format(who=who), ""
            ),
            tr("Add a key"),
            "key",
        )
    why = blocked(cloud)
    known = _BLOCKED.get(why)
    if known is None:
        if not why:
            return _unusable(cloud)
        said = Words(
            tr("{who} cannot be used now.").format(who=who), tr("Pictures wait."), "", cloud.detail
        )
        return State(said, tr("Test again"), "test")
    title, meaning, action, remedy = known
    budget = money(gemini.budget_usd) if gemini.budget_usd is not None else ""
    until = ""
    if cloud.until is not None and cloud.until > now and why in _UNTIL:
        meaning, until = _UNTIL[why], when(cloud.until, now, inside=True)
    parts = {"who": who, "until": until, "model": gemini.model, "budget": budget}
    said = Words(title.format(**parts), meaning.format(**parts), "", cloud.detail)
    return State(said, action, remedy)


def _unusable(cloud: Cloud) -> State | None:
    """What is wrong with the settings, or with the record of costs, before anything is asked."""
    if not cloud.detail:
        return None
    said = Words(tr("As it is set, nothing can be sent."), cloud.detail, "")
    return State(said) if cloud.host else State(said, tr("Choose a model"), "model")


_BLOCKED: dict[str, tuple[str, str, str, Remedy]] = {
    "over_budget": (
        tr("This month’s limit of {budget} is reached."),
        tr("Pictures wait until next month; nothing more is sent or paid."),
        tr("Change the limit"),
        "budget",
    ),
    "rate_limited": (
        tr("{who} asks to slow down."),
        tr("Pictures wait; nothing is lost."),
        "",
        "",
    ),
    "key_refused": (
        tr("{who} does not accept the key."),
        tr("Pictures wait. It may be mistyped, withdrawn, or restricted to other programs."),
        tr("Change the key"),
        "key",
    ),
    "no_quota": (
        tr("This key has no quota left at {who}."),
        tr("Pictures wait. A free key has a small quota each day; billing raises it."),
        tr("Change the key"),
        "key",
    ),
    "model_not_found": (
        tr("{who} has no model “{model}”."),
        tr("Pictures wait. Its name may be mistyped, or it was withdrawn."),
        tr("Choose a model"),
        "model",
    ),
    "region": (
        tr("{who} does not offer this where you are."),
        tr("Nothing can be sent. “This computer only” works everywhere."),
        "",
        "",
    ),
    "unreachable": (
        tr("{who} cannot be reached."),
        tr("Pictures wait; nothing is lost."),
        tr("Test again"),
        "test",
    ),
}
_UNTIL = {
    "rate_limited": tr("Pictures wait until {until}; nothing is lost."),
    "no_quota": tr(
        "Pictures wait until {until}. A free key has a small quota each day; billing raises it."
    ),
    "unreachable": tr("Pictures wait until {until}; nothing is lost."),
}  # instead, where it is known when it goes on


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
    places = listed([server, who]) if server and wanted != {"gemini"} else who
    if wanted == {"gemini"}:
        return Leaving(
            tr("Pictures are sent to {who}").format(who=who), MODE_SENTENCES["gemini"], away=True
        )
    if "gemini" in wanted or server:
        said = tr("Some pictures are sent to {who}")
        if server:
            said = tr("Pictures are sent to {who}")
        why = tr("It depends on the camera.") if len(wanted) > 1 else MODE_SENTENCES[settings.cloud]
        return Leaving(said.format(who=places), why, away=True)
    if "local_then_gemini" in wanted:
        why = MODE_SENTENCES["local_then_gemini"]
        return Leaving(tr("Here first, then {who}").format(who=who), why, away=True)
    return Leaving(
        tr("{who} only when you say so").format(who=who), MODE_SENTENCES["ask"], away=True
    )


_NOT_SENT = {
    "over_budget": tr(
        "{who} is chosen in the settings, but this month’s limit is reached: no picture is sent."
    ),
    "key_refused": tr(
        "{who} is chosen in the settings, but the key is not accepted: no picture is sent."
    ),
    "region": tr(
        "{who} is chosen in the settings, but it is not offered where you are: no picture is sent."
    ),
}
_NO_KEY = tr("{who} is chosen in the settings, but there is no key: no picture is sent.")
_NOT_AGREED = tr("{who} is chosen in the settings, but you have not agreed: no picture is sent.")


def _without_cloud(server: str, who: str, *, wanted: bool, cloud: Cloud) -> Leaving:
    if server:
        told = tr("The model in use runs on this server of your own.")
        return Leaving(tr("Pictures are sent to {who}").format(who=server), told, away=True)
    if wanted:
        told = _NOT_SENT.get(blocked(cloud), _NO_KEY if cloud.consented_at else _NOT_AGREED)
        return Leaving(HERE.text, told.format(who=who))
    return HERE
