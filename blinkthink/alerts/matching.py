"""Whether a picture is one that a rule is about. Live alerts and trials ask here alike."""

from __future__ import annotations

import enum
from datetime import datetime, timedelta

from blinkthink.alerts.seen import Seen, rank
from blinkthink.core.alerts import AlertRule
from blinkthink.core.schedules import DAYS

_ASKED_FOR = ("manual", "import")


class Armed(enum.Enum):
    """What a rule's wish about the camera's state comes to."""

    FITS = enum.auto()
    OTHERWISE = enum.auto()
    UNKNOWN = enum.auto()


def about(rule: AlertRule, seen: Seen) -> frozenset[str]:
    """What in the picture the rule is about, as the keys of its things; nothing: it is about
    something else. Neither its hours nor whether the camera was armed are asked here."""
    if rule.cameras and seen.key not in rule.cameras:
        return frozenset()
    least = rank(rule.severity) if rule.severity is not None else 0
    grave = {name for name, severity in seen.flags if rank(severity) >= least}
    if not rule.flags and not rule.kinds:
        return frozenset(grave) if rule.severity is not None else frozenset()
    found = grave.intersection(rule.flags)
    if rule.severity is None or grave:
        found |= seen.kinds.intersection(rule.kinds)
    return frozenset(found)


def comes_by_itself(rule: AlertRule, seen: Seen) -> bool:
    """Whether a rule that asks for no analysis is about the picture: nobody is told of pictures
    that somebody has just asked for."""
    return seen.trigger not in _ASKED_FOR and (not rule.cameras or seen.key in rule.cameras)


def at_its_time(rule: AlertRule, at: datetime) -> bool:
    """Whether ``at`` lies in the rule's hours on one of its days, by the clock on the wall. The
    hours after midnight belong to the day on which they began."""
    local = at.astimezone()
    between = rule.between
    if between is not None and between.start != between.end:
        time = f"{local:%H:%M}"  # such times sort as they follow one another
        start, end = between.start, between.end
        if start < end and not start <= time < end:
            return False
        if start > end and end <= time < start:
            return False
        if start > end and time < end:
            local -= timedelta(days=1)
    return not rule.days or DAYS[local.weekday()] in rule.days


def armed(rule: AlertRule, seen: Seen) -> Armed:
    """Whether the camera was armed, or not, as the rule wants it."""
    if rule.armed == "always":
        return Armed.FITS
    if seen.armed is None:
        return Armed.UNKNOWN
    return Armed.FITS if seen.armed == (rule.armed == "armed") else Armed.OTHERWISE
