"""What leaves this computer, as sentences: as everything is set now, and as the record of requests
has it. Where the two differ the record is believed. No Qt."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from blinkthink.core.alert_words import Receiver
from blinkthink.core.dates import when
from blinkthink.core.settings import Settings
from blinkthink.core.state import Account, Cloud, Download, DownloadState, ModelEntry, SignIn
from blinkthink.core.translation import tr
from blinkthink.runtime.egress_recent import Recent, RecentHost
from blinkthink.ui.pages import alert_leaving, cloud_words
from blinkthink.ui.pages.cloud_words import Leaving
from blinkthink.ui.pages.phrases import listed, shortened

_LOADING = (DownloadState.DOWNLOADING, DownloadState.WAITING)
_NOTHING_ELSE = tr("Nothing else is asked: no statistics, no reports of errors, no advertising.")
_DEMO = tr("Blink is asked nothing in the demo: a server on this computer answers in its place.")
_BLINK = (".immedia-semi.com", ".blink.com")
_GOOGLE = ".googleapis.com"
_MOST_HOSTS = 3


class Kind(enum.Enum):
    """Whom a request went to."""

    BLINK = "blink"
    HUB = "hub"
    SERVER = "server"  # an analysis server of the user's own
    CLOUD = "cloud"
    ALERTS = "alerts"
    UPDATES = "updates"
    OTHER = "other"  # nobody whom the sentences about now speak of


class Sentence(NamedTuple):
    """``away``: pictures of the user's, or what was seen in them, go there or went there.
    ``link`` leads to ``place``, where it can be changed; both empty where nothing can."""

    icon: str
    text: str
    away: bool = False
    link: str = ""
    place: str = ""


def kind_of(one: RecentHost) -> Kind:
    """By the purpose that was recorded, and for Blink by the host."""
    host = f".{one.host.lower()}"
    if one.why in ("analysis by Gemini", "test of Gemini") or host.endswith(_GOOGLE):
        return Kind.CLOUD
    if one.why == "download a model":
        return Kind.HUB
    if one.why == "newer version":
        return Kind.UPDATES
    if one.why in ("alert", "test of the webhook") or "MQTT" in one.why:
        return Kind.ALERTS
    if one.why in ("analysis", "evaluation", "test of a server"):
        return Kind.SERVER
    return Kind.BLINK if host.endswith(_BLINK) else Kind.OTHER


def lead(told: Leaving, recent: Recent | None) -> str:
    """All of it in one sentence or two."""
    if told.away:
        return tr("{what}.").format(what=told.text.rstrip("."))
    stays = tr("Your pictures stay on this computer.")
    gone = recent.pictures if recent is not None else 0
    if not gone:
        return stays
    left = tr("%n picture(s) left it in the last 30 days, as it was set then.", "", gone)
    return f"{stays} {left}"


def sentences(
    settings: Settings,
    account: Account,
    cloud: Cloud,
    models: Iterable[ModelEntry],
    downloads: Iterable[Download],
    reached: Sequence[Receiver],
    *,
    demo: bool,
    recent: Recent | None = None,
    now: datetime | None = None,
) -> list[Sentence]:
    """Who is asked now, what goes there, and what went there in the last 30 days. ``recent`` None:
    the record was not read (yet)."""
    went = _by_kind(recent)
    said = [_with(_blink(account, went[Kind.BLINK], demo=demo), went[Kind.BLINK], now)]
    said.append(_with(_hub(downloads, went[Kind.HUB]), went[Kind.HUB], now))
    server = _server(models)
    if server is None and went[Kind.SERVER]:
        server = Sentence("server", tr("No server of yours describes pictures now."))
    if server is not None:
        server = server._replace(link=tr("Models"), place="models")
        said.append(_with(server, went[Kind.SERVER], now))
    said.append(_with(_cloud(settings, cloud), went[Kind.CLOUD], now))
    said += _alerts(reached, went[Kind.ALERTS], now)
    said.append(_with(_updates(settings, demo=demo), went[Kind.UPDATES], now))
    others = went[Kind.OTHER]
    if others:
        told = tr("Others were asked, too.")
        said.append(_with(Sentence("warning", told, away=True), others, now))
        said.append(
            Sentence(
                "private", tr("No statistics, no reports of errors and no advertising are sent.")
            )
        )
    else:
        said.append(Sentence("private", _NOTHING_ELSE))
    return said


def _by_kind(recent: Recent | None) -> dict[Kind, list[RecentHost]]:
    made: dict[Kind, list[RecentHost]] = {kind: [] for kind in Kind}
    for one in recent.hosts if recent is not None else ():
        made[kind_of(one)].append(one)
    return made


def _with(said: Sentence, went: Sequence[RecentHost], now: datetime | None) -> Sentence:
    """The sentence about now, and what the record says of it."""
    if not went:
        return said
    names = list(dict.fromkeys(one.host for one in went))
    hosts = [shortened(one, 60) for one in names[:_MOST_HOSTS]]
    more = len(names) - len(hosts)
    if more:
        hosts.append(tr("%n more", "", more))
    requests = sum(one.requests for one in went)
    pictures = sum(one.pictures for one in went)
    last = max(one.last for one in went)
    told = tr(
        "In the last 30 days there were %n request(s) to {hosts}, the last {when}.", "", requests
    ).format(hosts=listed(hosts), when=_when(last, now))
    sent = tr("No picture was sent there.")
    if pictures:
        sent = tr("%n picture(s) went there.", "", pictures)
    return said._replace(
        text=f"{said.text} {told} {sent}",
        away=said.away or pictures > 0,
    )


def _when(moment: datetime, now: datetime | None) -> str:
    return when(moment, now or moment, inside=True)


def _blink(account: Account, went: Sequence[RecentHost], *, demo: bool) -> Sentence:
    if demo:
        return Sentence("demo", _DEMO)
    link, place = tr("Account"), "account"
    if not account.signed_in and account.state is not SignIn.UNKNOWN:  # a kept one is used
        text = tr("Blink’s servers are asked nothing while nobody is signed in.")
    elif went:  # whether pictures went along is said of what was sent
        text = tr("Blink’s servers are asked for your cameras, their pictures and their clips.")
    else:
        text = tr(
            "Blink’s servers are asked for your cameras, their pictures and their clips. No "
            "picture is sent there."
        )
    return Sentence("camera", text, link=link, place=place)


def _hub(downloads: Iterable[Download], went: Sequence[RecentHost]) -> Sentence:
    loading = [shortened(one.title, 60) for one in downloads if one.state in _LOADING]
    text = tr("The model hub is asked only when you get a model; not now.")
    if loading:
        text = tr("The model hub sends {models} now.").format(models=listed(loading))
        if not any(one.pictures for one in went):
            text = tr("The model hub sends {models} now; it gets no picture.").format(
                models=listed(loading)
            )
    return Sentence("download", text, link=tr("Models"), place="models")


def _server(models: Iterable[ModelEntry]) -> Sentence | None:
    in_use = next((one for one in models if one.in_use), None)
    if in_use is None or not in_use.server:
        return None
    text = tr("Your server {server} describes pictures, which are sent there as you agreed.")
    return Sentence("server", text.format(server=in_use.server), away=True)


def _alerts(
    reached: Sequence[Receiver], went: Sequence[RecentHost], now: datetime | None
) -> list[Sentence]:
    link, place = tr("Alerts"), "alerts"
    said = [
        Sentence("alerts", alert_leaving.sentence(one), away=True, link=link, place=place)
        for one in reached
    ] or [Sentence("alerts", tr("Alerts stay on this computer."), link=link, place=place)]
    return [*said[:-1], _with(said[-1], went, now)]


def _updates(settings: Settings, *, demo: bool) -> Sentence:
    link, place = tr("Help"), "help"
    if settings.updates and not demo:
        text = tr("GitHub is asked once a week whether there is a newer version.")
    else:
        text = tr("Nobody is asked by itself whether there is a newer version.")
    return Sentence("again", text, link=link, place=place)


def _cloud(settings: Settings, cloud: Cloud) -> Sentence:
    who = cloud_words.service(cloud.host)
    modes = cloud_words.modes(settings)
    told = cloud_words.leaving(settings, cloud, ())
    link, place = tr("The cloud"), "analysis"
    if not told.away:
        off = modes == {"local"}
        text = tr("{who} gets nothing: the cloud is switched off.").format(who=who)
        return Sentence("cloud", text if off else told.why, link=link, place=place)
    spent = tr("This month {money} was spent on it.")
    spent = spent.format(money=cloud_words.money(cloud.month_cost_usd))
    text = f"{_by_mode(who, modes)} {spent}"
    return Sentence("cloud", text, away=True, link=link, place=place)


def _by_mode(who: str, modes: Iterable[str]) -> str:
    wanted: Sequence[str] = [mode for mode in cloud_words.MODES if mode in modes]
    if wanted == ["gemini"]:
        text = tr("{who} gets every picture that is described.")
    elif wanted == ["local_then_gemini"]:
        text = tr("{who} gets the pictures for which this computer has no usable answer.")
    elif wanted == ["ask"]:
        text = tr("{who} gets a picture only when you say so, each time.")
    else:
        text = tr("{who} gets pictures of some cameras, as you chose for each of them.")
    return text.format(who=who)
