"""What a query is called in words, part by part. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from blinkthink.core.analysis import Flag
from blinkthink.core.translation import tr
from blinkthink.gallery.index.query import Identity, Query
from blinkthink.ui.wording import day_date, flag_name

TRIGGERS = {
    "manual": tr("Taken by hand"),
    "schedule": tr("On schedule"),
    "motion": tr("On motion"),
    "import": tr("Imported"),
}
KINDS = {
    "person": tr("People"),
    "vehicle": tr("Vehicles"),
    "animal": tr("Animals"),
    "package": tr("Packages"),
    "object": tr("Objects"),
}
SEVERITIES = {"alert": tr("Alerts"), "notice": tr("Notices and alerts")}


@dataclass(frozen=True)
class Part:
    """One thing that a query asks for, and the query without it."""

    text: str
    icon: str
    without: Query


def parts(query: Query, cameras: Mapping[Identity, str], today: date) -> list[Part]:
    """Each active filter, in the order of the bar."""
    made = []
    if query.words:
        text = tr("“{name}”", "words of a search").format(name=query.words)
        made.append(Part(text, "search", replace(query, words="")))
    for key in sorted(query.cameras, key=lambda key: cameras.get(key, "")):
        rest = replace(query, cameras=query.cameras - {key})
        made.append(Part(cameras.get(key) or key[-1].replace("_", " "), "camera", rest))
    if query.since is not None or query.until is not None:
        rest = replace(query, since=None, until=None)
        made.append(Part(range_name(query, today), "schedule", rest))
    if query.flagged:
        made.append(Part(tr("Flagged"), "flag", replace(query, flagged=False)))
    if query.flag is not None:
        name = flag_name(Flag(query.flag, "info", ""))
        made.append(Part(tr("Flag: {flag}").format(flag=name), "flag", replace(query, flag=None)))
    if query.severity is not None:
        text = SEVERITIES.get(query.severity, query.severity)
        made.append(Part(text, "warning", replace(query, severity=None)))
    if query.kind is not None:
        text = KINDS.get(query.kind, query.kind)
        made.append(Part(text, _kind_icon(query.kind), replace(query, kind=None)))
    if query.trigger is not None:
        text = TRIGGERS.get(query.trigger, query.trigger)
        made.append(Part(text, "clock", replace(query, trigger=None)))
    for wanted, text, icon, name in (
        (query.starred, tr("Starred"), "star", "starred"),
        (query.clips, tr("With a video"), "clips", "clips"),
        (query.not_analyzed, tr("Not analysed"), "waiting", "not_analyzed"),
        (query.missed, tr("Missed by skipping"), "lens_blocked", "missed"),
        (query.labelled, tr("Right or corrected"), "right-verdict", "labelled"),
        (query.wrong, tr("Called wrong"), "wrong-verdict", "wrong"),
        (query.unjudged, tr("Not judged yet"), "note", "unjudged"),
        (query.damaged, tr("Text file cannot be read"), "error", "damaged"),
    ):
        if wanted:
            made.append(Part(text, icon, replace(query, **{name: False})))  # type: ignore[arg-type]
    return made


def days_of(query: Query) -> tuple[date, date] | None:
    """The first and the last local day of a query that names both ends."""
    if query.since is None or query.until is None:
        return None
    last = query.until.astimezone() - timedelta(microseconds=1)
    return query.since.astimezone().date(), last.date()


def with_days(query: Query, first: date | None, last: date | None) -> Query:
    """The query for these local days; None for any."""
    if first is None or last is None:
        return replace(query, since=None, until=None)
    return replace(query, since=start_of(first), until=start_of(last + timedelta(days=1)))


def start_of(day: date) -> datetime:
    """When a local day begins."""
    return datetime(day.year, day.month, day.day).astimezone()


def range_name(query: Query, today: date) -> str:
    """“Today”, “12 November”, “3 – 9 November”; “Any day”."""
    days = days_of(query)
    if days is None:
        return tr("Any day")
    first, last = days
    if first == last:
        names = {0: tr("Today"), 1: tr("Yesterday")}
        return names.get((today - first).days, day_date(first, today))
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} – {day_date(last, today)}"
    return f"{day_date(first, today)} – {day_date(last, today)}"


def _kind_icon(kind: str) -> str:
    return kind if kind in KINDS else "object"
