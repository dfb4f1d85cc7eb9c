"""What leaves this computer now, as sentences. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from blinkthink.core.alert_words import Receiver
from blinkthink.core.settings import Settings
from blinkthink.core.state import Account, Cloud, Download, DownloadState, ModelEntry
from blinkthink.ui.pages import alert_leaving, cloud_words
from blinkthink.ui.pages.phrases import listed, shortened

_LOADING = (DownloadState.DOWNLOADING, DownloadState.WAITING)
_NOTHING_ELSE = "Nothing else is asked: no statistics, no reports of errors, no advertising."
_DEMO = "Blink is asked nothing in the demo: a server on this computer answers in its place."


class Sentence(NamedTuple):
    """``away``: pictures of the user's, or what was seen in them, go there."""

    icon: str
    text: str
    away: bool = False


def sentences(
    settings: Settings,
    account: Account,
    cloud: Cloud,
    models: Iterable[ModelEntry],
    downloads: Iterable[Download],
    reached: Sequence[Receiver],
    *,
    demo: bool,
) -> list[Sentence]:
    """Who is asked now, and what goes there: Blink, the hub, a server of the user's own, Google,
    and who is ``reached`` by alerts."""
    said = [_blink(account) if not demo else Sentence("demo", _DEMO)]
    said.append(_hub(downloads))
    in_use = next((one for one in models if one.in_use), None)
    if in_use is not None and in_use.server:
        text = (
            f"Your server {in_use.server} describes pictures, which are sent there as you agreed."
        )
        said.append(Sentence("server", text, away=True))
    said.append(_cloud(settings, cloud))
    said += _alerts(reached)
    said.append(Sentence("private", _NOTHING_ELSE))
    return said


def _blink(account: Account) -> Sentence:
    if account.signed_in:
        text = (
            "Blink’s servers are asked for your cameras, their pictures and their clips. No "
            "picture is sent there."
        )
    else:
        text = "Blink’s servers are asked nothing while nobody is signed in."
    return Sentence("camera", text)


def _hub(downloads: Iterable[Download]) -> Sentence:
    loading = [shortened(one.title, 60) for one in downloads if one.state in _LOADING]
    if loading:
        return Sentence(
            "download", f"The model hub sends {listed(loading)} now; it gets no picture."
        )
    return Sentence("download", "The model hub is asked only when you get a model; not now.")


def _alerts(reached: Sequence[Receiver]) -> list[Sentence]:
    if not reached:
        return [Sentence("alerts", "Alerts stay on this computer.")]
    return [Sentence("alerts", alert_leaving.sentence(one), away=True) for one in reached]


def _cloud(settings: Settings, cloud: Cloud) -> Sentence:
    who = cloud_words.service(cloud.host)
    modes = cloud_words.modes(settings)
    told = cloud_words.leaving(settings, cloud, ())
    if not told.away:
        off = modes == {"local"}
        text = f"{who} gets nothing: the cloud is switched off." if off else told.why
        return Sentence("cloud", text)
    spent = f"This month {cloud_words.money(cloud.month_cost_usd)} was spent on it."
    return Sentence("cloud", f"{_by_mode(who, modes)} {spent}", away=True)


def _by_mode(who: str, modes: Iterable[str]) -> str:
    wanted: Sequence[str] = [mode for mode in cloud_words.MODES if mode in modes]
    if wanted == ["gemini"]:
        return f"{who} gets every picture that is described."
    if wanted == ["local_then_gemini"]:
        return f"{who} gets the pictures for which this computer has no usable answer."
    if wanted == ["ask"]:
        return f"{who} gets a picture only when you say so, each time."
    return f"{who} gets pictures of some cameras, as you chose for each of them."
