"""Every setting that a person may change: its page, the name of its row, and its values in words.

What a reset takes back, what a file of settings would change, and which row belongs to which
setting are all read from this one table. No Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from blinkthink.core.alerts import Mqtt, Webhook
from blinkthink.core.amounts import listed
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.schedules import Place
from blinkthink.core.settings import (
    DigestSettings,
    GeminiSettings,
    Limits,
    Retention,
    Settings,
)
from blinkthink.core.translation import LANGUAGES, decimal, number, tr
from blinkthink.core.updates import CONSENT_TITLE
from blinkthink.ui.pages.cloud_words import MODE_NAMES
from blinkthink.ui.triage_modes import TRIAGES

PAGES = (
    "account", "cameras", "library", "analysis", "models",
    "schedule", "alerts", "privacy", "appearance", "advanced",
)  # fmt: skip


@dataclass(frozen=True)
class Field:
    """A field of ``Settings``. ``reset``: whether a reset of its page takes it back; ``row``: the
    name of its row, where that says less than ``title``."""

    name: str
    page: str
    title: str
    said: Callable[[Any], str]
    reset: bool = True
    row: str = ""


@dataclass(frozen=True)
class Change:
    """One line of what would change, in words."""

    title: str
    before: str
    after: str


def _switch(on: bool) -> str:
    return tr("on") if on else tr("off")


def _minutes(minutes: int | None) -> str:
    return tr("never") if minutes is None else tr("%n minute(s)", "", minutes)


def _gigabytes(size: float | None) -> str:
    return tr("never") if size is None else _room(size)


def _room(size: float) -> str:
    return tr("{size} GB").format(size=decimal(size))


def _detail(tokens: int | None) -> str:
    return tr("what suits the model") if tokens is None else number(tokens)


def _threads(threads: int | None) -> str:
    return tr("automatic") if threads is None else number(threads)


def _place(place: Place | None) -> str:
    return tr("none") if place is None else place.name


def _folder(folder: str | None) -> str:
    return tr("the app’s own") if folder is None else folder


def _model(name: str | None) -> str:
    return tr("chosen by itself") if name is None else name


def _many(things: Iterable[object]) -> str:
    count = len(tuple(things))
    return number(count) if count else tr("none")


def _cameras(cameras: Mapping[str, CameraRules]) -> str:
    """How many have rules, and how many of these let pictures leave this computer."""
    away = sum(rules.cloud not in (None, "local") for rules in cameras.values())
    if not away:
        return _many(cameras)
    said = tr("{count}, and pictures of {away} may be sent to Google")
    return said.format(count=number(len(cameras)), away=number(away))


def _gemini(gemini: GeminiSettings) -> str:
    budget = gemini.budget_usd
    limit = (
        tr("no limit") if budget is None else tr("$ {sum} a month").format(sum=decimal(budget, 2))
    )
    prices = tr("$ {sent} and $ {answers} for a million tokens").format(
        sent=decimal(gemini.input_price, 2), answers=decimal(gemini.output_price, 2)
    )
    return listed([gemini.model, prices, limit])


def _retention(rules: Retention) -> str:
    parts = []
    if rules.days is not None:
        parts.append(tr("%n day(s)", "", rules.days))
    if rules.gigabytes is not None:
        parts.append(_room(rules.gigabytes))
    own = sum(limits != Limits() for limits in rules.per_camera.values())
    if own:
        parts.append(tr("%n camera(s) with limits of their own", "", own))
    if not parts:
        return tr("for ever")
    said = listed(parts)
    return said if rules.on else tr("{limits}, not in use").format(limits=said)


def _digest(digest: DigestSettings) -> str:
    if digest.at is None:
        return tr("not written by itself")
    return tr("written at {time}").format(time=digest.at)


def _webhook(webhook: Webhook) -> str:
    if not webhook.url:
        return tr("none")
    pictures = (
        tr("{url}, with the picture") if webhook.picture else tr("{url}, without the picture")
    )
    return pictures.format(url=webhook.url)


def _mqtt(mqtt: Mqtt) -> str:
    if not mqtt.host:
        return tr("none")
    said = tr("{host}, with pictures") if mqtt.pictures else tr("{host}, without pictures")
    return said.format(host=mqtt.host)


def _language(language: str) -> str:
    return LANGUAGES.get(language, tr("as the system"))


THEMES = {"system": tr("as the system"), "light": tr("light"), "dark": tr("dark")}
MOTIONS = {"system": tr("as the system"), "on": tr("on"), "off": tr("off")}
CLOSINGS = {"stay": tr("keep running"), "quit": tr("quit")}

FIELDS = (
    Field("library", "library", tr("Folder of the pictures"), _folder, reset=False),
    Field("retention", "library", tr("Keeping pictures"), _retention, row=tr("By age")),
    Field(
        "own_flags", "cameras", tr("Flags of your own"), _many, reset=False, row=tr("All cameras")
    ),
    Field(
        "severities", "cameras", tr("Severities of flags"), _many, reset=False,
        row=tr("All cameras"),
    ),
    Field(
        "cameras", "cameras", tr("Rules of single cameras"), _cameras, reset=False,
        row=tr("All cameras"),
    ),
    Field(
        "status_minutes", "cameras", tr("Look at the cameras every"),
        lambda minutes: tr("%n minute(s)", "", minutes),
    ),
    Field("analyze_new", "analysis", tr("Look at new pictures"), _switch),
    Field("triage", "analysis", tr("Skip what shows nothing new"), lambda mode: TRIAGES[mode]),
    Field("detail", "analysis", tr("Detail"), _detail),
    Field("wait_on_battery", "analysis", tr("Wait while on battery"), _switch),
    Field("wait_when_metered", "analysis", tr("Wait while data costs money"), _switch),
    Field("cloud", "analysis", tr("Where pictures are described"), lambda mode: MODE_NAMES[mode]),
    Field(
        "gemini", "analysis", tr("Model in the cloud, its prices and limit"), _gemini,
        row=tr("Limit for a month"),
    ),
    Field("model", "models", tr("Model in use"), _model),
    Field("unload_after_minutes", "models", tr("Give memory back when idle"), _minutes),
    Field("unload_below_gigabytes", "models", tr("Give memory back when it gets low"), _gigabytes),
    Field("threads", "models", tr("Threads"), _threads),
    Field("snapshots_per_hour", "schedule", tr("Limit of snapshots"), number),
    Field("place", "schedule", tr("Place of the sun"), _place, reset=False),
    Field("when_closed", "schedule", tr("When the window is closed"), lambda way: CLOSINGS[way]),
    Field("digest", "alerts", tr("Each day as a file"), _digest),
    Field("webhook", "alerts", tr("Webhook"), _webhook, reset=False),
    Field("mqtt", "alerts", tr("MQTT and Home Assistant"), _mqtt, reset=False),
    Field("theme", "appearance", tr("Colours"), lambda theme: THEMES[theme]),
    Field("text_size", "appearance", tr("Size of the text"), lambda size: f"{size} %"),
    Field("thumbnail_size", "appearance", tr("Size of the pictures"), lambda size: f"{size} px"),
    Field("motion", "appearance", tr("Motion"), lambda motion: MOTIONS[motion]),
    Field("language", "appearance", tr("Language"), _language),
    Field("updates", "advanced", CONSENT_TITLE, _switch),
)  # fmt: skip

WITHOUT_ROW = {
    "version": "says which form the file has; nobody chooses it",
    "set_up": "notes that the first steps were gone through; “Set up again” goes there",
    "told_of_skipping": "notes that something was said once",
    "told_of_staying": "notes that something was said once",
    "without_account": "chosen on the page that asks to sign in; “Sign in” takes it back",
}
"""The fields that have no row, and why."""


def reset_of(page: str, settings: Settings) -> Settings:
    """The settings with those of a page as they were at first; “” stands for all pages.

    Account, consent, secrets and folders stay, and so do a camera's rules, the place of the sun,
    webhook and MQTT, which are data that somebody typed; the key's own place at Google, too.
    """
    first = Settings()
    changes: dict[str, Any] = {}
    for field in FIELDS:
        if field.reset and page in ("", field.page):
            changes[field.name] = getattr(first, field.name)
    if "gemini" in changes:
        new = first.gemini
        changes["gemini"] = msgspec.structs.replace(
            settings.gemini,
            model=new.model,
            input_price=new.input_price,
            output_price=new.output_price,
            budget_usd=new.budget_usd,
        )
    return msgspec.structs.replace(settings, **changes)


def can_be_reset(page: str) -> bool:
    """Whether anything on this page is taken back by a reset."""
    return any(field.reset and field.page == page for field in FIELDS)


def changes(before: Settings, after: Settings) -> list[Change]:
    """What would change, a line for each setting."""
    told = []
    for field in FIELDS:
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old == new:
            continue
        was, becomes = field.said(old), field.said(new)
        if was == becomes:  # what differs does not fit into a line
            was, becomes = tr("{value}, as now").format(value=was), tr("others")
        told.append(Change(field.title, was, becomes))
    return told
